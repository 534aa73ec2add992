"""A key that is held down acts once, also where the window system tells it as pressed again and again (EN 301 549 5.6)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from coprod_desktop.ui.switch_names import Repeats
from coprod_desktop.ui.watching import Watching

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_GO_ON = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp,
          Qt.Key.Key_PageDown)


class HeldKeys(Watching):
    """What moves goes on moving, and in a field what writes goes on writing."""

    def __init__(self, main: QWidget) -> None:
        super().__init__(main)
        self._repeats = Repeats()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        again = self._repeats.has(event)
        if not again or event.isAutoRepeat() or event.key() in _GO_ON or self._is_written(event):
            return False
        event.accept()  # else a shortcut of the window would take it
        return True

    @staticmethod
    def _is_written(event: QKeyEvent) -> bool:
        return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit) and event.key() != Qt.Key.Key_Escape
