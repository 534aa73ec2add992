"""Reads each screen aloud as it comes, for who does not read: also each step of one, a question, a message. A key stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from coprod_desktop.ui.main_window import MainWindow
    from coprod_desktop.ui.read_aloud import ReadsAloud
    from coprod_desktop.ui.screen import Message, Presenter

_SETTLES = 250  # milliseconds: the page is laid out, the focus has its place, and what is passed through quickly is not read
_PRESSED = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_OF_READER = (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_Shift)  # these say themselves what becomes of it


def read_screen(window: MainWindow, presenter: Presenter, *, always: bool) -> None:
    """From now on, for as long as one can come back to the screen and the look asks for it, or `always`."""
    found = presenter.findChild(ReadAll)
    (found if isinstance(found, ReadAll) else ReadAll(window, presenter, always)).begin()


def read_pages(window: ReadsAloud, *pages: QWidget) -> None:
    """Until a key is pressed. Beside a screen reader it is quiet (WCAG 1.4.2)."""
    if not _spoken_over(window):
        window.reader.read_page(*pages, asked=False)
        _UntilKey(window)


def read_message(window: ReadsAloud, words: str) -> None:
    """A page that comes with it is read with it, from its beginning."""
    if not _spoken_over(window):
        window.read(words)


def _spoken_over(window: ReadsAloud) -> bool:
    """Two voices at once are for who asked for both."""
    from coprod_desktop.ui.screen_reader import running

    return not window.may_read_unasked() or (window.services.looks.quiet is None and running() is True)


class ReadAll(QObject):
    def __init__(self, window: MainWindow, presenter: Presenter, always: bool) -> None:
        super().__init__(presenter)
        self._window, self._presenter, self._always, self._heading = window, presenter, always, ""
        self._told: Message | None = None
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
        seen = window.here is self._presenter and window.isVisible() and QApplication.activeModalWidget() is None
        if seen and (self._always or window.services.looks.now().read_all):
            pages = window.pages_to_read()
            if window.message is not None and window.message is self._told:  # it still stands there, and was read with the step before
                pages = pages[1:]
            self._told = window.message
            read_pages(window, *pages)


class _UntilKey(QObject):
    """Looks at what happens only while something is read."""

    def __init__(self, window: ReadsAloud) -> None:
        super().__init__(window)
        self._reader = window.reader
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._reader.active:
            self._rest()
        elif event.type() in _PRESSED and isinstance(event, QKeyEvent) and event.key() not in _OF_READER:
            self._rest()
            self._reader.stop()
        return False

    def _rest(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.deleteLater()
