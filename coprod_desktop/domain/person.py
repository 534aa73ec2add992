"""A person, what helps them, and who to call: their own words, no diagnosis."""

from dataclasses import dataclass, field
from enum import StrEnum

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _

NAME_LONGEST = 80
_MOST_MARKS = 4  # no language we know of writes more on one letter
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class PersonState(StrEnum):
    TAKING_PART = "taking_part"
    BREAK = "break"
    MOVED_ON = "moved_on"


class NameMissing(ValueError):
    """A person needs a name that others call them by, even a made-up one."""


@dataclass(frozen=True, slots=True)
class AccessCard:
    """What helps me: keys of chosen pictures from resources/easyread/access.json, and own words."""

    choices: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Emergency:
    """Who to call and what to know; hidden in *Take part*."""

    call_name: str = ""
    call_phone: str = ""
    know: str = ""
    home: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is what people call them, `say_as` how to say it aloud; `picture` is "openmoji:CODE" or "media:SHA256";
    `shown` says that others may see them on this laptop."""

    id: str
    name: str
    say_as: str = ""
    picture: str = ""
    state: PersonState = PersonState.TAKING_PART
    access: AccessCard = field(default_factory=AccessCard)
    emergency: Emergency = field(default_factory=Emergency)
    look: Look | None = None
    added_at: str = ""
    shown: bool = False

    @property
    def spoken(self) -> str:
        return self.say_as or self.name


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a list shows them."""

    id: str
    name: str
    say_as: str
    picture: str
    state: PersonState


@dataclass(frozen=True, slots=True)
class PossibleDouble:
    """Two records that may be one person, and the reason in words."""

    first: PersonRow
    second: PersonRow
    why: str


def state_words(state: PersonState) -> str:
    return {PersonState.TAKING_PART: _("Taking part"), PersonState.BREAK: _("Having a break"), PersonState.MOVED_ON: _("Moved on")}[state]


def tidy_name(text: str) -> str:
    """The name without spaces at the ends or doubled, at most NAME_LONGEST characters. Raises NameMissing when empty."""
    if not text.isascii() or not text.isprintable():
        text = _written_plainly(text)
    name = " ".join(text.split())[:NAME_LONGEST].strip()
    if not name:
        raise NameMissing
    return name


def _written_plainly(text: str) -> str:
    """Without signs that turn the words after them round (UAX 9) or that nobody sees, and with at most _MOST_MARKS marks on a letter: more
    of them would cover the lines above and below."""
    import unicodedata

    kept: list[str] = []
    marks = 0
    for sign in text:
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if sign.isspace():
            kept.append(" ")
        elif marks <= _MOST_MARKS and kind not in ("Cc", "Cs") and sign not in _TURNING:
            kept.append(sign)
    return "".join(kept)
