# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A signed apt repository of the packages in build/package: plain files for any web server; sourced by ./dev.
# docs/packages.md.

: "${top:?}" "${package_out:=$top/build/package}"

# Adds the packages of build/package, and those of arm64 where ./dev arm64 made them of the same commit, to the
# repository in a folder and signs it with a key of the caller's GnuPG. Packages of earlier versions stay, so that a
# device may go back.
package_repository() {
  local folder=$1 key=$2 deb
  local -a debs=("$package_out"/anjungan*.deb)
  ! cmp -s "$package_out/head" "$package_out/arm64/head" || debs+=("$package_out"/arm64/anjungan*.deb)
  mkdir -p "$folder/pool"
  folder=$(cd "$folder" && pwd)
  for deb in "${debs[@]}"; do
    case $deb in *-dbgsym_*) continue ;; esac
    [ -e "$deb" ] || ground_die "build/package has no packages: run ./dev package first"
    cp -p "$deb" "$folder/pool/"
  done
  package_index "$folder"
  package_sign "$folder" "$key"
  package_source_line "$folder"
  ground_say "$folder is a repository: copy it to a web server as it is; devices need its anjungan.sources"
}

# Writes the lists of a repository's packages. A list is also kept under its hash, so that a device in the middle of an
# update finds the one that the signed file promised it.
package_index() {
  # shellcheck disable=SC2016 # the inner shell expands its own
  ground_run bash -euc '
    cd "$1"
    rm -rf dists && mkdir -p dists/stable/main
    for architecture in amd64 arm64; do
      list=dists/stable/main/binary-$architecture
      mkdir -p "$list/by-hash/SHA256"
      apt-ftparchive --arch "$architecture" packages pool >"$list/Packages"
      gzip -9nk "$list/Packages"
      for file in "$list"/Packages*; do cp "$file" "$list/by-hash/SHA256/$(sha256sum <"$file" | cut -d" " -f1)"; done
    done
    said=()
    for one in Origin=Anjungan Label=Anjungan Suite=stable Codename=stable Components=main \
      "Architectures=amd64 arm64" Acquire-By-Hash=yes; do said+=(-o "APT::FTPArchive::Release::$one"); done
    apt-ftparchive "${said[@]}" release dists/stable >Release.new
    mv Release.new dists/stable/Release' bash "$1"
}

# Signs the list of lists; replaces no signed file by half of one.
package_sign() {
  local release=$1/dists/stable
  local -a gpg=(ground_run gpg --batch --yes --local-user "$2" --digest-algo SHA512)
  if ! "${gpg[@]}" --clearsign --output "$release/InRelease" "$release/Release" ||
    ! "${gpg[@]}" --armor --detach-sign --output "$release/Release.gpg" "$release/Release"; then
    ground_die "signing with the key $2 failed"
  fi
  ground_run gpg --batch --yes --armor --export --output "$1/anjungan.asc" "$2"
}

# The file that a device gets once: where the repository is, and the one key that it believes there.
package_source_line() {
  { printf 'Types: deb\nURIs: %s\nSuites: stable\nComponents: main\nSigned-By:\n' "${ANJUNGAN_REPOSITORY_URL:-https://data.example.go.id/anjungan}" &&
    sed -e 's/^$/./' -e 's/^/ /' "$1/anjungan.asc"; } >"$1/anjungan.sources"
}
