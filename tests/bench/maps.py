# SPDX-License-Identifier: GPL-3.0-or-later
"""The map of all villages: against QtLocation's MapPolygon items, and against MapServer's map2img on the same cache."""
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess

import browser

HERE = pathlib.Path(__file__).resolve().parent
# The same picture as on page "desa" of data/map_pages.json, without the names.
MAPFILE = """MAP
  NAME "desa"
  SIZE 1280 800
  EXTENT 96.5 -1 101 5
  IMAGETYPE png24
  OUTPUTFORMAT NAME "png24" DRIVER "AGG/PNG" IMAGEMODE RGB END
  LAYER
    NAME "desakel"
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE OGR
    CONNECTION "{cache}"
    DATA "desakel"
    CLASS EXPRESSION ([lat] <= 1.5) STYLE COLOR "#8cc084" END STYLE OUTLINECOLOR "#ffffff" WIDTH 0.6 END END
    CLASS EXPRESSION ([lat] <= 2.5) STYLE COLOR "#86bfb7" END STYLE OUTLINECOLOR "#ffffff" WIDTH 0.6 END END
    CLASS STYLE COLOR "#0b6e6e" END STYLE OUTLINECOLOR "#ffffff" WIDTH 0.6 END END
  END
END
"""


def in_window(build, what, cache, backend=None):
    """The output of map_bench, in a window of 1280×800 on its own display, with OpenGL in software."""
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", LIBGL_ALWAYS_SOFTWARE="1")
    if backend:
        environment["QSG_RHI_BACKEND"] = backend
    command = ["xvfb-run", "-a", "-s", "-screen 0 1400x1000x24", build / "tests/bench/map_bench", what, cache]
    done = subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def medians(build, what, cache, runs, backend=None):
    results = [in_window(build, what, cache, backend) for _ in range(runs)]
    return {key: statistics.median(result[key] for result in results) for key in results[0]}


def storage(cache):
    with sqlite3.connect(f"file:{cache}?mode=ro", uri=True) as database:
        packs = database.execute("SELECT sum(length(pack)) FROM anjungan_outline WHERE dataset = 'desakel'").fetchone()[0]
        geometry = database.execute("SELECT sum(length(geom)) FROM desakel").fetchone()[0]
    print(f"outlines for every zoom of the villages: {packs / 1e6:.2f} MB of {geometry / 1e6:.2f} MB, {packs / geometry:.2f}")


def jumps(build, folder, cache, runs):
    """From a camera's jump to sharp villages; peer: MapLibre GL JS in Chromium, with OpenGL in software."""
    ours = medians(build, "jump", cache, runs)["ms"]
    print(f"from a camera's jump to all villages sharp there: {ours:.0f} ms", end="")
    if lack := browser.missing("MapLibre GL JS"):
        print(f"; no peer: {lack}", flush=True)
        return
    villages = folder / "desa.geojson"
    subprocess.run(["ogr2ogr", "-q", "-select", "lat", villages, cache, "desakel"], check=True)
    files = {name: browser.file_of("ANJUNGAN_MAPLIBRE", name) for name in ("maplibre-gl.js", "maplibre-gl.css")}
    files |= {"jump.html": HERE / "data/jump.html", "desa.geojson": villages}
    posted = [browser.posted_by(files, "jump.html") for _ in range(runs)]
    if not all(posted):
        print("; MapLibre posted nothing", flush=True)
        return
    theirs = statistics.median(one["ms"] for one in posted)
    print(f"; MapLibre GL JS {theirs:.0f} ms, ratio {ours / theirs:.2f}", flush=True)


def measure(measured, side_by_side, build, folder, cache, runs):
    storage(cache)
    mapfile = folder / "desa.map"
    mapfile.write_text(MAPFILE.format(cache=cache))
    drawn = folder / "peer.png"
    peer = ["map2img", "-m", mapfile, "-o", drawn]
    render = [build / "app/anjungan", "render", "--cache", cache, "--page", "desa", "--size", "1280x800", "--out"]
    side_by_side("all villages as a picture, whole processes; peer: map2img", runs, [*render, folder / "ours.png"], peer)

    seconds = statistics.median(measured(peer)[0] for _ in range(runs))
    first = medians(build, "first", cache, runs)["ms"]
    print(f"from a page's opening to all villages sharp: {first:.0f} ms; map2img {seconds * 1000:.0f} ms, ratio {first / seconds / 1000:.2f}")

    jumps(build, folder, cache, runs)
    polygons = medians(build, "polygons", cache, 1)
    for name, backend in (("as the product chooses", None), ("OpenGL by the processor", "opengl")):
        frames = medians(build, "frames", cache, runs, backend)
        print(
            f"a frame of pan and zoom, {name}: median {frames['median']:.1f} ms, 95 % below {frames['p95']:.1f} ms; "
            f"MapPolygon {polygons['median']:.0f} ms, {polygons['median'] / frames['median']:.0f} times"
        )
    again = medians(build, "recolour", cache, runs)
    print(f"another measure on the 33 areas: {again['ms']:.0f} ms, at most {again['max']:.0f} ms")
    print(f"memory of a window with villages, areas and schools on: {medians(build, 'memory', cache, 1)['mb']:.0f} MB", flush=True)
