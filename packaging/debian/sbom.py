#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the packages are linked to, as SPDX 2.3: every library that their files need, directly or through others, by
Debian package and version, and the libraries that are headers only. The same input gives the same bytes.

    sbom.py OUT FOLDER…
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

# Compiled into the program: no file tells of them.
HEADERS = ["libvalijson-dev", "libsimdjson-dev", "qcoro-qt6-dev", "qt6-base-dev"]
NAME = "anjungan"


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}).stdout


def is_elf(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.open("rb").read(4) == b"\x7fELF"


def needed(path: Path, folders: list[str]) -> list[Path]:
    """The libraries that a file names, in its own folders or in those of the system."""
    told = output("readelf", "-d", str(path))
    own = [one.replace("$ORIGIN", str(path.parent)) for one in re.findall(r"\(RU?N?PATH\).*\[(.+)\]", told)]
    search = [*(folder for one in own for folder in one.split(":")), *folders]
    return [find(library, search) for library in re.findall(r"\(NEEDED\).*\[(.+)\]", told)]


def find(library: str, folders: list[str]) -> Path:
    found = next((Path(folder) / library for folder in folders if (Path(folder) / library).exists()), None)
    if found is None:
        raise SystemExit(f"{library} is needed and not installed")
    return found


def linked(folders: list[Path]) -> dict[Path, bool]:
    """The libraries' files; true where one of the packages' own files names it itself."""
    triplet = output("dpkg-architecture", "-qDEB_HOST_MULTIARCH").strip()
    search = [f"/usr/lib/{triplet}", f"/lib/{triplet}", "/usr/lib", "/lib"]
    found: dict[Path, bool] = {}
    own = sorted(path for folder in folders for path in folder.rglob("*") if is_elf(path))
    queue = [(library, True) for path in own for library in needed(path, search)]
    while queue:
        path, is_direct = queue.pop(0)
        if path in found:
            found[path] |= is_direct
            continue
        found[path] = is_direct
        queue += [(one, False) for one in needed(path, search)]
    return found


def packages_of(paths: list[Path]) -> dict[Path, str]:
    """Debian's database knows files by the folder before or after /usr was merged. It is asked once: it is slow."""
    names = {path: {str(path), str(path.resolve()), re.sub(r"^/usr", "", str(path)), f"/usr{path}"} for path in paths}
    asked = sorted(set().union(*names.values()))
    told = subprocess.run(["dpkg-query", "-S", *asked], check=False, capture_output=True, text=True).stdout
    owners: dict[str, str] = {}
    for row in sorted(told.splitlines(), reverse=True):
        package, _, file = row.partition(": ")
        owners[file] = package.split(",")[0].strip()
    found = {path: next((owners[name] for name in sorted(names[path]) if name in owners), "") for path in paths}
    if lost := [str(path) for path, package in found.items() if not package]:
        raise SystemExit(f"no package has {', '.join(lost)}")
    return found


def described(package: str) -> dict:
    """A package as it is installed for the architecture that is built for: a cross build may have another one's too."""
    form = "${Architecture}\t${Package}\t${Version}\t${source:Package}\t${Homepage}\n"
    host = output("dpkg-architecture", "-qDEB_HOST_ARCH").strip()
    installed = [row.split("\t") for row in output("dpkg-query", "-W", "-f", form, package).splitlines()]
    found = next((row for row in installed if row[0] in (host, "all")), None)
    if found is None:
        raise SystemExit(f"{package} is not installed for {host}")
    architecture, name, version, source, homepage = found
    distribution = re.search(r"^ID=(\w+)", Path("/etc/os-release").read_text(encoding="utf-8"), re.M)[1]
    return {
        "SPDXID": "SPDXRef-Package-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "versionInfo": version,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
        "sourceInfo": f"source package {source}; licences in /usr/share/doc/{name}/copyright",
        **({"homepage": homepage} if re.match(r"https?://", homepage) else {}),
        "externalRefs": [{
            "referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
            "referenceLocator": f"pkg:deb/{distribution}/{name}@{version.replace('+', '%2B').replace(':', '%3A')}?arch={architecture}"}],
    }


def document(folders: list[Path]) -> dict:
    version = output("dpkg-parsechangelog", "-SVersion").strip()
    direct: dict[str, bool] = {}
    libraries = linked(folders)
    owners = packages_of(list(libraries))
    for path, is_direct in libraries.items():
        package = owners[path]
        direct[package] = direct.get(package, False) or is_direct
    known = {package: described(package) for package in direct}
    packages = list(known.values())
    ours = {"SPDXID": "SPDXRef-Anjungan", "name": NAME, "versionInfo": version, "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": "GPL-3.0-or-later", "licenseDeclared": "GPL-3.0-or-later",
            "copyrightText": "NOASSERTION", "primaryPackagePurpose": "APPLICATION"}
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", ours["SPDXID"])]
    relations += [(ours["SPDXID"], "DYNAMIC_LINK" if is_direct else "DEPENDS_ON", known[package]["SPDXID"])
                  for package, is_direct in direct.items()]
    for package in HEADERS:
        packages.append(described(package))
        relations.append((ours["SPDXID"], "STATIC_LINK", packages[-1]["SPDXID"]))
    content = {
        "packages": [ours, *sorted({one["SPDXID"]: one for one in packages}.values(), key=lambda one: one["name"])],
        "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b}
                          for a, kind, b in sorted(set(relations))],
    }
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"{NAME}-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/{NAME}-{version.replace('~', '-')}-{digest[:32]}",
        "creationInfo": {"created": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: anjungan-sbom"]},
        **content,
    }


def main() -> None:
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(document([Path(one) for one in sys.argv[2:]]), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
