"""What scanning lets one hear: a soft click for each step, and the name of what has the frame, in a quieter second voice."""

import math
from array import array
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coprod_desktop.speech.sound import RATE, Sound

if TYPE_CHECKING:
    from coprod_desktop.speech.voice import Voice

_QUIET = 0.45  # of the volume of the voice that reads; a cue is for one ear, not for the room
IDLE_MS = 20_000  # to end a sound device can take 60 ms, and the next step would come late
_STEP, _CHOSEN = (880.0, 25), (587.0, 70)  # pitch and milliseconds


class Cues(QObject):
    """Where there is no sound, nothing is heard and nothing is told: the frame is still seen. What was chosen is heard to its end."""

    def __init__(self, voice: "Voice", *, muted: bool = False) -> None:
        super().__init__()
        self._clicks = Sound(muted=muted)
        self._voice = voice
        voice.setParent(self)
        self._voice.finished.connect(self._say_what_waits)
        self._chosen = False
        self._waits: tuple[str, int, str] | None = None

    def step(self) -> None:
        self._play(*_STEP)

    def chosen(self) -> None:
        self._play(*_CHOSEN)

    def _play(self, pitch: float, milliseconds: int) -> None:
        """One click at a time, without waiting for the one before."""
        self._clicks.stop()
        self._clicks.add(click(pitch, milliseconds))

    def say(self, words: str, speed: int, voice: str) -> None:
        """The name of the next step; it ends the one before."""
        if self._chosen:
            self._waits = (words, speed, voice)
        else:
            self._voice.speak([words], speed=speed, voice=voice, volume=_QUIET)

    def say_chosen(self, words: str, speed: int, voice: str) -> None:
        self.hush()
        self._voice.speak([words], speed=speed, voice=voice)
        self._chosen = True

    def _say_what_waits(self) -> None:
        waits, self._waits, self._chosen = self._waits, None, False
        if waits is not None:
            self.say(*waits)

    def hush(self) -> None:
        self._waits, self._chosen = None, False
        self._voice.stop()

    def rest(self) -> None:
        """Nothing moves: the sound device may rest."""
        self.hush()
        if self._clicks.running:
            self._clicks.rest()

    def close(self) -> None:
        self.hush()
        self._voice.close()
        self._clicks.close()


@cache
def click(pitch: float, milliseconds: int) -> bytes:
    """Frames of a soft tone that begins at once and dies away, a quarter as loud as can be."""
    count = RATE * milliseconds // 1000
    return array("h", (round(8000 * math.sin(2 * math.pi * pitch * n / RATE) * math.exp(-4 * n / count)) for n in range(count))).tobytes()
