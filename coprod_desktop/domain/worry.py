"""Words that may tell of harm: found by a list of phrases, whole words only. It misses many, and it accuses nobody."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.alike import fold

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Written:
    """Something that was typed: its words, at which session and day, and who said it ("" nobody knows)."""

    id: str
    words: str
    session: str
    day: date
    who: str


@dataclass(frozen=True, slots=True)
class Worry:
    """Something typed, with the phrases that were found in it."""

    written: Written
    phrases: tuple[str, ...]


class Phrases:
    """`kinds` gives the phrases of each kind. A phrase is found when all its words stand in a row, whatever the letters, accents, signs
    and apostrophes between."""

    def __init__(self, kinds: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrases in kinds.values():
            for phrase in phrases:
                words = _words(phrase)
                self._by_first.setdefault(words[0], []).append((words, phrase))

    def found(self, text: str) -> tuple[str, ...]:
        """The phrases in the text, each once, in its order."""
        words = _words(text)
        return tuple(dict.fromkeys(phrase for at, word in enumerate(words) for wanted, phrase in self._by_first.get(word, ())
                                   if words[at:at + len(wanted)] == wanted))


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.sub("['’ʼ]", "", fold(word)) for word in _WORD.findall(text))
