#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the pictures that docs/pictures/pictures.txt lists, from the demo as it is on one morning, whatever the time.
# usage: pictures.sh BUILD [NAME…]   (the folder of the build; none: all pictures)
set -euo pipefail
build=$1 && shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$here"
list=docs/pictures/pictures.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A morning on which all of the demo's data have come, 9.05 in Medan. Only the time of day stands still: timers go on.
export TZ=UTC QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1
export HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work XDG_CACHE_HOME=$work
at() { faketime -f '2026-11-30 02:05:00' "$@"; }

# 24 bits of colour a pixel are far more than a page of cards has; the maps' patterns need most of the 256.
small() { pngquant --force --strip --speed 1 --quality 70-98 --output "$2" 256 -- "$1"; }

draw() {
  local name=$1 how=$2 picture=$work/$1.png cache=$work/demo.gpkg
  shift 2
  case $how in
  render | fresh)
    [ "$how" = render ] || cache=$work/fresh.gpkg
    at "$build/app/anjungan" render --cache "$cache" "$@" --out "$picture" >&2
    ;;
  briefing)
    at "$build/app/anjungan" render --cache "$cache" --briefing "$@" --out "$work/$name.pdf" >&2
    pdftoppm -png -r 96 -f 1 -l 1 -singlefile "$work/$name.pdf" "$work/$name"
    ;;
  tap | trouble)
    [ "$how" = tap ] || cache=$work/trouble.gpkg
    at "$build/tests/pictures/pictures" tap "$cache" "$picture" "${@//+/ }" >&2
    ;;
  *) echo "$list: $name: there is no way to draw it called $how" >&2 && return 2 ;;
  esac
  small "$picture" "docs/pictures/$name.png"
  echo "docs/pictures/$name.png"
}

at "$build/app/anjungan" sync --demo --cache "$work/demo.gpkg" >&2
cp "$work/demo.gpkg" "$work/trouble.gpkg"
# A cache that is there already gets no past: all data are of this morning.
: >"$work/fresh.gpkg"
at "$build/app/anjungan" sync --demo --cache "$work/fresh.gpkg" >&2
at "$build/tests/pictures/pictures" trouble "$work/trouble.gpkg"
while read -r name how arguments; do
  if (($#)); then
    [[ " $* " == *" $name "* ]] || continue
  fi
  read -ra words <<<"$arguments"
  draw "$name" "$how" "${words[@]}"
done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$list")
(($#)) || scripts/way.py
