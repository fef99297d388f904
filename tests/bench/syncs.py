# SPDX-License-Identifier: GPL-3.0-or-later
"""The cost of a sync with few changes, and of the first one of a million rows, with a source on loopback in a separate
process. All bytes between the two are counted, including headers."""
import hashlib
import json
import os
import socket
import sqlite3
import subprocess
import threading
import time

WORKSPACE = {
    "version": 1,
    "id": "baris",
    "title": "Baris",
    "timeZone": "Asia/Jakarta",
    "datasets": [
        {
            "id": "baris",
            "source": "pusat",
            "collection": "baris",
            "key": "kode",
            "title": "Titik pantau",
            "modified": "updated_at",
            "area": {"field": "kode_kab", "codes": "kemendagri"},
        }
    ],
    "pages": [
        {
            "id": "utama",
            "title": "Utama",
            "panels": [
                {
                    "id": "jumlah",
                    "type": "figure",
                    "title": "Titik",
                    "at": {"wide": [0, 0, 4, 1], "narrow": [0, 0, 6, 1]},
                    "query": {"dataset": "baris", "measures": [{"id": "jumlah", "by": "count", "unit": "titik"}]},
                    "value": "jumlah",
                    "format": "integer",
                },
                {
                    "id": "kab",
                    "type": "bars",
                    "title": "Per kab/kota",
                    "at": {"wide": [4, 0, 8, 1], "narrow": [0, 1, 6, 1]},
                    "query": {
                        "dataset": "baris",
                        "group": ["kode_kab"],
                        "measures": [{"id": "jumlah", "by": "count", "unit": "titik"}],
                    },
                    "label": "kode_kab",
                    "value": "jumlah",
                    "format": "integer",
                },
            ],
        }
    ],
}

# Tables that a sync may write although nothing changed: the ledger, and the time of confirmation.
OWN_RECORDS = ("anjungan_observation", "anjungan_dataset", "anjungan_workspace", "anjungan_retry")


class Wire:
    """Forwards the traffic between client and source, and counts the bytes to the client. The source's links contain its
    own port, which is replaced by the wire's, with the same number of digits."""

    def __init__(self, port):
        self.source = ("127.0.0.1", port)
        self.received = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.theirs, self.ours = (f"127.0.0.1:{number}".encode() for number in (port, self.port))
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            client, _ = self.listener.accept()
            source = socket.create_connection(self.source)
            threading.Thread(target=self.carry, args=(client, source), daemon=True).start()
            threading.Thread(target=self.carry_back, args=(source, client), daemon=True).start()

    def carry(self, client, source):
        while data := client.recv(1 << 16):
            source.sendall(data)
        source.shutdown(socket.SHUT_WR)

    def carry_back(self, source, client):
        kept = b""
        try:
            while data := source.recv(1 << 18):
                self.received += len(data)
                data = (kept + data).replace(self.theirs, self.ours)
                split = next((n for n in range(len(self.theirs) - 1, 0, -1) if data.endswith(self.theirs[:n])), 0)
                data, kept = data[: len(data) - split], data[len(data) - split :]
                client.sendall(data)
        except OSError:
            pass  # the client has gone
        client.close()


