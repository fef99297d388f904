#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# compare.sh FOLDER WINDOWS LINUX: syncs and draws the demo with the program for Windows (WINDOWS, a command that runs
# it) and with the one for Linux, in FOLDER, and compares: the hashes of the datasets' content must be equal, and each
# must accept the other's ledger. The two pictures of a page are for the eye: Windows has other fonts.
set -euo pipefail
folder=$1 windows=$2 linux=$3
failed=0
mkdir -p "$folder"
cd "$folder"
rm -f ./*.gpkg* ./*.png

say() { printf 'compare: %s\n' "$*" >&2; }
wrong() {
  say "WRONG: $*"
  failed=1
}

# The content of each dataset, by its hash and rows.
contents() { sqlite3 -readonly "$1" 'SELECT id, rows, hex(content_hash) FROM anjungan_dataset ORDER BY id'; }

$windows sync --demo --cache windows.gpkg
"$linux" sync --demo --cache linux.gpkg
contents windows.gpkg >windows.txt
contents linux.gpkg >linux.txt
[ -s linux.txt ] || wrong "the demo has no dataset"
if diff windows.txt linux.txt >&2; then say "same content: $(wc -l <linux.txt) datasets"; else wrong "the contents differ"; fi

# A chain of hashes over every line of the ledger, computed anew by who has not written it.
if $windows status --cache linux.gpkg --verify >windows-of-linux.txt; then say "Linux' ledger is right on Windows"; else
  wrong "Windows does not accept Linux' ledger"
fi
if "$linux" status --cache windows.gpkg --verify >linux-of-windows.txt; then say "Windows' ledger is right on Linux"; else
  wrong "Linux does not accept Windows' ledger"
fi

page=(render --cache linux.gpkg --page ringkasan --size 1280x800 --out)
$windows "${page[@]}" windows.png || wrong "Windows does not draw the page"
QT_QPA_PLATFORM=offscreen "$linux" "${page[@]}" linux.png
say "look at $folder/*.png"
exit "$failed"
