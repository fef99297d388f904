# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Prepares the build environment ("ground"); sourced by ./dev. It is the system itself where its packages are new enough
# (Debian 13, Ubuntu 25.04 or later), otherwise a private Debian 13 root below ${XDG_CACHE_HOME:-~/.cache}/anjungan,
# made by mmdebstrap and entered with bubblewrap. After `ground_ready`, `ground_run COMMAND…` runs a command there, in
# the same folder, with the same environment variables. All messages go to standard error. `$top` is the checkout, set
# by ./dev.

: "${top:?}"

ground_say() { printf 'dev: %s\n' "$*" >&2; }
ground_die() {
  ground_say "$*"
  exit 2
}

ground_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$top/scripts/packages-$1.txt"; }

# Whether the system is a Debian or Ubuntu with Qt 6.8 or newer.
ground_is_native() {
  [ "${ANJUNGAN_GROUND:-}" != private ] || return 1
  command -v dpkg-query apt-get >/dev/null 2>&1 || return 1
  local version
  version=$(dpkg-query -W -f '${Version}' qt6-base-dev 2>/dev/null) || version=
  [ -n "$version" ] || version=$(LC_ALL=C apt-cache policy qt6-base-dev 2>/dev/null | sed -n 's/^ *Candidate: //p')
  [ -n "$version" ] && [ "$version" != '(none)' ] && dpkg --compare-versions "$version" ge 6.8
}

# Whether the system, e.g. another distribution, has every module without apt; qmake is asked.
ground_has_everything() {
  local tool
  for tool in cmake ninja g++ pkg-config; do command -v "$tool" >/dev/null 2>&1 || return 1; done
  local qmake
  qmake=$(command -v qmake6 || command -v qmake) || return 1
  case $("$qmake" -query QT_VERSION 2>/dev/null) in 6.[89].* | 6.[1-9][0-9].*) ;; *) return 1 ;; esac
  local lib module
  lib=$("$qmake" -query QT_INSTALL_LIBS)
  for module in Charts Location Positioning HttpServer Svg; do
    [ -d "$lib/cmake/Qt6$module" ] || return 1
  done
}

# Runs its arguments as root, which apt requires.
ground_as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null 2>&1; then sudo "$@"; else return 127; fi
}

# Turns apt's status lines (pmstatus:package:percent:text) into progress on standard error.
ground_progress() {
  awk -F: -v tty="$([ -t 2 ] && echo 1)" '
    $1 == "dlstatus" || $1 == "pmstatus" {
      what = $1 == "dlstatus" ? "fetching" : "unpacking"; now = int($3); if (!tty) now -= now % 20
      if (what now != last) { last = what now
        printf tty ? "\rdev: packages: %s %3d %% " : "dev: packages: %s %d %%\n", what, now > "/dev/stderr" } }
    END { if (tty) printf "\n" > "/dev/stderr" }'
}

# apt-get install through a prefix command (empty, sudo, or one that enters the private root).
ground_apt_install() {
  local log=$1 && shift
  local -a enter=()
  while [ "$1" != -- ]; do enter+=("$1") && shift; done && shift
  "${enter[@]}" apt-get update -q >"$log" 2>&1 &&
    { "${enter[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
      -o APT::Status-Fd=1 "$@" 2>&1 | tee -a "$log" | ground_progress; } &&
    [ "${PIPESTATUS[0]}" = 0 ]
}

