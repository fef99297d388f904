# SPDX-License-Identifier: GPL-3.0-or-later
"""Packed files (xlsx, ods, zip) before anything else reads them: sizes, names, and XML that declares entities."""

import re
import zipfile
from pathlib import Path

from ..errors import Unreadable
from .table import MOST_BYTES, MOST_PART

MOST_PARTS = 2000
MOST_RATIO = 200  # the largest spreadsheets of one value in all cells have about 100
PIECE = 1 << 20
# "<!DOCTYPE" and "<!ENTITY" in UTF-8, and in UTF-16 of both orders; office programs write neither.
DECLARATION = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)


def check(path: Path) -> None:
    """Refuses what would unpack to too much, or is built to do harm. Python's zipfile never gives more of a part than
    the size that the archive declares, so declared sizes bound what later readers get."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                raise Unreadable(f"Berkas berisi {len(parts)} bagian; paling banyak {MOST_PARTS}.")
            total = sum(part.file_size for part in parts)
            if total > MOST_BYTES or any(part.file_size > MOST_PART for part in parts):
                raise Unreadable(f"Isi berkas {total >> 20} MB setelah dibuka; paling banyak {MOST_BYTES >> 20} MB.")
            if total > PIECE and total > MOST_RATIO * path.stat().st_size:
                raise Unreadable("Isi berkas terlalu padat untuk sebuah tabel (bom zip?).")
            for part in parts:
                if part.flag_bits & 1:
                    raise Unreadable("Berkas dilindungi kata sandi; simpan tanpa kata sandi.")
                if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                    check_xml(archive, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise Unreadable("Berkas rusak atau belum tersalin seluruhnya: tidak dapat dibuka.") from None


def check_xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    left = b""
    with archive.open(part) as stream:
        while piece := stream.read(PIECE):
            if DECLARATION.search(left + piece):
                raise Unreadable("Berkas memuat deklarasi XML (entitas) yang tidak pernah ditulis program kantor.")
            left = piece[-24:]
