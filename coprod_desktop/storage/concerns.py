"""Concerns on disk: that one was passed on, and a box that anybody can put into and only the safeguarding key opens."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from coprod_desktop.domain.concern import Passed
from coprod_desktop.domain.worry import Written
from coprod_desktop.storage import keys
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.sealed import sealed

_KEY = "key"
_STEP = 512  # bytes: the length of what is kept tells little about it
_PUBLIC = 32


class Concerns:
    """The ConcernStore on SQLite. The own random key is an X25519 private key (RFC 7748): with its public half things go in, and nothing
    comes out. It is wrapped like the group's key, by another passphrase and another recovery code. docs/decisions/0011."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database, self._folder = database, folder
        self._private: bytes | None = None

    # What every group keeps

    def passed(self) -> tuple[Passed, ...]:
        rows = self._database.all("SELECT * FROM concern_passed ORDER BY day DESC, id")
        return tuple(Passed(row["id"], date.fromisoformat(row["day"]), row["to_whom"]) for row in rows)

    def pass_on(self, to_whom: str) -> None:
        with sealed(self._database, self._folder):
            self._database.insert("concern_passed", {"id": _new(), "day": self._database.now().date().isoformat(), "to_whom": to_whom})

    def words(self) -> Iterator[Written]:
        """Everything typed at feedback, the newest first."""
        for row in self._database.all(
                "SELECT a.id, a.words, s.day, p.name AS session, coalesce(person.name, '') AS who FROM answer a "
                "JOIN response r ON r.id = a.response_id JOIN session s ON s.id = r.session_id JOIN programme p ON p.id = s.programme_id "
                "LEFT JOIN person ON person.id = r.person_id WHERE a.words <> '' ORDER BY s.day DESC, a.id"):
            yield Written(row["id"], row["words"], row["session"], date.fromisoformat(row["day"]), row["who"])

    # The key

    @property
    def on(self) -> bool:
        return self._key() is not None

    @property
    def is_open(self) -> bool:
        return self._private is not None

    def turn_on(self, passphrase: str) -> str:
        """A new key, open now; the recovery code. What is in the box is sealed anew, so that an older passphrase with an older copy of the
        file opens nothing of what is there now."""
        inside = list(self.all()) if self.is_open else []
        private = os.urandom(32)
        slots, code = keys.wrapped(passphrase, private)
        with sealed(self._database, self._folder, whole=True):
            self._database.execute("DELETE FROM concern_key")
            self._database.execute("DELETE FROM concern_box")
            self._database.insert("concern_key", {"id": _KEY, "public": _public_of(private), "slots": json.dumps(slots).encode()})
            for box_id, content in inside:
                self._database.insert("concern_box", {"id": box_id, "sealed": seal(_public_of(private), box_id, content)})
        self._private = private
        return code

    def open(self, passphrase: str) -> bool:
        """Whether the passphrase or the recovery code is right."""
        key = self._key()
        self._private = keys.unwrapped(json.loads(key["slots"]), passphrase) if key else None
        return self.is_open

    def close(self) -> None:
        self._private = None

    def turn_off(self) -> None:
        """The key goes, and everything in the box with it."""
        with sealed(self._database, self._folder, whole=True):
            self._database.execute("DELETE FROM concern_key")
            self._database.execute("DELETE FROM concern_box")
        self._private = None

    # The box

    def put(self, content: Mapping[str, Any], box_id: str = "") -> str:
        """Its id. Works also while the box is shut. Raises KeyError when there is no key."""
        key = self._key()
        if key is None:
            raise KeyError(_KEY)
        box_id = box_id or _new()
        with sealed(self._database, self._folder):
            self._database.execute("INSERT INTO concern_box (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed",
                                   (box_id, seal(key["public"], box_id, content)))
        return box_id

    def all(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Ids and contents. Raises PermissionError while the box is shut."""
        if self._private is None:
            raise PermissionError("the box is shut")
        for row in self._database.all("SELECT * FROM concern_box ORDER BY id"):
            yield row["id"], unseal(self._private, row["id"], row["sealed"])

    def remove(self, box_id: str) -> None:
        with sealed(self._database, self._folder, whole=True):
            self._database.delete("concern_box", box_id)

    def _key(self) -> dict[str, Any] | None:
        return self._database.row("concern_key", _KEY)


def seal(public: bytes, box_id: str, content: Mapping[str, Any]) -> bytes:
    """A one-time key agreed with the public half, AES-256-GCM, and the id bound to it."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    once = X25519PrivateKey.generate()
    text = json.dumps(content, ensure_ascii=False).encode()
    return once.public_key().public_bytes_raw() + _cipher(once, public, once.public_key().public_bytes_raw() + public).encrypt(
        bytes(12), text + b" " * (-len(text) % _STEP), box_id.encode())


def unseal(private: bytes, box_id: str, sealed_bytes: bytes) -> dict[str, Any]:
    """Raises cryptography.exceptions.InvalidTag when it is not what was sealed under this id."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    once, text = sealed_bytes[:_PUBLIC], sealed_bytes[_PUBLIC:]
    own = X25519PrivateKey.from_private_bytes(private)
    found: dict[str, Any] = json.loads(_cipher(own, once, once + _public_of(private)).decrypt(bytes(12), text, box_id.encode()))
    return found


def _cipher(private: Any, other: bytes, both: bytes) -> Any:
    """The key is used once, so the nonce can be zero (RFC 9180, 5.2, does the same with its first message)."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    shared = private.exchange(X25519PublicKey.from_public_bytes(other))
    return AESGCM(HKDF(SHA256(), 32, both, b"coprod concern box").derive(shared))


def _public_of(private: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _new() -> str:
    from uuid_utils import uuid4  # not uuid7: it would tell the time

    return str(uuid4())
