"""Copies of the group's file: made beside it under the same key, opened and checked, ten kept."""

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage.alone import alone
from coprod_desktop.storage.database import connect, problem_of
from coprod_desktop.storage.keys import FILE as KEY_FILE
from coprod_desktop.storage.keys import sync_folder
from coprod_desktop.storage.problems import Damaged

FOLDER, GROUP, MEDIA = "backups", "group.db", "media.db"
KEPT = 10
_ROOM = "PRAGMA cache_size = -64000"  # kilobytes
_MEDIA_READ = "media.read"  # when the copy of the media was last read whole
_MONTH = 30 * 24 * 3600  # seconds
STAMP = "%Y-%m-%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One copy; its `kind` is one of ports.BackupKept, `size` in bytes."""

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
        return copies_in(self._folder / FOLDER)

    def due(self, today: date) -> bool:
        """Whether there is no copy of the day yet."""
        return not any(info.made.date() == today for info in self.all())

    def disk_use(self) -> DiskUse:
        return disk_use(self._folder)


def copies_in(place: Path) -> tuple[BackupInfo, ...]:
    """Newest first. Those from days to come were made while the clock was wrong: nobody knows when, so they come last."""
    now = datetime.now()
    return tuple(sorted(filter(None, map(_info, place.glob("*/"))), key=lambda info: (info.made <= now, info.made, info.name), reverse=True))


def backup_now(folder: Path, raw_key: bytes, kind: str) -> BackupInfo:
    """A copy inside the group's folder; see copy_into. Raises Damaged, DiskFull, FolderOutOfReach, InUse, OSError."""
    try:
        return copy_into(folder / FOLDER, folder, raw_key, kind)
    except sqlcipher3.DatabaseError as trouble:
        raise problem_of(trouble) or trouble from trouble


def copy_into(place: Path, folder: Path, raw_key: bytes, kind: str) -> BackupInfo:
    """Copies the group of `folder` as it is at this moment to `place`, checks the copy, keeps ten; media are added to one copy of their
    own. Needs nothing but its arguments, so it can run in another process. Raises Damaged when the file or its copy is not whole."""
    with alone(folder):
        return _copy_into(place, folder, raw_key, kind)


def _copy_into(place: Path, folder: Path, raw_key: bytes, kind: str) -> BackupInfo:
    made = datetime.now()
    place.mkdir(exist_ok=True)
    _copy_media(folder / MEDIA, place / MEDIA, raw_key)
    target = free_name(place, f"{made:{STAMP}}-{kind}")
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
    # The newest one has just been checked, so a good one is always left.
    for old in copies_in(place)[KEPT:]:
        take_away(place / old.name)
    info = _info(target)
    assert info is not None
    return info


