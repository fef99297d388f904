# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file is read as, and how much of one is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

# A value is None, bool, int, float, datetime.date, datetime.datetime or str. A str is what somebody typed: a number in
# it is still to be read; an int or a float is what a spreadsheet itself holds as a number.


class Unevaluated(str):
    """A cell whose value cannot be had: an error (#N/A), or a formula that nobody computed."""


@dataclass
class Row:
    number: int  # as a person sees it in the file, from 1
    values: list
    shape: bytes | None = None  # WKB, longitude and latitude


@dataclass
class Table:
    headings: list[str]
    rows: Iterator[Row]
    has_shapes: bool = False
    notes: list[str] = field(default_factory=list)  # Indonesian: what an officer should know of the reading


MOST_BYTES = 300 * 1024 * 1024  # of a file, and of a packed file when unpacked
MOST_PART = 200 * 1024 * 1024  # of one part of a packed file
MOST_ROWS = 1_000_000
MOST_COLUMNS = 500
MOST_TEXT = 100_000  # characters of one value
