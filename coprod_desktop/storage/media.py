"""Photos, by what is in them, in an encrypted file of their own."""

import hashlib
from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.storage.backups import MEDIA, mend_media
from coprod_desktop.storage.database import Database, connect

_PREFIX = "media:"
_LARGE = 64_000_000  # bytes: half a second to write anew
_TABLE = """CREATE TABLE IF NOT EXISTS item (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, added_at TEXT NOT NULL, data BLOB NOT NULL) STRICT"""


class Media:
    """The MediaStore on SQLite; its file is opened when first needed. Raises KeyError for an unknown key."""

    def __init__(self, folder: Path, raw_key: bytes, now: Callable[[], datetime]) -> None:
        self._path = folder / MEDIA
        self._raw_key = raw_key
        self._now = now
        self._opened: Database | None = None

    def add_photo(self, photo: SmallPhoto) -> str:
        key = hashlib.sha256(photo.data).hexdigest()
        file = self._file()
        with file.transaction():
            file.execute("INSERT INTO item (id, kind, added_at, data) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                         (key, photo.kind, self._now().isoformat(timespec="seconds"), photo.data))
        return _PREFIX + key

    def read(self, key: str) -> bytes:
        data = self._file().value("SELECT data FROM item WHERE id = ?", (key.removeprefix(_PREFIX),))
        if data is None:
            raise KeyError(key)
        return bytes(data)

    def keep_only(self, keys: Collection[str]) -> None:
        """Takes every other photo out of the file, which overwrites where it stood. A file that is not large is written anew, too."""
        if self._path.exists() and keep_only(self._file(), keys) and self._path.stat().st_size < _LARGE:
            self._file().execute("VACUUM")
            self._file().value("PRAGMA wal_checkpoint(TRUNCATE)")

    def ready(self) -> None:
        """The file is there, empty when there was none."""
        self._file()

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _file(self) -> Database:
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def _open(self) -> Database:
        try:
            return self._made()
        except sqlcipher3.OperationalError:
            raise
        except sqlcipher3.DatabaseError:
            mend_media(self._path.parent, self._raw_key)
            return self._made()

    def _made(self) -> Database:
        if not self._path.exists():
            mend_media(self._path.parent, self._raw_key)
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
        return Database(connection, self._now)


def keep_only(file: Database, keys: Collection[str]) -> bool:
    """`file` is open on a file of photos. Whether any went."""
    gone = [row["id"] for row in file.all("SELECT id FROM item") if _PREFIX + row["id"] not in keys]
    if gone:
        with file.transaction():
            file.execute_many("DELETE FROM item WHERE id = ?", [(each,) for each in gone])
        file.value("PRAGMA wal_checkpoint(TRUNCATE)")
    return bool(gone)
