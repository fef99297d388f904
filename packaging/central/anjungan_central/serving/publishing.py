# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what the database has committed visible, all of it in one step, and drops what nobody can be reading."""

import shutil

import psycopg
from psycopg import sql

from .. import versions, workspace
from ..place import Place, write_whole
from ..versions import LIST
from . import mapserver, nginx, pages, web


def publish(place: Place, connection: psycopg.Connection) -> int:
    """Returns the generation that is served now. The caller holds the place's lock."""
    settings = place.settings()
    with connection.transaction():
        newest = versions.generation(connection)
        served = versions.served(connection)
        if not (place.pages / LIST / str(newest) / "0.json.gz").exists():
            pages.write_list(connection, place.pages, settings.url, newest)
    title = workspace.read(place.workspace.read_text()).title if place.workspace.exists() else "Anjungan"
    mapserver.write(place, settings.url, title, newest, served)
    nginx.test(place, web.text(place, settings, newest, served, on_trial=True))
    write_whole(place.web / "nginx.conf", web.text(place, settings, newest, served))
    if nginx.is_running(place):
        nginx.reload(place, settings, newest)
        drop_unread(place, connection, newest, served)
    return newest


def drop_unread(place: Place, connection: psycopg.Connection, newest: int, served: list) -> None:
    """Tables, pages and maps of versions that no request can still be in the middle of."""
    used = {(each.collection, each.version) for each in served}
    with connection.transaction():
        old = connection.execute("SELECT collection, version FROM central.version").fetchall()
        for collection, version in set(old) - used:
            connection.execute(
                sql.SQL("DROP TABLE IF EXISTS kept.{} CASCADE").format(sql.Identifier(f"{collection}__v{version}"))
            )
            connection.execute(
                "DELETE FROM central.version WHERE collection = %s AND version = %s", (collection, version)
            )
    generations = mapserver.generations_in_use(place, newest)
    used.update((LIST, generation) for generation in generations)
    for folder in place.pages.glob("*/*"):
        if folder.name.isdigit() and (folder.parent.name, int(folder.name)) not in used or folder.name.endswith(".new"):
            shutil.rmtree(folder, ignore_errors=True)
    for file in place.maps.iterdir():
        if file.name not in mapserver.names(generations, served):
            file.unlink(missing_ok=True)
