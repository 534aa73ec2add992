"""Copies outside the group's folder: on a memory stick or in another folder, so that a broken computer takes nothing away."""

import errno
import os
import shutil
from pathlib import Path

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.services.ports import PlaceTrouble, Why
from coprod_desktop.storage import erased
from coprod_desktop.storage.backups import GROUP, BackupInfo, copies_in, copy_into, doubt_media, opens, read_only, sync_file, tidy
from coprod_desktop.storage.forgetting import take_out_of_place
from coprod_desktop.storage.keys import FILE as KEYS
from coprod_desktop.storage.keys import sync_folder

KIND = "stick"
_HOME = "Copies of our group (Coprod Desktop)"  # no group's name: whoever finds the stick need not know whose it is


def copy_to(place: Path, folder: Path, raw_key: bytes) -> BackupInfo:
    """A checked copy of the group of `folder` in a folder of its own at `place`; older copies of the group there get the same keys,
    and lose who was forgotten since. What could not be finished is taken away. Raises PlaceTrouble, Damaged."""
    if not place.is_dir():
        raise PlaceTrouble(Why.GONE)
    try:
        home = _home(place, raw_key)
        home.mkdir(exist_ok=True)
        tidy(home)
        if erased.read(folder) != erased.read(home):
            doubt_media(home)
        info = copy_into(home, folder, raw_key, KIND)
        _same_keys(home, folder / KEYS)
        gone = erased.read(folder)
        if gone != erased.read(home):
            take_out_of_place(home, raw_key, gone)
            erased.write(home, gone)
        return info
    except (OSError, sqlcipher3.OperationalError) as problem:
        _leave_nothing(place)
        raise PlaceTrouble(_why(place, problem)) from problem


def _home(place: Path, raw_key: bytes) -> Path:
    """The folder with this group's copies, or a free name when those found are of other groups."""
    number = 1
    while True:
        home = place / (_HOME if number == 1 else f"{_HOME} {number}")
        copies = copies_in(home)
        if not copies or any(opens(home / info.name / GROUP, raw_key, read_only) for info in copies):
            return home
        number += 1


def _same_keys(home: Path, keys: Path) -> None:
    """A passphrase set since holds for the older copies there too. The old slots are written over in their place, as far as a stick
    lets one do that."""
    text = keys.read_bytes()
    for info in copies_in(home):
        path = home / info.name / KEYS
        if path.read_bytes() != text:
            part = path.with_suffix(".part")
            part.write_bytes(text)
            sync_file(part)
            with path.open("r+b") as file:
                file.write(os.urandom(path.stat().st_size))
                os.fsync(file.fileno())
            part.replace(path)
            sync_folder(path.parent)


def _leave_nothing(place: Path) -> None:
    """As far as the stick is still there."""
    for home in place.glob(f"{_HOME}*"):
        for part in home.glob("*.part"):
            shutil.rmtree(part, ignore_errors=True) if part.is_dir() else part.unlink(missing_ok=True)
        if not any(home.iterdir()):
            home.rmdir()


def _why(place: Path, problem: Exception) -> Why:
    number = problem.errno if isinstance(problem, OSError) else None
    said = str(problem)
    if not place.is_dir() or number in (errno.ENOENT, errno.ENODEV, errno.ENXIO):
        return Why.GONE
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or "full" in said:
        return Why.FULL
    if number in (errno.EROFS, errno.EACCES, errno.EPERM) or "readonly" in said:
        return Why.READ_ONLY
    return Why.OTHER
