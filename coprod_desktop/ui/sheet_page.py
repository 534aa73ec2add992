"""The page of a sheet beside what is being written: it changes in place, with a dashed frame round the line that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.paper import Paper

if TYPE_CHECKING:
    from coprod_desktop.domain.glance import Glance
    from coprod_desktop.domain.paper import PaperSize
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.page import Scroll

_MARK = "#6A1FB0"  # the page is white in every theme
_POINTS = 72  # of an inch
_LEAST = 96
_BELOW = 8


def real_width(widget: QWidget, size: PaperSize) -> int:
    """How many pixels wide a page of that paper is on this screen when it is as large as in the hand."""
    screen = widget.screen()
    dots = screen.physicalDotsPerInchX() if screen is not None else 0.0
    return round((dots if 60 < dots < 400 else 96.0) * size.points[0] / _POINTS)


class SheetPage(Paper):
    """A page at most `widest` pixels wide and, once `set_highest` was told, so high. `sized` tells how many dots of the screen it is across."""

    sized = Signal(int)

    def __init__(self, kit: Kit, widest: int) -> None:
        super().__init__(kit, b"", _("Picture of the page"), widest)  # without a name it would be told as nothing
        self._highest = 0
        self._mark = (0.0, 0.0)
        self._dots = b""

    def show_page(self, glance: Glance, name: str) -> None:
        """`name` is what a screen reader says."""
        self._dots = glance.dots  # the image reads them where they are
        row = len(self._dots) // glance.height
        self._image, self._small = QImage(self._dots, glance.width, glance.height, row, QImage.Format.Format_BGR888), QImage()
        changed, self._ratio = self._ratio != glance.ratio, glance.ratio
        self._mark = (glance.top, glance.bottom)
        if changed:
            self.updateGeometry()
        if self.accessibleName() != name:
            self.setAccessibleName(name)
        self.update()

    def written(self) -> float:
        """Where the line stands that is written, from 0 at the top of the page to 1."""
        return sum(self._mark) / 2

    def set_highest(self, highest: int) -> None:
        if highest != self._highest:
            self._highest = highest
            self.updateGeometry()  # its layout remembers how tall it was
            self._tell_size()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_size()

    def _tell_size(self) -> None:
        self.sized.emit(round(self._page_width(self.width()) * self.devicePixelRatioF()))

    def _page_width(self, width: int) -> int:
        wide = super()._page_width(width)
        if not self._highest:
            return wide
        high = self._high(wide)
        return wide if high <= self._highest else max(1, round(wide * (self._highest - 2 * self._edge) / (high - 2 * self._edge)))

    def _high(self, wide: int) -> int:
        """With the shadow, of a page so wide."""
        return round(wide * self._ratio) + 2 * self._edge

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top, bottom = self._mark
        if bottom <= top:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self._page_width(self.width())
        high, thick = self._high(wide) - 2 * self._edge, self.theme.line(2)
        frame = QRectF((self.width() - wide) / 2 + wide * 0.05, self._edge + top * high - 2 * thick, wide * 0.9, (bottom - top) * high + 4 * thick)
        rounded(p, frame, self.theme.line(6), edge=QColor(_MARK), width=thick, dashed=True)


class PageWindow(QWidget):
    """As much of the page as there is room for: all of it, made smaller; or with `real`, in its own size, that part where somebody writes."""

    def __init__(self, page: SheetPage, real: bool) -> None:
        super().__init__()
        self.page, self._real, self._highest = page, real, _LEAST
        page.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_highest(self, highest: int) -> None:
        if not self._real:
            self.page.set_highest(highest)
        self._highest = highest
        self.updateGeometry()
        self.follow()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self.page.heightForWidth(width), self._highest) if self._real else self.page.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self.page.sizeHint().width(), self.heightForWidth(self.page.sizeHint().width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.page.sizeHint().width() if self._real else self.page.minimumSizeHint().width(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.follow()

    def follow(self) -> None:
        """The line that is written stands in the middle, where the page is higher than its room."""
        high = self.page.heightForWidth(self.width())
        top = max(0, min(round(self.page.written() * high - self.height() / 2), high - self.height())) if self._real else 0
        self.page.setGeometry(QRect(0, -top, self.width(), high))


class Beside(QWidget):
    """Keeps the page in sight while the rows scroll: at the top of its column, or at the top of what is seen."""

    def __init__(self, inner: QWidget, page: PageWindow) -> None:
        super().__init__()
        self._inner, self._page = inner, page
        self._scroll: Scroll | None = None
        inner.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)

    def stay_in(self, scroll: Scroll) -> None:
        self._scroll = scroll
        scroll.verticalScrollBar().valueChanged.connect(self._place)
        scroll.viewport().installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(self._inner.sizeHint().width(), 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inner.minimumSizeHint().width(), 1)

    def _place(self, _value: int = 0) -> None:
        inner = self._scroll.widget() if self._scroll is not None else None
        if self._scroll is None or inner is None:
            return
        above = self._inner.heightForWidth(self.width()) - self._page.heightForWidth(self.width())
        self._page.set_highest(max(_LEAST, self._scroll.viewport().height() - above - _BELOW))
        high = self._inner.heightForWidth(self.width())
        top = self.mapTo(inner, QRect().topLeft()).y()
        at = max(0, min(self._scroll.verticalScrollBar().value() - top, self.height() - high))
        self._inner.setGeometry(QRect(0, at, self.width(), high))
