"""A person with one switch: they look where the frame is, and press when it is on what they want."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Look, Scan
from coprod_desktop.ui import scanning
from coprod_desktop.ui.scan_order import OUT, Step, Thing, things

_PATIENCE = 5.0  # seconds until the frame must have come round


def keys(step: Step | None) -> list[str]:
    """The names of what is within the frame."""
    return [thing.key for thing in things(step)] if step is not None else []


class OneSwitch:
    """`pace` makes every time of the look shorter by the same part: a person would press as well, only later."""

    def __init__(self, app: Any, *, pace: float = 0.04, scan: Scan = Scan(step=500, first=0, ignore=0, sound=False), **look: Any) -> None:  # noqa: B008
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

    def wait(self, until: Callable[[], bool], wanted: str = "") -> None:
        end = monotonic() + _PATIENCE
        while not until():
            assert monotonic() < end, f"{wanted} on “{self.app.window.windowTitle()}”: the frame is on {self.now}"
            QApplication.processEvents()
            QTest.qWait(1)

    def down(self, key: Qt.Key = Qt.Key.Key_Space) -> None:
        QTest.keyPress(self.window(), key)

    def up(self, key: Qt.Key = Qt.Key.Key_Space) -> None:
        QTest.keyRelease(self.window(), key)
        QTest.qWait(2)  # a press in the same millisecond would be that of a key that is held down

    def press(self, key: Qt.Key = Qt.Key.Key_Space) -> None:
        """From the keyboard to the window in front, as the window system does it; not before one has seen what is there."""
        self.wait(lambda: monotonic() >= self.scanning._unseen)
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
            while not self._press_on(name):
                pass

    def _press_on(self, name: str) -> bool:
        """True when it was the thing itself. Out of a row that it is not in; what is read aloud is stopped."""
        self.wait(lambda: name in self.now or self._leads_out(name) or self.now == ["reading-stop"], name)
        on_it = isinstance(self.scanning.now, Thing) and self.now == [name]
        self.press()
        return on_it

    def _leads_out(self, name: str) -> bool:
        now, row = self.scanning.now, self.scanning.row
        return isinstance(now, Thing) and now.act == OUT and row is not None and name not in keys(row)
