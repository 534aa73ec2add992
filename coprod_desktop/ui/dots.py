"""Dots that show how far one is: filled, the one now, still to come; always with the words beside them."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.painting import mirrored, rounded
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.words import Painted


class DotsBox(Box):
    """`filled` dots of `total`; with `now`, the next one is the ring one stands at."""

    def __init__(self, theme: Theme, filled: int, total: int, now: bool) -> None:
        self.theme, self.filled, self.total, self.now = theme, filled, total, now

    def natural(self) -> float:
        return self.theme.u(16) * self.total + self.theme.space(8) * (self.total - 1)

    def height(self, width: float) -> float:
        return self.theme.u(16)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        t = self.theme
        side = t.u(16)
        for number in range(self.total):
            dot = mirrored(p, QRectF(rect.x() + number * (side + t.space(8)), rect.center().y() - side / 2, side, side), rect)
            if number < self.filled:
                inner = dot.adjusted(side / 8, side / 8, -side / 8, -side / 8)
                rounded(p, inner, inner.width() / 2, fill=t.colour("primary"))
            elif number == self.filled and self.now:
                rounded(p, dot, side / 2, fill=t.colour("card"), edge=t.colour("primary"), width=side / 4)
            else:
                inner = dot.adjusted(side / 8, side / 8, -side / 8, -side / 8)
                rounded(p, inner, inner.width() / 2, edge=t.colour("line"), width=t.line(2))

    def texts(self) -> Iterator[TextBox]:
        return iter(())


def dots(kit: Kit, filled: int, total: int, words: str, *, now: bool = False) -> Painted:
    """The dots with their words; when narrow the words are enough."""
    painted = Painted(kit.theme, _content(kit, filled, total, words, now), words)
    painted.setObjectName("dots")
    return painted


def set_dots(kit: Kit, painted: Painted, filled: int, total: int, words: str) -> None:
    painted.set_content(_content(kit, filled, total, words, now=False), words)


def _content(kit: Kit, filled: int, total: int, words: str, now: bool) -> Box:
    t = kit.theme
    text = TextBox(t, words, "body", colour="soft", leading=1.35, stretch=True)
    return text if t.narrow else RowBox(DotsBox(t, filled, total, now), text, gap=t.space(16))
