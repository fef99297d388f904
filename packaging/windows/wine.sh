# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Runs what was built, by Wine, in a prefix of its own, without a person's settings and without a screen; sourced by
# build.sh.

: "${windows_home:?}" "${windows_root:?}" "${top:?}" "${build:?}"

# Windows' search path of libraries: those of the build, and the compiler's.
windows_wine_path() {
  local folder path=
  for folder in "$windows_root/bin" /usr/lib/gcc/x86_64-w64-mingw32/*-posix /usr/x86_64-w64-mingw32/lib; do
    path+="Z:${folder//\//\\};"
  done
  printf '%s' "$path"
}

windows_wine_ready() {
  export WINEPREFIX=$windows_home/wine WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES="mscoree,mshtml="
  [ ! -e "$windows_home/stamp/wine" ] || return 0
  windows_logged wine-prefix xvfb-run -a wineboot --init
  date -u +%FT%TZ >"$windows_home/stamp/wine"
}

# windows_ctest FOLDER: the tests of a build, by Wine, as the preset says to ctest.
windows_ctest() {
  windows_wine_ready
  windows_say "the tests in ${1#"$top/"}, by Wine"
  local path
  path=$(windows_wine_path)
  WINEPATH=$path QT_PLUGIN_PATH="Z:${windows_root//\//\\}\\plugins" \
    xvfb-run -a ctest --test-dir "$1" --output-on-failure --no-tests=error -j "${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}"
}

# The tests of core and of Windows' traps by ctest, to which the preset says that they are run by Wine; then the same
# demo here and there, compared.
windows_test() {
  [ -e "$build/image/bin/anjungan.exe" ] || windows_die "there is no program yet: run the step program"
  [ -x "$top/build/release/app/anjungan" ] || windows_die "there is no program of Linux to compare with: ./dev run --help"
  windows_ctest "$build"
  xvfb-run -a "$top/packaging/windows/compare.sh" "$build/compare" "wine $build/image/bin/anjungan.exe" \
    "$top/build/release/app/anjungan"
}

# Installs, starts, updates and removes by Wine what the step installer made.
windows_setup_check() {
  windows_wine_ready
  xvfb-run -a "$top/packaging/windows/setup_check.sh" "$(windows_setup)" "$WINEPREFIX"
}
