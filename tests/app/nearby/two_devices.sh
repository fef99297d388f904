#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Called as `unshare --net --mount two_devices.sh PEER FOLDER [strangers]`: runs `PEER give FOLDER` here, on the device
# 10.77.0.1, and `PEER take FOLDER` on the device 10.77.0.2, which is a network of its own at the other end of a wire.
# Each has a bus and an Avahi of its own. With `strangers` there are those here in place of one that gives, and there
# `PEER endure FOLDER`. Ends with the first failure of the two.
set -euo pipefail

# known FILE LINE: adds what /etc/FILE says of a user, for this device only. Avahi asks for its own even where it does not
# become that one, and a private root has the users of the machine around it.
known() {
  ! grep -q "^${2%%:*}:" "/etc/$1" || return 0
  { cat "/etc/$1" && echo "$2"; } >"/run/$1"
  mount --bind "/run/$1" "/etc/$1"
}

# Prepares the device that this shell is in: its end of the wire, bus and Avahi. What they keep is in a /run that only
# this device sees.
device() {
  local name=$1 wire=$2 address=$3
  mount -t tmpfs none /run
  ip link set lo up
  ip addr add "$address/24" dev "$wire"
  ip link set "$wire" up
  cat >/run/bus.conf <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=/run/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
CONF
  cat >/run/avahi.conf <<CONF
[server]
host-name=$name
use-ipv6=no
allow-interfaces=$wire
enable-dbus=yes
[rlimits]
CONF
  export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/bus
  known passwd 'avahi:x:0:0::/:/usr/sbin/nologin'
  known group 'avahi:x:0:'
  # Each tells when it is ready: the bus by its address, Avahi by going to the background.
  dbus-daemon --config-file=/run/bus.conf --nofork --print-address=1 >/run/address &
  until [ -s /run/address ]; do sleep 0.02; done
  avahi-daemon -f /run/avahi.conf --no-drop-root --no-chroot --no-rlimits --daemonize
}

# Publishes what nobody honest would, until it is killed.
strangers() {
  local i long=()
  for i in $(seq 100); do long+=("k$i=$(printf 'x%.0s' {1..200})"); done
  avahi-publish -s '<b>Markup</b>' _anjungan._tcp 4711 v=1 workspace=sumut "${long[@]}" &
  avahi-publish -s 'No port' _anjungan._tcp 0 v=1 workspace=sumut &
  avahi-publish -a outside.local 8.8.8.8 &
  avahi-publish -H outside.local -s Outside _anjungan._tcp 4711 v=1 workspace=sumut &
  avahi-publish -H www.example.com -s Elsewhere _anjungan._tcp 4711 v=1 workspace=sumut &
  avahi-publish -H nobody.local -s Nobody _anjungan._tcp 4711 v=1 workspace=sumut &
  for i in $(seq 60); do
    avahi-publish -s "Stranger $i" _anjungan._tcp "$((5000 + i))" v=1 workspace=sumut &
  done
  until [ -e "$1/over" ]; do sleep 0.1; done
}

leave() {
  local pid
  [ ! -e /run/avahi-daemon/pid ] || kill "$(</run/avahi-daemon/pid)" || true
  for pid in $(jobs -p); do kill "$pid" 2>/dev/null || true; done
}

case $1 in
--taking) # on the other device
  trap leave EXIT
  until ip link show wire-take >/dev/null 2>&1; do sleep 0.02; done
  device taking wire-take 10.77.0.2
  "$2" "$4" "$3"
  ;;
*)
  peer=$1 folder=$2 there=take
  [ "${3:-}" != strangers ] || there=endure
  trap leave EXIT
  ip link add wire-give type veth peer name wire-take
  unshare --net --mount "$0" --taking "$peer" "$folder" "$there" &
  taking=$!
  until [ "$(readlink "/proc/$taking/ns/net")" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.02; done
  ip link set wire-take netns "$taking"
  device giving wire-give 10.77.0.1
  if [ "$there" = endure ]; then strangers "$folder" & else "$peer" give "$folder" & fi
  giving=$!
  wait "$taking"
  wait "$giving"
  ;;
esac
