"""The head of a page about one person: their face, what the page is for, and what stands under it."""

from PySide6.QtWidgets import QLayout

from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.words import Painted


def person_lead(kit: Kit, picture: str, title: str, *notes: str) -> QLayout:
    """When narrow the face makes room for the words."""
    t = kit.theme
    words = column(kit.title(title), *(kit.words(note, colour="soft") for note in notes if note), gap=t.space(4))
    margins = (t.halo, 0, t.halo, t.space(8))
    if t.narrow:
        words.setContentsMargins(*margins)
        return words
    face = Painted(t, PictureBox(t, kit.pictures, picture, 72, "sky", round=True), "")
    face.setFixedWidth(t.u(72))
    line = row(face, words, gap=t.space(16), margins=margins)
    line.setStretch(1, 1)
    return line
