#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file of code begins with the SPDX header: its first line, or the second behind #!.

    spdx.py TOP
"""

import sys
from pathlib import Path

import tree

HEADER = "SPDX-License-Identifier: GPL-3.0-or-later"
SUFFIXES = (".cpp", ".h", ".cmake", ".py", ".sh", ".qml", ".sql", ".mjs")
NAMES = ("CMakeLists.txt", "dev", "run")


def main() -> int:
    wrong, checked = [], 0
    for path in tree.files(Path(sys.argv[1])):
        is_code = path.suffix in SUFFIXES or path.name in NAMES
        if not is_code or "corpus" in path.parts:  # seeds of the fuzz targets are inputs
            continue
        checked += 1
        head = tree.lines(path)[:2]
        if HEADER not in (head[1:] if head and head[0].startswith("#!") else head[:1] or [""])[0]:
            wrong.append(f"{path}: does not begin with {HEADER}")
    return tree.report(wrong, checked, 500)


if __name__ == "__main__":
    sys.exit(main())
