# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders that agencies put files into: inbox/AGENCY/DATASET. Whoever can write there may try anything: links, files
that are still being written, names of any bytes. So every step starts from an open folder and follows no link, and a
file is copied, and the copy read by a process of its own."""

import contextlib
import datetime
import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

from . import delivery, report, workspace
from .errors import Unreadable
from .place import Place, write_whole
from .reading import files

UNFINISHED = (".part", ".filepart", ".tmp", ".crdownload", ".partial", ".swp")
MOST_AT_ONCE = 50  # files of a folder in one round
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
READING = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class Watch:
    def __init__(self, place: Place, settle: float, command: list[str]):
        self.place, self.settle, self.command = place, settle, command
        self.kept = place.root / "watch.json"
        try:
            self.seen = json.loads(self.kept.read_text())
        except (OSError, ValueError):
            self.seen = {}

    def run(self, once: bool, pause: float) -> None:
        while True:
            self.look()
            if once:
                return
            time.sleep(pause)

    def look(self) -> int:
        """One round; returns how many files it dealt with."""
        document = workspace.read(self.place.workspace.read_text())
        dealt, still = 0, {}
        for dataset in document.datasets.values():
            name = f"{dataset.publisher or 'umum'}/{dataset.id}"
            folder = self.open(name)
            if folder is None:
                continue
            try:
                for file in sorted(os.listdir(folder))[: 20 * MOST_AT_ONCE]:
                    if dealt < MOST_AT_ONCE:
                        dealt += self.consider(folder, name, file, document, dataset, still)
            except OSError as error:  # of one agency's folder: the others are looked at all the same
                print(f"central: {name}: {error.strerror}", file=sys.stderr)
            finally:
                os.close(folder)
        self.seen = still
        write_whole(self.kept, json.dumps(still))
        return dealt

    def open(self, name: str) -> int | None:
        """The folder of a dataset, made if it is missing. None where a link stands in its place."""
        at = os.open(self.place.inbox, FOLDER)
        for part in name.split("/"):
            below = enter(at, part)
            os.close(at)
            if below is None:
                return None
            at = below
        return at

    def consider(self, folder: int, where: str, name: str, document, dataset, still: dict) -> bool:
        if name.startswith((".", "~")) or name.lower().endswith(UNFINISHED) or name in ("diterima", "ditolak"):
            return False
        try:
            about = os.stat(name, dir_fd=folder, follow_symlinks=False)
        except OSError:  # it is gone
            return False
        if not stat.S_ISREG(about.st_mode):
            return False
        key = f"{where}/{name}".encode("utf-8", "surrogateescape").hex()
        state = [about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns]
        known, since = self.seen.get(key, (None, 0))
        if known != state:
            since = time.time()
        still[key] = [state, since]
        if time.time() - since < self.settle or about.st_nlink != 1:
            return False
        told = self.read(folder, about, name, document, dataset)
        if told is None:
            return False
        still.pop(key)
        put_away(folder, name, told)
        return True

    def read(self, folder: int, about: os.stat_result, name: str, document, dataset) -> dict | None:
        """None where it stays for the next round."""
        try:
            descriptor = os.open(name, READING, dir_fd=folder)
        except PermissionError:
            text = "Server tidak boleh membaca berkas ini: kirim lagi tanpa mempertahankan izin (permission) berkas."
            return delivery.refused(dataset.id, dataset.title, name, text)
        except OSError:  # it is gone, or a link now
            return None
        try:
            return self.deliver(descriptor, about, name, document, dataset)
        finally:
            os.close(descriptor)

    def deliver(self, descriptor: int, about: os.stat_result, name: str, document, dataset) -> dict | None:
        """None where it changed since it was seen at rest, or the source itself has a fault."""
        if not is_same(about, os.fstat(descriptor)):  # what is no plain file is not even read
            return None
        with delivery.spooled(self.place) as spool:
            try:
                copy = files.bring(descriptor, name, spool)
            except (Unreadable, OSError) as error:
                return delivery.refused(dataset.id, dataset.title, name, str(error))
            if not is_same(about, os.fstat(descriptor)):
                return None
            done = subprocess.run(
                [
                    *self.command,
                    "load",
                    "--root",
                    str(self.place.root),
                    "--dataset",
                    dataset.id,
                    "--json",
                    f"--name={name}",
                    str(copy),
                ],
                stdout=subprocess.PIPE,
                stdin=subprocess.DEVNULL,
                check=False,
            )
        if done.returncode == 2:
            return None
        try:
            return json.loads(done.stdout)
        except ValueError:
            text = "Berkas tidak dapat dibaca (pembacanya berhenti)."
            return delivery.refused(dataset.id, dataset.title, name, text)


def is_same(one: os.stat_result, other: os.stat_result) -> bool:
    names = ("st_mode", "st_dev", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def enter(at: int, name: str) -> int | None:
    with contextlib.suppress(OSError):  # it is there, or not for us to make
        os.mkdir(name, 0o770, dir_fd=at)
    try:
        return os.open(name, FOLDER, dir_fd=at)
    except OSError:
        return None


def put_away(folder: int, name: str, told: dict) -> None:
    """The file, and its report beside it, into "diterima" or "ditolak"."""
    is_in = told["outcome"] in ("loaded", "unchanged")
    target = enter(folder, "diterima" if is_in else "ditolak")
    hidden = "" if target is not None else "."  # something else has that name: here, where it is not looked at again
    if target is None:
        target = os.dup(folder)
    try:
        stamp = hidden + datetime.datetime.now().strftime("%Y-%m-%d_%H%M%S_%f")
        kept = os.fsdecode(os.fsencode(f"{stamp} {name}")[:200])
        if os.path.splitext(kept)[1] != os.path.splitext(name)[1]:
            kept += os.path.splitext(name)[1][:10]
        for ending, text in (
            (".laporan.html", report.page(told)),
            (".laporan.json", json.dumps(told, ensure_ascii=False, indent=1)),
        ):
            descriptor = os.open(
                kept + ending, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o660, dir_fd=target
            )
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
        os.rename(name, kept, src_dir_fd=folder, dst_dir_fd=target)
    finally:
        os.close(target)


def own_command() -> list[str]:
    return [sys.executable, str(Path(sys.argv[0]).resolve())]
