"""A small window of a theme: its ground, its card, its words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from coprod_desktop.ui.boxes import Box
from coprod_desktop.ui.colours import COLOURS
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.theme import Theme, system_theme


class SwatchBox(Box):
    def __init__(self, theme: Theme, name: str) -> None:
        self.theme = theme
        self.colours = COLOURS[system_theme() if name == "system" else name]

    def natural(self) -> float:
        return self.theme.u(56)

    def height(self, width: float) -> float:
        return self.theme.u(40)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        t = self.theme
        radius = t.u(8)
        rounded(p, rect, radius, fill=QColor(self.colours["page"]), edge=t.colour("line"), width=t.line(2))
        p.setFont(t.font("body", bold=True))
        p.setPen(QColor(self.colours["ink"]))
        p.drawText(rect, Qt.AlignmentFlag.AlignCenter, "Aa")
