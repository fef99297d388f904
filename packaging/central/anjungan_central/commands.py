# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command of the command line does. What an administrator names is read first, as who they are; then the
command goes on as the owner of the source's folder."""

import json
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

from . import backup as backups
from . import delivery, report, setup, workspace
from .errors import CentralError
from .place import Place, become_owner
from .postgres import connect, is_running
from .reading import files
from .serving import publishing


def text_of(path: Path | None) -> str | None:
    return None if path is None else path.read_text(encoding="utf-8-sig")


def owned(arguments) -> Place:
    os.umask(0o077)
    become_owner(arguments.root, False)
    place = Place(arguments.root)
    place.settings()
    return place


def document_of(place: Place, text: str | None) -> workspace.Workspace:
    if text is None and not place.workspace.exists():
        raise CentralError("there is no workspace yet: central up --workspace FILE")
    return workspace.read(text or place.workspace.read_text())


def up(arguments) -> int:
    return setup.up(arguments, text_of(arguments.workspace), text_of(arguments.codes))


def down(arguments) -> int:
    return setup.down(arguments)


def status(arguments) -> int:
    place = owned(arguments)
    told = setup.status(place)
    print(json.dumps(told) if arguments.json else setup.lines(told))
    return 0 if all(told["parts"].values()) else 1


def load(arguments) -> int:
    text = text_of(arguments.workspace)
    page = open(arguments.html, "w", encoding="utf-8") if arguments.html else None
    with tempfile.TemporaryDirectory() as outer:
        copied = files.bring_path(arguments.file, Path(outer))
        place = take_over(arguments, outer)
        delivery.bound()
        with delivery.spooled(place) as spool:
            for part in Path(outer).iterdir():
                shutil.copyfile(part, spool / part.name)
            options = delivery.Options(arguments.accept, arguments.area_codes, arguments.numbers, arguments.dates)
            told = delivery.deliver(
                place,
                document_of(place, text),
                arguments.dataset,
                spool / copied.name,
                arguments.name or arguments.file.name,
                options,
            )
    sys.stdout.write(json.dumps(told) + "\n" if arguments.json else report.markdown(told))
    if page:
        with page:
            page.write(report.page(told))
    return 0 if told["outcome"] in ("loaded", "unchanged") else 3


def take_over(arguments, outer: str) -> Place:
    """The copy is given to the owner of the source, as whom this process goes on."""
    if os.geteuid() == 0 and arguments.root.is_dir():
        owner = arguments.root.stat()
        for each in (outer, *(os.path.join(outer, name) for name in os.listdir(outer))):
            os.chown(each, owner.st_uid, owner.st_gid)
    return owned(arguments)


def template(arguments) -> int:
    from . import template as templates

    text = text_of(arguments.workspace)
    if text is None:
        place = Place(arguments.root)
        text = text_of(place.workspace)
    document = workspace.read(text)
    out = arguments.out or Path(f"{arguments.dataset}.xlsx")
    templates.write(out, document, document.dataset(arguments.dataset))
    print(out)
    return 0


def watch(arguments) -> int:
    from .watch import Watch, own_command

    place = owned(arguments)
    os.umask(0o007)
    Watch(place, arguments.settle, own_command()).run(arguments.once, arguments.pause)
    return 0


def publish(arguments) -> int:
    place = owned(arguments)
    with place.locked(), connect(place) as connection:
        connection.autocommit = True
        print(f"generation {publishing.publish(place, connection)}")
    return 0


def backup(arguments) -> int:
    """Written beside the file and renamed, so that a backup that broke off is not taken for one."""
    beside = arguments.file.with_name(f".{arguments.file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    folder = os.open(arguments.file.parent, os.O_RDONLY | os.O_DIRECTORY)
    is_root = os.geteuid() == 0
    child = os.fork() if is_root else 0  # the child gives up the right to rename there
    if child == 0:
        with os.fdopen(descriptor, "wb") as file:
            code = 0
            try:
                backups.write(owned(arguments), file)
            except CentralError as error:
                print(f"central: {error}", file=sys.stderr)
                code = 2
        if is_root:
            os._exit(code)
    else:
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code:
        os.unlink(beside.name, dir_fd=folder)
        return code
    os.rename(beside.name, arguments.file.name, src_dir_fd=folder, dst_dir_fd=folder)
    return 0


def restore(arguments) -> int:
    with open(arguments.file, "rb") as source:
        place = owned(arguments)
        if not is_running(place):
            raise CentralError("the source does not run; central up starts it")
        backups.read(place, source)
    return 0
