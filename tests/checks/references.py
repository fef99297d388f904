#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every document that code, scripts and documents name is in the repository; links.py checks where links lead.

    references.py TOP
"""

import re
import sys
from pathlib import Path

import tree

DOCUMENT = re.compile(r"[\w./-]+\.md\b")


def is_here(top: Path, path: Path, name: str) -> bool:
    return (path.parent / name).exists() or (top / name.lstrip("/")).exists()


def main() -> int:
    top = Path(sys.argv[1])
    wrong, checked = [], 0
    for path in tree.files(top, ".cpp", ".h", ".cmake", ".md", ".py", ".qml", ".sh", ".sql", ".txt", ".mjs", ""):
        if "corpus" in path.parts or path.name == "LICENSE":
            continue
        checked += 1
        for number, line in enumerate(tree.lines(path), 1):
            for name in DOCUMENT.findall(line):
                if not re.match(r"https?:|//", name) and not is_here(top, path, name):
                    wrong.append(f"{path}:{number}: names {name}, which is not here")
    return tree.report(wrong, checked, 500)


if __name__ == "__main__":
    sys.exit(main())
