"""Photos, by what is in them, in an encrypted file of their own."""

import hashlib
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.storage.backups import MEDIA, whole
from coprod_desktop.storage.database import Database, connect, problem_of
from coprod_desktop.storage.problems import FolderOutOfReach, FoundDamaged, PhotosMended

_PREFIX = "media:"
_LARGE = 64_000_000  # bytes: half a second to write anew
_TABLE = """CREATE TABLE IF NOT EXISTS item (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, added_at TEXT NOT NULL, data BLOB NOT NULL) STRICT"""


class Media:
    """The MediaStore on SQLite; its file is opened when first needed. Raises KeyError for an unknown key.
    A damaged file is put together again at once; that is told once, by PhotosMended, and what was asked for can be asked again."""

    def __init__(self, folder: Path, raw_key: bytes, now: Callable[[], datetime], must_be_there: Callable[[], None] | None = None) -> None:
        """`must_be_there` raises where the folder is no longer the group's."""
        self._path = folder / MEDIA
        self._raw_key = raw_key
        self._now = now
        self._must_be_there = must_be_there or _not_asked
        self._opened: Database | None = None

    def add_photo(self, photo: SmallPhoto) -> str:
        return self.add_photos((photo,))[0]

    def add_photos(self, photos: Sequence[SmallPhoto]) -> tuple[str, ...]:
        keys, now = [hashlib.sha256(photo.data).hexdigest() for photo in photos], self._now().isoformat(timespec="seconds")
        file = self._file()
        try:
            with file.transaction():
                file.execute_many("INSERT INTO item (id, kind, added_at, data) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                                  [(key, photo.kind, now, photo.data) for key, photo in zip(keys, photos, strict=True)])
        except FoundDamaged as trouble:
            raise self._mended() from trouble
        return tuple(_PREFIX + key for key in keys)

    def read(self, key: str) -> bytes:
        try:
            data = self._file().value("SELECT data FROM item WHERE id = ?", (key.removeprefix(_PREFIX),))
        except FoundDamaged as trouble:
            raise self._mended() from trouble
        if data is None:
            raise KeyError(key)
        return bytes(data)

    def keep_only(self, keys: Collection[str]) -> None:
        """Takes every other photo out of the file, which overwrites where it stood. A file that is not large is written anew, too."""
        if not self._path.exists():
            return
        try:
            if keep_only(self._file(), keys) and self._path.stat().st_size < _LARGE:
                self._file().execute("VACUUM")
                self._file().value("PRAGMA wal_checkpoint(TRUNCATE)")
        except FoundDamaged as trouble:
            raise self._mended() from trouble

    def ready(self) -> None:
        """The file is there, empty when there was none."""
        self._file()

    def look_over(self) -> None:
        """Reads the whole file, unless it is open already. Raises PhotosMended when it had to be put together again."""
        if self._opened is None and self._path.exists() and not whole(self._path, self._raw_key):
            raise self._mended()

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _file(self) -> Database:
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self) -> Database:
        from coprod_desktop.storage import waiting

        self._must_be_there()
        try:
            saved = waiting.saved_in(self._path)
            made = self._opened = self._made()
            if waiting.lost(made, saved):
                raise PhotosMended(None)
            return made
        except sqlcipher3.DatabaseError as trouble:
            told = problem_of(trouble)
            if not isinstance(told, FoundDamaged):
                raise told or trouble from trouble
            raise self._mended() from trouble
        except OSError as trouble:
            raise FolderOutOfReach from trouble

    def _mended(self) -> PhotosMended:
        """What to tell, once the file is whole again."""
        from coprod_desktop.storage import mending

        self._must_be_there()
        self.close()
        folder = self._path.parent
        try:
            aside = mending.copy_in_place(folder, self._raw_key)
            self._opened = self._made()
            return PhotosMended(mending.rescue(aside, self._opened, self._raw_key) if aside else 0)
        except OSError as trouble:
            raise FolderOutOfReach from trouble

    def _made(self) -> Database:
        if not self._path.exists():
            from coprod_desktop.storage import mending

            mending.copy_in_place(self._path.parent, self._raw_key)
        connection = connect(self._path, self._raw_key)
        try:
            if not connection.execute("PRAGMA user_version").fetchone()[0]:
                connection.execute("BEGIN")
                connection.execute(_TABLE)
                connection.execute("PRAGMA user_version = 1")
                connection.execute("COMMIT")
        except sqlcipher3.DatabaseError:
            connection.close()
            raise
        return Database(connection, self._now, self._path)


def keep_only(file: Database, keys: Collection[str]) -> bool:
    """`file` is open on a file of photos. Whether any went."""
    gone = [row["id"] for row in file.all("SELECT id FROM item") if _PREFIX + row["id"] not in keys]
    if gone:
        with file.transaction():
            file.execute_many("DELETE FROM item WHERE id = ?", [(each,) for each in gone])
        file.value("PRAGMA wal_checkpoint(TRUNCATE)")
    return bool(gone)


def _not_asked() -> None:
    """For a folder that no group has open."""
