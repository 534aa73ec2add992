"""Concerns: that one was passed on, and the box that only the safeguarding key opens."""

from typing import Any

TABLES = """
CREATE TABLE concern_passed (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    to_whom TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE concern_key (
    id TEXT PRIMARY KEY,
    public BLOB NOT NULL,
    slots BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE concern_box (
    id TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
"""


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
