"""Safeguarding: who to talk to, that a concern was passed on, and the concern itself where a group keeps a record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coprod_desktop.i18n import _

MOST = 6  # people to talk to: more are no help to choose
ENOUGH = 2  # one may be away, or be part of the worry


@dataclass(frozen=True, slots=True)
class SafePerson:
    """Somebody of the group to talk to when something is wrong. `place` is "1" to "6"; `does` is what they do in the group."""

    place: str
    name: str
    phone: str = ""
    picture: str = ""
    does: str = ""


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What the small card and the form are made from: the people to talk to, the phone number of the council ("" unknown), and for a
    form that is filled in the concern."""

    people: tuple[SafePerson, ...]
    council: str = ""
    concern: "Concern | None" = None


@dataclass(frozen=True, slots=True)
class Passed:
    """That a concern was passed on: the day and to whom. Not about whom, not what."""

    id: str
    day: date
    to_whom: str


@dataclass(frozen=True, slots=True)
class Concern:
    """One concern as it was written down. `said` is by the keys of `form_lines`, `again` the days to look at it again, `changed` the day
    of the last change: from it the time to keep it counts."""

    id: str
    day: date
    said: Mapping[str, str] = field(default_factory=dict)
    again: tuple[date, ...] = ()
    changed: date = date.min


@dataclass(frozen=True, slots=True)
class FormLine:
    key: str
    picture: str
    alt: str
    label: str
    hint: str = ""


WORDS, WANTS = "words", "wants"


def form_lines() -> tuple[FormLine, ...]:
    """What is written down about a concern, with fact, hearsay and opinion apart, and what the person wants before what was done (Sunderland
    and Nottinghamshire safeguarding adults boards; Making Safeguarding Personal)."""
    return (
        FormLine("who", "openmoji:E147", _("Name badge"), _("Who it is about")),
        FormLine("when", "openmoji:1F552", _("Time"), _("Day, time and place")),
        FormLine("there", "openmoji:1F465", _("People"), _("Who was there")),
        FormLine(WORDS, "openmoji:1F4AC", _("What I say"), _("What they said, in their words")),
        FormLine(WANTS, "openmoji:1F9ED", _("Finding the way"), _("What they want to happen")),
        FormLine("saw", "openmoji:1F50D", _("Look closely"), _("What I saw or heard myself")),
        FormLine("heard", "openmoji:1F442", _("Listening"), _("What others told me")),
        FormLine("think", "openmoji:1F914", _("Thinking"), _("What I think")),
        FormLine("done", "openmoji:2705", _("Done"), _("What was done")),
        FormLine("told", "openmoji:1F4DE", _("Phone call"), _("Who was told, and when")),
    )
