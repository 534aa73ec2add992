"""Who is here: the register of one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.attendance import Counts, Mark, Reason, RegisterRow, Role
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.services.ports import Clock, RegisterQuery, RegisterStore
    from coprod_desktop.services.seats import Seats


def mark_words(name: str, mark: Mark) -> str:
    """The sentence of the undo list and of what is announced."""
    return {
        Mark.NONE: _("{name}: no mark"),
        Mark.HERE: _("{name} is here"),
        Mark.LATE: _("{name} came late"),
        Mark.LEFT_EARLY: _("{name} left early"),
        Mark.CANNOT_COME: _("{name} can’t come"),
    }[mark].format(name=name)


class Register:
    def __init__(self, store: RegisterStore, seats: Seats, changes: Changes, clock: Clock) -> None:
        self._store, self._seats, self._changes, self._clock = store, seats, changes, clock

    def page(self, query: RegisterQuery) -> tuple[RegisterRow, ...]:
        return self._store.page(query)

    def size(self, query: RegisterQuery) -> int:
        return self._store.size(query)

    def letters(self, session_id: str) -> tuple[str, ...]:
        return self._store.letters(session_id)

    def row(self, session_id: str, person_id: str) -> RegisterRow:
        return self._store.row(session_id, person_id)

    def counts(self, session_id: str) -> Counts:
        return self._store.counts(session_id)

    def in_building(self, session_id: str) -> tuple[RegisterRow, ...]:
        return self._store.in_building(session_id)

    def without_a_number(self, session_id: str) -> tuple[RegisterRow, ...]:
        """Who comes, or may still come, and has nobody whom we can ring in an emergency."""
        return self._store.without_a_number(session_id)

    def self_markable(self, session_id: str) -> tuple[RegisterRow, ...]:
        return self._store.self_markable(session_id)

    def mark(self, session_id: str, row: RegisterRow, mark: Mark, *, reason: Reason = Reason.NOT_SAID, online: bool | None = None,
             role: Role | None = None) -> RegisterRow:
        """Saves the mark of a person and tells everyone who shows it."""
        now = self._clock.now().isoformat(timespec="seconds")
        saved = self._store.mark(session_id, row.person_id, mark, self._seats.actor, mark_words(row.name, mark), at=now, reason=reason,
                                 online=online, role=role)
        self._changes.announce(Change("attendance", row.person_id, session_id))
        return saved

    def press(self, session_id: str, row: RegisterRow, mark: Mark) -> RegisterRow:
        """A press on a tile: it sets the mark, and the same press again takes it away."""
        return self.mark(session_id, row, Mark.NONE if row.mark == mark else mark)

    def set_heads(self, session_id: str, *, no_name: int, supporters: int) -> Counts:
        """People who are counted without a name; never below 0."""
        counts = self._store.set_heads(session_id, no_name=max(0, no_name), supporters=max(0, supporters), actor=self._seats.actor,
                                       words=_("People with no name: {count}").format(count=max(0, no_name)))
        self._changes.announce(Change("heads", "", session_id))
        return counts

    def join(self, programme_id: str, person_id: str, joins: bool, *, words: str | None = None) -> None:
        """Whether the person is expected at the programme's sessions. With `words` "" it is not offered for undo by itself."""
        said = _("Who comes was changed") if words is None else words
        self._store.join(programme_id, person_id, joins, self._seats.actor, said)
        self._changes.announce(Change("programme", programme_id))
