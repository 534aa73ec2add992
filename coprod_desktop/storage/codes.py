"""Picture codes, kept so that nobody can read them: salted, and hashed slowly."""

import json
import os
from collections.abc import Sequence
from hmac import compare_digest

from coprod_desktop.storage.aliases import real_id
from coprod_desktop.storage.database import Database

_RUN = "seat.picture_code"
# Argon2id as for passphrases (RFC 9106, second choice, one lane): about 0.1 s.
_PASSES, _KIBIBYTES, _LANES = 3, 64 * 1024, 1


class Codes:
    """The CodeStore on SQLite. A person's code stands in `person_code`, and goes with the person; none is in the change log. A code of
    12 × 12 × 12 × 12 is no secret from somebody who has the group's key: the hash keeps it from eyes, and costs a guesser an hour."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def has(self, person_id: str = "") -> bool:
        return bool(self._kept(person_id))

    def put(self, pictures: Sequence[str], person_id: str = "") -> None:
        """Raises KeyError for an id that nobody has or had."""
        kept = _hashed(pictures)
        with self._database.transaction():
            if person_id:
                self._database.execute("INSERT INTO person_code (person_id, code) VALUES (?, ?) ON CONFLICT (person_id) "
                                       "DO UPDATE SET code = excluded.code", (self._person(person_id), kept))
            else:
                self._database.execute("INSERT INTO setting (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value",
                                       (_RUN, kept))

    def remove(self, person_id: str = "") -> None:
        with self._database.transaction():
            if person_id:
                self._database.execute("DELETE FROM person_code WHERE person_id = ?", (self._person(person_id),))
            else:
                self._database.execute("DELETE FROM setting WHERE id = ?", (_RUN,))

    def right(self, pictures: Sequence[str], person_id: str = "") -> bool:
        kept = self._kept(person_id)
        if not kept:
            return False
        slot = json.loads(kept)
        return compare_digest(_stretched(pictures, bytes.fromhex(slot["salt"]), slot["passes"], slot["kibibytes"], slot["lanes"]),
                              bytes.fromhex(slot["hash"]))

    def _kept(self, person_id: str) -> str:
        if person_id:
            kept = self._database.value("SELECT code FROM person_code WHERE person_id = ?", (self._person(person_id),))
        else:
            kept = self._database.value("SELECT value FROM setting WHERE id = ?", (_RUN,))
        return str(kept or "")

    def _person(self, person_id: str) -> str:
        found = real_id(self._database, person_id)
        if self._database.row("person", found) is None:
            raise KeyError(person_id)
        return found


def _hashed(pictures: Sequence[str]) -> str:
    salt = os.urandom(16)
    return json.dumps({"salt": salt.hex(), "passes": _PASSES, "kibibytes": _KIBIBYTES, "lanes": _LANES,
                       "hash": _stretched(pictures, salt, _PASSES, _KIBIBYTES, _LANES).hex()})


def _stretched(pictures: Sequence[str], salt: bytes, passes: int, kibibytes: int, lanes: int) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(" ".join(pictures).encode(), salt, passes, kibibytes, lanes, hash_len=32, type=Type.ID)
