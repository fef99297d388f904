#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what the programs of two architectures made of the same demo; ends with 1 where they differ.

    arm64_compare.py caches A.gpkg B.gpkg      every table, every column, in the order of the file
    arm64_compare.py pictures A.png B.png      every pixel, but for Qt's own rounding (ROUNDED)
"""

import re
import sqlite3
import sys
from pathlib import Path

# What two runs on one machine do not have in common either: how long a sync took, and therefore the hash over it
# (each architecture's program checks the other one's); the chance number of a sync.
NOT_SHARED = {"anjungan_observation": {"ms", "hash"}, "anjungan_dataset": {"pass"}}
# So many pixels of a million may differ by 1 of 255: Debian's Qt rounds joined products and sums once on arm64.
ROUNDED = 100
PORT = re.compile(r"(?<=127\.0\.0\.1:)\d+")  # of the demo's server
# The hash of the source's address, with that port.
SOURCE = {"anjungan_dataset": {"definition": re.compile(r"(?<=@)[0-9a-f]{40}$")}}


def shared(table: str, column: str, value):
    """The value without what is the run's own. A value keeps its type: 1 and 1.0 differ, and so do 0.0 and -0.0."""
    if column in NOT_SHARED.get(table, ()):
        return None
    if isinstance(value, float):
        return value.hex()
    if not isinstance(value, str):
        return value
    return SOURCE.get(table, {}).get(column, PORT).sub("*", value)


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def content(path: str) -> tuple[dict[str, list[dict]], list[tuple]]:
    """All tables with their rows, those of indexes too, and the schema. Virtual tables are made of these."""
    file = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)
    schema = file.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    tables = {}
    for kind, table, sql in schema:
        if kind != "table" or (sql or "").upper().startswith("CREATE VIRTUAL"):
            continue
        rows = file.execute(f"SELECT * FROM {quoted(table)}")
        columns = [one[0] for one in rows.description]
        tables[table] = [{column: shared(table, column, value) for column, value in zip(columns, row)} for row in rows]
    return tables, schema


def compare_caches(a: str, b: str) -> int:
    (ours, our_schema), (theirs, their_schema) = content(a), content(b)
    wrong = 0
    if our_schema != their_schema:
        print("the caches' schemas differ")
        wrong = 1
    for table in sorted(ours.keys() & theirs.keys()):
        one, other = ours[table], theirs[table]
        if len(one) != len(other):
            print(f"{table}: {len(one)} and {len(other)} rows")
            wrong = 1
        for row, (left, right) in enumerate(zip(one, other)):
            columns = [column for column in left if left[column] != right.get(column)]
            for column in columns:
                print(f"{table}, row {row}, {column}: {str(left[column])[:200]} and {str(right.get(column))[:200]}")
                wrong = 1
    rows = sum(len(table) for table in ours.values())
    if rows == 0 or "anjungan_observation" not in ours:
        print("there is nothing to compare")
        return 1
    hashes = len({row["content_hash"] for row in ours["anjungan_observation"]})
    print(f"caches: {len(ours)} tables, {rows} rows, {len(ours['anjungan_observation'])} entries of the ledger, "
          f"{hashes} content hashes: {'they differ' if wrong else 'equal'}")
    return wrong


def compare_pictures(a: str, b: str) -> int:
    from PIL import Image, ImageChops  # not needed for caches

    one, other = (Image.open(path).convert("RGBA") for path in (a, b))
    if one.size != other.size:
        print(f"{a}: {one.size} and {other.size}")
        return 1
    bands = ImageChops.difference(one, other).split()
    most = max(band.getextrema()[1] for band in bands)
    differs = bands[0]
    for band in bands[1:]:
        differs = ImageChops.lighter(differs, band)
    count = one.width * one.height - differs.histogram()[0]
    print(f"{Path(a).name} and {Path(b).name}: {one.width * one.height} pixels, {count} differ"
          + (f", by {most} of 255 at most, within {differs.getbbox()}" if count else ""))
    return 1 if most > 1 or count * 1_000_000 > ROUNDED * one.width * one.height else 0


if __name__ == "__main__":
    sys.exit({"caches": compare_caches, "pictures": compare_pictures}[sys.argv[1]](sys.argv[2], sys.argv[3]))
