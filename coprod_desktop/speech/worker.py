"""The speaking process: turns sentences into WAV files and says when each word comes.

JSON lines in: {"id": 1, "do": "read", "text": "…", "rate": 160, "voice": "gmw/en", "language": "en", "volume": 1.0} or
{"id": 2, "do": "voices"}. Where the voice is "", a usual one of the language reads; where both are "", the usual one of the computer.
JSON lines out: {"id": 1, "ok": true, "wav": "…" or null, "words": [[start, length, milliseconds], …]},
{"id": 2, "ok": true, "voices": [{"id", "name", "language"}, …]},
or {"id": 1, "ok": false, "why": "voice", "language" or "speech"}. Start and length count code points of the text. WAV files go to
the folder given as argument. Who asked removes each one; the folder goes when the other side closes or dies.

A process of its own, because eSpeak NG ends the whole process when something is wrong with its data, and because
pyttsx3 prints to stdout. It never calls say(): that plays sound where nothing can stop it.
Tried: Linux with pyttsx3 2.99 and the eSpeak NG 1.52 of espeakng_loader. Written from their sources and not yet run:
SAPI5 on Windows, NSSpeechSynthesizer on macOS; they give no word times, so the whole sentence is marked.
"""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TextIO

from coprod_desktop.domain.voice_words import of_language
from coprod_desktop.speech.text import for_speech, whole_words

Times = list[tuple[int, int, int]]

_SLOWEST, _FASTEST = 80, 450  # words a minute; what eSpeak NG takes
_LONGEST_DATA_PATH = 150  # eSpeak NG has 160 bytes for the path and ends the process when they do not do
_NO_DICTIONARY = ("fo", "kaa", "xex")  # listed by espeakng_loader 0.2.4 without the file they need


class NoSuchVoice(Exception):
    """This computer does not have the voice that was asked for."""


class NotSpoken(Exception):
    """The voice made no sound file."""


class Speaker(Protocol):
    def voices(self) -> list[dict[str, str]]: ...
    def read(self, text: str, wav: Path, rate: int, voice: str, volume: float) -> Times:
        """Writes `wav`, as loud as `volume` from 0 to 1 says, and gives the times as the voice reports them. Raises NoSuchVoice, NotSpoken."""
        ...


class BundledVoice:
    """eSpeak NG as it comes with the app, driven through pyttsx3; knows when each word comes."""

    def __init__(self, folder: Path) -> None:
        with _bundled_library(folder):
            from pyttsx3.drivers import _espeak, espeak  # type: ignore[import-untyped]
        import pyttsx3  # type: ignore[import-untyped]

        class TimedDriver(espeak.EspeakDriver):
            """Events come on a thread of eSpeak's own, so `done` is set only when nothing more will come."""

            def __init__(self, proxy: Any) -> None:
                self.times: Times = []
                self.done = threading.Event()
                self.trouble: Exception | None = None
                super().__init__(proxy)

            def startLoop(self) -> None:
                # The one it replaces sleeps 10 ms for nothing.
                self._proxy.setBusy(False)
                if self._text_to_say:
                    self._start_synthesis(self._text_to_say)

            def stop(self) -> None:
                """Called before each sentence. The one it replaces throws away a speed that eSpeak is still taking up: once in a hundred
                starts of a busy computer everything was read at 200 words a minute."""

            def _onSynth(self, wav: Any, count: int, events: Any) -> int:
                ended = False
                for event in _until_terminated(events):
                    if event.type == _espeak.EVENT_WORD:
                        self.times.append((event.text_position - 1, event.length, event.audio_position))
                    ended = ended or event.type == _espeak.EVENT_MSG_TERMINATED
                try:
                    return super()._onSynth(wav, count, events)
                except Exception as trouble:  # ctypes would lose it, and read() would wait for nothing
                    self.trouble = trouble
                    return 0
                finally:
                    if ended:
                        self.done.set()

        def _until_terminated(events: Any) -> Iterator[Any]:
            at = 0
            while events[at].type != _espeak.EVENT_LIST_TERMINATED:
                yield events[at]
                at += 1

        def build(proxy: Any) -> TimedDriver:
            self._driver = TimedDriver(proxy)
            return self._driver

        espeak.buildDriver = build
        self._engine = pyttsx3.init("espeak")
        self._engine.connect("error", self._note)
        # pyttsx3 gives the ids in small letters, which open nothing where file names keep their case.
        listed = {v.identifier.decode(): v for v in _espeak.ListVoices(None)}
        self._voices = {
            key: {"id": key, "name": v.name.decode(), "language": v.languages[1:].decode()}
            for key, v in listed.items() if key.rpartition("/")[2] not in _NO_DICTIONARY
        }
        self._is_busy = _espeak.IsPlaying
        self._now = ("", 0, 1.0)

    def _note(self, exception: Exception, **_rest: object) -> None:
        self._driver.trouble = exception

    def voices(self) -> list[dict[str, str]]:
        return list(self._voices.values())

    def read(self, text: str, wav: Path, rate: int, voice: str, volume: float) -> Times:
        wanted = voice or "gmw/en"
        if wanted not in self._voices:
            raise NoSuchVoice(wanted)
        driver = self._driver
        driver.times.clear()
        driver.done.clear()
        driver.trouble = None
        if (wanted, rate, volume) != self._now:
            self._engine.setProperty("voice", wanted)
            self._engine.setProperty("rate", rate)
            self._engine.setProperty("volume", volume)
        # eSpeak may sleep 150 ms over a request that comes while it puts the one before away.
        while self._is_busy():
            time.sleep(0.0002)
        self._engine.save_to_file(text, str(wav))
        self._engine.runAndWait()
        driver.done.wait()  # without a limit: who asked loses patience first, and ends this process
        if driver.trouble:
            raise NotSpoken(str(driver.trouble))
        self._now = (wanted, rate, volume)
        return list(driver.times)


