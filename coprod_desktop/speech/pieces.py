"""What is read, cut into sentences, and when each part, sentence and word of it is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.speech.saying import Saying
from coprod_desktop.speech.sound import RATE
from coprod_desktop.speech.text import sentences


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a part; `start` is its place there, `length` its own, in code points."""

    part: int
    start: int
    length: int
    saying: Saying


@dataclass(frozen=True, slots=True)
class Made:
    """A sentence as sound, and its words as (start, length, milliseconds) in the sentence that is seen."""

    frames: bytes
    words: Sequence[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Cue:
    """What to tell when `frame` is heard: the part has started (`length` is 0), a sentence, or with `is_word` a word of it. `piece` and
    `word` are the numbers of what is heard then."""

    frame: int
    piece: int
    word: int
    part: int
    start: int = 0
    length: int = 0
    is_word: bool = False


def pieces(parts: Sequence[str], which: Iterable[int], names: NameSounds, language: str) -> Iterator[Piece]:
    """Each part has one at least."""
    for part in which:
        text = parts[part]
        for start, length in sentences(text) or [(0, 0)]:
            yield Piece(part, start, length, Saying(text[start:start + length], names=names, language=language))


def cues(number: int, piece: Piece, made: Made, frame: int, first: int, *, new_part: bool) -> Iterator[Cue]:
    """In the order they are heard, from the word `first` on, which is heard at `frame`."""
    if new_part:
        yield Cue(frame, number, first, piece.part)
    if made.frames:
        yield Cue(frame, number, first, piece.part, piece.start, piece.length)
    begin = frame - skipped(made, first)
    end = begin + len(made.frames) // 2
    for word, (start, length, milliseconds) in enumerate(made.words[first:], first):
        # eSpeak can give the last word of very long speech a time after its end.
        at = min(begin + milliseconds * RATE // 1000, end)
        yield Cue(at, number, word, piece.part, piece.start + start, length, True)


def skipped(made: Made, first: int) -> int:
    """Frames before the word `first`."""
    return made.words[first][2] * RATE // 1000 if 0 < first < len(made.words) else 0
