# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the order of folders and rooms from the tables of docs/architecture.md, the one place where it stands."""

import re
from dataclasses import dataclass, field


@dataclass
class Room:
    name: str  # "" is the top: the folder itself
    others: list[str]  # headers that other folders include; "all" for each


@dataclass
class Architecture:
    folders: list[str] = field(default_factory=list)  # in the order of the data
    rooms: dict[str, list[Room]] = field(default_factory=dict)  # by folder, in the order of its table


def _quoted(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def read(text: str) -> Architecture:
    architecture = Architecture()
    table = None
    for line in text.splitlines():
        if not line.startswith("|"):
            table = None
            continue
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[0] == "folder":
            table = "folders"
        elif table is None:
            table = (_quoted(cells[0]) or [""])[0] if cells[-1] == "others include" else ""
            if table:
                architecture.rooms[table] = []
        elif not cells[0].startswith("--") and table == "folders":
            architecture.folders += _quoted(cells[0])
        elif not cells[0].startswith("--") and table:
            others = ["all"] if cells[-1] == "all" else _quoted(cells[-1])
            names = [""] if cells[0] == "top" else [name.strip("/") for name in _quoted(cells[0])]
            architecture.rooms[table] += [Room(name, others) for name in names]
    return architecture
