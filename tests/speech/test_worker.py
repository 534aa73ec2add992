"""The speaking process itself: real speech in real WAV files."""

import json
import os
import statistics
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import espeakng_loader
import pytest

ROOT = Path(__file__).resolve().parents[2]


class Worker:
    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        folder.mkdir(mode=0o700)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "coprod_desktop.speech.worker", str(folder)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        )
        self.asked = 0

    def ask(self, **request: Any) -> dict[str, Any]:
        assert self.process.stdin and self.process.stdout
        self.asked += 1
        self.process.stdin.write(json.dumps({"id": self.asked, **request}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert answer.pop("id") == self.asked
        return answer

    def read(self, text: str, rate: int = 160, voice: str = "") -> dict[str, Any]:
        return self.ask(do="read", text=text, rate=rate, voice=voice)

    def close(self) -> int:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.close()
        code = self.process.wait(10)
        self.process.stdout.close()
        return code


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    worker = Worker(tmp_path_factory.mktemp("speech") / "wavs")
    yield worker
    worker.close()


def milliseconds(path: str) -> float:
    with wave.open(path) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 22050)
        frames = sound.readframes(sound.getnframes())
        assert any(frames), "only silence"
        return sound.getnframes() / 22.05


def test_speech_is_a_sound_file_with_the_time_of_each_word(worker: Worker) -> None:
    text = "We will meet in Zoë’s art room. It costs £5.50 on 21/11/2025 🎨 for co-production."
    answer = worker.read(text)
    words = answer["words"]
    said = [text[start:start + length] for start, length, _ in words]
    assert said == ["We", "will", "meet", "in", "Zoë’s", "art", "room", "It", "costs", "£5.50", "on", "21/11/2025", "🎨",
                    "for", "co-production"]
    times = [when for _, _, when in words]
    assert times == sorted(times) and times[0] == 0
    assert times[-1] < milliseconds(answer["wav"])


def test_a_faster_speed_is_shorter(worker: Worker) -> None:
    slow, usual, fast = (milliseconds(worker.read("We will meet at the art room.", rate)["wav"]) for rate in (80, 160, 320))
    assert slow > 1.5 * usual > 2 * fast


@pytest.mark.parametrize("rate", [-5, 0, 100_000])
def test_a_speed_no_voice_has_becomes_the_nearest(worker: Worker, rate: int) -> None:
    assert milliseconds(worker.read("Hello there", rate)["wav"]) > 100


def second_word(worker: Worker, voice: str) -> int:
    """When the second word comes, in milliseconds: each voice has its own, give or take one."""
    return worker.read("Hello there", voice=voice)["words"][1][2]


def test_voices_speak_differently(worker: Worker) -> None:
    assert abs(second_word(worker, "gmw/en") - second_word(worker, "")) <= 1
    assert abs(second_word(worker, "gmw/en") - second_word(worker, "gmw/en-GB-scotland")) > 9


def test_every_voice_listed_can_be_chosen(worker: Worker) -> None:
    voices = worker.ask(do="voices")["voices"]
    assert len(voices) > 100
    for voice in voices:
        assert set(voice) == {"id", "name", "language"}
        assert worker.read("1 2 3", 450, voice["id"])["ok"], voice


@pytest.mark.parametrize("voice", ["nobody", "en", "GMW/EN", "../../etc/passwd", "x" * 5000, "gmw/en\n"])
def test_a_voice_it_does_not_have_is_an_answer_and_not_the_old_voice(worker: Worker, voice: str) -> None:
    before = second_word(worker, "gmw/en-GB-scotland")
    assert worker.read("Hello there", voice=voice) == {"ok": False, "why": "voice"}
    assert not (worker.folder / f"{worker.asked}.wav").exists()
    assert abs(second_word(worker, "gmw/en-GB-scotland") - before) <= 1


@pytest.mark.parametrize("text", ["", "   \n\t ", "\x00\x01\ud800", "<>"])
def test_nothing_to_say_is_no_sound(worker: Worker, text: str) -> None:
    assert worker.read(text) == {"ok": True, "wav": None, "words": []}


@pytest.mark.parametrize("text", [
    "😀", "👩‍👩‍👧 👍🏽", "…", "·", "!!!", "<speak><break time='9s'/>hi</speak>", "fish & chips &amp; peas &#x0;", "[[hello]] [[",
    "a\x00b\x07c", "half \ud83d pair", "e\u0301 Z\u0335a\u0348l\u0321go", "مرحبا بالعالم", "你好，世界", "ক খ গ", "x" * 3000, "-" * 3000,
    "1" * 500, "%s %n {0} \\n $(ls) `ls`", "\u202eright\u202c to left", "\ufeffstart",
])
def test_odd_text_is_survived(worker: Worker, text: str) -> None:
    answer = worker.read(text, 300)
    assert answer["ok"] and Path(answer["wav"]).stat().st_size >= 44
    starts = [start for start, _, _ in answer["words"]]
    assert starts == sorted(starts)
    assert all(start >= 0 and length > 0 and start + length <= len(text) for start, length, _ in answer["words"])
    assert worker.read("Still here")["ok"]


def test_ten_thousand_characters_in_one_go(worker: Worker) -> None:
    text = ("We met on Monday, and it was good. " * 300)[:10_000]
    answer = worker.read(text, 450)
    assert len(answer["words"]) == len(text.split())
    assert answer["words"][-1][2] < milliseconds(answer["wav"]) + 20


def test_one_request_after_another_is_quick(worker: Worker) -> None:
    worker.read("Hello there")
    took = []
    for _ in range(9):
        time.sleep(0.12)
        began = time.perf_counter()
        worker.read("We will meet at the art room.")
        took.append(time.perf_counter() - began)
    assert statistics.median(took) < 0.1  # 0.15 and more when eSpeak sleeps over the request


def test_its_folder_goes_when_the_other_side_closes(tmp_path: Path) -> None:
    worker = Worker(tmp_path / "wavs")
    assert worker.read("A secret")["ok"]
    assert any(worker.folder.iterdir())
    assert worker.close() == 0
    assert not worker.folder.exists()


def test_a_folder_that_cannot_be_written_to_is_an_answer(tmp_path: Path) -> None:
    worker = Worker(tmp_path / "wavs")
    worker.folder.rmdir()
    assert worker.read("Hello") == {"ok": False, "why": "speech"}
    worker.folder.mkdir()
    assert worker.read("Hello")["ok"]
    worker.close()


@pytest.mark.skipif(sys.platform == "win32", reason="the bundled voice is not used there")
def test_a_very_long_path_to_the_voices(tmp_path: Path) -> None:
    far = tmp_path / ("d" * 90) / ("e" * 90)
    far.mkdir(parents=True)
    (far / "espeakng_loader").symlink_to(Path(espeakng_loader.__file__).parent)
    worker = Worker(tmp_path / "wavs", PYTHONPATH=os.pathsep.join([str(far), str(ROOT)]))
    assert worker.read("Hello")["ok"]
    worker.close()
    assert Path(espeakng_loader.get_data_path()).is_dir()
