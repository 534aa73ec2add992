"""Four weeks as four dots: filled in a week with a date, an empty ring in one without."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box
from coprod_desktop.ui.painting import mirrored, rounded
from coprod_desktop.ui.theme import Theme

_DOT, _GAP = 14, 6


@dataclass
class WeekDots(Box):
    theme: Theme
    weeks: Sequence[bool]

    def natural(self) -> float:
        return self.theme.u(_DOT) * len(self.weeks) + self.theme.u(_GAP) * (len(self.weeks) - 1)

    def height(self, width: float) -> float:
        return self.theme.u(_DOT)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        side, step = self.theme.u(_DOT), self.theme.u(_DOT) + self.theme.u(_GAP)
        for number, filled in enumerate(self.weeks):
            dot = mirrored(p, QRectF(rect.x() + number * step, rect.center().y() - side / 2, side, side), rect)
            rounded(p, dot, side / 2, fill=self.theme.colour("primary") if filled else None, edge=self.theme.colour("line"),
                    width=self.theme.line(2))
