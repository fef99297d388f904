#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waits until a window is on an Xvfb display, by its frame buffer, and writes a picture of it.

    package_look.py XVFB_SCREEN0 OUT.png SECONDS
"""

import struct
import sys
import time
import zlib
from pathlib import Path

LEAST_COLOURS = 200  # an empty screen has one, a window with a message about twenty
STILL = 2.0  # seconds in which nothing may change


def pixels(path: Path) -> tuple[int, int, list[bytes]]:
    """Width, height and rows of three bytes for each pixel; XWDFile.h has the header's fields, 32 bits each."""
    data = path.read_bytes()
    fields = struct.unpack(">25I", data[:100])
    width, height, bits, row, colours = fields[4], fields[5], fields[11], fields[12], fields[19]
    if fields[1] != 7 or bits != 32:
        raise SystemExit(f"{path}: is not what Xvfb writes")
    first = fields[0] + colours * 12
    rows = []
    for y in range(height):
        line = data[first + y * row : first + y * row + width * 4]
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
        rows.append(bytes(rgb))
    return width, height, rows


def colours(rows: list[bytes]) -> int:
    return len({row[at : at + 3] for row in rows[::3] for at in range(0, len(row), 9)})


def write_png(path: Path, width: int, height: int, rows: list[bytes]) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    body = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b""))


def main() -> int:
    screen, out, started = Path(sys.argv[1]), Path(sys.argv[2]), time.monotonic()
    before, since, count = [], started, 0
    while time.monotonic() - started < float(sys.argv[3]):
        width, height, rows = pixels(screen)
        if rows != before:
            before, since, count = rows, time.monotonic(), colours(rows)
        elif count >= LEAST_COLOURS and time.monotonic() - since >= STILL:
            write_png(out, width, height, rows)
            print(f"{out}: {width}x{height}, {count} colours, after {since - started:.1f} s")
            return 0
        time.sleep(0.25)
    if before:
        write_png(out, width, height, before)
    print(f"{out}: no window after {sys.argv[3]} s: {count} colours", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
