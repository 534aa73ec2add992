"""Writes down what a voice tells while it reads."""

import signal
import time

from pytestqt.qtbot import QtBot

from coprod_desktop.speech.voice import Voice

FAST = 450
HARD = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows SIGTERM ends at once too


class Listener:
    """Writes down what a voice tells."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.started: list[int] = []
        self.sentences: list[tuple[int, int, int]] = []
        self.words: list[tuple[int, int, int]] = []
        self.times: list[float] = []
        self.troubles: list[str] = []
        self.finished = 0
        self.first_frames = 0
        voice.started.connect(self.started.append)
        voice.sentence.connect(self._sentence)
        voice.word.connect(self._word)
        voice.trouble.connect(self.troubles.append)
        voice.finished.connect(self._finished)
        voice.first_frame.connect(self._first_frame)

    def _word(self, part: int, start: int, length: int) -> None:
        self.words.append((part, start, length))
        self.times.append(time.perf_counter())

    def _sentence(self, part: int, start: int, length: int) -> None:
        self.sentences.append((part, start, length))

    def read(self) -> list[str]:
        """The sentences, each as often as it was begun."""
        return [self.voice.parts[part][start:start + length] for part, start, length in self.sentences]

    def _finished(self) -> None:
        self.finished += 1

    def _first_frame(self) -> None:
        self.first_frames += 1

    def said(self, part: int) -> list[str]:
        text = self.voice.parts[part]
        return [text[start:start + length] for number, start, length in self.words if number == part]


def read_to_the_end(qtbot: QtBot, reader: Voice, parts: list[str], voice: str = "") -> Listener:
    listener = Listener(reader)
    with qtbot.waitSignal(reader.finished, timeout=20_000):
        reader.speak(parts, speed=FAST, voice=voice)
    return listener
