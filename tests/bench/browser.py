# SPDX-License-Identifier: GPL-3.0-or-later
"""A page in Chromium as a peer, where Chromium and the libraries of the page are installed."""
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import time

TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".geojson": "application/geo+json"}
PATIENCE = 180  # seconds that a page may take


LIBRARIES = {  # by name: the variable with the folder, and the file in it
    "MapLibre GL JS": ("ANJUNGAN_MAPLIBRE", "maplibre-gl.js"),
    "ECharts": ("ANJUNGAN_ECHARTS", "echarts.min.js"),
}


def missing(*libraries):
    """What there would have to be, in words; empty if it is all there."""
    if not shutil.which("chromium"):
        return "no Chromium"
    for name in libraries:
        variable, file = LIBRARIES[name]
        if not file_of(variable, file).is_file():
            return f"no {name} ({variable} names the folder of {file})"
    return ""


def file_of(variable, file):
    return pathlib.Path(os.environ.get(variable, "")) / file


def memory_of(session):
    """Megabytes of memory of all processes of a session, what they share counted once."""
    kilobytes = 0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rpartition(")")[2].split()[3]) == session:
                rollup = (stat.parent / "smaps_rollup").read_text()
                kilobytes += int(rollup.partition("\nPss:")[2].split()[0])
        except OSError:
            pass  # it has just ended
    return kilobytes / 1e3


def posted_by(files, page, profile=None):
    """What `page`, one of `files` (paths by name), posts to "result" as JSON, with the seconds since Chromium was
    started and its megabytes then; none if it posts nothing in time. `profile`: of an earlier run, else a new one."""
    answers, came = [], threading.Event()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            file = files.get(self.path.lstrip("/"))
            body = pathlib.Path(file).read_bytes() if file else b""
            self.send_response(200 if file else 404)
            self.send_header("Content-Type", TYPES.get(pathlib.Path(self.path).suffix, "text/plain"))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            answers.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()
            came.set()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as new:
        command = ["chromium", "--headless", "--no-sandbox", "--no-first-run", "--disable-extensions", "--window-size=1400,1000",
                   "--use-angle=swiftshader", "--enable-unsafe-swiftshader", f"--user-data-dir={profile or new}",
                   f"http://127.0.0.1:{server.server_port}/{page}"]  # fmt: skip
        started = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            if came.wait(PATIENCE):
                answers[0] |= {"seconds": time.monotonic() - started, "mb": memory_of(process.pid)}
        finally:
            os.killpg(process.pid, 15)
            process.wait()
            server.shutdown()
    return answers[0] if answers else None
