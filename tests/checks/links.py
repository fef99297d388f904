#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every relative link of a document leads to a file of the repository, and its anchor to a heading there.

    links.py TOP
"""

import re
import sys
from pathlib import Path
from urllib.parse import unquote

import markdown
import tree


def main() -> int:
    top = Path(sys.argv[1]).resolve()
    wrong, checked = [], 0
    for path in tree.files(top, ".md"):
        checked += 1
        for number, target, _ in markdown.links(path):
            if re.match(r"[a-z][a-z0-9+.-]*:", target):
                continue
            name, _, anchor = unquote(target).partition("#")
            to = (path.parent / name).resolve() if name else path.resolve()
            if not to.exists() or not to.is_relative_to(top):
                wrong.append(f"{path}:{number}: links to {name}, which is not here")
            elif anchor and (to.suffix != ".md" or anchor not in markdown.anchors(to)):
                wrong.append(f"{path}:{number}: links to {target}, where no heading has that anchor")
    return tree.report(wrong, checked, 20)


if __name__ == "__main__":
    sys.exit(main())
