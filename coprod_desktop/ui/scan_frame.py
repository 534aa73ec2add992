"""The big frame of scanning: a band between two edges of the other tone, above everything else, with the time that is gone on it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.boxes import TextBox
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.theme import Theme

_PIECES = 8  # that a part of the band is looked at in, so that no corner is cut
_BAND, _EDGE, _DASH = 8, 2.5, 3  # at 100 %; a band of 6 is the least that is seen at the edge of sight


class Framed(NamedTuple):
    """Where the frame is, in pixels of its window: round `thing`, with dashes round the `row` it is in. `spent` of its time is gone, from
    0 to 1. `words` are what a step says that is no button; with `low` that it rests, large, above a line at
    the `foot` of so many pixels."""

    thing: QRect
    row: QRect | None = None
    spent: float = 0.0
    words: str = ""
    low: bool = False
    foot: int = 0


class Frame(QWidget):
    """Covers its window and takes no press; assistive technology meets nothing new."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self.setObjectName("scan-frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme: Theme | None = None
        self._framed: Framed | None = None
        self._label: TextBox | None = None

    @property
    def framed(self) -> Framed | None:
        return self._framed

    def show_at(self, theme: Theme, framed: Framed | None) -> None:
        """Draws only what changed, or a page of pictures would be painted again and again."""
        root = self.parentWidget()
        assert root is not None
        if self.size() != root.size():
            self.setGeometry(root.rect())
        if framed == self._framed and theme is self._theme and self.isVisible():
            return
        if framed is not None and self._framed is not None and theme is self._theme and framed == self._framed._replace(spent=framed.spent):
            self._spend(framed)
            return
        before = self._region()
        self._theme, self._framed = theme, framed
        words = framed.words if framed is not None else ""
        if self._label is None or self._label.text != words or self._label.theme is not theme:
            size = "title" if framed is not None and framed.low else "body"
            self._label = TextBox(theme, words, size, bold=True, colour="scan", centre=True, leading=1.25) if words else None
        self.setVisible(framed is not None)
        self.raise_()
        self.update(before.united(self._region()))

    def _spend(self, framed: Framed) -> None:
        """Only the time that is gone has grown: only that piece of the band is drawn, or the pictures under it would be painted each time."""
        assert self._theme is not None and self._framed is not None
        before, after = sorted((self._framed.spent, framed.spent))
        path = _from_the_top(self._round(framed.thing), self._radius())
        around = QRectF()
        for number in range(_PIECES + 1):
            at = path.pointAtPercent(before + (after - before) * number / _PIECES)
            around = around.united(QRectF(at.x() - 1, at.y() - 1, 2, 2))
        self._framed = framed
        thick = self.thick(self._theme)
        self.update(around.adjusted(-thick, -thick, thick, thick).toAlignedRect())

    def _radius(self) -> float:
        assert self._theme is not None
        return min(self._theme.u(16), self._theme.space(24))

    @staticmethod
    def thick(theme: Theme) -> int:
        """Of the band with both edges."""
        return theme.line(_BAND) + 2 * theme.line(_EDGE)

    def _round(self, rect: QRect) -> QRectF:
        """The middle of the band round something, always whole within the window."""
        assert self._theme is not None
        half = self.thick(self._theme) / 2
        return QRectF(rect).adjusted(-half, -half, half, half).intersected(QRectF(self.rect()).adjusted(half, half, -half, -half))

    def _region(self) -> QRegion:
        if self._framed is None or self._theme is None:
            return QRegion()
        region = QRegion()
        for rect in (self._framed.thing, self._framed.row):
            if rect is not None:
                thick = self.thick(self._theme) + 2
                outer = self._round(rect).toAlignedRect().adjusted(-thick, -thick, thick, thick)
                region += QRegion(outer).subtracted(QRegion(outer.adjusted(2 * thick, 2 * thick, -2 * thick, -2 * thick)))
        if self._label is not None:
            region += QRegion(self._chip().toAlignedRect())
        return region

    def _chip(self) -> QRectF:
        """Where the words stand: on the lower edge of the frame, or at the foot of the window."""
        assert self._theme is not None and self._label is not None and self._framed is not None
        t, rect = self._theme, QRectF(self.rect())
        pad = t.space(12)
        wide = min(self._label.natural(), rect.width() - 4 * pad)
        tall = self._label.height(wide)
        around = rect if self._framed.low else self._round(self._framed.thing)
        chip = QRectF(0, 0, wide + 2 * pad, tall + pad)
        chip.moveCenter(around.center())
        chip.moveBottom(around.bottom() + (tall / 2 if not self._framed.low else -pad - self._framed.foot))
        chip.moveLeft(min(max(chip.left(), pad), max(pad, rect.right() - pad - chip.width())))
        chip.moveBottom(min(chip.bottom(), rect.bottom() - pad))
        return chip

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._framed is None or self._theme is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        radius = self._radius()
        if self._framed.row is not None:
            self._dashes(p, self._round(self._framed.row), radius)
        self._band(p, self._round(self._framed.thing), radius)
        if self._label is not None:
            chip, thin = self._chip(), t.line(_EDGE)
            rounded(p, chip, t.u(8), fill=t.colour("scanedge"), edge=t.colour("scan"), width=thin)
            self._label.paint(p, chip.adjusted(t.space(12), 0, -t.space(12), 0))

    def _dashes(self, p: QPainter, rect: QRectF, radius: float) -> None:
        t = self._theme
        assert t is not None
        width = t.line(_DASH)
        p.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(t.colour("page"), width + 2 * t.line(2))
        p.setPen(pen)
        p.drawRoundedRect(rect, radius, radius)
        pen = QPen(t.colour("ink"), width)
        pen.setDashPattern([4, 2.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        p.setPen(pen)
        p.drawRoundedRect(rect, radius, radius)

    def _band(self, p: QPainter, rect: QRectF, radius: float) -> None:
        t, framed = self._theme, self._framed
        assert t is not None and framed is not None
        path = _from_the_top(rect, radius)
        p.setBrush(Qt.BrushStyle.NoBrush)
        for role, width in (("scanedge", self.thick(t)), ("scan", t.line(_BAND))):
            p.setPen(_pen(t.colour(role), width))
            p.drawPath(path)
        if framed.spent > 0:
            width = t.line(_BAND)
            pen = _pen(t.colour("scanspent"), width)
            pen.setDashPattern([max(0.001, framed.spent * path.length() / width), 2 * path.length() / width])
            p.setPen(pen)
            p.drawPath(path)


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _from_the_top(rect: QRectF, radius: float) -> QPainterPath:
    """A rounded rectangle that begins in the middle of its upper side and goes round with the clock."""
    r = min(radius, rect.width() / 2, rect.height() / 2)
    path = QPainterPath()
    path.moveTo(rect.center().x(), rect.top())
    path.lineTo(rect.right() - r, rect.top())
    path.arcTo(QRectF(rect.right() - 2 * r, rect.top(), 2 * r, 2 * r), 90, -90)
    path.lineTo(rect.right(), rect.bottom() - r)
    path.arcTo(QRectF(rect.right() - 2 * r, rect.bottom() - 2 * r, 2 * r, 2 * r), 0, -90)
    path.lineTo(rect.left() + r, rect.bottom())
    path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * r, 2 * r, 2 * r), -90, -90)
    path.lineTo(rect.left(), rect.top() + r)
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * r, 2 * r), 180, -90)
    path.closeSubpath()
    return path
