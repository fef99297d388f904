# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx as a process: tries a file, starts with it, and takes a new one up without losing a request."""

import contextlib
import os
import signal
import ssl
import subprocess
import time
import urllib.request
from pathlib import Path

from ..errors import CentralError
from ..place import Place, write_whole
from ..processes import becomes_true, stat, title
from . import web

RELOADED_WITHIN = 60  # seconds


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
    """nginx's first process, if the number in its file still is that of ours."""
    try:
        pid = int((place.sockets / "nginx.pid").read_text())
    except (OSError, ValueError):
        return None
    said = title(pid)
    return pid if said.startswith("nginx: master process") and f"{place.web}/nginx.conf" in said else None


def accepting(parent: int) -> set[int]:
    """The processes of `parent` that take connections. After a reload the old ones do until they have read the signal,
    and call themselves "nginx: worker process is shutting down" from then on."""
    numbers = (int(each.name) for each in Path("/proc").glob("[0-9]*"))
    return {pid for pid in numbers if title(pid) == "nginx: worker process" and stat(pid)[1:2] == [str(parent)]}


def test(place: Place, text: str) -> None:
    """Asks nginx what it thinks of a file before it is the one that nginx would start with."""
    write_whole(place.web / "trial.conf", text)
    done = subprocess.run([*command(place, "trial.conf"), "-t", "-q"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if "[emerg]" in line] or done.stderr.splitlines()
        raise CentralError(f"nginx refuses its file: {' '.join(said[:1])}")


def reload(place: Place, settings, generation: int) -> None:
    """Returns when every new connection is answered from `generation`."""
    first = master(place)
    old = accepting(first)
    os.kill(first, signal.SIGHUP)
    ends = time.monotonic() + RELOADED_WITHIN
    if not is_served(place, settings, generation, RELOADED_WITHIN):
        raise CentralError("nginx did not take its new file up; see log/nginx.log. What was served before still is")
    if not becomes_true(lambda: not old & accepting(first), ends - time.monotonic()):
        raise CentralError("a process of nginx still answers from the file of before; see log/nginx.log")


def is_served(place: Place, settings, generation: int, within: float) -> bool:
    """Whether new connections are answered from `generation` after so many seconds at most."""
    return becomes_true(lambda: answered(place, settings) == str(generation), within)


def answered(place: Place, settings) -> str | None:
    """The generation that a new connection is answered from."""
    host = "127.0.0.1" if settings.listen in ("*", "0.0.0.0") else settings.listen
    scheme, context = ("https", ssl._create_unverified_context()) if settings.certificate else ("http", None)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
    with contextlib.suppress(OSError):
        with opener.open(f"{scheme}://{host}:{settings.port}/-/generation", timeout=5) as answer:
            return answer.read(40).decode("ascii", "replace").strip()
    return None
