"""Choosing a printer in our own window, which grows and is read aloud; the system's own dialog does neither."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coprod_desktop.domain.paper import Paper
from coprod_desktop.i18n import _
from coprod_desktop.ui.paging import Paging

_PAGE = 6


class Printers(Protocol):
    """The printers of this computer; `done` is told whether the printer took the pages, which fit `paper`."""

    def names(self) -> tuple[str, ...]:
        """The usual one first."""
        ...

    def usual(self) -> str:
        """The printer that this computer uses when nobody chooses; "" when there is none."""
        ...

    def print(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None: ...
    def ask(self, name: str, title: str, copies: int, pages: Sequence[bytes], paper: Paper, done: Callable[[bool], None]) -> None: ...


@dataclass(frozen=True, slots=True)
class PrinterLine:
    """`name` goes back to whoever asked; `words` is how it is shown."""

    name: str
    words: str
    note: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PrintersShown:
    lines: tuple[PrinterLine, ...]
    pages: tuple[int, int]


class PrinterChoice:
    """At first the usual printer is chosen, or the first one. Raises ValueError when there is no printer."""

    def __init__(self, printers: Printers, chosen: str = "") -> None:
        self.names, self._usual = printers.names(), printers.usual()
        if not self.names:
            raise ValueError("there is no printer")
        self.chosen = chosen if chosen in self.names else self.names[0]
        self._paging = Paging(_PAGE)

    def choose(self, name: str) -> None:
        self.chosen = name

    def turn(self, pages: int) -> bool:
        """False when there is no such page."""
        return self._paging.turn(pages)

    def show(self) -> PrintersShown:
        shown = self._paging.cut(self.names)
        return PrintersShown(tuple(PrinterLine(name, printer_words(name), self._note(name), name == self.chosen) for name in shown),
                             self._paging.pages)

    def words(self) -> str:
        """Where it prints, in a sentence."""
        said = _("It prints on {printer}, the usual printer.") if self.chosen == self._usual else _("It prints on {printer}.")
        return said.format(printer=printer_words(self.chosen))

    def _note(self, name: str) -> str:
        return _("The usual printer") if name == self._usual else ""


def printer_words(name: str) -> str:
    """Systems join the words of a printer's name with lines; apart they fit on a page with large text."""
    return " ".join(name.replace("_", " ").split())
