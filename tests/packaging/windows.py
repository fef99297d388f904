#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""windows.py PACKAGING: looks at the files for Windows: the icon, the manifest, and whether the installer takes back
all that it writes and knows the types of files that desktops know. Compiles the installer where makensis is there."""
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

PACKAGING = sys.argv.pop(1)
FOLDER = os.path.join(PACKAGING, "windows")


def text(*parts):
    with open(os.path.join(PACKAGING, *parts), encoding="utf-8") as file:
        return file.read()


def load(name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(FOLDER, name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pictures():
    icons = os.path.join(PACKAGING, "linux", "icons")
    for size in (48, 128, 256):
        with open(os.path.join(icons, f"anjungan-{size}.png"), "rb") as file:
            yield file.read()


class Icon(unittest.TestCase):
    def test_each_picture_is_where_its_entry_says(self):
        all_pictures = list(pictures())
        data = load("icon").icon(all_pictures)
        self.assertEqual(data[:6], b"\0\0\1\0\3\0")
        for index, picture in enumerate(all_pictures):
            entry = data[6 + 16 * index: 22 + 16 * index]
            size, at = int.from_bytes(entry[8:12], "little"), int.from_bytes(entry[12:16], "little")
            self.assertEqual(data[at: at + size], picture)
            self.assertEqual(entry[0], (48, 128, 0)[index])  # 0 says 256

    def test_other_files_are_refused(self):
        with self.assertRaises(ValueError):
            load("icon").icon([b"GIF89a" + b"\0" * 30])


class Manifest(unittest.TestCase):
    def test_names_of_files_are_utf8_and_may_be_long(self):
        root = ElementTree.fromstring(text("windows", "anjungan.manifest"))
        settings = {element.tag.split("}")[1]: element.text for element in root.iter()}
        self.assertEqual(settings["activeCodePage"], "UTF-8")
        self.assertEqual(settings["longPathAware"], "true")
        level = [e for e in root.iter() if e.tag.endswith("requestedExecutionLevel")]
        self.assertEqual(level[0].get("level"), "asInvoker")


class Installer(unittest.TestCase):
    script = text("windows", "anjungan.nsi")

    def test_every_type_of_file_is_one_of_the_desktops(self):
        globs = set(re.findall(r'<glob pattern="\*(\.[^"]*)"', text("linux", "id.go.sumutprov.anjungan.mime.xml")))
        for ending in re.findall(r'!insertmacro (?:Type|Offer) "(\.[a-z]+)"', self.script):
            self.assertTrue(any(one.endswith(ending) for one in globs), ending)
        self.assertIn(".bundle", globs)

    def test_what_is_written_is_taken_back(self):
        written = set(re.findall(r'WriteReg\w+ HKLM "([^"]*)"', self.script.split("Section Uninstall")[0]))
        removed = self.script.split("Section Uninstall")[1]
        for key in written:
            if "${ending}" in key or "${id}" in key:
                continue  # of the macros, whose uses are compared below
            self.assertIn(f'DeleteRegKey HKLM "{key}"', removed)
        for ending, name in re.findall(r'!insertmacro (?:Type|Offer) "([^"]*)" "([^"]*)"', self.script):
            self.assertIn(f'!insertmacro NoOffer "{ending}" "{name}"', removed)
        for name in re.findall(r'!insertmacro (?:Opener|Type "[^"]*") "(\$\{ID\}[^"]*)"', self.script):
            self.assertIn(f'DeleteRegKey HKLM "Software\\Classes\\{name}"', removed)

    def test_only_what_it_installed_is_removed(self):
        for line in re.findall(r"RMDir /r (.*)", self.script):
            self.assertRegex(line, r'^"\$INSTDIR\\(bin|lib|plugins|qml|licences)"$')

    @unittest.skipUnless(shutil.which("makensis"), "makensis is not installed")
    def test_it_compiles(self):
        with tempfile.TemporaryDirectory() as folder:
            image = os.path.join(folder, "image")
            for name in ("bin/anjungan.exe", "bin/anjunganw.exe", "licences/anjungan.txt"):
                os.makedirs(os.path.dirname(os.path.join(image, name)), exist_ok=True)
                with open(os.path.join(image, name), "w", encoding="utf-8") as file:
                    file.write("x")
            with open(os.path.join(folder, "a.ico"), "wb") as file:
                file.write(load("icon").icon(list(pictures())))
            made = subprocess.run(
                ["makensis", "-V2", "-WX", "-DVERSION=1.2.3", f"-DIMAGE={image}", f"-DICON={folder}/a.ico",
                 f"-DOUT={folder}/anjungan-1.2.3-setup.exe", os.path.join(FOLDER, "anjungan.nsi")],
                capture_output=True, text=True, check=False)
            self.assertEqual(made.returncode, 0, made.stdout + made.stderr)


if __name__ == "__main__":
    unittest.main()
