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


def title(pid: int) -> str:
    """What a process says that it is; empty of one that has ended."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    return ""


def accepting(parent: int) -> set[int]:
    """The processes of `parent` that take connections. After a reload the old ones do until they have read the signal,
    and call themselves "nginx: worker process is shutting down" from then on."""
    found = set()
    for each in Path("/proc").glob("[0-9]*"):
        if title(int(each.name)) == "nginx: worker process":
            with contextlib.suppress(OSError):
                if int((each / "stat").read_text().rsplit(")", 1)[1].split()[1]) == parent:
                    found.add(int(each.name))
    return found


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
    while old & accepting(first):
        if time.monotonic() > ends:
            raise CentralError("a process of nginx still answers from the file of before; see log/nginx.log")
        time.sleep(0.02)


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
