# SPDX-License-Identifier: GPL-3.0-or-later
"""XLSX, by openpyxl: each cell keeps what the spreadsheet knows of it (number, date, text)."""

import datetime
import itertools
import warnings
from pathlib import Path

import openpyxl

from ..errors import Unreadable
from . import packed
from .table import MOST_COLUMNS, Row, Table, Unevaluated

HELP_SHEETS = ("petunjuk",)  # of central template


def read(path: Path) -> Table:
    packed.check(path)
    warnings.simplefilter("ignore")  # of openpyxl, about parts that are not read
    try:
        values = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        formulas = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
        sheets = [
            name
            for name in values.sheetnames
            if values[name].sheet_state == "visible" and name.strip().lower() not in HELP_SHEETS
        ]
    except Exception:  # openpyxl raises what its parsers do
        raise Unreadable("Berkas bukan XLSX yang dapat dibaca; simpan ulang dari program spreadsheet.") from None
    if not sheets:
        raise Unreadable("Berkas tidak berisi lembar yang tampak.")
    notes = []
    if len(sheets) > 1:
        notes.append(
            f"Hanya lembar pertama yang dibaca: “{sheets[0]}”; dilewati: " + ", ".join(f"“{s}”" for s in sheets[1:6])
        )
    rows = cells(values[sheets[0]], formulas[sheets[0]])
    first = next(rows, None)
    if first is None:
        raise Unreadable("Lembar kosong: tidak ada baris judul.")
    return Table(["" if value is None else str(value) for value in first.values], rows, notes=notes)


def cells(sheet, formulas):
    # What a file says of its own size may be wrong; the cells count.
    sheet.reset_dimensions()
    formulas.reset_dimensions()
    pairs = itertools.zip_longest(
        sheet.iter_rows(max_col=MOST_COLUMNS + 1), formulas.iter_rows(max_col=MOST_COLUMNS + 1)
    )
    try:
        for number, (row, written) in enumerate(pairs, 1):
            values = [value_of(cell, source) for cell, source in zip(row or (), written or ())]
            while values and values[-1] is None:
                values.pop()
            if values:
                yield Row(number, values)
    except Unreadable:
        raise
    except Exception:
        raise Unreadable("Isi lembar rusak; simpan ulang dari program spreadsheet.") from None


def value_of(cell, written):
    value = cell.value
    if cell.data_type == "e":
        return Unevaluated(str(value))
    if value is None:
        return Unevaluated("rumus tanpa hasil") if written.data_type == "f" else None
    if isinstance(value, datetime.timedelta | datetime.time):
        return str(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date()
    return value
