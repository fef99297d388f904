#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one central source serves on this machine, on loopback: the numbers of docs/central.md. Not a test. Needs wrk
and the folder `shared` beside the checkout.

    measure.py [SECONDS]
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import running

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
DATASETS = {"kabkota": "kode", "kecamatan": "kode", "desakel": "kode", "sekolah": "id"}
LUA = """local etag
request = function() return wrk.format("GET", nil, etag and {{["If-None-Match"] = etag, ["Accept-Encoding"] = "gzip"}} or nil) end
response = function(status, headers) if {conditional} and not etag then etag = headers["ETag"] end end
"""


def wrk(source: running.Source, path: str, seconds: int, conditional: bool = False, connections: int = 64) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(LUA.format(conditional=str(conditional).lower()))
        script.flush()
        words = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--latency", "-H", "Accept-Encoding: gzip"]
        words += ["-s", script.name] if conditional else []
        out = subprocess.run(
            [*words, f"http://127.0.0.1:{source.port}{path}"], capture_output=True, text=True, check=True
        ).stdout
    found = {
        name: re.search(pattern, out)
        for name, pattern in {
            "rate": r"Requests/sec:\s+(\S+)",
            "bytes": r"Transfer/sec:\s+(\S+)",
            "99%": r"99%\s+(\S+)",
        }.items()
    }
    others = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return " ".join(f"{name} {match[1]}" for name, match in found.items() if match) + (
        f" refused {others[1]}" if others else ""
    )


def main() -> int:
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    document = {
        "version": 1,
        "id": "sumut",
        "title": "Sumut",
        "timeZone": "Asia/Jakarta",
        "sources": [
            {
                "id": "pusat",
                "type": "ogcapi-features",
                "url": "",
                "versions": {"collection": "versions", "of": "koleksi", "version": "versi"},
            }
        ],
        "datasets": [
            {"id": name, "source": "pusat", "collection": name, "key": key, "modified": "updated_at"}
            for name, key in DATASETS.items()
        ],
    }
    source = running.Source(document)
    try:
        began = time.monotonic()
        # One address stands for all devices here: the bound for each address would be what is measured.
        conf = source.folder / "program/anjungan_central/serving/nginx.conf"
        conf.write_text(
            conf.read_text().replace("rate=200r/s", "rate=1000000r/s").replace("rate=20r/s", "rate=1000000r/s")
        )
        print(
            source.run("up", "--port", source.port, "--listen", "127.0.0.1", "--workspace", source.workspace)[
                1
            ].strip(),
            f"after {time.monotonic() - began:.1f} s; load of the machine {os.getloadavg()[0]:.1f}",
        )
        for name in DATASETS:
            began = time.monotonic()
            told = source.load(SHARED / f"{name}.geojson", name)
            print(f"load {name}: {told['rows']} rows in {time.monotonic() - began:.1f} s")
        page = "/ogcapi/collections/{}/items?f=json&limit=10000"
        print("list of versions, unchanged (304):", wrk(source, page.format("versions"), seconds, True))
        print("list of versions, whole:", wrk(source, page.format("versions"), seconds))
        print("collection's document, cached:", wrk(source, "/ogcapi/collections/sekolah?f=json", seconds))
        for name in ("sekolah", "desakel"):
            print(
                f"page of {name} ({len(source.get(page.format(name), Accept_Encoding='gzip')[2])} bytes):",
                wrk(source, page.format(name), seconds),
            )
        answers, began = 0, time.monotonic()
        while time.monotonic() < began + seconds:
            source.get(
                f"/ogcapi/collections/sekolah/items?bbox={98 + answers % 90 / 100},3,{98.1 + answers % 90 / 100},{3 + answers / 1e5}1"
            )
            answers += 1
        print(f"part of a map by MapServer, not cached, one at a time: {answers / seconds:.1f} a second")
        if os.environ.get("ANJUNGAN_PROGRAM"):
            began = time.monotonic()
            told = running.Device(source, "tablet").sync()
            total = {name: sum(each[name] for each in told.values()) for name in ("requests", "bytes")}
            print(f"first sync of a device: {json.dumps(total)} in {time.monotonic() - began:.1f} s")
        print(
            "database",
            subprocess.run(
                ["du", "-sm", source.root / "database" / "base", source.root / "pages"],
                capture_output=True,
                text=True,
                check=False,
            ).stdout,
        )
    finally:
        source.end()
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    sys.exit(main())
