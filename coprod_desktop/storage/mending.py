"""Puts the file of photos together again when part of it cannot be read: from its copy, and from what can still be read."""

import hashlib
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.storage.backups import FOLDER, MEDIA, put_aside, sync_file, whole
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.keys import sync_folder


def copy_in_place(folder: Path, raw_key: bytes) -> Path | None:
    """The damaged file goes aside, whole as it is, and its good copy takes its place; with no good copy there is no file. The one that
    is aside, or None when there was none."""
    path, kept, part = folder / MEDIA, folder / FOLDER / MEDIA, folder / f"{MEDIA}.part"
    if kept.exists() and whole(kept, raw_key):
        shutil.copyfile(kept, part)
        sync_file(part)
    aside = folder / f"media.damaged-{datetime.now():%Y-%m-%dT%H%M%S}.db"
    was_there = path.exists()
    put_aside(path, aside)
    if part.exists():
        part.replace(path)
    sync_folder(folder)
    return aside if was_there else None


def rescue(aside: Path, into: Any, raw_key: bytes) -> int | None:
    """Adds every photo of the damaged file that can still be read and is what its name says; how many are lost, None where nobody
    can tell."""
    lost = 0
    try:
        connection = connect(aside, raw_key)
    except sqlcipher3.DatabaseError:
        return None
    try:
        there = {row[0] for row in into.rows("SELECT id FROM item")}
        with into.transaction():
            rows = _rows(connection)
            for number, key in rows or ():
                if key not in there:
                    row = _row(connection, number)
                    lost += row is None
                    if row is not None:
                        into.execute("INSERT INTO item (id, kind, added_at, data) VALUES (?, ?, ?, ?)", row)
    finally:
        connection.close()
    return None if rows is None else lost


def _rows(connection: Any) -> list[tuple[int, str]] | None:
    """The row numbers and keys, from whichever of the index and the table can be read."""
    for way in ("INDEXED BY sqlite_autoindex_item_1", "NOT INDEXED"):
        try:
            return [(row[0], row[1]) for row in connection.execute(f"SELECT rowid, id FROM item {way}").fetchall()]
        except sqlcipher3.DatabaseError:
            continue
    return None


def _row(connection: Any, number: int) -> tuple[Any, ...] | None:
    try:
        row = connection.execute("SELECT id, kind, added_at, data FROM item WHERE rowid = ?", (number,)).fetchone()
    except sqlcipher3.DatabaseError:
        return None
    return tuple(row) if row and hashlib.sha256(row[3]).hexdigest() == row[0] else None
