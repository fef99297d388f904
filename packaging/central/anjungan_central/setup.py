# SPDX-License-Identifier: GPL-3.0-or-later
"""From nothing to a source that runs, and back."""

import os
import secrets
import shutil
import subprocess
import sys

from . import backup, postgres, services, versions, workspace
from .checking import codes as area_codes
from .errors import CentralError
from .place import Place, Settings, become_owner, write_whole
from .serving import mapserver, nginx, publishing, web

ANSWERS_WITHIN = 10  # seconds
PACKAGES = ("postgresql-17", "postgresql-17-postgis-3", "cgi-mapserver", "nginx")


def up(arguments, document: str | None, codes: str | None) -> int:
    if document is not None:
        workspace.read(document)
    if codes is not None:
        area_codes.parse(codes)
    place = Place(arguments.root)
    if place.is_system:
        if os.geteuid() != 0:
            raise CentralError("the system's own source is started by root; --root DIR makes one of your own")
        need_packages()
    steps = [lambda: make(place, arguments, document, codes), lambda: fill(place), lambda: services_up(place)]
    if place.is_system:
        as_owner(place, steps[0])
        services.systemctl("enable", "--now", "anjungan-central-postgresql.service")
        as_owner(place, steps[1])
        services.systemctl("enable", "--now", services.TARGET)
        services.systemctl("enable", "--now", *services.PARTS, *services.map_units(place.settings().workers))
    else:
        for step in steps:
            as_owner(place, step)
    as_owner(place, lambda: need_answer(place))
    print(f"the source is at {place_url(place)}")
    return 0


def need_packages() -> None:
    """Installs the stock parts. The services that Debian's packages start are not the ones used here."""
    missing = [
        name for name in PACKAGES if subprocess.run(["dpkg", "-s", name], capture_output=True, check=False).returncode
    ]
    if missing:
        print(f"central: installing {' '.join(missing)}", file=sys.stderr)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *missing]):
            if subprocess.run(["apt-get", *words], env=environment, stdout=sys.stderr, check=False).returncode:
                raise CentralError(f"apt-get cannot install {' '.join(missing)}")
    subprocess.run(["systemd-sysusers"], check=False)


def as_owner(place: Place, step) -> None:
    """Runs one step as the owner of the folder; root does so in a child, to stay root."""
    if os.geteuid() != 0:
        os.umask(0o077)
        become_owner(place.root, True)
        return step()
    child = os.fork()
    if child == 0:
        code = 2
        try:
            os.umask(0o077)
            become_owner(place.root, True)
            step()
            code = 0
        except CentralError as error:
            print(f"central: {error}", file=sys.stderr)
        except Exception as error:
            print(f"central: {error!r}", file=sys.stderr)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        raise CentralError("central up stopped here")
    return None


def make(place: Place, arguments, document: str | None, codes: str | None) -> None:
    for need in (postgres.programs, mapserver.need, web.program):
        need()
    place.make()
    settings = place.settings() if (place.root / "central.json").exists() else Settings(series=secrets.token_hex(4))
    for name in ("port", "listen", "url", "certificate", "key", "workers"):
        if getattr(arguments, name) is not None:
            setattr(settings, name, getattr(arguments, name))
    if not settings.url:
        scheme = "https" if settings.certificate else "http"
        settings.url = f"{scheme}://{'127.0.0.1' if settings.listen == '*' else settings.listen}:{settings.port}/ogcapi"
    if not settings.url.startswith(("http://", "https://")) or not settings.url.endswith("/ogcapi"):
        raise CentralError(f"{settings.url}: the address begins with http and ends with /ogcapi")
    if settings.certificate and not settings.url.startswith("https://"):
        raise CentralError(f"{settings.url}: with a certificate devices need another address: --url https://…/ogcapi")
    nginx.test(place, web.text(place, settings, 0, [], on_trial=True))  # before what runs is told of it
    place.keep(settings)
    for text, path in ((document, place.workspace), (codes, place.codes)):
        if text is not None:
            write_whole(path, text)
    postgres.make(place)
    if not place.is_system:
        postgres.start(place)


def fill(place: Place) -> None:
    postgres.make_database(place)
    with place.locked(), postgres.connect(place) as connection:
        connection.autocommit = True
        if written_for(place) != place.settings().url:
            backup.rewrite_pages(place, connection)
            write_whole(place.pages / "url", place.settings().url)
        publishing.publish(place, connection)


def written_for(place: Place) -> str:
    try:
        return (place.pages / "url").read_text()
    except FileNotFoundError:
        return ""


def services_up(place: Place) -> None:
    services.start_maps(place, place.settings().workers)
    services.start_web(place)


def need_answer(place: Place) -> None:
    """That a part was started does not mean that it runs: a port may be another's, a key not for its user to read."""
    settings = place.settings()
    with postgres.connect(place) as connection:
        generation = versions.generation(connection)
    if not nginx.is_served(place, settings, generation, ANSWERS_WITHIN):
        raise CentralError(f"nginx does not answer on port {settings.port}; see {place.logs}/nginx.log")


def place_url(place: Place) -> str:
    return place.settings().url


def down(arguments) -> int:
    place = Place(arguments.root)
    if place.is_system:
        services.systemctl(
            "stop",
            services.TARGET,
            *services.PARTS,
            "anjungan-central-mapserver@*",
            "anjungan-central-postgresql.service",
        )
        return 0
    become_owner(place.root, False)
    services.stop_web(place)
    services.stop_maps(place)
    postgres.stop(place)
    return 0


def status(place: Place) -> dict:
    settings = place.settings()
    served = nginx.answered(place, settings)
    told = {
        "url": settings.url,
        "parts": {
            "postgresql": postgres.is_running(place),
            "nginx": served is not None,
            "mapserver": services.maps_answer(place),
        },
        "served": served,
        "generation": None,
        "datasets": [],
    }
    if told["parts"]["postgresql"]:
        with postgres.connect(place) as connection:
            told["generation"] = versions.generation(connection)
            rows = connection.execute(
                "SELECT collection, version, rows, made_at, (SELECT at || ' ' || outcome FROM central.delivery d WHERE "
                "d.collection = v.collection ORDER BY id DESC LIMIT 1) FROM central.version v WHERE until IS NULL ORDER BY 1"
            )
            told["datasets"] = [
                dict(zip(("collection", "version", "rows", "made_at", "last_delivery"), map(as_json, row)))
                for row in rows
            ]
    told["disk_free_mb"] = shutil.disk_usage(place.root).free >> 20
    return told


def as_json(value):
    return value if isinstance(value, int | str | None) else value.isoformat(timespec="seconds")


def lines(told: dict) -> str:
    text = [f"{name:12} {'runs' if runs else 'DOES NOT RUN'}" for name, runs in told["parts"].items()]
    text.append(f"{'address':12} {told['url']}")
    text.append(
        f"{'generation':12} {told['generation']}"
        + ("" if str(told["generation"]) == told["served"] else f", served is {told['served']}: central publish")
    )
    for each in told["datasets"]:
        text.append(
            f"  {each['collection']:24} {each['rows']:>9} rows, version {each['version']} of {each['made_at']}; last delivery {each['last_delivery']}"
        )
    text.append(f"{'disk':12} {told['disk_free_mb']} MB free")
    return "\n".join(text)
