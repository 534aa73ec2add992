"""The key of a group's folder: slots that hold it, open or wrapped by a passphrase and a recovery code."""

import json
import os
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from coprod_desktop.storage.problems import Damaged, FolderOutOfReach, PassphraseNeeded, WrongPassphrase

FILE = "key.json"
_NEW, _OLD = "key.json.new", "key.json.old"
_FORMAT, _WITHOUT_CHECK = 2, 1
# No two that look alike on paper; 22 signs in 32 places are 142 bits.
_ALPHABET = "ACDEFHJKMNPQRTVWXY3479"
_GROUPS, _IN_A_GROUP = 8, 4
# Argon2id as RFC 9106 (second choice) with one lane: 3 passes over 64 MiB, about 0.1 s.
_PASSES, _KIBIBYTES, _LANES = 3, 64 * 1024, 1
# A file that asks for more than this is not ours: it would keep the computer busy, or fill its memory.
_MOST_PASSES, _MOST_KIBIBYTES, _MOST_LANES = 8, 256 * 1024, 4
_MOST_BYTES = 64 * 1024

Slot = dict[str, Any]


class Keys:
    """The slots of one open folder. A change is written to the folder first, then to every backup in it."""

    def __init__(self, folder: Path, raw_key: bytes, slots: Sequence[Slot]) -> None:
        self._folder = folder
        self.raw_key = raw_key
        self._slots = list(slots)

    @property
    def protected(self) -> bool:
        """Whether a passphrase is needed to open the group."""
        return not any(slot["kind"] == "open" for slot in self._slots)

    def matches(self, passphrase: str) -> bool:
        return unwrapped(self._slots, passphrase) == self.raw_key

    def set_passphrase(self, passphrase: str) -> str:
        """Sets or changes it; the open slot and every older passphrase and code stop working. Returns the new recovery code:
        8 groups of 4 letters. Raises ValueError when it is empty, FolderOutOfReach, OSError."""
        if not passphrase.strip():
            raise ValueError("empty passphrase")
        slots, code = wrapped(passphrase, self.raw_key)
        self._replace(slots)
        return code

    def remove_passphrase(self) -> None:
        self._replace([_open_slot(self.raw_key)])

    def write_to_backups(self) -> None:
        """Gives every backup the same slots; finishes what a power cut may have left half done. Keys with no copy beside them go: they
        would open the others."""
        text = _text(self._slots)
        for place in sorted((self._folder / "backups").glob("*/")):
            if not (place / "group.db").exists():
                for keys in place.glob(f"{FILE}*"):
                    keys.unlink()
            elif not _has(place, text):
                _settle(place)
                _write(place, text)

    def _replace(self, slots: list[Slot]) -> None:
        if not _has(self._folder, _text(self._slots)):
            raise FolderOutOfReach  # a folder of others has come in its place, and would lose its keys
        _write(self._folder, _text(slots))
        self._slots = slots
        self.write_to_backups()


def wrapped(passphrase: str, raw_key: bytes) -> tuple[list[Slot], str]:
    """Slots that a passphrase and a new recovery code open, and that code."""
    code = new_recovery_code()
    return [_wrapped("passphrase", _tidy(passphrase), raw_key), _wrapped("recovery", _letters(code), raw_key)], code


def new_keys(folder: Path) -> Keys:
    """A random key in an open slot, written to the folder."""
    raw_key = os.urandom(32)
    keys = Keys(folder, raw_key, [_open_slot(raw_key)])
    _write(folder, _text([_open_slot(raw_key)]))
    return keys


def open_keys(folder: Path, passphrase: str = "") -> Keys:
    """The slots of the folder, or those beside its newest backup when they cannot be read. `passphrase` may be the recovery
    code. Raises PassphraseNeeded, WrongPassphrase, Damaged."""
    _settle(folder)
    for place in (folder, *sorted((folder / "backups").glob("*/"), reverse=True)):
        slots = _read(place / FILE)
        if slots:
            break
    else:
        raise Damaged
    keys = Keys(folder, _raw_key(slots, passphrase), slots)
    if not _has(folder, _text(slots)):
        _write(folder, _text(slots))
    keys.write_to_backups()
    return keys


def raw_key_of(copy: Path, passphrase: str = "") -> bytes:
    """The key of a copy, to look at it: nothing is written there. Raises PassphraseNeeded, WrongPassphrase, Damaged."""
    slots = _read(copy / FILE)
    if not slots:
        raise Damaged
    return _raw_key(slots, passphrase)


