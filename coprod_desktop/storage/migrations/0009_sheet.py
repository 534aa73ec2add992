"""Sheets that people make themselves, row by row, and the versions of them that were kept."""

from typing import Any


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction. A version is a sheet with `version_of`; ids are JSON lists. `details` has the
    cells, bars or answers of a row, one a line, parted by tabs; `number` is the level of a heading or the lines to write on."""
    db.execute("""
    CREATE TABLE sheet (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT '',
        about_id TEXT NOT NULL DEFAULT '',
        made_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        maker_ids TEXT NOT NULL DEFAULT '[]',
        makers TEXT NOT NULL DEFAULT '',
        checker_ids TEXT NOT NULL DEFAULT '[]',
        checkers TEXT NOT NULL DEFAULT '',
        easy INTEGER NOT NULL DEFAULT 0,
        version_of TEXT REFERENCES sheet (id),
        kept_at TEXT NOT NULL DEFAULT '',
        why TEXT NOT NULL DEFAULT '',
        uses TEXT NOT NULL DEFAULT '[]'
    ) STRICT
    """)
    db.execute("""
    CREATE TABLE sheet_row (
        id TEXT PRIMARY KEY,
        sheet_id TEXT NOT NULL REFERENCES sheet (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        picture TEXT NOT NULL DEFAULT '',
        alt TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT '',
        details TEXT NOT NULL DEFAULT '',
        number INTEGER NOT NULL DEFAULT 0,
        slot_id TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT ''
    ) STRICT
    """)
    db.execute("CREATE INDEX sheet_row_by_sheet ON sheet_row (sheet_id, position)")
    db.execute("CREATE INDEX sheet_by_version ON sheet (version_of, kept_at)")
