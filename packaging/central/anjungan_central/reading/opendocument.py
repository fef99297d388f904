# SPDX-License-Identifier: GPL-3.0-or-later
"""ODS, as its XML says it: each cell keeps its type. Read piece by piece, and repeats are not written out, since an
empty sheet says that it has a million rows."""

import datetime
import zipfile
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml.ElementTree import iterparse

from ..errors import Unreadable
from . import packed
from .excel import HELP_SHEETS
from .table import MOST_COLUMNS, MOST_ROWS, Row, Table, Unevaluated

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read(path: Path) -> Table:
    packed.check(path)
    rows = cells(path)
    first = next(rows, None)
    if first is None:
        raise Unreadable("Lembar kosong: tidak ada baris judul.")
    return Table(["" if value is None else str(value) for value in first.values], rows)


def cells(path: Path):
    number, is_inside = 0, False
    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.xml") as stream:
            for event, node in iterparse(stream, events=("start", "end"), forbid_dtd=True):
                if event == "start":
                    if node.tag == TABLE + "table":
                        is_inside = node.get(TABLE + "name", "").strip().lower() not in HELP_SHEETS
                    continue
                if node.tag == TABLE + "table":
                    if is_inside:
                        return
                    node.clear()
                elif node.tag == TABLE + "table-row" and is_inside:
                    values = row_of(node)
                    repeated = count_of(node, "number-rows-repeated")
                    if values and number + repeated > MOST_ROWS + 1:
                        raise Unreadable(f"Lebih dari {MOST_ROWS} baris.")
                    for at in range(repeated if values else 0):
                        yield Row(number + 1 + at, values)
                    number += repeated
                    node.clear()
    except (ParseError, KeyError, zipfile.BadZipFile, ValueError, OSError, EOFError):
        raise Unreadable("Berkas bukan ODS yang dapat dibaca; simpan ulang dari program spreadsheet.") from None


def count_of(node, name: str) -> int:
    return max(1, int(node.get(TABLE + name, "1")))


def row_of(node) -> list:
    values, empty = [], 0
    for cell in node:
        if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            continue
        repeated, value = count_of(cell, "number-columns-repeated"), value_of(cell)
        if value is None:
            empty += repeated
            continue
        if len(values) + empty + repeated > MOST_COLUMNS + 1:
            raise Unreadable(f"Lebih dari {MOST_COLUMNS} kolom.")
        values += [None] * empty + [value] * repeated
        empty = 0
    return values


def value_of(cell):
    kind = cell.get(OFFICE + "value-type")
    shown = "\n".join("".join(part.itertext()) for part in cell.iter(TEXT + "p"))
    if kind in ("float", "percentage", "currency"):
        number = float(cell.get(OFFICE + "value", "nan"))
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    if kind == "boolean":
        return cell.get(OFFICE + "boolean-value") == "true"
    if kind == "date":
        moment = datetime.datetime.fromisoformat(cell.get(OFFICE + "date-value", ""))
        return moment.date() if moment.time() == datetime.time() else moment
    if shown.startswith(("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "Err:")):
        return Unevaluated(shown)
    return shown or None
