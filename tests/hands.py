"""A person with a mouse, a finger, or a pointer that only rests: what they do comes to the window as the window system brings it."""

from collections.abc import Callable
from functools import cache
from time import monotonic
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.whole import settle

_LEFT, _NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_PATIENCE = 5.0  # seconds until something must have come


@cache
def touch_screen() -> QPointingDevice:
    """One for all tests: Qt keeps each until the end."""
    return QTest.createTouchDevice()


class Hand:
    """On one window; places are pixels of it."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.handle = window.windowHandle()

    def place(self, widget: QWidget, across: float = 0.5, down: float = 0.5) -> QPoint:
        return widget.mapTo(self.window, QPoint(round(widget.width() * across), round(widget.height() * down)))

    def down(self, at: QPoint) -> None:
        QTest.mousePress(self.handle, _LEFT, _NO_KEY, at)

    def up(self, at: QPoint) -> None:
        QTest.mouseRelease(self.handle, _LEFT, _NO_KEY, at)

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self.handle, at)
        settle()

    def click(self, at: QPoint) -> None:
        self.down(at)
        self.up(at)

    def finger(self, *path: QPoint, wait: int = 10) -> None:
        device = touch_screen()
        QTest.touchEvent(self.handle, device, False).press(0, path[0]).commit()
        for at in path[1:]:
            QTest.qWait(wait)
            QTest.touchEvent(self.handle, device, False).move(0, at).commit()
        QTest.qWait(wait)
        QTest.touchEvent(self.handle, device, False).release(0, path[-1]).commit()


class Somebody:
    """Sees where things are, goes on down the page to what is not seen yet, and presses: all in one way."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def press(self, at: QPoint) -> None:
        raise NotImplementedError

    def go_on(self) -> None:
        """Down the page."""
        raise NotImplementedError

    @property
    def hand(self) -> Hand:
        return Hand(QApplication.activeModalWidget() or self.app.window)

    def wait(self, until: Callable[[], bool], what: str = "") -> None:
        end = monotonic() + _PATIENCE
        while not until():
            assert monotonic() < end, f"{what} does not come"
            QTest.qWait(5)

    def seen(self, name: str) -> QPoint | None:
        """The middle of what is seen of it, once that is enough to press."""
        hand = self.hand
        found = [each for each in hand.window.findChildren(QWidget, name) if each.isVisible()]
        if not found:
            return None
        part = found[0].visibleRegion().boundingRect()
        return found[0].mapTo(hand.window, part.center()) if min(part.width(), part.height()) >= 48 else None

    def choose(self, *names: str) -> None:
        for name in names:
            self.wait(lambda name=name: bool(self.hand.window.findChildren(QWidget, name)), name)  # type: ignore[misc]
            QTest.qWait(20)  # a new page finds its place
            for _turn in range(20):
                at = self.seen(name)
                if at is not None:
                    break
                self.go_on()
            assert at is not None, f"{name} is not found on the page"
            self.press(at)


class Finger(Somebody):
    def press(self, at: QPoint) -> None:
        self.hand.finger(at)

    def go_on(self) -> None:
        """With what is in the middle under the finger, whatever it is; the finger rests before it lets go."""
        at = QPoint(self.app.window.width() // 2, self.app.window.height() - 120)
        self.hand.finger(*(at - QPoint(0, 30 * step) for step in range(11)), *[at - QPoint(0, 300)] * 3)


class RestingPointer(Somebody):
    def press(self, at: QPoint) -> None:
        hand = self.hand
        hand.move(at - QPoint(9, 4))
        hand.move(at)
        QTest.qWait(450)

    def go_on(self) -> None:
        at = self.seen("further-down")
        assert at is not None
        self.press(at)