def take_away(copy: Path) -> None:
    """Under another name first: what a cut leaves of it, its keys too, is then tidied up at the next start."""
    part = copy.with_name(f"{copy.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    copy.replace(part)
    shutil.rmtree(part)


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
    connection = _unlocked(path.absolute().as_uri(), raw_key)
    connection.execute("PRAGMA journal_mode=MEMORY")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA secure_delete=ON")
    return connection


def copy_whole(copy: Path, target: Path) -> None:
    """A group's file into another folder, with what waits beside it in a folder that was copied while the app was open."""
    for ending in ("", "-wal"):
        if (copy / f"{GROUP}{ending}").exists():
            shutil.copyfile(copy / f"{GROUP}{ending}", target / f"{GROUP}{ending}")


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
        connection = read_only(path, raw_key)
        try:
            connection.execute(_ROOM)  # each page is decrypted once for all three checks
            return is_whole(connection)
        finally:
            connection.close()
    except sqlcipher3.DatabaseError:
        return False


def read_only(path: Path, raw_key: bytes) -> Any:
    """A connection to a file that nobody writes; nothing comes beside it, and it may be on a stick that cannot be written."""
    return _unlocked(f"{path.absolute().as_uri()}?mode=ro&immutable=1", raw_key)


def is_whole(connection: Any) -> bool:
    """Raises sqlcipher3.DatabaseError where even looking is not possible."""
    return bool(
        connection.execute("PRAGMA user_version").fetchone()[0]
        and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        and not connection.execute("PRAGMA foreign_key_check").fetchone()
        and not connection.execute("PRAGMA cipher_integrity_check").fetchone())


def newest_good(folder: Path, raw_key: bytes) -> BackupInfo | None:
    return next((info for info in Backups(folder).all() if whole(folder / FOLDER / info.name / GROUP, raw_key)), None)


def put_back(folder: Path, info: BackupInfo) -> None:
    """The copy becomes the group's file; the damaged file that was there stays beside it as group.damaged-<time>.db. The group is closed."""
    part = folder / f"{GROUP}.part"
    shutil.copyfile(folder / FOLDER / info.name / GROUP, part)
    sync_file(part)
    aside = f"group.damaged-{datetime.now():{STAMP}}.db"
    put_aside(folder / GROUP, folder / aside)
    part.replace(folder / GROUP)
    sync_folder(folder)


def put_aside(path: Path, aside: Path) -> None:
    """A database moved, when there is one, with what waits beside it: that belongs to this file, and would spoil the next one."""
    for ending in ("", "-wal", "-shm"):
        old = path.with_name(f"{path.name}{ending}")
        if old.exists():
            old.replace(aside.with_name(f"{aside.name}{ending}"))


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


def _copy_media(source: Path, target: Path, raw_key: bytes) -> None:
    """Adds what is new, and reads it back. All that was there before is read once a month: it is far too much for every day."""
    if not source.exists():
        return
    read = target.with_name(_MEDIA_READ)
    if target.exists() and not (_read_lately(read) and opens(target, raw_key)):
        if opens(target, raw_key) and whole(target, raw_key):
            read.touch()
        else:
            target.replace(target.with_name(f"media.damaged-{datetime.now():{STAMP}}.db"))
    if target.exists():
        try:
            add_media(source, target, raw_key)
            return
        except Damaged:
            if whole(target, raw_key):
                raise
            target.replace(target.with_name(f"media.damaged-{datetime.now():{STAMP}}.db"))
    part = target.with_name(f"{MEDIA}.part")
    part.unlink(missing_ok=True)
    try:
        copy_database(source, part, raw_key)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    read.touch()


def doubt_media(place: Path) -> None:
    """The next copy that is made there reads all of its photos first, and puts a damaged file of them aside."""
    (place / _MEDIA_READ).unlink(missing_ok=True)


def add_media(source: Path, target: Path, raw_key: bytes, *, only: Collection[str] | None = None) -> None:
    """Adds to one file of media what only the other has; what was added is read back from the disk. With `only`, ids of items, the source
    is a copy that nobody has open, which is just looked at. Raises Damaged."""
    try:
        connection = _plain(target, raw_key)
        try:
            name = f"{source.absolute().as_uri()}?mode=ro&immutable=1" if only is not None else str(source)
            connection.execute(f"ATTACH DATABASE ? AS source KEY \"x'{raw_key.hex()}'\"", (name,))
            new = [row[0] for row in connection.execute("SELECT id FROM source.item WHERE id NOT IN (SELECT id FROM main.item)")]
            new = [key for key in new if only is None or key in only]
            if new:
                connection.execute("BEGIN")  # not IMMEDIATE: only the target is written, and nobody who adds a photo has to wait
                connection.executemany("INSERT OR IGNORE INTO main.item SELECT * FROM source.item WHERE id = ?", [(key,) for key in new])
                connection.execute("COMMIT")
        finally:
            connection.close()
        if not _reads_back(target, new, raw_key):
            raise Damaged
    except sqlcipher3.OperationalError:
        raise
    except sqlcipher3.DatabaseError as problem:
        raise Damaged from problem


def _reads_back(path: Path, keys: list[str], raw_key: bytes) -> bool:
    """Whether each item is what its name says: the name is its content’s SHA-256."""
    connection = _plain(path, raw_key)
    try:
        return all(hashlib.sha256(connection.execute("SELECT data FROM item WHERE id = ?", (key,)).fetchone()[0]).hexdigest() == key
                   for key in keys)
    finally:
        connection.close()


def opens(path: Path, raw_key: bytes, connected: Callable[[Path, bytes], Any] | None = None) -> bool:
    """Whether the key fits. It also ends what a power cut or a stick pulled out left half done in the file, unless `connected` is
    read_only, which changes nothing."""
    try:
        connection = (connected or _plain)(path, raw_key)
        try:
            return bool(connection.execute("PRAGMA user_version").fetchone()[0])
        finally:
            connection.close()
    except sqlcipher3.DatabaseError:
        return False


def _plain(path: Path, raw_key: bytes) -> Any:
    """A connection that changes nothing by itself: no second file comes beside a copy."""
    return _unlocked(path.absolute().as_uri(), raw_key)


def _unlocked(uri: str, raw_key: bytes) -> Any:
    connection = sqlcipher3.connect(uri, uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")
    return connection


def _read_lately(note: Path) -> bool:
    return note.exists() and 0 <= time.time() - note.stat().st_mtime < _MONTH


def free_name(place: Path, name: str) -> Path:
    """A second copy within one second gets a number, higher than those before it."""
    taken = sorted(path.name.removesuffix(".part") for path in place.glob(f"{name}*"))
    return place / (f"{name}-{int(taken[-1][len(name) + 1:] or 1) + 1:02}" if taken else name)


def _info(path: Path) -> BackupInfo | None:
    try:
        made = datetime.strptime(path.name[:17], STAMP)
    except ValueError:
        return None
    if path.suffix == ".part" or not (path / GROUP).is_file():
        return None
    return BackupInfo(path.name, made, path.name[18:].partition("-")[0], (path / GROUP).stat().st_size)
