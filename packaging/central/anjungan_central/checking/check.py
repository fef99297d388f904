# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a whole delivery: every row, every value. What comes out is either fit to be loaded or refused as a whole."""

import datetime
import re
import struct
from dataclasses import dataclass, field

from ..reading.table import Row, Table, Unevaluated
from ..workspace import Dataset
from . import headings
from .codes import Codes
from .findings import REFUSED, TOLD, Findings
from .headings import LATITUDE, LONGITUDE, Column, simple
from .values import Reader, Wrong

SORTABLE = re.compile(r"(?:1[3-9]|20)\d\d|2100")


@dataclass
class Checked:
    columns: list[Column]
    rows: list[list] = field(default_factory=list)
    shapes: list[bytes | None] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)

    @property
    def has_shapes(self) -> bool:
        return any(shape is not None for shape in self.shapes)


class Check:
    def __init__(self, dataset: Dataset, reader: Reader, codes: Codes, is_bps: bool = False):
        self.dataset, self.reader, self.codes, self.is_bps = dataset, reader, codes, is_bps

    def run(self, table: Table) -> Checked:
        result = Checked([])
        findings = result.findings
        for note in table.notes:
            findings.add(TOLD, note, note)
        result.columns = headings.match(table.headings, self.dataset, findings)
        unnamed = {at for at, heading in enumerate(table.headings) if not heading.strip()}
        place = None if table.has_shapes else place_of(result.columns)
        if any(column.name == self.dataset.key for column in result.columns):
            for row in table.rows:
                self.check_unnamed(row, unnamed, len(table.headings), findings)
                result.rows.append([self.value(row, column, findings) for column in result.columns])
                result.shapes.append(self.point(row, place, findings) if place else row.shape)
                self.seen_key(row.number, result)
            decide_types(result)
            self.check_periods(result)
        if self.codes.translated:
            text = f"{self.codes.translated} kode BPS diterjemahkan ke kode Kemendagri menurut daftar kode."
            findings.add(TOLD, text, text, column=self.dataset.area)
        return result

    def value(self, row: Row, column: Column, findings: Findings):
        value = row.values[column.at] if column.at < len(row.values) else None
        try:
            if column.name in (self.dataset.area, self.dataset.code) and self.dataset.codes in (None, "kemendagri"):
                if isinstance(value, Unevaluated):
                    self.reader.read(value, "text")
                value = self.codes.read(value, self.is_bps)
            if column.type is None:
                return self.undeclared(value)
            read = self.reader.read(value, column.type)
            self.tell(row, column, value, read, findings)
            return read
        except Wrong as wrong:
            findings.add(REFUSED, wrong.kind, sentence(wrong.text), row.number, column.name, value)
            return None

    def undeclared(self, value):
        return self.reader.read(value, "text") if isinstance(value, str) else value

    def tell(self, row: Row, column: Column, value, read, findings: Findings) -> None:
        declared = self.dataset.fields.get(column.name)
        if declared and declared.values and read is not None and str(read) not in declared.values:
            kind = "nilai di luar daftar"
            findings.add(
                REFUSED,
                kind,
                "Nilai di luar daftar; yang dikenal: " + ", ".join(declared.values[:12]) + ".",
                row.number,
                column.name,
                value,
            )
        if column.type == "text" and isinstance(value, float) and not value.is_integer():
            findings.add(
                TOLD,
                "angka dalam kolom teks",
                "Sel ini angka; jadikan kolom ini teks agar nol di belakang tidak hilang.",
                row.number,
                column.name,
                value,
            )
        if (
            column.type == "text"
            and isinstance(read, str)
            and read[:1] in ("=", "@", "+")
            and not read[1:].replace(" ", "").isdigit()
        ):
            findings.add(
                TOLD,
                "teks yang tampak seperti rumus",
                "Dimuat sebagai teks, bukan sebagai rumus.",
                row.number,
                column.name,
                value,
            )

    def check_unnamed(self, row: Row, unnamed: set[int], width: int, findings: Findings) -> None:
        for at, value in enumerate(row.values):
            if value is not None and (at in unnamed or at >= width):
                findings.add(
                    REFUSED,
                    "isi di kolom tanpa judul",
                    "Ada isi di kolom tanpa judul.",
                    row.number,
                    headings.letter(at),
                    value,
                )

    def point(self, row: Row, place: tuple[Column, Column], findings: Findings) -> bytes | None:
        try:
            latitude, longitude = (
                self.reader.read(row.values[each.at] if each.at < len(row.values) else None, "coordinate")
                for each in place
            )
        except Wrong as wrong:
            findings.add(REFUSED, wrong.kind, sentence(wrong.text), row.number, f"{place[0].name}, {place[1].name}")
            return None
        if latitude is None or longitude is None:
            if latitude is not longitude:
                findings.add(
                    REFUSED,
                    "koordinat setengah",
                    "Hanya satu dari lintang dan bujur yang diisi.",
                    row.number,
                    place[0].name,
                )
            return None
        if abs(latitude) > 90 or abs(longitude) > 180:
            advice = (
                "Lintang dan bujur tampaknya tertukar."
                if abs(longitude) <= 90 and abs(latitude) <= 180
                else "Koordinat di luar bumi."
            )
            findings.add(REFUSED, advice, advice, row.number, place[0].name, f"{latitude}, {longitude}")
            return None
        return struct.pack("<BIdd", 1, 1, longitude, latitude)

    def seen_key(self, number: int, result: Checked) -> None:
        at = next(at for at, column in enumerate(result.columns) if column.name == self.dataset.key)
        key, keys = result.rows[-1][at], self.__dict__.setdefault("keys", {})
        if key is None:
            result.findings.add(
                REFUSED,
                "kunci kosong",
                "Kunci kosong atau tidak terbaca: setiap baris memerlukannya.",
                number,
                self.dataset.key,
            )
        elif keys.setdefault(key, number) != number:
            result.findings.add(
                REFUSED, "kunci ganda", f"Kunci ini sudah ada di baris {keys[key]}.", number, self.dataset.key, key
            )

    def check_periods(self, result: Checked) -> None:
        """Texts sort as time only in one form, with the year first (docs/source-contract.md, Periods)."""
        at = next(
            (
                at
                for at, column in enumerate(result.columns)
                if column.name == self.dataset.period and column.type == "text"
            ),
            None,
        )
        texts = {row[at] for row in result.rows} - {None} if at is not None else set()
        forms = {}
        for text in sorted(texts):
            forms.setdefault(re.sub(r"\d", "9", text), text)
        unsorted = [text for text in forms.values() if not SORTABLE.match(re.sub(r"^\D+", "", text))]
        if len(texts) > 1 and (len(forms) > 1 or unsorted):
            examples = " dan ".join(f"“{text}”" for text in ([*unsorted, *forms.values()][:2]))
            result.findings.add(
                REFUSED,
                "periode tidak seragam",
                f"Tulis semua periode dalam satu bentuk, tahun di depan, mis. 2026-11; ditemukan {examples}.",
                None,
                self.dataset.period,
            )


def sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def place_of(columns: list[Column]) -> tuple[Column, Column] | None:
    found = [
        next((column for column in columns if simple(column.name) in names), None) for names in (LATITUDE, LONGITUDE)
    ]
    return tuple(found) if all(found) else None


def decide_types(result: Checked) -> None:
    """Of columns without a promise: the narrowest type of all their values."""
    for at, column in enumerate(result.columns):
        if column.type is None:
            kinds = {type(row[at]) for row in result.rows if row[at] is not None}
            column.type = narrowest(kinds)
            if column.type == "integer" and any(abs(row[at] or 0) >= 2**63 for row in result.rows):
                column.type = "text"
            if column.type == "text" and kinds - {str}:
                for row in result.rows:
                    row[at] = None if row[at] is None else Reader("UTC").text(row[at])
            elif column.type == "real":
                for row in result.rows:
                    row[at] = None if row[at] is None else float(row[at])


def narrowest(kinds: set[type]) -> str:
    for allowed, kind in (({bool}, "boolean"), ({int}, "integer"), ({int, float}, "real"), ({datetime.date}, "date")):
        if kinds and kinds <= allowed:
            return kind
    return "text"
