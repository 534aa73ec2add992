"""Finding a file, a folder or a place to save: what is asked for, and what is in a folder of this computer."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from coprod_desktop.i18n import _
from coprod_desktop.ui.sticks import sticks

_MOST = 5000  # things in one folder: more are never read one by one
_PLACES = (
    (QStandardPaths.StandardLocation.DocumentsLocation, "openmoji:1F4C4"),
    (QStandardPaths.StandardLocation.PicturesLocation, "openmoji:1F5BC"),
    (QStandardPaths.StandardLocation.DownloadLocation, "openmoji:1F4E5"),
    (QStandardPaths.StandardLocation.DesktopLocation, "openmoji:1F4BB"),
    (QStandardPaths.StandardLocation.HomeLocation, "openmoji:1F3E0"),
)


@dataclass(frozen=True, slots=True)
class Picking:
    """A file of some `kinds` (endings: "csv", "jpg"), a folder, or, with a `name`, where to save a file of that name. `then` is told what
    was chosen."""

    title: str
    then: Callable[[Path], None]
    kinds: tuple[str, ...] = ()
    folder: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    folder: Path
    picture: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A file or a folder; `day` is when it was changed last."""

    path: Path
    is_folder: bool
    day: date


def places() -> tuple[Place, ...]:
    """The person's own folders, then the sticks that are in this computer."""
    own = QStandardPaths.StandardLocation.HomeLocation  # "Home" is another thing here
    found = [Place(_("My own folder") if kind == own else QStandardPaths.displayName(kind), Path(QStandardPaths.writableLocation(kind)), picture)
             for kind, picture in _PLACES]
    found += [Place(stick.name, stick.folder, "openmoji:1F4BE") for stick in sticks()]
    return tuple(place for number, place in enumerate(found)
                 if place.folder.is_dir() and all(place.folder != other.folder for other in found[:number]))


def first_folder() -> Path:
    return next(iter(places()), Place("", Path.home(), "")).folder


def photos_folder() -> Path:
    """Where the computer keeps photos; where it has no such folder, as for any file."""
    kept = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
    return kept if kept.is_dir() else first_folder()


def things_in(folder: Path, picking: Picking) -> tuple[Thing, ...]:
    """Folders by name, then the files that are asked for, the newest first; what is hidden is left out. Raises OSError when it cannot be
    opened."""
    found: list[Thing] = []
    with os.scandir(folder) as entries:
        for _number, entry in zip(range(_MOST), entries, strict=False):
            if entry.name.startswith("."):
                continue
            try:
                is_folder = entry.is_dir()
                if is_folder or _is_wanted(entry.name, picking):
                    found.append(Thing(folder / entry.name, is_folder, date.fromtimestamp(entry.stat().st_mtime)))
            except (OSError, OverflowError, ValueError):
                continue  # it went away meanwhile, or nobody may look at it
    found.sort(key=lambda thing: thing.path.name.casefold())
    return tuple(sorted(found, key=lambda thing: (not thing.is_folder, 0 if thing.is_folder else -thing.day.toordinal())))


def _is_wanted(name: str, picking: Picking) -> bool:
    if picking.folder:
        return False
    kinds = picking.kinds or ((Path(picking.name).suffix.lstrip("."),) if picking.name else ())
    return not kinds or Path(name).suffix.lstrip(".").casefold() in kinds


def place_words(folder: Path) -> str:
    """The folder as one says it: its place, or its own name."""
    for place in places():
        if place.folder == folder:
            return place.name
    return folder.name or str(folder)


def name_trouble(name: str) -> str:
    """Why a file cannot have this name; "" when it can."""
    if not name.strip(" ."):
        return _("Write a name for the file first.")
    if any(mark in name for mark in '<>:"/\\|?*') or any(ord(mark) < 32 for mark in name):
        return _('A name cannot have these signs: < > : " / \\ | ? *')
    if len(name.encode("utf-8")) > 200:
        return _("This name is too long. Write a shorter one.")
    return ""
