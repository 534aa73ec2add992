"""The pictures that fit a whole sentence: phrases count before single words, and what a picture is not for is looked at."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import PictureWord

_NAME, _EXACT, _PHRASE, _AGAIN = 0.15, 0.1, 0.5, 0.7
_LITTLE = 0.35  # what a word counts that is in many sentences
_SKIPPED = 2  # small words that may stand inside a phrase: "share the power"
_BEFORE = 4  # how far before a feeling "not" may stand
_NOT = frozenset(("not", "no", "never", "don't", "dont", "isn't", "didn't", "doesn't", "nobody", "without", "won't", "can't"))
_FEELINGS = "feelings"


def plain_letters(text: str) -> str:
    """The text in small letters and without accents, for comparing."""
    spread = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def tokens(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9']+", plain_letters(text)))


@dataclass(frozen=True, slots=True)
class WordForms:
    """`irregular` gives the plain form of words like "went", `fixed` are words that never lose their ending ("news"), `common` those that
    say little about what a sentence is about, `small` those that say nothing."""

    irregular: Mapping[str, str]
    fixed: frozenset[str]
    common: frozenset[str]
    small: frozenset[str]

    def of(self, word: str) -> frozenset[str]:
        """Every form that it may have without its ending: "planned" is "planned", "plann", "planne" and "plan"."""
        word = word.removesuffix("'s").strip("'")
        if word in self.fixed:
            return frozenset((word,))
        found = {word, self.irregular.get(word, word)}
        if word.endswith(("ies", "ied")) and len(word) > 4:
            found.add(f"{word[:-3]}y")
        if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
            found.add(word[:-1])
            if word.endswith("es"):
                found.add(word[:-2])
        for ending in ("ing", "ed"):
            stem = word[:-len(ending)]
            if word.endswith(ending) and len(stem) >= 3 and re.search("[aeiouy]", stem):
                found |= {stem, f"{stem}e"}
                if stem[-1] == stem[-2]:
                    found.add(stem[:-1])
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[frozenset[str], ...]
    exact: tuple[str, ...]
    place: int
    worth: float


@dataclass(frozen=True, slots=True)
class _Found:
    worth: float
    span: tuple[int, int]


class PictureOffers:
    """Made once for a list of pictures; `small` words of a sentence are looked at only inside phrases."""

    def __init__(self, entries: Sequence[PictureWord], forms: WordForms) -> None:
        self._entries, self._forms = entries, forms
        self._by_word: dict[str, list[_Phrase]] = {}
        self._unless: dict[int, list[_Phrase]] = {}
        for place, entry in enumerate(entries):
            weak = {" ".join(tokens(each)) for each in entry.weak}
            for number, text in enumerate((entry.words, *entry.also, *entry.says)):
                phrase = self._phrase(text, place, _NAME if number == 0 else 0)
                if phrase is not None and " ".join(phrase.exact) not in weak:
                    for form in phrase.words[0]:
                        self._by_word.setdefault(form, []).append(phrase)
            self._unless[place] = [phrase for text in entry.unless if (phrase := self._phrase(text, place, 0))]

    def _phrase(self, text: str, place: int, more: float) -> _Phrase | None:
        exact = tokens(text)
        if not exact:
            return None
        telling = [word for word in exact if word not in self._forms.small]
        worth = sum(_LITTLE if word in self._forms.common else 1 for word in telling) or _LITTLE
        return _Phrase(tuple(map(self._forms.of, exact)), exact, place, worth + more + (_PHRASE if len(exact) > 1 else 0))

    def fitting(self, sentence: str, limit: int = 3) -> tuple[PictureWord, ...]:
        """The best first, at most `limit`; none when no word of the sentence has a picture."""
        words = tokens(sentence)
        forms = tuple(map(self._forms.of, words))
        found: dict[int, list[_Found]] = {}
        for start in range(len(words)):
            for phrase in {id(each): each for form in forms[start] for each in self._by_word.get(form, ())}.values():
                if (len(phrase.words) == 1 and words[start] in self._forms.small) or self._is_not_meant(phrase.place, words, start):
                    continue
                end = self._end(phrase, words, forms, start)
                if end:
                    exact = _EXACT if words[start:end] == phrase.exact else 0
                    found.setdefault(phrase.place, []).append(_Found(phrase.worth + exact, (start, end)))
        long = [each.span for each_found in found.values() for each in each_found if each.span[1] - each.span[0] > 1]
        worths = {}
        for place, each_found in found.items():
            alone = [each for each in each_found if not _is_inside(each.span, long)]
            if alone and not any(self._is_there(phrase, words, forms) for phrase in self._unless[place]):
                worths[place] = self._worth(alone)
        return tuple(self._entries[place] for place in _different(worths, limit))

    def _end(self, phrase: _Phrase, words: Sequence[str], forms: Sequence[frozenset[str]], start: int) -> int:
        """Where the phrase ends that begins there, 0 when it does not."""
        at, skipped = start, 0
        for wanted in phrase.words:
            while at < len(words) and not wanted & forms[at]:
                if at == start or skipped == _SKIPPED or words[at] not in self._forms.small:
                    return 0
                at, skipped = at + 1, skipped + 1
            if at == len(words):
                return 0
            at += 1
        return at

    def _is_there(self, phrase: _Phrase, words: Sequence[str], forms: Sequence[frozenset[str]]) -> bool:
        return any(self._end(phrase, words, forms, start) for start in range(len(words)))

    def _is_not_meant(self, place: int, words: Sequence[str], start: int) -> bool:
        """"There is no lift" shows no lift, and "you do not have to be worried" no worried face."""
        far = _BEFORE if self._entries[place].group == _FEELINGS else 1
        return words[start] not in _NOT and not _NOT.isdisjoint(words[max(0, start - far):start])

    @staticmethod
    def _worth(found: Iterable[_Found]) -> tuple[float, tuple[int, int]]:
        """By its best phrase, and a little more for others elsewhere in the sentence."""
        best, *others = sorted(found, key=lambda each: (-each.worth, each.span))
        apart = {each.span for each in others if each.span[0] >= best.span[1] or each.span[1] <= best.span[0]}
        return best.worth + 0.25 * len(apart), best.span


def _is_inside(span: tuple[int, int], long: Iterable[tuple[int, int]]) -> bool:
    """A single word of a phrase says nothing by itself: "loop" in "hearing loop"."""
    return span[1] - span[0] == 1 and any(other[0] <= span[0] and span[1] <= other[1] for other in long)


def _different(worths: dict[int, tuple[float, tuple[int, int]]], limit: int) -> list[int]:
    """Those worth most; a second picture for the same words comes after one for other words of about the same worth."""
    chosen: list[int] = []
    left = dict(worths)
    while left and len(chosen) < limit:
        taken = [worths[place][1] for place in chosen]
        best = max(left, key=lambda place: (left[place][0] - _AGAIN * sum(left[place][1] == span for span in taken), -place))
        chosen.append(best)
        del left[best]
    return chosen
