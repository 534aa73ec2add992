"""Copies of the group's file: made beside it under the same key, opened and checked, ten kept."""

import os
import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage.alone import alone
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.keys import FILE as KEY_FILE
from coprod_desktop.storage.keys import sync_folder
from coprod_desktop.storage.problems import Damaged

FOLDER, GROUP, MEDIA = "backups", "group.db", "media.db"
KEPT = 10
_STAMP = "%Y-%m-%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One copy in a folder's backups. `kind` is "daily", "session", "upgrade" or "asked"; `size` in bytes."""

    name: str
    made: datetime
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class DiskUse:
    """Bytes on disk of the parts of a group's folder."""

    group: int
    media: int
    backups: int

    @property
    def all(self) -> int:
        return self.group + self.media + self.backups


class Backups:
    """The copies of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.doubted = False

    def doubt(self) -> None:
        """The group's file was found damaged: it is read whole at the next start, and the newest good copy opens."""
        self.doubted = True

    def all(self) -> tuple[BackupInfo, ...]:
        """Newest first. Those from days to come were made while the clock was wrong: nobody knows when, so they come last."""
        now = datetime.now()
        return tuple(sorted(filter(None, map(_info, (self._folder / FOLDER).glob("*/"))),
                            key=lambda info: (info.made <= now, info.made, info.name), reverse=True))

    def due(self, today: date) -> bool:
        """Whether there is no copy of the day yet."""
        return not any(info.made.date() == today for info in self.all())

    def disk_use(self) -> DiskUse:
        return disk_use(self._folder)


def backup_now(folder: Path, raw_key: bytes, kind: str) -> BackupInfo:
    """Copies the file as it is at this moment, checks the copy, keeps ten; media are added to one copy of their own.
    Needs nothing but its arguments, so it can run in another process. Raises Damaged when the file or its copy is not whole."""
    with alone(folder):
        return _backup(folder, raw_key, kind)


