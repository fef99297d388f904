#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws docs/pictures/way.svg: the way of a figure from an agency's spreadsheet to the governor's tablet, whose screen
is the picture of the page Ringkasan. `./dev pictures` runs it. It has a ground of its own, so that it looks the same on
a light page and on a dark one, and names fonts that every system has something like.
"""

import base64
from pathlib import Path
from xml.sax.saxutils import escape

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WIDTH, HEIGHT, MARGIN = 1240, 300, 28
FRAME, GAP, TOP, TALL = 220, 21, 78, 140  # a frame's width, between two, where their cards begin, the cards' height
SANS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
MONO = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
INK, SOFT, LINE, ACCENT, BAD, GOOD = "#16202E", "#4F5C6D", "#E3E8EF", "#0B6E6E", "#B3261E", "#2E7D4F"


def text(x: float, y: float, words: str, size: float = 12, fill: str = INK, **more: str) -> str:
    rest = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{rest}>{escape(words)}</text>'


def code(x: float, y: float, words: str, fill: str = INK, size: float = 11) -> str:
    return text(x, y, words, size, fill, font_family=MONO, style="white-space:pre")


def spreadsheet() -> str:
    rows = [("npsn", "nama", "siswa"), ("10210001", "SDN 1 Wampu", "312"), ("10210002", "SDN 2 Wampu", "204"),
            ("10210003", "SDN 3 Wampu", "1o8"), ("10210004", "SMPN 1 Hinai", "455")]
    columns = (10, 76, 170)
    drawn = [f'<rect x="1" y="1" width="{FRAME - 2}" height="28" rx="9" fill="#E7F1EC"/>']
    for at, row in enumerate(rows):
        y = 20 + at * 27
        if at + 1 < len(rows):
            drawn.append(f'<path d="M0 {y + 9}H{FRAME}" stroke="{LINE}"/>')
        for x, cell in zip(columns, row):
            is_wrong = cell == "1o8"
            if is_wrong:
                drawn.append(f'<rect x="{x - 6}" y="{y - 14}" width="52" height="19" rx="3" fill="#FBE4E2"/>')
            drawn.append(text(x, y, cell, 11.5, BAD if is_wrong else INK, font_weight="600" if at == 0 or is_wrong else "400"))
    return "".join(drawn) + "".join(f'<path d="M{x - 7} 0V{TALL}" stroke="{LINE}"/>' for x in columns[1:])


def report() -> str:
    return "".join([
        code(12, 23, "$ central load sekolah.xlsx …"),
        f'<path d="M0 36H{FRAME}" stroke="{LINE}"/>',
        text(12, 58, "Ditolak: Sekolah", 13, BAD, font_weight="600"),
        text(12, 76, "baris 4, siswa, 1o8: bukan angka", 11.5),
        text(12, 106, "Diterima: Sekolah", 13, GOOD, font_weight="600"),
        text(12, 124, "3260 baris: 4 baru, 219 berubah", 11.5)])


def dataset() -> str:
    rows = ("GET …/collections/sekolah", "ETag: “7c1f…”", "updated_at ≥ yesterday")
    drawn = [text(12, 26, "Sekolah", 14, INK, font_weight="700"), text(92, 26, "Disdik · half-yearly", 11.5, SOFT)]
    for at, words in enumerate(rows):
        y = 52 + at * 20
        drawn.append(f'<circle cx="17" cy="{y - 4}" r="4" fill="{GOOD}"/>' + code(28, y, words))
    drawn.append(f'<rect x="12" y="108" width="{FRAME - 24}" height="8" rx="4" fill="{LINE}"/>'
                 f'<rect x="12" y="108" width="16" height="8" rx="4" fill="{ACCENT}"/>')
    drawn.append(text(12, 131, "223 of 3,260 rows travel", 11.5, SOFT))
    return "".join(drawn)


def workspace() -> str:
    lines = ('{"id": "sekolah",', ' "publisher": "disdik",', ' "cadence": "P6M",', ' "grace": "P14D",',
             ' "fields": {"siswa":', '   {"unit": "siswa"}}}')
    return "".join(code(12, 24 + at * 20, line, ACCENT if at in (1, 2, 3) else INK) for at, line in enumerate(lines))


def tablet() -> str:
    picture = base64.b64encode((PICTURES / "ringkasan.png").read_bytes()).decode()
    return (f'<rect width="{FRAME}" height="{TALL}" rx="12" fill="#05080D"/>'
            f'<image x="6" y="5" width="{FRAME - 12}" height="{TALL - 10}" href="data:image/png;base64,{picture}"/>')


STEPS = (
    ("Spreadsheet", spreadsheet, ("An agency fills in the", "template it was given")),
    ("Check and load", report, ("Row by row, in Indonesian:", "refused whole, or loaded")),
    ("Dataset", dataset, ("A stock server gives it,", "and only what changed")),
    ("Workspace", workspace, ("One document says whose it", "is and when it is due")),
    ("Tablet", tablet, ("A figure with its agency,", "period and age, offline too")),
)


def frame(at: int) -> str:
    title, draw, caption = STEPS[at]
    x = MARGIN + at * (FRAME + GAP)
    card = f'<rect width="{FRAME}" height="{TALL}" rx="10" fill="#FFFFFF"/>' if draw is not tablet else ""
    arrow = (f'<path d="M{FRAME + 5} {TALL / 2 - 6}l7 6l-7 6" fill="none" stroke="#8C9BB0" stroke-width="2.5" '
             'stroke-linecap="round" stroke-linejoin="round"/>') if at + 1 < len(STEPS) else ""
    below = "".join(text(x, TOP + TALL + 32 + 21 * line, words, 15, "#C3CEDC") for line, words in enumerate(caption))
    return (f'<circle cx="{x + 13}" cy="43" r="13" fill="#3FB8AF"/>'
            + text(x + 13, 48, str(at + 1), 15, "#08101A", font_weight="700", text_anchor="middle")
            + text(x + 36, 49, title, 18, "#FFFFFF", font_weight="600")
            + f'<g transform="translate({x} {TOP})">{card}{draw()}{arrow}</g>' + below)


def main() -> None:
    title = "The way of a figure: spreadsheet, check and load, dataset, workspace, tablet"
    (PICTURES / "way.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="{SANS}" role="img"><title>{title}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="18" fill="#14202F"/>'
        + "\n".join(frame(at) for at in range(len(STEPS))) + "</svg>\n", encoding="utf-8")
    print("docs/pictures/way.svg")


if __name__ == "__main__":
    main()
