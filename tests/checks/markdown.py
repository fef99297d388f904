# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks read of a Markdown document: its text without code, its links, and the anchors of its headings."""

import re
from collections.abc import Iterator
from pathlib import Path

import tree

FENCE = re.compile(r"^\s*```")
LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*([^)\s]+)(?:\s+\"[^\"]*\")?\s*\)")
HTML_LINK = re.compile(r"<(img|source|a)\b[^>]*?\b(?:src|srcset|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")


def prose(path: Path) -> list[str]:
    """The lines of the document, those of code blocks empty, and without code within lines."""
    lines, is_code = [], False
    for line in tree.lines(path):
        is_fence = bool(FENCE.match(line))
        lines.append("" if is_code or is_fence else re.sub(r"`[^`]*`", "``", line))
        is_code ^= is_fence
    return lines


def links(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Line, target, and whether it is a picture. A link may begin on one line and end on the next."""
    text = "\n".join(prose(path))
    for match in LINK.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[3], bool(match[1])
        for inner in LINK.finditer(match[2]):
            yield text.count("\n", 0, match.start()) + 1, inner[3], bool(inner[1])
    for match in HTML_LINK.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[2].split()[0], match[1] != "a"


def anchors(path: Path) -> set[str]:
    """The anchors of the headings, as Git hosts make them."""
    found: dict[str, int] = {}
    is_code = False
    names = set()
    for line in tree.lines(path):
        is_code ^= bool(FENCE.match(line))
        match = None if is_code else HEADING.match(line)
        if not match:
            continue
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match[1]).replace("`", "").replace("*", "")
        name = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        count = found.get(name, 0)
        found[name] = count + 1
        names.add(f"{name}-{count}" if count else name)
    return names
