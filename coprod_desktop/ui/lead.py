"""The head of a page: its picture, the title, and what stands under it."""

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.words import Painted


def lead(kit: Kit, title: str, *under: QWidget | str | None, picture: str = "", tint: str = "butter", person: str = "") -> QLayout:
    """Words under the title are soft, empty ones are left out. `person` is a face, shown round. When narrow the picture makes room
    for the words."""
    t = kit.theme
    lines = [kit.words(part, colour="soft") if isinstance(part, str) else part for part in under if part]
    words = column(kit.title(title), *lines, gap=t.space(4))
    margins = (t.halo, 0, t.halo, t.space(8))
    if not (picture or person) or t.narrow or not t.pictures:
        words.setContentsMargins(*margins)
        return words
    box = PictureBox(t, kit.pictures, person, 72, "sky", round=True) if person else PictureBox(t, kit.pictures, picture, 72, tint)
    tile = Painted(t, box, "")
    tile.setFixedWidth(t.u(72))
    line = row(tile, words, gap=t.space(16), margins=margins)
    line.setStretch(1, 1)
    return line
