"""Taking back what was done, also after a restart, within the reach of the seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.undoable import Undoable
    from coprod_desktop.services.ports import LogStore
    from coprod_desktop.services.seats import Seats


class UndoList:
    def __init__(self, log: LogStore, seats: Seats, changes: Changes) -> None:
        self._log, self._seats, self._changes = log, seats, changes

    def last(self) -> Undoable | None:
        return self._log.last(self._seats.actor)

    def recent(self, limit: int = 20) -> tuple[Undoable, ...]:
        return self._log.recent(self._seats.actor, limit)

    def undo(self, action_id: str) -> Undoable:
        """Raises ports.ChangedSince when something newer stands on it."""
        undone = self._log.undo(action_id, self._seats.actor)
        self._changes.announce(Change("undone"))
        return undone
