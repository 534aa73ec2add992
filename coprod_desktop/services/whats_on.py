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
    from coprod_desktop.services.ports import Clock, PictureLibrary
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing

_WEEK = timedelta(days=6)
_Facts = TypeVar("_Facts", bound=WhatsOnFacts)


class WhatsOn:
    def __init__(self, sessions: Sessions, sharing: Sharing, pictures: PictureLibrary, clock: Clock, contact: Callable[[], Contact]) -> None:
        self._sessions, self._sharing, self._pictures, self._clock, self._contact = sessions, sharing, pictures, clock, contact

    def week(self) -> WeekFacts:
        """Today and the six days after."""
        return self._until(WeekFacts, self._today() + _WEEK)

    def month(self) -> WhatsOnFacts:
        """Today to the end of the month. In its last days the next month too: a sheet for a wall is of use for a week at least."""
        last = _month_end(self._today())
        return self._until(WhatsOnFacts, last if last >= self._today() + _WEEK else _month_end(last + timedelta(days=1)))

    def _today(self) -> date:
        return self._clock.now().date()

    def _until(self, facts: type[_Facts], last: date) -> _Facts:
        gate = self._sharing.gate()
        found = self._sessions.between(self._today(), last)
        sessions = tuple(gate.session(session) for session in found if session.state is SessionState.PLANNED)
        drawn = {session.picture for session in sessions if session.picture}
        alts = {key: self._pictures.words(key) for key in sorted(drawn)}
        return facts(self._today(), last, sessions, self._contact(), alts, tuple(sorted(gate.maybe_words)))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
