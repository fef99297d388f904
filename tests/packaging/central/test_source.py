# SPDX-License-Identifier: GPL-3.0-or-later
"""All of the central source, as it is used: it comes up from nothing, takes files, a device syncs from it while others
load, it is backed up and restored, and goes down without a trace."""

import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import time
import unittest
import urllib.request
from pathlib import Path

import openpyxl

import running
from anjungan_central.serving import nginx
from given import DOCUMENT, HEADINGS, bridge

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
CODES = "kode,nama,bps\n12.07,Kabupaten Deli Serdang,1212\n12.71,Kota Medan,1275\n12.73,Kota Sibolga,1271\n"
MANY = 12_000  # two pages


def book(source: running.Source, rows: list, name="kiriman.xlsx", headings=HEADINGS) -> Path:
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("Data")
    for row in [headings, *rows]:
        sheet.append(row)
    made.save(source.folder / name)
    return source.folder / name


def many(source: running.Source, mark: int) -> Path:
    lines = "".join(f"K{at:05};{mark}\n" for at in range(MANY))
    return source.write("banyak.csv", "kode;muatan\n" + lines)


def document() -> dict:
    extra = [
        {
            "id": "banyak",
            "source": "pusat",
            "collection": "banyak",
            "key": "kode",
            "modified": "updated_at",
            "publisher": "pupr",
            "fields": {"muatan": {"type": "integer"}},
        }
    ]
    if SHARED.exists():
        extra += [
            {"id": "kabkota", "source": "pusat", "collection": "kabkota", "key": "kode", "modified": "updated_at"},
            {"id": "sekolah", "source": "pusat", "collection": "sekolah", "key": "id", "modified": "updated_at"},
        ]
    return json.loads(json.dumps({**DOCUMENT, "datasets": [*DOCUMENT["datasets"], *extra]}))


