"""Sound that is pulled out and a speaking process that is killed, in the middle of a page: the reading goes on, and nothing else is disturbed."""

import os
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.preferences import Look
from coprod_desktop.speech.voice import Voice
from tests.speech.listening import FAST, HARD, Listener

PAGE = ["We met in the hall. We talked about the garden.", "Then we had tea."]
NO_SOUND = "There is no sound on this computer. The words are still marked as they are read."


def test_a_device_that_is_pulled_out_again_and_again(qtbot: QtBot) -> None:
    """Each time it only stops asking for more, as a real one does: the words are marked to the end."""
    voice = Voice(muted=True)
    heard = Listener(voice)
    voice.speak(PAGE, speed=FAST)
    for words in (2, 6):
        qtbot.waitUntil(lambda words=words: len(heard.words) >= words, timeout=10_000)
        device = voice._sound._device
        assert device is not None
        device.stop()
        device.running = True
    qtbot.waitUntil(lambda: heard.finished == 1, timeout=20_000)
    assert heard.read() == ["We met in the hall.", "We talked about the garden.", "Then we had tea."]
    assert heard.said(0)[-1] == "garden" and heard.said(1) == ["Then", "we", "had", "tea"]
    assert heard.troubles == [NO_SOUND]
    voice.close()


def test_a_process_killed_in_a_pause_and_in_going_back(qtbot: QtBot) -> None:
    voice = Voice(muted=True)
    heard = Listener(voice)
    voice.speak(PAGE, speed=250)
    qtbot.waitUntil(lambda: len(heard.sentences) == 2, timeout=10_000)
    voice.pause()
    os.kill(voice.process_id, HARD)
    qtbot.wait(100)
    assert voice.paused and heard.finished == 0
    voice.go_on()
    qtbot.waitUntil(lambda: len(heard.sentences) >= 3, timeout=10_000)
    voice.set_speed(FAST)  # what was made is dropped: it has to be made again
    os.kill(voice.process_id, HARD)
    qtbot.waitUntil(lambda: heard.finished == 1, timeout=20_000)
    assert heard.read()[-1] == "Then we had tea." and heard.troubles == [NO_SOUND]
    voice.close()


@pytest.mark.parametrize("voice", ["", "a voice that is gone"])
def test_in_the_window_everything_else_works_on(app: Any, qtbot: QtBot, voice: str) -> None:
    app.services.looks.use(Look(speed=280, voice=voice))
    app.window.go_to("help", "home")
    app.window.toggle_reading()
    reader = app.window.reader
    qtbot.waitUntil(lambda: reader._at[2] is not None, timeout=10_000)
    os.kill(reader.voice.process_id, HARD)
    app.window._bar.keys["on"].click()
    part = reader._at[0]
    qtbot.waitUntil(lambda: reader._at[0] > part and reader._at[2] is not None, timeout=20_000)
    assert reader.active and app.window._message.tone == "warn"
    app.window.home()
    assert not reader.active and app.window._bar is None
    app.window.toggle_reading()
    qtbot.waitUntil(lambda: reader._at[2] is not None, timeout=20_000)
    assert reader.active
