#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""image.py --image FOLDER --root FOLDER: completes the installed program with what it loads: the libraries that its
files name, directly and through others, Qt's plugins, QML modules and texts, and the licences of all of it."""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys

# What Qt loads by itself, and what of it the program uses: the window, a page without a screen, styles, pictures, TLS,
# whether there is a network, the cache, positions, the maps' own layer.
PLUGINS = ["platforms/qwindows", "platforms/qoffscreen", "styles/*", "imageformats/qjpeg", "imageformats/qsvg", "imageformats/qico",
           "iconengines/*", "tls/*", "networkinformation/*", "sqldrivers/qsqlite", "position/*", "geoservices/qtgeoservices_itemsoverlay"]
MODULES = ["QtQml", "QtQuick", "QtLocation", "QtPositioning"]
UNUSED = re.compile(r"QtQuick/(LocalStorage|tooling)|QtQml/XmlListModel")
COMPILER = ["/usr/lib/gcc/x86_64-w64-mingw32/*-posix", "/usr/x86_64-w64-mingw32/lib", "/usr/x86_64-w64-mingw32/bin"]
LICENCE = re.compile(r"(licen[cs]es?|copying)([.-].*)?", re.IGNORECASE)
LICENCES = {"mingw-w64-x86-64-dev": "mingw-w64", "gcc-mingw-w64-x86-64-posix-runtime": "gcc", "libz-mingw-w64-dev": "zlib",
            "libvalijson-dev": "valijson", "fonts-inter": "inter"}
# The typeface of the design in the weights that it has; Windows has no package of it.
FONTS = [f"/usr/share/fonts/opentype/inter/Inter-{weight}.otf" for weight in ("Regular", "Medium", "SemiBold", "Bold")]


def binaries(image):
    """The programs and libraries in the folder."""
    return [os.path.join(folder, name) for folder, _, names in os.walk(image) for name in names if name.endswith((".exe", ".dll"))]


def needed_by(file):
    """The names of the libraries that a program or library is linked to."""
    text = subprocess.run(["x86_64-w64-mingw32-objdump", "-p", file], check=True, capture_output=True, text=True).stdout
    return re.findall(r"DLL Name: (\S+)", text)


def find(name, folders):
    for pattern in folders:
        for folder in sorted(glob.glob(pattern)):
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return path
    return None


def copy_loaded(image, root):
    """Qt's plugins and QML modules, below the program's folder, where Qt finds them by qt.conf."""
    for pattern in PLUGINS:
        found = glob.glob(os.path.join(root, "plugins", pattern + ".dll"))
        if not found:
            sys.exit(f"image.py: Qt's plugin {pattern} was not built")
        for file in found:
            to = os.path.join(image, "plugins", os.path.basename(os.path.dirname(file)))
            os.makedirs(to, exist_ok=True)
            shutil.copy(file, to)
    for module in MODULES:
        base = os.path.join(root, "qml")
        for folder, _, files in os.walk(os.path.join(base, module)):
            below = os.path.relpath(folder, base)
            if UNUSED.search(below):
                continue
            for file in files:
                if file == "qmldir" or file.endswith((".dll", ".qml", ".js")):
                    os.makedirs(os.path.join(image, "qml", below), exist_ok=True)
                    shutil.copy(os.path.join(folder, file), os.path.join(image, "qml", below))
    with open(os.path.join(image, "bin", "qt.conf"), "w", encoding="utf-8", newline="\r\n") as conf:
        conf.write("[Paths]\nPrefix=..\nPlugins=plugins\nQmlImports=qml\n")


def copy_fonts(image):
    """Where Qt looks for typefaces by itself if the system has none for it; the program looks there as well."""
    to = os.path.join(image, "lib", "fonts")
    os.makedirs(to, exist_ok=True)
    for file in FONTS:
        shutil.copy(file, to)


def copy_libraries(image, root):
    """Adds libraries until nothing is missing but Windows' own, which are not among the folders' files."""
    waiting = binaries(image)
    done = set()
    while waiting:
        for name in needed_by(waiting.pop()):
            if name.lower() in done:
                continue
            done.add(name.lower())
            found = find(name, [os.path.join(root, "bin"), *COMPILER])
            if found and not os.path.exists(os.path.join(image, "bin", name)):
                waiting.append(shutil.copy(found, os.path.join(image, "bin")))


def strip(image):
    """Names of what is inside only: half of the size."""
    subprocess.run(["x86_64-w64-mingw32-strip", "--strip-unneeded", *binaries(image)], check=True)


def copy_licences(image, sources):
    """Of each source package its debian/copyright, or upstream's licence where it came without."""
    to = os.path.join(image, "licences")
    os.makedirs(to, exist_ok=True)
    for folder in sorted(glob.glob(os.path.join(sources, "*", ""))):
        name = os.path.basename(os.path.dirname(folder))
        texts = glob.glob(folder + "debian/copyright") or [folder + each for each in os.listdir(folder) if LICENCE.fullmatch(each)]
        if not texts:
            sys.exit(f"image.py: no licence in {folder}")
        with open(os.path.join(to, name + ".txt"), "wb") as out:
            for text in sorted(t for t in texts if os.path.isfile(t)) or sorted(glob.glob(folder + "LICENSES/*")):
                with open(text, "rb") as file:
                    out.write(file.read() + b"\n")
    for package, name in LICENCES.items():
        copyright_file = f"/usr/share/doc/{package}/copyright"
        if not os.path.exists(copyright_file):
            sys.exit(f"image.py: no licence of {package}")
        shutil.copy(copyright_file, os.path.join(to, name + ".txt"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--image", required=True)
    parser.add_argument("--root", required=True)
    options = parser.parse_args()
    copy_loaded(options.image, options.root)
    copy_libraries(options.image, options.root)
    copy_fonts(options.image)
    strip(options.image)
    copy_licences(options.image, os.path.join(options.root, "..", "src"))


if __name__ == "__main__":
    main()
