"""A sheet made ready for paper, page by page, in another process; no file of it is written."""

from collections.abc import Callable, Sequence

from coprod_desktop.domain.handout import Handout
from coprod_desktop.services.group import GroupServices

DOTS_PER_INCH = 300


class SheetPrint:
    """`ready` gets one PNG a page; what comes back after `stop` is left aside."""

    def __init__(self, services: GroupServices, sheet: Handout, ready: Callable[[Sequence[bytes]], None],
                 failed: Callable[[], None]) -> None:
        self._handouts, self._sheet, self._ready, self._failed = services.handouts, sheet, ready, failed
        self._pdf, self._count, self._stopped = b"", 0, False
        self._pages: list[bytes] = []

    def start(self) -> None:
        self._handouts.pdf(self._sheet, self._made, self._did_not)

    def stop(self) -> None:
        self._stopped = True

    def _made(self, made: tuple[bytes, int]) -> None:
        self._pdf, self._count = made
        self._next()

    def _next(self) -> None:
        self._handouts.picture(self._pdf, len(self._pages), self._sheet.paper.size.dots(DOTS_PER_INCH), self._drawn, self._did_not)

    def _drawn(self, png: bytes) -> None:
        self._pages.append(png)
        if self._stopped:
            return
        if len(self._pages) < self._count:
            self._next()
        else:
            self._ready(self._pages)

    def _did_not(self, trouble: BaseException) -> None:
        if not self._stopped:
            self._failed()
