# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes what the database has committed visible, all of it in one step, and drops what nobody can be reading."""

import contextlib
import os
import shutil
import signal
import ssl
import subprocess
import time
import urllib.request
from pathlib import Path

import psycopg
from psycopg import sql

from .. import versions, workspace
from ..errors import CentralError
from ..place import Place, write_whole
from ..versions import LIST
from . import mapserver, pages, web

RELOADED_WITHIN = 60  # seconds


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
    test(place, web.text(place, settings, newest, served, on_trial=True))
    write_whole(place.web / "nginx.conf", web.text(place, settings, newest, served))
    if is_running(place):
        reload(place, settings, newest)
        drop_unread(place, connection, newest, served)
    return newest


def command(place: Place, file: str = "nginx.conf") -> list[str]:
    return [
        web.program(),
        "-p",
        str(place.web),
        "-e",
        str(place.logs / "nginx.log"),
        "-c",
        str(place.web / file),
    ]


def is_running(place: Place) -> bool:
    return master(place) is not None


def master(place: Place) -> int | None:
    """nginx's first process, if the number in its file still is one."""
    try:
        pid = int((place.sockets / "nginx.pid").read_text())
        name = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
        return pid if name == "nginx" else None
    except (OSError, ValueError):
        return None


def test(place: Place, text: str) -> None:
    """Asks nginx what it thinks of a file before it is the one that nginx would start with."""
    write_whole(place.web / "trial.conf", text)
    done = subprocess.run([*command(place, "trial.conf"), "-t", "-q"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if "[emerg]" in line] or done.stderr.splitlines()
        raise CentralError(f"nginx refuses its file: {' '.join(said[:1])}")


def reload(place: Place, settings, generation: int) -> None:
    os.kill(master(place), signal.SIGHUP)
    if not is_served(place, settings, generation, RELOADED_WITHIN):
        raise CentralError("nginx did not take its new file up; see log/nginx.log. What was served before still is")


def is_served(place: Place, settings, generation: int, within: float) -> bool:
    ends = time.monotonic() + within  # seconds
    while answered(place, settings) != str(generation):
        if time.monotonic() > ends:
            return False
        time.sleep(0.02)
    return True


def answered(place: Place, settings) -> str | None:
    """The generation that a new connection is answered from."""
    host = "127.0.0.1" if settings.listen in ("*", "0.0.0.0") else settings.listen
    scheme, context = ("https", ssl._create_unverified_context()) if settings.certificate else ("http", None)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
    with contextlib.suppress(OSError):
        with opener.open(f"{scheme}://{host}:{settings.port}/-/generation", timeout=5) as answer:
            return answer.read(40).decode("ascii", "replace").strip()
    return None


def drop_unread(place: Place, connection: psycopg.Connection, newest: int, served: list) -> None:
    """Tables, pages and maps of versions that nothing serves any more."""
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
    used.add((LIST, newest))
    for folder in place.pages.glob("*/*"):
        if folder.name.isdigit() and (folder.parent.name, int(folder.name)) not in used or folder.name.endswith(".new"):
            shutil.rmtree(folder, ignore_errors=True)
    for file in place.maps.iterdir():
        if file.name not in mapserver.names(newest, served):
            file.unlink(missing_ok=True)
