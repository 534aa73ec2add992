"""The page of a sheet that follows every key: one look is made at a time, and what was typed meanwhile is looked at next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_desktop.domain.glance import Glance
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.services.handouts import Handouts

Wanted = tuple["Handout", int, int, int]


class SheetGlance:
    """`seen` is told each page that was made, `failed` that one could not be. Between them no more than one piece of work waits, so that the
    page is never further behind than two looks, however quickly somebody types."""

    def __init__(self, handouts: Handouts, seen: Callable[[Glance], None], failed: Callable[[BaseException], None]) -> None:
        self._handouts, self._seen, self._failed = handouts, seen, failed
        self._making: Wanted | None = None
        self._next: Wanted | None = None
        self._stopped = False

    def look(self, handout: Handout, number: int, block: int, width: int) -> None:
        """Page `number`, or with -1 the one with the block of that place; `width` in pixels."""
        wanted = (handout, number, block, width)
        if self._making is not None:
            self._next = wanted
            return
        self._making = wanted
        self._handouts.glance(*wanted, self._made, self._not_made)

    def stop(self) -> None:
        self._stopped = True

    def _made(self, glance: Glance) -> None:
        last, wanted = self._making, self._next
        self._making = self._next = None
        if wanted is not None and wanted != last:
            self.look(*wanted)
        if not self._stopped:
            self._seen(glance)

    def _not_made(self, trouble: BaseException) -> None:
        wanted = self._next
        self._making = self._next = None
        if wanted is not None:
            self.look(*wanted)
        elif not self._stopped:
            self._failed(trouble)
