"""What the window system says to the windows of the app, before any part of a page meets it: presses, keys, fingers."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget


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
        if window not in self._watched:
            self._watched.append(window)
            window.destroyed.connect(self._forget)

    def _forget(self, gone: QObject) -> None:
        self._watched = [window for window in self._watched if window is not gone]

    def _is_ours(self, window: QWindow) -> bool:
        widget: QWidget | None = widget_of(window)
        while widget is not None and widget is not self._main:
            widget = widget.parentWidget()
        return widget is not None

    def stop(self) -> None:
        for window in self._watched:
            window.removeEventFilter(self)
        self._watched = []
        self.deleteLater()


def widget_of(window: QObject) -> QWidget | None:
    """The widget that fills a window."""
    return next((widget for widget in QApplication.topLevelWidgets() if widget.windowHandle() is window), None)