class Source:
    """A sync_source; use with `with`."""

    def __init__(self, build, rows):
        self.process = subprocess.Popen(
            [str(build / "tests/bench/sync_source"), str(rows)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.url = self.process.stdout.readline().strip()

    def tell(self, order):
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        self.process.stdout.readline()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def workspace(folder, url, **more):
    """The path of the document; `more` are members of its dataset."""
    document = folder / "baris.json"
    sources = [{"id": "pusat", "type": "ogcapi-features", "url": url}]
    datasets = [WORKSPACE["datasets"][0] | more]
    document.write_text(json.dumps(WORKSPACE | {"sources": sources, "datasets": datasets}))
    return document


def behind_wire(url):
    """A wire to that source, and the source's URL through it."""
    port = int(url.split(":")[2].split("/")[0])
    wire = Wire(port)
    return wire, url.replace(f":{port}/", f":{wire.port}/", 1)


def synced(build, document, cache):
    """The output of `anjungan sync --json` for the dataset, with wall seconds and peak memory in MB."""
    started = time.monotonic()
    command = [build / "app/anjungan", "sync", "--workspace", document, "--cache", cache, "--json"]
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    answer = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"bench: sync failed: {answer}")
    return json.loads(answer)["datasets"][0] | {"seconds": time.monotonic() - started, "mb": usage.ru_maxrss / 1024}


def content(cache):
    """A digest of every table except the ledger's, including shadow tables."""
    digest = hashlib.sha1()
    with sqlite3.connect(f"file:{cache}?mode=ro", uri=True) as database:
        tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
        for (table,) in tables.fetchall():
            if table not in OWN_RECORDS and not table.startswith("sqlite_"):
                for row in database.execute(f'SELECT * FROM "{table}"'):
                    digest.update(repr(row).encode())
    return digest.hexdigest()


def unchanged(build, folder):
    with Source(build, 20_000) as source:
        source.tell('tag "satu"')
        wire, url = behind_wire(source.url)
        document, cache = workspace(folder, url), folder / "unchanged.gpkg"
        synced(build, document, cache)
        before, size, wire.received = content(cache), cache.stat().st_size, 0
        seen = synced(build, document, cache)
        same = "the same" if content(cache) == before else "OTHER"
        print("nothing changed, 20,000 rows in two pages of one ETag:")
        print(
            f"  {seen['outcome']}, {seen['requests']} requests, {wire.received} bytes received, "
            f"tables but the ledger {same}, file {cache.stat().st_size - size:+} bytes, {seen['seconds']:.2f} s",
            flush=True,
        )


def delta(build, folder, sizes=(10_000, 100_000, 1_000_000), changed=100, rounds=3):
    print(f"{changed} rows changed, with a delta; before it the first sync:")
    for rows in sizes:
        with Source(build, rows) as source:
            wire, url = behind_wire(source.url)
            document, cache = workspace(folder, url), folder / f"delta{rows}.gpkg"
            # The first one runs without the wire, which would dominate the measurement.
            first = synced(build, workspace(folder, source.url), cache)
            workspace(folder, url)
            synced(build, document, cache)  # the other address makes it another source
            results = []
            for _ in range(rounds):
                source.tell(f"change {changed}")
                wire.received = 0
                results.append(synced(build, document, cache) | {"received": wire.received})
            seen = sorted(results, key=lambda one: one["seconds"])[rounds // 2]
        print(
            f"  {rows:9,} rows: first {first['seconds']:6.2f} s {first['mb']:4.0f} MB; then {seen['outcome']} "
            f"{seen['changed']} changed by {seen.get('way', '?')}, {seen['requests']} requests, {seen['received']:,} bytes, "
            f"{seen['seconds']:.2f} s, {seen['mb']:.0f} MB",
            flush=True,
        )


def newest(build, folder, rows=20_000):
    """Nothing changed, at a server without validators that sorts, as pygeoapi does."""
    with Source(build, rows) as source:
        source.tell("can properties sortby skipGeometry geometry")
        wire, url = behind_wire(source.url)
        document, cache = workspace(folder, url), folder / "newest.gpkg"
        synced(build, document, cache)
        wire.received = 0
        seen = synced(build, document, cache)
        print(
            f"nothing changed, {rows:,} rows, no validators: {seen['outcome']} by {seen.get('way', '?')}, "
            f"{seen['requests']} request, {wire.received:,} bytes",
            flush=True,
        )


def keys(build, folder, rows=100_000):
    """The daily pass over all keys, with a server that sends geometries unless it is told to skip them."""
    print(f"all keys of {rows:,} rows listed beside a delta:", end="", flush=True)
    for words in ("filter properties geometry", "filter properties geometry skipGeometry", "filter properties geometry skipGeometry gzip"):
        with Source(build, rows) as source:
            source.tell(f"can {words}")
            wire, url = behind_wire(source.url)
            document, cache = workspace(folder, url, complete="PT1S"), folder / f"keys{len(words)}.gpkg"
            synced(build, document, cache)
            source.tell("change 1")
            wire.received = 0
            seen = synced(build, document, cache)
            print(f"  {' '.join(words.split()[3:]) or 'with geometries'} {wire.received / 1e6:.2f} MB ({seen.get('way')})", end="", flush=True)
    print()


def frames(build, folder, rows=1_000_000):
    with Source(build, rows) as source:
        document, cache = workspace(folder, source.url), folder / "frames.gpkg"
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        command = [str(word) for word in (build / "tests/bench/sync_frames", document, cache)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    seen = json.loads(done.stdout)
    print(f"how late the window's frames are, ms; first sync of {seen['rows']:,} rows in the same process, {seen['seconds']:.1f} s:")
    for name in ("quiet", "syncing"):
        one = seen[name]
        print(
            f"  {name:8} median {one['median']:5.2f}  p99 {one['p99']:5.2f}  worst {one['max']:6.2f}  "
            f"over 16 ms: {one['over16']} of {one['frames']}",
            flush=True,
        )


def measure(build, folder):
    unchanged(build, folder)
    newest(build, folder)
    keys(build, folder)
    delta(build, folder)
    frames(build, folder)
