"""A voice that says nothing by itself: the test says how far it is."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.name_sounds import NameSounds


class QuietVoice(QObject):
    started = Signal(int)
    sentence = Signal(int, int, int)
    word = Signal(int, int, int)
    finished = Signal()
    trouble = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.names = NameSounds()
        self.speeds: list[int] = []
        self.voice, self.language = "", ""
        self.paused = False
        self.asked: list[str] = []

    def speak(self, parts: Sequence[str], *, speed: int = 160, voice: str = "", language: str = "en", names: Any = None) -> None:
        self.parts, self.paused = list(parts), False
        self.speeds, self.voice, self.language, self.names = [speed], voice, language, names

    def stop(self) -> None:
        self.parts, self.paused = [], False

    def pause(self) -> None:
        self.paused = True

    def go_on(self) -> None:
        self.paused = False

    def back(self) -> None:
        self.asked.append("back")

    def on(self) -> None:
        self.asked.append("on")

    def set_speed(self, speed: int) -> None:
        if speed != self.speeds[-1]:
            self.speeds.append(speed)

    def again(self) -> None:
        self.asked.append("again")

    def warm(self) -> None:
        return

    def close(self) -> None:
        return

    def voices(self, callback: Callable[[Any], None]) -> None:
        callback(())

    def cues(self) -> Any:
        raise AssertionError("no test scans with this voice")
