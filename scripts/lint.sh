#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What `./dev lint` runs in the build environment: the checks of the tree's text, then clang-tidy.
#   scripts/lint.sh BUILD_DIR [FILE…]    with files: clang-tidy on these alone
set -euo pipefail
build=$(realpath "${1:?usage: scripts/lint.sh BUILD_DIR [FILE…]}")
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."
failed=0 rooms=()

if ((!$#)); then
  ctest --test-dir "$build" -L checks --output-on-failure || failed=1
  # What this build compiles, without what it generates but for its unity sources; the fuzz targets are not in it.
  mapfile -t sources < <(sed -n 's/^  "file": "\(.*\)",\?$/\1/p' "$build/compile_commands.json" |
    grep -E "/Unity/|^$PWD/(app|core|ui|tests)/" | sort -u)
  set -- "${sources[@]}"
  # Of the program's own rooms clang's analyzer follows the paths, too, which takes twice the time. It does that only in
  # the main file, and in what a main file called UnifiedSource….cpp includes. clang-tidy reads a file that is not
  # compiled with the commands of those beside it.
  for source in "${sources[@]}"; do
    if [[ $source == */Unity/unity_* && $source != "$build"/tests/* ]]; then
      unified=${source%/*}/UnifiedSource_${source##*/unity_}
      unified=${unified%.cxx}.cpp
      cp -- "$source" "$unified"
      source=$unified
    fi
    rooms+=("$source")
  done
  set -- "${rooms[@]}"
  cp tests/.clang-tidy "$build/tests/" # for the rooms of tests, whose sources are in the build's folder
fi
printf 'lint: clang-tidy, %s sources\n' "$#" >&2
# The compile commands are those of g++: clang ignores some of its warnings.
printf '%s\n' "$@" |
  xargs -P "$(nproc)" -n 2 clang-tidy -p "$build" --quiet --extra-arg=-Wno-unknown-warning-option ||
  failed=1
exit $failed
