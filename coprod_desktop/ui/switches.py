"""One switch or two: which presses count, which are a tremor or a key that is held, and when a switch is held on purpose."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.preferences import Scan
from coprod_desktop.ui.switch_names import Repeats, button_name, key_name
from coprod_desktop.ui.watching import Watching

HOLD = 5000  # milliseconds that a switch is held to be asked whether scanning stops
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_BUTTONS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


class Switches(Watching):
    """Presses come from the windows before any part of a page meets them; what else the key or the button means is off."""

    pressed = Signal(bool)  # whether this switch only moves
    held = Signal()
    other_key = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._scan, self._ignore = Scan(), 0.0
        self._last: dict[str, float] = {}
        self._pressed = 0.0
        self._repeats = Repeats()
        self._hold = QTimer(self, singleShot=True)
        self._hold.timeout.connect(self._on_hold)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._hold.stop)  # its release would come to another window

    def use(self, scan: Scan, ignore: float) -> None:
        """`ignore` in seconds."""
        self._scan, self._ignore = scan, ignore

    def stop(self) -> None:
        self._hold.stop()
        super().stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._on_key(kind, event)
        if kind in _BUTTONS and isinstance(event, QMouseEvent):
            name = button_name(event)
            if self._is_switch(name):
                self._on_switch(name, kind == QEvent.Type.MouseButtonPress, kind == QEvent.Type.MouseButtonRelease)
                return True
        return False

    def _is_switch(self, name: str) -> bool:
        return name == self._scan.switch or (self._scan.switches == 2 and name == self._scan.second)

    def _on_key(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        name = key_name(event)
        if not self._is_switch(name):
            if kind == QEvent.Type.KeyPress:
                self.other_key.emit()
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()  # else a shortcut of the window would take it
        elif not self._repeats.has(event):
            self._on_switch(name, kind == QEvent.Type.KeyPress, kind == QEvent.Type.KeyRelease)
        elif kind == QEvent.Type.KeyPress and self._pressed and not self._hold.isActive():  # its release looked like a real one
            self._hold.start(max(0, HOLD - round(1000 * (monotonic() - self._pressed))))
        return True

    def _on_hold(self) -> None:
        """Once, however long the switch is held on."""
        self._pressed = 0.0
        self.held.emit()

    def _on_switch(self, name: str, down: bool, up: bool) -> None:
        """A hand that shakes presses again right after it let go: that does not count."""
        now = monotonic()
        soon = now - self._last.get(name, -1e9) < self._ignore
        if down or up:
            self._last[name] = now
        if up:
            self._hold.stop()
        if down:
            self._pressed = now
            self._hold.start(HOLD)
            if not soon:
                self.pressed.emit(self._scan.switches == 2 and name == self._scan.switch)
