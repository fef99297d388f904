# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings a checked delivery into the database: a new table beside the old one, and one transaction that changes what
is current, the times of rows that differ, and the list of versions."""

from dataclasses import dataclass

import psycopg
from psycopg import sql
from psycopg.sql import SQL, Identifier

from . import versions
from .checking.check import Checked
from .checking.findings import HELD
from .place import Place
from .serving import pages, publishing
from .versions import Version
from .workspace import Dataset

TYPES = {
    "text": "text",
    "integer": "bigint",
    "real": "double precision",
    "boolean": "boolean",
    "date": "date",
    "datetime": "timestamptz",
}
MOST_REMOVED = 0.2  # of the rows; what devices hold back too


@dataclass
class Loaded:
    outcome: str = "loaded"  # or unchanged, refused, held
    rows: int = 0
    added: int = 0
    changed: int = 0
    removed: int = 0


class Loader:
    def __init__(self, place: Place, connection: psycopg.Connection, dataset: Dataset):
        self.place, self.connection, self.dataset = place, connection, dataset

    def load(self, checked: Checked, accept: bool, file: str, digest: str) -> Loaded:
        """Loads it, or adds to its findings why it is held. Publishes what it loaded."""
        loaded = Loaded("refused", len(checked.rows))
        with self.place.locked():
            if not checked.findings.is_refused:
                with self.connection.transaction() as transaction:
                    loaded = self.try_load(checked, accept)
                    if loaded.outcome != "loaded":
                        raise psycopg.Rollback(transaction)
            with self.connection.transaction():
                self.connection.execute(
                    "INSERT INTO central.delivery (collection, file, digest, outcome, rows, added, changed, removed) "
                    "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
                    (
                        self.dataset.collection,
                        file,
                        digest,
                        loaded.outcome,
                        loaded.rows,
                        loaded.added,
                        loaded.changed,
                        loaded.removed,
                    ),
                )
            if loaded.outcome == "loaded":
                publishing.publish(self.place, self.connection)
        return loaded

    def try_load(self, checked: Checked, accept: bool) -> Loaded:
        dataset, columns = self.dataset, checked.columns
        old = versions.current(self.connection, dataset.collection)
        self.stage(checked)
        loaded = Loaded(rows=len(checked.rows))
        names = [column.name for column in columns]
        kinds = [(column.name, TYPES[column.type]) for column in columns]
        is_alike = old is not None and self.kinds_of(old) == sorted([*kinds, (dataset.modified, TYPES["datetime"])])
        loaded.added, loaded.changed, loaded.removed = self.compare(old, names, is_alike)
        self.guard(old, names, loaded, checked)
        if checked.findings.is_held and not accept:
            loaded.outcome = "held"
        elif is_alike and not (loaded.added or loaded.changed or loaded.removed):
            loaded.outcome = "unchanged"
        else:
            self.swap(old, checked, kinds, is_alike)
        return loaded

    def stage(self, checked: Checked) -> None:
        columns = SQL(", ").join(
            SQL("{} {}").format(Identifier(each.name), SQL(TYPES[each.type])) for each in checked.columns
        )
        self.connection.execute("DROP TABLE IF EXISTS pg_temp.stage")
        self.connection.execute(SQL("CREATE TEMPORARY TABLE stage ({}, geom bytea) ON COMMIT DROP").format(columns))
        with self.connection.cursor() as cursor, cursor.copy("COPY pg_temp.stage FROM STDIN") as copy:
            for row, shape in zip(checked.rows, checked.shapes):
                copy.write_row([*row, shape])
        self.connection.execute(
            "ALTER TABLE pg_temp.stage ALTER geom TYPE geometry USING ST_SetSRID(ST_GeomFromWKB(geom), 4326)"
        )
        self.connection.execute(SQL("CREATE INDEX ON pg_temp.stage ({})").format(Identifier(self.dataset.key)))
        self.connection.execute("ANALYZE pg_temp.stage")

    def kinds_of(self, version: Version) -> list[tuple[str, str]]:
        rows = self.connection.execute(
            "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnum > 0 "
            "AND NOT attisdropped AND attname NOT IN ('row_no', 'geom')",
            (f'kept."{version.table}"',),
        ).fetchall()
        return sorted((name, "timestamptz" if kind == "timestamp with time zone" else kind) for name, kind in rows)

    def is_same(self, names: list[str]) -> sql.Composable:
        """Whether row s of the stage and row o of the old table have the same values and place."""
        sides = [
            SQL(", ").join(
                [*(SQL(f"{side}.{{}}").format(Identifier(name)) for name in names), SQL(f"ST_AsEWKB({side}.geom)")]
            )
            for side in "so"
        ]
        return SQL("ROW({}) IS NOT DISTINCT FROM ROW({})").format(*sides)

    def compare(self, old: Version | None, names: list[str], is_alike: bool) -> tuple[int, int, int]:
        if old is None:
            return self.connection.execute("SELECT count(*), 0, 0 FROM pg_temp.stage").fetchone()
        key, table = Identifier(self.dataset.key), Identifier("kept", old.table)
        if old.key != self.dataset.key:
            return self.connection.execute(
                SQL("SELECT count(*), 0, (SELECT count(*) FROM {}) FROM pg_temp.stage").format(table)
            ).fetchone()
        same = self.is_same(names) if is_alike else SQL("false")
        return self.connection.execute(
            SQL(
                "SELECT count(*) FILTER (WHERE o.row_no IS NULL), count(*) FILTER (WHERE s.{key} IS NOT NULL AND o.row_no IS NOT NULL "
                "AND NOT ({same})), count(*) FILTER (WHERE s.{key} IS NULL) FROM pg_temp.stage s FULL JOIN {old} o ON s.{key}::text = o.{key}::text"
            ).format(key=key, same=same, old=table)
        ).fetchone()

    def guard(self, old: Version | None, names: list[str], loaded: Loaded, checked: Checked) -> None:
        """Holds what looks like an accident: an empty delivery, many rows gone, a column or all places emptied."""
        findings = checked.findings
        if loaded.rows == 0:
            findings.add(HELD, "kiriman kosong", "Kiriman ini tidak berisi satu baris pun.")
        if old is None or old.rows == 0 or loaded.rows == 0:
            return
        if loaded.removed > old.rows * MOST_REMOVED:
            text = f"{loaded.removed} dari {old.rows} baris yang sekarang akan hilang ({loaded.removed * 100 // old.rows} %)."
            findings.add(HELD, "banyak baris hilang", text)
        shared = [name for name, _ in self.kinds_of(old) if name in names]
        counts = SQL(", ").join(SQL("count({})").format(Identifier(name)) for name in [*shared, "geom"])
        before, now = (
            self.connection.execute(SQL("SELECT {} FROM {}").format(counts, table)).fetchone()
            for table in (Identifier("kept", old.table), Identifier("pg_temp", "stage"))
        )
        for name, had, has in zip([*shared, "geometri"], before, now):
            if had and not has:
                findings.add(
                    HELD,
                    "kolom menjadi kosong",
                    f"Sebelumnya terisi di {had} baris, sekarang kosong seluruhnya.",
                    column=name,
                )

    def swap(self, old: Version | None, checked: Checked, kinds: list[tuple[str, str]], is_alike: bool) -> None:
        execute, dataset = self.connection.execute, self.dataset
        number = execute("SELECT nextval('central.generation')").fetchone()[0]
        # Later than any time before: a clock that was set back must not make new rows look old.
        moment = execute(
            "SELECT date_trunc('milliseconds', greatest(clock_timestamp(), (SELECT max(made_at) + interval '1 millisecond' "
            "FROM central.version)))"
        ).fetchone()[0]
        new = Version(
            dataset.collection,
            number,
            None,
            len(checked.rows),
            sum(shape is None for shape in checked.shapes),
            "POINT",
            [-180, -90, 180, 90],
            dataset.key,
            dataset.title,
        )
        table, key, modified = Identifier("kept", new.table), Identifier(dataset.key), Identifier(dataset.modified)
        names = SQL(", ").join(Identifier(name) for name, _ in kinds)
        columns = SQL(", ").join(SQL("{} {}").format(Identifier(name), SQL(kind)) for name, kind in kinds)
        execute(
            SQL(
                "CREATE TABLE {} (row_no bigint PRIMARY KEY, {}, {} timestamptz NOT NULL, geom geometry(Geometry, 4326))"
            ).format(table, columns, modified)
        )
        values = SQL(", ").join(SQL("s.{}").format(Identifier(name)) for name, _ in kinds)
        order = SQL('row_number() OVER (ORDER BY s.{}::text COLLATE "C")').format(key)
        if is_alike:
            time = SQL("CASE WHEN o.row_no IS NOT NULL AND {} THEN o.{} ELSE {} END").format(
                self.is_same([name for name, _ in kinds]), modified, sql.Literal(moment)
            )
            source = SQL("pg_temp.stage s LEFT JOIN {} o ON s.{} = o.{}").format(
                Identifier("kept", old.table), key, key
            )
        else:
            time, source = sql.Literal(moment), SQL("pg_temp.stage s")
        execute(
            SQL("INSERT INTO {} (row_no, {}, {}, geom) SELECT {}, {}, {}, s.geom FROM {}").format(
                table, names, modified, order, values, time, source
            )
        )
        execute(SQL("ALTER TABLE {} ADD UNIQUE ({})").format(table, key))
        execute(SQL("CREATE INDEX ON {} USING gist (geom)").format(table))
        self.describe(new, table)
        self.show(new, kinds)
        execute(
            "UPDATE central.version SET until = %s, replaced_at = clock_timestamp() WHERE collection = %s AND until IS NULL",
            (number, new.collection),
        )
        execute(
            "INSERT INTO central.version (collection, version, made_at, rows, placeless, shape, extent, key, title) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            (new.collection, number, moment, new.rows, new.placeless, new.shape, new.extent, new.key, new.title),
        )
        url = self.place.settings().url
        pages.write(self.connection, self.place.pages, url, new, [name for name, _ in kinds] + [dataset.modified])
        pages.write_list(self.connection, self.place.pages, url, number)

    def describe(self, new: Version, table: sql.Composable) -> None:
        """What MapServer needs to know of the geometries."""
        execute = self.connection.execute
        found = execute(
            SQL(
                "SELECT d, ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM "
                "(SELECT max(ST_Dimension(geom)) d, ST_Extent(geom) e FROM {}) g"
            ).format(table)
        ).fetchone()
        if found[0] is not None:
            new.shape = ("POINT", "LINE", "POLYGON")[found[0]]
            new.extent = [float(each) for each in found[1:]]

    def show(self, new: Version, kinds: list[tuple[str, str]]) -> None:
        """The view for everybody, and the one for MapServer, which reads an unknown truth value as true and drops the
        milliseconds of times: both are text there."""
        execute, table, view = (
            self.connection.execute,
            Identifier("kept", new.table),
            Identifier("published", new.collection),
        )
        names = [*kinds, (self.dataset.modified, "timestamptz")]
        columns = SQL(", ").join(Identifier(name) for name, _ in names)
        execute(SQL("DROP VIEW IF EXISTS {}").format(view))
        execute(SQL("CREATE VIEW {} AS SELECT {}, geom FROM {}").format(view, columns, table))
        as_text = {
            "boolean": "{}::text AS {}",
            "date": "{}::text AS {}",
            "timestamptz": "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS {}",
        }
        shown = SQL(", ").join(
            SQL(as_text.get(kind, "{} AS {}")).format(Identifier(name), Identifier(name)) for name, kind in names
        )
        maps = Identifier("kept", new.view)
        execute(SQL("CREATE VIEW {} AS SELECT row_no, {}, geom FROM {} ORDER BY row_no").format(maps, shown, table))
        execute(SQL("GRANT SELECT ON {}, {} TO central_reader").format(maps, view))
