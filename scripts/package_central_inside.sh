#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What people do with a machine that has the package anjungan-central, as docs/central.md says; called there by
# package_central.sh, a part after the other.
#   package_central_inside.sh sets_up|delivers|syncs|renews|falls|is_back|goes
set -euo pipefail
cd /srv/check
root=/var/lib/anjungan-central
inbox=/srv/anjungan/pupr/jembatan

say() { printf 'central: %s\n' "$*"; }
die() {
  say "$*"
  journalctl -o cat -n 30 --no-pager -u 'anjungan-central-*' || true
  exit 1
}

# until_true SECONDS COMMAND...
until_true() {
  local ends=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < ends)) || die "not within its time: $*"
    sleep 0.5
  done
}

all_runs() { central status; }
bridges() { central status --json | python3 -c '
import json, sys
print(*[row["rows"] for row in json.load(sys.stdin)["datasets"] if row["collection"] == "jembatan"])'; }
has_bridges() { [ "$(bridges)" = "$1" ]; }
as_agency() { sftp -q -o StrictHostKeyChecking=no -i /srv/check/pupr.key -b - pupr@127.0.0.1; }
as_person() { setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/budi "$@"; }

# An authority of this check's own, which the system trusts as it does a real one.
certificates() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj '/CN=Check' \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=keyCertSign 2>openssl.log
  openssl req -newkey rsa:2048 -nodes -keyout key.pem -out request.pem -subj /CN=pusat.test 2>>openssl.log
  openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -days 1 -out cert.pem \
    -extfile <(echo subjectAltName=DNS:pusat.test) 2>>openssl.log
  install -d -m 755 /etc/anjungan-central
  cat cert.pem ca.pem >/etc/anjungan-central/chain.pem
  install -m 640 key.pem /etc/anjungan-central/key.pem
  cp ca.pem /usr/local/share/ca-certificates/check.crt
  update-ca-certificates >ca.log 2>&1
  grep -q pusat.test /etc/hosts || echo '127.0.0.1 localhost pusat.test' >>/etc/hosts
}

sets_up() {
  certificates
  sed 's#http://127.0.0.1:8080#https://pusat.test#' example.json >sumut.json
  printf 'kode,nama,bps\n12.71,Kota Medan,1275\n12.07,Kabupaten Deli Serdang,1212\n' >codes.csv
  local -a up=(central up --workspace sumut.json --codes codes.csv --url https://pusat.test/ogcapi --port 443
    --certificate /etc/anjungan-central/chain.pem --key /etc/anjungan-central/key.pem)
  ! "${up[@]}" >up.log 2>&1 || die "a key that its user cannot read is accepted"
  grep -q 'cannot load certificate key' up.log || die "why it does not come up: $(cat up.log)"
  chgrp anjungan-central /etc/anjungan-central/key.pem
  "${up[@]}"
  all_runs || die "a part does not run"
  python3 - >kabkota.geojson <<'END'
import json
ring = lambda x: [[[x, 3], [x + 1, 3], [x + 1, 4], [x, 4], [x, 3]]]
print(json.dumps({"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"kode": kode, "nama": nama}, "geometry": {"type": "Polygon", "coordinates": ring(x)}}
    for kode, nama, x in (("12.71", "Kota Medan", 98), ("12.07", "Kabupaten Deli Serdang", 99))]}))
END
  central load kabkota.geojson --dataset kabkota >load.log || die "$(cat load.log)"
  local part
  for part in postgresql nginx mapserver@1; do
    [ "$(systemctl show --value -p User "anjungan-central-$part")" = anjungan-central ] || die "$part runs as somebody else"
  done
}

