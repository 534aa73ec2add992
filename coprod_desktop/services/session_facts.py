"""What sheets about a session are made from: all that is recorded of it, and what only those who run the day may see."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose
from coprod_desktop.domain.handout_facts import Helps, SessionFacts
from coprod_desktop.domain.person import AccessCard
from coprod_desktop.domain.repeat_words import again_words
from coprod_desktop.services.ports import RegisterQuery

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.domain.attendance import RegisterRow
    from coprod_desktop.domain.legal_basis import Contact
    from coprod_desktop.services.day_plans import DayPlans
    from coprod_desktop.services.ending import Ending
    from coprod_desktop.services.feedback import Feedback
    from coprod_desktop.services.people import People
    from coprod_desktop.services.pictures_of_group import PicturesOfGroup
    from coprod_desktop.services.ports import Clock, PictureLibrary
    from coprod_desktop.services.register import Register
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing

_ROWS_AT_ONCE = 200


class SessionRecords:
    def __init__(self, sessions: Sessions, register: Register, feedback: Feedback, ending: Ending, day_plans: DayPlans, people: People,
                 sharing: Sharing, pictures: PictureLibrary, ours: PicturesOfGroup, contact: Callable[[], Contact], clock: Clock) -> None:
        self._sessions, self._register, self._feedback, self._ending, self._day_plans = sessions, register, feedback, ending, day_plans
        self._people, self._sharing, self._pictures, self._ours, self._contact, self._clock = people, sharing, pictures, ours, contact, clock

    def facts(self, session_id: str) -> SessionFacts:
        """Everything that is recorded about the session, with everybody's names: a sheet for everyone is made from what the gate leaves."""
        session = self._sessions.get(session_id)
        following = self._sessions.next_of(session)
        rows, done = self._rows(session_id), self._ending.done(session_id)
        keys = {session.picture, *(thing.picture for thing in done), *(row.picture for row in rows)}
        programme, now = self._sessions.programme(session.programme_id), self._clock.now()
        return SessionFacts(
            session=session, counts=self._register.counts(session_id), rows=rows, done=done, photos=self._ending.photos(session_id),
            promises=self._ending.promises(session_id), said=self._feedback.said(session_id), faces=self._feedback.faces(session_id),
            today=now.date(), next_day=following.day if following else None, made_at=now.time(),
            alts={key: words for key in sorted(keys) if (words := self._ours.words(key)) or not key.startswith("media:")},
            about=programme.about, often=again_words(programme), contact=self._contact(), plan=self._day_plans.get(session_id))

    def _rows(self, session_id: str) -> tuple[RegisterRow, ...]:
        """Everyone expected or marked; the register lists them first."""
        found: list[RegisterRow] = []
        while page := self._register.page(RegisterQuery(session_id, offset=len(found), limit=_ROWS_AT_ONCE)):
            wanted = [row for row in page if row.expected or row.mark is not Mark.NONE]
            found += wanted
            if len(wanted) < len(page):
                break
        return tuple(found)

    def for_the_day(self, facts: SessionFacts) -> SessionFacts:
        """With what only people who run the session may see."""
        access = tuple(choice for part in self._pictures.access_card() for choice in part.choices)
        gate = self._sharing.gate()
        people = {row.person_id: self._people.get(row.person_id) for row in facts.rows}
        helps = {key: Helps(tuple(choice for choice in access if choice.key in person.access.choices), person.access.words)
                 for key, person in people.items() if person.access != AccessCard()}
        named = {key: name for key in people if (name := gate.name(key, Purpose.DETAILS))}
        return replace(
            facts, access=access, helps=helps, named=named, runners=tuple(self._people.get(person_id).name for person_id in facts.session.runner_ids),
            emergencies={key: person.emergency for key, person in people.items()})
