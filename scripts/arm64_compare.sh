# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The same demo on the same two mornings by the program of this machine and by that of arm64's packages under QEMU, and
# what differs; sourced by ./dev. docs/decisions/0039-arm64.md.

: "${top:?}" "${folder:?}" "${arm64_folder:?}" "${arm64_tree:?}"

arm64_proof=$arm64_folder/proof

# Time stands still, so that both write the same times; timers go on. Datasets are synced one by one, since several at
# once are published in the order in which they happen to be ready.
arm64_days=('2026-11-29 02:05:00' '2026-11-30 02:05:00')
arm64_pages=('ringkasan 1280x800 light' 'bencana 1280x800 dark' 'kinerja 800x1280 light')

# Runs the program of an architecture at a moment: arm64_at ARCH 'MOMENT' ARGUMENTS…
arm64_at() {
  local arch=$1 moment=$2 variable
  shift 2
  local -a clock=(FAKETIME="$moment" FAKETIME_DONT_FAKE_MONOTONIC=1 NO_FAKE_STAT=1)
  local -a person=(HOME="$arm64_proof" XDG_CONFIG_HOME="$arm64_proof" XDG_DATA_HOME="$arm64_proof" XDG_CACHE_HOME="$arm64_proof"
    TZ=UTC LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software)
  if [ "$arch" = arm64 ]; then
    local -a emulator=(qemu-aarch64-static)
    # What QEMU itself must not load.
    for variable in LD_PRELOAD=/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1 "${clock[@]}"; do
      emulator+=(-E "$variable")
    done
    arm64_in ground_run env "${person[@]}" "${emulator[@]}" "$arm64_tree/usr/bin/anjungan" "$@"
  else
    ground_run env "${person[@]}" "${clock[@]}" LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1 \
      "$folder/app/anjungan" "$@"
  fi
}

# The demo's cache by one architecture, and its pages.
arm64_draw() {
  local arch=$1 cache=$arm64_proof/$1.gpkg moment dataset page size theme status
  rm -f "$cache"*
  : >"$cache" # a cache that is there gets no past
  for moment in "${arm64_days[@]}"; do
    while read -r dataset; do
      # 3: a sync without the datasets that an exposure needs
      status=0
      arm64_at "$arch" "$moment" sync --demo --cache "$cache" --dataset "$dataset" >>"$arm64_proof/$arch.log" 2>&1 || status=$?
      ((status == 0 || status == 3)) || { tail -n 5 "$arm64_proof/$arch.log" >&2 && ground_die "$arch: sync of $dataset ended with $status"; }
    done < <(arm64_datasets)
  done
  for page in "${arm64_pages[@]}"; do
    read -r page size theme <<<"$page"
    arm64_at "$arch" "$moment" render --cache "$cache" --page "$page" --size "$size" --theme "$theme" \
      --out "$arm64_proof/$arch-$page.png" >&2
  done
}

arm64_datasets() {
  ground_run python3 -c 'import json, sys; [print(one["id"]) for one in json.load(open(sys.argv[1]))["datasets"]]' \
    "$top/resources/demo/workspace.json"
}

# Each architecture's program checks the ledger that the other one wrote: hash by hash, over the times that both took.
arm64_verify() {
  local by of
  for by in amd64 arm64; do
    for of in amd64 arm64; do
      arm64_at "$by" "${arm64_days[-1]}" status --cache "$arm64_proof/$of.gpkg" --verify --json >"$arm64_proof/$of-by-$by.json" ||
        ground_die "the ledger that $of wrote is refused by $by"
    done
  done
}

arm64_compare() {
  local page failed=0
  arm64_package
  ground_ready build pictures
  build anjungan
  rm -rf "$arm64_proof" && mkdir -p "$arm64_proof"
  ground_say "arm64: the demo on two mornings by both architectures (minutes)"
  arm64_draw amd64
  arm64_draw arm64
  arm64_verify
  # Both caches are read by one SQLite.
  arm64_in ground_run "$top/scripts/arm64_compare.py" caches "$arm64_proof"/{amd64,arm64}.gpkg || failed=1
  for page in "${arm64_pages[@]}"; do
    page=${page%% *}
    arm64_in ground_run "$top/scripts/arm64_compare.py" pictures "$arm64_proof"/{amd64,arm64}-"$page".png || failed=1
  done
  ((!failed)) || ground_die "arm64 and amd64 differ where they must not: see $arm64_proof"
}
