"""Sealed boxes, the list of people who were forgotten, and attendance that can be nobody's: the count stays, who it was goes."""

from typing import Any

TABLES = """
CREATE TABLE erased (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_box (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_item (
    id TEXT PRIMARY KEY,
    box_id TEXT NOT NULL REFERENCES sealed_box (id),
    said TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance_new (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    person_id TEXT REFERENCES person (id),
    mark TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT 'taking_part',
    online INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL DEFAULT '',
    by_self INTEGER NOT NULL DEFAULT 0,
    UNIQUE (session_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO attendance_new SELECT id, session_id, person_id, mark, reason, role, online, at, by_self FROM attendance;
DROP TABLE attendance;
ALTER TABLE attendance_new RENAME TO attendance;
CREATE INDEX attendance_by_person ON attendance (person_id, session_id);
"""


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
