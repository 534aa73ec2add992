"""What a person agreed to: one purpose at a time, in the words they were shown; not decided counts as no."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

# Once is not for ever: asked again after a year (Easy Read consent forms, "not once and forgotten"; photo consents elsewhere end
# after five years, Healthwatch, but people and groups change sooner).
REVIEW_MONTHS = 12
NOT_NOW_MONTHS = 1


class Purpose(StrEnum):
    """What somebody is asked, in the order of asking."""

    SHOWN = "shown"
    DETAILS = "details"
    PHOTO = "photo"
    QUOTE = "quote"
    STORY = "story"
    CONTACT = "contact"
    KEEP_PICTURE = "keep_picture"


class Said(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_NOW = "not_now"


class Naming(StrEnum):
    """How a person wants to be named where this purpose shows them."""

    NAME = "name"
    FIRST_NAME = "first_name"
    MADE_UP = "made_up"
    NO_NAME = "no_name"


class Way(StrEnum):
    """How it was said: UK GDPR takes a spoken yes as well as a written one (ICO, explicit consent)."""

    ON_SCREEN = "on_screen"
    SPOKEN = "spoken"
    ON_PAPER = "on_paper"


class Decided(StrEnum):
    """Who decided (Mental Capacity Act 2005: help first; best interests only when a person cannot decide this one thing)."""

    BY_ME = "by_me"
    WITH_HELP = "with_help"
    BEST_INTERESTS = "best_interests"
    PARENT = "parent"


# Purposes that show a person to others by name; for the rest how to be named is not asked.
NAMED = (Purpose.DETAILS, Purpose.PHOTO, Purpose.QUOTE, Purpose.STORY)


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer to one purpose. `wording` is every sentence that was shown or read, `version` the number of that wording (0: older
    than these screens); `at` is local ISO time; `review` the day to ask again; `withdrawn_at` is "" while it holds."""

    id: str
    person_id: str
    purpose: Purpose
    said: Said
    at: str
    review: date
    wording: str = ""
    version: int = 0
    naming: Naming = Naming.NO_NAME
    made_up: str = ""
    way: Way = Way.ON_SCREEN
    decided: Decided = Decided.BY_ME
    helper: str = ""
    reason: str = ""
    withdrawn_at: str = ""

    @property
    def holds(self) -> bool:
        return self.said is Said.YES and not self.withdrawn_at

    def name(self, name: str) -> str:
        """How to name the person, "" for not at all: never more than what was agreed."""
        if not self.holds:
            return ""
        return {Naming.NAME: name, Naming.FIRST_NAME: next(iter(name.split()), ""), Naming.MADE_UP: self.made_up, Naming.NO_NAME: ""}[self.naming]


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """Something of a person's that stands on a sheet: while the answer to `purpose` is yes, it may stay there."""

    person_id: str
    purpose: Purpose


class MadeUpNameMissing(ValueError):
    """A made-up name was chosen, but not given."""


def checked(consent: Consent) -> Consent:
    """The consent, its made-up name tidy. Raises MadeUpNameMissing."""
    if consent.naming is Naming.MADE_UP and not consent.made_up.strip():
        raise MadeUpNameMissing
    return consent


def latest(consents: Iterable[Consent]) -> dict[Purpose, Consent]:
    """The one that counts for each purpose: the newest. `consents` are of one person, in any order."""
    found: dict[Purpose, Consent] = {}
    for consent in sorted(consents, key=lambda one: (one.at, one.id)):
        found[consent.purpose] = consent
    return found
