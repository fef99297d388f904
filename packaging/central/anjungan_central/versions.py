# SPDX-License-Identifier: GPL-3.0-or-later
"""The versions of collections, as the database has them."""

from dataclasses import dataclass
from datetime import timedelta

import psycopg
from psycopg.rows import class_row

LIST = "versions"  # the collection with the version of each
KEPT_FOR = timedelta(hours=1)  # a replaced version: longer than any listing that began with it takes


@dataclass
class Version:
    collection: str
    version: int
    until: int | None
    rows: int
    placeless: int
    shape: str
    extent: list[float]
    key: str
    title: str

    @property
    def table(self) -> str:
        return f"{self.collection}__v{self.version}"

    @property
    def view(self) -> str:
        """Of the table, for MapServer: see loading.py."""
        return f"{self.collection}__m{self.version}"


FIELDS = "collection, version, until, rows, placeless, shape, extent, key, title"


def current(connection: psycopg.Connection, collection: str) -> Version | None:
    with connection.cursor(row_factory=class_row(Version)) as cursor:
        query = f"SELECT {FIELDS} FROM central.version WHERE collection = %s AND until IS NULL"
        return cursor.execute(query, (collection,)).fetchone()


def served(connection: psycopg.Connection) -> list[Version]:
    """The current ones, and those that a listing may still be in the middle of."""
    with connection.cursor(row_factory=class_row(Version)) as cursor:
        query = f"SELECT {FIELDS} FROM central.version WHERE until IS NULL OR replaced_at > now() - %s ORDER BY 1, 2"
        return cursor.execute(query, (KEPT_FOR,)).fetchall()


def generation(connection: psycopg.Connection) -> int:
    """The newest one that was committed; 0 before the first."""
    return connection.execute("SELECT coalesce(max(greatest(version, until)), 0) FROM central.version").fetchone()[0]
