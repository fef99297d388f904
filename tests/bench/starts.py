# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts without a network up to the first complete page, against a window of Qt without content, and against the same
page in Chromium."""
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import tempfile
import time

import browser

HERE = pathlib.Path(__file__).resolve().parent
DEMO = HERE.parents[1] / "resources/demo/workspace.json"


def started(build, *words):
    """Seconds and megabytes of one run."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    begun = time.monotonic()
    process = subprocess.Popen([build / "tests/bench/bench_touch", *map(str, words)], env=environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"bench_touch {words[0]} ended with {process.returncode}")
    return time.monotonic() - begun, used.ru_maxrss / 1e3


def page_of(cache, folder):
    """The values of the demo's first page, computed: the browser has only to draw them."""
    areas = folder / "areas.geojson"
    subprocess.run(["ogr2ogr", "-q", "-sql", "SELECT geom, jumlah_desa % 30 AS value FROM kabkota", areas, cache], check=True)
    with sqlite3.connect(f"file:{cache}?mode=ro", uri=True) as rows:
        ranking = rows.execute("SELECT opd, avg(fisik) FROM kinerja GROUP BY opd ORDER BY 2 LIMIT 6").fetchall()
        curve = rows.execute(
            "SELECT sum(rencana), sum(realisasi) FROM anggaran WHERE jenis <> 'pendapatan' GROUP BY periode "
            "ORDER BY periode DESC LIMIT 12"
        ).fetchall()[::-1]
        bars = rows.execute("SELECT jenjang, count(*) FROM sekolah GROUP BY jenjang").fetchall()
    page = {
        "figures": [["Realisasi fisik", "61,4 %"], ["Serapan anggaran", "58,0 %"], ["Sekolah", "14.031"],
                    ["Desa rawan tinggi", "1.203"], ["Kejadian", "27"], ["Kehadiran", "95,1 %"]],
        "areas": json.loads(areas.read_text()), "ranking": ranking, "curve": list(zip(*curve)), "bars": bars,
    }  # fmt: skip
    file = folder / "page.json"
    file.write_text(json.dumps(page))
    return file


def in_browser(cache, folder, runs):
    """Medians of seconds and megabytes, or the words that say why there are none."""
    if lack := browser.missing("MapLibre GL JS", "ECharts"):
        return lack
    files = {name: browser.file_of("ANJUNGAN_MAPLIBRE", name) for name in ("maplibre-gl.js", "maplibre-gl.css")}
    files |= {"echarts.min.js": browser.file_of("ANJUNGAN_ECHARTS", "echarts.min.js")}
    files |= {"start.html": HERE / "data/start.html", "page.json": page_of(cache, folder)}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        posted = [browser.posted_by(files, "start.html", profile) for _ in range(runs + 1)][1:]  # the first makes it
    if not all(one and one["areas"] for one in posted):
        return "the page did not draw its map"
    return tuple(statistics.median(one[what] for one in posted) for what in ("seconds", "mb"))


def measure(build, folder, runs):
    cache = folder / "start.gpkg"
    subprocess.run([build / "app/anjungan", "sync", "--demo", "--cache", cache], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    pairs = [[started(build, what, DEMO, cache, 0) for what in ("first", "empty")] for _ in range(runs)]
    ours, empty = (statistics.median(pair[which][0] for pair in pairs) for which in (0, 1))
    megabytes = statistics.median(pair[0][1] for pair in pairs)
    print(f"from the start to the first complete page of the demo: {1000 * ours:.0f} ms and {megabytes:.0f} MB", end="")
    print(f"; an empty window {1000 * empty:.0f} ms, ratio {ours / empty:.2f}", end="")
    peer = in_browser(cache, folder, runs)
    if isinstance(peer, str):
        print(f"; no browser as a peer: {peer}", flush=True)
        return
    print(f"; Chromium with ECharts and MapLibre {1000 * peer[0]:.0f} ms and {peer[1]:.0f} MB, ratio {ours / peer[0]:.3f}",
          flush=True)  # fmt: skip
