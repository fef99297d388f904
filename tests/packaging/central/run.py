#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one module of tests of the central source; ends with 77 (skipped) where what it needs is not installed.

run.py MODULE
"""

import importlib.util
import sys
import unittest
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parents[2] / "packaging" / "central")]
missing = [name for name in ("psycopg", "osgeo", "openpyxl", "defusedxml") if importlib.util.find_spec(name) is None]
if missing:
    print(f"skipped: the Python packages {', '.join(missing)} are not installed (scripts/packages-servers.txt)")
    sys.exit(77)
done = unittest.main(module=sys.argv[1], argv=[sys.argv[1], *sys.argv[2:]], exit=False).result
everything_skipped = done.testsRun == len(done.skipped) and done.testsRun > 0
sys.exit(77 if everything_skipped else not done.wasSuccessful())
