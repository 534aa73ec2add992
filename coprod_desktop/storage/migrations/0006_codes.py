"""People's own picture codes; the code of who runs sessions was kept in plain letters before."""

import json
import os
from typing import Any

from argon2.low_level import Type, hash_secret_raw


def apply(db: Any) -> None:
    """`db` is a sqlite_utils.Database in an open transaction."""
    db.execute("""
    CREATE TABLE person_code (
        person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        code TEXT NOT NULL
    ) STRICT
    """)
    for (plain,) in db.execute("SELECT value FROM setting WHERE id = 'seat.picture_code'").fetchall():
        if plain:
            db.execute("UPDATE setting SET value = ? WHERE id = 'seat.picture_code'", (_hashed(plain),))


def _hashed(plain: str) -> str:
    salt = os.urandom(16)
    stretched = hash_secret_raw(plain.encode(), salt, 3, 64 * 1024, 1, hash_len=32, type=Type.ID)
    return json.dumps({"salt": salt.hex(), "passes": 3, "kibibytes": 64 * 1024, "lanes": 1, "hash": stretched.hex()})
