# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the tree that the checks read."""

from collections.abc import Iterator
from pathlib import Path

ROOTS = ("app", "cmake", "core", "docs", "resources", "scripts", "tests", "translations", "ui", ".ci")


def files(top: Path, *suffixes: str) -> Iterator[Path]:
    """Files at the top and below its folders, sorted; all of them where no suffix is given."""
    for path in sorted([*top.iterdir(), *(path for root in ROOTS for path in (top / root).rglob("*"))]):
        skipped = "__pycache__" in path.parts or "node_modules" in path.parts
        if path.is_file() and not skipped and (not suffixes or path.suffix in suffixes):
            yield path


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def report(wrong: list[str], checked: int, least: int) -> int:
    """Prints what is wrong; the exit code. Fewer files than `least` mean that a check looks at the wrong place."""
    print("\n".join([*wrong, f"{checked} files, {len(wrong)} faults"]))
    return 1 if wrong or checked < least else 0
