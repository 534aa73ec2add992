"""The next key or mouse button that is pressed, whatever it would do: that is how somebody shows which switch is theirs."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.switch_names import Repeats, button_name, key_name
from coprod_desktop.ui.watching import Watching


class SwitchCatch(Watching):
    """Calls `taken` once with its name. Esc is never a switch, and a press of the mouse on `way_out` is only that."""

    def __init__(self, window: QWidget, taken: Callable[[str], None], way_out: QWidget) -> None:
        super().__init__(window)
        self._taken, self._way_out = taken, way_out
        self._name = ""
        self._repeats = Repeats()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Escape:
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()
            elif not self._repeats.has(event) and kind == QEvent.Type.KeyPress:
                self._take(key_name(event))
            return True
        if isinstance(event, QMouseEvent) and kind == QEvent.Type.MouseButtonPress and not self._is_way_out(event.globalPosition().toPoint()):
            self._take(button_name(event))
            return True
        return False

    def _is_way_out(self, at: QPoint) -> bool:
        return self._way_out.rect().contains(self._way_out.mapFromGlobal(at))

    def _take(self, name: str) -> None:
        """After this event: the page is made anew then."""
        if not self._name:
            self._name = name
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        self._taken(self._name)
