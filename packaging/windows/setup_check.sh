#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# setup_check.sh SETUP PREFIX: runs an installer by Wine in a prefix: installs, looks, starts the program, keeps away
# from an open one, installs over it, removes, and looks for what is left. A person's files must be.
set -euo pipefail
setup=$1 prefix=$2
export WINEPREFIX=$prefix WINEDEBUG=${WINEDEBUG:--all}
program="$prefix/drive_c/Program Files/Anjungan"
menu="$prefix/drive_c/ProgramData/Microsoft/Windows/Start Menu/Programs/Anjungan.lnk"
id=id.go.sumutprov.anjungan

die() {
  printf 'setup: WRONG: %s\n' "$*" >&2
  exit 1
}
say() { printf 'setup: %s\n' "$*" >&2; }
value() { wine reg query "$1" "${@:2}" 2>/dev/null | tr -d '\r'; }
# The removal goes on in a copy of itself, after the first process has ended.
settled() {
  local _
  for _ in $(seq 100); do
    "$@" && return 0
    sleep 0.2
  done
  return 1
}
is_gone() { [ ! -e "$program" ]; }

wine "$setup" /S || die "it does not install"
for file in bin/anjungan.exe bin/anjunganw.exe uninstall.exe licences/anjungan.txt; do
  [ -e "$program/$file" ] || die "$file is missing"
done
[ -e "$menu" ] || die "nothing in the menu"
value 'HKLM\Software\Classes\.bundle' /ve | grep -q "$id.bundle" || die ".bundle has no program"
value "HKLM\\Software\\Classes\\$id.bundle\\shell\\open\\command" /ve | grep -qF 'anjunganw.exe" "%1"' || die "a bundle is not opened"
value 'HKLM\Software\Classes\.json\OpenWithProgids' | grep -q "$id.workspace" || die "no workspace is offered"
value "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\$id" /v DisplayVersion | grep -q '[0-9]\.[0-9]' || die "no entry for removal"
say "installed: $(du -sh "$program" | cut -f1)"
wine "$program/bin/anjungan.exe" --version | tr -d '\r' || die "it does not start"

# A file of an earlier version goes, a person's own stays.
touch "$program/bin/of-an-earlier-version.dll"
person="$prefix/drive_c/users/$(id -un)/AppData/Local/anjungan"
mkdir -p "$person" && echo mine >"$person/trial.gpkg"
wine "$setup" /S || die "it does not install over itself"
[ ! -e "$program/bin/of-an-earlier-version.dll" ] || die "a file of an earlier version is left"

wine "$program/uninstall.exe" /S || die "it does not remove"
settled is_gone || die "left behind: $(find "$program" | head)"
[ ! -e "$menu" ] || die "the menu still has it"
! value "HKLM\\Software\\Classes\\$id.bundle" || die "the registry still has it"
! value "HKLM\\Software\\$id" || die "the registry still has its folder"
[ "$(cat "$person/trial.gpkg")" = mine ] || die "a person's file is gone"
rm -r "$person/trial.gpkg"
say "removed, and the person's files are there"
