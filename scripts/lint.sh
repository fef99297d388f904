#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./dev lint runs on the ground: formatting, clang-tidy on what the build compiled, shell scripts, SPDX headers.
#   scripts/lint.sh BUILD_DIR
set -euo pipefail
build=${1:?usage: scripts/lint.sh BUILD_DIR}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
failed=0
step() { printf 'lint: %s\n' "$1" >&2; }

mapfile -t sources < <(git ls-files '*.cpp' '*.h')
step "clang-format, ${#sources[@]} files"
clang-format --dry-run --Werror "${sources[@]}" || failed=1

step "SPDX headers"
for file in "${sources[@]}"; do
  head -n 1 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || {
    echo "$file: line 1 is not the SPDX header" >&2
    failed=1
  }
done

step "shellcheck"
shellcheck -x dev .ci/run scripts/*.sh || failed=1

step "clang-tidy"
git ls-files 'app/*.cpp' 'core/*.cpp' 'ui/*.cpp' |
  xargs -P "$(nproc)" -n 4 clang-tidy -p "$build" --quiet --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-ignored-gch || failed=1

exit $failed
