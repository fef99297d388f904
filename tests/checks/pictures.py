#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the documents: every one that is shown is there and described, every one that is there is shown and
is one that ./dev pictures makes, and together they are small.

    pictures.py TOP
"""

import sys
from pathlib import Path

import markdown
import tree

MOST_BYTES = 4_000_000


def listed(top: Path) -> set[str]:
    """The files that ./dev pictures makes: those of the list, and the way from a spreadsheet to a tablet."""
    rows = [line.partition("#")[0].split() for line in tree.lines(top / "docs/pictures/pictures.txt")]
    return {f"{row[0]}.png" for row in rows if row} | {"way.svg"}


def main() -> int:
    top = Path(sys.argv[1]).resolve()
    folder = top / "docs" / "pictures"
    there = {path.name for path in folder.iterdir() if path.suffix in (".png", ".svg", ".webp")}
    shown: set[str] = set()
    wrong, checked = [], 0
    for path in tree.files(top, ".md"):
        checked += 1
        for number, target, is_picture in markdown.links(path):
            to = (path.parent / target).resolve()
            if not is_picture or to.parent != folder:
                continue
            shown.add(to.name)
            if to.name not in there:
                wrong.append(f"{path}:{number}: shows {target}, which is not here")
        text = "\n".join(markdown.prose(path))
        wrong += [f"{path}: shows {match[3]} without saying what it is" for match in markdown.LINK.finditer(text)
                  if match[1] and not match[2].strip()]
    wrong += [f"docs/pictures/{name}: no document shows it" for name in sorted(there - shown)]
    wrong += [f"docs/pictures/{name}: is not in pictures.txt, so that nothing draws it" for name in sorted(there - listed(top))]
    wrong += [f"docs/pictures/pictures.txt: {name} is not drawn yet" for name in sorted(listed(top) - there)]
    size = sum(path.stat().st_size for path in folder.iterdir())
    if size > MOST_BYTES:
        wrong.append(f"docs/pictures: has {size} bytes; a checkout should not carry more than {MOST_BYTES}")
    return tree.report(wrong, checked, 20)


if __name__ == "__main__":
    sys.exit(main())
