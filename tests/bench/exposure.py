# SPDX-License-Identifier: GPL-3.0-or-later
"""The schools in the villages: Anjungan's exposure against GEOS's prepared geometries, from one GeoPackage cache."""
import pathlib

# Each village queries the schools' spatial index for those in its box. This is the fastest form: without an index it
# takes minutes, and with schools querying villages half as long again.
BY_GEOS = (
    "SELECT s.npsn, d.kode FROM rtree_desakel_geom AS r CROSS JOIN rtree_sekolah_geom AS q"
    " ON q.minx <= r.maxx AND q.maxx >= r.minx AND q.miny <= r.maxy AND q.maxy >= r.miny"
    " CROSS JOIN desakel AS d ON d.fid = r.id CROSS JOIN sekolah AS s ON s.fid = q.id"
    " WHERE ST_Contains(d.geom, s.geom)"
)


def measure(side_by_side, build, cache, runs):
    """Whole processes: Anjungan reads the cache, computes the pairs and stores them in it as a table; the peers read the
    same cache and write the pairs as CSV, or only count them."""
    program = build / "tests/bench/exposure_bench"
    table = pathlib.Path(f"{cache}.csv")
    ours = [program, "anjungan", cache]
    side_by_side(
        "exposure of schools in villages; peer: ogr2ogr -dialect sqlite with both spatial indexes",
        runs,
        ours,
        ["ogr2ogr", "-q", "-f", "CSV", table, cache, "-dialect", "sqlite", "-sql", BY_GEOS],
        lambda: table.unlink(missing_ok=True),
    )
    side_by_side("the same; peer: GEOS itself, STR tree and prepared geometries, counting only", runs, ours, [program, "geos", cache])
