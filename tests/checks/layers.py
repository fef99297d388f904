#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every include against docs/architecture.md: no folder includes one to its right, no room one that stands
later in its table, and other folders include only those headers of a room that its table names. The linker finds most
of the first; headers that need no symbol would slip through.

    layers.py TOP
"""

import re
import sys
from pathlib import Path

import architecture

STORED = ["core/sync", "core/store", "core/query", "core/workspace"]
CORE_DATA = ["core/source", *STORED]
# What a folder may not include although it stands to its left: those that everyone uses use none, painters know no
# data, and what fetches tiles knows how to ask a server, and no look. Sentences are made of messages alone, without Gui,
# for the command line.
NEVER = {
    "core/files": ["core/message", "core/workspace"],
    "core/geo": ["core/workspace", "core/files"],
    "ui/words": CORE_DATA + ["core/geo", "core/files"],
    "ui/theme": CORE_DATA,
    "ui/charts": CORE_DATA,
    "ui/map/sheet": CORE_DATA + ["ui/charts"],
    "ui/map/raster": STORED + ["ui/theme", "ui/charts"],
    "ui/map/render": CORE_DATA + ["ui/theme", "ui/charts"],
}
FEWEST_FILES = 50


def is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


class Tree:
    def __init__(self, known: architecture.Architecture):
        self.known = known

    def folder_of(self, place: str) -> str | None:
        """The folder of the one-way picture that `place` belongs to."""
        return max((f for f in self.known.folders if is_below(place, f)), key=len, default=None)

    def house_of(self, place: str) -> str | None:
        """The folder with rooms that `place` belongs to."""
        return max((f for f in self.known.rooms if is_below(place, f)), key=len, default=None)

    def room_of(self, place: str) -> int | None:
        """The place of its room in the table of its house."""
        house = self.house_of(place)
        name = place[len(house) + 1 :]
        return next((i for i, room in enumerate(self.known.rooms[house]) if room.name == name), None)

    def place_fault(self, place: str) -> str | None:
        folder = self.folder_of(place)
        if folder is None:
            return "stands in a folder that docs/architecture.md does not know"
        house = self.house_of(place)
        if house is not None and self.room_of(place) is None:
            return f"stands in a room that the table of {house} in docs/architecture.md does not know"
        if house is None and place != folder:
            return f"stands in a folder below {folder} that docs/architecture.md does not know"
        return None

    def include_fault(self, place: str, header: str) -> str | None:
        """Why a file in `place` must not include `header`."""
        other, _, name = header.rpartition("/")
        if self.place_fault(other):
            return "includes a file of a folder or room that docs/architecture.md does not know"
        folders = self.known.folders
        if folders.index(self.folder_of(other)) > folders.index(self.folder_of(place)):
            return f"includes {other}, which stands to its right"
        for folder, forbidden in NEVER.items():
            if is_below(place, folder) and any(is_below(other, one) for one in forbidden):
                return f"includes {other}, which {folder} must not know"
        house = self.house_of(other)
        if house is None:
            return None
        if self.house_of(place) == house:
            later = self.room_of(other) > self.room_of(place)
            return f"includes {other}, a room that stands later in the table of {house}" if later else None
        others = self.known.rooms[house][self.room_of(other)].others
        return None if others == ["all"] or name in others else f"includes {name}, which {house} keeps for itself"


def check(top: Path) -> tuple[list[str], int]:
    """What is wrong, one line each, and how many files were read."""
    tree = Tree(architecture.read((top / "docs/architecture.md").read_text(encoding="utf-8")))
    wrong, files = [], 0
    for path in sorted(path for root in ("core", "ui", "app") for path in (top / root).rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        files += 1
        name = path.relative_to(top).as_posix()
        place = name.rpartition("/")[0]
        if fault := tree.place_fault(place):
            wrong.append(f"{name}: {fault}")
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'#include "((?:core|ui|app)/[^"]+)"', line)
            if include and (fault := tree.include_fault(place, include[1])):
                wrong.append(f"{name}:{number}: {fault}")
    return wrong, files


def main() -> int:
    wrong, files = check(Path(sys.argv[1]))
    print("\n".join(wrong))
    if files < FEWEST_FILES:
        print(f"only {files} files were found below {sys.argv[1]}")
        return 1
    print(f"{files} files, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
