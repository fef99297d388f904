# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings a file from outside into a folder of its own, and reads it by what its name says it is."""

import os
import stat
import zipfile
from pathlib import Path

from ..errors import Unreadable
from . import packed
from .table import MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Table

ENDINGS = (".xlsx", ".ods", ".csv", ".geojson", ".json", ".gpkg", ".shp", ".zip")
SHAPE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
PIECE = 1 << 20


def ending_of(name: str) -> str:
    ending = os.path.splitext(name)[1].lower()
    if ending not in ENDINGS:
        raise Unreadable("Jenis berkas tidak dikenal. Yang dibaca: " + ", ".join(ENDINGS) + ".")
    return ending


def bring(descriptor: int, name: str, folder: Path) -> Path:
    """Copies an open file. The copy has a name of ours, so that nothing reads meaning into the one from outside."""
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise Unreadable("Bukan berkas biasa.")
    if about.st_size > MOST_BYTES:
        raise Unreadable(f"Berkas {about.st_size >> 20} MB; paling besar {MOST_BYTES >> 20} MB.")
    if about.st_size == 0:
        raise Unreadable("Berkas kosong (0 byte).")
    target, copied = folder / ("delivery" + ending_of(name)), 0
    with open(target, "xb") as file, os.fdopen(os.dup(descriptor), "rb") as source:
        while piece := source.read(PIECE):
            copied += len(piece)
            if copied > MOST_BYTES:
                raise Unreadable(f"Berkas lebih besar dari {MOST_BYTES >> 20} MB.")
            file.write(piece)
    return target


def bring_path(path: Path, folder: Path) -> Path:
    """A file that an administrator names; of a Shapefile its parts too."""
    parts = [path]
    if path.suffix.lower() == ".shp":
        parts += [
            found
            for end in SHAPE_PARTS[1:]
            for found in (path.with_suffix(end), path.with_suffix(end.upper()))
            if found.exists()
        ]
    for part in parts:
        descriptor = os.open(part, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            if part is path:
                target = bring(descriptor, part.name, folder)
            else:
                with open(folder / ("delivery" + part.suffix.lower()), "xb") as file:
                    file.write(os.read(descriptor, os.fstat(descriptor).st_size))
        finally:
            os.close(descriptor)
    return target


def read(path: Path) -> Table:
    """The rows of a file that bring() has copied."""
    if path.suffix == ".zip":
        path = unpack_shape(path)
    if path.suffix == ".xlsx":
        from . import excel as reader
    elif path.suffix == ".ods":
        from . import opendocument as reader
    elif path.suffix == ".csv":
        from . import delimited as reader
    else:
        from . import spatial as reader
    table = reader.read(path)
    if len(table.headings) > MOST_COLUMNS:
        raise Unreadable(f"Lebih dari {MOST_COLUMNS} kolom.")
    table.rows = bounded(table.rows)
    return table


def bounded(rows):
    for count, row in enumerate(rows, 1):
        if count > MOST_ROWS:
            raise Unreadable(f"Lebih dari {MOST_ROWS} baris.")
        yield row


def unpack_shape(path: Path) -> Path:
    """The parts of the one Shapefile in an archive. Names in it are never used as paths."""
    packed.check(path)
    target = None
    with zipfile.ZipFile(path) as archive:
        shapes = [part.filename for part in archive.infolist() if part.filename.lower().endswith(".shp")]
        if len(shapes) != 1:
            raise Unreadable(f"Arsip zip harus berisi satu Shapefile; ditemukan {len(shapes)}.")
        stem = shapes[0][: -len(".shp")]
        for part in archive.infolist():
            ending = os.path.splitext(part.filename)[1].lower()
            if part.filename[: -len(ending) or None] == stem and ending in SHAPE_PARTS:
                out = path.with_name("shape" + ending)
                with archive.open(part) as source, open(out, "xb") as file:
                    while piece := source.read(PIECE):
                        file.write(piece)
                target = out if ending == ".shp" else target
    return target
