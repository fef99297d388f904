#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`./dev arm64` is too long to be a test. What of it is quick: its root has what the packages are built with, and its
comparison finds a difference.

    arm64.py TOP
"""

import contextlib
import importlib.util
import io
import re
import sqlite3
import sys
import tempfile
import unittest
from pathlib import Path

TOP = Path(sys.argv[1])
CACHE = """
    CREATE TABLE anjungan_observation (seq INTEGER, dataset TEXT, ms INTEGER, content_hash BLOB, hash BLOB);
    CREATE TABLE anjungan_dataset (id TEXT, definition TEXT, pages TEXT, pass TEXT);
    CREATE TABLE sekolah (fid INTEGER, x REAL, name TEXT);
    INSERT INTO anjungan_observation VALUES (1, 'sekolah', 20, x'01', x'02');
    INSERT INTO anjungan_dataset VALUES ('sekolah', '{a}@{a}', 'http://127.0.0.1:4000/a', 'one');
    INSERT INTO sekolah VALUES (1, 0.1, 'SD Negeri');
""".format(a="0a" * 20)


def comparison():
    spec = importlib.util.spec_from_file_location("arm64_compare", TOP / "scripts/arm64_compare.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Arm64(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def differ(self, change: str) -> int:
        """What a comparison ends with after one of two equal caches was changed."""
        paths = [self.folder / name for name in ("a.gpkg", "b.gpkg")]
        for path, script in zip(paths, (CACHE, CACHE + change)):
            path.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(path)) as file:
                file.executescript(script)
        with contextlib.redirect_stdout(io.StringIO()):
            return comparison().compare_caches(*map(str, paths))

    def test_what_two_runs_never_share_is_no_difference(self):
        self.assertEqual(self.differ(""), 0)
        self.assertEqual(self.differ("UPDATE anjungan_observation SET ms = 21, hash = x'03';"), 0)
        self.assertEqual(self.differ("UPDATE anjungan_dataset SET pass = 'two', pages = 'http://127.0.0.1:5000/a';"), 0)
        self.assertEqual(self.differ(f"UPDATE anjungan_dataset SET definition = '{'0a' * 20}@{'0b' * 20}';"), 0)

    def test_everything_else_is(self):
        for change in ("UPDATE sekolah SET x = 0.1 + 1e-17 + 2e-17;", "UPDATE sekolah SET x = 1; UPDATE sekolah SET fid = 2;",
                       "UPDATE sekolah SET name = 'SD NEGERI';", "INSERT INTO sekolah VALUES (2, 0.1, 'SD');",
                       "CREATE TABLE other (a);", "UPDATE anjungan_observation SET content_hash = x'04';",
                       f"UPDATE anjungan_dataset SET definition = '{'0b' * 20}@{'0a' * 20}';",
                       "UPDATE anjungan_dataset SET pages = 'http://127.0.0.1:4000/b';"):
            with self.subTest(change):
                self.assertEqual(self.differ(change), 1)

    def test_the_sign_of_zero_and_the_type_are_compared(self):
        shared = comparison().shared
        self.assertNotEqual(shared("sekolah", "x", 0.0), shared("sekolah", "x", -0.0))
        self.assertNotEqual(shared("sekolah", "x", 1), shared("sekolah", "x", 1.0))

    def test_pixels(self):
        try:
            from PIL import Image
        except ImportError:
            self.skipTest("python3-pil is not installed")
        paths = [self.folder / name for name in ("a.png", "b.png")]
        with contextlib.redirect_stdout(io.StringIO()) as said:
            for blue, status in ((7, 0), (8, 1)):
                for path, value in zip(paths, (7, blue)):
                    picture = Image.new("RGB", (4, 3), (1, 2, 7))
                    picture.putpixel((2, 1), (1, 2, value))
                    picture.save(path)
                self.assertEqual(comparison().compare_pictures(*map(str, paths)), status)
        self.assertIn("12 pixels, 1 differ, by 1 of 255 at most, within (2, 1, 3, 2)", said.getvalue())

    def test_the_root_has_what_the_packages_are_built_with(self):
        control = (TOP / "packaging/debian/control").read_text(encoding="utf-8")
        needs = re.search(r"^Build-Depends: (.*?)^\S", control, re.M | re.S)[1].split(",")
        has = {line.strip() for line in (TOP / "scripts/packages-arm64.txt").read_text(encoding="utf-8").splitlines()}
        self.assertGreater(len(needs), 20)
        for need in needs:
            name = re.match(r"[a-z0-9.+-]+", need.strip())[0].replace("debhelper-compat", "debhelper")
            is_native = ":native" in need
            with self.subTest(name):
                self.assertTrue(name in has if is_native else has & {name, f"{name}:arm64"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
