"""What the paper copy of a group, and the sheet for moving to a new laptop, are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coprod_desktop.domain.person import Emergency
from coprod_desktop.domain.session import Session


@dataclass(frozen=True, slots=True)
class PaperPerson:
    name: str
    picture: str
    emergency: Emergency


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Everyone who takes part or has a break, by name; the sessions of this month in order. `alts` tells what pictures show, by key. `sheets` are
    the titles of sheets that the group made, the newest first."""

    people: tuple[PaperPerson, ...]
    sessions: tuple[Session, ...]
    today: date
    alts: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """The steps in order, each as (picture, what it shows, words)."""

    steps: tuple[tuple[str, str, str], ...]
