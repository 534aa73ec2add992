"""How people's names sound: finds a name in a sentence, and says it the way its person asked for."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from coprod_desktop.domain.name_words import ALSO_WORDS, TITLES

_WORD = re.compile(r"[^\W\d_]+(?:['’‘-][^\W\d_]+)*")


class Found(NamedTuple):
    """A name in a text, by its places in code points, and how to say it."""

    start: int
    end: int
    said: str


class NameSounds:
    """Names are found as they are written, large first letter and all: “will” is nobody. Where two people are written alike and said
    differently, neither is guessed."""

    def __init__(self, people: Iterable[tuple[str, str]] = ()) -> None:
        """`people` are pairs: the name, and how to say it ("" as it is written)."""
        known: dict[tuple[str, ...], set[str]] = {}
        for name, said in people:
            words = tuple(_WORD.findall(name))
            if not said or not words:
                continue
            known.setdefault(words, set()).add(said)
            alone = said.split()
            if len(words) > 1 and len(alone) == len(words) and not _is_a_word(words[0]):
                known.setdefault(words[:1], set()).add(alone[0])
        self._said = {words: said.pop() for words, said in known.items() if len(said) == 1}
        self._longest: dict[str, int] = {}
        for words in self._said:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def find(self, text: str) -> tuple[Found, ...]:
        """In the order of the text, the longest name first: “Amina Khan” before “Amina”."""
        if not self._said:
            return ()
        words = list(_WORD.finditer(text))
        found: list[Found] = []
        at = 0
        while at < len(words):
            used, spoken, end = self._at(words, at)
            if used:
                found.append(Found(words[at].start(), end, spoken))
            at += used or 1
        return tuple(found)

    def _at(self, words: list[re.Match[str]], at: int) -> tuple[int, str, int]:
        first, _ending = _apart(words[at][0])
        for count in range(min(self._longest.get(words[at][0], self._longest.get(first, 0)), len(words) - at), 0, -1):
            row = [word[0] for word in words[at:at + count]]
            spoken = self._said.get(tuple(row))
            if spoken is not None:
                return count, spoken, words[at + count - 1].end()
            last, ending = _apart(row[-1])
            spoken = self._said.get((*row[:-1], last))
            if spoken is not None and ending:
                return count, spoken + ending, words[at + count - 1].end()
        return 0, "", 0

    def applied(self, text: str) -> str:
        """The text with each name as it sounds."""
        parts, last = [], 0
        for start, end, said in self.find(text):
            parts += [text[last:start], said]
            last = end
        return "".join(parts) + text[last:]


def _is_a_word(name: str) -> bool:
    return name.casefold() in ALSO_WORDS or name.casefold() in TITLES


def _apart(word: str) -> tuple[str, str]:
    """A name and what it owns: “Amina’s” is “Amina” and “’s”."""
    for ending in ("'s", "’s"):
        if word.endswith(ending):
            return word.removesuffix(ending), ending
    return word, ""