ground_native_install() {
  local missing=() package
  while read -r package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done < <(ground_packages "$1")
  ((${#missing[@]})) || return 0
  ground_say "installing ${#missing[@]} packages: ${missing[*]}"
  local -a prefix=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || ground_die "please install, as root: apt-get install ${missing[*]}"
    prefix=(sudo)
  fi
  mkdir -p "$ground_home"
  set -o pipefail
  ground_apt_install "$ground_home/apt.log" "${prefix[@]}" -- "${missing[@]}" ||
    ground_die "installing packages failed (see $ground_home/apt.log); install them by hand: apt-get install ${missing[*]}"
}

# Enters the private root with the right to change it: directly as root, otherwise in a new user namespace.
# shellcheck disable=SC2016 # the inner shell expands its own arguments
ground_root_admin() {
  local -a outer=()
  [ "$(id -u)" = 0 ] || outer=(unshare --user --map-auto --map-root-user)
  "${outer[@]}" unshare --mount --pid --fork --kill-child \
    sh -c 'root=$1; shift
      mount --rbind /dev "$root/dev" && mount -t proc proc "$root/proc" || exit 1
      cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null
      exec chroot "$root" "$@"' sh "$ground_root" "$@"
}

ground_private_tools() {
  local tool missing=()
  for tool in mmdebstrap bwrap; do command -v "$tool" >/dev/null 2>&1 || missing+=("${tool/bwrap/bubblewrap}"); done
  [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null 2>&1 || missing+=(uidmap)
  ((${#missing[@]})) || return 0
  ground_say "installing ${missing[*]} to make a private Debian 13"
  command -v apt-get >/dev/null 2>&1 || ground_die "please install ${missing[*]} (Qt 6.8 is not in this system's packages)"
  { ground_as_root apt-get update -q && ground_as_root apt-get install -y -q --no-install-recommends "${missing[@]}"; } \
    >"$ground_home/apt.log" 2>&1 ||
    ground_die "cannot install ${missing[*]} (see $ground_home/apt.log); as root: apt-get install ${missing[*]}"
}

# Makes the private root; arguments are mmdebstrap's.
ground_make_root() {
  local mode=unshare started=$SECONDS
  [ "$(id -u)" != 0 ] || mode=root
  ground_private_tools
  ground_say "making a private Debian 13 in $ground_root (about 25 s)"
  # A root left by a failed run belongs to other user ids if it was made in a namespace.
  if [ -e "$ground_root" ]; then
    if [ "$mode" = root ]; then rm -rf "$ground_root"; else unshare --user --map-auto --map-root-user rm -rf "$ground_root"; fi
  fi
  local -a mirror=()
  [ -z "${ANJUNGAN_DEBIAN_MIRROR:-}" ] || mirror=("$ANJUNGAN_DEBIAN_MIRROR")
  mmdebstrap --quiet --mode=$mode --variant=minbase --include=ca-certificates "$@" trixie "$ground_root" "${mirror[@]}" \
    >"$ground_home/mmdebstrap.log" 2>&1 ||
    ground_die "making the private root failed: $(tail -n 1 "$ground_home/mmdebstrap.log") (see $ground_home/mmdebstrap.log)"
  ground_say "the root is ready after $((SECONDS - started)) s"
}

# Prints the packages of a list that are not installed in the private root, according to its dpkg database. In a root of
# two architectures a package without one is the root's own; dpkg lists that one first.
ground_private_missing() {
  local native
  native=$(head -n 1 "$ground_root/var/lib/dpkg/arch" 2>/dev/null) || native=
  ground_packages "$1" | awk -v native="$native" '
    FNR == NR {
      if ($1 == "Package:") { name = $2; installed = 0 }
      else if ($0 == "Status: install ok installed") installed = 1
      else if ($1 == "Architecture:" && installed) {
        has[name ":" $2]
        if (native == "" || $2 == native || $2 == "all") has[name]
      }
      next
    }
    !($1 in has) { print $1 }' "$ground_root/var/lib/dpkg/status" -
}

# Installs the missing packages of one list into the private root.
ground_private_install() {
  local packages
  mapfile -t packages < <(ground_private_missing "$1")
  ((${#packages[@]})) || return 0
  ground_root_admin dpkg --configure -a >"$ground_home/apt.log" 2>&1 || true # after an interruption
  ground_say "installing ${#packages[@]} packages and their dependencies in it$([ "$1" != build ] || echo ' (about 70 s)')"
  set -o pipefail
  ground_apt_install "$ground_home/apt.log" ground_root_admin -- "${packages[@]}" ||
    ground_die "installing packages failed: $(grep -m1 '^E:' "$ground_home/apt.log") (see $ground_home/apt.log)"
}

# Builds the command line that enters the private root. The root's system folders are read-only; everything else of the
# machine (checkout, home, the display's sockets) is bound at its own path.
ground_enter_line() {
  ground_enter=(bwrap --die-with-parent --tmpfs / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --bind /tmp /tmp)
  local dir
  for dir in usr etc; do ground_enter+=(--ro-bind "$ground_root/$dir" "/$dir"); done
  for dir in bin sbin lib lib64; do ground_enter+=(--symlink "usr/$dir" "/$dir"); done
  ground_enter+=(--dir /var/tmp --ro-bind "$ground_root/var/lib" /var/lib --ro-bind "$ground_root/var/cache" /var/cache)
  for dir in /*; do
    case $dir in
    /bin | /sbin | /lib* | /usr | /etc | /var | /proc | /sys | /dev | /tmp | /boot | /lost+found) ;;
    *) [ ! -d "$dir" ] || [ -L "$dir" ] || ground_enter+=(--bind "$dir" "$dir") ;;
    esac
  done
  case $top in /usr/* | /etc/* | /var/*) ground_enter+=(--bind "$top" "$top") ;; esac
  [ ! -e /etc/resolv.conf ] || ground_enter+=(--ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf)
  [ ! -e /etc/passwd ] || ground_enter+=(--ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group)
  ground_enter+=(--chdir "$PWD")
}

# Makes a private root with the packages of the named lists, at $ground_root; arguments before -- are mmdebstrap's. What
# an interrupted call has done stays done. Two calls at once would make the root twice.
ground_private_ready() {
  local list
  local -a how=()
  while [ "$1" != -- ]; do how+=("$1") && shift; done && shift
  mkdir -p "$ground_home"
  exec 9>"$ground_home/lock"
  flock 9
  if [ ! -e "$ground_root.stamp" ]; then
    ground_make_root "${how[@]}"
    touch "$ground_root.stamp"
  fi
  for list in "$@"; do ground_private_install "$list"; done
  exec 9>&-
  ground_enter_line
}

# Prepares the environment with the packages of the named lists; a second call is fast.
ground_ready() {
  ground_home=${XDG_CACHE_HOME:-$HOME/.cache}/anjungan
  ground_root=$ground_home/trixie
  ground_enter=()
  local list
  if ground_is_native; then
    for list in "$@"; do ground_native_install "$list"; done
  elif [ "${ANJUNGAN_GROUND:-}" != private ] && ground_has_everything; then
    :
  else
    ground_private_ready -- "$@"
  fi
}

ground_run() {
  if ((${#ground_enter[@]})); then
    PATH=/usr/lib/ccache:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin "${ground_enter[@]}" "$@"
  else "$@"; fi
}
