# SPDX-License-Identifier: GPL-3.0-or-later
"""A central source of its own in a temporary folder, driven as an administrator does, and a device that syncs from it."""

import contextlib
import http.client
import http.server
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import traceback
import warnings
from pathlib import Path

# What is imported late would be looked for by a user who may not enter the checkout.
from anjungan_central import cli, postgres, template, watch
from anjungan_central.reading import delimited, excel, opendocument, spatial
from anjungan_central.serving import web

LATE = (template, watch, delimited, excel, opendocument, spatial)
PACKAGING = Path(__file__).resolve().parents[3] / "packaging" / "central"
NEEDED = ("/usr/lib/cgi-bin/mapserv", "/usr/sbin/nginx", "/usr/bin/pg_ctlcluster")

# Ends the servers of a test that was killed: its end of the pipe is closed then.
GUARD = "import subprocess, sys; sys.stdin.read(); subprocess.run([*sys.argv[1:3], 'down', '--root', sys.argv[3]])"


def missing() -> list[str]:
    tools = [tool for tool in NEEDED if not os.path.exists(tool)]
    if not list(Path("/usr/share/postgresql").glob("*/extension/postgis.control")):
        tools.append("postgis")
    return tools


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Source:
    def __init__(self, document: dict):
        # As root the parts run as another user, who must be able to enter, and to read the program.
        self.folder = Path(tempfile.mkdtemp(prefix="central-", dir="/tmp"))
        self.folder.chmod(0o755)
        shutil.copytree(PACKAGING, self.folder / "program", ignore=shutil.ignore_patterns("__pycache__"))
        subprocess.run(["chmod", "-R", "a+rX", self.folder / "program"], check=True)
        program = self.folder / "program" / "anjungan_central"
        web.TEMPLATE, postgres.SCHEMA = program / "serving" / "nginx.conf", program / "schema.sql"
        self.root = self.folder / "root"
        self.port = free_port()
        self.guard = subprocess.Popen(
            [sys.executable, "-c", GUARD, sys.executable, self.folder / "program" / "central", self.root],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )
        document["sources"][0]["url"] = f"http://127.0.0.1:{self.port}/ogcapi"
        self.workspace = self.write("sumut.json", json.dumps(document))

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def start(self, *words) -> subprocess.Popen:
        return subprocess.Popen(
            [
                sys.executable,
                "-B",
                self.folder / "program" / "central",
                words[0],
                "--root",
                self.root,
                *map(str, words[1:]),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words) -> tuple[int, str]:
        """As the command line does. The modules are here already: a child of this process needs a third of the time."""
        words = [words[0], "--root", self.root, *words[1:]]
        with tempfile.TemporaryFile() as out:
            child = os.fork()
            if child == 0:
                warnings.simplefilter("ignore")  # unittest shows what Python by itself does not
                try:
                    os.dup2(out.fileno(), 1)
                    os.dup2(out.fileno(), 2)
                    sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)
                    code = cli.main([str(word) for word in words])
                except SystemExit as end:
                    code = end.code
                except BaseException:
                    traceback.print_exc()
                    code = 99
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            out.seek(0)
            return code, out.read().decode()

    def load(self, path: Path, dataset: str, *words) -> dict:
        code, out = self.run("load", path, "--dataset", dataset, "--json", *words)
        told = json.loads(out)
        told["code"] = code
        return told

    def get(self, path: str, **headers) -> tuple[int, dict, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        result = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        connection.close()
        return result

    def page(self, path: str) -> dict:
        status, head, body = self.get(path)
        if status != 200 or "json" not in head.get("content-type", ""):
            raise AssertionError(f"{path}: {status} {head} {body[:2000]!r}")
        return json.loads(body)

    def processes(self) -> list[str]:
        """Those whose command, folder or socket is in ours."""
        found = []
        for each in Path("/proc").glob("[0-9]*"):
            try:
                text = (each / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace") + os.readlink(
                    each / "cwd"
                )
            except OSError:
                continue
            if str(self.root) in text and int(each.name) != self.guard.pid:
                found.append(text)
        return found

    def end(self) -> None:
        self.run("down")
        self.guard.kill()
        self.guard.communicate()
        shutil.rmtree(self.folder, ignore_errors=True)


class Between:
    """Stands between a device and the source, and calls back after each answer before it passes it on."""

    def __init__(self, port: int, after):
        self.seen: list[str] = []

        class Pass(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                connection.request("GET", self.path, headers=dict(self.headers))
                answer = connection.getresponse()
                body = answer.read()
                after(self.path)
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in ("transfer-encoding", "connection", "content-length"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                connection.close()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pass)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def end(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Device:
    def __init__(self, source: Source, name: str, port: int | None = None):
        self.source, self.cache = source, source.folder / f"{name}.gpkg"
        document = source.workspace.read_text().replace(f":{source.port}/", f":{port or source.port}/")
        self.workspace = source.write(f"{name}.json", document)

    def sync(self) -> dict[str, dict]:
        words = [
            os.environ["ANJUNGAN_PROGRAM"],
            "sync",
            "--workspace",
            self.workspace,
            "--cache",
            self.cache,
            "--json",
        ]
        done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False)
        if not done.stdout:
            raise AssertionError(done.stderr)
        return {each["id"]: each for each in json.loads(done.stdout)["datasets"]}

    def rows(self, query: str) -> list[tuple]:
        with contextlib.closing(sqlite3.connect(self.cache)) as cache:
            return cache.execute(query).fetchall()
