"""The voice that reads to people: has each sentence made, plays it, marks the words, stops at once."""

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coprod_desktop.i18n import _
from coprod_desktop.speech.process import SpeakingProcess
from coprod_desktop.speech.sound import RATE, NotSound, Sound, decode
from coprod_desktop.speech.text import sentences

if TYPE_CHECKING:
    from coprod_desktop.speech.cues import Cues

_AHEAD = 2  # sentences made while one is heard
_TRIES = 3  # troubles in a row before the person is told
_TICK_MS = 20
_IDLE_MS = 250  # after a reading, until the sound device may rest


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """A voice of this computer; `language` as in "en-gb"."""

    id: str
    name: str
    language: str


VoicesCallback = Callable[[tuple[VoiceChoice, ...]], None]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One sentence of a part; `start` is its place there, in code points."""

    part: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Cue:
    """What to tell when `frame` is heard: a word, or without a length that the part has started."""

    frame: int
    part: int
    start: int = 0
    length: int = 0


class Voice(QObject):
    """Reads on the main thread's event loop. The speaking process may die at any time: it costs one sentence at most.

    Signals give the number of the part and, for words, start and length in code points of that part's text. `finished`
    comes once for each reading, whether it was read to the end, stopped or replaced by another. `trouble` is a sentence
    for people; nothing else is disturbed.
    """

    started = Signal(int)
    word = Signal(int, int, int)
    finished = Signal()
    trouble = Signal(str)
    first_frame = Signal()

    def __init__(self, parent: QObject | None = None, *, muted: bool = False, command: Sequence[str] = (),
                 patience_ms: int = 20_000, idle_ms: int = _IDLE_MS) -> None:
        """`muted`: as on a computer with no sound device. `command` starts another speaking process than ours; one
        that gives no answer for `patience_ms` is ended. `idle_ms` after a reading the sound device may rest."""
        super().__init__(parent)
        self._process = SpeakingProcess(self, command=command, patience_ms=patience_ms)
        self._process.answered.connect(self._take)
        self._process.died.connect(self._ask_once_more)
        self._voice_calls: dict[int, VoicesCallback] = {}
        self._troubles = 0
        self._muted = muted
        self._sound = Sound(muted=muted)
        self._told_silent = False
        self._parts: tuple[str, ...] = ()
        self._speed = 160
        self._voice = ""
        self._volume = 1.0
        self._part = 0
        self._reading = False
        self._forget()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self._sound.rest)

    def _forget(self) -> None:
        self._pieces: list[_Piece] = []
        self._waiting: deque[int] = deque()  # ids of the questions about the pieces after the added ones, in order
        self._begins: list[int] = []  # the first frame of each piece that has been added
        self._total = 0
        self._cues: deque[_Cue] = deque()
        self._retried = -1  # number of the piece
        self._heard_something = False

    @property
    def parts(self) -> tuple[str, ...]:
        """What was given to the last speak()."""
        return self._parts

    @property
    def reading(self) -> bool:
        return self._reading

    @property
    def frames_handed(self) -> int:
        """Frames of speech the sound device has taken in this reading."""
        return self._sound.handed

    @property
    def process_id(self) -> int:
        """Of the speaking process; 0 when there is none."""
        return self._process.process_id

    @property
    def folder(self) -> Path | None:
        """Where the speaking process puts its sound files, each only until it is played."""
        return self._process.folder

    def warm(self) -> None:
        """Starts the speaking process and opens the sound device, so that the first press is answered at once."""
        self._process.start()
        self._sound.open()

    def voices(self, callback: VoicesCallback) -> None:
        """Gives the voices of this computer to `callback` later; none when speech does not work."""
        self._voice_calls[self._process.ask({"do": "voices"})] = callback

    def speak(self, parts: Sequence[str], *, speed: int = 160, voice: str = "", volume: float = 1.0) -> None:
        """Reads the parts one after another at `speed` words a minute; "" is this computer's usual voice, `volume` goes from 0 to 1."""
        self.stop()
        self._parts = tuple(parts)
        self._speed = speed
        self._voice = voice
        self._volume = volume
        self._part = 0
        self._read(range(len(self._parts)))

    def again(self) -> None:
        """Reads the last part again: the one being read, or else the one that was read last."""
        self.stop()
        if self._parts:
            self._read([self._part])

    def stop(self) -> None:
        if self._reading:
            self._end()

    def cues(self) -> "Cues":
        """What tells the steps of scanning beside this voice, on the same computer."""
        from coprod_desktop.speech.cues import Cues

        return Cues(muted=self._muted)

    def close(self) -> None:
        """Ends the speaking process and removes its folder. A later reading starts them again."""
        self.stop()
        self._voice_calls.clear()
        self._idle.stop()
        self._process.close()
        self._sound.close()

    def _read(self, which: Iterable[int]) -> None:
        for part in which:
            text = self._parts[part]
            spans = sentences(text) or [(0, 0)]
            self._pieces += [_Piece(part, start, text[start:start + length]) for start, length in spans]
        self._idle.stop()
        self._reading = True
        self._troubles = 0
        self._ask()
        if not self._pieces:
            self._timer.start(1)

    def _ask(self) -> None:
        """Asks for the next sentences, a few ahead of the one that is heard."""
        heard = max(0, bisect_right(self._begins, self._sound.heard()) - 1)
        asked = len(self._begins) + len(self._waiting)
        for piece in self._pieces[asked:heard + 1 + _AHEAD]:
            request = {"do": "read", "text": piece.text, "rate": self._speed, "voice": self._voice, "volume": self._volume}
            self._waiting.append(self._process.ask(request))

    def _take(self, answer: dict[str, Any]) -> None:
        if answer["id"] in self._voice_calls:
            self._troubles = 0
            self._voice_calls.pop(answer["id"])(tuple(VoiceChoice(**voice) for voice in answer["voices"]))
            return
        wav = Path(answer["wav"]) if answer.get("wav") else None
        try:
            if answer["id"] in self._waiting:
                self._waiting.popleft()
                self._take_speech(answer, decode(wav) if wav else b"")
        except NotSound:
            self._pass_over()
        finally:
            if wav:
                wav.unlink(missing_ok=True)

    def _take_speech(self, answer: dict[str, Any], frames: bytes) -> None:
        if answer["ok"]:
            self._troubles = 0
            self._add(frames, answer["words"])
        elif answer["why"] == "voice":
            self._give_up(_("This computer does not have that voice. Press Look to choose another voice."))
        else:
            self._pass_over()

    def _add(self, frames: bytes, words: Sequence[tuple[int, int, int]]) -> None:
        """Puts the next piece at the end of what is heard; with no word times the whole sentence is one word."""
        number = len(self._begins)
        piece = self._pieces[number]
        if number == 0 or self._pieces[number - 1].part != piece.part:
            self._cues.append(_Cue(self._total, piece.part))
        self._begins.append(self._total)
        end = self._total + len(frames) // 2
        for start, length, milliseconds in words or ([(0, len(piece.text), 0)] if frames else []):
            # eSpeak can give the last word of very long speech a time after its end.
            frame = min(self._total + milliseconds * RATE // 1000, end)
            self._cues.append(_Cue(frame, piece.part, piece.start + start, length))
        self._total = end
        if frames:
            self._sound.add(frames)
        if not self._timer.isActive():
            self._timer.start(1)

    def _tick(self) -> None:
        heard = self._sound.heard()
        if self._sound.handed and not self._heard_something:
            self._heard_something = True
            self._timer.setInterval(_TICK_MS)
            self.first_frame.emit()
        if self._heard_something:
            self._tell_if_silent()
        # Whoever hears a signal may stop this reading or start another: look afresh each time round.
        while self._cues and self._cues[0].frame <= heard:
            cue = self._cues.popleft()
            self._part = cue.part
            if cue.length:
                self.word.emit(cue.part, cue.start, cue.length)
            else:
                self.started.emit(cue.part)
        if not self._reading:
            return
        if len(self._begins) < len(self._pieces) or self._cues or heard < self._total:
            self._ask()
        elif self._troubles:  # with nothing read since
            self._give_up(_cannot_read())
        else:
            self._end()

    def _tell_if_silent(self) -> None:
        if self._sound.silent and not self._told_silent:
            self._told_silent = True
            self.trouble.emit(_("There is no sound on this computer. The words are still marked as they are read."))

    def _end(self) -> None:
        self._reading = False
        self._timer.stop()
        self._sound.stop()
        self._idle.start()
        self._forget()
        self.finished.emit()

    def _pass_over(self) -> None:
        """The next sentence could not be made."""
        self._troubles += 1
        if self._troubles < _TRIES:
            self._add(b"", ())
        else:
            self._give_up(_cannot_read())

    def _ask_once_more(self) -> None:
        """The process died: asks again for all that was open. A sentence that it died of twice is passed over."""
        calls, self._voice_calls = list(self._voice_calls.values()), {}
        lost = bool(self._waiting)
        self._waiting.clear()
        self._troubles += lost or bool(calls)
        if self._troubles >= _TRIES:
            for callback in calls:
                callback(())
            if lost:
                self._give_up(_cannot_read())
            return
        for callback in calls:
            self.voices(callback)
        if lost:
            if self._retried == len(self._begins):
                self._add(b"", ())
            self._retried = len(self._begins)
            self._ask()

    def _give_up(self, sentence: str) -> None:
        """Reads what has been made, then ends."""
        self._troubles = 0
        self._waiting.clear()
        del self._pieces[len(self._begins):]
        if not self._timer.isActive():
            self._timer.start(1)
        self.trouble.emit(sentence)


def _cannot_read() -> str:
    return _("I cannot read this out now. Everything else still works. You can try again.")
