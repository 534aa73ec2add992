"""How close the voice keeps to what is seen: a word until it is marked, and a press until nothing more of it is played."""

from __future__ import annotations

import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Any

from coprod_desktop.bench.figure import Figure

if TYPE_CHECKING:
    from coprod_desktop.app import App
    from coprod_desktop.speech.sound import Sound

WORDS = 40
_SPEED = 280  # words a minute: the fastest a person can choose is the hardest to follow


class _Takes:
    """When the sound device took which frames, and whether there was speech in them: what it takes it plays at its own pace."""

    def __init__(self, sound: Sound) -> None:
        self._take = sound._take
        self._sound = sound
        self.times: list[float] = []
        self.handed: list[int] = []  # frames before each
        self.last_speech = 0.0
        sound._take = self._note  # type: ignore[method-assign]

    def _note(self, size: int) -> bytes:
        before = self._sound.handed
        block = self._take(size)
        if not before and block:
            self.times.clear()
            self.handed.clear()
        self.times.append(perf_counter())
        self.handed.append(before)
        if any(block):
            self.last_speech = self.times[-1]
        return block

    def heard_at(self, frame: int) -> float:
        from coprod_desktop.speech.sound import RATE

        number = bisect_right(self.handed, frame) - 1
        return self.times[number] + (frame - self.handed[number]) / RATE


def measure(folder: Path, rounds: int, words: int = WORDS) -> Iterator[Figure]:
    """`folder` is a group of three years; it is copied first. The sound device is the one of this computer, or the one that keeps time
    where there is none. How long a real one goes on with what it holds (60 ms at most) is in neither figure."""
    from coprod_desktop.app import App, qt_application
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.storage.folder import open_group

    qt_application()
    copy = folder.with_name(f"{folder.name}-voice")
    shutil.copytree(folder, copy)
    app = App(open_group(copy))
    app.services.looks.use(Look(scale=200, speed=_SPEED))
    app.window.resize(1280, 720)
    app.show()
    app.window.go_to("help", "home")
    app.window.reader.warm()
    voice: Any = app.window.reader.voice
    takes = _Takes(voice._sound)
    yield Figure(f"A word is heard until it is marked and painted, latest of {words}", "100 ms", _marked(app, voice, takes, words), 100.0, 1.0)
    yield Figure("Press on Stop until no more speech is played, latest", "30 ms", max(_stopped(app, takes) for _ in range(rounds)), 30.0, 1.0)
    app.close()
    shutil.rmtree(copy)


def _marked(app: App, voice: Any, takes: _Takes, words: int) -> float:
    """The longest, in milliseconds; a word that is marked before it is heard counts as much."""
    from coprod_desktop.speech.sound import RATE

    found: list[float] = []

    def note(part: int, start: int, length: int) -> None:
        marked = app.window.reader._marked
        if marked is not None:
            marked[0].repaint()
        begin = next(frame for frame, piece in voice._begins if piece == voice._here)
        frame = begin + voice._made[voice._here].words[voice._word][2] * RATE // 1000
        found.append(1000 * abs(perf_counter() - takes.heard_at(frame)))

    voice.word.connect(note)
    app.window.toggle_reading()
    _until(lambda: len(found) >= words)
    voice.word.disconnect(note)
    app.window.reader.stop()
    return max(found)


def _stopped(app: App, takes: _Takes) -> float:
    """Milliseconds from the press of the mouse to the last speech the device took, or to the end of the press."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    sleep(0.3)
    takes.last_speech = 0.0
    app.window.toggle_reading()
    begun = perf_counter()
    _until(lambda: takes.last_speech > begun)
    stop = app.window._header.keys["read"]  # type: ignore[union-attr]
    begun = perf_counter()
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    done = perf_counter()
    _until(lambda: perf_counter() > done + 0.1)
    return 1000 * (max(done, takes.last_speech) - begun)


def _until(ready: Callable[[], bool], seconds: float = 60.0) -> None:
    from PySide6.QtWidgets import QApplication

    end = perf_counter() + seconds
    while not ready() and perf_counter() < end:
        QApplication.processEvents()
