"""What is on from today, for a notice board: what is planned, with no name that was not agreed."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from coprod_desktop.domain.session import SessionState
from coprod_desktop.domain.whats_on import WeekFacts, WhatsOnFacts

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.domain.legal_basis import Contact
    from coprod_desktop.domain.session import Session
    from coprod_desktop.domain.sharing import Gate
    from coprod_desktop.services.pictures_of_group import PicturesOfGroup
    from coprod_desktop.services.ports import Clock
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing

_WEEK = timedelta(days=6)
_Facts = TypeVar("_Facts", bound=WhatsOnFacts)


class WhatsOn:
    def __init__(self, sessions: Sessions, sharing: Sharing, pictures: PicturesOfGroup, clock: Clock, contact: Callable[[], Contact]) -> None:
        self._sessions, self._sharing, self._pictures, self._clock, self._contact = sessions, sharing, pictures, clock, contact

    def week(self) -> WeekFacts:
        return self._facts(WeekFacts)

    def month(self) -> WhatsOnFacts:
        return self._facts(WhatsOnFacts)

    def last_of(self, facts: type[WhatsOnFacts]) -> date:
        """A week is today and the six days after. A month goes to its end; in its last days the next one is on it too: a sheet for a wall is
        of use for a week at least."""
        week, last = self._today() + _WEEK, _month_end(self._today())
        if facts is WeekFacts:
            return week
        return last if last >= week else _month_end(last + timedelta(days=1))

    def until(self, last: date, gate: Gate | None = None) -> tuple[Session, ...]:
        """What is planned from today to that day, as everybody may see it."""
        gate = gate or self._sharing.gate()
        return tuple(gate.session(session) for session in self._sessions.between(self._today(), last) if session.state is SessionState.PLANNED)

    def _today(self) -> date:
        return self._clock.now().date()

    def _facts(self, facts: type[_Facts]) -> _Facts:
        gate, last, now = self._sharing.gate(), self.last_of(facts), self._clock.now()
        sessions = tuple(session for session in self.until(last, gate) if not session.is_over(now))
        alts = {key: self._pictures.words(key) for key in sorted({session.picture for session in sessions if session.picture})}
        return facts(self._today(), last, sessions, self._contact(), gate.alts(alts), tuple(sorted(gate.maybe_words)))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
