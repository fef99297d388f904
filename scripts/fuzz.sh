#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the fuzz targets in the build environment, as many at a time as there are processors.
#   scripts/fuzz.sh BUILD_DIR SECONDS [TARGET…]   each for SECONDS, continuing from the corpus of earlier runs
#   scripts/fuzz.sh BUILD_DIR short [TARGET…]     each for 3 s, from its seeds only, always in the same order
#   scripts/fuzz.sh BUILD_DIR repeat TARGET FILE…
set -euo pipefail
usage='usage: scripts/fuzz.sh BUILD_DIR SECONDS|short|repeat [TARGET…]'
build=$(realpath "${1:?$usage}")
how=${2:?$usage}
shift 2
self=$(realpath "${BASH_SOURCE[0]}")
fuzz=$(realpath "$(dirname "$self")/../tests/fuzz")

short_seconds=3
export ANJUNGAN_SEED=${ANJUNGAN_SEED:-20261122}
# Small inputs need little: a target that exceeds these limits has trusted a number in its input.
limits=(-timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=256)
# Debian's clang looks only for its own symbolizer, which is in a large package; addr2line of binutils is enough.
ASAN_OPTIONS="external_symbolizer_path=$(command -v addr2line):allow_addr2line=1${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
UBSAN_OPTIONS="print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}"
export ASAN_OPTIONS UBSAN_OPTIONS

# The targets create many short-lived files: in memory where possible, and removed even after a crash.
temporary=${TMPDIR:-/tmp}
[ ! -w /dev/shm ] || temporary=/dev/shm
TMPDIR=$(mktemp -d "$temporary/anjungan-fuzz.XXXXXX")
trap 'rm -rf "$TMPDIR"' EXIT
export TMPDIR

say() { printf 'fuzz: %s\n' "$*" >&2; }

# run TARGET: all output goes to a log file, a summary to standard error.
run() {
  local name=$1 found=$build/fuzz/$1 log=$build/fuzz/$1.log
  local -a options=("${limits[@]}" "-artifact_prefix=$build/fuzz/$name-")
  [ ! -e "$fuzz/dictionaries/$name.dict" ] || options+=("-dict=$fuzz/dictionaries/$name.dict")
  mkdir -p "$found"
  if [ "$how" = short ]; then
    printf '%s\n' "$fuzz/corpus/$name"/* | paste -sd, >"$found.seeds"
    options+=("-seed=$ANJUNGAN_SEED" "-max_total_time=$short_seconds" "-seed_inputs=@$found.seeds")
  else
    options+=("-max_total_time=$how" "$found" "$fuzz/corpus/$name")
  fi
  if "$build/tests/fuzz/fuzz_$name" "${options[@]}" >"$log" 2>&1; then
    say "$name: $(awk '$2 == "DONE" {print $3, $4, $5, $6}' "$log"), $(sed -n 's/^Done //p' "$log")"
    return
  fi
  grep -v -e '^#[0-9]' -e '^INFO' -e 'NEW_FUNC' "$log" | tail -n 60 >&2 || true
  say "$name: FAILED; the whole output is in $log"
  sed -n "s/.*Test unit written to \(.*\)/fuzz: to repeat it: .\/dev fuzz repeat $name \1/p" "$log" >&2
  return 1
}

names=()
for file in "$fuzz"/*_fuzz.cpp; do
  file=${file##*/}
  names+=("${file%_fuzz.cpp}")
done
if (($#)) && ! [[ " ${names[*]} " == *" $1 "* ]]; then
  say "there is no target $1; there are: ${names[*]}"
  exit 2
fi
if [ "$how" = repeat ]; then
  "$build/tests/fuzz/fuzz_${1:?$usage}" "${limits[@]}" "${@:2}"
  exit
fi
if (($# == 1)); then
  run "$1"
  exit
fi
(($#)) || set -- "${names[@]}"
if [ "$how" = short ]; then
  say "$# targets for $short_seconds s each, ANJUNGAN_SEED=$ANJUNGAN_SEED"
else
  say "$# targets for $how s each; their corpora are in $build/fuzz"
fi
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 "$self" "$build" "$how"
