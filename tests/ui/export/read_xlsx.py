#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the sheets of a workbook as JSON, read by nothing of the product's: a list of {name, frozen, widths, cells},
where cells has for each reference [type, value, number format]. A formula or a link is an error.

    read_xlsx.py FILE
"""

import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILT_IN = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00"}


def text_of(element):
    text = "".join(t.text or "" for t in element.iter(MAIN + "t"))
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def formats(book):
    styles = ElementTree.fromstring(book.read("xl/styles.xml"))
    own = {int(f.get("numFmtId")): f.get("formatCode") for f in styles.iter(MAIN + "numFmt")}
    return [(own | BUILT_IN).get(int(xf.get("numFmtId"))) for xf in styles.find(MAIN + "cellXfs")]


def main():
    with zipfile.ZipFile(sys.argv[1]) as book:
        if book.testzip() is not None:
            return "the archive is damaged"
        strings = []
        if "xl/sharedStrings.xml" in book.namelist():
            strings = [text_of(si) for si in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        number_formats = formats(book)
        names = [sheet.get("name") for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        sheets = []
        for number, name in enumerate(names, 1):
            sheet = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            if any(True for tag in ("f", "hyperlink") for _ in sheet.iter(MAIN + tag)):
                return "a text has become a formula or a link"
            cells = {}
            for cell in sheet.iter(MAIN + "c"):
                kind, value = cell.get("t", "n"), cell.find(MAIN + "v")
                if kind == "inlineStr":
                    cells[cell.get("r")] = ["s", text_of(cell), ""]
                elif kind == "s":
                    cells[cell.get("r")] = ["s", strings[int(value.text)], ""]
                elif value is not None:
                    cells[cell.get("r")] = [kind, value.text, number_formats[int(cell.get("s", 0))]]
            pane = next(sheet.iter(MAIN + "pane"), None)
            widths = [float(col.get("width")) for col in sheet.iter(MAIN + "col")]
            frozen = pane is not None and pane.get("state") == "frozen" and pane.get("ySplit") == "1"
            sheets.append({"name": name, "frozen": frozen, "widths": widths, "cells": cells})
        print(json.dumps(sheets))
        return 0


if __name__ == "__main__":
    sys.exit(main())
