# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of an agency, from its name to a report: read, checked, and loaded or refused as a whole."""

import contextlib
import hashlib
import resource
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import postgres, report, workspace
from .checking import codes
from .checking.check import Check, Checked
from .checking.findings import REFUSED, Findings, shown
from .checking.values import Reader
from .errors import Unreadable
from .loading import Loaded, Loader
from .place import Place
from .reading import files

MOST_MEMORY = 4 << 30  # bytes, and
MOST_SECONDS = 900  # of processor, of one delivery
SPATIAL = (".geojson", ".json", ".gpkg", ".shp", ".zip")


@dataclass
class Options:
    accept: bool = False
    area_codes: str = "kemendagri"
    numbers: str | None = None
    dates: str | None = None


def bound() -> None:
    """A file that is made to exhaust its reader ends this process and nothing else."""
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


@contextlib.contextmanager
def spooled(place: Place):
    with tempfile.TemporaryDirectory(dir=place.spool) as folder:
        yield Path(folder)


def deliver(place: Place, document: workspace.Workspace, id: str, file: Path, name: str, options: Options) -> dict:
    """`file` is one that files.bring() copied; `name` what it was called."""
    dataset = document.dataset(id)
    known = codes.parse(place.codes.read_text()) if place.codes.exists() else codes.Codes()
    numbers = options.numbers or dataset.numbers or ("en" if file.suffix in SPATIAL else None)
    reader = Reader(document.zone, numbers, options.dates or dataset.dates)
    try:
        checked = Check(dataset, reader, known, options.area_codes == "bps").run(files.read(file))
    except (Unreadable, MemoryError) as error:
        checked = Checked([])
        text = str(error) or "Berkas terlalu besar untuk dibaca."
        checked.findings.add(REFUSED, "berkas tidak dapat dibaca", text)
    with postgres.connect(place) as connection:
        connection.autocommit = True  # transactions are begun where they are needed
        loaded = Loader(place, connection, dataset).load(checked, options.accept, shown(name), digest(file))
    return report.make(dataset.id, dataset.title, shown(name), loaded, checked.findings)


def refused(id: str, title: str, name: str, text: str) -> dict:
    """The report of a file that was not even copied."""
    findings = Findings()
    findings.add(REFUSED, "berkas tidak dapat dibaca", text)
    return report.make(id, title, shown(name), Loaded("refused"), findings)


def digest(file: Path) -> str:
    with open(file, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
