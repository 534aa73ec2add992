"""What sharing needs to know: who is in a photo, whether somebody without a name agreed, and what stands on sheets that were made."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    db.execute("ALTER TABLE photo ADD COLUMN who TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE photo ADD COLUMN people TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE response ADD COLUMN agreed INTEGER NOT NULL DEFAULT 0")
    db.execute("""
    CREATE TABLE handout (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        session_id TEXT NOT NULL REFERENCES session (id),
        points INTEGER NOT NULL,
        language TEXT NOT NULL,
        at TEXT NOT NULL,
        uses TEXT NOT NULL
    ) STRICT
    """)
    db.execute("CREATE INDEX handout_by_session ON handout (session_id, at)")
