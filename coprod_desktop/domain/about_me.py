"""Everything that is kept about one person, as they would be told it: part by part, in easy words."""

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is kept; `quote` marks the person's own words."""

    words: str
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """`picture` with `alt` stands for the part; `mend` is the screen where it is put right, "" where it is a record of what happened."""

    key: str
    title: str
    picture: str
    alt: str
    lines: tuple[Line, ...]
    mend: str = ""


@dataclass(frozen=True, slots=True)
class AboutFacts:
    name: str
    parts: tuple[Part, ...]
    today: date


@dataclass(frozen=True, slots=True)
class PhotoOf:
    """A photo that shows them: `key` is "media:SHA256", `others` are the ids of who else is in it; `unknown`, that somebody cannot be asked."""

    key: str
    others: tuple[str, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """One mark on a register: `mark` is its key, `kind` that of the programme."""

    day: date
    session: str
    mark: str
    programme_id: str = ""
    kind: Kind = Kind.DROP_IN


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: what was asked about which session, the key of the state and of the choice, and own words."""

    day: date | None
    session: str
    question: str
    state: str
    choice: str
    words: str
