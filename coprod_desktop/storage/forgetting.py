"""Forgetting people for good: in the group's file, its photos, its log, and its copies, now and whenever an old copy comes back."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage import backups, erased, migrations
from coprod_desktop.storage.alone import alone
from coprod_desktop.storage.database import Database, connect
from coprod_desktop.storage.erasing import Erasing, used_media
from coprod_desktop.storage.keys import sync_folder
from coprod_desktop.storage.media import Media, keep_only
from coprod_desktop.storage.sealed import checkpoint, sealed, settle

if TYPE_CHECKING:
    from coprod_desktop.domain.forgetting import Kept

IN_COPIES_DAYS = 30
_WAL = "-wal"
_IN_COPIES = "erased.in_copies_until"


class Forgetting:
    """The ForgettingStore on SQLite. Raises KeyError for somebody who is not there."""

    def __init__(self, database: Database, folder: Path, media: Media) -> None:
        self._database, self._folder, self._media = database, folder, media

    def kept(self, person_id: str) -> Kept:
        return Erasing(self._database, person_id).kept()

    def erase(self, person_id: str, mentions: Iterable[str]) -> None:
        work = Erasing(self._database, person_id)
        work.kept()
        today = self._database.now().date()
        with sealed(self._database, self._folder, whole=True, also=self._sweep):
            work.erase(today.isoformat(), mentions)
            until = (today + timedelta(days=IN_COPIES_DAYS)).isoformat()
            self._database.execute("INSERT INTO setting (id, value) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", (_IN_COPIES, until))

    def in_copies_until(self) -> date | None:
        """The day when copies that still hold somebody who was forgotten end; None when no copy does."""
        found = self._database.value("SELECT value FROM setting WHERE id = ?", (_IN_COPIES,))
        return date.fromisoformat(found) if found else None

    def copies_are_clean(self) -> None:
        with self._database.transaction():
            self._database.execute("DELETE FROM setting WHERE id = ?", (_IN_COPIES,))

    def at_open(self) -> None:
        """Takes out again whoever an older copy brought back, and does what a power cut left undone."""
        checkpoint(self._database)
        known = {row["id"] for row in self._database.all("SELECT id FROM erased")}
        back = erased.read(self._folder) - known
        if back:
            with sealed(self._database, self._folder, whole=True, also=self._sweep):
                _erase_all(self._database, back)
        elif self._database.value("SELECT 1 FROM setting WHERE id = ?", (erased.UNSETTLED,)):
            with alone(self._folder):
                settle(self._database, self._sweep)

    def _sweep(self) -> None:
        """The list beside the file is written after the commit: it never names somebody who is still there."""
        listed = {row["id"] for row in self._database.all("SELECT id FROM erased")} | erased.read(self._folder)
        if listed:
            erased.write(self._folder, listed)
        self._media.keep_only(used_media(self._database))


def _erase_all(database: Database, ids: Iterable[str]) -> None:
    today = database.now().date().isoformat()
    for each in sorted(ids):
        Erasing(database, each).erase(today)


def take_out_of_copies(folder: Path, raw_key: bytes) -> None:
    """Writes every copy anew without those who were forgotten; needs nothing but its arguments, so it can run in another process. A new
    copy is made first, so a good one is always there. A copy that cannot be read, or is of an older version, goes; so do damaged files
    that were kept aside. Copies on a stick follow when the next one is made there. Raises Damaged when the group's file is not whole."""
    backups.doubt_media(folder / backups.FOLDER)
    backups.backup_now(folder, raw_key, "asked")
    ids = erased.read(folder)
    with alone(folder):
        take_out_of_place(folder / backups.FOLDER, raw_key, ids)
        for aside in folder.glob("group.*-*.db"):
            if _rewritten(aside, folder / f"{aside.name}.part", raw_key, ids) is None:
                _remove(aside)
        for aside in folder.glob("media.*-*.db"):
            _remove(aside)
        _written_anew(folder / backups.MEDIA, raw_key)


def take_out_of_place(place: Path, raw_key: bytes, ids: Iterable[str]) -> None:
    """The copies in one place, and the photos that go with them."""
    used: set[str] = set()
    for info in backups.copies_in(place):
        found = _rewritten(place / info.name / backups.GROUP, place / f"{info.name}.part", raw_key, ids)
        if found is None:
            backups.take_away(place / info.name)
        else:
            used |= found
    for aside in place.glob("media.*-*.db"):
        _remove(aside)
    _written_anew(place / backups.MEDIA, raw_key, used)


def _rewritten(path: Path, part: Path, raw_key: bytes, ids: Iterable[str]) -> set[str] | None:
    """The photos that are used in the copy, which is written in the folder `part` and put in its place when it is whole; None when it
    cannot be."""
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    try:
        new = part / backups.GROUP
        for ending in ("", _WAL):
            if path.with_name(path.name + ending).exists():
                shutil.copyfile(path.with_name(path.name + ending), part / f"{backups.GROUP}{ending}")
        used = _without_them(new, raw_key, ids)
        if used is None or not backups.whole(new, raw_key):
            return None
        backups.sync_file(new)
        _remove_beside(path)  # first: an older -wal would be taken for one of the new file
        new.replace(path)
        sync_folder(path.parent)
        return used
    finally:
        shutil.rmtree(part)


def _without_them(path: Path, raw_key: bytes, ids: Iterable[str]) -> set[str] | None:
    """The photos that the file uses once those people are out of it; None when it is damaged or of another version."""
    try:
        connection = backups.connect_alone(path, raw_key)
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] != migrations.newest():
                return None
            database = Database(connection, datetime.now)
            with database.transaction():
                _erase_all(database, ids)
            database.execute("VACUUM")
            return used_media(database)
        finally:
            connection.close()
    except sqlcipher3.OperationalError:
        raise
    except sqlcipher3.DatabaseError:
        return None


def _remove(path: Path) -> None:
    _remove_beside(path)
    path.unlink()


def _remove_beside(path: Path) -> None:
    for ending in (_WAL, "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _written_anew(path: Path, raw_key: bytes, keys: set[str] | None = None) -> None:
    """A file of photos without free pages; with `keys` only those stay. Of the group's own file none goes here: somebody may be adding one."""
    if path.exists():
        connection = connect(path, raw_key)
        try:
            file = Database(connection, datetime.now)
            if keys is not None:
                keep_only(file, keys)
            file.execute("VACUUM")
            checkpoint(file)
        finally:
            connection.close()
