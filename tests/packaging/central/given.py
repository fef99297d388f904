# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the central source are given: a dataset of bridges with every kind of field, and rows."""

import json

from anjungan_central import workspace
from anjungan_central.checking.check import Check, Checked
from anjungan_central.checking.codes import Codes
from anjungan_central.checking.values import Reader
from anjungan_central.reading.table import Row, Table

BRIDGES = {
    "id": "jembatan",
    "source": "pusat",
    "collection": "jembatan",
    "key": "nomor",
    "title": {"id": "Jembatan"},
    "publisher": "pupr",
    "modified": "updated_at",
    "area": {"field": "kode_kab", "codes": "kemendagri"},
    "period": {"field": "periode"},
    "fields": {
        "nama": {"title": {"id": "Nama jembatan"}, "type": "text"},
        "panjang": {"title": {"id": "Panjang"}, "type": "real", "unit": "m"},
        "bentang": {"type": "integer"},
        "dibangun": {"type": "date"},
        "dilihat": {"type": "datetime"},
        "layak": {"type": "boolean"},
        "kondisi": {"type": "text", "values": {"baik": {"id": "Baik"}, "rusak": {"id": "Rusak"}}},
    },
}
DOCUMENT = {
    "version": 1,
    "id": "sumut",
    "title": {"id": "Sumatera Utara"},
    "timeZone": "Asia/Jakarta",
    "sources": [
        {
            "id": "pusat",
            "type": "ogcapi-features",
            "url": "http://127.0.0.1/ogcapi",
            "versions": {"collection": "versions", "of": "koleksi", "version": "versi"},
        }
    ],
    "agencies": [{"id": "pupr", "name": "Dinas PUPR"}],
    "datasets": [BRIDGES],
}
HEADINGS = ["nomor", "kode_kab", "periode", "nama", "panjang", "bentang", "dibangun", "dilihat", "layak", "kondisi"]
NAMES = {
    "12.07": "Kabupaten Deli Serdang",
    "12.10": "Kabupaten Labuhanbatu",
    "12.71": "Kota Medan",
    "12.73": "Kota Sibolga",
}
FROM_BPS = {"1271": "12.73", "1275": "12.71"}


def document() -> workspace.Workspace:
    return workspace.read(json.dumps(DOCUMENT))


def dataset() -> workspace.Dataset:
    return document().dataset("jembatan")


def bridge(number: int, **others) -> list:
    values = {
        "nomor": f"J{number}",
        "kode_kab": "12.07",
        "periode": "2026-11",
        "nama": f"Jembatan {number}",
        "panjang": 12.5,
        "bentang": 3,
        "dibangun": "31 Desember 2025",
        "dilihat": "21/11/2026 14.05",
        "layak": "ya",
        "kondisi": "baik",
    }
    return [({**values, **others})[name] for name in HEADINGS]


def check(rows: list[list], headings=None, is_bps=False, reader=None, like=None) -> Checked:
    table = Table(list(headings or HEADINGS), iter(Row(at, row) for at, row in enumerate(rows, 2)))
    return Check(like or dataset(), reader or Reader("Asia/Jakarta", None, "dmy"), Codes(NAMES, FROM_BPS), is_bps).run(
        table
    )


def kinds(checked: Checked) -> list[tuple]:
    """What was found, as (severity, row, column)."""
    return [(each.severity, each.row, each.column) for each in checked.findings.listed]
