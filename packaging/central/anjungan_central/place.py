# SPDX-License-Identifier: GPL-3.0-or-later
"""The one folder that a central source lives in, its settings, and whom its commands run as."""

import contextlib
import fcntl
import json
import os
import pwd
from dataclasses import asdict, dataclass
from pathlib import Path

from .errors import CentralError

SYSTEM_ROOT = Path("/var/lib/anjungan-central")
SYSTEM_USER = "anjungan-central"


@dataclass
class Settings:
    """What `central up` was told; kept in central.json."""

    port: int = 8080
    listen: str = "*"  # the address that nginx listens on; * is all
    url: str = ""  # the address that others know it by, of its /ogcapi
    certificate: str = ""  # file of a TLS certificate and of its key: then nginx speaks https
    key: str = ""
    workers: int = 4  # processes of MapServer
    series: str = ""  # part of every validator; another one after a restore, so that none of before is believed


class Place:
    """Paths below the folder. Everything in it belongs to one user, and others see nothing of it."""

    def __init__(self, root: Path):
        self.root = root.absolute()
        self.database = self.root / "database"
        self.sockets = self.root / "run"
        self.maps = self.root / "maps"
        self.pages = self.root / "pages"
        self.web = self.root / "web"
        self.logs = self.root / "log"
        self.spool = self.root / "spool"
        self.inbox = self.root / "inbox"
        self.workspace = self.root / "workspace.json"
        self.codes = self.root / "codes.csv"

    @property
    def is_system(self) -> bool:
        """Whether systemd runs its parts."""
        return self.root == SYSTEM_ROOT

    def make(self) -> None:
        for folder in (self.sockets, self.maps, self.pages, self.web, self.logs, self.spool, self.inbox):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A socket's path has at most 107 bytes.
        if len(str(self.sockets / ".s.PGSQL.5432.lock")) > 107:
            raise CentralError(f"{self.root}: the path is too long for a socket; choose a shorter --root")

    def settings(self) -> Settings:
        try:
            return Settings(**json.loads((self.root / "central.json").read_text()))
        except FileNotFoundError:
            raise CentralError(f"{self.root}: there is no central source here; central up makes one") from None
        except (ValueError, TypeError) as error:
            raise CentralError(f"{self.root}/central.json: {error}") from None

    def keep(self, settings: Settings) -> None:
        write_whole(self.root / "central.json", json.dumps(asdict(settings), indent=2) + "\n")

    @contextlib.contextmanager
    def locked(self):
        """One publication at a time: whoever comes second waits."""
        with open(self.root / "lock", "w", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def write_whole(path: Path, text: str) -> None:
    """The file has its old content or the new, also after a crash."""
    beside = path.with_name(path.name + ".new")
    with open(beside, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def become_owner(root: Path, may_make: bool) -> None:
    """As root, goes on as the owner of the folder: PostgreSQL refuses to run as root, and nothing here needs to. A new
    folder is given to the service's own user, or to nobody where there is none."""
    if may_make and not root.exists():
        root.mkdir(mode=0o700, parents=True)
    if not root.is_dir():
        raise CentralError(f"{root}: there is no central source here; central up makes one")
    if os.geteuid() != 0:
        return
    owner = root.stat().st_uid
    if owner == 0:
        if any(root.iterdir()):
            raise CentralError(f"{root}: belongs to root and is not empty; give it to a user of its own (chown)")
        owner = service_user()
        os.chown(root, owner, pwd.getpwuid(owner).pw_gid)
    try:
        group = pwd.getpwuid(owner).pw_gid
    except KeyError:
        raise CentralError(f"{root}: belongs to the user id {owner}, which has no name here") from None
    os.setgroups([])
    os.setgid(group)
    os.setuid(owner)
    os.environ["HOME"] = str(root)
    os.chdir("/")


def service_user() -> int:
    for name in (SYSTEM_USER, "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name).pw_uid
    raise CentralError(f"there is no user {SYSTEM_USER}; systemd-sysusers makes it")
