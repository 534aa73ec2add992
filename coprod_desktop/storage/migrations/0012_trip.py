"""What everyone who goes on a trip is told, too: what to bring, and what it costs."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    for column in ("bring", "cost"):
        db.execute(f"ALTER TABLE day_plan ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
