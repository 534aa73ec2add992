"""A small page as it looks in a look: its ground, a title, a sentence, a button."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box, ColumnBox, TextBox
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.strip import Strip
from coprod_desktop.ui.theme import Theme, theme_for


class MiniPage(Box):
    """`theme` draws the frame, `look` what is inside; `width` is that of the window, in pixels. To be seen, not to be read aloud."""

    stretch = True

    def __init__(self, theme: Theme, look: Look, width: int) -> None:
        self.theme, self.inside = theme, theme_for(look, width)
        t = self.inside
        self._page = ColumnBox(TextBox(t, _("Hello"), "heading", bold=True), TextBox(t, _("Read this."), "body"), Strip(t, _("Yes")),
                               gap=t.space(8))
        self._pad = theme.space(16)

    def natural(self) -> float:
        return self._page.natural() + 2 * self._pad

    def minimum(self) -> float:
        return self._page.minimum() + 2 * self._pad

    def height(self, width: float) -> float:
        return self._page.height(max(1.0, width - 2 * self._pad)) + 2 * self._pad

    def paint(self, p: QPainter, rect: QRectF) -> None:
        rounded(p, rect, min(self.theme.u(16), self.theme.space(24)), fill=self.inside.colour("card"), edge=self.theme.colour("hair"),
                width=self.theme.line(2))
        self._page.paint(p, rect.adjusted(self._pad, self._pad, -self._pad, -self._pad))
