"""What is kept about concerns, as the services need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coprod_desktop.domain.concern import Passed
    from coprod_desktop.domain.worry import Written


class ConcernStore(Protocol):
    """That concerns were passed on, and the box of the concern record; nothing of it is in the change log."""

    @property
    def on(self) -> bool:
        """Whether the group keeps the record."""
        ...

    @property
    def is_open(self) -> bool: ...
    def passed(self) -> tuple[Passed, ...]:
        """The newest first."""
        ...

    def pass_on(self, to_whom: str) -> None: ...
    def words(self) -> Iterable[Written]:
        """Everything typed at feedback."""
        ...

    def turn_on(self, passphrase: str) -> str:
        """With a new key; the recovery code, 8 groups of 4 letters. What an open box holds stays."""
        ...

    def open(self, passphrase: str) -> bool: ...
    def close(self) -> None: ...
    def turn_off(self) -> None: ...
    def put(self, content: Mapping[str, Any], box_id: str = "") -> str:
        """Its id; works while the box is shut. Raises KeyError when there is no record."""
        ...

    def all(self) -> Iterable[tuple[str, dict[str, Any]]]:
        """Raises PermissionError while the box is shut."""
        ...

    def remove(self, box_id: str) -> None: ...
