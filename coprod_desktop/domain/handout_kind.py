"""A kind of sheet: what it is called, what it is made from, and where it stands among the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from coprod_desktop.domain.kinds import Kind as SessionKind
from coprod_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.domain.handout import Handout


class NoSuchKind(LookupError):
    """There is no kind of sheet with this name."""


class NothingToPrint(Exception):
    """Nothing is recorded that this sheet could be made from; the text is the sentence to show."""


class Shelf(StrEnum):
    """Where a kind is found on the page Print: the sheets of the day at once, the others behind More sheets. What is ELSEWHERE has a page
    of its own in the app."""

    DAY = "day"
    WALL = "wall"
    EVERYONE = "everyone"
    ROOM = "room"
    PERSON = "person"
    BEGIN = "begin"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class ShelfWords:
    title: str
    note: str
    picture: str


def shelf_words() -> dict[Shelf, ShelfWords]:
    """The shelves behind More sheets, in the order in which they stand."""
    return {
        Shelf.WALL: ShelfWords(_("For a notice board"), _("What is on, to hang up"), "openmoji:1F4CC"),
        Shelf.EVERYONE: ShelfWords(_("For everyone"), _("To give to people, and to take home"), "own:everyone-welcome"),
        Shelf.ROOM: ShelfWords(_("For the room"), _("To have ready before people come"), "own:access-needs"),
        Shelf.PERSON: ShelfWords(_("For one person"), _("A letter, a thank you, a certificate"), "openmoji:2709"),
        Shelf.BEGIN: ShelfWords(_("To begin"), _("When nothing is written down yet"), "openmoji:1F331"),
    }


@dataclass(frozen=True, slots=True)
class Kind:
    """`needs` is the class of facts that `build(facts, *, group, language, points)` takes; `name` is typed and stored. `picture` and `note`
    stand beside the title where it is chosen, in the order of `place`; both come `later`, from `called` and `told`, in the language of whoever
    looks. `only` are the kinds of session it is for, () for all. `each`: though it is for everyone, each who comes has a part of it, with their
    name where they agreed."""

    name: str
    called: str
    needs: type
    build: Callable[..., Handout]
    shelf: Shelf = Shelf.ELSEWHERE
    picture: str = "openmoji:1F5A8"
    told: str = ""
    place: int = 5
    only: tuple[SessionKind, ...] = ()
    each: bool = False

    @property
    def title(self) -> str:
        return _(self.called)

    @property
    def note(self) -> str:
        return _(self.told) if self.told else ""  # of nothing, gettext tells about its file
