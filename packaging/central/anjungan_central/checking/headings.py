# SPDX-License-Identifier: GPL-3.0-or-later
"""Which column of a file is which field: by its name, or by the title that the workspace gives it; nothing alike."""

from dataclasses import dataclass

from ..workspace import Dataset
from .findings import HELD, REFUSED, TOLD, Findings

LATITUDE, LONGITUDE = ("lintang", "latitude", "lat"), ("bujur", "longitude", "lon", "lng", "long")
RESERVED = ("row_no", "geom", "anjungan_row")
MOST_NAME = 63  # bytes of a column's name in PostgreSQL


@dataclass
class Column:
    name: str
    at: int  # its place in a row
    type: str | None  # None: whatever its values are


def simple(text: str) -> str:
    return " ".join(text.split()).casefold()


def match(headings: list[str], dataset: Dataset, findings: Findings) -> list[Column]:
    names = {simple(field.title): name for name, field in dataset.fields.items()}
    names |= {simple(name): name for name in [*dataset.fields, dataset.key, dataset.area, dataset.period] if name}
    columns, seen = [], {}
    for at, heading in enumerate(headings):
        heading = " ".join(heading.strip("\ufeff").split())
        name = names.get(simple(heading), heading)
        if not name or name == dataset.modified:
            if name:
                findings.add(
                    TOLD,
                    "kolom diabaikan",
                    "Kolom ini diabaikan: waktu perubahan diisi oleh sistem pusat.",
                    column=name,
                )
            continue
        if name in seen:
            findings.add(
                REFUSED,
                "judul kolom ganda",
                f"Judul ini ada dua kali (kolom {letter(seen[name])} dan {letter(at)}).",
                1,
                name,
            )
            continue
        if len(name.encode()) > MOST_NAME or simple(name) in RESERVED or not name.isprintable():
            findings.add(
                REFUSED,
                "judul kolom tidak dapat dipakai",
                "Judul kolom tidak dapat dipakai; ganti dengan yang lebih pendek.",
                1,
                heading,
            )
            continue
        seen[name] = at
        columns.append(Column(name, at, type_of(name, dataset)))
    complain_of_missing(dataset, set(seen), findings)
    return columns


def type_of(name: str, dataset: Dataset) -> str | None:
    declared = dataset.fields[name].type if name in dataset.fields else None
    is_name = name in (dataset.key, dataset.area, dataset.period, dataset.code)
    return declared or ("text" if is_name else None)


def complain_of_missing(dataset: Dataset, seen: set[str], findings: Findings) -> None:
    for name in dict.fromkeys([dataset.key, dataset.area, dataset.period]):
        if name and name not in seen:
            findings.add(REFUSED, "kolom wajib tidak ada", "Kolom wajib tidak ada. Pakai templat dataset ini.", 1, name)
            seen.add(name)
    for name in dataset.fields:
        if name not in seen and name != dataset.modified:
            findings.add(HELD, "kolom tidak ada", "Kolom ini biasanya ada dan sekarang tidak ada.", 1, name)


def letter(at: int) -> str:
    """The column's name in a spreadsheet."""
    name, at = "", at + 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name
