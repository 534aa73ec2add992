"""Printing with one press as it looks: the button, and the printers to choose from."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import named
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.printer_tiles import printer_tiles
from coprod_desktop.ui.quick_print import QuickPrint, WhichPrinter
from coprod_desktop.ui.view import View


def print_button(kit: Kit, words: str, busy: bool, act: Callable[[], None]) -> Press:
    return named(kit.button(_("The page is being made") if busy else words, "wait" if busy else "print", ready=not busy), "print", act)


def show_printers(view: View, state: WhichPrinter, quick: QuickPrint) -> None:
    """Lays the page out with the printers."""
    tiles: QWidget = printer_tiles(view.kit, state.printers, quick.choose, quick.turn)
    view.lay_out(column(lead(view.kit, state.heading, state.note), tiles, 0))
