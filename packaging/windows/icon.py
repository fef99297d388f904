#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""icon.py OUT.ico PICTURE.png…: an icon of Windows that holds PNG pictures, as Windows Vista and newer read them."""
import struct
import sys


def size_of(png):
    """Width and height from the first chunk."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or png[12:16] != b"IHDR":
        raise ValueError("not a PNG")
    return struct.unpack(">II", png[16:24])


def icon(pictures):
    header = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(header) + 16 * len(pictures)
    entries = b""
    for png in pictures:
        width, height = size_of(png)
        if max(width, height) > 256:
            raise ValueError(f"{width}×{height} is too large for an icon")
        # 256 is written as 0; one plane, 32 bits.
        entries += struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return header + entries + b"".join(pictures)


def main():
    pictures = []
    for name in sys.argv[2:]:
        with open(name, "rb") as file:
            pictures.append(file.read())
    with open(sys.argv[1], "wb") as file:
        file.write(icon(pictures))


if __name__ == "__main__":
    main()
