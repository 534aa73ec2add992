"""A sheet as sound: real speech in a real file, its lines in order with their silences; and what happens when speech stops in the middle."""

import pickle
import subprocess
import sys
import wave
from array import array
from pathlib import Path

import pytest

from coprod_desktop.domain.handout import Handout, Heading, Photo, Row
from coprod_desktop.domain.handout_lines import Line, ReadBy, lines
from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.services.ports import NotSpoken, NoVoice
from coprod_desktop.speech import recording
from coprod_desktop.speech.recording import BEFORE_ALL, BEFORE_HEADING, BETWEEN_LINES, Recorder
from coprod_desktop.speech.saying import Saying

SHEET = Handout("x", "Art", (
    Row("openmoji:1F3A8", "Paint", "We met at ten past two, all of us together in the big room. It was a good long day for everybody who came."),
    Heading("What people said"),
    Row("openmoji:1F4AC", "Somebody talks", "I liked it.", quote=True, by="Siân"),
    Photo("openmoji:1F4F7", "", "The end of the day.")), credit="")
LINES = lines(SHEET)
SILENT = 60  # of 32,768: what a voice has between its words is louder
DYING = """
import os, signal, sys
from coprod_desktop.speech import worker
told = worker.answer
def answer(speaker, request, folder):
    sys.dying = getattr(sys, "dying", 0) + 1
    if sys.dying == 3:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    return told(speaker, request, folder)
worker.answer = answer
worker.main()
"""
ANOTHER_RATE = """
import json, sys, wave
for line in sys.stdin:
    request = json.loads(line)
    if len(sys.argv) > 1 and not request["text"].strip("-"):
        print(json.dumps({"id": 1, "ok": True, "wav": None, "words": []}), flush=True)
        continue
    with wave.open(sys.argv[1] + "/x.wav", "wb") as sound:
        sound.setparams((1, 2, 16000, 0, "NONE", ""))
        sound.writeframes(b"\\x00\\x40" * 100 * len(request["text"]))
    print(json.dumps({"id": 1, "ok": True, "wav": sys.argv[1] + "/x.wav", "words": []}), flush=True)
"""
SILENT_WORKER = "import sys; sys.stdin.readline(); sys.stdin.readline()"
ODD = """
import json, sys
for line in sys.stdin:
    print(json.dumps({"id": 1, "ok": False, "why": "speech"}), flush=True)
"""


def sound(path: Path) -> "tuple[int, array[int]]":
    """Frames a second, and the frames."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return file.getframerate(), array("h", file.readframes(file.getnframes()))


def runs(path: Path) -> list[tuple[bool, float]]:
    """(heard, seconds) in turn: whatever is silent for longer than a voice rests between two sentences parts one line from the next."""
    rate, frames = sound(path)
    longest = 0.85 * rate
    found: list[tuple[bool, float]] = []
    start = last = 0
    for at, frame in enumerate(frames):
        if abs(frame) > SILENT:
            if at - last > longest or not found:
                if found:
                    found.append((True, (last - start) / rate))
                found.append((False, (at - last) / rate))
                start = at
            last = at
    return [*found, (True, (last - start) / rate)]


def test_every_line_is_spoken_in_order_with_its_silence(tmp_path: Path) -> None:
    target = Recorder().save(LINES, ReadBy(), tmp_path / "Art.wav")
    assert [line.words for line in LINES] == ["Art", SHEET.blocks[0].text, "What people said", "“I liked it.” Siân said this.", "The end of the day."]
    told = runs(target)
    silences, heard = [seconds for is_heard, seconds in told if not is_heard], [seconds for is_heard, seconds in told if is_heard]
    assert len(heard) == len(LINES)
    alone = [runs(Recorder().save([line], ReadBy(), tmp_path / "alone.wav"))[1][1] for line in LINES]
    assert heard == pytest.approx(alone, rel=0.03, abs=0.03)  # each line where it should be: they are of different lengths
    asked = [BEFORE_ALL, *(BEFORE_HEADING if line.heading else BETWEEN_LINES for line in LINES[1:])]
    own = [0.0] + [seconds - wanted for seconds, wanted in zip(silences[1:], asked[1:], strict=True)]
    assert silences[0] == pytest.approx(BEFORE_ALL, abs=0.1)
    assert all(0.3 < seconds < 0.6 for seconds in own[1:]), own  # the rest that the voice itself takes after a sentence


def test_a_voice_of_another_rate_keeps_it_and_each_silence_is_exact(tmp_path: Path) -> None:
    """A voice that makes 100 frames a letter; a line without sound moves its silence on."""
    said = [Line("Art", True), Line("We met. It was good."), Line("---"), Line("End", True), Line("Bye.")]
    rate, frames = sound(Recorder((sys.executable, "-c", ANOTHER_RATE)).save(said, ReadBy(), tmp_path / "x.wav"))
    assert rate == 16_000
    expected = ((BEFORE_ALL, 3), (BETWEEN_LINES, len("We met.") + len("It was good.")), (BEFORE_HEADING, 3), (BETWEEN_LINES, 4))
    assert frames.tobytes() == b"".join(bytes(2 * int(seconds * rate)) + b"\x00\x40" * 100 * letters for seconds, letters in expected)


def test_it_is_said_as_the_app_says_it(tmp_path: Path) -> None:
    quote = LINES[3]
    assert quote.said == "Siân said: I liked it."
    by = ReadBy(names=NameSounds([("Siân", "Sharn")]))
    spoken = [sentence for _wait, sentence in recording._spoken([*LINES, Line("We meet on Mon 21 Nov at 2pm. It costs £3.50.")], by)]
    assert "Sharn said: I liked it." in spoken
    assert spoken[-2:] == [Saying(words).text for words in ("We meet on Mon 21 Nov at 2pm.", "It costs £3.50.")]
    assert spoken[-1] == "It costs 3 pounds 50."
    slow, fast = (sound(Recorder().save(LINES[:2], by._replace(speed=speed), tmp_path / "x.wav")) for speed in (90, 280))
    assert slow[0] == fast[0] == 22_050 and len(slow[1]) > 1.8 * len(fast[1])
    assert pickle.loads(pickle.dumps((Recorder(), by))) is not None  # it is made in another process


BUSY = """
import sys
from pathlib import Path
from coprod_desktop.speech.worker import BundledVoice
folder = Path(sys.argv[1])
voice = BundledVoice(folder)
from pyttsx3.drivers import _espeak
_espeak.IsPlaying = lambda: 1
_espeak.Cancel = lambda: print("thrown away", file=sys.stderr)
for rate in (90, 280):
    voice.read("We met at ten past two.", folder / f"{rate}.wav", rate, "", 1.0)
