"""The voice that reads to people: has each sentence made, plays it, marks the words, stops at once; and goes back, on, slower, faster."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.i18n import _
from coprod_desktop.speech.pieces import Cue, Made, Piece, cues, pieces, skipped
from coprod_desktop.speech.process import SpeakingProcess
from coprod_desktop.speech.sound import RATE, NotSound, Sound, decode

if TYPE_CHECKING:
    from coprod_desktop.speech.cues import Cues

_AHEAD = 2  # sentences made while one is heard
_TRIES = 3  # troubles in a row before the person is told
_TICK_MS = 20
_IDLE_MS = 250  # after a reading, until the sound device may rest
_JUST_BEGUN = 1.5  # seconds of a sentence within which "back" means the one before


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """A voice of this computer; `language` as in "en-gb"."""

    id: str
    name: str
    language: str


VoicesCallback = Callable[[tuple[VoiceChoice, ...]], None]


class Voice(QObject):
    """Reads on the main thread's event loop. The speaking process may die at any time: it costs one sentence at most.

    `started` gives the number of the part; `sentence` and `word` also start and length in code points of that part's text. A voice that
    tells no times gives no `word`. `finished` comes once for each reading, whether it was read to the end, stopped or replaced by another.
    `trouble` is a sentence for people; nothing else is disturbed.
    """

    started = Signal(int)
    sentence = Signal(int, int, int)
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
        self._told: set[str] = set()
        self._parts: tuple[str, ...] = ()
        self._speed, self._voice, self._language, self._volume = 160, "", "en", 1.0
        self._names = NameSounds()
        self._part = 0
        self._reading = self._paused = False
        self._forget()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self._sound.rest)

    def _forget(self) -> None:
        self._pieces: list[Piece] = []
        self._made: dict[int, Made] = {}  # by the number of the piece: kept to the end, to go back to
        self._asked: dict[int, int] = {}  # the number of the piece, by the id of the question
        self._next = 0  # the piece to be heard after those that were handed on
        self._here, self._word = 0, 0  # the piece that is heard, and its word
        self._retried = -1  # number of the piece
        self._heard_something = False
        self._clear()

    def _clear(self) -> None:
        """Nothing is waiting to be heard."""
        self._begins: list[tuple[int, int]] = []  # the first frame and the number of each piece handed on
        self._total = 0
        self._cues: deque[Cue] = deque()

    @property
    def parts(self) -> tuple[str, ...]:
        """What was given to the last speak()."""
        return self._parts

    @property
    def reading(self) -> bool:
        """Also while it pauses."""
        return self._reading

    @property
    def paused(self) -> bool:
        return self._paused

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

    def speak(self, parts: Sequence[str], *, speed: int = 160, voice: str = "", language: str = "en", names: NameSounds | None = None,
              volume: float = 1.0) -> None:
        """Reads the parts one after another at `speed` words a minute, in `language`; "" is the usual voice for it. `names` tells how
        people's names sound, `volume` goes from 0 to 1."""
        self.stop()
        self._parts = tuple(parts)
        self._speed, self._voice, self._language, self._volume = speed, voice, language, volume
        self._names = names or NameSounds()
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

    def pause(self) -> None:
        if self._reading and not self._paused:
            self._paused = True
            self._timer.stop()
            self._sound.stop()
            self._clear()

    def go_on(self) -> None:
        """From the word it paused at, or from its sentence where no times of words are known."""
        if self._paused:
            self._play_from(self._here, self._word)

    def back(self) -> None:
        """To the start of this sentence; right after its start to the sentence before."""
        if self._reading:
            begun = next((frame for frame, piece in self._begins if piece == self._here), 0)
            early = not self._paused and self._sound.heard() - begun < _JUST_BEGUN * RATE
            self._play_from(max(0, self._here - early))

    def on(self) -> None:
        """To the next sentence; after the last one the reading ends."""
        if self._reading and self._here + 1 < len(self._pieces):
            self._play_from(self._here + 1)
        else:
            self.stop()

    def set_speed(self, speed: int) -> None:
        """Also while it reads: the sentence begins again."""
        if speed == self._speed:
            return
        self._speed = speed
        self._made.clear()
        self._asked.clear()
        if self._reading and not self._paused:
            self._play_from(self._here)
        self._word = 0

    def cues(self) -> "Cues":
        """What tells the steps of scanning beside this voice, on the same computer."""
        from coprod_desktop.speech.cues import IDLE_MS, Cues

        return Cues(Voice(muted=self._muted, idle_ms=IDLE_MS), muted=self._muted)

    def close(self) -> None:
        """Ends the speaking process and removes its folder. A later reading starts them again."""
        self.stop()
        self._voice_calls.clear()
        self._idle.stop()
        self._process.close()
        self._sound.close()

    def _read(self, which: Iterable[int]) -> None:
        self._pieces = list(pieces(self._parts, which, self._names, self._language))
        self._idle.stop()
        self._reading = True
        self._troubles = 0
        self._play_from(0)

    def _play_from(self, piece: int, word: int = 0) -> None:
        """What was handed on and not heard is dropped; what was made already is heard at once."""
        self._sound.stop()
        self._clear()
        self._paused = False
        self._next, self._here, self._word = piece, piece, word
        self._ask()
        self._hand_on()
        if not self._pieces:
            self._timer.start(1)

    def _ask(self) -> None:
        """Asks for the next sentences, a few ahead of the one that is heard."""
        for number in range(self._here, min(self._here + 1 + _AHEAD, len(self._pieces))):
            if number not in self._made and number not in self._asked.values():
                saying = self._pieces[number].saying
                request = {"do": "read", "text": saying.text, "rate": self._speed, "voice": self._voice, "language": self._language,
                           "volume": self._volume}
                self._asked[self._process.ask(request)] = number

    def _take(self, answer: dict[str, Any]) -> None:
        if answer["id"] in self._voice_calls:
            self._troubles = 0
            self._voice_calls.pop(answer["id"])(tuple(VoiceChoice(**voice) for voice in answer["voices"]))
            return
        wav = Path(answer["wav"]) if answer.get("wav") else None
        number = self._asked.pop(answer["id"], None)
        try:
            if number is not None:
                self._take_speech(number, answer, decode(wav) if wav else b"")
        except NotSound:
            self._pass_over(number or 0)
        finally:
            if wav:
                wav.unlink(missing_ok=True)

    def _take_speech(self, number: int, answer: dict[str, Any], frames: bytes) -> None:
        if answer["ok"]:
            self._troubles = 0
            self._made[number] = Made(frames, self._pieces[number].saying.words(answer["words"]))
            self._hand_on()
        elif answer["why"] in ("voice", "language") and (self._voice or self._language):
            self._use_another_voice(answer["why"])
        else:
            self._pass_over(number)

    def _use_another_voice(self, why: str) -> None:
        """What is read is more than who reads it: the usual voice goes on."""
        lost, self._voice = self._voice, ""
        if why == "language":
            self._language = ""
        self._asked.clear()
        self._ask()
        if lost not in self._told or why == "language":
            self._told.add(lost)
            self.trouble.emit(_("This computer does not have that voice now. Another voice reads. You can choose one in Look.") if why == "voice"
                              else _("This computer has no voice for this language. Another voice reads. You can choose one in Look."))

    def _hand_on(self) -> None:
        """Puts the pieces that are made at the end of what is heard, in their order."""
        while self._reading and not self._paused and self._next in self._made:
            number, made = self._next, self._made[self._next]
            piece, first = self._pieces[number], self._word if not self._begins else 0
            new_part = not self._begins or self._pieces[number - 1].part != piece.part
            self._cues += cues(number, piece, made, self._total, first, new_part=new_part)
            self._begins.append((self._total, number))
            frames = made.frames[2 * skipped(made, first):]
            self._total += len(frames) // 2
            self._next += 1
            if frames:
                self._sound.add(frames)
            if not self._timer.isActive():
                self._timer.start(1)

    def _tick(self) -> None:
        heard = self._sound.heard()
        if self._sound.handed and not self._heard_something:
            self._heard_something = True
            self.first_frame.emit()
        if self._heard_something:
            self._timer.setInterval(_TICK_MS)
            self._tell_if_silent()
        # Whoever hears a signal may stop this reading or start another: look afresh each time round.
        while self._cues and self._cues[0].frame <= heard:
            self._tell(self._cues.popleft())
        if not self._reading or self._paused:
            return
        if self._next < len(self._pieces) or self._cues or heard < self._total:
            self._ask()
        elif self._troubles:  # with nothing read since
            self._give_up()
        else:
            self._end()

    def _tell(self, cue: Cue) -> None:
        self._here, self._word, self._part = cue.piece, cue.word, cue.part
        if not cue.length:
            self.started.emit(cue.part)
        elif cue.is_word:
            self.word.emit(cue.part, cue.start, cue.length)
        else:
            self.sentence.emit(cue.part, cue.start, cue.length)

    def _tell_if_silent(self) -> None:
        if self._sound.silent and "silent" not in self._told:
            self._told.add("silent")
            self.trouble.emit(_("There is no sound on this computer. The words are still marked as they are read."))

    def _end(self) -> None:
        self._reading = self._paused = False
        self._timer.stop()
        self._sound.stop()
        self._idle.start()
        self._forget()
        self.finished.emit()

    def _pass_over(self, number: int) -> None:
        """This sentence could not be made."""
        self._troubles += 1
        if self._troubles < _TRIES:
            self._made[number] = Made(b"", ())
            self._hand_on()
        else:
            self._give_up()

    def _ask_once_more(self) -> None:
        """The process died: asks again for all that was open. A sentence that it died of twice is passed over."""
        calls, self._voice_calls = list(self._voice_calls.values()), {}
        lost = min(self._asked.values(), default=-1)
        self._asked.clear()
        self._troubles += lost >= 0 or bool(calls)
        if self._troubles >= _TRIES:
            for callback in calls:
                callback(())
            if lost >= 0:
                self._give_up()
            return
        for callback in calls:
            self.voices(callback)
        if lost >= 0:
            if self._retried == lost:
                self._made[lost] = Made(b"", ())
                self._hand_on()
            self._retried = lost
            self._ask()

    def _give_up(self) -> None:
        """Reads what has been made, then ends."""
        self._troubles = 0
        self._asked.clear()
        del self._pieces[self._next:]
        if not self._timer.isActive():
            self._timer.start(1)
        self.trouble.emit(_("I cannot read this out now. Everything else still works. You can try again."))
