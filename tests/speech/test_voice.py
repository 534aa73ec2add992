"""Reading aloud from the window's side: real speech, a real process, a device that takes frames in real time."""

import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.speech.voice import Voice, VoiceChoice
from tests.speech.listening import FAST, HARD, Listener, read_to_the_end

ROOT = Path(__file__).resolve().parents[2]
@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[Voice]:
    voice = Voice(muted=True)
    yield voice
    voice.close()


def other_voice(*command: str, patience_ms: int = 20_000) -> Voice:
    return Voice(muted=True, command=command, patience_ms=patience_ms)


def test_parts_are_read_in_order_word_by_word(qtbot: QtBot, voice: Voice) -> None:
    heard = read_to_the_end(qtbot, voice, ["Hello Zoë. It costs £5.50 😀", "2 o’clock · Monday"])
    assert heard.started == [0, 1]
    assert heard.said(0) == ["Hello", "Zoë", "It", "costs", "£5.50", "😀"]
    assert heard.said(1) == ["2", "o’clock", "Monday"]
    assert (heard.finished, heard.first_frames) == (1, 1)
    assert not voice.reading


def test_words_are_marked_when_they_are_heard(qtbot: QtBot, voice: Voice) -> None:
    voice.warm()
    heard = read_to_the_end(qtbot, voice, ["one two three four five six seven eight nine ten"])
    gaps = [later - sooner for sooner, later in pairwise(heard.times)]
    assert len(gaps) == 9
    assert 0.9 < sum(gaps) < 3  # seconds; at 450 words a minute eSpeak takes about 1.3
    assert max(gaps) < 0.6


@pytest.mark.parametrize("parts", [[], [""], ["", " \n", "\x00"]])
def test_nothing_to_read_finishes(qtbot: QtBot, voice: Voice, parts: list[str]) -> None:
    heard = read_to_the_end(qtbot, voice, parts)
    assert heard.started == list(range(len(parts)))
    assert (heard.words, heard.troubles, heard.first_frames, heard.finished) == ([], [], 0, 1)


def test_an_empty_part_among_others_is_passed(qtbot: QtBot, voice: Voice) -> None:
    heard = read_to_the_end(qtbot, voice, ["", "Hello", "", "Bye"])
    assert heard.started == [0, 1, 2, 3]
    assert (heard.said(1), heard.said(3)) == (["Hello"], ["Bye"])