# A folder for an agency, as docs/central.md says; then a good file and a bad one, by SFTP.
delivers() {
  mkdir -p /srv/anjungan /etc/ssh/agencies
  echo "/srv/anjungan $root/inbox none bind 0 0" >>/etc/fstab
  systemctl daemon-reload && mount $root/inbox
  groupadd agencies
  printf '%s\n' 'Match Group agencies' 'ChrootDirectory /srv/anjungan' 'ForceCommand internal-sftp -d /%u' \
    'AuthorizedKeysFile /etc/ssh/agencies/%u' 'PasswordAuthentication no' 'DisableForwarding yes' \
    >/etc/ssh/sshd_config.d/agencies.conf
  systemctl reload ssh
  local agency
  for agency in pupr bappeda; do
    useradd --no-create-home --home-dir / --shell /usr/sbin/nologin --gid agencies $agency
    install -d -m 770 /srv/anjungan/$agency
    setfacl -m "u:anjungan-central:rwx,d:u:anjungan-central:rwX,u:$agency:rwx,d:u:$agency:rwX,g::-,d:g::-,d:o::-" /srv/anjungan/$agency
  done
  ssh-keygen -q -t ed25519 -N '' -f pupr.key
  cp pupr.key.pub /etc/ssh/agencies/pupr
  until_true 60 test -d $inbox # the timer's look makes it
  printf '%s\n' nomor,nama,kode_kab,panjang,dibangun,kondisi 'J-1,Titi Gantung,12.71,"120,5",1974-01-31,baik' \
    'J-2,Sei Ular,12.07,"80",01/02/1999,rusak' >baik.csv
  sed 's/12\.71/1271/' baik.csv >salah.csv
  printf '%s\n' 'put baik.csv jembatan/baik.csv.part' 'rename jembatan/baik.csv.part jembatan/baik.csv' \
    'put salah.csv jembatan/salah.csv' | as_agency >sftp.log
  ! echo 'ls ../bappeda' | as_agency >>sftp.log 2>&1 || die "an agency sees into another one's folder"
  ! ssh -q -o BatchMode=yes -o StrictHostKeyChecking=no -i pupr.key pupr@127.0.0.1 id >ssh.log || grep -q sftp ssh.log ||
    die "an agency gets a shell"
  until_true 90 has_bridges 2
  until_true 90 test -d $inbox/ditolak
  printf '%s\n' 'cd jembatan/ditolak' 'get *.laporan.html salah.html' | as_agency >>sftp.log
  grep -q 'Bukan kode Kemendagri' salah.html || die "the report does not say what is wrong"
  say "delivered by SFTP: one file accepted, one refused with its report"
}

device() { as_person anjungan sync --workspace sumut.json --cache /home/budi/cache.gpkg --json; }

# Prints a number of the device's last sync, of the bridges.
of_bridges() { python3 -c '
import json, sys
print(next(row[sys.argv[1]] for row in json.load(open("sync.json"))["datasets"] if row["id"] == "jembatan"))' "$1"; }

syncs() {
  device >sync.json || die "a device cannot sync over TLS"
  [ "$(of_bridges rows)" = 2 ] || die "the device has not what was delivered"
  sed -i 's/rusak/baik/' baik.csv
  central load baik.csv --dataset jembatan >load.log
  device >sync.json
  [ "$(of_bridges changed)" = 1 ] || die "the device has not the row that changed"
  device >sync.json
  [ "$(of_bridges outcome)" = unchanged ] || die "nothing changed, and the device was told otherwise"
  as_person anjungan status --cache /home/budi/cache.gpkg --verify
}

# A certificate by another authority: the one before is not believed any more.
renews() {
  certificates
  chgrp anjungan-central /etc/anjungan-central/key.pem
  ! device >sync.json 2>renew.log || die "a certificate that nobody vouches for is believed"
  systemctl reload anjungan-central-nginx
  until_true 30 device
  say "the new certificate is served after a reload"
}

# A part that falls comes again by itself.
falls() {
  local each
  for each in postgresql nginx mapserver@1; do
    systemctl kill --signal=KILL "anjungan-central-$each.service"
    until_true 60 all_runs
  done
  until_true 60 device
  systemctl stop anjungan-central-postgresql # and its lock is left behind, with the number of another one's process
  printf '%s\n' "$(systemctl show -P MainPID anjungan-central-nginx)" $root/database >$root/database/postmaster.pid
  chown anjungan-central: $root/database/postmaster.pid
  systemctl start anjungan-central.target
  until_true 60 all_runs
  say "each part that was killed is back"
}

is_back() {
  until_true 90 all_runs
  has_bridges 2 || die "rows were lost"
  device >sync.json || die "a device cannot sync after the machine's new start"
  say "after a new start of the machine all of it runs"
}

goes() {
  central down
  ! central status >down.txt || die "it still runs"
  [ -z "$(ps -u anjungan-central -o comm= || true)" ] || die "left: $(ps -u anjungan-central -o comm=)"
  umount $root/inbox
  DEBIAN_FRONTEND=noninteractive apt-get -y -q purge anjungan-central >purge.log 2>&1 || die "$(tail purge.log)"
  local left
  left=$(find / -xdev \( -iname '*anjungan-central*' -o -name '*anjungan_central*' -o -path /usr/bin/central \) \
    -not -path '/srv/*' -not -path '/proc/*' -not -path '/etc/anjungan-central*' -not -path "$root*" -not -path '/var/cache/*' \
    -not -path '/var/tmp/systemd-private-*') # systemd's own, of starts that were cut off
  [ -z "$left" ] || die "purged, and these are left: $left"
  [ -e $root/database/PG_VERSION ] || die "the province's data are gone"
  say "purged; the province's data stay"
}

"$1"
