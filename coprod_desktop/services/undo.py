"""Taking back what was done, also after a restart, within the reach of the seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import ChangedSince

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_desktop.domain.undoable import OnPage, Undoable
    from coprod_desktop.services.ports import LogStore
    from coprod_desktop.services.seats import Seats


class UndoList:
    def __init__(self, log: LogStore, seats: Seats, changes: Changes) -> None:
        self._log, self._seats, self._changes = log, seats, changes
        self._passed: set[str] = set()
        changes.subscribe(self._on_change)

    def _on_change(self, change: Change) -> None:
        if change.kind == "seat":  # another reach: what stood in the way may be taken back now
            self._passed.clear()

    def last(self, shown: Sequence[OnPage] = ()) -> Undoable | None:
        """The newest within reach, of what is `shown` alone. What was changed since was said once; after that Undo goes on to what was done
        before it."""
        found = self._log.recent(self._seats.actor, len(self._passed) + 1, shown)
        return next((one for one in found if one.action_id not in self._passed), None)

    def recent(self, limit: int = 20) -> tuple[Undoable, ...]:
        return self._log.recent(self._seats.actor, limit)

    def undo(self, action_id: str) -> Undoable:
        """Raises ports.ChangedSince when something newer stands on it."""
        try:
            undone = self._log.undo(action_id, self._seats.actor)
        except ChangedSince:
            self._passed.add(action_id)
            raise
        self._changes.announce(Change("undone"))
        return undone
