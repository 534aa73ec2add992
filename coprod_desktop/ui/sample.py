"""What a look that is not in use now would be like: a few words in it, or a small page."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box, ColumnBox, TextBox
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.strip import Strip
from coprod_desktop.ui.theme import Theme, theme_for


class SampleBox(Box):
    """`theme` draws the frame, `look` what is inside; `width` is that of the window, in pixels. To be seen: it is not read aloud."""

    def __init__(self, theme: Theme, look: Look, words: str, width: int) -> None:
        self.theme, self.inside = theme, theme_for(look, width)
        self.content = self.make(words)
        self.pad = theme.space(16)

    def make(self, words: str) -> Box:
        return TextBox(self.inside, words, "body", bold=True, stretch=True)

    def natural(self) -> float:
        return self.content.natural() + 2 * self.pad

    def minimum(self) -> float:
        return self.content.minimum() + 2 * self.pad

    def height(self, width: float) -> float:
        return self.content.height(max(1.0, width - 2 * self.pad)) + 2 * self.pad

    def paint(self, p: QPainter, rect: QRectF) -> None:
        rounded(p, rect, min(self.theme.u(16), self.theme.space(24)), fill=self.inside.colour("card"), edge=self.theme.colour("hair"),
                width=self.theme.line(2))
        self.content.paint(p, rect.adjusted(self.pad, self.pad, -self.pad, -self.pad))


class MiniPage(SampleBox):
    """A title, the words, a button."""

    stretch = True

    def make(self, words: str) -> Box:
        t = self.inside
        return ColumnBox(TextBox(t, _("Hello"), "heading", bold=True), TextBox(t, words, "body"), Strip(t, _("Yes")), gap=t.space(8))
