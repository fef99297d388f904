# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Makes the Debian packages of HEAD in the ground; sourced by ./dev, which has prepared it. docs/packages.md.

: "${top:?}" "${package_out:=$top/build/package}"
package_how=(--build=binary) # what dpkg-buildpackage makes

# Writes the tree of HEAD, without what is not committed, into a folder, with debian/ where Debian's tools look for it.
# A commit that no tag v<version> names is a step before that version.
package_export() {
  local folder=$1 version stamp hash
  mkdir -p "$folder"
  git -C "$top" archive HEAD | tar -x -C "$folder"
  cp -r "$folder/packaging/debian" "$folder/debian"
  version=$(sed -n '1s/.*(\(.*\)).*/\1/p' "$folder/debian/changelog")
  if [ "$(git -C "$top" tag --points-at HEAD "v$version")" != "v$version" ]; then
    stamp=$(TZ=UTC0 git -C "$top" log -1 --date=format-local:%Y%m%d%H%M%S --format=%cd)
    hash=$(git -C "$top" log -1 --abbrev=12 --format=%h)
    package_entry "$folder" "$version~git$stamp.$hash" "The state of commit $hash."
  fi
  [ -z "${ANJUNGAN_MAINTAINER:-}" ] ||
    sed -i "s/Anjungan maintainers <maintainers@example.org>/${ANJUNGAN_MAINTAINER//\//\\/}/" "$folder"/debian/{control,changelog}
}

# Puts an entry of another version at the top of a tree's changelog, with the time of HEAD.
package_entry() {
  local folder=$1 version=$2 text=$3 old
  old=$(<"$folder/debian/changelog")
  printf 'anjungan (%s) unstable; urgency=medium\n\n  * %s\n\n -- Anjungan maintainers <maintainers@example.org>  %s\n\n%s\n' \
    "$version" "$text" "$(LC_ALL=C TZ=UTC0 git -C "$top" log -1 --date=format-local:'%a, %d %b %Y %H:%M:%S +0000' --format=%cd)" \
    "$old" >"$folder/debian/changelog"
}

# Builds the packages of a tree and moves them into a folder; arguments after -- are the environment's.
package_build() {
  local tree=$1 out=$2 epoch log
  shift 3
  epoch=$(git -C "$top" log -1 --format=%ct)
  log=$out/build.log
  mkdir -p "$out"
  ground_say "building packages in $tree (minutes); the log is $log"
  # shellcheck disable=SC2016 # the inner shell expands its own
  ground_run env SOURCE_DATE_EPOCH="$epoch" DEB_BUILD_OPTIONS="parallel=$(nproc)" "$@" \
    bash -c 'cd "$1" && shift && exec dpkg-buildpackage --no-sign "$@"' bash "$tree" "${package_how[@]}" >"$log" 2>&1 ||
    { tail -n 30 "$log" >&2 && ground_die "building packages failed (see $log)"; }
  mv "$tree"/../anjungan*_*.* "$out"
}

# The packages of HEAD in build/package, unless they are there.
package_make() {
  local work=$package_out/work head
  head=$(git -C "$top" rev-parse HEAD)
  if [ "$(cat "$package_out/head" 2>/dev/null)" = "$head" ]; then
    ground_say "build/package has the packages of HEAD"
    return
  fi
  [ -z "$(git -C "$top" status --porcelain)" ] || ground_say "what is not committed is not in the packages"
  rm -f "$package_out/head"
  rm -rf "$work" && mkdir -p "$work"
  rm -f "$package_out"/anjungan*
  package_export "$work/anjungan"
  package_build "$work/anjungan" "$package_out" --
  cp "$work/anjungan/debian/anjungan/usr/share/doc/anjungan/sbom.spdx.json" "$package_out/anjungan.spdx.json"
  printf '%s\n' "$head" >"$package_out/head"
  (cd "$package_out" && ls -l ./*.deb ./*.json)
}

# Builds HEAD once more where all that must not matter differs, and compares byte for byte.
package_twice() {
  local other same=1 deb
  other=$(mktemp -d "${TMPDIR:-/tmp}/anjungan-second-folder.XXXXXX")
  (umask 0027 && package_export "$other/tree/of-another-name")
  package_build "$other/tree/of-another-name" "$other/out" -- \
    CCACHE_DISABLE=1 TZ=Asia/Jakarta LC_ALL=C LANG=id_ID.UTF-8 HOME=/nonexistent USER=other DEB_BUILD_OPTIONS=parallel=1
  for deb in "$package_out"/*.deb; do
    if cmp "$deb" "$other/out/${deb##*/}"; then ground_say "same: ${deb##*/} $(sha256sum <"$deb" | cut -c1-16)"; else same=0; fi
  done
  rm -rf "$other"
  ((same)) || ground_die "two builds of one commit differ"
}

# ./dev package [--twice] [--check] [--central] [--repository FOLDER --key ID]
package_command() {
  local twice=0 check=0 central=0 repository='' key=''
  while (($#)); do
    case $1 in
    --twice) twice=1 ;;
    --check) check=1 ;;
    --central) central=1 ;;
    --repository) repository=${2:-} && shift ;;
    --key) key=${2:-} && shift ;;
    *) usage ;;
    esac
    shift || usage
  done
  [ -z "$repository$key" ] || { [ -n "$repository" ] && [ -n "$key" ]; } || usage
  ground_run bash -c 'command -v dpkg-buildpackage' >/dev/null ||
    ground_die "there is no dpkg-buildpackage here; ANJUNGAN_GROUND=private makes a Debian 13 that has it"
  package_make
  ((!twice)) || package_twice
  ((!check)) || package_check
  ((!central)) || package_central
  [ -z "$repository" ] || package_repository "$repository" "$key"
}
