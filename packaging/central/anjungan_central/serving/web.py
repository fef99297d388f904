# SPDX-License-Identifier: GPL-3.0-or-later
"""nginx's file. It names the current version of every collection: reading it anew is what makes a load visible, for
pages, validators and the list of versions at once."""

import re
import shutil
from pathlib import Path

from ..errors import CentralError
from ..place import Place, Settings
from ..versions import LIST, Version

TEMPLATE = Path(__file__).with_name("nginx.conf")


def program() -> str:
    found = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    if not found:
        raise CentralError("nginx is not installed: apt-get install nginx")
    return found


def text(place: Place, settings: Settings, generation: int, versions: list[Version], on_trial: bool = False) -> str:
    """`on_trial`: for nginx -t. It listens on a socket of its own then: this user may not listen below 1024."""
    if not re.fullmatch(r"[A-Za-z0-9_./-]+", str(place.root)):
        raise CentralError(f"{place.root}: a path for nginx has letters, digits and _ . / - only")
    current = [f"{each.collection} {each.version};" for each in versions if each.until is None]
    served = [f'"{each.collection}/{each.version}" {each.version};' for each in versions]
    values = {
        "ROOT": str(place.root),
        "DAEMON": "off" if place.is_system else "on",
        "GENERATION": str(generation),
        "SERIES": settings.series,
        "LISTEN": (f"unix:{place.sockets}/trial.sock" if on_trial else listen(settings)) + secure(settings),
        "TLS": tls(settings),
        "CURRENT": lines([*current, f"{LIST} {generation};"]),
        "SERVED": lines([*served, f'"{LIST}/{generation}" {generation};']),
        "PARTIAL": lines(
            [f"{each.collection} 1;" for each in versions if each.until is None and each.placeless] + [f"{LIST} 1;"]
        ),
    }
    return re.sub(r"\$([A-Z]+)\b", lambda found: values[found[1]], TEMPLATE.read_text())


def lines(each: list[str]) -> str:
    return "\n".join("        " + line for line in each)


def listen(settings: Settings) -> str:
    address = "" if settings.listen == "*" else settings.listen + ":"
    return f"{address}{settings.port}"


def secure(settings: Settings) -> str:
    return " ssl" if settings.certificate else ""


def tls(settings: Settings) -> str:
    if not settings.certificate:
        return ""
    for path in (settings.certificate, settings.key):
        if not re.fullmatch(r"/[A-Za-z0-9_./-]+", path):
            raise CentralError(f"{path}: certificate and key are absolute paths of letters, digits and _ . / -")
    return lines(
        [
            f"ssl_certificate {settings.certificate};",
            f"ssl_certificate_key {settings.key};",
            "ssl_protocols TLSv1.2 TLSv1.3;",
            "ssl_session_cache shared:tls:20m;",
        ]
    )
