"""Pause, a sentence back or on, slower, faster: with the real speaking process, while it reads."""

import os
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.speech.voice import Voice
from tests.speech.listening import FAST, HARD, Listener, read_to_the_end


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[Voice]:
    voice = Voice(muted=True)
    yield voice
    voice.close()


THREE = ["Here is one. Now comes the second sentence of it. And this is three.", "Then the last."]


def reading_the_second(qtbot: QtBot, voice: Voice, words: int = 0) -> Listener:
    """Somewhere in the second sentence, that many words on."""
    heard = Listener(voice)
    voice.speak(THREE, speed=250)
    qtbot.waitUntil(lambda: len(heard.sentences) == 2 and len(heard.words) >= 3 + words, timeout=10_000)
    return heard


def test_each_sentence_is_told_once_before_its_words(qtbot: QtBot, voice: Voice) -> None:
    heard = read_to_the_end(qtbot, voice, THREE)
    assert heard.read() == ["Here is one.", "Now comes the second sentence of it.", "And this is three.", "Then the last."]


def test_pause_is_quiet_and_going_on_begins_with_the_word_it_stopped_at(qtbot: QtBot, voice: Voice) -> None:
    heard = reading_the_second(qtbot, voice, 4)
    began = time.perf_counter()
    voice.pause()
    assert time.perf_counter() - began < 0.03
    at = heard.words[-1]
    assert (voice.paused, voice.reading) == (True, True)
    qtbot.wait(200)
    assert (voice.frames_handed, heard.words[-1], heard.finished) == (0, at, 0)
    heard.words.clear()
    voice.go_on()
    qtbot.waitUntil(lambda: len(heard.words) > 3, timeout=10_000)
    assert heard.words[0] == at and heard.words == sorted(heard.words)
    assert heard.read().count("Now comes the second sentence of it.") == 2  # it is marked again


def test_back_begins_the_sentence_again_and_at_its_start_the_one_before(qtbot: QtBot, voice: Voice) -> None:
    heard = reading_the_second(qtbot, voice)
    voice.back()
    qtbot.waitUntil(lambda: len(heard.sentences) == 3, timeout=10_000)
    assert heard.read()[-1] == "Here is one."
    voice.back()
    qtbot.waitUntil(lambda: len(heard.sentences) == 4, timeout=10_000)
    assert heard.read()[-1] == "Here is one."
    voice.set_speed(80)
    qtbot.waitUntil(lambda: voice.frames_handed > 40_000, timeout=10_000)
    voice.back()
    qtbot.waitUntil(lambda: len(heard.sentences) == 6, timeout=10_000)
    assert heard.read()[-1] == "Here is one."
    assert heard.finished == 0
    voice.stop()


def test_on_goes_to_the_next_sentence_and_after_the_last_it_ends(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    voice.speak(THREE, speed=250)
    for wanted in range(1, 5):
        qtbot.waitUntil(lambda wanted=wanted: len(heard.sentences) == wanted, timeout=10_000)
        assert not heard.finished
        voice.on()
    assert (heard.finished, voice.reading) == (1, False)
    assert heard.started == [0, 0, 0, 1]
    voice.on()
    voice.back()
    voice.go_on()
    assert heard.finished == 1


def test_back_and_on_while_it_pauses_read_on(qtbot: QtBot, voice: Voice) -> None:
    heard = reading_the_second(qtbot, voice)
    voice.pause()
    voice.back()
    qtbot.waitUntil(lambda: len(heard.sentences) == 3, timeout=10_000)
    assert heard.read()[-1] == "Now comes the second sentence of it."
    assert not voice.paused
    voice.pause()
    voice.stop()
    assert (heard.finished, voice.paused) == (1, False)


def test_slower_while_it_reads_begins_the_sentence_again(qtbot: QtBot, voice: Voice) -> None:
    heard = reading_the_second(qtbot, voice)
    last = []  # when its last word comes, in milliseconds
    for speed in (90, 450):
        voice.set_speed(speed)
        heard.words.clear()
        qtbot.waitUntil(lambda: len(heard.words) >= 2, timeout=20_000)
        last.append(voice._made[1].words[-1][2])
    assert last[0] > 2 * last[1]
    assert heard.read()[:4] == ["Here is one.", *["Now comes the second sentence of it."] * 3]
    voice.pause()
    voice.set_speed(300)
    assert voice.paused
    heard.words.clear()
    voice.go_on()
    qtbot.waitUntil(lambda: bool(heard.words), timeout=10_000)


def test_going_back_needs_no_process(qtbot: QtBot, voice: Voice) -> None:
    """A sentence that was made is kept until the reading ends."""
    heard = reading_the_second(qtbot, voice)
    os.kill(voice.process_id, HARD)
    voice.back()
    qtbot.waitUntil(lambda: len(heard.sentences) == 3, timeout=1_000)
    voice.on()
    voice.on()
    voice.on()
    qtbot.waitUntil(lambda: heard.read()[-1] == "Then the last.", timeout=20_000)


def test_names_numbers_and_short_forms_are_said_and_the_seen_words_marked(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        voice.speak(["Siân pays £3.50 on Mon 21 Nov."], speed=FAST, names=NameSounds([("Siân", "sharn")]))
    assert heard.said(0) == ["Siân", "pays", "£3.50", "on", "Mon", "21", "Nov"]
