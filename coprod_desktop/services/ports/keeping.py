"""The keys and the copies of the group, as the services need them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from coprod_desktop.domain.copies import FoundCopy


class KeysPort(Protocol):
    """What opens the group's file."""

    @property
    def protected(self) -> bool:
        """Whether a passphrase is needed to open the group."""
        ...

    def matches(self, passphrase: str) -> bool:
        """Whether it opens the group; the recovery code does too. Takes about a tenth of a second."""
        ...

    def set_passphrase(self, passphrase: str) -> str:
        """Sets or changes it, here and in every copy; the new recovery code, 8 groups of 4 letters with "-" between. Raises OSError."""
        ...

    def remove_passphrase(self) -> None:
        """Raises OSError."""
        ...

    def write_to_backups(self) -> None:
        """Gives every copy the same keys; changes only what differs. Raises OSError."""
        ...


class BackupKept(Protocol):
    """One copy: `kind` is "daily", "session", "upgrade", "asked", "stick", or "before": kept when an older one came back."""

    @property
    def name(self) -> str: ...
    @property
    def made(self) -> datetime: ...
    @property
    def kind(self) -> str: ...


class BackupsPort(Protocol):
    """The copies of the group's file."""

    def all(self) -> Sequence[BackupKept]:
        """Newest first."""
        ...

    def due(self, today: date) -> bool: ...
    def disk_use(self) -> OnDisk: ...
    def doubt(self) -> None:
        """The group's file was found damaged: the next start reads all of it, and opens the newest good copy."""
        ...


class OnDisk(Protocol):
    @property
    def all(self) -> int:
        """Bytes on disk of everything in the group's folder."""
        ...


class Why(StrEnum):
    """What is the matter with a place for copies."""

    GONE = "gone"
    FULL = "full"
    READ_ONLY = "read_only"
    OTHER = "other"


class PlaceTrouble(Exception):
    """A copy could not be made at a place; its one argument is the Why. Nothing half made is left there."""

    @property
    def why(self) -> Why:
        return Why(self.args[0])


class CannotOpenCopy(Exception):
    """A copy cannot be brought back; its one argument is the sentence that says why."""


class NotWhole(Exception):
    """The group's file, or the copy of it, is damaged."""


class Copying(Protocol):
    """Slow work on copies, to be run by Jobs: a value that another process can take."""

    def make(self, kind: str) -> BackupKept:
        """Makes a copy, opens and checks it. Raises NotWhole."""
        ...

    def good(self) -> Sequence[str]:
        """Names of the copies that open and are whole."""
        ...

    def take_out_forgotten(self) -> None:
        """Writes every copy anew without the people who were forgotten. Raises NotWhole, OSError."""
        ...


class Carrying(Protocol):
    """Slow work on copies in any place, to be run by Jobs: a value that another process can take."""

    @property
    def own(self) -> Path:
        """Where the copies in the group's folder are."""
        ...

    def copy_to(self, place: Path) -> BackupKept:
        """Makes a copy on a stick or in a folder, opens and checks it. Raises PlaceTrouble, NotWhole."""
        ...

    def find(self, place: Path) -> Sequence[FoundCopy]:
        """Copies of any group in a place or just below it, newest first. Raises OSError."""
        ...

    def look(self, copy: FoundCopy, passphrase: str) -> FoundCopy:
        """The copy opened with its own passphrase or recovery code; as it was when that does not fit."""
        ...

    def make_ready(self, copy: FoundCopy, passphrase: str) -> None:
        """The copy beside the group, checked, to be put in its place once the group is closed. Raises CannotOpenCopy, OSError."""
        ...
