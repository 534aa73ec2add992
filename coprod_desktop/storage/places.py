"""Where groups are kept: whether a folder holds one, and the groups near to hand."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.storage.group import FILE
from coprod_desktop.storage.keys import FILE as KEYS

_DEEP = 2  # folders within folders
_MOST = 400  # folders looked into for each place: a large disk must not keep anybody waiting


def holds_group(folder: Path) -> bool:
    return any(os.access(folder / name, os.F_OK) for name in (FILE, KEYS))  # False also where we may not look


def group_in(chosen: Path) -> Path:
    """The folder of the group when a person chooses a folder: a group that is there or around it; a new or empty folder itself; else
    one inside it, so that a group never lies among other files."""
    for folder in (chosen, chosen.parent):
        if holds_group(folder):
            return folder
    try:
        its_own = not any(chosen.iterdir()) and not os.path.ismount(chosen)  # the top of a stick cannot be renamed
    except OSError:
        return chosen  # new, or opening it says what is wrong
    return chosen if its_own else chosen / paths.GROUP_NAME


def groups_near(places: Iterable[Path]) -> tuple[Path, ...]:
    """The groups in some places and the folders inside them, in the order of the places."""
    found = (folder for place in places for folder in _folders(place) if holds_group(folder))
    return tuple(dict.fromkeys(found))


def _folders(place: Path) -> Iterator[Path]:
    """The place, then what is inside, the nearest first; hidden folders are left out."""
    level, seen = [place], 0
    for _depth in range(_DEEP + 1):
        yield from level
        seen += len(level)
        level = [inner for folder in level for inner in _inside(folder)][:max(0, _MOST - seen)]


def _inside(folder: Path) -> list[Path]:
    if holds_group(folder):
        return []
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False))
    except OSError:
        return []
    return [folder / name for name in names]
