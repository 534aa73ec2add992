"""Trying the app with people: how six jobs went, without a name."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction; `did` is JSON, how each job went by its key."""
    db.execute("""
    CREATE TABLE trial (
        id TEXT PRIMARY KEY,
        day TEXT NOT NULL,
        way TEXT NOT NULL DEFAULT '',
        did TEXT NOT NULL DEFAULT '{}',
        feeling TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT ''
    ) STRICT
    """)
