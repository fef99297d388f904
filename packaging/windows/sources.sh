# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Fetches and unpacks Debian's source packages; sourced by build.sh. It needs no root: apt gets lists and a cache of its
# own, with the system's sources turned into those of source packages. apt checks every file against Debian's signature.

: "${windows_home:?}"

# The options that make apt use our lists. The first call fetches them.
windows_apt() {
  local apt=$windows_home/apt
  local options=(-q -o "Dir::Etc::SourceList=$apt/sources.list" -o "Dir::Etc::SourceParts=$apt/sources.list.d"
    -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=)
  if [ ! -e "$apt/stamp" ]; then
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/sources.list.d"
    : >"$apt/sources.list"
    [ ! -e /etc/apt/sources.list ] || sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$apt/sources.list"
    local file
    for file in /etc/apt/sources.list.d/*.sources; do
      [ ! -e "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$apt/sources.list.d/${file##*/}"
    done
    apt-get "${options[@]}" update >&2 && touch "$apt/stamp"
  fi
  apt-get "${options[@]}" "$@"
}

# windows_source NAME [VERSION]: the sources of Debian's package NAME in src/NAME, with Debian's patches.
# A mirror may not have all of a source package. Without Debian's patches upstream's tarball has to do; without that, a
# folder or tarball that somebody has put into $ANJUNGAN_WINDOWS_SOURCES under the name of the package.
windows_source() {
  local name=$1 version=${2:-} folder=$windows_home/src/$1 files=$windows_home/sources/$1 own
  [ ! -e "$folder.stamp" ] || return 0
  rm -rf "$folder" && mkdir -p "$files" "$windows_home/src"
  own=$(compgen -G "${ANJUNGAN_WINDOWS_SOURCES:-/nonexistent}/$name*" | head -n 1) || own=
  if [ -n "$own" ]; then
    windows_say "$name: from $own, as ANJUNGAN_WINDOWS_SOURCES says"
    windows_unpack "$own" "$folder"
  else
    windows_say "$name: fetching its source package"
    windows_fetch "$name${version:+=$version}" "$files"
    windows_unpack "$files" "$folder"
  fi
  touch "$folder.stamp"
}

# Fetches each file of a source package by itself, so that one that the mirror lacks does not keep the others away.
windows_fetch() {
  local uri file rest sum
  windows_apt source --download-only --print-uris "$1" | sed -n "s/^'\(.*\)' \([^ ]*\) .* \(SHA256:.*\|SHA512:.*\)$/\1 \2 \3/p" |
    while read -r uri file rest; do
      sum=${rest%% *}
      [ -e "$2/$file" ] || /usr/lib/apt/apt-helper -o APT::Sandbox::User= download-file "$uri" "$2/$file" "$sum" >&2 ||
        windows_say "$1: the mirror has no $file"
    done
}

# windows_unpack FROM TO: FROM is a folder with the files of a source package, a tarball, or a tree.
windows_unpack() {
  local from=$1 to=$2 dsc tarball
  if [ -d "$from" ] && ! compgen -G "$from/*.dsc" >/dev/null && ! compgen -G "$from/*.orig.tar.*" >/dev/null; then
    [ -n "$(ls -A "$from")" ] ||
      windows_die "no sources of ${to##*/}: the mirror has none, and ANJUNGAN_WINDOWS_SOURCES names no folder with them"
    cp -a "$from" "$to"
    return
  fi
  dsc=$(compgen -G "$from/*.dsc" | head -n 1) || dsc=
  if [ -n "$dsc" ] && dpkg-source --no-check -x "$dsc" "$to" >"$windows_home/log/unpack-${to##*/}.log" 2>&1; then return; fi
  tarball=$([ -f "$from" ] && echo "$from" || compgen -G "$from/*.orig.tar.*" | grep -v '\.asc$' | tail -n 1) || tarball=
  [ -n "$tarball" ] || windows_die "no sources of ${to##*/} in $from"
  [ -f "$from" ] || windows_say "${to##*/}: upstream's tarball, without Debian's patches"
  mkdir -p "$to" && tar -x -C "$to" --strip-components 1 -f "$tarball"
}
