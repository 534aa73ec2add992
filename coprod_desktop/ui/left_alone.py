"""When nobody is at the laptop for some time: a question first, then *Take part*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.ui.dialog import Veiled
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.theme import theme_for

if TYPE_CHECKING:
    from coprod_desktop.ui.main_window import MainWindow

WARNING = 60_000  # milliseconds to answer; WCAG 2.2.1 asks for 20 seconds
_MINUTE = 60_000
_SOMEBODY = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin,
             QEvent.Type.TouchUpdate, QEvent.Type.TabletPress)


class StillHere(Veiled):
    """One big key, and any other key or press does the same."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        self.question = _("Are you still here?")
        self.sentence = _("In 1 minute the laptop goes to “Take part”. What you typed is kept.")
        super().__init__(kit, parent, self.question, self.sentence)
        here = kit.button(_("I am still here"), "tick", primary=True)
        here.setObjectName("still-here")
        here.clicked.connect(self.accept)
        self.lay_out("openmoji:1F552", self.question, self.sentence, here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.accept()


class LeftAlone(QObject):
    """Looks for keys, presses and moves of the mouse in the window. Who listens to a page read aloud is there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._question: StillHere | None = None
        self._alone = QTimer(self, singleShot=True)
        self._alone.timeout.connect(self.ask)
        self._unanswered = QTimer(self, singleShot=True, interval=WARNING)
        self._unanswered.timeout.connect(self.leave)
        window.switched.connect(self._somebody)

    def watch(self, minutes: int) -> None:
        """From now on; 0 ends it."""
        handle = self._window.windowHandle()
        handle.removeEventFilter(self)
        self._alone.stop()
        if minutes:
            handle.installEventFilter(self)
            self._alone.start(minutes * _MINUTE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SOMEBODY:
            self._somebody()
        return False

    def _somebody(self) -> None:
        if self._alone.isActive():
            self._alone.start()

    def ask(self) -> None:
        window = self._window
        if window.services.seats.seat is Seat.TAKE_PART or window.reader.active:
            self._alone.start()
            return
        kit = Kit(theme_for(window.services.looks.now(), max(window.width(), 320)), window.pictures, roomy=True)
        self._question = StillHere(kit, QApplication.activeModalWidget() or window)
        self._question.finished.connect(self._answered)
        self._question.open()
        self._unanswered.start()
        window.read_unasked(f"{self._question.question} {self._question.sentence}")

    def _answered(self) -> None:
        self._question = None
        self._unanswered.stop()
        self._window.reader.stop()
        self._alone.start()

    def leave(self) -> None:
        """Nobody answered. Questions that are open are left as they are answered with Esc: nothing is done."""
        modal = QApplication.activeModalWidget()
        while modal is not None:
            modal.close()
            other = QApplication.activeModalWidget()
            modal = other if other is not modal else None
        self._window.leave_alone()
