#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manifests of the other platforms can be read, and name the program alike. Where flatpak-builder is installed, it
reads its own, too.

    documents.py PACKAGING
"""

import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ID = "id.go.sumutprov.anjungan"
ANDROID = "{http://schemas.android.com/apk/res/android}"
# What the program asks a person or the system for, and no more.
PERMISSIONS = {"INTERNET", "ACCESS_NETWORK_STATE", "ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION", "POST_NOTIFICATIONS", "CAMERA"}
REMOVE = "{http://schemas.android.com/tools}node"


def android(folder: Path) -> list[str]:
    wrong = []
    for path in folder.rglob("*.xml"):
        ElementTree.parse(path)
    manifest = ElementTree.parse(folder / "AndroidManifest.xml").getroot()
    if manifest.get("package") != ID:
        wrong.append(f"AndroidManifest.xml: package is {manifest.get('package')}")
    asked = {one.get(f"{ANDROID}name").rpartition(".")[2] for one in manifest.iter("uses-permission") if one.get(REMOVE) is None}
    if asked != PERMISSIONS:
        wrong.append(f"AndroidManifest.xml: asks for {sorted(asked)}")
    text = (folder / "AndroidManifest.xml").read_text(encoding="utf-8")
    names = {folder / "res" / kind / f"{name}.xml" for kind, name in re.findall(r'"@(xml)/(\w+)"', text)}
    wrong += [f"AndroidManifest.xml: {path} is not there" for path in names if not path.exists()]
    gradle = (folder / "build.gradle").read_text(encoding="utf-8")
    if gradle.count("{") != gradle.count("}"):
        wrong.append("build.gradle: braces do not match")
    return wrong


def macos(folder: Path) -> list[str]:
    text = (folder / "Info.plist.in").read_text(encoding="utf-8")
    # Not Apple's DTD, and what CMake replaces.
    plist = plistlib.loads(re.sub(r"\$\{\w+\}", "1.0", text).encode(), fmt=plistlib.FMT_XML)
    wrong = [] if plist["CFBundleIdentifier"] == ID else [f"Info.plist.in: identifier is {plist['CFBundleIdentifier']}"]
    icon = (folder / plist["CFBundleIconFile"]).read_bytes()
    if icon[:4] != b"icns" or int.from_bytes(icon[4:8], "big") != len(icon):
        wrong.append(f"{plist['CFBundleIconFile']}: is no icon of macOS")
    for key in ("NSCameraUsageDescription", "NSLocationWhenInUseUsageDescription"):
        if not plist.get(key):
            wrong.append(f"Info.plist.in: lacks {key}, without which macOS ends the program")
    return wrong


def flatpak(folder: Path) -> list[str]:
    manifest = folder / f"{ID}.yml"
    text = manifest.read_text(encoding="utf-8")
    wrong = [] if re.search(rf"^id: {ID}$", text, re.M) else [f"{manifest.name}: has another id"]
    if shutil.which("flatpak-builder"):
        done = subprocess.run(["flatpak-builder", "--show-manifest", str(manifest)], check=False, capture_output=True, text=True)
        if done.returncode != 0:
            wrong.append(f"{manifest.name}: {done.stderr.strip()}")
    else:
        print("flatpak-builder is not installed: it does not read its manifest")
    return wrong


def main() -> int:
    packaging = Path(sys.argv[1])
    wrong = android(packaging / "android") + macos(packaging / "macos") + flatpak(packaging / "flatpak")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
