#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The handbook (docs/id) quotes the interface as it is: what it writes in bold is an Indonesian text of the program, or
a title of the demo's workspace. "…" stands for what the program puts in: **Terlambat …** is "Terlambat %1".

    handbook.py TOP
"""

import json
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import markdown
import tree

BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
PLACE = re.compile(r"%(L?\d+|n)")


def plain(text: str) -> str:
    """With one space where there are several or none that can break, and "…" for what is put in."""
    return re.sub(r"\s+", " ", PLACE.sub("…", text)).strip()


def translations(top: Path) -> set[str]:
    texts = set()
    for message in xml.parse(top / "translations" / "anjungan_id.ts").iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") in ("vanished", "obsolete", "unfinished"):
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        texts.update(plain(form) for form in forms)
    return texts


def titles(value: object) -> set[str]:
    """The Indonesian texts of a workspace, which are beside "id" where "en" is too."""
    if isinstance(value, list):
        return set().union(*(titles(each) for each in value)) if value else set()
    if not isinstance(value, dict):
        return set()
    own = {plain(value["id"])} if isinstance(value.get("id"), str) and "en" in value else set()
    return own.union(*(titles(each) for each in value.values()))


def main() -> int:
    top = Path(sys.argv[1])
    demo = json.loads((top / "resources" / "demo" / "workspace.json").read_text(encoding="utf-8"))
    # How the book says what bold means.
    known = translations(top) | titles(demo) | {"tebal"}
    wrong, quotes, pages = [], 0, 0
    for path in sorted((top / "docs" / "id").glob("*.md")):
        pages += 1
        text = "\n".join(markdown.prose(path))
        for match in BOLD.finditer(text):
            quotes += 1
            if plain(match[1]) not in known:
                number = text.count("\n", 0, match.start()) + 1
                wrong.append(f"{path}:{number}: “{plain(match[1])}” is no text of the program or of the demo")
    if quotes < 100:
        wrong.append(f"only {quotes} texts are quoted: the check looks at the wrong place")
    return tree.report(wrong, pages, 5)


if __name__ == "__main__":
    sys.exit(main())
