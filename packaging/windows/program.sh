# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Builds and packs Anjungan itself for Windows; sourced by build.sh.

: "${windows_home:?}" "${windows_root:?}" "${windows_core_parts[0]:?}" "${top:?}" "${build:?}"

# windows_cmake_preset PRESET TARGET...: builds these in build/PRESET.
windows_cmake_preset() {
  local preset=$1 host
  shift
  windows_say "building Anjungan in build/$preset"
  cd "$top" || exit
  export ANJUNGAN_MINGW_ROOT=$windows_root PKG_CONFIG_LIBDIR=$windows_root/lib/pkgconfig
  mapfile -t host < <(windows_host_qt)
  [ -e "build/$preset/build.ninja" ] || windows_logged "$preset-configure" cmake --preset "$preset" "${host[@]}"
  windows_logged "$preset-build" cmake --build --preset "$preset" --target "$@"
}

windows_program() {
  windows_cmake_preset mingw anjungan anjunganw core_tests
  windows_image
}

# What sync, cache and queries need, and their tests by Wine: a first result long before Qt Quick is built.
windows_core() {
  windows_build "${windows_core_parts[@]}"
  windows_cmake_preset mingw-core core_tests
  windows_ctest "$top/build/mingw-core"
}

# The folder that is installed: the program with the libraries, plugins and QML modules that it needs.
windows_image() {
  local image=$build/image
  rm -rf "$image"
  windows_logged anjungan-install cmake --install "$build" --prefix "$image"
  mkdir -p "$image/licences" && cp "$top/LICENSE" "$image/licences/anjungan.txt"
  windows_logged anjungan-image python3 "$top/packaging/windows/image.py" --image "$image" --root "$windows_root"
  windows_say "the program is in build/mingw/image: $(du -sh "$image" | cut -f1)"
}

windows_version() { sed -n 's/^project(anjungan VERSION \([0-9.]*\).*/\1/p' "$top/CMakeLists.txt"; }
windows_setup() { printf '%s' "$build/anjungan-$(windows_version)-setup.exe"; }

windows_installer() {
  local setup
  setup=$(windows_setup)
  [ -e "$build/image/bin/anjungan.exe" ] || windows_die "there is no program yet: run the step program"
  windows_logged installer makensis -V2 -DVERSION="$(windows_version)" -DIMAGE="$build/image" \
    -DICON="$build/anjungan.ico" -DOUT="$setup" "$top/packaging/windows/anjungan.nsi"
  windows_say "the installer is ${setup#"$top/"}: $(du -h "$setup" | cut -f1)"
  windows_setup_check
}
