"""A sheet as sound: every line of it spoken by the speaking process, with silence between the lines, in one WAV file.

The bundled voice rests 0.43 seconds after a sentence at 140 words a minute, and 0.82 at 90 (measured). A new idea must be heard to be more
than a new sentence, and leaves time to find the next picture on the paper: one second more. A new part gets twice that.
"""

import json
import os
import subprocess
import tempfile
import threading
import wave
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from coprod_desktop.domain.handout_lines import Line, ReadBy
from coprod_desktop.paths import beside
from coprod_desktop.services.ports import NotSpoken, NoVoice
from coprod_desktop.speech.pieces import pieces
from coprod_desktop.speech.starting import COMMAND, memory, python_path

BEFORE_ALL = 0.5  # seconds: sound devices that sleep lose the first words
BETWEEN_LINES = 1.0
BEFORE_HEADING = 2.0
_PATIENCE = 20.0  # seconds for one sentence


class Recorder:
    """The port SheetSound: it can be sent to another process, and needs no Qt there."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = tuple(command)

    def save(self, lines: Sequence[Line], by: ReadBy, target: Path) -> Path:
        with beside(target) as part, part.open("wb") as file, _speaking(self._command) as speaking:
            _record(lines, by, file, speaking)
        return target


def _record(lines: Sequence[Line], by: ReadBy, file: BinaryIO, speaking: "_Speaking") -> None:
    """In the sample rate of the voice."""
    with ExitStack() as stack:
        sound: wave.Wave_write | None = None
        rest = 0.0
        for seconds, sentence in _spoken(lines, by):
            rest = max(rest, seconds)
            wav = speaking.read(sentence, by)
            if wav is None:
                continue
            with wave.open(str(wav), "rb") as clip:
                if sound is None:
                    sound = stack.enter_context(wave.open(file, "wb"))
                    sound.setparams(clip.getparams())
                silence = int(rest * clip.getframerate()) * clip.getnchannels() * clip.getsampwidth()
                sound.writeframes(bytes(silence) + clip.readframes(clip.getnframes()))
            wav.unlink()
            rest = 0.0
    if sound is None:
        raise NotSpoken


def _spoken(lines: Sequence[Line], by: ReadBy) -> Iterator[tuple[float, str]]:
    """Each sentence as the voice should get it, with the seconds of silence before it."""
    for number, line in enumerate(lines):
        wait = BEFORE_ALL if not number else BEFORE_HEADING if line.heading else BETWEEN_LINES
        for piece in pieces([line.said], [0], by.names, by.language):
            yield wait, piece.saying.text
            wait = 0.0


class _Speaking:
    """The speaking process, asked for one sentence after another; see worker.py for what is said to it."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._lost_voice = False

    def read(self, text: str, by: ReadBy) -> Path | None:
        """A file with the sound of it; None when there is nothing to say. Raises NotSpoken, NoVoice."""
        answer = self._ask(text, "" if self._lost_voice else by.voice, by)
        if not answer["ok"] and answer["why"] == "voice":  # chosen once, and not on this computer any more
            self._lost_voice = True
            answer = self._ask(text, "", by)
        if not answer["ok"]:
            raise NoVoice if answer["why"] == "language" else NotSpoken
        return Path(answer["wav"]) if answer["wav"] else None

    def _ask(self, text: str, voice: str, by: ReadBy) -> dict[str, Any]:
        assert self._process.stdin is not None and self._process.stdout is not None
        request = {"id": 1, "do": "read", "text": text, "rate": by.speed, "voice": voice, "language": by.language}
        late = threading.Timer(_PATIENCE, self._process.kill)
        late.start()
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = b""
        finally:
            late.cancel()
        if not answer.endswith(b"\n"):  # it ended, or was ended
            raise NotSpoken
        said: dict[str, Any] = json.loads(answer)
        return said


@contextmanager
def _speaking(command: Sequence[str]) -> Iterator[_Speaking]:
    """Raises NotSpoken when it cannot be started."""
    environment = os.environ | {"PYTHONPATH": python_path(os.environ.get("PYTHONPATH", ""))}
    with tempfile.TemporaryDirectory(prefix="coprod-speech-", dir=memory(), ignore_cleanup_errors=True) as folder:
        try:
            process = subprocess.Popen([*command, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment,
                                       creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        except OSError as trouble:
            raise NotSpoken from trouble
        try:
            yield _Speaking(process)
        finally:
            process.kill()
            process.communicate()
