"""What is carried on the day of a session or a trip: who leads, where to meet, how to travel, who to ring."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction; the id is the session's."""
    db.execute("""
    CREATE TABLE day_plan (
        id TEXT PRIMARY KEY REFERENCES session (id),
        leader TEXT NOT NULL DEFAULT '',
        leader_phone TEXT NOT NULL DEFAULT '',
        meet TEXT NOT NULL DEFAULT '',
        leave_at TEXT NOT NULL DEFAULT '',
        back_at TEXT NOT NULL DEFAULT '',
        travel TEXT NOT NULL DEFAULT '',
        ring_name TEXT NOT NULL DEFAULT '',
        ring_phone TEXT NOT NULL DEFAULT '',
        check_in TEXT NOT NULL DEFAULT '',
        rung INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """)
