"""Pictures of the group's own: its photos, drawings and symbols, and which picture it wants for a word."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction. `also` and `people` are JSON lists; `symbols` is the name of the set that the
    picture came with. The picture of a word is a key, or "ours:" and the id of one here."""
    db.execute("""
    CREATE TABLE picture (
        id TEXT PRIMARY KEY,
        media TEXT NOT NULL,
        kind TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        also TEXT NOT NULL DEFAULT '[]',
        alt TEXT NOT NULL DEFAULT '',
        who TEXT NOT NULL DEFAULT '',
        people TEXT NOT NULL DEFAULT '[]',
        credit TEXT NOT NULL DEFAULT '',
        licence TEXT NOT NULL DEFAULT '',
        symbols TEXT NOT NULL DEFAULT '',
        added_at TEXT NOT NULL
    ) STRICT
    """)
    db.execute("CREATE INDEX picture_by_media ON picture (media)")
    db.execute("""
    CREATE TABLE picture_word (
        id TEXT PRIMARY KEY,
        word TEXT NOT NULL UNIQUE,
        picture TEXT NOT NULL
    ) STRICT
    """)
