# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of a delivery, for the officer who made the file: in Indonesian, row by row."""

import datetime
import html
from dataclasses import asdict

from .checking.findings import HELD, REFUSED, TOLD, Findings
from .loading import Loaded

OUTCOMES = {
    "loaded": ("Diterima", "Data sudah dimuat dan dapat dilihat semua perangkat."),
    "unchanged": (
        "Diterima, tidak berubah",
        "Isi berkas sama dengan data yang sudah ada; tidak ada yang perlu dimuat.",
    ),
    "refused": (
        "Ditolak",
        "Tidak satu baris pun dimuat; data yang lama tetap berlaku. Perbaiki yang disebut di bawah, lalu kirim lagi.",
    ),
    "held": (
        "Ditahan",
        "Belum dimuat; data yang lama tetap berlaku. Bila memang benar demikian, minta pengelola data menerimanya.",
    ),
}
HEADS = {REFUSED: "Harus diperbaiki", HELD: "Perlu persetujuan", TOLD: "Catatan"}


def make(dataset: str, title: str, file: str, loaded: Loaded, findings: Findings) -> dict:
    return {
        "dataset": dataset,
        "title": title,
        "file": file,
        "at": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        **asdict(loaded),
        "counts": [
            {"severity": severity, "column": column or None, "kind": kind, "count": count}
            for (severity, column, kind), count in findings.kinds.most_common(200)
        ],
        "findings": [asdict(finding) for finding in sorted(findings.listed, key=order)],
        "unlisted": sum(findings.counts.values()) - len(findings.listed),
    }


def order(finding) -> tuple:
    return [REFUSED, HELD, TOLD].index(finding.severity), finding.row or 0, finding.column or ""


def summary(report: dict) -> str:
    text = f"{report['rows']} baris"
    if report["outcome"] in ("loaded", "held"):
        text += f": {report['added']} baru, {report['changed']} berubah, {report['removed']} hilang"
    return text


def markdown(report: dict) -> str:
    head, meaning = OUTCOMES[report["outcome"]]
    lines = [
        f"# {head}: {cell(report['title'])}",
        "",
        f"Berkas: {cell(report['file'])} · {summary(report)} · {report['at']}",
        "",
        meaning,
    ]
    for severity, title in HEADS.items():
        found = [each for each in report["findings"] if each["severity"] == severity]
        if found:
            lines += [
                "",
                f"## {title}",
                "",
                "| baris | kolom | isi | apa yang harus diperhatikan |",
                "|---|---|---|---|",
            ]
            lines += [
                f"| {each['row'] or ''} | {cell(each['column'])} | {cell(each['value'])} | {cell(each['text'])} |"
                for each in found
            ]
    if report["unlisted"]:
        lines += ["", f"Dan {report['unlisted']} hal lain:", ""]
        lines += [
            f"- {each['count']} × {cell(each['kind'])}" + (f" ({cell(each['column'])})" if each["column"] else "")
            for each in report["counts"]
        ]
    return "\n".join(lines) + "\n"


def cell(text: str | None) -> str:
    """Text from outside is text: nothing in it is markup."""
    escaped = html.escape(text or "", quote=False)
    return "".join("\\" + each if each in "|\\`*_[]#" else each for each in escaped).replace("\n", " ")


STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em;color:#16202e}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #e3e8ef;padding:.3em .6em;text-align:left;"
    "vertical-align:top;overflow-wrap:anywhere}th{background:#f3f5f8}.refused h1{color:#b3261e}.held h1{color:#c77700}"
    ".loaded h1,.unchanged h1{color:#2e7d4f}"
)


def page(report: dict) -> str:
    """As HTML that loads nothing and runs nothing."""
    head, meaning = OUTCOMES[report["outcome"]]
    say = html.escape
    parts = [
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
        f'content="default-src \'none\'; style-src \'unsafe-inline\'"><title>{say(head)}: {say(report["title"])}</title>'
        f'<style>{STYLE}</style></head><body class="{report["outcome"]}"><h1>{say(head)}: {say(report["title"])}</h1>'
        f'<p>Berkas <b>{say(report["file"])}</b> · {say(summary(report))} · {say(report["at"])}</p><p>{say(meaning)}</p>'
    ]
    for severity, title in HEADS.items():
        found = [each for each in report["findings"] if each["severity"] == severity]
        if found:
            rows = "".join(
                "<tr>"
                + "".join(
                    f"<td>{say(str(each[name] if each[name] is not None else ''))}</td>"
                    for name in ("row", "column", "value", "text")
                )
                + "</tr>"
                for each in found
            )
            parts.append(
                f"<h2>{say(title)}</h2><table><tr><th>baris</th><th>kolom</th><th>isi</th><th>apa yang harus "
                f"diperhatikan</th></tr>{rows}</table>"
            )
    if report["unlisted"]:
        rows = "".join(
            f"<li>{each['count']} × {say(each['kind'])}{say(' (' + each['column'] + ')') if each['column'] else ''}</li>"
            for each in report["counts"]
        )
        parts.append(f"<p>Dan {report['unlisted']} hal lain:</p><ul>{rows}</ul>")
    return "".join(parts) + "</body></html>\n"
