"""Carrying a line of a sheet to another place with the mouse: what it is taken by, a bar where it will land, and a page that goes on when the
mouse comes to its edge. Nobody has to: the same is done by keys behind Change (WCAG 2.2, 2.5.7)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.ui.press import Press, scroll_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.ui.theme import Theme

MIME = "application/x-coprod-sheet-row"
_EDGE, _STEP, _EACH = 64, 14, 30  # pixels at 100 % from the edge, pixels at a time, milliseconds between two


class Grip(QWidget):
    """Six dots that show a line can be taken here. It is for the mouse alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.u(24), theme.u(72) + 2 * theme.halo)  # as tall as the picture beside it
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or the moves would go to somebody else

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.colour("soft"))
        size, apart = t.u(4), t.u(8)
        left, top = (self.width() - apart - size) // 2, (self.height() - 2 * apart - size) // 2
        for across in range(2):
            for down in range(3):
                painter.drawEllipse(left + across * apart, top + down * apart, size, size)


class _Lands(QWidget):
    """The bar where a line would land."""

    def __init__(self, theme: Theme, row: QWidget) -> None:
        super().__init__(row)
        self._theme, self._row = theme, row
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, *, below: bool) -> None:
        row, high = self._row, self._theme.u(6)
        self.setGeometry(0, row.height() - high if below else 0, row.width(), high)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("focus"))


class Carrying(QObject):
    """Of one line, `row`, which knows its own `id`. `landed` gets the id of a line that was let go on this one: it takes its place."""

    def __init__(self, theme: Theme, row: QWidget, id: str, landed: Callable[[str], None]) -> None:
        super().__init__(row)
        self._row, self.id, self._landed = row, id, landed
        self._from: QPoint | None = None
        self.lands = _Lands(theme, row)
        self._edge, self._step = theme.u(_EDGE), 0
        self._going = QTimer(self, interval=_EACH)
        self._going.timeout.connect(self._go_on)
        row.setAcceptDrops(True)
        row.installEventFilter(self)

    def by(self, handle: QWidget) -> None:
        """The line is taken there, and a press on it still does what it does."""
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._row:
            return self._over(event)
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            if event.type() == event.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._from = event.position().toPoint()
            elif event.type() == event.Type.MouseMove and self._from is not None and event.buttons() & Qt.MouseButton.LeftButton \
                    and (event.position().toPoint() - self._from).manhattanLength() > QApplication.startDragDistance():
                self._from = None
                self._carry(watched)
                return True
        return super().eventFilter(watched, event)

    def _carry(self, handle: QWidget) -> None:
        """Nothing here may be asked after it: where the line lands, all of them are made anew."""
        if isinstance(handle, Press):
            handle.setDown(False)
        drag, carried = QDrag(self._row.window()), QMimeData()
        carried.setData(MIME, self.id.encode())
        drag.setMimeData(carried)
        drag.setPixmap(self._row.grab().scaledToWidth(max(1, self._row.width() // 3), Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.MoveAction)

    # While another line is carried over this one

    def _over(self, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._show(_id_of(event.mimeData()))
            self._near_edge(event.position().toPoint())
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._end()
        elif isinstance(event, QDropEvent) and event.mimeData().hasFormat(MIME):
            self._end()
            event.acceptProposedAction()
            QTimer.singleShot(0, self._row, partial(self._landed, _id_of(event.mimeData())))  # the drag is over first: its line goes now
            return True
        return False

    def _show(self, carried: str) -> None:
        """A line that comes from above lands below this one, and the other way round."""
        other = next((one for one in self._row.window().findChildren(Carrying) if one.id == carried), None)
        if other is None or other is self:
            self.lands.hide()
        else:
            here, there = (row.mapTo(row.window(), QPoint(0, 0)).y() for row in (self._row, other._row))
            self.lands.show_at(below=there < here)

    def _near_edge(self, at: QPoint) -> None:
        scroll = scroll_of(self._row)
        if scroll is None:
            return
        room = scroll.viewport()
        y = self._row.mapTo(scroll.widget(), at).y() - scroll.verticalScrollBar().value()
        edge = min(self._edge, room.height() // 4)
        self._step = -_STEP if y < edge else _STEP if y > room.height() - edge else 0
        if self._step:
            self._going.start()
        else:
            self._going.stop()

    def _go_on(self) -> None:
        scroll: Any = scroll_of(self._row)
        if scroll is not None:
            bar = scroll.verticalScrollBar()
            bar.setValue(bar.value() + self._step)

    def _end(self) -> None:
        self._going.stop()
        self.lands.hide()


def _id_of(carried: QMimeData) -> str:
    return bytes(carried.data(MIME).data()).decode()
