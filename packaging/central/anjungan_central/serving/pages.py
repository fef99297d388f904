# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of a listing as files, written by the database once for each version, packed as they are sent. MapServer
would leave out rows without geometry, write null as "" and lose the holes of multipolygons."""

import gzip
import json
import os
import shutil
from pathlib import Path

import psycopg
from psycopg import sql

from ..versions import LIST, Version

ROWS = 10_000  # what Anjungan asks for


def write(connection: psycopg.Connection, folder: Path, url: str, version: Version, columns: list[str]) -> None:
    """Writes pages/COLLECTION/VERSION; readers see it whole or not at all."""
    query = sql.SQL(
        "SELECT json_build_object('type', 'Feature', 'id', t.{key}, 'geometry', ST_AsGeoJSON(t.geom, 9, 0)::json, "
        "'properties', row_to_json(p))::text FROM kept.{table} t CROSS JOIN LATERAL (SELECT {columns}) p ORDER BY t.row_no"
    ).format(
        key=sql.Identifier(version.key),
        table=sql.Identifier(version.table),
        columns=sql.SQL(", ").join(sql.SQL("t.{}").format(sql.Identifier(name)) for name in columns),
    )
    connection.execute("SET LOCAL timezone TO 'UTC'")
    with connection.cursor(name="pages") as cursor:
        cursor.itersize = 2000
        cursor.execute(query)
        write_pages(folder, url, version.collection, version.version, version.rows, (row[0] for row in cursor))


def write_list(connection: psycopg.Connection, folder: Path, url: str, generation: int) -> None:
    """The list of versions, as it is in the same transaction."""
    rows = connection.execute("SELECT koleksi, versi FROM published.versions ORDER BY 1").fetchall()
    features = [
        json.dumps(
            {"type": "Feature", "id": koleksi, "geometry": None, "properties": {"koleksi": koleksi, "versi": versi}}
        )
        for koleksi, versi in rows
    ]
    write_pages(folder, url, LIST, generation, len(features), iter(features))


def write_pages(folder: Path, url: str, collection: str, version: int, count: int, features) -> None:
    target = folder / collection / str(version)
    beside = target.with_name(target.name + ".new")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    address = f"{url}/versi/{version}/collections/{collection}/items?f=json&limit={ROWS}"
    for offset in range(0, max(count, 1), ROWS):
        returned = max(0, min(ROWS, count - offset))
        write_page(beside / f"{offset}.json.gz", address, offset, returned, count, features)
    write_page(beside / "end.json.gz", address, count, 0, count, iter(()))
    shutil.rmtree(target, ignore_errors=True)
    os.rename(beside, target)


def write_page(path: Path, address: str, offset: int, returned: int, count: int, features) -> None:
    links = [link("self", address, offset)]
    if 0 < offset + returned < count:
        links.append(link("next", address, offset + returned))
    head = {"type": "FeatureCollection", "numberMatched": count, "numberReturned": returned, "links": links}
    with open(path, "xb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as file:
        file.write(json.dumps(head).encode()[:-1] + b', "features": [\n')
        for at in range(returned):
            file.write((b",\n" if at else b"") + next(features).encode())
        file.write(b"\n]}\n")
        file.flush()
        raw.flush()
        os.fsync(raw.fileno())


def link(relation: str, address: str, offset: int) -> dict:
    return {"rel": relation, "type": "application/geo+json", "href": f"{address}&offset={offset}"}