"""


def test_on_a_busy_computer_the_speed_is_kept(tmp_path: Path) -> None:
    """Before each sentence pyttsx3 asks whether eSpeak still works, here always yes, and would throw away what that has not done yet."""
    done = subprocess.run([sys.executable, "-c", BUSY, str(tmp_path)], check=True, timeout=60, capture_output=True, cwd=Path(__file__).parents[2])
    assert done.stderr == b""
    assert len(sound(tmp_path / "90.wav")[1]) > 2 * len(sound(tmp_path / "280.wav")[1])


def test_a_voice_that_is_gone_is_another_one_and_no_voice_for_the_language_is_told(tmp_path: Path) -> None:
    assert sound(Recorder().save(LINES[:1], ReadBy(voice="sold"), tmp_path / "x.wav"))[1]
    with pytest.raises(NoVoice):
        Recorder().save(LINES, ReadBy(language="tlh"), tmp_path / "y.wav")
    assert [path.name for path in tmp_path.iterdir()] == ["x.wav"]


@pytest.mark.parametrize("command", [(sys.executable, "-c", DYING), (sys.executable, "-c", "pass"), (sys.executable, "-c", ODD),
                                     ("/no/such/program",)], ids=["killed in the middle", "ends at once", "cannot speak", "is not there"])
def test_when_speech_stops_the_file_before_is_as_it_was(tmp_path: Path, command: tuple[str, ...]) -> None:
    target = tmp_path / "Art.wav"
    target.write_bytes(b"the sound before")
    with pytest.raises(NotSpoken):
        Recorder(command).save(LINES, ReadBy(), target)
    assert [path.name for path in tmp_path.iterdir()] == ["Art.wav"] and target.read_bytes() == b"the sound before"


def test_a_process_that_says_nothing_is_not_waited_for_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "_PATIENCE", 0.2)
    with pytest.raises(NotSpoken):
        Recorder((sys.executable, "-c", SILENT_WORKER)).save(LINES, ReadBy(), tmp_path / "x.wav")
    assert not list(tmp_path.iterdir())


def test_nothing_to_say_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotSpoken):
        Recorder().save([Line("▶")], ReadBy(), tmp_path / "x.wav")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_disk_that_is_full_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    """The system takes no more than 150 kB a file: enough for each sentence, too little for the sheet."""
    code = ("import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000)); from pathlib import Path;"
            "from tests.speech.test_recording import LINES, ReadBy, Recorder\n"
            "try: Recorder().save(LINES * 3, ReadBy(speed=280), Path(sys.argv[1]))\n"
            "except OSError as trouble: print('told', trouble.errno)")
    said = subprocess.run([sys.executable, "-c", code, str(tmp_path / "x.wav")], capture_output=True, text=True, timeout=60,
                          cwd=Path(__file__).parents[2])
    assert said.stdout.startswith("told"), said.stderr
    assert not list(tmp_path.iterdir())
