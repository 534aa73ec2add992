"""What people agreed to, one answer a row; being shown on this laptop was a column of the person before."""

from typing import Any

_ASKED_BEFORE = """
INSERT INTO consent (id, person_id, purpose, said, at, review)
SELECT 'shown-' || id, id, 'shown', 'yes', CASE added_at WHEN '' THEN '2026-01-01T00:00:00' ELSE added_at END, date('now', '+1 month')
FROM person WHERE shown = 1
"""


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    db.execute("""
    CREATE TABLE consent (
        id TEXT PRIMARY KEY,
        person_id TEXT NOT NULL REFERENCES person (id),
        purpose TEXT NOT NULL,
        said TEXT NOT NULL,
        at TEXT NOT NULL,
        review TEXT NOT NULL,
        wording TEXT NOT NULL DEFAULT '',
        version INTEGER NOT NULL DEFAULT 0,
        naming TEXT NOT NULL DEFAULT 'no_name',
        made_up TEXT NOT NULL DEFAULT '',
        way TEXT NOT NULL DEFAULT 'on_screen',
        decided TEXT NOT NULL DEFAULT 'by_me',
        helper TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        withdrawn_at TEXT NOT NULL DEFAULT ''
    ) STRICT
    """)
    db.execute("CREATE INDEX consent_by_person ON consent (person_id, purpose, at)")
    db.execute("CREATE INDEX consent_by_review ON consent (review)")
    db.execute(_ASKED_BEFORE)
