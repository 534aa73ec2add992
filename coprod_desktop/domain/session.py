"""One session: one date of a programme, and what is kept about it when it ends."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from coprod_desktop.domain.kinds import Kind, Way


class SessionState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Session:
    """One date with its programme's name, kind and picture beside it; `number` counts the weeks of a course from 1 (0: none)."""

    id: str
    programme_id: str
    name: str
    kind: Kind
    picture: str
    day: date
    start: time
    minutes: int
    place: str
    way: Way
    link: str = ""
    number: int = 0
    state: SessionState = SessionState.PLANNED
    moved_from: date | None = None
    runner_ids: tuple[str, ...] = ()
    ended_at: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """One thing we did: a picture and words."""

    id: str
    session_id: str
    picture: str
    words: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of the session: `media` is the content hash; `words` say what it shows."""

    id: str
    session_id: str
    media: str
    words: str


@dataclass(frozen=True, slots=True)
class Promise:
    """What we said we would do: who does it and by when cannot be left out."""

    id: str
    session_id: str
    words: str
    owner: str
    by: date
