# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of ./dev soak in real time: `anjungan --kiosk` on a virtual screen, looked at from outside."""
import datetime
import hashlib
import json
import os
import pathlib
import select
import signal
import socket
import struct
import subprocess
import time

DWELL = 15  # seconds a page
WATCHDOG = 30  # seconds; half of what a service would have
PATIENCE = 30  # a page that is not ready is passed over after so long
SIZE = (1920, 1080)
MOST_GROWTH = 0.1  # of resident memory from the first quarter on: what happens for the first time later takes some MB once
TICKS = os.sysconf("SC_CLK_TCK")


class Screen:
    """An X server whose picture is a file."""

    def __init__(self, folder):
        ours, theirs = os.pipe()
        command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-fbdir", str(folder), "-nolisten", "tcp", "-noreset"]
        self.process = subprocess.Popen(command, pass_fds=[theirs], stderr=subprocess.DEVNULL)
        os.close(theirs)
        with os.fdopen(ours) as told:  # the end of line comes by itself, and without a reader would end the server
            self.display = ":" + told.readline().strip()
        self.file = folder / "Xvfb_screen0"

    def picture(self):
        """Its rows, as bytes of four for each pixel."""
        data = self.file.read_bytes()
        head = struct.unpack(">25I", data[:100])  # X11/XWDFile.h
        begin, line = head[0] + head[19] * 12, head[12]
        return [data[begin + row * line : begin + (row + 1) * line] for row in range(head[5])]


def crop(rows, left, top, right, bottom):
    """Shares of the picture."""
    width, height = SIZE
    return [row[4 * int(left * width) : 4 * int(right * width)] for row in rows[int(top * height) : int(bottom * height)]]


