# SPDX-License-Identifier: GPL-3.0-or-later
"""The database: a cluster of Debian's PostgreSQL in the source's own folder, reached by a socket only."""

import contextlib
import os
import pwd
import re
import shutil
import subprocess
from pathlib import Path

import psycopg

from .errors import CentralError
from .place import Place

OWNER = "central"
DATABASE = "central"
SCHEMA = Path(__file__).with_name("schema.sql")


def programs() -> Path:
    """The folder of the newest PostgreSQL that Debian has installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[4]))
    if not found:
        raise CentralError("PostgreSQL is not installed: apt-get install postgresql postgresql-17-postgis-3")
    return found[-1].parent


def programs_of(place: Place) -> Path:
    """Those of the cluster's own version: another one cannot read it."""
    try:
        version = (place.database / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        return programs()
    folder = Path("/usr/lib/postgresql") / version / "bin"
    if not folder.is_dir():
        raise CentralError(
            f"the database is of PostgreSQL {version}, which is not installed; with the old one still there: central "
            "backup, then central up in a new folder and central restore"
        )
    return folder


def make(place: Place) -> None:
    """Makes the cluster, unless it is there."""
    if (place.database / "PG_VERSION").exists():
        return
    beside = place.root / "database.new"
    shutil.rmtree(beside, ignore_errors=True)
    run(
        [
            programs() / "initdb",
            "-D",
            beside,
            "-U",
            OWNER,
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--auth=peer",
            "--data-checksums",
        ]
    )
    user = pwd.getpwuid(os.geteuid()).pw_name
    quoted = '"' + user.replace('"', '""') + '"'
    (beside / "pg_hba.conf").write_text("local all all peer map=central\n")
    (beside / "pg_ident.conf").write_text(f"central {quoted} {OWNER}\ncentral {quoted} central_reader\n")
    with open(beside / "postgresql.conf", "a", encoding="utf-8") as file:
        file.write(
            "# Others reach it by a socket in a folder that only its user enters; docs/central.md says what else needs.\n"
            "listen_addresses = ''\n"
            f"unix_socket_directories = '{place.sockets}'\n"
            "timezone = 'UTC'\nlog_timezone = 'UTC'\njit = off\n"
            "include_if_exists = '../postgresql.conf'\n"
        )
    os.replace(beside, place.database)


def start(place: Place) -> None:
    if is_running(place):
        return
    drop_stale_lock(place)
    control = programs_of(place) / "pg_ctl"
    run([control, "-D", place.database, "-w", "-t", "60", "-l", place.logs / "postgresql.log", "start"])


def drop_stale_lock(place: Place) -> None:
    """As in the unit for systemd, which says why."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        lock = place.database / "postmaster.pid"
        pid = int(lock.read_text().split()[0])
        with contextlib.suppress(OSError):
            if Path(f"/proc/{pid}/cwd").readlink() == place.database.resolve():
                return
        lock.unlink()


def stop(place: Place) -> None:
    if is_running(place):
        run([programs_of(place) / "pg_ctl", "-D", place.database, "-w", "-m", "fast", "stop"])


def is_running(place: Place) -> bool:
    if not (place.database / "PG_VERSION").exists():
        return False
    control = programs_of(place) / "pg_ctl"
    return (
        subprocess.run([control, "-D", place.database, "status"], stdout=subprocess.DEVNULL, check=False).returncode
        == 0
    )


def make_database(place: Place) -> None:
    with psycopg.connect(address(place, "postgres"), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,)).fetchone():
            connection.execute(f"CREATE DATABASE {DATABASE}")
    with connect(place) as connection:
        connection.execute(SCHEMA.read_text())


def address(place: Place, database: str = DATABASE, user: str = OWNER) -> str:
    return psycopg.conninfo.make_conninfo(host=str(place.sockets), dbname=database, user=user)


def connect(place: Place) -> psycopg.Connection:
    try:
        return psycopg.connect(address(place))
    except psycopg.OperationalError as error:
        raise CentralError(f"the database does not answer (central up starts it): {one_line(str(error))}") from None


def run(command: list) -> None:
    done = subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise CentralError(f"{Path(command[0]).name} failed: {one_line(done.stdout[-400:])}")


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
