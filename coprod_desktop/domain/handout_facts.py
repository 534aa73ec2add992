"""What a sheet is made from: plain facts that a service gathers, so that building a sheet needs nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from coprod_desktop.domain.attendance import Counts, RegisterRow
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.ended import Done, Photo, Promise
from coprod_desktop.domain.person import Emergency
from coprod_desktop.domain.response import Said
from coprod_desktop.domain.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import time

    from coprod_desktop.domain.access import AccessChoice
    from coprod_desktop.domain.legal_basis import Contact


@dataclass(frozen=True, slots=True)
class Helps:
    """What helps one person, as they chose it and in their own words."""

    choices: tuple[AccessChoice, ...]
    words: str


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """One session as the sheets need it.

    `rows` are everyone expected or marked. `photos` holds only those that may be shown; the service leaves the others
    out. `faces` counts the answers to "How was it?" by the key of the choice. `made_at` is the time the sheet is made.
    `alts` tells what the pictures show, by key, in the words of the picture library. `about` is what the programme says of itself, `often`
    when it comes again, each "" when nobody knows; `contact` is who the group says can be asked. `runners` (names), `emergencies`,
    `named` and `helps` (by the person's id) are only there for sheets that run the day, and so is `access`, all that can be chosen; `plan`
    has for everyone only what everyone may know. `named` is how those want to be named who have said so, `helps` what helps those who told us.
    """

    session: Session
    counts: Counts
    rows: tuple[RegisterRow, ...] = ()
    done: tuple[Done, ...] = ()
    photos: tuple[Photo, ...] = ()
    promises: tuple[Promise, ...] = ()
    said: tuple[Said, ...] = ()
    faces: Mapping[str, int] = field(default_factory=dict)
    today: date = date(2026, 1, 1)
    next_day: date | None = None
    made_at: time | None = None
    alts: Mapping[str, str] = field(default_factory=dict)
    plan: DayPlan | None = None
    runners: tuple[str, ...] = ()
    emergencies: Mapping[str, Emergency] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)
    helps: Mapping[str, Helps] = field(default_factory=dict)
    access: tuple[AccessChoice, ...] = ()
    about: str = ""
    often: str = ""
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class RecoveryFacts:
    """The recovery code in groups of letters to copy, whose it is, and the day it was made; `of_concerns`: it opens the concern record
    instead of the group."""

    groups: tuple[str, ...]
    group: str
    made: date
    of_concerns: bool = False
