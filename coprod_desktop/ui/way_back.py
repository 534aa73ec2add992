"""Scanning was turned off by the switch itself: the same switch turns it on again, so that nobody is locked out by a press too many."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from coprod_desktop.i18n import _
from coprod_desktop.ui.screen import Message
from coprod_desktop.ui.switch_names import Repeats, button_name, key_name, switch_words
from coprod_desktop.ui.watching import Watching

if TYPE_CHECKING:
    from coprod_desktop.domain.preferences import Scan
    from coprod_desktop.ui.main_window import MainWindow


class WayBack(Watching):
    """The next press decides, however long it takes: the switch turns scanning on; any other key or button shows that somebody uses them."""

    def __init__(self, window: MainWindow, scan: Scan) -> None:
        super().__init__(window)
        self._window, self._scan, self._actor = window, scan, window.services.seats.actor
        self._began = monotonic()
        self._repeats = Repeats()
        self._message = Message(_("Scanning is off. Press {switch} to turn it on again.").format(switch=switch_words(scan.switch)), "warn")
        QTimer.singleShot(0, self, self._say)  # once the press is over, and what else it had to say is said

    def _say(self) -> None:
        self._window.say(self._message)
        self._window.read_unasked(self._message.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            again = self._repeats.has(event)
            return event.type() == QEvent.Type.KeyPress and not again and self._pressed(key_name(event))
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            return self._pressed(button_name(event))
        return False

    def _pressed(self, name: str) -> bool:
        """True when the press is used up."""
        window, mine = self._window, name == self._scan.switch
        if mine and monotonic() - self._began < self._scan.ignore / 1000:
            return True  # the same press again, by a hand that shakes
        self.stop()
        if window.message == self._message:
            window.hush()
        if not mine or window.services.seats.actor != self._actor:
            return False
        window.services.looks.follow(window.services.looks.now()._replace(way="scan", scan=self._scan))
        return True
