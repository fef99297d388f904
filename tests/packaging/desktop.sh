#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tools of desktops accept menu entry, metadata, types of files and man pages; 77 where none of them is installed.
# usage: desktop.sh PACKAGING
set -euo pipefail
cd "$1/linux"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ran=0 failed=0
# with TOOL COMMAND…: runs the command where the tool is installed.
with() {
  local tool=$1
  shift
  if command -v "$tool" >/dev/null; then
    ran=1
    "$@" || { echo "$tool has objections" && failed=1; }
  else
    echo "$tool is not installed: it checks nothing"
  fi
}
# no_words COMMAND…: true where it ends well and has nothing to say on standard error.
# shellcheck disable=SC2317 # called by with()
no_words() {
  local words
  if ! words=$("$@" 2>&1 >/dev/null) || [ -n "$words" ]; then
    printf '%s\n' "$words"
    return 1
  fi
}
# shellcheck disable=SC2317 # called by with()
types() {
  mkdir -p "$folder/mime/packages"
  cp ./*.mime.xml "$folder/mime/packages"
  no_words env XDG_DATA_DIRS="$folder" update-mime-database "$folder/mime" && grep -q 'application/x-anjungan-bundle:\*\.anjungan\.gpkg$' "$folder/mime/globs2"
}
with desktop-file-validate desktop-file-validate --warn-kde ./*.desktop
with appstreamcli appstreamcli validate --no-net ./*.metainfo.xml
with update-mime-database types
for page in man/anjungan.1 man/anjungan.id.1; do
  with man no_words env LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page"
done
((ran)) || exit 77
exit "$failed"
