# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from anjungan_central import services
from anjungan_central.place import SYSTEM_ROOT, SYSTEM_USER

UNITS = Path(__file__).parents[3] / "packaging" / "central" / "systemd"


class Units(unittest.TestCase):
    def test_they_speak_of_the_same_folder_and_user_as_the_program(self):
        text = "".join(path.read_text() for path in UNITS.rglob("*") if path.is_file())
        self.assertEqual(set(re.findall(r"/var/lib/[\w-]+", text)), {str(SYSTEM_ROOT)})
        self.assertIn(f"User={SYSTEM_USER}\n", text)
        for unit in (services.TARGET, *services.PARTS):
            self.assertTrue((UNITS / unit).exists(), unit)

    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd-analyze is not installed")
    def test_systemd_takes_them(self):
        root = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for path in UNITS.rglob("*"):
            if path.is_file():
                target = root / "usr/lib/systemd/system" / path.relative_to(UNITS)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target)
        for program in ("usr/bin/central", "usr/lib/cgi-bin/mapserv", "usr/sbin/nginx", "bin/sh", "bin/kill"):
            (root / program).parent.mkdir(parents=True, exist_ok=True)
            (root / program).touch()
            (root / program).chmod(0o755)
        names = [path.name for path in UNITS.glob("anjungan-*") if path.is_file()]
        done = subprocess.run(
            [
                "systemd-analyze",
                "verify",
                f"--root={root}",
                "--man=no",
                "--recursive-errors=no",
                *(name.replace("@.", "@1.") for name in names),
            ],
            capture_output=True,
            text=True,
            env={**os.environ, "SYSTEMD_LOG_LEVEL": "warning"},
            check=False,
        )
        wrong = [line for line in done.stderr.splitlines() if "anjungan-central" in line]
        self.assertEqual((wrong, done.returncode), ([], 0), done.stderr)
