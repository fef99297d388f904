# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Builds, tests and packs Anjungan itself for Windows; sourced by build.sh.

: "${windows_home:?}" "${windows_root:?}" "${top:?}" "${build:?}"

windows_program() {
  windows_say "building Anjungan in build/mingw"
  cd "$top" || exit
  export ANJUNGAN_MINGW_ROOT=$windows_root PKG_CONFIG_LIBDIR=$windows_root/lib/pkgconfig
  [ -e "$build/build.ninja" ] || windows_logged anjungan-configure cmake --preset mingw
  windows_logged anjungan-build cmake --build --preset mingw --target anjungan anjunganw core_tests
  windows_image
}

# The folder that is installed: the program with the libraries, plugins and QML modules that it needs.
windows_image() {
  local image=$build/image
  rm -rf "$image"
  windows_logged anjungan-install cmake --install "$build" --prefix "$image"
  windows_logged anjungan-image python3 "$top/packaging/windows/image.py" --image "$image" --root "$windows_root"
  windows_say "the program is in build/mingw/image: $(du -sh "$image" | cut -f1)"
}

# Windows' programs run by Wine, in a prefix of their own, without a person's settings, and without a screen.
windows_wine() {
  export WINEPREFIX=$windows_home/wine WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES="mscoree,mshtml=" HOME=$windows_home
  if [ ! -e "$windows_home/stamp/wine" ]; then
    windows_logged wine-prefix xvfb-run -a wineboot --init
    date -u +%FT%TZ >"$windows_home/stamp/wine"
  fi
  xvfb-run -a wine "$@"
}

# The tests of core and of Windows' traps, then the same demo synced and drawn here and there, and compared.
windows_test() {
  [ -e "$build/image/bin/anjungan.exe" ] || windows_die "there is no program yet: run the step program"
  windows_wine cmd /c ver >/dev/null
  "$top/packaging/windows/test_core.sh" "$build" "$windows_home" windows_wine
  "$top/packaging/windows/compare.sh" "$build" "$top/build/release/app/anjungan" windows_wine
}

windows_installer() {
  local version
  version=$(sed -n 's/^project(anjungan VERSION \([0-9.]*\).*/\1/p' "$top/CMakeLists.txt")
  [ -e "$build/image/bin/anjungan.exe" ] || windows_die "there is no program yet: run the step program"
  windows_logged installer makensis -V2 -DVERSION="$version" -DIMAGE="$build/image" -DICON="$build/anjungan.ico" \
    -DOUT="$build/anjungan-$version-setup.exe" "$top/packaging/windows/anjungan.nsi"
  windows_say "the installer is build/mingw/anjungan-$version-setup.exe: $(du -h "$build/anjungan-$version-setup.exe" | cut -f1)"
}
