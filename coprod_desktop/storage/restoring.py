"""An older copy becomes the group again: made ready beside the group while that is open, then put in its place once it is closed."""

import shutil
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage import erased, upgrade
from coprod_desktop.storage.backups import (
    FOLDER,
    GROUP,
    MEDIA,
    STAMP,
    add_media,
    connect_alone,
    copy_whole,
    free_name,
    is_whole,
    put_aside,
    sync_file,
)
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.erasing import used_media
from coprod_desktop.storage.found import media_of
from coprod_desktop.storage.keys import FILE as KEYS
from coprod_desktop.storage.keys import raw_key_of, sync_folder
from coprod_desktop.storage.media import Media
from coprod_desktop.storage.problems import Damaged, MadeByNewerVersion, StorageProblem

READY = "restore.part"  # what opening a group tidies away when nobody went on
BEFORE = "before"


def make_ready(copy: Path, folder: Path, raw_key: bytes) -> None:
    """A copy of this very group, checked and in the newest shape, beside its file; photos that are only in the copy are added now.
    Raises Damaged, MadeByNewerVersion, NotUpgraded, OSError."""
    ready = folder / READY
    shutil.rmtree(ready, ignore_errors=True)
    ready.mkdir()
    try:
        photos = _take(copy, ready, raw_key)
        _take_media(media_of(copy), folder, raw_key, photos)
    except BaseException:
        shutil.rmtree(ready, ignore_errors=True)
        raise


def put_in_place(folder: Path) -> None:
    """What was made ready becomes the group's file; the one before becomes a copy. The group is closed. Raises OSError."""
    kept = free_name(folder / FOLDER, f"{datetime.now():{STAMP}}-{BEFORE}")
    kept.mkdir(parents=True)
    shutil.copyfile(folder / KEYS, kept / KEYS)
    sync_file(kept / KEYS)
    put_aside(folder / GROUP, kept / GROUP)
    sync_folder(kept)
    (folder / READY / GROUP).replace(folder / GROUP)
    shutil.rmtree(folder / READY)
    sync_folder(folder)


def make_new(copy: Path, folder: Path, passphrase: str = "") -> Path:
    """A whole new group's folder from a copy, beside where it will be. Raises PassphraseNeeded, WrongPassphrase, Damaged,
    MadeByNewerVersion, NotUpgraded, OSError."""
    raw_key = raw_key_of(copy, passphrase)
    part = folder.with_name(folder.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.parent.mkdir(parents=True, exist_ok=True)
    part.mkdir(mode=0o700)
    try:
        (part / FOLDER).mkdir()
        photos = _take(copy, part, raw_key)
        shutil.copyfile(copy / KEYS, part / KEYS)
        sync_file(part / KEYS)
        _take_media(media_of(copy), part, raw_key, photos)
        erased.write(part, erased.read(copy) | erased.read(copy.parent) | erased.read(folder))
        sync_folder(part)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return part


def put_new_in_place(folder: Path) -> Path | None:
    """The folder that `make_new` made gets its place; one that is there stays beside it under another name, which is told."""
    aside = None
    if folder.exists() and any(folder.iterdir()):
        aside = folder.with_name(f"{folder.name} {BEFORE} {datetime.now():{STAMP}}")
        folder.replace(aside)
    elif folder.exists():
        folder.rmdir()
    folder.with_name(folder.name + ".part").replace(folder)
    sync_folder(folder.parent)
    return aside


def _take(copy: Path, target: Path, raw_key: bytes) -> set[str]:
    """The copy's file, read whole where it is now, not on the stick, and brought to the newest shape; the ids of the photos it shows."""
    path = target / GROUP
    copy_whole(copy, target)
    try:
        connection = connect_alone(path, raw_key)
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > upgrade.newest():
                raise MadeByNewerVersion
            if not is_whole(connection):
                raise Damaged
            if version < upgrade.newest():
                upgrade.upgrade(connection)
            photos = {key.partition(":")[2] for key in used_media(Database(connection, datetime.now))}
        finally:
            connection.close()
    except sqlcipher3.DatabaseError as problem:
        raise Damaged from problem
    sync_file(path)
    return photos


def _take_media(source: Path, folder: Path, raw_key: bytes, photos: Collection[str]) -> None:
    """Only what the copy shows: others may be of somebody who was forgotten. Photos that do not open are left out: the group is worth
    more than its photos."""
    if not source.exists():
        return
    media = Media(folder, raw_key, datetime.now)
    try:
        with suppress(StorageProblem):
            media.ready()  # a damaged file is put together again, which is told; here it only has to be whole
        add_media(source, folder / MEDIA, raw_key, only=photos)
    except Damaged:
        return
    finally:
        media.close()
