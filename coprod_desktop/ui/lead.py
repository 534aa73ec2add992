"""The head of a page: its picture, the title, and what stands under it."""

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.words import Painted


def lead(kit: Kit, title: str, *under: QWidget | None, picture: str = "", tint: str = "butter") -> QLayout:
    """When narrow the picture makes room for the words."""
    t = kit.theme
    words = column(kit.title(title), *under, gap=t.space(4))
    margins = (t.halo, 0, t.halo, t.space(8))
    if not picture or t.narrow:
        words.setContentsMargins(*margins)
        return words
    tile = Painted(t, PictureBox(t, kit.pictures, picture, 72, tint), "")
    tile.setFixedWidth(t.u(72))
    line = row(tile, words, gap=t.space(16), margins=margins)
    line.setStretch(1, 1)
    return line
