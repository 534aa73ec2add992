"""Cues of scanning: clicks, and names in a quieter second voice that the next step ends."""

import wave
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coprod_desktop.speech.cues import Cues, click
from coprod_desktop.speech.process import SpeakingProcess
from coprod_desktop.speech.voice import Voice


@pytest.fixture
def cues(qapp: object) -> Iterator[Cues]:
    made = Voice(muted=True).cues()
    yield made
    made.close()


def test_a_click_begins_at_once_and_is_soft() -> None:
    frames = array("h", click(880.0, 25))
    assert 500 < len(frames) < 600
    assert 4000 < max(frames[:50]) <= 8000 and max(map(abs, frames[-50:])) < 400


def test_clicks_need_no_sound_device(cues: Cues) -> None:
    for _ in range(20):
        cues.step()
    cues.chosen()
    cues.rest()
    cues.step()


def test_the_second_voice_is_quieter(qtbot: QtBot) -> None:
    parent = QObject()
    process = SpeakingProcess(parent, command=(), patience_ms=20_000)
    loud: list[int] = []

    def take(answer: dict[str, Any]) -> None:
        with wave.open(str(Path(answer["wav"]))) as sound:
            loud.append(max(array("h", sound.readframes(sound.getnframes()))))

    process.answered.connect(take)
    for volume in (1.0, 0.45):
        process.ask({"do": "read", "text": "Amina", "rate": 140, "voice": "", "volume": volume})
    qtbot.waitUntil(lambda: len(loud) == 2, timeout=20_000)
    process.close()
    assert loud[1] < loud[0] * 0.6


def test_the_next_step_ends_the_name_before(qtbot: QtBot, cues: Cues) -> None:
    cues.say("A very long name that takes many seconds until it has been read out", 140, "")
    cues.say("Ben", 140, "")
    assert cues._voice.parts == ("Ben",) and cues._voice.reading
    qtbot.waitUntil(lambda: not cues._voice.reading, timeout=20_000)


def test_what_was_chosen_is_heard_before_the_next_name(qtbot: QtBot, cues: Cues) -> None:
    cues.say("Amina", 140, "")
    cues.say_chosen("Amina", 140, "")
    cues.say("Ben", 140, "")
    cues.say("Cerys", 140, "")
    assert cues._voice.parts == ("Amina",)
    qtbot.waitUntil(lambda: cues._voice.parts == ("Cerys",), timeout=20_000)
    cues.hush()
    assert not cues._voice.reading
