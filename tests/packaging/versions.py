#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One version and one day of release in all files that name them.

    versions.py TOP
"""

import re
import sys
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

SEMANTIC = r"\d+\.\d+\.\d+"


def main() -> int:
    top = Path(sys.argv[1])
    text = {name: (top / name).read_text(encoding="utf-8") for name in ("CMakeLists.txt", "CHANGELOG.md", "packaging/debian/changelog")}
    program = re.search(rf"project\(anjungan VERSION ({SEMANTIC}) ", text["CMakeLists.txt"])[1]
    told = re.search(rf"^## \[({SEMANTIC})\] - (\S+)$", text["CHANGELOG.md"], re.M)
    debian = re.search(rf"^anjungan \(({SEMANTIC})\) .*?^ -- .*?  (.*?)$", text["packaging/debian/changelog"], re.M | re.S)
    metainfo = ElementTree.parse(top / "packaging/linux/id.go.sumutprov.anjungan.metainfo.xml")
    release = metainfo.find("releases/release")
    found = {
        "CMakeLists.txt": (program, told[2]),
        "CHANGELOG.md": (told[1], told[2]),
        "packaging/debian/changelog": (debian[1], datetime.strptime(debian[2], "%a, %d %b %Y %H:%M:%S %z").date().isoformat()),
        "metainfo.xml": (release.get("version"), release.get("date")),
    }
    for name, (version, day) in found.items():
        print(f"{name}: {version}, {day}")
    return 0 if len(set(found.values())) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
