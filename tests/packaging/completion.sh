#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The shells read their completion, and it offers every command and option that --help has.
# usage: completion.sh FOLDER PROGRAM
set -euo pipefail
folder=$1 program=$2
failed=0
fail() { printf '%s\n' "$*" && failed=1; }

mapfile -t options < <("$program" --help --lang en | sed -nE 's/^  (-., )?(--[a-z-]+).*/\2/p')
((${#options[@]} > 20)) || fail "only ${#options[@]} options in --help"
commands=(sync render status check describe compliance bundle)
# fish keeps its settings in the home folder, which tests leave empty.
HOME=$(mktemp -d)
export HOME
trap 'rm -rf "$HOME"' EXIT

# shellcheck disable=SC1091 # the file that is tested
. "$folder/anjungan.bash"
# There is no line to complete.
# shellcheck disable=SC2317 # called by the completion
compopt() { :; }
# offered WORD…: what bash offers for the last word of `anjungan WORD…`.
offered() {
  COMP_WORDS=(anjungan "$@") COMP_CWORD=$# COMPREPLY=()
  _anjungan
  printf '%s\n' "${COMPREPLY[@]}"
}
all=$(offered --)
for option in "${options[@]}"; do grep -qx -e "$option" <<<"$all" || fail "bash does not offer $option"; done
for command in "${commands[@]}"; do grep -qx "$command" <<<"$(offered '')" || fail "bash does not offer $command"; done
[ "$(offered --theme l)" = light ] || fail "bash does not offer the theme light"
[ "$(offered bundle cr)" = create ] || fail "bash does not offer bundle create"
grep -qx -e --watch <<<"$(offered sync --w)" || fail "bash does not offer sync --watch"
! grep -qx -e --watch <<<"$(offered render --w)" || fail "bash offers render --watch"
! grep -qx -e --verify <<<"$(offered bundle apply x --v)" || fail "bash offers bundle apply --verify"

if command -v zsh >/dev/null; then
  zsh -n "$folder/_anjungan" || fail "zsh cannot read it"
  for option in "${options[@]}"; do grep -q -e "'\*\?$option\[" "$folder/_anjungan" || fail "zsh does not offer $option"; done
else
  echo "zsh is not installed: its completion is not read"
fi
if command -v fish >/dev/null; then
  shown=$(fish --no-config -c "source $folder/anjungan.fish; complete -C 'anjungan --'; complete -C 'anjungan '" | cut -f1)
  for word in "${options[@]}" "${commands[@]}"; do grep -qx -e "$word" <<<"$shown" || fail "fish does not offer $word"; done
else
  echo "fish is not installed: its completion is not read"
fi
exit "$failed"
