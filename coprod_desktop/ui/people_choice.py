"""Choosing people from the group: those who do it already first, everyone by name or by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.domain.face import face
from coprod_desktop.domain.person import PersonRow, PersonState
from coprod_desktop.domain.when_words import and_words
from coprod_desktop.i18n import _
from coprod_desktop.ui.paging import Paging, page_size, page_words

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices

_STATES = (PersonState.TAKING_PART, PersonState.BREAK)


@dataclass(frozen=True, slots=True)
class Choosable:
    person_id: str
    name: str
    picture: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """`everyone` says whether all people are shown, else the usual ones; `both` that one can choose between the two."""

    chosen: str
    people: tuple[Choosable, ...]
    search: str
    pages: tuple[int, int]
    everyone: bool
    both: bool
    empty: str
    usual_words: str


class PeopleChoice:
    """`chosen` are ids, in the order of choosing; `usual` those of a session, who are shown first, else those who run sessions;
    with nobody usual, everyone is."""

    def __init__(self, services: GroupServices, chosen: tuple[str, ...], usual: tuple[str, ...] | None = None) -> None:
        self._services, self._of_session = services, usual is not None
        self.chosen = tuple(services.people.get(person_id).id for person_id in chosen)
        first = services.sessions.runners() if usual is None else usual
        people = (services.people.get(person_id) for person_id in ((*self.chosen, *first) if first else ()))
        self._usual = {person.id: PersonRow(person.id, person.name, person.say_as, person.picture, person.state)
                         for person in people if person.state in _STATES or person.id in self.chosen}
        self._everyone = not self._usual
        self._search, self._paging = "", Paging()

    def fits(self, narrow: bool) -> None:
        """How many people a page holds, by the room there is."""
        self._paging.fits(page_size(narrow))

    def press(self, person_id: str) -> None:
        """Chosen, and the same again takes it away."""
        if person_id in self.chosen:
            self.chosen = tuple(one for one in self.chosen if one != person_id)
        else:
            self.chosen = (*self.chosen, person_id)

    def search(self, text: str) -> None:
        self._search = text.strip()
        self._paging.begin()
        self._everyone = self._everyone or bool(self._search)

    def show_everyone(self, everyone: bool) -> None:
        self._everyone, self._search = everyone, ""
        self._paging.begin()

    def turn(self, pages: int) -> str:
        """Where one is now, to be told; "" when there is no such page."""
        return page_words(self._paging.pages) if self._paging.turn(pages) else ""

    def names(self) -> str:
        """Who is chosen, in words; "" for nobody."""
        return and_words([self._services.people.get(person_id).name for person_id in self.chosen])

    def show(self) -> PeopleShown:
        people = self._services.people
        found = people.count(states=_STATES, search=self._search) if self._everyone else len(self._usual)
        self._paging.count(found)
        if self._everyone:
            rows = people.page(states=_STATES, search=self._search, offset=self._paging.first, limit=self._paging.limit)
        else:
            rows = tuple(self._paging.cut(tuple(self._usual.values())))
        names = self.names()
        empty = "" if rows else _("Nobody has this name.") if self._search else _("Nobody is in your group yet.")
        return PeopleShown(
            chosen=_("Chosen: {names}").format(names=names) if names else _("Nobody is chosen yet."),
            people=tuple(Choosable(row.id, row.name, face(row.picture, row.name), row.id in self.chosen) for row in rows),
            search=self._search, pages=self._paging.pages, everyone=self._everyone, both=bool(self._usual), empty=empty,
            usual_words=_("Who is here") if self._of_session else _("Who runs sessions"))
