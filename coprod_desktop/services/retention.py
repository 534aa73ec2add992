"""How long things are kept: what is past its time is shown, and goes only when somebody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.person import PersonRow
    from coprod_desktop.domain.retention import Due, KeepTime, KeptKind
    from coprod_desktop.services.ports import Clock, RetentionStore


class Retention:
    """Letting go is a sealed action: it cannot be undone."""

    def __init__(self, store: RetentionStore, changes: Changes, clock: Clock) -> None:
        self._store, self._changes, self._clock = store, changes, clock

    def times(self) -> tuple[KeepTime, ...]:
        return self._store.times()

    def set_months(self, kind: KeptKind, months: int) -> None:
        self._store.set_months(kind, months)
        self._changes.announce(Change("due"))

    def due(self) -> tuple[Due, ...]:
        return self._store.due(self._clock.now().date())

    def people_due(self) -> tuple[PersonRow, ...]:
        """Who has not been here for so long."""
        return self._store.people_due(self._clock.now().date())

    def keep_longer(self, kind: KeptKind) -> None:
        """It is not asked about for a year."""
        self._store.keep_longer(kind, self._clock.now().date())
        self._changes.announce(Change("due"))

    def let_go(self, kind: KeptKind) -> None:
        """Makes all of it that is past its time nameless, or takes it out. Raises ValueError for people: each is forgotten alone."""
        self._store.let_go(kind, self._clock.now().date())
        self._changes.announce(Change("due"))

    def looked_this_month(self) -> bool:
        return self._store.looked() == self._clock.now().date().isoformat()[:7]

    def look(self) -> None:
        """Somebody looks at what is due; once a month is enough."""
        if not self.looked_this_month():
            self._store.look(self._clock.now().date())
            self._changes.announce(Change("due"))