@unittest.skipIf(running.missing(), f"not installed: {', '.join(running.missing())} (scripts/packages-servers.txt)")
class CentralSource(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.source = running.Source(document())
        cls.addClassCleanup(cls.source.end)
        codes = cls.source.write("kode.csv", CODES)
        code, out = cls.source.run(
            "up",
            "--port",
            cls.source.port,
            "--listen",
            "127.0.0.1",
            "--workspace",
            cls.source.workspace,
            "--codes",
            codes,
            "--workers",
            2,
        )
        assert code == 0, out

    def load(self, path: Path, dataset: str, outcome: str, *words) -> dict:
        told = self.source.load(path, dataset, *words)
        self.assertEqual(
            (told["outcome"], told["code"]), (outcome, 0 if outcome in ("loaded", "unchanged") else 3), told
        )
        return told

    def versions(self) -> dict[str, str]:
        features = self.source.page("/ogcapi/collections/versions/items?f=json&limit=10000")["features"]
        return {each["properties"]["koleksi"]: each["properties"]["versi"] for each in features}

    def watch(self, settle: int) -> None:
        watching = self.source.start("watch", "--once", "--settle", settle)
        self.assertEqual((*watching.communicate(timeout=200), watching.returncode), ("", "", 0))

    # unittest runs them in the order of their names, and each goes on from where the one before has left the source.

    def test_1_it_runs(self):
        code, out = self.source.run("status", "--json")
        self.assertEqual((code, set(json.loads(out)["parts"].values())), (0, {True}))
        self.assertEqual(self.source.get("/workspace.json")[0], 200)
        self.assertEqual(self.source.get("/")[1]["location"].rsplit("/", 1)[1], "ogcapi")
        for path in (
            "/-/pages/versions/0/0.json",
            "/-/mapserver",
            "/central.json",
            "/ogcapi/../central.json",
            "/ogcapi/collections/x/items",
            "/ogcapi/versi/99/collections/versions/items",
            "/-/pages/../central.json",
        ):
            self.assertIn(self.source.get(path)[0], (400, 404), path)

    def test_2_a_spreadsheet_with_every_fault_is_refused_row_by_row(self):
        rows = [
            bridge(1),
            bridge(1, nama="sama"),
            bridge(3, nomor=None),
            bridge(4, kode_kab="1275"),
            bridge(5, kode_kab=12.1),
            bridge(6, panjang="12 m"),
            bridge(7, panjang="1.234"),
            bridge(8, bentang=2.5),
            bridge(9, dibangun="31/02/2026"),
            bridge(10, dibangun="05/06/2026"),
            bridge(11, dilihat="siang"),
            bridge(12, layak="mungkin"),
            bridge(13, kondisi="bagus"),
            bridge(14, panjang="=1/0"),
            [*bridge(15), "tanpa judul"],
        ]
        told = self.load(book(self.source, rows), "jembatan", "refused")
        self.assertEqual(
            [each["row"] for each in told["findings"] if each["severity"] == "ditolak"], list(range(3, 17))
        )
        self.assertNotIn("jembatan", self.versions())
        loading = self.source.start("load", book(self.source, rows[:2]), "--dataset", "jembatan")
        self.assertEqual((loading.communicate()[0].splitlines()[0], loading.returncode), ("# Ditolak: Jembatan", 3))

    def test_3_good_files_are_loaded(self):
        rows = [bridge(at, panjang=f"1.{at:03},5") for at in range(1, 31)] + [
            bridge(31, nama=None, layak=None, panjang=None)
        ]
        self.assertEqual(self.load(book(self.source, rows), "jembatan", "loaded")["added"], 31)
        self.load(many(self.source, 1), "banyak", "loaded")
        if SHARED.exists():
            self.assertEqual(self.load(SHARED / "kabkota.geojson", "kabkota", "loaded")["rows"], 33)
            self.assertEqual(self.load(SHARED / "sekolah.geojson", "sekolah", "loaded")["rows"], 14_146)
        before = self.versions()
        self.assertEqual(set(before), {each["id"] for each in document()["datasets"]})
        self.load(book(self.source, rows), "jembatan", "unchanged")
        self.load(book(self.source, rows[:10]), "jembatan", "held")
        self.load(book(self.source, []), "jembatan", "held")
        self.load(book(self.source, [row[:4] + [None] + row[5:] for row in rows]), "jembatan", "held")
        self.assertEqual(self.versions(), before)

    def test_4_a_device_syncs_all_of_it_and_then_asks_one_question_each(self):
        device = running.Device(self.source, "tablet")
        told = device.sync()
        self.assertEqual({each["outcome"] for each in told.values()}, {"published"}, told)
        self.assertEqual(told["banyak"]["rows"], MANY)
        row = device.rows("SELECT nama, layak, panjang, dibangun, bentang FROM jembatan WHERE nomor = 'J31'")[0]
        self.assertEqual(row, (None, None, None, "2025-12-31", 3))
        self.assertEqual(device.rows("SELECT panjang, layak FROM jembatan WHERE nomor = 'J7'"), [(1007.5, 1)])
        if SHARED.exists():
            self.assertEqual(told["sekolah"]["rows"], 14_146)  # also those without coordinates
        quiet = device.sync()
        self.assertEqual({each["outcome"] for each in quiet.values()}, {"unchanged"})
        self.assertEqual({(each["requests"], each["bytes"]) for each in quiet.values()}, {(1, 0)})

    def test_5_only_rows_that_differ_are_touched(self):
        device = running.Device(self.source, "tablet")
        before = dict(device.rows("SELECT nomor, updated_at FROM jembatan"))
        rows = [bridge(at, panjang=f"1.{at:03},5") for at in range(1, 31)] + [
            bridge(31, nama=None, layak=None, panjang=None)
        ]
        rows[4] = bridge(5, panjang=99)
        told = self.load(book(self.source, [*rows[:20], *rows[21:], bridge(40)]), "jembatan", "loaded")
        self.assertEqual((told["added"], told["changed"], told["removed"]), (1, 1, 1))
        synced = device.sync()["jembatan"]
        self.assertEqual(
            (synced["outcome"], synced["added"], synced["changed"], synced["removed"]), ("published", 1, 1, 1)
        )
        after = dict(device.rows("SELECT nomor, updated_at FROM jembatan"))
        self.assertEqual({key for key in after if after[key] != before.get(key)}, {"J5", "J40"})

    def test_6_a_listing_goes_on_in_the_version_it_began_with(self):
        path = "/ogcapi/collections/banyak/items?f=json&limit=10000"
        _, head, body = self.source.get(path)
        first = json.loads(body)
        self.assertEqual(self.source.get(path, If_None_Match=head["etag"])[0], 304)
        self.assertEqual(self.source.get(path, If_None_Match=f'W/"x", {head["etag"]}')[0], 304)
        self.load(many(self.source, 2), "banyak", "loaded")
        following = next(link["href"] for link in first["links"] if link["rel"] == "next")
        second_head, second = self.source.get(following[following.index("/ogcapi") :])[1:]
        rows = first["features"] + json.loads(second)["features"]
        self.assertEqual(({row["properties"]["muatan"] for row in rows}, len({row["id"] for row in rows})), ({1}, MANY))
        self.assertEqual(second_head["etag"], head["etag"])
        status, new, body = self.source.get(path, If_None_Match=head["etag"])
        self.assertEqual(status, 200)
        self.assertNotEqual(new["etag"], head["etag"])
        self.assertEqual(json.loads(body)["features"][0]["properties"]["muatan"], 2)

    def test_7_a_device_in_the_middle_of_a_listing_gets_it_whole(self):
        def load(path: str) -> None:
            if "/collections/banyak/items" in path and not between.seen:
                between.seen.append(path)
                loading = self.source.start("load", many(self.source, 3), "--dataset", "banyak")
                self.assertEqual((loading.communicate(timeout=200)[1], loading.returncode), ("", 0))

        between = running.Between(self.source.port, load)
        self.addCleanup(between.end)
        device = running.Device(self.source, "lain", between.port)
        for mark in (2, 3):  # the load comes after the first page and before the second one
            told = device.sync()["banyak"]
            self.assertEqual(told["outcome"], "published", told)
            self.assertEqual(device.rows("SELECT muatan, count(*) FROM banyak GROUP BY 1"), [(mark, MANY)])
        self.assertEqual(len(between.seen), 1)

    def test_7b_a_request_that_began_before_a_load_is_answered(self):
        lists, waiting = "/ogcapi/collections/versions/items?f=json", []
        for path in ("/ogcapi?f=json", "/ogcapi/collections/banyak?f=json", lists):
            begun = self.enterContext(socket.create_connection(("127.0.0.1", self.source.port), timeout=30))
            begun.sendall(f"GET {path} HTTP/1.0\r\nAccept: application/json".encode())
            waiting.append(begun)
        before = self.versions()  # nginx has taken those before this one
        self.load(many(self.source, 4), "banyak", "loaded")
        self.assertNotEqual(self.versions()["banyak"], before["banyak"])
        for begun in waiting:
            begun.sendall(b"\r\n\r\n")
            head, body = b"".join(iter(lambda socket=begun: socket.recv(1 << 16), b"")).split(b"\r\n\r\n", 1)
            self.assertRegex(head, rb"^HTTP/1.1 200 OK(?s:.*)\r\nContent-Type: application/(geo\+)?json", body)
        rows = {each["properties"]["koleksi"]: each["properties"]["versi"] for each in json.loads(body)["features"]}
        self.assertEqual(rows, before)

    def test_7c_a_load_has_not_ended_while_a_process_of_before_takes_connections(self):
        first = int((self.source.root / "run" / "nginx.pid").read_text())
        busy = nginx.accepting(first)
        generation = self.source.get("/-/generation")[2]
        os.kill(min(busy), signal.SIGSTOP)
        try:
            loading = self.source.start("load", many(self.source, 5), "--dataset", "banyak")
            ends = time.monotonic() + 60
            while self.source.get("/-/generation")[2] == generation and time.monotonic() < ends:
                self.assertIsNone(loading.poll())
            while nginx.accepting(first) & busy != {min(busy)} and time.monotonic() < ends:
                self.assertIsNone(loading.poll())
            with self.assertRaises(subprocess.TimeoutExpired):
                loading.wait(1)
        finally:
            os.kill(min(busy), signal.SIGCONT)
        self.assertEqual((loading.communicate(timeout=60)[1], loading.returncode), ("", 0))
        self.assertEqual(nginx.accepting(first) & busy, set())

    def test_8_what_agencies_drop_is_loaded_or_refused_with_its_report(self):
        self.watch(20)
        inbox = self.source.root / "inbox" / "pupr" / "jembatan"
        good = [bridge(at, panjang=f"1.{at:03},5") for at in range(1, 41)]
        names = {
            "$(touch x);'\"<b>|.xlsx": book(self.source, good).read_bytes(),
            "salah.csv": b"nomor;nama\n1;x\n",
            "program.exe": b"MZ",
            "setengah.xlsx.part": b"PK",
            ".tersembunyi.csv": b"a",
            os.fsdecode(b"\xff\xfe.csv"): b"nomor\n",
            "terkunci.csv": b"nomor\n1\n",
        }
        for name, content in names.items():
            (inbox / name).write_bytes(content)
        (inbox / "terkunci.csv").chmod(0)
        secret = self.source.write("rahasia.csv", "nomor\n1\n")
        (inbox / "tautan.csv").symlink_to(secret)
        os.link(secret, inbox / "kembar.csv")
        os.mkfifo(inbox / "pipa.csv")
        (inbox / "folder.csv").mkdir()
        self.watch(600)
        self.assertFalse((inbox / "ditolak").exists())  # nothing has rested long enough
        self.watch(0)
        left = {
            "setengah.xlsx.part",
            ".tersembunyi.csv",
            "tautan.csv",
            "kembar.csv",
            "pipa.csv",
            "folder.csv",
            "diterima",
            "ditolak",
        }
        self.assertEqual({each.name for each in inbox.iterdir()}, left)
        accepted, refused = sorted((inbox / "diterima").iterdir()), sorted((inbox / "ditolak").iterdir())
        self.assertEqual((len(accepted), len(refused)), (3, 12))  # each with its report, as page and as JSON
        self.assertTrue(accepted[0].name.endswith("$(touch x);'\"<b>|.xlsx"), accepted)
        page = next(each for each in refused if each.name.endswith("salah.csv.laporan.html")).read_text()
        self.assertIn("Kolom wajib tidak ada", page)
        page = next(each for each in refused if each.name.endswith("terkunci.csv.laporan.html")).read_text()
        self.assertIn("tidak boleh membaca", page)
        self.assertEqual(len(self.source.page("/ogcapi/collections/jembatan/items?f=json&limit=10000")["features"]), 40)

    def test_8b_a_fault_of_the_source_refuses_nothing(self):
        inbox = self.source.root / "inbox" / "pupr" / "jembatan"
        (inbox / "nanti.csv").write_bytes(b"nomor\n1\n")
        os.rename(self.source.root / "run", self.source.root / "away")  # the database cannot be reached
        watching = self.source.start("watch", "--once", "--settle", 0)
        out, errors = watching.communicate(timeout=200)
        os.rename(self.source.root / "away", self.source.root / "run")
        self.assertIn("the database does not answer", errors)
        self.assertTrue((inbox / "nanti.csv").exists())
        (inbox / "nanti.csv").unlink()

    def test_8c_a_folder_that_it_may_not_make_does_not_stop_the_others(self):
        agency = self.source.root / "inbox" / "pupr"
        (agency / "banyak").rmdir()
        agency.chmod(0o555)
        (agency / "jembatan" / "salah.csv").write_bytes(b"nomor;nama\n1;x\n")
        self.watch(0)
        agency.chmod(0o770)
        self.assertFalse((agency / "jembatan" / "salah.csv").exists())

    def test_9_a_backup_brings_it_back(self):
        backup, path = self.source.folder / "cadangan.tar", "/ogcapi/collections/jembatan/items?f=json&limit=10000"
        self.assertEqual(self.source.run("backup", backup), (0, ""))
        self.assertEqual(backup.stat().st_mode & 0o077, 0)
        before, head = self.source.page(path)["features"], self.source.get(path)[1]
        self.load(book(self.source, [bridge(at) for at in range(1, 41)]), "jembatan", "loaded")
        self.assertNotEqual(self.source.page(path)["features"], before)
        for at in range(8 if SHARED.exists() else 0):  # so that each process of MapServer has a connection
            self.assertEqual(self.source.get(f"/ogcapi/collections/kabkota/items?bbox=98,3,99,4.{at}")[0], 200)
        self.assertEqual(self.source.run("restore", backup), (0, ""))
        self.assertEqual(self.source.page(path)["features"], before)
        self.assertNotEqual(self.source.get(path)[1]["etag"], head["etag"])
        if SHARED.exists():  # MapServer's connections were to the database of before
            parts = [self.source.get("/ogcapi/collections/kabkota/items?bbox=98,3,99,4") for _ in range(4)]
            self.assertEqual({status for status, *_ in parts}, {200})
            self.assertIn("12.71", {each["id"] for each in json.loads(parts[0][2])["features"]})
        self.load(book(self.source, [bridge(at) for at in range(1, 41)]), "jembatan", "loaded")
        self.assertEqual({row["properties"]["panjang"] for row in self.source.page(path)["features"]}, {12.5})
        self.assertEqual(self.source.run("restore", self.source.workspace)[0], 2)

    def test_9b_it_speaks_tls(self):
        folder, http = self.source.folder, f"http://127.0.0.1:{self.source.port}/ogcapi"
        certificate, key = folder / "cert.pem", folder / "key.pem"
        words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=uji -addext subjectAltName=IP:127.0.0.1 -keyout"
        subprocess.run(["openssl", *words.split(), key, "-out", certificate], check=True, capture_output=True)
        certificate.chmod(0o644)
        key.chmod(0)
        secure = ("up", "--certificate", certificate, "--key", key, "--url", http.replace("http", "https"))
        code, out = self.source.run(*secure)
        self.assertEqual(code, 2)
        self.assertIn("cannot load certificate key", out)
        self.assertEqual(self.source.get("/ogcapi/collections/versions/items?f=json")[0], 200)  # as before
        key.chmod(0o644)
        self.assertEqual(self.source.run(*secure)[0], 0)
        trusts = ssl.create_default_context(cafile=certificate)
        with urllib.request.urlopen(f"https://127.0.0.1:{self.source.port}/ogcapi?f=json", context=trusts) as answer:
            links = [each["href"] for each in json.load(answer)["links"]]
        self.assertEqual([each for each in links if not each.startswith("https://")], [])
        self.assertEqual(self.source.run("up", "--url", http)[0], 2)  # devices would be sent to what nobody speaks
        self.assertEqual(self.source.run("up", "--url", http, "--certificate", "", "--key", "")[0], 0)
        self.assertEqual(self.source.get("/ogcapi/collections/versions/items?f=json")[0], 200)

    def test_a_it_goes_down_and_comes_up_again_with_what_it_had(self):
        path = "/ogcapi/collections/jembatan/items?f=json&limit=10000"
        before = self.source.get(path)
        self.assertTrue(self.source.processes())
        self.assertEqual(self.source.run("down"), (0, ""))
        self.assertEqual(self.source.processes(), [])
        self.assertEqual(self.source.run("status")[0], 1)
        # After a loss of power: the lock names a process that is another one now, here a parent of PostgreSQL's.
        (self.source.root / "database" / "postmaster.pid").write_text(f"{os.getpid()}\n{self.source.root}/database\n")
        self.assertEqual(self.source.run("up")[0], 0)
        after = self.source.get(path)
        self.assertEqual((after[1]["etag"], after[2]), (before[1]["etag"], before[2]))
        self.source.run("down")
        self.assertEqual(self.source.processes(), [])
