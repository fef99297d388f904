#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Anjungan for Windows on Debian, with all that it is linked to; called by `./dev windows` in the build
# environment. Every step leaves a stamp, so that an interrupted run goes on. docs/windows.md.
#   build.sh CACHE [libraries|program|test|installer]   without a step: all of them in this order
#   build.sh CACHE core                                 what core needs, core and its tests, run
# ANJUNGAN_WINDOWS_OPTIMIZE: how the libraries are compiled, -O2 by default. ANJUNGAN_WINDOWS_SOURCES: see sources.sh.
set -euo pipefail
windows_home=$1
step=${2:-all}
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
windows_root=$windows_home/root
windows_optimize=${ANJUNGAN_WINDOWS_OPTIMIZE:--O2}
build=$top/build/mingw

windows_say() { printf 'windows: %s\n' "$*" >&2; }
windows_die() {
  windows_say "$*"
  exit 1
}

# Runs a command with its output in a log; prints the log's end where it fails.
windows_logged() {
  local log=$windows_home/log/$1.log
  shift
  "$@" >"$log" 2>&1 || {
    tail -n 30 "$log" >&2
    windows_die "that failed: $* (see $log)"
  }
}

# shellcheck source=packaging/windows/sources.sh
. "$top/packaging/windows/sources.sh"
# shellcheck source=packaging/windows/libraries.sh
. "$top/packaging/windows/libraries.sh"
# shellcheck source=packaging/windows/program.sh
. "$top/packaging/windows/program.sh"
# shellcheck source=packaging/windows/wine.sh
. "$top/packaging/windows/wine.sh"

case $step in all | core | libraries | program | test | installer) ;; *) windows_die "no such step: $step" ;; esac
mkdir -p "$windows_home"/{build,log,sources,src,stamp} "$windows_root"
exec 9>"$windows_home/lock"
flock -n 9 || windows_die "another run uses $windows_home"
[ "$step" != core ] || windows_core
for one in libraries program test installer; do
  case $step in all | "$one") "windows_$one" ;; esac
done
