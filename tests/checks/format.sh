#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether clang-format would change a source; ends with 77 (skipped) where there is no clang-format.
# usage: format.sh TOP
set -euo pipefail
cd "$1"
command -v clang-format >/dev/null || exit 77
mapfile -t sources < <(find app core ui tests \( -name '*.cpp' -o -name '*.h' \) | sort)
((${#sources[@]} > 500))
printf '%s\n' "${sources[@]}" | xargs -P 2 -n 40 clang-format --dry-run --Werror
echo "${#sources[@]} files"
