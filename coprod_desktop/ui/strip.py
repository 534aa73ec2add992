"""The main-button strip painted inside a big tile: paint, not a second button."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box, IconBox, RowBox, TextBox
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.theme import Theme


class Strip(Box):
    def __init__(self, theme: Theme, words: str) -> None:
        self.theme = theme
        self.text = TextBox(theme, words, "heading" if not theme.narrow else "body", bold=True, colour="onprimary", stretch=True)
        self.row = RowBox(self.text, IconBox(theme, "next", 28, "onprimary"), gap=theme.space(8))

    def natural(self) -> float:
        return self.row.natural() + 2 * self.theme.space(16)

    def minimum(self) -> float:
        return self.row.minimum() + 2 * self.theme.space(16)

    def height(self, width: float) -> float:
        return self.row.height(width - 2 * self.theme.space(16)) + 2 * self.theme.space(12)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        rounded(p, rect, min(self.theme.u(12), self.theme.space(16)), fill=self.theme.colour("primary"))
        pad = self.theme.space(16)
        self.row.paint(p, rect.adjusted(pad, 0, -pad, 0))

    def texts(self) -> Iterator[TextBox]:
        yield self.text
