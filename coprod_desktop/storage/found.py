"""Copies of groups in any place: on a stick, in a folder, in a group's own backups; and what is inside them."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.domain.copies import FoundCopy, Inside
from coprod_desktop.storage.backups import FOLDER, GROUP, MEDIA, connect_alone, copies_in, copy_whole, read_only
from coprod_desktop.storage.keys import FILE as KEYS
from coprod_desktop.storage.keys import raw_key_of
from coprod_desktop.storage.problems import Damaged, PassphraseNeeded

_LAST = 5
_MOST = 400  # folders looked into: a large disk must not keep anybody waiting


def find(place: Path, raw_key: bytes = b"") -> tuple[FoundCopy, ...]:
    """The copies in a folder or just below it, newest first; `raw_key` is that of the open group. Raises OSError when the place is gone."""
    copies = [look(folder, raw_key) for folder in dict.fromkeys(_copies(place))]
    return tuple(sorted(copies, key=lambda copy: copy.made, reverse=True))


def look(folder: Path, raw_key: bytes = b"", passphrase: str = "") -> FoundCopy:
    """One copy, opened as far as its keys allow. Raises WrongPassphrase when one was typed that does not fit."""
    made, kind = _made(folder)
    inside = _inside(folder, raw_key, made) if raw_key else None
    if inside is not None:
        return FoundCopy(folder, made, kind, inside, ours=True)
    try:
        return FoundCopy(folder, made, kind, _inside(folder, raw_key_of(folder, passphrase), made))
    except PassphraseNeeded:
        return FoundCopy(folder, made, kind, None, locked=True)
    except Damaged:
        return FoundCopy(folder, made, kind, None)


def media_of(folder: Path) -> Path:
    """Where the photos of a copy are: beside it, or beside the folder it is in."""
    inside = folder / MEDIA
    return inside if inside.exists() else folder.parent / MEDIA


def _copies(place: Path) -> Iterator[Path]:
    """The folders of copies: here, or in one that a person would take for the right one."""
    below = sorted(path for path in place.iterdir() if path.is_dir())[:_MOST]
    for folder in (place, place / FOLDER, *below, *(path / FOLDER for path in below)):
        if _holds(folder):
            yield folder
        for info in copies_in(folder):
            yield folder / info.name


def _holds(folder: Path) -> bool:
    try:
        return folder.suffix != ".part" and (folder / GROUP).is_file() and (folder / KEYS).is_file()
    except OSError:
        return False


def _made(folder: Path) -> tuple[datetime, str]:
    info = next((info for info in copies_in(folder.parent) if info.name == folder.name), None)
    if info is not None:
        return info.made, info.kind
    return datetime.fromtimestamp(int((folder / GROUP).stat().st_mtime)), "folder"


def _inside(folder: Path, raw_key: bytes, made: datetime) -> Inside | None:
    """None when the file does not open. Nothing is written into a place that is only looked at: with something beside the file, a copy of
    both is read."""
    beside = folder / f"{GROUP}-wal"
    try:
        if not (beside.exists() and beside.stat().st_size):
            with closing(read_only(folder / GROUP, raw_key)) as connection:
                return _counted(connection, made.date())
        with TemporaryDirectory() as place:
            copy_whole(folder, Path(place))
            with closing(connect_alone(Path(place) / GROUP, raw_key)) as connection:
                return _counted(connection, made.date())
    except sqlcipher3.DatabaseError:
        return None


def _counted(connection: Any, day: date) -> Inside:
    def one(sql: str, *values: str) -> Any:
        return connection.execute(sql, values).fetchone()

    until = "FROM session s JOIN programme p ON p.id = s.programme_id WHERE s.state = 'planned' AND s.day <= ?"
    name = one("SELECT value FROM setting WHERE id = 'group_name'")
    last = connection.execute(f"SELECT p.name, s.day {until} ORDER BY s.day DESC, s.start DESC, s.id LIMIT ?", (day.isoformat(), _LAST))
    return Inside(name[0] if name else "", one("SELECT count(*) FROM person WHERE state <> 'moved_on'")[0],
                  one(f"SELECT count(*) {until}", day.isoformat())[0],
                  tuple((name, date.fromisoformat(on)) for name, on in last))
