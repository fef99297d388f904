#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key of the workspace schema is told in docs/workspace.md, and every key that stands in the first column of a
table of keys there is in the schema.

    schema_docs.py TOP
"""

import json
import re
import sys
from pathlib import Path

import tree


def keys_of(node: object) -> set[str]:
    """All names of properties, at whatever depth."""
    if isinstance(node, list):
        return set().union(*(keys_of(item) for item in node))
    if not isinstance(node, dict):
        return set()
    properties = node.get("properties")
    own = set(properties) if isinstance(properties, dict) else set()
    return own.union(*(keys_of(item) for item in node.values()))


def keys_of_tables(text: list[str]) -> set[str]:
    found: set[str] = set()
    is_table = False
    for line in text:
        is_table = line.startswith("|") and (is_table or line.startswith("| key |"))
        if is_table:
            found.update(re.findall(r"`(\w+)`", line.split("|")[1]))
    return found


def main() -> int:
    top = Path(sys.argv[1])
    schema = keys_of(json.loads((top / "resources/schema/workspace.schema.json").read_text(encoding="utf-8")))
    text = tree.lines(top / "docs/workspace.md")
    told = set(re.findall(r"[`\"]([\w$]+)[`\"]", "\n".join(text)))
    listed = keys_of_tables(text)
    wrong = [f"docs/workspace.md does not tell of the key {key}" for key in sorted(schema - told)]
    wrong += [f"docs/workspace.md tells of a key {key} that the schema does not know" for key in sorted(listed - schema)]
    if len(listed) < 30:
        wrong.append(f"only {len(listed)} keys were found in the tables of docs/workspace.md")
    return tree.report(wrong, len(schema), 50)


if __name__ == "__main__":
    sys.exit(main())
