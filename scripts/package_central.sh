# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Proves the package anjungan-central: in a fresh Debian 13 whose first process is systemd, with namespaces of its own
# instead of a machine. package_central_inside.sh is what an administrator, an agency and a device do there. Sourced by
# ./dev after package_check.sh. docs/packages.md.

: "${top:?}" "${package_out:=$top/build/package}"
central_pid=

# The folder where the kernel keeps groups of processes, as systemd needs it (cgroup 2).
central_groups() { awk '$3 == "cgroup2" { print $2; exit }' /proc/mounts; }

# shellcheck disable=SC2317 # called by a trap
central_end() {
  [ -z "$central_pid" ] || kill -KILL "$central_pid" 2>/dev/null || true
}

central_system() {
  check_system ca-certificates,systemd-sysv,libpam-systemd,dbus,openssh-server,acl,openssl,procps
  mkdir -p "$check_root/srv/check"
  cp "$package_out"/anjungan_*.deb "$package_out"/anjungan-central_*.deb "$check_root/srv/check"
  cp "$top"/scripts/package_central_inside.sh "$top"/packaging/central/example.json "$check_root/srv/check"
  check_apt update
  local -a debs=("$check_root"/srv/check/*.deb)
  check_apt install --no-install-recommends "${debs[@]#"$check_root"}"
}

# Starts systemd there, with a network that nobody else is in.
# shellcheck disable=SC2016 # the inner shell expands its own
central_boot() {
  local group children='' outer
  group=$(central_groups)/anjungan-check
  mkdir -p "$group"
  sh -c 'echo $$ >"$1/cgroup.procs" && shift && exec "$@"' sh "$group" \
    unshare --mount --pid --fork --kill-child --cgroup --uts --ipc --net sh -euc '
      root=$1
      mount --make-rprivate / && mount --bind "$root" "$root"
      mount -t proc proc "$root/proc" && mount -t sysfs sysfs "$root/sys" && mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
      mount -t tmpfs -o mode=755 tmpfs "$root/dev" && mkdir "$root/dev/pts" "$root/dev/shm"
      for node in null zero full random urandom tty; do
        touch "$root/dev/$node" && mount --bind "/dev/$node" "$root/dev/$node"
      done
      mount -t devpts -o newinstance,ptmxmode=666,mode=620,gid=5 devpts "$root/dev/pts"
      ln -s pts/ptmx "$root/dev/ptmx" && ln -s /proc/self/fd "$root/dev/fd"
      mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm" && mount -t tmpfs -o mode=755 tmpfs "$root/run"
      cd "$root"
      exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" /lib/systemd/systemd' \
    sh "$check_root" >>"$check_folder/console.log" 2>&1 &
  outer=$!
  local try
  for ((try = 0; try < 300; ++try)); do
    sleep 0.2
    read -r children <"/proc/$outer/task/$outer/children" || true # the line has no end
    central_pid=${children%% *}
    [ -z "$central_pid" ] || ! central_in systemctl list-units >/dev/null 2>&1 || return 0
  done
  check_die "systemd does not start, see $check_folder/console.log"
}

central_in() {
  nsenter --target "$central_pid" --mount --pid --uts --ipc --net --cgroup --root --wd \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root "$@"
}

# What people do there, a part after the other.
central_parts() {
  local part
  for part in "$@"; do
    central_in bash /srv/check/package_central_inside.sh "$part" >&2 || check_die "$part failed"
  done
}

# Shuts the system down as a person does, and waits for its end.
central_halt() {
  central_in systemctl poweroff --no-block || true
  local try
  for ((try = 0; try < 300; ++try)); do
    [ -e "/proc/$central_pid" ] || { central_pid= && return 0; }
    sleep 0.2
  done
  check_die "systemd does not end"
}

# As a loss of power does.
central_cut() {
  kill -KILL "$central_pid"
  while [ -e "/proc/$central_pid" ]; do sleep 0.1; done
  central_pid=
}

package_central() {
  check_folder=$package_out/central
  check_root=$check_folder/root
  if [ "$(id -u)" != 0 ] || [ -z "$(central_groups)" ]; then
    ground_die "--central needs root, and a kernel with cgroup 2: it starts systemd"
  fi
  mkdir -p "$check_folder"
  trap 'central_end; check_end' EXIT
  central_system
  central_boot
  central_parts sets_up delivers syncs renews falls
  central_cut
  central_boot
  central_parts is_back
  central_halt
  central_boot
  central_parts is_back goes
  central_halt
}
