# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole source as one file, and back."""

import os
import secrets
import tarfile
import tempfile
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

from . import postgres, services, versions
from .errors import CentralError
from .place import Place, write_whole
from .serving import pages, publishing

DUMP = "database.dump"
RESTORED = "central_restored"


def write(place: Place, target) -> None:
    """Writes to an open file: the database as it is at one moment, and the files that it needs."""
    with tempfile.TemporaryDirectory(dir=place.spool) as folder, place.locked():
        dump = Path(folder) / DUMP
        postgres.run([postgres.programs_of(place) / "pg_dump", "-Fc", "-f", dump, "-d", postgres.address(place)])
        with tarfile.open(fileobj=target, mode="w") as archive:
            for path in (dump, place.workspace, place.codes):
                if path.exists():
                    archive.add(path, path.name)
        target.flush()
        os.fsync(target.fileno())


def read(place: Place, source) -> None:
    """Restores beside what is there, then changes over. Loads after it count on from a number that no device has seen:
    a validator from before must never be that of other rows."""
    with tempfile.TemporaryDirectory(dir=place.spool) as folder, place.locked():
        found = unpack(source, Path(folder))
        with psycopg.connect(postgres.address(place, "postgres"), autocommit=True) as server:
            server.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(RESTORED)))
            server.execute(SQL("CREATE DATABASE {}").format(Identifier(RESTORED)))
            postgres.run(
                [
                    postgres.programs_of(place) / "pg_restore",
                    "--exit-on-error",
                    "-d",
                    postgres.address(place, RESTORED),
                    found[DUMP],
                ]
            )
            with psycopg.connect(postgres.address(place, RESTORED)) as connection:
                connection.execute(
                    "SELECT setval('central.generation', greatest(nextval('central.generation'), "
                    "extract(epoch FROM clock_timestamp())::bigint))"
                )
            server.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(postgres.DATABASE)))
            server.execute(
                SQL("ALTER DATABASE {} RENAME TO {}").format(Identifier(RESTORED), Identifier(postgres.DATABASE))
            )
        for path in (place.workspace, place.codes):
            if path.name in found:
                write_whole(path, found[path.name].read_text())
        settings = place.settings()
        settings.series = secrets.token_hex(4)
        place.keep(settings)
        with postgres.connect(place) as connection:
            connection.autocommit = True
            rewrite_pages(place, connection)
            publishing.publish(place, connection)
        services.renew_maps(place)


def unpack(source, folder: Path) -> dict[str, Path]:
    """The known files of the archive, whatever paths are in it."""
    found = {}
    try:
        with tarfile.open(fileobj=source, mode="r:") as archive:
            for member in archive:
                if member.isreg() and member.name in (DUMP, "workspace.json", "codes.csv"):
                    with open(folder / member.name, "wb") as file:
                        stream = archive.extractfile(member)
                        while piece := stream.read(1 << 20):
                            file.write(piece)
                    found[member.name] = folder / member.name
    except tarfile.TarError:
        raise CentralError("this is not a backup of central") from None
    if DUMP not in found:
        raise CentralError("this is not a backup of central: it has no database")
    return found


def rewrite_pages(place: Place, connection: psycopg.Connection) -> None:
    """Pages contain the address of the source, and are made of the database alone."""
    url = place.settings().url
    with connection.transaction():
        for version in versions.served(connection):
            rows = connection.execute(
                "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped "
                "AND attname NOT IN ('row_no', 'geom') ORDER BY attnum",
                (f'kept."{version.table}"',),
            ).fetchall()
            pages.write(connection, place.pages, url, version, [name for (name,) in rows])
        pages.write_list(connection, place.pages, url, versions.generation(connection))
