"""The encrypted file: opened with its key, written one whole action at a time, every change kept for Undo."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage.problems import DiskFull, FolderOutOfReach, FoundDamaged, InUse, StorageProblem

if TYPE_CHECKING:
    from coprod_desktop.domain.seat import Actor

Row = dict[str, Any]
Values = Sequence[Any] | Mapping[str, Any]

# https://www.sqlite.org/rescode.html: what each primary result code means for a person.
_PROBLEMS: dict[int, type[StorageProblem]] = {
    sqlcipher3.SQLITE_BUSY: InUse, sqlcipher3.SQLITE_LOCKED: InUse, sqlcipher3.SQLITE_FULL: DiskFull,
    sqlcipher3.SQLITE_PERM: FolderOutOfReach, sqlcipher3.SQLITE_READONLY: FolderOutOfReach, sqlcipher3.SQLITE_IOERR: FolderOutOfReach,
    sqlcipher3.SQLITE_CANTOPEN: FolderOutOfReach, sqlcipher3.SQLITE_CORRUPT: FoundDamaged, sqlcipher3.SQLITE_NOTADB: FoundDamaged}


def problem_of(trouble: BaseException) -> StorageProblem | None:
    """What to tell about what SQLite or the system raised; None where it is a mistake of ours."""
    if isinstance(trouble, OSError):
        return DiskFull() if trouble.errno == errno.ENOSPC else FolderOutOfReach()
    found = _PROBLEMS.get(getattr(trouble, "sqlite_errorcode", 0) & 0xFF)
    return found() if found else None


def connect(path: Path, raw_key: bytes) -> Any:
    """A connection of sqlcipher3, without transactions of its own. `raw_key` is 32 bytes. Raises
    sqlcipher3.DatabaseError when the key does not fit or the first page is damaged."""
    connection = sqlcipher3.connect(str(path), isolation_level=None, timeout=10)
    try:
        # Before the key: SQLCipher would print its complaints on the error output.
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key = \"x'{raw_key.hex()}'\"")
        connection.execute("PRAGMA journal_mode=WAL")
        # A large import must not leave a large -wal beside the file for ever.
        connection.execute("PRAGMA journal_size_limit=4194304")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")
    except BaseException:
        connection.close()
        raise
    return connection


class Action:
    """The writing of one action. Tables have a text primary key `id`."""

    def __init__(self, database: Database, actor: Actor, words: str) -> None:
        self._database = database
        self._actor = actor
        self._words = words
        self._number = 0
        self._position = 0

    def put(self, table: str, row: Row) -> None:
        """Writes the row, or the columns given when it is there already. Nothing is logged where nothing changes."""
        before = self._database.row(table, row["id"])
        if before is None:
            self._database.insert(table, row)
            self._log(table, row["id"], None, row)
            return
        changed = {column: value for column, value in row.items() if before[column] != value}
        if changed:
            self._database.update(table, row["id"], changed)
            self._log(table, row["id"], {column: before[column] for column in changed}, changed)

    def remove(self, table: str, row_id: str) -> None:
        before = self._database.row(table, row_id)
        if before is not None:
            self._database.delete(table, row_id)
            self._log(table, row_id, before, None)

    def _log(self, table: str, row_id: str, before: Row | None, after: Row | None) -> None:
        if not self._number:
            actor = self._actor
            self._number = self._database.execute(
                "INSERT INTO action (at, seat, person_id, handover_id, words) VALUES (?, ?, ?, ?, ?)",
                (self._database.now().isoformat(timespec="seconds"), actor.seat, actor.person_id, actor.handover_id, self._words),
            ).lastrowid
        self._position += 1
        self._database.execute(
            "INSERT INTO action_row (action, position, kind, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (self._number, self._position, table, row_id, _text(before), _text(after)))


class Database:
    """One open file on the main thread. `stamp` goes up with every transaction, so that what was read can tell its age; `damaged` tells
    that a part could not be read. All that reads or writes raises FoundDamaged, FolderOutOfReach, DiskFull or InUse. With `path`, nothing
    is saved once another file, or none, is in its place: Linux would write on into the one that is gone."""

    def __init__(self, connection: Any, now: Callable[[], datetime], path: Path | None = None) -> None:
        self._connection = connection
        self._path = path
        self._place = _place(path)
        self.now = now
        self.stamp = 0
        self.damaged = False

    def execute(self, sql: str, values: Values = ()) -> Any:
        try:
            return self._connection.execute(sql, values)
        except sqlcipher3.Error as trouble:
            raise self._told(trouble) from trouble

    def execute_many(self, sql: str, rows: Any) -> None:
        try:
            self._connection.executemany(sql, rows)
        except sqlcipher3.Error as trouble:
            raise self._told(trouble) from trouble

    def rows(self, sql: str, values: Values = ()) -> list[Sequence[Any]]:
        return self._read(self.execute(sql, values))

    def all(self, sql: str, values: Values = ()) -> list[Row]:
        found = self.execute(sql, values)
        columns = [column[0] for column in found.description]
        return [dict(zip(columns, row, strict=True)) for row in self._read(found)]

    def one(self, sql: str, values: Values = ()) -> Row | None:
        return next(iter(self.all(sql, values)), None)

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row; None when there is no row."""
        found = self.execute(sql, values)
        try:
            row = found.fetchone()
        except sqlcipher3.Error as trouble:
            raise self._told(trouble) from trouble
        return row[0] if row else None

    def row(self, table: str, row_id: str) -> Row | None:
        return self.one(f"SELECT * FROM {table} WHERE id = ?", (row_id,))

    def insert(self, table: str, row: Row) -> None:
        places = ", ".join("?" * len(row))
        self.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values()))

    def update(self, table: str, row_id: str, row: Row) -> None:
        places = ", ".join(f"{column} = ?" for column in row)
        self.execute(f"UPDATE {table} SET {places} WHERE id = ?", (*row.values(), row_id))

    def delete(self, table: str, row_id: str) -> None:
        self.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; on disk when it ends."""
        try:
            self.execute("BEGIN IMMEDIATE")
            yield
            self.must_be_there()
            self.execute("COMMIT")
        except BaseException as trouble:
            if self._connection.in_transaction:
                self.execute("ROLLBACK")
            if isinstance(trouble, sqlcipher3.Error):
                raise self._told(trouble) from trouble
            raise
        finally:
            self.stamp += 1

    @contextmanager
    def action(self, actor: Actor, words: str) -> Iterator[Action]:
        """One transaction, in the change log as one thing to undo; with `words` "" it is kept but not offered."""
        with self.transaction():
            yield Action(self, actor, words)

    def must_be_there(self) -> None:
        """Raises FolderOutOfReach where another file, or none, has come in its place."""
        if _place(self._path) != self._place:
            raise FolderOutOfReach

    def close(self) -> None:
        self._connection.close()

    def _read(self, found: Any) -> list[Sequence[Any]]:
        try:
            return list(found)
        except sqlcipher3.Error as trouble:
            raise self._told(trouble) from trouble

    def _told(self, trouble: BaseException) -> BaseException:
        told = problem_of(trouble)
        self.damaged = self.damaged or isinstance(told, FoundDamaged)
        return told or trouble


def _text(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _place(path: Path | None) -> tuple[int, int] | None:
    try:
        found = path.stat() if path else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None
