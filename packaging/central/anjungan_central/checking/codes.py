# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes of areas. Kemendagri's and BPS's look alike and differ (BPS 1271 is Sibolga, Kemendagri 12.71 Medan): what is
not a known Kemendagri code is refused with what is known of it, and BPS's are translated only where told to, by a list.
"""

import csv
import re

from ..errors import CentralError
from .values import Wrong

FORM = re.compile(r"(?a)\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?")
UNDOTTED = re.compile(r"(?a)\d{4}|\d{6,7}|\d{10}")


class Codes:
    def __init__(self, names: dict[str, str] | None = None, from_bps: dict[str, str] | None = None):
        self.names, self.from_bps = names or {}, from_bps or {}
        self.translated = 0

    def read(self, value, is_bps: bool) -> str | None:
        """A value of a spreadsheet as Kemendagri's code."""
        if value is None:
            return None
        if isinstance(value, float) and not value.is_integer():
            raise Wrong("kode berupa angka", "jadikan kolom ini teks; sebagai angka 12.10 menjadi 12.1")
        text = str(int(value) if isinstance(value, float) else value).strip(" \u00a0'")
        if not text:
            return None
        return self.of_bps(text) if is_bps else self.of_kemendagri(text)

    def of_bps(self, text: str) -> str:
        if text not in self.from_bps:
            raise Wrong("kode BPS tidak ada dalam daftar padanan")
        self.translated += 1
        return self.from_bps[text]

    def of_kemendagri(self, text: str) -> str:
        if text in self.names or (not self.names and FORM.fullmatch(text)):
            return text
        if UNDOTTED.fullmatch(text):
            raise Wrong("bukan kode Kemendagri (tanpa titik)", self.hint(text))
        raise Wrong("kode wilayah tidak dikenal", "tulis kode Kemendagri, mis. 12.07")

    def hint(self, text: str) -> str:
        dotted = ".".join(part for part in (text[:2], text[2:4], text[4:6], text[6:]) if part)
        parts = []
        if text in self.from_bps:
            code = self.from_bps[text]
            parts.append(f"sebagai kode BPS: {code} {self.names.get(code, '')}".rstrip())
        if dotted in self.names:
            parts.append(f"bila hanya titiknya hilang: {dotted} {self.names[dotted]}")
        return "; ".join(parts) + (" – pastikan yang mana" if parts else "tulis kode Kemendagri, mis. 12.07")


def parse(text: str) -> Codes:
    """The list of codes: columns kode and nama, and bps where its codes are to be known."""
    rows = csv.DictReader(text.lstrip("\ufeff").splitlines())
    if not {"kode", "nama"} <= set(rows.fieldnames or ()):
        raise CentralError("the list of codes needs the columns kode, nama and, where BPS's are known, bps")
    names, from_bps = {}, {}
    for row in rows:
        names[row["kode"]] = row["nama"]
        if row.get("bps"):
            if from_bps.setdefault(row["bps"], row["kode"]) != row["kode"]:
                raise CentralError(f"the list of codes has BPS code {row['bps']} twice")
    return Codes(names, from_bps)
