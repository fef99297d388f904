#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed is all that packages need, and each file of it is in one package.

    install_tree.py CMAKE BUILD PACKAGING
"""

import fnmatch
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ID = "id.go.sumutprov.anjungan"
EXPECTED = [
    "usr/bin/anjungan",
    "usr/lib*/anjungan/libanjungan-window.so",
    "usr/lib*/anjungan/libanjungan-camera.so",
    "usr/lib*/anjungan/libanjungan-nearby.so",
    f"usr/share/applications/{ID}.desktop",
    f"usr/share/metainfo/{ID}.metainfo.xml",
    f"usr/share/mime/packages/{ID}.xml",
    f"usr/share/icons/hicolor/scalable/apps/{ID}.svg",
    *(f"usr/share/icons/hicolor/{size}x{size}/apps/{ID}.png" for size in (48, 128, 256)),
    "usr/share/man/man1/anjungan.1",
    "usr/share/man/id/man1/anjungan.1",
    "usr/share/bash-completion/completions/anjungan",
    "usr/share/zsh/vendor-completions/_anjungan",
    "usr/share/fish/vendor_completions.d/anjungan.fish",
    "etc/anjungan/kiosk.conf",
    "usr/lib/systemd/system/anjungan-kiosk-cage.service",
    "usr/lib/systemd/system/anjungan-kiosk-x11.service",
    "usr/lib/systemd/system/anjungan-kiosk-.service.d/50-wall.conf",
    "usr/lib/sysusers.d/anjungan-kiosk.conf",
    "usr/bin/central",
    "usr/lib/anjungan/anjungan_central/cli.py",
    "usr/lib/systemd/system/anjungan-central.target",
    "usr/lib/systemd/system/anjungan-central-.service.d/50-central.conf",
    "usr/lib/sysusers.d/anjungan-central.conf",
    "usr/share/man/man8/central.8",
    "etc/logrotate.d/anjungan-central",
]


def installed(cmake: str, build: str, root: str) -> list[str]:
    for component in ([], ["--component", "kiosk"], ["--component", "central"]):
        subprocess.run([cmake, "--install", build, "--prefix", "/usr", *component], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "DESTDIR": root})
    return sorted(str(path.relative_to(root)) for path in Path(root).rglob("*") if not path.is_dir())


def patterns(file: Path) -> list[str]:
    """Of a debhelper's list, in which a folder stands for all that it has; with the build's own folder of libraries."""
    rows = [row.strip().replace("usr/lib/*/", "usr/lib*/") for row in file.read_text(encoding="utf-8").splitlines()]
    return [*rows, *(f"{row}/*" for row in rows)]


def main() -> int:
    cmake, build, packaging = sys.argv[1:]
    with tempfile.TemporaryDirectory() as root:
        files = installed(cmake, build, root)
    wrong = [f"{pattern} is not installed" for pattern in EXPECTED if not fnmatch.filter(files, pattern)]
    packages = {path.stem: patterns(path) for path in (Path(packaging) / "debian").glob("*.install")}
    for file in files:
        having = sorted(name for name, known in packages.items() if any(fnmatch.fnmatch(file, one) for one in known))
        if len(having) != 1:
            wrong.append(f"{file} is in {' and '.join(having) or 'no package'}")
    print("\n".join([*wrong, f"{len(files)} files"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