def test_stop_is_at_once(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    with qtbot.waitSignal(voice.word, timeout=10_000):
        voice.speak(["We will meet at the art room on Monday morning.", "Then we eat."])
    began = time.perf_counter()
    voice.stop()
    assert time.perf_counter() - began < 0.03
    words = len(heard.words)
    assert (heard.finished, voice.reading) == (1, False)
    qtbot.wait(200)
    assert voice.frames_handed == 0
    assert (len(heard.words), heard.finished) == (words, 1)


def test_stop_with_nothing_being_read_says_nothing(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    voice.stop()
    voice.again()
    qtbot.wait(20)
    assert heard.finished == 0


def test_reading_something_else_stops_the_first(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    voice.speak(["A long sentence that nobody will hear to its end today."])
    qtbot.waitUntil(lambda: bool(heard.words), timeout=10_000)
    heard.words.clear()
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        voice.speak(["Yes"], speed=FAST)
    assert (heard.finished, heard.said(0)) == (1, [])
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        pass
    assert (heard.finished, heard.said(0)) == (2, ["Yes"])


def test_again_reads_the_last_part(qtbot: QtBot, voice: Voice) -> None:
    heard = read_to_the_end(qtbot, voice, ["One", "Two. Three"])
    heard.words.clear()
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        voice.again()
    assert (heard.said(0), heard.said(1)) == ([], ["Two", "Three"])


def test_again_after_a_stop_reads_the_part_that_was_being_read(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    voice.speak(["Hello", "Goodbye to everyone", "Last"], speed=FAST)
    qtbot.waitUntil(lambda: heard.started == [0, 1], timeout=10_000)
    voice.stop()
    heard.words.clear()
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        voice.again()
    assert heard.said(1) == ["Goodbye", "to", "everyone"]
    assert heard.started == [0, 1, 1]


def test_a_slot_may_start_another_reading(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)

    def say_more() -> None:
        if voice.parts == ("First thing",):
            voice.speak(["Second"], speed=FAST)

    voice.word.connect(say_more)
    voice.speak(["First thing"], speed=FAST)
    qtbot.waitUntil(lambda: heard.finished == 2, timeout=10_000)
    assert heard.words == [(0, 0, len("First")), (0, 0, len("Second"))]


def test_a_very_long_text_sounds_promptly_and_stops(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    voice.voices(lambda found: None)
    with qtbot.waitSignal(voice.first_frame, timeout=3_000):
        voice.speak([("We met on Monday and it was good and we ate cake " * 300)[:10_000]])
    qtbot.waitUntil(lambda: len(heard.words) > 1, timeout=5_000)
    voice.stop()


def test_positions_are_those_of_the_part(qtbot: QtBot, voice: Voice) -> None:
    heard = read_to_the_end(qtbot, voice, ["😀😀 One.\n\nTwo!   “Three” is… four?"])
    assert heard.said(0)[-5:] == ["One", "Two", "Three", "is", "four"]
    assert [start for _, start, _ in heard.words] == sorted(start for _, start, _ in heard.words)


def test_killing_the_process_costs_one_sentence_at_most(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    parts = [f"This is {number}." for number in range(8)]
    voice.speak(parts, speed=FAST)
    qtbot.waitUntil(lambda: 1 in heard.started, timeout=10_000)
    first = voice.process_id
    os.kill(first, HARD)
    qtbot.waitUntil(lambda: heard.finished == 1, timeout=20_000)
    assert heard.started == list(range(8))
    assert sum(len(heard.said(part)) == 3 for part in range(8)) >= 7
    assert voice.process_id not in (0, first)
    assert len(heard.troubles) == 1 and "no sound" in heard.troubles[0]


def test_a_process_killed_while_quiet_is_started_for_the_next_reading(qtbot: QtBot, voice: Voice) -> None:
    read_to_the_end(qtbot, voice, ["Hello"])
    os.kill(voice.process_id, HARD)
    qtbot.waitUntil(lambda: voice.process_id == 0, timeout=5_000)
    assert read_to_the_end(qtbot, voice, ["Hello again"]).said(0) == ["Hello", "again"]


def test_a_process_killed_just_before_a_reading(qtbot: QtBot, voice: Voice) -> None:
    read_to_the_end(qtbot, voice, ["Hello"])
    os.kill(voice.process_id, HARD)
    assert read_to_the_end(qtbot, voice, ["Hello again"]).said(0) == ["Hello", "again"]


DIES_OF_POISON = """
import os, sys
from coprod_desktop.speech import worker
usual = worker.answer
def answer(speaker, request, folder):
    if "poison" in request.get("text", ""):
        os._exit(9)
    return usual(speaker, request, folder)
worker.answer = answer
sys.argv = sys.argv[:1] + sys.argv[-1:]
worker.main()
"""


def test_a_sentence_that_kills_is_passed_over(qtbot: QtBot) -> None:
    voice = other_voice(sys.executable, "-c", DIES_OF_POISON)
    heard = read_to_the_end(qtbot, voice, ["Good one", "Here is poison", "Good two"])
    assert heard.started == [0, 1, 2]
    assert (heard.said(0), heard.said(1), heard.said(2)) == (["Good", "one"], [], ["Good", "two"])
    voice.close()


def test_three_deaths_in_a_row_are_told_in_words(qtbot: QtBot) -> None:
    voice = other_voice(sys.executable, "-c", DIES_OF_POISON)
    heard = read_to_the_end(qtbot, voice, ["Good one", "poison", "poison", "Never heard"])
    assert (heard.said(0), heard.finished) == (["Good", "one"], 1)
    assert [sentence for sentence in heard.troubles if "sound" not in sentence] == [
        "I cannot read this out now. Everything else still works. You can try again."]
    assert read_to_the_end(qtbot, voice, ["Back again"]).said(0) == ["Back", "again"]
    voice.close()


@pytest.mark.parametrize("command", [
    ("/no/such/program",), (sys.executable, "-c", "raise SystemExit(1)"),
    (sys.executable, "-c", "input()"),
])
def test_a_process_that_never_starts_is_one_plain_sentence(qtbot: QtBot, command: tuple[str, ...]) -> None:
    voice = other_voice(*command)
    voice.warm()
    heard = read_to_the_end(qtbot, voice, ["Hello", "Goodbye"])
    assert heard.troubles == ["I cannot read this out now. Everything else still works. You can try again."]
    assert (heard.words, heard.finished, voice.reading) == ([], 1, False)
    answers: list[tuple[VoiceChoice, ...]] = []
    voice.voices(answers.append)
    qtbot.waitUntil(lambda: answers == [()], timeout=10_000)
    voice.close()


def test_a_process_that_hangs_is_ended(qtbot: QtBot) -> None:
    voice = other_voice(sys.executable, "-c", "import time; time.sleep(60)", patience_ms=150)
    heard = read_to_the_end(qtbot, voice, ["Hello"])
    assert len(heard.troubles) == 1
    voice.close()


def test_a_voice_that_is_gone_is_told_once_and_another_reads(qtbot: QtBot, voice: Voice) -> None:
    heard = read_to_the_end(qtbot, voice, ["Hello", "Goodbye"], voice="nobody")
    assert heard.troubles[0] == "This computer does not have that voice now. Another voice reads. You can choose one in Look."
    assert (heard.said(0), heard.said(1)) == (["Hello"], ["Goodbye"])
    assert read_to_the_end(qtbot, voice, ["Hello"], voice="nobody").troubles == []
    assert read_to_the_end(qtbot, voice, ["Hello"], voice="gmw/en-GB-scotland").said(0) == ["Hello"]


def test_a_language_without_a_voice_is_told_and_another_reads(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        voice.speak(["Hello"], speed=FAST, language="xx")
    assert heard.troubles[0] == "This computer has no voice for this language. Another voice reads. You can choose one in Look."
    assert heard.said(0) == ["Hello"]
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        voice.speak(["Bore da i bawb"], speed=FAST, language="cy")
    assert heard.said(0)[-4:] == ["Bore", "da", "i", "bawb"]
    assert len([sentence for sentence in heard.troubles if "voice" in sentence]) == 1


def test_a_folder_that_was_removed_is_one_plain_sentence(qtbot: QtBot, voice: Voice) -> None:
    voice.warm()
    assert voice.folder
    shutil.rmtree(voice.folder)
    heard = read_to_the_end(qtbot, voice, ["Hello"])
    assert heard.troubles == ["I cannot read this out now. Everything else still works. You can try again."]


def test_closing_while_the_process_starts_and_reading_after(qtbot: QtBot, voice: Voice) -> None:
    voice.warm()
    voice.speak(["Hello"])
    voice.close()
    assert (voice.process_id, voice.folder, voice.reading) == (0, None, False)
    assert read_to_the_end(qtbot, voice, ["Hello"]).said(0) == ["Hello"]


def test_no_sound_device_is_told_once_and_words_are_still_marked(qtbot: QtBot, voice: Voice) -> None:
    heard = read_to_the_end(qtbot, voice, ["Hello"])
    with qtbot.waitSignal(voice.finished, timeout=10_000):
        voice.speak(["Hello"], speed=FAST)
    assert heard.said(0) == ["Hello", "Hello"]
    assert heard.troubles == ["There is no sound on this computer. The words are still marked as they are read."]


def test_the_voices_of_this_computer(qtbot: QtBot, voice: Voice) -> None:
    answers: list[tuple[VoiceChoice, ...]] = []
    voice.voices(answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    assert answers[0] and all(choice.id and choice.name for choice in answers[0])


def test_what_was_said_does_not_stay_on_disk(qtbot: QtBot, voice: Voice) -> None:
    heard = Listener(voice)
    voice.speak(["A secret. " * 5, "Another"], speed=FAST)
    qtbot.waitUntil(lambda: bool(heard.words), timeout=10_000)
    folder = voice.folder
    assert folder and stat.S_IMODE(folder.stat().st_mode) == 0o700
    voice.stop()
    qtbot.waitUntil(lambda: not list(folder.glob("*.wav")), timeout=5_000)
    voice.close()
    assert not folder.exists() and voice.folder is None


KILLED_APP = """
import sys
from PySide6.QtCore import QCoreApplication
from coprod_desktop.speech.voice import Voice
app = QCoreApplication([])
voice = Voice(muted=True)
def tell():
    print(voice.folder, flush=True)
voice.first_frame.connect(tell)
voice.speak(["A secret that should not stay."])
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_nothing_stays_when_the_app_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED_APP], stdout=subprocess.PIPE, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)}) as app:
        assert app.stdout
        folder = Path(app.stdout.readline().strip())
        assert folder.is_dir()
        app.send_signal(HARD)
        app.wait(10)
        limit = time.perf_counter() + 10
        while folder.exists() and time.perf_counter() < limit:
            time.sleep(0.02)
    assert not folder.exists()
