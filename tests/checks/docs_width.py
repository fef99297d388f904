#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents are wrapped at 120 columns; tables, code and links are as long as they are.

    docs_width.py TOP
"""

import sys
from pathlib import Path

import tree

WIDTH = 120


def main() -> int:
    wrong, checked = [], 0
    for path in tree.files(Path(sys.argv[1]), ".md"):
        checked += 1
        is_code = False
        for number, line in enumerate(tree.lines(path), 1):
            is_code ^= line.lstrip().startswith("```")
            can_wrap = " " in line[:WIDTH].strip() and not line.lstrip().startswith(("|", "!["))
            if len(line) > WIDTH and can_wrap and not is_code:
                wrong.append(f"{path}:{number}: is {len(line)} columns wide")
    return tree.report(wrong, checked, 10)


if __name__ == "__main__":
    sys.exit(main())
