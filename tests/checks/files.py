#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and lengths of files: none of code has more than 400 lines, and each source with a test's main() is called
name_test.cpp.

    files.py TOP
"""

import sys
from pathlib import Path

import tree

MOST_LINES = 400


def main() -> int:
    top = Path(sys.argv[1])
    wrong, checked = [], 0
    for path in tree.files(top, ".cpp", ".h", ".py", ".qml", ".sh", ".mjs"):
        checked += 1
        text = tree.lines(path)
        if len(text) > MOST_LINES:
            wrong.append(f"{path}: has {len(text)} lines; at most {MOST_LINES}")
        has_main = any(line.startswith("ANJUNGAN_TEST(") for line in text)
        if has_main and not path.name.endswith("_test.cpp"):
            wrong.append(f"{path}: is a test and not called name_test.cpp")
        if path.name.endswith("_test.cpp") and not has_main:
            wrong.append(f"{path}: is called a test and enters no test class")
    return tree.report(wrong, checked, 500)


if __name__ == "__main__":
    sys.exit(main())
