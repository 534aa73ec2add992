"""Printing a sheet with one press, on the one printer there is or the one that is chosen; no file of it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from coprod_desktop.domain.handout import Handout
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.paging import page_words
from coprod_desktop.ui.printer_choice import PrinterChoice, Printers, PrintersShown
from coprod_desktop.ui.screen import Message, Nav
from coprod_desktop.ui.sheet_print import SheetPrint


@dataclass(frozen=True, slots=True)
class WhichPrinter:
    """The State of a screen while it asks which printer."""

    heading: str
    note: str
    printers: PrintersShown


@dataclass(frozen=True, slots=True)
class PrintWords:
    """What is said; `title` is what the printer calls the page, "" is the title of the sheet."""

    title: str
    which: str
    no_printer: str
    sent: str
    not_printed: str


def plain_words() -> PrintWords:
    return PrintWords("", _("Press the printer for this page."), _("No printer was found. You can write it on paper."),
                      _("It was sent to the printer."), _("The page did not print. Check the printer, then try again."))


class QuickPrint:
    """`refresh` is called when something changed that is seen; `words` each time that something is said, in the language of that moment."""

    def __init__(self, services: GroupServices, nav: Nav, refresh: Callable[[], None], words: Callable[[], PrintWords] = plain_words) -> None:
        self._services, self._nav, self._refresh, self._words = services, nav, refresh, words
        self._sheet: Handout | None = None
        self._printers: Printers | None = None
        self._where: PrinterChoice | None = None
        self._making: SheetPrint | None = None

    @property
    def busy(self) -> bool:
        return self._making is not None

    def state(self) -> WhichPrinter | None:
        """What to show instead of the screen while a printer is chosen."""
        if self._where is None:
            return None
        return WhichPrinter(_("Which printer?"), self._words().which, self._where.show())

    def start(self, sheet: Handout, printers: Printers) -> None:
        names = printers.names()
        if not names:
            self._nav.say(Message(self._words().no_printer, "warn"))
        elif not self.busy:
            self._sheet, self._printers = sheet, printers
            if len(names) == 1:
                self.choose(names[0])
            else:
                self._where = PrinterChoice(printers)
                self._refresh()

    def turn(self, pages: int) -> None:
        if self._where is not None and self._where.turn(pages):
            self._refresh()
            self._nav.announce(page_words(self._where.show().pages))

    def choose(self, name: str) -> None:
        assert self._sheet is not None
        self._where = None
        self._making = SheetPrint(self._services, self._sheet, partial(self._send, name), self._not_printed)
        self._refresh()
        self._making.start()

    def back(self) -> bool:
        """Whether Back only went away from the printers."""
        if self._where is None:
            return False
        self._where = None
        self._refresh()
        return True

    def close(self) -> None:
        if self._making is not None:
            self._making.stop()

    def _send(self, name: str, pages: Sequence[bytes]) -> None:
        self._making = None
        self._refresh()
        assert self._sheet is not None and self._printers is not None
        self._printers.print(name, self._words().title or self._sheet.title, 1, pages, self._sheet.paper, self._printed)

    def _printed(self, taken: bool) -> None:
        if taken:
            self._nav.say(Message(self._words().sent))
        else:
            self._not_printed()

    def _not_printed(self) -> None:
        self._making = None
        self._refresh()
        self._nav.say(Message(self._words().not_printed, "stop"))