def mark(rows):
    """The same for the same drawing, wherever it is on its ground: the picture moves against burn-in."""
    ground = rows[0][:4]
    inked = [row for row in rows if row != ground * (len(row) // 4)]
    if not inked:
        return ""
    first = min(next(at for at in range(0, len(row), 4) if row[at : at + 4] != ground) for row in inked)
    return hashlib.sha1(b"".join(row[first:].rstrip(ground) for row in inked)).hexdigest()[:12]


def pages_at(workspace, moment):
    """Those of the rotation that are within their hours."""
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    clock = moment.strftime("%H:%M")

    def begins(entry, day):
        return "days" not in entry or days[day.weekday()] in entry["days"]

    def is_within(entry):
        begin, end = entry.get("from", "00:00"), entry.get("to", "24:00")
        if begin < end:
            return begins(entry, moment) and begin <= clock < end
        return (begins(entry, moment) and begin <= clock) or (begins(entry, moment - datetime.timedelta(days=1)) and clock < end)

    return [entry["page"] for entry in workspace["wall"]["pages"] if is_within(entry)]


class World:
    def __init__(self, program):
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        self.process = subprocess.Popen([program, "--serve", "--dwell", str(DWELL)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.address = self.process.stdout.readline().strip()

    def do(self, order):
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        self.process.stdout.readline()


def proc(pid):
    """MB of its own, files, threads, processor seconds so far, and MB of files that it has mapped: those the system takes
    back when it needs the room, and of the cache they are as much as it has read."""
    folder = pathlib.Path(f"/proc/{pid}")
    fields = (folder / "stat").read_text().rpartition(")")[2].split()
    status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines())
    own, mapped = (sum(int(status[name].split()[0]) for name in names) / 2**10 for names in (["RssAnon", "VmSwap"], ["RssFile", "RssShmem"]))
    return own, len(os.listdir(folder / "fd")), len(os.listdir(folder / "task")), (int(fields[11]) + int(fields[12])) / TICKS, mapped


class Rotation:
    """The pages as they are seen: which follows which, and how long each stays."""

    def __init__(self):
        self.seen, self.shown, self.since, self.longest, self.wrong = [], None, 0, 0, []
        self.changes = 0

    def look(self, page, now):
        if page == self.shown:
            self.longest = max(self.longest, now - self.since)
            return
        if self.shown is not None:
            self.changes += 1
            if page not in self.seen:
                self.seen.append(page)
            elif self.seen[(self.seen.index(self.shown) + 1) % len(self.seen)] != page:
                self.wrong.append(f"{page} after {self.shown} at {now:.0f} s")
        else:
            self.seen.append(page)
        self.shown, self.since = page, now


def scheduled_orders(seconds):
    """What happens to the source, by share of the time."""
    orders = [(share, "change") for share in (0.1, 0.25, 0.45, 0.65, 0.85, 0.95)]
    orders += [(0.3, "away"), (0.42, "back"), (0.55, "fault"), (0.62, "mend"), (0.7, "away"), (0.72, "back")]
    return sorted((share * seconds, order) for share, order in orders)


def measure(build, folder, minutes):
    """Prints what was seen; whether all bounds hold."""
    seconds = 60 * minutes
    notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    notify.bind(str(folder / "notify"))
    screen, world = Screen(folder), World(build / "tests/soak/wall_soak")
    cache = folder / "cache.gpkg"
    environment = os.environ | {"DISPLAY": screen.display, "NOTIFY_SOCKET": str(folder / "notify"), "WATCHDOG_USEC": str(WATCHDOG * 10**6)}
    environment |= {name: str(folder) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    environment.pop("QT_QPA_PLATFORM", None)
    environment.pop("WATCHDOG_PID", None)
    with open(folder / "log", "wb") as log:
        wall = subprocess.Popen([build / "app/anjungan", "--kiosk", "--workspace", world.address, "--cache", cache, "--lang", "id"], stderr=log, env=environment)
    try:
        return look(screen, world, wall, notify, folder, seconds)
    finally:
        for process in (wall, world.process, screen.process):
            if process.poll() is None:
                process.kill()
            process.wait()


def told(notify, wait):
    said = []
    while select.select([notify], [], [], wait)[0]:
        said.append(notify.recv(256).decode())
        wait = 0
    return said


def look(screen, world, wall, notify, folder, seconds):
    rotation, samples, frozen, frame, pings = Rotation(), [], 0, None, []
    orders = scheduled_orders(seconds)
    begin = time.monotonic()
    changed_at, sampled_at, said, frames = begin, 0, [], 0
    workspace = json.loads((pathlib.Path(__file__).parent / "data/wall.json").read_text())
    jakarta = datetime.timezone(datetime.timedelta(hours=7))
    expected = set(pages_at(workspace, datetime.datetime.now(jakarta)))
    while wall.poll() is None and (now := time.monotonic() - begin) < seconds:
        heard = told(notify, 0.5)
        said += heard
        pings += [now for line in heard if "WATCHDOG=1" in line]
        while orders and orders[0][0] <= now:
            world.do(orders.pop(0)[1])
        if now - sampled_at >= 10:
            sampled_at = now
            samples.append((now, *proc(wall.pid)))
            expected |= set(pages_at(workspace, datetime.datetime.now(jakarta)))
        rows = screen.picture()
        foot = hashlib.sha1(b"".join(crop(rows, 0, 0.94, 1, 1))).digest()
        if foot != frame:
            frame, changed_at, frames = foot, now, frames + 1
        elif now > 20:
            frozen = max(frozen, now - changed_at)
        page = mark(crop(rows, 0.035, 0.004, 0.4, 0.0455))
        if page and now > 10:  # before that the wall waits for its workspace
            rotation.look(page, now)
    code = wall.poll()
    if code is None:
        wall.send_signal(signal.SIGTERM)
        code = wall.wait(timeout=20)
    else:
        code = f"{code}, before its time"
    said += told(notify, 0.1)
    return verdict(rotation, samples, frozen, frames, pings, said, expected, code, (folder / "log").stat().st_size)


def verdict(rotation, samples, frozen, frames, pings, said, expected, code, log):
    broken = []

    def holds(is_so, bound):
        print(f"  {'ok    ' if is_so else 'BROKEN'}  {bound}")
        if not is_so:
            broken.append(bound)

    silence = max((b - a for a, b in zip(pings, pings[1:])), default=WATCHDOG + 1)
    print(f"  {rotation.changes} changes among {len(rotation.seen)} pages of {len(expected)}, the longest stay {rotation.longest:.0f} s of {DWELL} s; {frames} frames seen")
    print(f"  {len(pings)} watchdog pings, at most {silence:.1f} s without one of {WATCHDOG} s; log {log} bytes; exit code {code}")
    quarter, last = samples[len(samples) // 4], samples[-1]
    growth = (last[1] - quarter[1]) / quarter[1]
    cpu = (last[4] - samples[0][4]) / (last[0] - samples[0][0])
    for label, (at, resident, files, threads, _, mapped) in (("begin", samples[0]), ("quarter", quarter), ("half", samples[len(samples) // 2]), ("end", last)):
        print(f"  {label:8} {at:6.0f} s: {resident:6.1f} MB of its own, {mapped:5.1f} MB of mapped files, {files} files, {threads} threads")
    print(f"  {len(samples)} samples, {100 * cpu:.1f} % of one processor")
    print("  MB of its own by the minute:", " ".join(f"{sample[1]:.1f}" for sample in samples[::6]))
    print("  MB of mapped files by the minute:", " ".join(f"{sample[5]:.1f}" for sample in samples[::6]))
    for line in rotation.wrong[:5]:
        print(f"    {line}")
    holds(frozen < 5, f"never frozen (the longest still picture {frozen:.1f} s)")
    holds(rotation.changes > 0 and not rotation.wrong and len(rotation.seen) == len(expected), "0 wrong pages")
    holds(rotation.longest <= DWELL + PATIENCE, "no page stays longer than it may")
    holds(growth <= MOST_GROWTH, f"memory from the first quarter on: {100 * growth:+.2f} %")
    holds(last[2] <= max(s[2] for s in samples[: len(samples) // 4 + 1]) and last[3] <= max(s[3] for s in samples[: len(samples) // 4 + 1]), "files and threads are flat")
    holds(silence <= WATCHDOG and any("READY=1" in line for line in said) and any("STOPPING=1" in line for line in said), "systemd was told that it is ready, lives and stops")
    holds(code == 0, "it ends when it is told to")
    holds(log < 100_000, "the log is short")
    return not broken
