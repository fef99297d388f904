# SPDX-License-Identifier: GPL-3.0-or-later
"""A page in Chromium as a peer, where Chromium and MapLibre GL JS are installed."""
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".geojson": "application/geo+json"}
PATIENCE = 180  # seconds that a page may take


def missing():
    """What there would have to be, in words; empty if it is all there."""
    folder = os.environ.get("ANJUNGAN_MAPLIBRE", "")
    if not shutil.which("chromium"):
        return "no Chromium"
    if not (pathlib.Path(folder) / "maplibre-gl.js").is_file():
        return "no MapLibre GL JS (ANJUNGAN_MAPLIBRE names the folder of maplibre-gl.js)"
    return ""


def posted_by(files, page):
    """What `page`, one of `files` (paths by name), posts to "result" as JSON; none if it posts nothing in time."""
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
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = ["chromium", "--headless", "--no-sandbox", "--no-first-run", "--disable-extensions", "--window-size=1400,1000",
                   "--use-angle=swiftshader", "--enable-unsafe-swiftshader", f"--user-data-dir={profile}",
                   f"http://127.0.0.1:{server.server_port}/{page}"]  # fmt: skip
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            came.wait(PATIENCE)
        finally:
            os.killpg(process.pid, 15)
            process.wait()
            server.shutdown()
    return answers[0] if answers else None
