#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the product opens no menu or dialog of the platform: they have neither its look, nor its touch targets,
nor its language. Sheets (ui/sheet, ui/saving) stand for them. Tips beside the pointer are shown in one place.

    own_menus.py TOP
"""

import re
import sys
from pathlib import Path

FORBIDDEN = re.compile(r"\bQ(Menu|FileDialog|MessageBox|InputDialog|ColorDialog|FontDialog|PrintDialog|ToolTip)\b")
# Rules of style sheets are for what Qt itself opens, e.g. on a field's other mouse button.
ALLOWED = {"ui/theme/style_sheet.cpp", "ui/charts/hover_tip.cpp"}


def main() -> int:
    top = Path(sys.argv[1])
    files = sorted(path for root in ("ui", "app") for path in (top / root).rglob("*") if path.suffix in (".h", ".cpp"))
    wrong = [
        f"{path.relative_to(top)}:{number}: {found[0]}: open a sheet instead (ui/sheet/sheet.h)"
        for path in files
        if path.relative_to(top).as_posix() not in ALLOWED
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := FORBIDDEN.search(line.split("//")[0]))
    ]
    print("\n".join(wrong + [f"{len(files)} files, {len(wrong)} faults"]))
    return 1 if wrong or len(files) < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
