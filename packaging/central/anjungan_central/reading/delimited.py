# SPDX-License-Identifier: GPL-3.0-or-later
"""CSV as spreadsheets of this country write it: semicolons, commas or tabs; UTF-8, UTF-16 or Windows-1252."""

import csv
import itertools
from pathlib import Path

from ..errors import Unreadable
from .table import MOST_TEXT, Row, Table


def read(path: Path) -> Table:
    text, notes = decode(path.read_bytes())
    skipped = 0
    if text[:6].lower().startswith("sep=") and "\n" in text[:8]:
        text, skipped = text.split("\n", 1)[1], 1
    csv.field_size_limit(MOST_TEXT)
    separator = separator_of(text)
    rows = records(csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True), skipped)
    first = next(rows, None)
    if first is None:
        raise Unreadable("Berkas kosong: tidak ada baris judul.")
    return Table(["" if value is None else value for value in first.values], rows, notes=notes)


def decode(content: bytes) -> tuple[str, list[str]]:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return content.decode("utf-16"), []
        except UnicodeDecodeError:
            raise Unreadable("Berkas CSV rusak: awalnya mengaku UTF-16.") from None
    if b"\0" in content[:100_000]:
        raise Unreadable("Berkas ini bukan CSV.")
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        note = "Berkas tidak berkode UTF-8; dibaca sebagai Windows-1252. Periksa huruf khusus."
        return content.decode("cp1252", errors="replace"), [note]


def separator_of(text: str) -> str:
    """The mark that stands most often, outside quotes, in the line of headings."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(part for at, part in enumerate(heading.split('"')) if at % 2 == 0)
    return max(";\t,", key=outside.count)


def records(reader, skipped: int):
    """A record may span several lines; the number told is that of its first one."""
    try:
        for _ in itertools.count():
            number = reader.line_num + 1 + skipped
            record = next(reader, None)
            if record is None:
                return
            values = [value if value.strip() else None for value in record]
            if any(value is not None for value in values):
                yield Row(number, values)
    except csv.Error as error:
        raise Unreadable(f"Baris {reader.line_num + skipped}: CSV rusak ({error}).") from None
