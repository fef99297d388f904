#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs shellcheck on every script; ends with 77 (skipped) where there is no shellcheck.
# usage: shellcheck.sh TOP
set -euo pipefail
cd "$1"
command -v shellcheck >/dev/null || exit 77
mapfile -t scripts < <(grep -rlE '^#!.*\b(ba)?sh$|^# shellcheck shell=' dev .ci scripts tests resources packaging 2>/dev/null | sort)
((${#scripts[@]} >= 5))
shellcheck -x "${scripts[@]}"
printf '%s\n' "${scripts[@]}"
