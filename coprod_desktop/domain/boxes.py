"""A box for what is secret: ballots, and answers that nobody signs."""

from dataclasses import dataclass
from enum import StrEnum


class BoxKind(StrEnum):
    BALLOTS = "ballots"
    ANSWERS = "answers"


class BoxOpen(Exception):
    """What is in a box is read once it is closed: before, each reading would show who came last."""


class BoxClosed(Exception):
    """Nothing more goes into a box that is closed."""


@dataclass(frozen=True, slots=True)
class Box:
    """`opened` and `closed` are days (ISO), never times; `closed` is "" while it is open; `items` says how many there are."""

    id: str
    kind: BoxKind
    title: str
    opened: str
    closed: str
    items: int
