"""Where copies are kept or found: a choice for each memory stick that is in, and another folder; sticks come and go while one looks."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.sticks import Stick, room_words, sticks

OTHER = "other"
_EVERY = 2000  # milliseconds between looks
Pick = Callable[[str, Callable[[Path], None]], None]


class CopyPlaces(QObject):
    """`changed` is called when a stick was put in or taken out."""

    def __init__(self, parent: QObject, changed: Callable[[], None]) -> None:
        super().__init__(parent)
        self._changed = changed
        self._sticks = sticks()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        now = sticks()
        if [stick.folder for stick in now] != [stick.folder for stick in self._sticks]:
            self._sticks = now
            self._changed()

    def stop(self) -> None:
        self._timer.stop()

    def choices(self) -> tuple[PictureChoice, ...]:
        """A stick's key is "stick-NUMBER"."""
        found = [PictureChoice(f"stick-{number}", "openmoji:1F4BE", stick.name, room_words(stick), "sky")
                 for number, stick in enumerate(self._sticks)]
        return (*found, PictureChoice(OTHER, "openmoji:1F4C2", _("Another folder"), _("Look for it on this computer"), "stone"))

    def stick(self, key: str) -> Stick:
        return self._sticks[int(key.removeprefix("stick-"))]

    def none(self) -> bool:
        return not self._sticks
