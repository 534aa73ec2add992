"""Presses for hands, heads and eyes that are not quick or still: hold to press, a second press ignored, rest to press."""

from __future__ import annotations

import time
from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from coprod_desktop.domain.preferences import Touch
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.scan_frame import Frame, Framed
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.watching import Watching, widget_of

TREMOR = 12  # pixels that a resting pointer may wander; on something large a quarter of it
_TICK = 40  # milliseconds
_STEPS = 4  # that the frame shows with less movement
_DOWN = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Touching(Watching):
    """Every press of a mouse or finger comes by here first, and Space and Enter on something to press. Times are those of the look.

    `hold`: a press counts when it was held that long and is then let go; sliding off takes it back (WCAG 2.5.2, EN 301 549 9.2.5.2).
    `ignore`: within that time after a press that counted, no other counts, wherever it is (EN 301 549 5.6, as “ignore repeat”).
    `dwell`: resting the pointer presses what is under it, once until it has left. What comes to lie under a pointer that rests is never
    pressed: only a pointer that moved there. The time that is gone is shown on a frame that is seen in every theme (WCAG 1.4.11).
    """

    def __init__(self, main: QWidget) -> None:
        super().__init__(main)
        self.resting = False  # looking round: nothing is pressed by resting but what ends it
        self._touch = Touch()
        self._theme: Theme | None = None
        self._still = False
        self._frames: dict[QWidget, Frame] = {}
        self._target: QWidget | None = None
        self._name = ""
        self._since = 0.0
        self._awaited = 0  # milliseconds that the target takes; 0 when nothing is awaited
        self._anchor, self._at = QPointF(), QPointF()
        self._done = False  # the target was pressed, and the pointer has not left it
        self._held = False  # the button of the mouse, or the finger, is down on the target
        self._swallowed = False
        self._keys: dict[int, bool] = {}  # those that are down on something to press, and whether they count
        self._last = 0.0
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self._on_tick)

    def use(self, touch: Touch, theme: Theme, *, still: bool) -> None:
        if touch != self._touch or theme is not self._theme:
            self._stop_waiting()
        if not touch.dwell:
            self.resting = False
        self._touch, self._theme, self._still = touch, theme, still

    def stop(self) -> None:
        self._stop_waiting()
        super().stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            window = widget_of(watched)
            if window is None:
                return False
            if kind in _DOWN:
                return self._pressed(window, event)
            if kind == QEvent.Type.MouseButtonRelease:
                return event.button() == Qt.MouseButton.LeftButton and self._let_go()
            return kind == QEvent.Type.MouseMove and self._moved(window, event)
        if isinstance(event, QKeyEvent) and event.key() in _KEYS:
            return self._key(kind, event)
        if kind in (QEvent.Type.Leave, QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._stop_waiting()
        return False

    # A second press is ignored

    def _too_soon(self) -> bool:
        return _now() - self._last < self._touch.ignore

    def _key(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        """Only on what can be pressed: in a field the keys write."""
        if kind == QEvent.Type.KeyPress and not event.isAutoRepeat() and isinstance(QApplication.focusWidget(), Press):
            self._keys[event.key()] = not self._too_soon()
        counts = self._keys.get(event.key())
        if kind == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._keys.pop(event.key(), None)
        if counts and not event.isAutoRepeat():
            self._last = _now()
        return counts is False

    # A press with the mouse or a finger

    def _pressed(self, window: QWidget, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if self._too_soon():
            self._swallowed = True
            return True
        self._stop_waiting()
        self._take(self._under(window, event.position()), event.position())
        self._done = self._held = True
        if self._touch.hold and isinstance(self._target, Press):
            self._wait(self._touch.hold)
        return False

    def _let_go(self) -> bool:
        if self._swallowed:
            self._swallowed = False
            return True
        target, self._held = self._target, False
        if isinstance(target, Press) and isValid(target) and target.isDown():
            if self._touch.hold and not self._is_time():
                target.setDown(False)
            else:
                self._last = _now()
        self._stop_waiting()
        return False

    def _moved(self, window: QWidget, event: QMouseEvent) -> bool:
        if self._held:
            self._begin_anew_if_off()
        elif self._touch.dwell and not event.buttons() and event.source() == Qt.MouseEventSource.MouseEventNotSynthesized:
            self._rest(window, event.position())
        return self._swallowed

    def _begin_anew_if_off(self) -> None:
        """It slid off: when it comes back, the time begins anew."""
        if isinstance(self._target, Press) and isValid(self._target) and not self._target.isDown():
            self._since = _now()

    # Resting presses

    def _rest(self, window: QWidget, at: QPointF) -> None:
        found, self._at = self._under(window, at), at
        far = hypot(at.x() - self._anchor.x(), at.y() - self._anchor.y())
        if (self._awaited or self._done) and far <= (TREMOR if found is not self._target else self._wander(found)):
            return
        if self._done and found is not None and found.objectName() == self._name and (self._name or found is self._target):
            return  # it has not left yet, though the page may have been made anew
        if found is None and self._target is None and not self._done:
            return
        self._stop_waiting()
        self._take(found, at)
        if found is not None and (not self.resting or found.objectName() == "header-rest"):
            self._wait(self._touch.dwell)

    def _take(self, target: QWidget | None, at: QPointF) -> None:
        self._target, self._name, self._anchor, self._done = target, target.objectName() if target is not None else "", at, False

    @staticmethod
    def _wander(widget: QWidget | None) -> float:
        return TREMOR if widget is None else max(TREMOR, min(widget.width(), widget.height()) / 4)

    @staticmethod
    def _under(window: QWidget, at: QPointF) -> QWidget | None:
        """What can be pressed or written in there."""
        point = at.toPoint()
        found: QWidget | None = window.childAt(point)
        while found is not None:
            if isinstance(found, Press):
                return found if found.hitButton(QPointF(found.mapFrom(window, point))) else None
            if isinstance(found, QLineEdit | QPlainTextEdit) or hasattr(found, "rested"):
                return found
            found = found.parentWidget()
        return None

    def _fire(self, target: QWidget) -> None:
        self._done, self._last, self._anchor = True, _now(), self._at
        self._stop_waiting()
        rested = getattr(target, "rested", None)
        if rested is not None:
            rested()
        else:
            target.setFocus(Qt.FocusReason.MouseFocusReason)
        if isValid(target) and getattr(target, "again", False):
            self._wait(self._touch.dwell)

    # The time that is gone

    def _wait(self, milliseconds: int) -> None:
        self._since, self._awaited = _now(), milliseconds
        self._tick.start()
        self._show(0.0)

    def _stop_waiting(self) -> None:
        self._tick.stop()
        self._awaited = 0
        for window, frame in self._frames.items():
            if isValid(window) and isValid(frame) and self._theme is not None:
                frame.show_at(self._theme, None)

    def _is_time(self) -> bool:
        return 0 < self._awaited <= _now() - self._since

    def _on_tick(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible() or not target.isEnabled():
            self._stop_waiting()
            return
        if self._held:
            self._begin_anew_if_off()
        if self._is_time() and not self._held:
            self._fire(target)
        else:
            self._show(min(1.0, (_now() - self._since) / self._awaited))

    def _show(self, spent: float) -> None:
        target = self._target
        if target is None or self._theme is None:
            return
        window = target.window()
        frame = self._frames.get(window)
        if frame is None or not isValid(frame):
            self._frames = {known: each for known, each in self._frames.items() if isValid(known)}
            frame = self._frames[window] = Frame(window)
        if self._still:
            spent = int(spent * _STEPS) / _STEPS
        seen = target.visibleRegion().boundingRect()
        thing = target.edge().toAlignedRect().intersected(seen) if isinstance(target, Press) else seen
        frame.show_at(self._theme, Framed(QRect(target.mapTo(window, thing.topLeft()), thing.size()), spent=spent))


def _now() -> float:
    """In milliseconds."""
    return time.monotonic() * 1000

