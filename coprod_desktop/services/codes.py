"""Picture codes: that of who runs sessions, and one of their own for anybody who wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.services.ports import CodeStore

CODE_LENGTH = 4


class Codes:
    """A code is CODE_LENGTH of the twelve pictures, in order. `person_id` "" is the code that leads out of *Take part*. Nothing here
    says or shows a code that is set, and none is in the change log."""

    def __init__(self, store: CodeStore, changes: Changes) -> None:
        self._store, self._changes = store, changes

    def has(self, person_id: str = "") -> bool:
        return self._store.has(person_id)

    def put(self, pictures: tuple[str, ...], person_id: str = "") -> None:
        """Raises ValueError unless there are CODE_LENGTH pictures."""
        if len(pictures) != CODE_LENGTH:
            raise ValueError
        self._store.put(pictures, person_id)
        self._changes.announce(Change("picture_code", person_id))

    def remove(self, person_id: str = "") -> None:
        self._store.remove(person_id)
        self._changes.announce(Change("picture_code", person_id))

    def right(self, pictures: tuple[str, ...], person_id: str = "") -> bool:
        """Whether these are the pictures; takes about a tenth of a second. Never when no code is set."""
        return self._store.right(pictures, person_id)
