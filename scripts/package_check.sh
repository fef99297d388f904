# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Proves the packages in build/package: looks at them, then installs them from a signed repository into a fresh Debian
# 13, starts the program there, upgrades and removes it; sourced by ./dev. docs/packages.md.

: "${top:?}" "${package_out:=$top/build/package}"

check_folder=$package_out/check
check_root=$check_folder/root
check_home=/home/budi # of the person who uses the program in the fresh system
check_pids=()

# shellcheck disable=SC2317 # called by a trap
check_end() {
  ((${#check_pids[@]} == 0)) || kill "${check_pids[@]}" 2>/dev/null || true
  [ -z "${check_gpg:-}" ] || ground_run gpgconf --homedir "$check_gpg" --kill all || true
  rm -rf "${check_gpg:-}"
}

check_die() {
  ground_say "check: $*"
  exit 1
}

# What can be seen without installing.
check_look() {
  local tags tree=$check_folder/tree
  ground_run lintian --tag-display-limit 0 --info --fail-on error,warning "$package_out"/*.changes >"$check_folder/lintian.txt" ||
    { cat "$check_folder/lintian.txt" >&2 && check_die "lintian has objections"; }
  tags=$(grep -cE '^[EWIPX]: ' "$check_folder/lintian.txt") || true
  ground_say "check: lintian: no error, no warning ($tags of lesser weight in $check_folder/lintian.txt)"
  rm -rf "$tree" && mkdir "$tree"
  ground_run dpkg-deb -x "$package_out"/anjungan_*.deb "$tree"
  ground_run desktop-file-validate "$tree"/usr/share/applications/*.desktop || check_die "the menu's entry is wrong"
  ground_run appstreamcli validate-tree --no-net "$tree" >&2 || check_die "the AppStream metadata are wrong"
  ground_run python3 -m json.tool "$package_out/anjungan.spdx.json" >/dev/null || check_die "the SBOM is no JSON"
}

# The same files as packages of a lower version: what a device has before an upgrade.
check_before() {
  local version=$1 deb tree=$check_folder/tree
  rm -rf "$check_folder/before" && mkdir "$check_folder/before"
  for deb in "$package_out"/anjungan*.deb; do
    case $deb in *-dbgsym_*) continue ;; esac
    rm -rf "$tree"
    ground_run dpkg-deb -R "$deb" "$tree"
    sed -i "s/${version//./\\.}/0.0.1/g" "$tree/DEBIAN/control"
    ground_run dpkg-deb --root-owner-group -b "$tree" "$check_folder/before" >/dev/null
  done
}

# Enters the fresh system with the right to change it and the X display's socket; otherwise as ground_root_admin.
# shellcheck disable=SC2016 # the inner shell expands its own
check_in() {
  local -a outer=()
  [ "$(id -u)" = 0 ] || outer=(unshare --user --map-auto --map-root-user)
  [ -d /tmp/.X11-unix ] || mkdir -m 1777 /tmp/.X11-unix
  "${outer[@]}" unshare --mount --pid --fork --kill-child \
    sh -c 'root=$1; shift
      mkdir -p "$root/tmp/.X11-unix"
      mount --rbind /dev "$root/dev" && mount -t proc proc "$root/proc" &&
        mount --rbind /tmp/.X11-unix "$root/tmp/.X11-unix" || exit 1
      cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null
      exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' \
    sh "$check_root" "$@"
}

# As the person, with the display.
check_as_person() {
  check_in setpriv --reuid=1000 --regid=1000 --clear-groups \
    env HOME="$check_home" DISPLAY=":$check_display" LANG=C.UTF-8 "$@"
}

# check_system PACKAGES: a fresh Debian 13 with these (separated by commas) and a person's home.
check_system() {
  local mode=unshare
  [ "$(id -u)" != 0 ] || mode=root
  local -a mirror=() remove=(rm -rf "$check_root")
  [ -z "${ANJUNGAN_DEBIAN_MIRROR:-}" ] || mirror=("$ANJUNGAN_DEBIAN_MIRROR")
  [ "$mode" = root ] || remove=(unshare --user --map-auto --map-root-user "${remove[@]}")
  ground_private_tools
  "${remove[@]}"
  ground_say "check: making a fresh Debian 13"
  mmdebstrap --quiet --mode=$mode --variant=minbase --include="$1" trixie "$check_root" "${mirror[@]}" \
    >"$check_folder/mmdebstrap.log" 2>&1 || check_die "making a fresh system failed, see $check_folder/mmdebstrap.log"
  check_in sh -c "install -d -o 1000 -g 1000 $check_home && install -d /etc/apt/sources.list.d"
}

# A key of this check's own, and a web server for the repository.
check_serve() {
  check_gpg=$(mktemp -d)
  export GNUPGHOME=$check_gpg
  ground_run gpg --batch --quiet --passphrase '' --quick-generate-key 'Check of packages <check@example.org>' ed25519 sign 1d
  ground_run gpg --batch --quiet --passphrase '' --quick-generate-key 'A stranger <stranger@example.org>' ed25519 sign 1d
  rm -rf "$check_folder/repository" && mkdir -p "$check_folder/repository"
  ground_run python3 -u -m http.server --bind 127.0.0.1 --directory "$check_folder/repository" 0 >"$check_folder/http.log" 2>&1 &
  check_pids+=($!)
  local port='' try
  for ((try = 0; try < 100 && ${#port} == 0; ++try)); do
    sleep 0.1
    port=$(sed -n 's/.* port \([0-9]*\) .*/\1/p' "$check_folder/http.log")
  done
  export ANJUNGAN_REPOSITORY_URL=http://127.0.0.1:$port
}

# The packages of a folder become what the repository offers.
check_publish() {
  package_out=$1 package_repository "$check_folder/repository" check@example.org >/dev/null 2>&1
}

check_update() { check_in apt-get update -q -o Dir::Etc::sourcelist=sources.list.d/anjungan.sources -o Dir::Etc::sourceparts=- "$@"; }

# apt in the fresh system; the log is shown where it fails.
check_apt() {
  check_in apt-get -q -y --no-install-recommends "$@" >"$check_folder/apt.log" 2>&1 ||
    { tail -n 20 "$check_folder/apt.log" >&2 && check_die "apt-get $* failed"; }
}

# What a repository must not get away with.
check_refusals() {
  local release=$check_folder/repository/dists/stable
  cp -r "$release" "$check_folder/stable.good"
  sed -i 's/^Maintainer: ./Maintainer: X/' "$release"/main/binary-amd64/Packages && rm -rf "$release"/main/binary-*/{by-hash,Packages.gz}
  ! check_update -o Acquire::By-Hash=no >"$check_folder/refused-1.log" 2>&1 || check_die "a list that was changed is accepted"
  rm -rf "$release" && cp -r "$check_folder/stable.good" "$release"
  package_sign "$check_folder/repository" stranger@example.org
  ! check_update >"$check_folder/refused-2.log" 2>&1 || check_die "a stranger's signature is accepted"
  rm -rf "$release" && cp -r "$check_folder/stable.good" "$release"
  rm "$release"/InRelease "$release"/Release.gpg
  ! check_update >"$check_folder/refused-3.log" 2>&1 || check_die "a repository without a signature is accepted"
  rm -rf "$release" && mv "$check_folder/stable.good" "$release"
  ground_say "check: a changed list, a stranger's signature and none are refused:"
  grep -hE '^E: ' "$check_folder"/refused-*.log | sort -u >&2
}

check_screen() {
  mkdir -p "$check_folder/screen"
  rm -f "$check_folder/display"
  ground_run Xvfb -displayfd 1 -noreset -nolisten tcp -screen 0 1280x800x24 -fbdir "$check_folder/screen" \
    >"$check_folder/display" 2>"$check_folder/xvfb.log" &
  check_pids+=($!)
  local try
  for ((try = 0; try < 100; ++try)); do
    [ ! -s "$check_folder/display" ] || break
    sleep 0.1
  done
  read -r check_display <"$check_folder/display" || check_die "Xvfb does not start, see $check_folder/xvfb.log"
}

# Starts the window on the demo, waits for its picture, and ends it as the end of a session does.
# shellcheck disable=SC2016 # the inner shell expands its own
check_window() {
  local picture=$check_folder/$1.png log=$check_folder/$1.log seen=0 status=0
  rm -f "$check_folder/end" && mkfifo "$check_folder/end"
  check_as_person sh -c 'anjungan --demo & pid=$!; read -r end; kill -TERM "$pid"; wait "$pid"' <"$check_folder/end" >"$log" 2>&1 &
  local pid=$!
  exec 8>"$check_folder/end"
  ground_run "$top/scripts/package_look.py" "$check_folder/screen/Xvfb_screen0" "$picture" 90 >&2 || seen=1
  echo >&8
  exec 8>&-
  wait "$pid" || status=$?
  ((seen + status == 0)) || { cat "$log" >&2 && check_die "no window, or it ended with $status: $picture"; }
}

# What names the product in a system, but for a person's data and what apt remembers.
check_traces() {
  check_in sh -c 'find / -xdev -iname "*anjungan*" -not -path "/home/*" -not -path "/proc/*" -not -path "/var/lib/apt/lists/*" \
      -not -path "/etc/apt/*" -not -path "/var/cache/apt/*"
    grep -rlsi anjungan /etc /var/lib /usr/share/mime /usr/share/applications /usr/share/icons --exclude-dir=apt \
      --exclude="passwd*" --exclude="group*" --exclude="shadow*" --exclude="gshadow*" --exclude="*-old"' || true
}

package_check() {
  local version traces
  trap check_end EXIT
  mkdir -p "$check_folder"
  version=$(ground_run dpkg-deb -f "$package_out"/anjungan_*.deb Version)
  check_look
  check_before "$version"
  check_serve
  check_publish "$check_folder/before"
  check_system ca-certificates
  check_screen
  check_in sh -c 'cat >/etc/apt/sources.list.d/anjungan.sources' <"$check_folder/repository/anjungan.sources"
  check_refusals
  check_apt update
  check_apt install anjungan
  ground_say "check: anjungan 0.0.1 is installed from the signed repository: $(check_in dpkg-query -W -f '.\n' | wc -l) packages in all"
  ! check_in dpkg-query -W libqt6multimedia6 >/dev/null 2>&1 || check_die "anjungan needs Qt Multimedia"
  check_as_person anjungan --version
  check_window first
  check_apt install --no-install-recommends anjungan-camera anjungan-nearby anjungan-kiosk cage
  check_in sh -c 'sed -i "s/^ANJUNGAN_LANGUAGE=.*/ANJUNGAN_LANGUAGE=en/" /etc/anjungan/kiosk.conf'
  check_publish "$package_out"
  check_apt update
  check_apt install --only-upgrade anjungan anjungan-camera anjungan-nearby anjungan-kiosk
  # shellcheck disable=SC2016 # dpkg-query expands its own
  [ "$(check_in dpkg-query -W -f '${Version}' anjungan)" = "$version" ] || check_die "the upgrade did not bring $version"
  check_in grep -q '^ANJUNGAN_LANGUAGE=en$' /etc/anjungan/kiosk.conf || check_die "the upgrade changed an administrator's file"
  ground_say "check: upgraded to $version; /etc/anjungan/kiosk.conf is as it was edited"
  check_window upgraded
  check_in find "$check_home" -type f | LC_ALL=C sort >"$check_folder/home-before.txt"
  check_apt purge anjungan anjungan-camera anjungan-nearby anjungan-kiosk
  check_in find "$check_home" -type f | LC_ALL=C sort >"$check_folder/home-after.txt"
  cmp "$check_folder"/home-{before,after}.txt || check_die "the person's data were touched"
  traces=$(check_traces)
  [ -z "$traces" ] || check_die "purged, and these are left: $traces"
  ground_say "check: purged without a trace; the person's $(wc -l <"$check_folder/home-after.txt") files stay"
}
