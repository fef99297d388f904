# SPDX-License-Identifier: GPL-3.0-or-later
"""From a touch to all panels settled and painted: every page of the demo, and a page on a million rows, warm and cold.
The peer is the sqlite3 shell, which runs the statements of each touch, as the queries compiled them, on the same file."""
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent
DEMO = HERE.parents[1] / "resources/demo/workspace.json"


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(int(value)) if isinstance(value, (bool, int)) or float(value).is_integer() else repr(value)


def text(statement):
    """The statement with its values in place of its question marks; in quotes are names and texts."""
    values = iter(statement["values"])
    parts = re.split(r"""("[^"]*"|'[^']*')""", statement["sql"])
    return "".join(p if p[:1] in ("'", '"') else re.sub(r"\?", lambda _: literal(next(values)), p) for p in parts) + ";\n"


class Shell:
    """A sqlite3 shell on a file; use with `with`."""

    END = "end of the touch"

    def __init__(self, cache, cells):
        self.process = subprocess.Popen(
            ["sqlite3", "-readonly", "-batch", str(cache)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        if cells:
            self.process.stdin.write(f"ATTACH '{cells}' AS cells;\n")

    def milliseconds(self, statements):
        started = time.monotonic()
        self.process.stdin.write("".join(map(text, statements)) + f"SELECT '{self.END}';\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.rstrip("\n") == self.END:
                break
        return 1000 * (time.monotonic() - started)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def forget(cache):
    with open(cache, "rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


class Program:
    """A bench_touch with its result; it lives until the end of `with`, and so does its file of cells."""

    def __init__(self, build, *words):
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        command = [str(word) for word in (build / "tests/bench/bench_touch", *words)]
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.result = json.loads(self.process.stdout.readline())

    def cells(self):
        """The path of the file; none if it has none open."""
        links = pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir()
        targets = (os.readlink(link) for link in links)
        return next((target for target in targets if target.endswith("cells.sqlite")), None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def result(build, *words):
    with Program(build, *words) as program:
        return program.result


def share(sorted_values, part):
    return sorted_values[int(part * (len(sorted_values) - 1))]


def peer_times(cache, cells, touches, is_cold):
    """By touch; none without a shell. Cells of cold touches ended with their windows."""
    if not shutil.which("sqlite3") or (is_cold and cells):
        return []
    with Shell(cache, cells) as shell:
        times = []
        for touch in touches:
            if is_cold:
                forget(cache)
            times.append(shell.milliseconds(touch["statements"]))
        return sorted(times)


def derived(document):
    """The tables that are not in the file, in quotes: the device derives their rows."""
    return [f'"{one["id"]}"' for one in json.loads(pathlib.Path(document).read_text()).get("derived", [])]


def asks(results, tables):
    return any(table in statement["sql"] for one in results for statement in one["statements"] for table in tables)


def pages(build, document, cache, touches, seed, limit, way):
    with Program(build, "touch", document, cache, touches, seed, way) as program:
        print_pages(program, cache, limit, way, derived(document))


def print_pages(program, cache, limit, way, derived_tables):
    for page, results in program.result.items():
        ours = sorted(one["ms"] for one in results)
        processor = statistics.median(one["cpu"] for one in results)
        settled = statistics.median(one["settled"] for one in results)
        over = sum(one > limit for one in ours)
        line = (
            f"  {page:10} {way}: median {statistics.median(ours):6.1f} ms, 95 % below {share(ours, 0.95):6.1f} ms, "
            f"most {ours[-1]:6.1f} ms, {over} of {len(ours)} above {limit} ms; with maps' flights and tiles {settled:.1f} ms; of processors {processor:.1f} ms"
        )
        if asks(results, derived_tables):
            line += "; no peer, as rows are derived"
        elif peer := peer_times(cache, program.cells(), results, way == "cold"):
            line += (
                f"; sqlite3 {statistics.median(peer):6.1f} ms, 95 % below {share(peer, 0.95):6.1f} ms, "
                f"ratio {statistics.median(ours) / statistics.median(peer):.2f}"
            )
        print(line, flush=True)


def measure(build, folder, touches=200, seed=None, rows=1_000_000):
    seed = seed or random.randrange(1, 1 << 31)
    load = os.getloadavg()[0]
    print(f"from a touch to all panels painted, seed {seed}, load {load:.1f}: {touches} touches on each page of the demo")
    demo = folder / "demo.gpkg"
    subprocess.run([build / "app/anjungan", "sync", "--demo", "--cache", demo], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    pages(build, DEMO, demo, touches, seed, 50, "warm")
    idle = result(build, "idle", DEMO, demo, 10)
    print(f"  all pages visited: {idle['mb']:.0f} MB; waits of threads in 10 s of nothing, but for the one that ends them: {json.dumps(idle['waits'])}")
    document, cache = HERE / "data/touch.json", folder / "touch.gpkg"
    seconds = result(build, "make", document, cache, rows)["seconds"]
    print(f"the same on {rows:,} rows, staged and published in {seconds:.1f} s, {cache.stat().st_size / 1e6:.0f} MB")
    pages(build, document, cache, touches, seed, 150, "warm")
    pages(build, document, cache, max(touches // 10, 1), seed, 150, "cold")
