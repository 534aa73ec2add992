"""A few words as they will look: the size, letters and colours of a look that is not in use now."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.boxes import Box, TextBox
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.theme import Theme, theme_for


class SampleBox(Box):
    """`theme` draws the frame, `look` what is inside; `width` is that of the window, in pixels."""

    def __init__(self, theme: Theme, look: Look, words: str, width: int) -> None:
        self.theme, self.inside = theme, theme_for(look, width)
        self.text = TextBox(self.inside, words, "body", bold=True, stretch=True)
        self.pad = theme.space(16)

    def natural(self) -> float:
        return self.text.natural() + 2 * self.pad

    def minimum(self) -> float:
        return self.text.minimum() + 2 * self.pad

    def height(self, width: float) -> float:
        return self.text.height(max(1.0, width - 2 * self.pad)) + 2 * self.pad

    def paint(self, p: QPainter, rect: QRectF) -> None:
        rounded(p, rect, min(self.theme.u(16), self.theme.space(24)), fill=self.inside.colour("card"), edge=self.theme.colour("hair"),
                width=self.theme.line(2))
        self.text.paint(p, rect.adjusted(self.pad, self.pad, -self.pad, -self.pad))
