# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts and stops the parts. In the system's own folder systemd does; elsewhere they are plain processes, for a trial
and for tests, whose numbers are kept in run/."""

import contextlib
import json
import os
import signal
import socket
import subprocess
from pathlib import Path

from . import postgres
from .errors import CentralError
from .place import Place, write_whole
from .processes import becomes_true, started_at
from .serving import mapserver, nginx

TARGET = "anjungan-central.target"
PARTS = ("anjungan-central-mapserver.socket", "anjungan-central-nginx.service", "anjungan-central-watch.timer")
ENDS_WITHIN = 10  # seconds


def start_maps(place: Place, workers: int) -> None:
    """MapServer's processes share one listening socket, as by systemd's socket unit."""
    if maps(place):
        return
    path = place.sockets / "mapserver.sock"
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener, open(place.logs / "mapserver.log", "ab") as log:
        listener.bind(str(path))
        listener.listen(256)
        started = [
            subprocess.Popen(
                [mapserver.need()],
                stdin=listener,
                stdout=log,
                stderr=log,
                cwd=place.maps,
                start_new_session=True,
                env=environment(place),
            )
            for _ in range(workers)
        ]
    write_whole(place.sockets / "mapserver.json", json.dumps({each.pid: started_at(each.pid) for each in started}))


def environment(place: Place) -> dict[str, str]:
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MAPSERVER_CONFIG_FILE": str(place.maps / "mapserver.conf")}


def maps(place: Place) -> list[int]:
    try:
        known = json.loads((place.sockets / "mapserver.json").read_text())
        return [int(pid) for pid, start in known.items() if start is not None and started_at(int(pid)) == start]
    except (OSError, ValueError):
        return []


def stop_maps(place: Place) -> None:
    for pid in maps(place):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)  # it heeds no SIGTERM, and has nothing to lose
    wait(lambda: not maps(place), "MapServer")
    (place.sockets / "mapserver.json").unlink(missing_ok=True)
    (place.sockets / "mapserver.sock").unlink(missing_ok=True)


def renew_maps(place: Place) -> None:
    """MapServer keeps its connection to the database: of one that is gone, each process would fail once."""
    if place.is_system:
        for each in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):  # of others, or gone
                if (each / "comm").read_text() == "mapserv\n" and (each / "cwd").readlink() == place.maps:
                    os.kill(int(each.name), signal.SIGKILL)  # systemd starts it again
    elif maps(place):
        stop_maps(place)
        start_maps(place, place.settings().workers)


def start_web(place: Place) -> None:
    if nginx.is_running(place):
        return
    postgres.run(nginx.command(place))


def stop_web(place: Place) -> None:
    pid = nginx.master(place)
    if pid is not None:
        os.kill(pid, signal.SIGTERM)
        wait(lambda: started_at(pid) is None, "nginx")


def wait(is_done, what: str) -> None:
    if not becomes_true(is_done, ENDS_WITHIN):
        raise CentralError(f"{what} does not end")


def map_units(workers: int) -> list[str]:
    return [f"anjungan-central-mapserver@{number}.service" for number in range(1, workers + 1)]


def systemctl(*words: str) -> None:
    done = subprocess.run(["systemctl", *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise CentralError(f"systemctl {' '.join(words)}: {done.stderr.strip()}")


def maps_answer(place: Place) -> bool:
    """Whether somebody listens at MapServer's socket."""
    with socket.socket(socket.AF_UNIX) as probe, contextlib.suppress(OSError):
        probe.connect(str(place.sockets / "mapserver.sock"))
        return bool(maps(place)) or place.is_system
    return False
