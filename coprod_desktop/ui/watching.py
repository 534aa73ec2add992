"""What the window system says to the windows of the app, before any part of a page meets it: presses, keys, fingers."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Watching(QObject):
    """Filters what comes to the main window and to its questions. These are few events: a filter of the whole application would meet every
    paint, and slow each page. A subclass has `eventFilter`."""

    def __init__(self, main: QWidget) -> None:
        super().__init__(main)
        self._main = main
        self._watched: list[QWindow] = []
        self._watch(main.windowHandle())
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        """Each window of ours that comes to the front."""
        if window is None or not self._is_ours(window):
            return
        window.installEventFilter(self)
        self._watched = [*(other for other in self._there() if other is not window), window]

    def _there(self) -> list[QWindow]:
        """Without those of questions that were answered: Qt has deleted them."""
        return [window for window in self._watched if isValid(window)]

    def _is_ours(self, window: QWindow) -> bool:
        widget: QWidget | None = widget_of(window)
        while widget is not None and widget is not self._main:
            widget = widget.parentWidget()
        return widget is not None

    def stop(self) -> None:
        for window in self._there():
            window.removeEventFilter(self)
        self._watched = []
        self.deleteLater()


def widget_of(window: QObject) -> QWidget | None:
    """The widget that fills a window."""
    return next((widget for widget in QApplication.topLevelWidgets() if widget.windowHandle() is window), None)
