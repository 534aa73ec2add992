"""The group's own words, with what they mean."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction; `id` is the word in small letters, `means` is "" for a word that is only kept."""
    db.execute("""
    CREATE TABLE bank_word (
        id TEXT PRIMARY KEY,
        word TEXT NOT NULL,
        means TEXT NOT NULL DEFAULT ''
    ) STRICT
    """)