@contextmanager
def _bundled_library(folder: Path) -> Iterator[None]:
    """While it lasts, pyttsx3 finds the eSpeak NG of espeakng_loader instead of one installed in the system."""
    import espeakng_loader  # type: ignore[import-untyped]

    data = Path(espeakng_loader.get_data_path())
    if len(os.fsencode(data)) > _LONGEST_DATA_PATH:
        short = folder / "voices"
        short.symlink_to(data, target_is_directory=True)
        data = short
    os.environ["ESPEAK_DATA_PATH"] = str(data)
    load = ctypes.cdll.LoadLibrary

    def load_bundled(name: str) -> ctypes.CDLL:
        return load(espeakng_loader.get_library_path())

    ctypes.cdll.LoadLibrary = load_bundled  # type: ignore[method-assign]
    try:
        yield
    finally:
        del ctypes.cdll.LoadLibrary


class SystemVoice:
    """The voices of Windows or macOS through pyttsx3."""

    def __init__(self) -> None:
        self._listed: list[dict[str, str]] = []

    def voices(self) -> list[dict[str, str]]:
        if not self._listed:  # asked for each sentence; a new one is there when the app is opened again
            found = self._new_engine().getProperty("voices")
            self._listed = [{"id": v.id, "name": v.name, "language": str((v.languages or [""])[0])} for v in found]
        return self._listed

    def _new_engine(self) -> Any:
        # Made new each time: on Windows pyttsx3 2.99 speaks only the first time (its issues 402, 419, 440).
        import pyttsx3

        return pyttsx3.init()

    def read(self, text: str, wav: Path, rate: int, voice: str, volume: float) -> Times:
        engine = self._new_engine()
        if voice:
            if voice not in {known.id for known in engine.getProperty("voices")}:
                raise NoSuchVoice(voice)
            engine.setProperty("voice", voice)
        engine.setProperty("rate", rate)
        engine.setProperty("volume", volume)
        made = wav.with_suffix(".aiff") if sys.platform == "darwin" else wav
        engine.save_to_file(text, str(made))
        engine.runAndWait()
        if made != wav:  # macOS writes AIFF whatever the name; its own converter makes the WAV
            subprocess.run(["afconvert", "-f", "WAVE", "-d", "LEI16@22050", str(made), str(wav)], check=True)
            made.unlink()
        if not wav.exists():
            raise NotSpoken(str(wav))
        return []


class _Listed(NamedTuple):
    id: str
    name: str
    language: str


def usual_voice(voices: Iterable[Mapping[str, str]], language: str) -> str:
    """The id of the first voice for a language ("en", "cy", "pt-BR"), British English before other English; "" when there is none."""
    fitting = of_language([_Listed(**voice) for voice in voices], language)
    return fitting[0].id if fitting else ""


def answer(speaker: Speaker, request: dict[str, Any], folder: Path) -> dict[str, Any]:
    """What to say back to one request, without its id."""
    if request["do"] == "voices":
        return {"ok": True, "voices": speaker.voices()}
    text = request["text"]
    spoken = for_speech(text)
    if not spoken.strip():
        return {"ok": True, "wav": None, "words": []}
    voice, language = request["voice"], request.get("language", "")
    if language and not voice:
        voice = usual_voice(speaker.voices(), language)
        if not voice:
            return {"ok": False, "why": "language"}
    wav = folder / f"{request['id']}.wav"
    rate = min(max(request["rate"], _SLOWEST), _FASTEST)
    try:
        times = speaker.read(spoken, wav, rate, voice, request.get("volume", 1.0))
    except NoSuchVoice:
        return {"ok": False, "why": "voice"}
    except (NotSpoken, OSError, subprocess.CalledProcessError) as trouble:
        wav.unlink(missing_ok=True)
        print(f"speech: {type(trouble).__name__}", file=sys.stderr)
        return {"ok": False, "why": "speech"}
    return {"ok": True, "wav": str(wav), "words": whole_words(text, times)}


def _keep_stdout_for_answers() -> TextIO:
    """Real stdout as a stream of our own; what pyttsx3 and C code print there goes nowhere."""
    answers = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    return answers


def main() -> None:
    folder = Path(sys.argv[1])
    answers = _keep_stdout_for_answers()
    try:
        speaker: Speaker = SystemVoice() if sys.platform in ("win32", "darwin") else BundledVoice(folder)
        for line in sys.stdin:
            request = json.loads(line)
            answers.write(json.dumps({"id": request["id"], **answer(speaker, request, folder)}) + "\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
