#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the rows of a CSV file as JSON, as Python reads RFC 4180 strictly.

    read_csv.py FILE
"""

import csv
import json
import sys

csv.field_size_limit(1_000_000)
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
