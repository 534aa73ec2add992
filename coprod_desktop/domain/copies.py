"""A copy of a group as somebody finds it: when it was made, and what is inside."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inside:
    """What is in a copy: `people` who take part or have a break, `sessions` up to the day it was made, the last of them as
    (name, day), newest first. No person is named: somebody may have asked to be forgotten since."""

    group: str
    people: int
    sessions: int
    last: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """One copy. `folder` holds its files; `kind` as in BackupKept, or "folder" for a group's own folder that somebody carried;
    `inside` is None when it is `locked` by a passphrase, or does not open; `ours` says that it is a copy of the group that is open."""

    folder: Path
    made: datetime
    kind: str
    inside: Inside | None
    locked: bool = False
    ours: bool = False
