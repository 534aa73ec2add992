"""A finger on the page: it moves the page, which then goes on a little, and nothing is pressed that the finger only moved over."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QScroller, QScrollerProperties, QWidget

from coprod_desktop.ui.page import Header, Scroll
from coprod_desktop.ui.watching import Watching, widget_of

if TYPE_CHECKING:
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.ui.theme import Theme
    from coprod_desktop.ui.touching import Touching

_PRESSED = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_OF_A_FINGER = (*_PRESSED, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
_DOUBLE = 400  # milliseconds in which two presses at one place are one, by habit
_ONE_PLACE = 10  # pixels


class Fingers(Watching):
    """Qt makes a press of the mouse from each touch, also from one that moves the page; those are taken out here. A page learns to follow
    fingers at the first touch, so that nobody waits for it who has no touch screen. `use` also loads what else the look asks for.

    Many people press everything twice. The second press counts only on the same thing: what came in its place meanwhile is not pressed."""

    def __init__(self, main: QWidget) -> None:
        super().__init__(main)
        self._scroll: Scroll | None = None
        self._moves = False  # the finger that is down moves the page, or stopped it
        self._still = False
        self._last: tuple[float, QPointF, QWidget | None] = (0.0, QPointF(), None)
        self._twice = False
        self._touching: Touching | None = None
        self._header: Header | None = None

    def use(self, look: Look, theme: Theme | None, header: QWidget | None) -> None:
        """After each new page. "Rest" in the header lets somebody whose pointer presses look round without pressing."""
        self._still = look.still
        wanted = look.way != "scan" and any((look.touch.hold, look.touch.ignore, look.touch.dwell))
        if wanted and self._touching is None:
            from coprod_desktop.ui.touching import Touching

            self._touching = Touching(self._main)
        elif not wanted and self._touching is not None:
            self._touching.stop()
            self._touching = None
        if self._touching is not None and theme is not None:
            self._touching.use(look.touch, theme, still=look.still)
        if isinstance(header, Header) and header is not self._header and "rest" in header.keys:
            self._header = header
            header.keys["rest"].clicked.connect(self._rest)
            header.turn("rest", self._touching is not None and self._touching.resting)

    def _rest(self) -> None:
        if self._touching is not None and self._header is not None:
            self._touching.resting = not self._touching.resting
            self._header.turn("rest", self._touching.resting)

    @property
    def touching(self) -> Touching | None:
        return self._touching

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            self._begin(widget_of(watched), event)
        elif event.type() in _OF_A_FINGER and isinstance(event, QMouseEvent):
            if self._moves and event.source() != Qt.MouseEventSource.MouseEventNotSynthesized:
                return True
            if event.type() in _PRESSED:
                self._twice = self._is_second(widget_of(watched), event)
            return self._twice and event.type() != QEvent.Type.MouseMove
        return False

    def _is_second(self, window: QWidget | None, event: QMouseEvent) -> bool:
        """Of two presses by habit, and on something that was not there at the first."""
        (before, at, thing), here = self._last, event.position()
        now, under = time.monotonic() * 1000, window.childAt(here.toPoint()) if window is not None else None
        again = now - before < _DOUBLE and (here - at).manhattanLength() <= _ONE_PLACE and under is not thing
        self._last = (now, here, thing if again else under)
        return again

    def _begin(self, window: QWidget | None, event: QTouchEvent) -> None:
        under = window.childAt(event.point(0).position().toPoint()) if window is not None else None
        while under is not None and not isinstance(under, Scroll):
            under = under.parentWidget()
        self._scroll, self._moves = under, False
        if under is None:
            return
        QApplication.setDoubleClickInterval(0)  # QScroller loses the second of two quick touches as a double one, wherever it is
        room = under.viewport()
        new = not QScroller.hasScroller(room)
        scroller = QScroller.scroller(room)
        if new:
            QScroller.grabGesture(room, QScroller.ScrollerGestureType.TouchGesture)
            scroller.stateChanged.connect(self._on_state)
            how = scroller.scrollerProperties()
            off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff  # the page stops at its end: no bouncing
            how.setScrollMetric(QScrollerProperties.ScrollMetric.VerticalOvershootPolicy, off)
            how.setScrollMetric(QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy, off)
            if self._still:
                how.setScrollMetric(QScrollerProperties.ScrollMetric.MaximumVelocity, 0.0)
            scroller.setScrollerProperties(how)
        self._moves = scroller.state() == QScroller.State.Scrolling  # a touch on a page that still moves only stops it

    def _on_state(self, state: QScroller.State) -> None:
        if state == QScroller.State.Dragging and self._scroll is not None:
            self._moves = True
            for button in self._scroll.findChildren(QAbstractButton):
                if button.isDown():
                    button.setDown(False)
