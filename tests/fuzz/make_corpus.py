#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the binary seeds: corpus/geometry and corpus/outlines. The others are written by hand."""
import pathlib
import struct

here = pathlib.Path(__file__).parent / "corpus"


def write(target, name, data):
    (here / target / name).write_bytes(data)


# Geometry: WKB of each type and byte order, in a GeoPackage header (OGC 12-128r19, 2.1.3).
def number(order, value):
    return struct.pack(order + "I", value)


def head(order, code):
    return (b"\1" if order == "<" else b"\0") + number(order, code)


def positions(order, points):
    return b"".join(struct.pack(order + "d" * len(point), *point) for point in points)


def path(order, points):
    return number(order, len(points)) + positions(order, points)


def point(order, at, code=1):
    return head(order, code) + positions(order, [at])


def line(order, points, code=2):
    return head(order, code) + path(order, points)


def polygon(order, rings, code=3):
    return head(order, code) + number(order, len(rings)) + b"".join(path(order, ring) for ring in rings)


def many(order, code, members):
    return head(order, code) + number(order, len(members)) + b"".join(members)


def blob(wkb, flags=1, envelope=()):
    return b"GP\0" + bytes([flags]) + struct.pack("<i", 4326) + struct.pack("<%dd" % len(envelope), *envelope) + wkb


outer = [(98.0, 2.0), (99.0, 2.0), (99.0, 3.0), (98.0, 3.0), (98.0, 2.0)]
hole = [(98.2, 2.2), (98.2, 2.8), (98.8, 2.8), (98.8, 2.2), (98.2, 2.2)]
crossing = [(98.0, 2.0), (99.0, 3.0), (99.0, 2.0), (98.0, 3.0), (98.0, 2.0)]
zigzag = [(98 + i / 50, 2 + i % 2 / 10) for i in range(24)]
over = [(179.0, -1.0), (181.0, -1.0), (181.0, 1.0), (179.0, 1.0), (179.0, -1.0)]
speck = [(x / 1e6 + 98, y / 1e6 + 2) for x, y in [(0, 0), (1, 0), (1, 1), (0, 0)]]

for order, name in (("<", "little"), (">", "big")):
    geometries = {
        "point": point(order, (98.5, 3.5)),
        "point_z": point(order, (98.5, 3.5, 12.0), 1001),
        "line": line(order, zigzag),
        "line_zm": line(order, [(98.0, 2.0, 1.0, 2.0), (99.0, 3.0, 1.0, 2.0)], 3002),
        "polygon": polygon(order, [outer, hole]),
        "polygon_crossing": polygon(order, [crossing]),
        "multipoint": many(order, 4, [point(order, (98.5, 3.5)), point(order, (99.5, 3.5))]),
        "multiline": many(order, 5, [line(order, zigzag[:5]), line(order, zigzag[3:9])]),
        "multipolygon": many(order, 6, [polygon(order, [outer, hole]), polygon(order, [over])]),
        "specks": many(order, 6, [polygon(order, [speck]), polygon(order, [speck[::-1]])]),
        "collection": many(order, 7, [point(order, (98.5, 3.5)), line(order, zigzag[:4]), polygon(order, [outer])]),
        "nested": many(order, 7, [many(order, 7, [many(order, 7, [point(order, (1.0, 2.0))])])]),
        "empty_point": point(order, (float("nan"), float("nan"))),
        "empty_polygon": polygon(order, []),
    }
    for kind, wkb in geometries.items():
        write("geometry", f"{name}_{kind}", blob(wkb))
write("geometry", "envelope", blob(polygon("<", [outer]), 3, (98, 99, 2, 3)))
write("geometry", "envelope_xyzm", blob(point("<", (1.0, 2.0)), 9, (1, 1, 2, 2, 0, 0, 0, 0)))
write("geometry", "deep", blob(head("<", 7) + number("<", 1)) + (head("<", 7) + number("<", 1)) * 40)
write("geometry", "huge_count", blob(head("<", 2) + number("<", 0xFFFFFFFF)))
write("geometry", "off_the_earth", blob(polygon("<", [[(1e300, 2), (-1e300, 1e300), (5, -1e300), (1e300, 2)]])))


# Outlines: core/geo/outline_pack.h describes the format. The first byte is the number of features of a level.
def count(value):
    out = b""
    while value >= 0x80:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def steps(points, before=(0, 0)):
    out = b""
    for at in points:
        for now, last in zip(at, before):
            step = now - last
            out += count(step << 1 if step >= 0 else (-step << 1) - 1)
        before = at
    return out


def level(zoom, features):
    points = [vertex for parts in features for _, paths in parts for vertices in paths for vertex in vertices]
    body, before = b"", (0, 0)
    for parts in features:
        body += count(len(parts))
        for kind, paths in parts:
            body += count(len(paths) << 2 | kind)
            for vertices in paths:
                body += count(len(vertices)) + steps(vertices, before)
                before = vertices[-1]
    return b"\1" + struct.pack("<d", zoom) + count(len(features)) + count(len(points)) + body


def heads(rows):
    out = b"\1" + count(len(rows))
    for fid, state, numbers, sizes in rows:
        out += struct.pack("<qB6I2f", fid, state, *numbers, *sizes)
    return out


square = [(100, 100), (200, 100), (200, 200), (100, 200)]
inner = [(150, 150), (150, 160), (160, 150)]
write("outlines", "level_polygon", b"\1" + level(7.0, [[(2, [square, inner])]]))
write("outlines", "level_mixed", b"\3" + level(18.0, [[(0, [[(5, 5)]])], [], [(1, [square]), (2, [square])]]))
write("outlines", "level_edge", b"\1" + level(7.0, [[(2, [[(-1, 0), (0, -1), (131073, 131072)]])]]))
write("outlines", "level_far_steps", b"\1" + level(7.0, [[(1, [[(2**62, 0), (2**63 - 1, 2**62)]])]]))
write("outlines", "level_empty_path", b"\1" + level(7.0, [[(2, [square])]])[:-15] + b"\1\0\0")
write("outlines", "level_none", b"\0" + level(32.0, []))
write("outlines", "heads", b"\2" + heads([(-7, 0, (9, 9, 99, 99, 50, 50), (1e-3, 2e-3)), (7, 1, (0,) * 6, (0, 0))]))
write("outlines", "heads_not_numbers", b"\1" + heads([(1, 0, (0,) * 6, (float("nan"), float("inf")))]))
write("outlines", "heads_unsorted", b"\2" + heads([(7, 2, (0,) * 6, (0, 0)), (1, 2, (0,) * 6, (0, 0))]))
