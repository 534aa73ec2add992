"""The group on paper: what the paper copy and the sheet for a new laptop are made from."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from coprod_desktop.domain.paper_copy import MoveFacts, PaperFacts, PaperPerson
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.session import SessionState
from coprod_desktop.services.moving import steps

if TYPE_CHECKING:
    from coprod_desktop.services.people import People
    from coprod_desktop.services.pictures_of_group import PicturesOfGroup
    from coprod_desktop.services.ports import Clock
    from coprod_desktop.services.sessions import Sessions

_AT_ONCE = 200
_HERE = (PersonState.TAKING_PART, PersonState.BREAK)


class Paper:
    def __init__(self, people: People, sessions: Sessions, pictures: PicturesOfGroup, clock: Clock) -> None:
        self._people, self._sessions, self._pictures, self._clock = people, sessions, pictures, clock

    def group(self) -> PaperFacts:
        """Everyone who takes part or has a break, and this month’s sessions that are not cancelled."""
        today = self._clock.now().date()
        people: list[PaperPerson] = []
        while page := self._people.page(states=_HERE, offset=len(people), limit=_AT_ONCE):
            people += [PaperPerson(row.name, row.picture, self._people.get(row.id).emergency) for row in page]
        last = today.replace(day=monthrange(today.year, today.month)[1])
        sessions = tuple(session for session in self._sessions.between(today.replace(day=1), last) if session.state is SessionState.PLANNED)
        alts = {key: words for key in sorted({person.picture for person in people}) if (words := self._pictures.words(key))}
        return PaperFacts(tuple(people), sessions, today, alts)

    def move(self) -> MoveFacts:
        return MoveFacts(tuple((step.picture, step.alt, f"{step.words}\n{step.more}") for step in steps()))
