# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Builds for arm64 on amd64, and proves the result under QEMU; sourced by ./dev. It does so in a Debian 13 of its own
# beside the private one, with Debian's packages of both architectures: compiler and Qt's tools are the machine's, what
# the program is linked to and loads is arm64's. docs/packages.md, docs/decisions/0039-arm64.md.

: "${top:?}" "${ground_home:?}"

arm64_folder=$top/build/arm64 # of the tests' build
arm64_out=$top/build/package/arm64 # the packages
arm64_tree=$arm64_folder/tree # their files
arm64_enter=()

# Prepares the root for arm64. arm64_in COMMAND… then runs what uses ground_run in it.
arm64_ready() {
  [ "$(uname -m)" = x86_64 ] || ground_die "only on amd64; on arm64 itself ./dev test and ./dev package do it"
  # shellcheck disable=SC2034 # ground_private_ready's
  local ground_root=$ground_home/trixie-arm64
  local -a ground_enter=()
  ground_private_ready --architectures=amd64,arm64 -- arm64
  arm64_enter=("${ground_enter[@]}")
}

arm64_in() {
  # shellcheck disable=SC2034 # ground_run's
  local -a ground_enter=("${arm64_enter[@]}")
  "$@"
}

# The tests of core, each under QEMU. Linux needs no setting for that (binfmt_misc): ctest names the emulator.
arm64_tests() {
  # shellcheck disable=SC2034 # build's
  local preset=arm64 folder=$arm64_folder
  arm64_in build core_tests
  ground_say "arm64: the tests of core under QEMU"
  arm64_in ground_run ctest --test-dir "$arm64_folder" --output-on-failure --no-tests=error -L '^core$' \
    -j "$(nproc)"
}

# The packages of HEAD for arm64. anjungan-kiosk is for all architectures, and made by ./dev package.
arm64_package() {
  # shellcheck disable=SC2034 # package_make's
  local package_out=$arm64_out
  # shellcheck disable=SC2034,SC2054 # package_build's; the comma is dpkg-buildpackage's
  local -a package_how=(--build=any --host-arch=arm64 --build-profiles=cross,nocheck)
  ground_ready build package
  arm64_in package_make
  arm64_look
}

# What can be seen of the packages here; their program starts under QEMU.
arm64_look() {
  local file align tags said=$arm64_folder/lintian.txt
  mkdir -p "$arm64_folder"
  ground_run lintian --tag-display-limit 0 --fail-on error,warning "$arm64_out"/*.changes >"$said" ||
    { cat "$said" >&2 && ground_die "lintian has objections"; }
  tags=$(grep -cE '^[EWIPX]: ' "$said") || true
  ground_say "arm64: lintian: no error, no warning ($tags of lesser weight in $said)"
  arm64_unpack
  # Kernels of arm64 may have pages of 4, 16 or 64 KiB: a segment of a file must begin at such a page.
  while read -r file; do
    for align in $(ground_run readelf -lW "$file" | awk '$1 == "LOAD" { print $NF }'); do
      ((align % 65536 == 0)) || ground_die "$file: a segment is aligned to $align bytes, which pages of 64 KiB cannot have"
    done
    ground_say "arm64: ${file#"$arm64_tree"}: $(ground_run readelf -hW "$file" | sed -n 's/^ *Machine: *//p'), fit for pages of 64 KiB"
  done < <(find "$arm64_tree/usr" -type f \( -path '*/bin/*' -o -name '*.so' \))
  arm64_in ground_run qemu-aarch64-static "$arm64_tree/usr/bin/anjungan" --version
}

arm64_unpack() {
  local deb
  rm -rf "$arm64_tree" && mkdir -p "$arm64_tree"
  for deb in "$arm64_out"/anjungan*.deb; do
    case $deb in *-dbgsym_*) continue ;; esac
    ground_run dpkg-deb -x "$deb" "$arm64_tree"
  done
}

# ./dev arm64 [test|package|compare]…
arm64_command() {
  local step
  (($#)) || set -- test package compare
  for step in "$@"; do
    case $step in test | package | compare) ;; *) usage ;; esac
  done
  arm64_ready
  for step in "$@"; do
    case $step in
    test) arm64_tests ;;
    package) arm64_package ;;
    compare) arm64_compare ;;
    esac
  done
}
