"""The printers as they look: a big tile for each, the usual one first, a page at a time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.printer_choice import PrintersShown


def printer_tiles(kit: Kit, shown: PrintersShown, choose: Callable[[str], None], turn: Callable[[int], None]) -> QWidget:
    """A press calls `choose` with the printer's name; the chosen one is ticked. Tiles are called "printer-NUMBER"."""
    grid = Grid(kit.theme.u(400), columns=2)
    for number, line in enumerate(shown.lines):
        tile = choice(kit, "openmoji:1F5A8", "sky", line.words, line.note, size=72)
        tile.setCheckable(True)
        tile.setAutoExclusive(True)
        tile.setChecked(line.chosen)
        grid.addWidget(named(tile, f"printer-{number}", partial(choose, line.name)))
    return holder(column(Group(grid, _("Which printer?")), page_turn(kit, shown.pages, turn)))
