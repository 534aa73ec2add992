"""The group's folder: made, opened, and opened from its newest good copy when its file is damaged."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.i18n import _
from coprod_desktop.storage import erased, keys, migrations
from coprod_desktop.storage.database import Database, connect, problem_of
from coprod_desktop.storage.erased import UNSETTLED
from coprod_desktop.storage.group import FILE as GROUP
from coprod_desktop.storage.group import NAME, Group, closed_by_us, forget_closed
from coprod_desktop.storage.problems import Damaged, FolderNotWritable, FolderTaken, FoundDamaged, NoGroupHere, PhotosMended

_BACKUPS = "backups"
__all__ = ["NAME", "Group", "create", "open_group"]


def create(folder: Path, name: str, *, now: Callable[[], datetime] = datetime.now) -> Group:
    """Makes the folder whole beside its place and renames it there. Raises FolderTaken, FolderNotWritable."""
    import shutil

    from coprod_desktop.storage import backups

    part = folder.with_name(folder.name + ".part")
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderTaken
        part.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700)
        (part / backups.FOLDER).mkdir()
        raw_key = keys.new_keys(part).raw_key
        _fill(part / GROUP, raw_key, name, now)
        if folder.exists():
            folder.rmdir()
        part.replace(folder)
        keys.sync_folder(folder.parent)
    except (OSError, sqlcipher3.OperationalError) as problem:
        shutil.rmtree(part, ignore_errors=True)
        raise FolderNotWritable from problem
    return open_group(folder, now=now)


def open_group(folder: Path, passphrase: str = "", *, careful: bool = False, now: Callable[[], datetime] = datetime.now) -> Group:
    """Opens the group, with its passphrase or recovery code when it has one. The whole file is read first when it was not closed
    by us, or with `careful`. Raises NoGroupHere, FolderNotWritable, PassphraseNeeded, WrongPassphrase, MadeByNewerVersion,
    NotUpgraded, Damaged."""
    if os.access(folder, os.F_OK) and not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise FolderNotWritable
    if not any(os.access(folder / name, os.F_OK) for name in (GROUP, keys.FILE)):
        raise NoGroupHere
    try:
        group_keys = keys.open_keys(folder, passphrase)
        _tidy(folder)
        try:
            return _open(folder, group_keys, now, careful=careful)
        except (Damaged, FoundDamaged):
            if careful:
                raise
            return _open(folder, group_keys, now, careful=True)  # closed as it should be, and a page went wrong since
    except OSError as problem:
        raise FolderNotWritable from problem
    except sqlcipher3.DatabaseError as problem:
        raise problem_of(problem) or problem from problem


def _open(folder: Path, group_keys: keys.Keys, now: Callable[[], datetime], *, careful: bool) -> Group:
    raw_key = group_keys.raw_key
    clean, was_open = closed_by_us(folder), any(folder.glob("*.db-wal"))  # with a -wal it was not closed at all
    connection, note = _all_of_it(folder / GROUP, raw_key, careful=careful or not clean)
    if connection is None:
        note = _open_newest_copy(folder, raw_key)
        connection = connect(folder / GROUP, raw_key)
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] != migrations.newest():
            from coprod_desktop.storage import upgrade  # sqlite_utils is slow to load

            connection = upgrade.at_newest(folder, raw_key, connection)
        forget_closed(folder)
        group = Group(folder, Database(connection, now, folder / GROUP), group_keys, note)
        if not clean and not was_open:
            _with_photos(group, group.media.look_over)
        if not clean or group.settings.get(UNSETTLED) or _came_back(folder, connection):
            _with_photos(group, group.forgetting.at_open)
    except BaseException:
        connection.close()
        raise
    return group


def _with_photos(group: Group, work: Callable[[], None]) -> None:
    """Does what needs the photos; once more where they had to be put together again first, which is told when the group opens."""
    try:
        work()
    except PhotosMended as told:
        group.opened_note = group.opened_note or told.sentence
        work()


def _came_back(folder: Path, connection: Any) -> bool:
    """Whether an older copy has people in it who were forgotten."""
    ids = erased.read(folder)
    return bool(ids and ids - {row[0] for row in connection.execute("SELECT id FROM erased")})


def _tidy(folder: Path) -> None:
    """Takes away what a power cut left half written; nobody else has the folder open."""
    if any(folder.glob("*.part")) or any((folder / _BACKUPS).glob("*.part")):
        from coprod_desktop.storage import backups

        backups.tidy(folder)


def _fill(path: Path, raw_key: bytes, name: str, now: Callable[[], datetime]) -> None:
    from coprod_desktop.domain.how_was_it import HOW_WAS_IT
    from coprod_desktop.domain.seat import Actor, Seat
    from coprod_desktop.storage import upgrade
    from coprod_desktop.storage.feedback import Feedback
    from coprod_desktop.storage.settings import Settings

    connection = connect(path, raw_key)
    try:
        upgrade.upgrade(connection)
        database = Database(connection, now)
        Settings(database).put(NAME, name)
        Feedback(database).save_questionnaire(HOW_WAS_IT, Actor(Seat.COORDINATE), "")
    finally:
        connection.close()


def _all_of_it(path: Path, raw_key: bytes, *, careful: bool) -> tuple[Any, str]:
    """As _opened; and what to tell where the end of the -wal cannot be read."""
    if not os.access(path.with_name(f"{GROUP}-wal"), os.F_OK):
        return _opened(path, raw_key, careful=careful), ""
    from coprod_desktop.storage import backups, waiting

    saved = waiting.saved_in(path)
    connection = _opened(path, raw_key, careful=careful)
    if connection is None or not waiting.lost(connection, saved):
        return connection, ""
    if not backups.is_whole(connection):
        connection.close()
        return None, ""
    return connection, _("The last things saved cannot be read. Everything before them is here. Look at what you did last.")


def _opened(path: Path, raw_key: bytes, *, careful: bool) -> Any:
    """A connection to the file; None when it is damaged or away."""
    if not path.exists() or not path.stat().st_size:
        return None
    connection = None
    try:
        connection = connect(path, raw_key)
        if connection.execute("PRAGMA user_version").fetchone()[0] and (not careful or _reads_whole(connection)):
            return connection
    except sqlcipher3.OperationalError as problem:
        if connection is not None:
            connection.close()
        raise FolderNotWritable from problem
    except sqlcipher3.DatabaseError:
        pass
    if connection is not None:
        connection.close()
    return None


def _reads_whole(connection: Any) -> bool:
    """Every page is there and in order: a sixth of the time of the check that a backup gets."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _open_newest_copy(folder: Path, raw_key: bytes) -> str:
    """Puts the newest good copy in place of the damaged file, which is kept; what to tell. Raises Damaged when there is none."""
    from coprod_desktop.domain.spoken import long_day_words, time_words
    from coprod_desktop.storage import backups

    info = backups.newest_good(folder, raw_key)
    if info is None:
        raise Damaged
    backups.put_back(folder, info)
    return _("The group’s file was damaged. We opened the copy of {day}, {time}. The damaged file is kept in the folder.").format(
        day=long_day_words(info.made.date()), time=time_words(info.made.time()))