def _backup(folder: Path, raw_key: bytes, kind: str) -> BackupInfo:
    made = datetime.now()
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    target = _free(place, f"{made:{_STAMP}}-{kind}")
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    try:
        copy_database(folder / GROUP, part / GROUP, raw_key)
        shutil.copyfile(folder / KEY_FILE, part / KEY_FILE)
        sync_file(part / KEY_FILE)
        sync_folder(part)
        part.replace(target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    sync_folder(place)
    _copy_media(folder, raw_key)
    # The newest one has just been checked, so a good one is always left.
    for old in Backups(folder).all()[KEPT:]:
        shutil.rmtree(place / old.name)
    info = _info(target)
    assert info is not None
    return info


def copy_database(source: Path, target: Path, raw_key: bytes) -> None:
    """A whole copy without what was deleted, encrypted with the same key, checked and on disk. Raises Damaged."""
    try:
        connection = connect(source, raw_key)
        try:
            connection.execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()
        _leave_out_open_boxes(target, raw_key)
    except sqlcipher3.OperationalError:
        raise
    except sqlcipher3.DatabaseError as problem:
        raise Damaged from problem
    if not whole(target, raw_key):
        raise Damaged
    sync_file(target)


def connect_alone(path: Path, raw_key: bytes) -> Any:
    """A connection to a file that nobody else has open, with nothing beside it: what is written over is kept in memory only."""
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")
    connection.execute("PRAGMA journal_mode=MEMORY")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")
    return connection


def _leave_out_open_boxes(path: Path, raw_key: bytes) -> None:
    """Two copies with one secret ballot between them would tell whose it is."""
    connection = connect_alone(path, raw_key)
    try:
        if (connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sealed_box'").fetchone()
                and connection.execute("SELECT 1 FROM sealed_box WHERE closed = ''").fetchone()):
            connection.execute("DELETE FROM sealed_item WHERE box_id IN (SELECT id FROM sealed_box WHERE closed = '')")
            connection.execute("VACUUM")
    finally:
        connection.close()


def whole(path: Path, raw_key: bytes) -> bool:
    """Opens a file that nobody else has open and reads all of it: every page as it was written, every table and index in order."""
    try:
        connection = sqlcipher3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA cipher_log_level=NONE")
            connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")
            return is_whole(connection)
        finally:
            connection.close()
    except sqlcipher3.DatabaseError:
        return False


def is_whole(connection: Any) -> bool:
    """Raises sqlcipher3.DatabaseError where even looking is not possible."""
    return bool(
        connection.execute("PRAGMA user_version").fetchone()[0]
        and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        and not connection.execute("PRAGMA foreign_key_check").fetchone()
        and not connection.execute("PRAGMA cipher_integrity_check").fetchone())


def newest_good(folder: Path, raw_key: bytes) -> BackupInfo | None:
    return next((info for info in Backups(folder).all() if whole(folder / FOLDER / info.name / GROUP, raw_key)), None)


def put_back(folder: Path, info: BackupInfo, label: str = "before") -> None:
    """The copy becomes the group's file; the file that was there stays beside it as group.`label`-<time>.db. The group is closed."""
    part = folder / f"{GROUP}.part"
    shutil.copyfile(folder / FOLDER / info.name / GROUP, part)
    sync_file(part)
    aside = f"group.{label}-{datetime.now():{_STAMP}}.db"
    for ending in ("", "-wal", "-shm"):
        old = folder / f"{GROUP}{ending}"
        if old.exists():
            old.replace(folder / f"{aside}{ending}")
    part.replace(folder / GROUP)
    sync_folder(folder)


def tidy(folder: Path) -> None:
    """Takes away what a power cut left half written; nobody else has the folder open."""
    for part in (*folder.glob("*.part"), *(folder / FOLDER).glob("*.part")):
        if part.is_dir():
            shutil.rmtree(part)
        else:
            part.unlink()


def disk_use(folder: Path) -> DiskUse:
    sizes = {"group": 0, "media": 0, "backups": 0}
    for path in folder.rglob("*"):
        if path.is_file():
            first = path.relative_to(folder).parts[0]
            part = "backups" if first == FOLDER else "media" if first.startswith(MEDIA) else "group"
            sizes[part] += path.stat().st_size
    return DiskUse(**sizes)


def sync_file(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _copy_media(folder: Path, raw_key: bytes) -> None:
    source, target = folder / MEDIA, folder / FOLDER / MEDIA
    if not source.exists():
        return
    if target.exists() and not whole(target, raw_key):
        target.replace(target.with_name(f"media.damaged-{datetime.now():{_STAMP}}.db"))
    if not target.exists():
        part = target.with_name(f"{MEDIA}.part")
        part.unlink(missing_ok=True)
        copy_database(source, part, raw_key)
        part.replace(target)
        sync_folder(target.parent)
        return
    connection = connect(source, raw_key)
    try:
        connection.execute(f"ATTACH DATABASE ? AS kept KEY \"x'{raw_key.hex()}'\"", (str(target),))
        connection.execute("INSERT INTO kept.item SELECT * FROM main.item WHERE id NOT IN (SELECT id FROM kept.item)")
    except sqlcipher3.OperationalError:
        raise
    except sqlcipher3.DatabaseError as problem:
        raise Damaged from problem
    finally:
        connection.close()


def _free(place: Path, name: str) -> Path:
    """A second copy within one second gets a number, higher than those before it."""
    taken = sorted(path.name.removesuffix(".part") for path in place.glob(f"{name}*"))
    return place / (f"{name}-{int(taken[-1][len(name) + 1:] or 1) + 1:02}" if taken else name)


def _info(path: Path) -> BackupInfo | None:
    try:
        made = datetime.strptime(path.name[:17], _STAMP)
    except ValueError:
        return None
    if path.suffix == ".part" or not (path / GROUP).is_file():
        return None
    return BackupInfo(path.name, made, path.name[18:].partition("-")[0], (path / GROUP).stat().st_size)
