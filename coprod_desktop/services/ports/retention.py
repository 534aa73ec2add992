"""How long things are kept, as the services need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from coprod_desktop.domain.person import PersonRow
    from coprod_desktop.domain.retention import Due, KeepTime, KeptKind


class RetentionStore(Protocol):
    def times(self) -> tuple[KeepTime, ...]: ...
    def set_months(self, kind: KeptKind, months: int) -> None: ...
    def due(self, today: date) -> tuple[Due, ...]:
        """Kinds with something past its time, without those that are kept longer."""
        ...

    def people_due(self, today: date) -> tuple[PersonRow, ...]:
        """By name."""
        ...

    def keep_longer(self, kind: KeptKind, today: date) -> None:
        """For a year."""
        ...

    def let_go(self, kind: KeptKind, today: date) -> None:
        """Nothing of it is in the change log. Raises ValueError for people."""
        ...

    def looked(self) -> str:
        """The month (YYYY-MM) in which somebody last looked; "" for never."""
        ...

    def look(self, today: date) -> None: ...
