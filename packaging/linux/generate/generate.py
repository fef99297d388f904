#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the man pages and the completion of shells from the program's own --help, so that neither can go stale: the
test `packaging_generated` compares them.

    generate.py PROGRAM         write them beside this folder
    generate.py PROGRAM --check say which differ; 1 where one does
"""

import re
import sys
from pathlib import Path

import completion
import help_text
import man_page

HERE = Path(__file__).resolve().parent.parent
TOP = HERE.parent.parent
LANGUAGES = {"en": "anjungan.1", "id": "anjungan.id.1"}


def newest_release() -> tuple[str, str]:
    """Version and day of CHANGELOG.md's first release."""
    found = re.search(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", (TOP / "CHANGELOG.md").read_text("utf-8"), re.M)
    if not found:
        raise SystemExit("CHANGELOG.md has no release")
    return found[1], found[2]


def made(program: Path) -> dict[Path, str]:
    version, date = newest_release()
    files = {}
    for language, name in LANGUAGES.items():
        line = help_text.read(program, language)
        files[HERE / "man" / name] = man_page.page(HERE / "man" / f"{name}.in", line, version, date)
    line = help_text.read(program, "en")
    completion.check(line)
    files[HERE / "completion/anjungan.bash"] = completion.bash(line)
    files[HERE / "completion/_anjungan"] = completion.zsh(line)
    files[HERE / "completion/anjungan.fish"] = completion.fish(line)
    return files


def main() -> int:
    program = Path(sys.argv[1]).resolve()
    stale = 0
    for path, text in made(program).items():
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{path}: differs from what {program.name} --help tells; packaging/linux/generate/generate.py PROGRAM writes it")
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
