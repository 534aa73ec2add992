"""How long each kind of thing is kept, and what is past its time: it is shown, and goes only when somebody says so."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MORE = timedelta(days=365)  # what “keep for longer” gives


class KeptKind(StrEnum):
    REGISTER = "register"
    WORDS = "words"
    PHOTOS = "photos"
    PROMISES = "promises"
    EMERGENCY = "emergency"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class KeepTime:
    """`months` as the group chose, else as most groups do; `choices` are what it can choose; `source` says where the suggestion is from."""

    kind: KeptKind
    months: int
    choices: tuple[int, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Due:
    """`count` sessions, answers, photos, promises or people are past their time; the oldest is of the day `since`."""

    kind: KeptKind
    count: int
    since: date | None
