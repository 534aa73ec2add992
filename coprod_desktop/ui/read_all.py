"""Reads each screen aloud as it comes, for who does not read: also each step of one. A key stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from coprod_desktop.ui.main_window import MainWindow
    from coprod_desktop.ui.screen import Presenter

_SETTLES = 250  # milliseconds: the page is laid out, the focus has its place, and what is passed through quickly is not read
_PRESSED = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_OF_READER = (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_Shift)  # these say themselves what becomes of it


def read_all(window: MainWindow, presenter: Presenter) -> None:
    """From now on, for as long as one can come back to the screen. Beside a screen reader it is quiet (WCAG 1.4.2)."""
    found = presenter.findChild(ReadAll)
    (found if isinstance(found, ReadAll) else ReadAll(window, presenter)).begin()


class ReadAll(QObject):
    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._window, self._presenter, self._heading = window, presenter, ""
        self._later = QTimer(self, singleShot=True, interval=_SETTLES)
        self._later.timeout.connect(self._read)
        presenter.changed.connect(self._when_changed)

    def begin(self) -> None:
        self._heading = self._window.view.heading() if self._window.view is not None else ""
        self._later.start()

    def _when_changed(self) -> None:
        QTimer.singleShot(0, self, self._read_if_new)  # once the view has drawn it

    def _read_if_new(self) -> None:
        """Another step is a page of its own; what changes on the page is not read again."""
        view = self._window.view
        if self._window.here is self._presenter and view is not None and view.heading() != self._heading:
            self.begin()

    def _read(self) -> None:
        window = self._window
        if window.here is self._presenter and window.view is not None and window.isVisible() and not self._spoken_over():
            window.reader.read_page(window.view)
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def _spoken_over(self) -> bool:
        """Two voices at once are for who asked for both."""
        from coprod_desktop.ui.screen_reader import running

        return not self._window.may_read_unasked() or (self._window.services.looks.quiet is None and running() is True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at what happens only while something is read."""
        if not self._window.reader.active:
            self._rest()
        elif event.type() in _PRESSED and isinstance(event, QKeyEvent) and event.key() not in _OF_READER:
            self._rest()
            self._window.reader.stop()
        return False

    def _rest(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
