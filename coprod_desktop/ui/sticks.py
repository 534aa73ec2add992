"""The memory sticks and disks that are in this computer now."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from coprod_desktop.i18n import _

_GIGABYTE, _MEGABYTE = 1_000_000_000, 1_000_000
_WHERE = ("/media", "/mnt", "/Volumes")
_WHERE_BY_PERSON = ("/media", "/run/media")  # in a folder with the name of who uses the computer


@dataclass(frozen=True, slots=True)
class Stick:
    """`free` is the room that is left, in bytes."""

    name: str
    folder: Path
    free: int
    read_only: bool


def sticks() -> tuple[Stick, ...]:
    """Those that are ready, in the order of the computer."""
    volumes = QStorageInfo.mountedVolumes()
    return tuple(Stick(_name(volume), Path(volume.rootPath()), volume.bytesAvailable(), volume.isReadOnly())
                 for volume in volumes if volume.isReady() and not volume.isRoot() and is_stick(Path(volume.rootPath())))


def is_stick(root: Path) -> bool:
    """Linux and macOS put sticks and disks in these folders; on Windows every other letter is one."""
    return bool(root.drive) or str(root.parent) in _WHERE or str(root.parent.parent) in _WHERE_BY_PERSON


def _name(volume: QStorageInfo) -> str:
    """As it is written on the stick, or by its letter."""
    return volume.name() or Path(volume.rootPath()).name or volume.displayName()


def room_words(stick: Stick) -> str:
    """For example "28 gigabytes free"; that a stick cannot be written comes first."""
    if stick.read_only:
        return _("Nothing can be written on it")
    if stick.free >= _GIGABYTE:
        return _("{number} gigabytes free").format(number=stick.free // _GIGABYTE)
    return _("{number} megabytes free").format(number=stick.free // _MEGABYTE)
