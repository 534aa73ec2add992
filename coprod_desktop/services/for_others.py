"""Tables that may leave the group: numbers for each session, and the words that were agreed; the row of no person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.repeat_words import kind_words
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.sharing import Gate
from coprod_desktop.i18n import _
from coprod_desktop.services.ending import Ending
from coprod_desktop.services.feedback import Feedback
from coprod_desktop.services.ports import Clock
from coprod_desktop.services.register import Register
from coprod_desktop.services.sessions import Sessions
from coprod_desktop.services.sharing import Sharing

_FACES = ("good", "ok", "not_good", "dont_know", "skipped")
Cell = str | int


@dataclass(frozen=True, slots=True)
class OpenTable:
    """`name` is that of its file, `about` says what it holds."""

    name: str
    about: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class ForOthers:
    def __init__(self, sessions: Sessions, register: Register, feedback: Feedback, ending: Ending, sharing: Sharing, clock: Clock) -> None:
        self._sessions, self._register, self._feedback, self._ending = sessions, register, feedback, ending
        self._sharing, self._clock = sharing, clock

    def tables(self) -> tuple[OpenTable, ...]:
        """Every session until today that was not cancelled; all words went through the gate."""
        gate = self._sharing.gate()
        sessions = [session for session in self._sessions.between(date.min, self._clock.now().date()) if session.state is not SessionState.CANCELLED]
        return (
            OpenTable("sessions", _("Every session: how many came, and how it was for them. Nobody is named."),
                      (_("Day"), _("Start"), _("What"), _("Kind"), _("Place"), _("People"), _("Online"), _("Supporters"), _("Good"), _("OK"),
                       _("Not good"), _("I don’t know"), _("Skipped")),
                      tuple(self._numbers(session, gate) for session in sessions)),
            OpenTable("words", _("What we did, and what people said and agreed to share. A name that was not agreed is “[a person]”."),
                      (_("Day"), _("What"), _("Question"), _("Words"), _("Who says it")),
                      tuple(row for session in sessions for row in self._words(session, gate))))

    def _numbers(self, session: Session, gate: Gate) -> tuple[Cell, ...]:
        counts, faces = self._register.counts(session.id), self._feedback.faces(session.id)
        return (session.day.isoformat(), f"{session.start:%H:%M}", gate.words(session.name), kind_words(session.kind), gate.words(session.place),
                counts.here + counts.no_name, counts.online, counts.supporters, *(faces.get(face, 0) for face in _FACES))

    def _words(self, session: Session, gate: Gate) -> Iterator[tuple[Cell, ...]]:
        day, what = session.day.isoformat(), gate.words(session.name)
        for done in map(gate.done, self._ending.done(session.id)):
            yield day, what, _("What we did"), done.words, ""
        for said in filter(None, map(gate.quote, self._feedback.said(session.id))):
            yield day, what, said.question, said.words, said.by
