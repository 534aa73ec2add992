"""A person with one switch: they look where the frame is, and press when it is on what they want."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Look, Scan
from coprod_desktop.ui import scanning
from coprod_desktop.ui.scan_order import Row, Step, things

_PATIENCE = 5.0  # seconds until the frame must have come round


def keys(step: Step | None) -> list[str]:
    """The names of what is within the frame."""
    return [thing.key for thing in things(step)] if step is not None else []


class OneSwitch:
    """`pace` makes every time of the look shorter by the same part: a person would press as well, only later."""

    def __init__(self, app: Any, *, pace: float = 0.02, scan: Scan = Scan(step=500, first=0, ignore=0, sound=False), **look: Any) -> None:  # noqa: B008
        self.app = app
        scanning.pace = pace
        self.use(scan, **look)

    def use(self, scan: Scan, **look: Any) -> None:
        self.app.services.looks.use(Look(way="scan", scan=scan, **look))
        QApplication.processEvents()

    @property
    def scanning(self) -> scanning.Scanning:
        found: scanning.Scanning = self.app.window.scanning
        return found

    @property
    def now(self) -> list[str]:
        return keys(self.scanning.now)

    def wait(self, until: Callable[[], bool]) -> None:
        end = monotonic() + _PATIENCE
        while not until():
            assert monotonic() < end, f"the frame stays on {self.now}"
            QApplication.processEvents()
            QTest.qWait(1)

    def down(self, key: Qt.Key = Qt.Key.Key_Space) -> None:
        QTest.keyPress(self.window(), key)

    def up(self, key: Qt.Key = Qt.Key.Key_Space) -> None:
        QTest.keyRelease(self.window(), key)

    def press(self, key: Qt.Key = Qt.Key.Key_Space) -> None:
        """From the keyboard to the window in front, as the window system does it."""
        self.down(key)
        self.up(key)
        QApplication.processEvents()

    def click(self, button: Qt.MouseButton, at: QPoint) -> None:
        QTest.mouseClick(self.window(), button, Qt.KeyboardModifier.NoModifier, at)
        QApplication.processEvents()

    def window(self) -> Any:
        return (QApplication.activeModalWidget() or self.app.window).windowHandle()

    def choose(self, *names: str) -> None:
        """Into the row with the thing, then the thing. Raises AssertionError when the frame never comes to it."""
        for name in names:
            while True:
                self.wait(lambda name=name: name in self.now)  # type: ignore[misc]
                into = isinstance(self.scanning.now, Row)
                self.press()
                if not into:
                    break
