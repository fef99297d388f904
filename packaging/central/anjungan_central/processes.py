# SPDX-License-Identifier: GPL-3.0-or-later
"""What Linux says of processes (proc(5)), and waiting for what they do."""

import contextlib
import time
from pathlib import Path


def stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat behind the name, which may have any letters: state, parent, and so on. Empty of one
    that is gone."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rsplit(")", 1)[1].split()
    return []


def started_at(pid: int) -> str | None:
    """With its time of start a process's number is its own. None of one that has ended."""
    fields = stat(pid)
    return fields[19] if fields and fields[0] != "Z" else None


def title(pid: int) -> str:
    """What a process says that it is; empty of one that has ended."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    return ""


def becomes_true(is_true, within: float) -> bool:
    """Asks again and again, for so many seconds."""
    ends = time.monotonic() + within
    while not is_true():
        if time.monotonic() > ends:
            return False
        time.sleep(0.02)
    return True