def _raw_key(slots: Sequence[Slot], passphrase: str) -> bytes:
    raw_key = next((bytes.fromhex(slot["key"]) for slot in slots if slot["kind"] == "open"), None)
    if raw_key is None:
        if not passphrase:
            raise PassphraseNeeded
        raw_key = unwrapped(slots, passphrase)
        if raw_key is None:
            raise WrongPassphrase
    return raw_key


def new_recovery_code() -> str:
    import secrets  # loaded with the first recovery code: opening a group needs none

    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_IN_A_GROUP)) for _ in range(_GROUPS))


def sync_folder(folder: Path) -> None:
    """Makes a rename in the folder survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _open_slot(raw_key: bytes) -> Slot:
    return {"kind": "open", "key": raw_key.hex()}


def _wrapped(kind: str, secret: str, raw_key: bytes) -> Slot:
    """AES key wrap (RFC 3394) of the key under the secret."""
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap

    slot: Slot = {"kind": kind, "salt": os.urandom(16).hex(), "passes": _PASSES, "kibibytes": _KIBIBYTES, "lanes": _LANES}
    return slot | {"wrapped": aes_key_wrap(_stretched(secret, slot), raw_key).hex()}


def unwrapped(slots: Sequence[Slot], secret: str) -> bytes | None:
    """The key, when the secret is the passphrase or the recovery code of a slot."""
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

    tries = {"passphrase": _tidy(secret), "recovery": _letters(secret)}
    for slot in slots:
        text = tries.get(slot["kind"], "")
        if not text or (slot["kind"] == "recovery" and len(text) != _GROUPS * _IN_A_GROUP):
            continue
        try:
            return bytes(aes_key_unwrap(_stretched(text, slot), bytes.fromhex(slot["wrapped"])))
        except InvalidUnwrap:
            continue
    return None


def _stretched(secret: str, slot: Slot) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(secret.encode(), bytes.fromhex(slot["salt"]), slot["passes"], slot["kibibytes"], slot["lanes"],
                           hash_len=32, type=Type.ID)


def _tidy(passphrase: str) -> str:
    """One form for the same letters typed on different computers."""
    import unicodedata

    return unicodedata.normalize("NFKC", passphrase).strip()


def _letters(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalnum())


def _text(slots: Sequence[Slot]) -> str:
    return json.dumps({"format": _FORMAT, "check": _check(slots), "slots": slots}, indent=1)


def _check(slots: Sequence[Slot]) -> str:
    """Tells that no bit of the slots changed: a key that is off by one bit would look like damage of everything else."""
    return f"{zlib.crc32(json.dumps(slots, sort_keys=True).encode()):08x}"


def _has(folder: Path, text: str) -> bool:
    path = folder / FILE
    return path.is_file() and not (folder / _OLD).exists() and path.read_bytes() == text.encode()


def _read(path: Path) -> list[Slot]:
    """The slots in the file; [] when it cannot be read, or is not as it was written."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES))
        slots = found["slots"]
        whole = (found["format"] == _WITHOUT_CHECK and "check" not in found) or found["check"] == _check(slots)
        return list(slots) if whole and all(map(_fits, slots)) else []
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []


def _fits(slot: Slot) -> bool:
    """Whether a slot holds what its kind needs. Raises ValueError, KeyError, TypeError where it does not."""
    if slot["kind"] == "open":
        return len(bytes.fromhex(slot["key"])) == 32
    return (slot["kind"] in ("passphrase", "recovery") and len(bytes.fromhex(slot["salt"])) == 16 and len(bytes.fromhex(slot["wrapped"])) == 40
            and 1 <= slot["passes"] <= _MOST_PASSES and 1 <= slot["lanes"] <= _MOST_LANES
            and 8 * slot["lanes"] <= slot["kibibytes"] <= _MOST_KIBIBYTES
            and all(type(slot[name]) is int for name in ("passes", "lanes", "kibibytes")))


def _settle(folder: Path) -> None:
    """Ends what a power cut left half done: the new slots count once the old ones are out of their place."""
    path, new, old = folder / FILE, folder / _NEW, folder / _OLD
    if not path.exists() and _read(new):
        new.replace(path)
        sync_folder(folder)
    if _read(path):
        _destroy(new)
        _destroy(old)


def _write(folder: Path, text: str) -> None:
    """New slots beside the old ones, then in their place, then the old ones written over and gone."""
    path, new, old = folder / FILE, folder / _NEW, folder / _OLD
    with new.open("wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        _destroy(old)
        path.replace(old)
    new.replace(path)
    sync_folder(folder)
    _destroy(old)


def _destroy(path: Path) -> None:
    """Writes over the file before it goes, so that an open key is not left on the disk."""
    if not path.exists():
        return
    with path.open("r+b") as file:
        file.write(os.urandom(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    sync_folder(path.parent)
