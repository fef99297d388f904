# SPDX-License-Identifier: GPL-3.0-or-later
import argparse
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from anjungan_central import cli, services
from anjungan_central.errors import CentralError
from anjungan_central.place import SYSTEM_ROOT, SYSTEM_USER, Place, Settings
from anjungan_central.serving import nginx, web

UNITS = Path(__file__).parents[3] / "packaging" / "central" / "systemd"


class Units(unittest.TestCase):
    def test_they_speak_of_the_same_folder_and_user_as_the_program(self):
        text = "".join(path.read_text() for path in UNITS.rglob("*") if path.is_file())
        self.assertEqual(set(re.findall(r"/var/lib/[\w-]+", text)), {str(SYSTEM_ROOT)})
        self.assertIn(f"User={SYSTEM_USER}\n", text)
        for unit in (services.TARGET, *services.PARTS):
            self.assertTrue((UNITS / unit).exists(), unit)

    def test_the_man_page_names_all_of_the_command_line(self):
        page = (UNITS.parent / "central.8").read_text().replace("\\-", "-")
        commands = next(each for each in cli.parser()._actions if each.choices).choices
        for name, command in commands.items():
            self.assertIn(f"central {name}\\fR", page)
            for option in command._actions:
                if option.help != argparse.SUPPRESS and option.dest != "help":
                    for word in option.option_strings:
                        self.assertIn(f"\\fB{word}\\fR", page)

    @unittest.skipUnless(Path("/usr/sbin/nginx").exists(), "nginx is not installed")
    def test_nginx_may_be_asked_by_a_user_who_may_not_listen(self):
        place = Place(Path(self.enterContext(tempfile.TemporaryDirectory())) / "a")
        place.make()
        settings = Settings(listen="192.0.2.1")  # nobody's (RFC 5737), as a port below 1024 is not for this user
        nginx.test(place, web.text(place, settings, 0, [], on_trial=True))
        with self.assertRaisesRegex(CentralError, r"bind\(\) to 192.0.2.1"):
            nginx.test(place, web.text(place, settings, 0, []))

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
