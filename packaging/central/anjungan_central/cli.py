# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: central COMMAND."""

import argparse
import sys
from pathlib import Path

from . import commands
from .errors import CentralError, Unreadable
from .place import SYSTEM_ROOT


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="central", description="The central source of a province (docs/central.md).")
    each = top.add_subparsers(dest="command", required=True)

    def command(name: str, help: str) -> argparse.ArgumentParser:
        made = each.add_parser(name, help=help, description=help)
        made.add_argument(
            "--root", type=Path, default=SYSTEM_ROOT, help=f"the source's folder (default: {SYSTEM_ROOT})"
        )
        return made

    up = command("up", "makes the source if it is not there, and starts it; options are kept for the next time")
    up.add_argument("--workspace", type=Path, help="the workspace document, which the source also gives to devices")
    up.add_argument("--codes", type=Path, help="list of area codes: CSV with kode, nama and, if known, bps")
    up.add_argument("--port", type=int)
    up.add_argument("--listen", help="address to listen on (* is all)")
    up.add_argument("--url", help="the address of the source as devices know it, ending in /ogcapi")
    up.add_argument("--certificate", help="TLS certificate with its chain (PEM), to speak https")
    up.add_argument("--key", help="its key")
    up.add_argument("--workers", type=int, help="processes of MapServer")
    command("down", "stops it; nothing is lost")
    status = command("status", "what runs, and what is served; ends with 1 where a part does not run")
    status.add_argument("--json", action="store_true")
    load = command("load", "checks a file and loads it, or refuses it as a whole; ends with 3 where it is not loaded")
    load.add_argument("file", type=Path)
    load.add_argument("--dataset", required=True)
    load.add_argument("--workspace", type=Path, help="another document than that of central up")
    load.add_argument("--accept", action="store_true", help="load what is held: many rows gone, columns missing")
    load.add_argument(
        "--area-codes", choices=("kemendagri", "bps"), default="kemendagri", help="which codes the file has"
    )
    load.add_argument("--numbers", choices=("id", "en"), help="1.234,5 or 1,234.5; default: the workspace's")
    load.add_argument("--dates", choices=("dmy", "mdy"))
    load.add_argument("--name", help=argparse.SUPPRESS)
    load.add_argument("--json", action="store_true", help="the report as JSON")
    load.add_argument("--html", type=Path, help="write the report as a page, too")
    template = command("template", "writes the spreadsheet that an agency fills in")
    template.add_argument("dataset")
    template.add_argument("--workspace", type=Path)
    template.add_argument("--out", type=Path, help="default: DATASET.xlsx")
    watch = command("watch", "loads what agencies put into inbox/AGENCY/DATASET")
    watch.add_argument("--once", action="store_true", help="one look, for a timer")
    watch.add_argument("--settle", type=float, default=20, help="seconds that a file must rest before it is read")
    watch.add_argument("--pause", type=float, default=10, help="seconds between two looks")
    command("publish", "serves what the database has, after a load that was interrupted")
    backup = command("backup", "writes the whole source to one file")
    backup.add_argument("file", type=Path)
    restore = command("restore", "puts a backup in the place of what is there")
    restore.add_argument("file", type=Path)
    return top


def main(words: list[str]) -> int:
    arguments = parser().parse_args(words)
    try:
        return getattr(commands, arguments.command)(arguments)
    except Unreadable as error:
        print(f"central: {error}", file=sys.stderr)
        return 3
    except CentralError as error:
        print(f"central: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"central: {error.filename or ''}: {error.strerror}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
