"""The pictures that fit a whole sentence: phrases count before single words, and what a picture is not for is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.domain.picture_denied import NEGATIONS, NUMBERED, Parted, parted, plain_letters, spoken_numbers

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import PictureWord

_NAME, _EXACT, _PHRASE, _DENIED, _AGAIN = 0.15, 0.1, 0.5, 0.5, 0.7
_LITTLE = 0.35  # what a word counts that is in many sentences
_SKIPPED = 2  # none inside a saying
# In what calls for a picture: any number, a word that may be a name, only where a part of the sentence begins, a word only in this form.
_ANY_NUMBER, _ANY_NAME, _FIRST, _JUST_SO = "#", "@", "^", "="
_IN_A_PHRASE = re.compile("=?[a-z0-9']+|[#@]")
_BEFORE_FIRST = frozenset(("please", "and", "so", "also", "or"))
# The words that may stand inside a phrase: "share the power". In what a picture is not for, and in nothing else, two of many.
_BETWEEN = frozenset(("the", "this", "that", "these", "those", "my", "your", "our", "their", "his", "her", "its", "all", "any", "some", "own", "it",
                      "them", "us", "me", "you", "him", "so", "very", "too", "just", "also", "both", "we", "they"))
_BETWEEN_LOOSE = _BETWEEN | frozenset(("a", "an", "of", "to", "in", "on", "at", "for", "with", "is", "are", "was", "were", "be", "been", "and",
                                       "have", "has", "had", "will", "must", "can"))
# Before a deed, and after one with which a part of the sentence begins.
_DOES = frozenset(("to", "can", "can't", "cannot", "could", "will", "would", "must", "should", "may", "might", "not", "don't", "didn't", "please",
                   "i", "we", "you", "they", "who", "never", "always", "let's"))
_OF_A_THING = frozenset(("the", "a", "an", "your", "my", "our", "his", "her", "their", "it", "them", "this", "that", "up", "out", "off", "with"))
# The one word that may stand inside a phrase of words that are in many sentences: "ask them about"
_BETWEEN_LITTLE = frozenset(("a", "an", "the", "it", "them", "us", "me", "you", "him", "her", "that"))
_NUMBERS = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
                      "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
                      "hundred", "thousand", "dozen", "many", "some", "several", "most", "few"))
_HOURS = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", *map(str, range(1, 13))))
_MINUTES = frozenset(("00", "30"))
_BESIDE = 0.6  # a picture that is worth less is beside the point, unless nothing better is there
_NEAR = 4  # how many words before what it denies a "not" may stand to call for another picture
_NOT_SO = (("allowed",), ("ok",), ("permitted",), ("welcome",), ("used",))
_PART = 0.45  # so is one that is worth less than this part of the best
_SURE = 2.4  # a longer saying than that is no surer
_WHEN = "days"
# After "at three" these may follow; with any other word it is no hour: "we looked at three rooms".
_AFTER_HOURS = frozenset(("on", "in", "every", "and", "or", "for", "until", "till", "to", "o'clock", "am", "pm", "sharp", "each", "today", "tomorrow",
                          "tonight", "this", "next", "with", "but", "outside", "inside", "by", "from", "please", "if", "when", "so", "because", "we",
                          "you", "they", "he", "she", "it", "i", "the", "a", "our", "your", "at", "then", "after", "before", "as", "for",
                          "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "is", "not", "there", "near", "just",
                          "instead", "again", "only", "exactly", "oclock", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
                          "saturdays", "sundays", "00", "30", "most", "unless", "will"))
_SAYING = -1  # the place of a saying: no picture
# "broke our promise" calls for its picture in "broke their promise", too; in what a picture is not for each counts alone.
_WHOSE = frozenset(("my", "your", "our", "their", "his", "her", "its"))


# "cared" is of "care": "car" would have its r twice.
_DROPPED_E = re.compile("[^aeiou]+[aeiou][^aeiouwxy]")


def tokens(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9']+", plain_letters(text)))


@dataclass(frozen=True, slots=True)
class WordForms:
    """`irregular` gives the plain form of words like "went", `fixed` are words that never lose their ending ("news"), `common` those that
    say little about what a sentence is about, `small` those that say nothing. In `sayings` no word has its own sense ("get in touch").
    `deeds` are words of a thing that mean something else as what people do ("lift the box")."""

    irregular: Mapping[str, str]
    fixed: frozenset[str]
    common: frozenset[str]
    small: frozenset[str]
    sayings: tuple[str, ...] = ()
    deeds: frozenset[str] = frozenset()

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
            if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
                found.add(word[:-2])
        for ending in ("ing", "ed"):
            stem = word[:-len(ending)]
            if word.endswith(ending) and len(stem) >= 3 and re.search("[aeiouy]", stem):
                found |= {f"{stem}e"} if _DROPPED_E.fullmatch(stem) else {stem, f"{stem}e"}
                if stem[-1] == stem[-2] and stem[-1] not in "sz":
                    found.add(stem[:-1])
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: Sequence[str]
    exact: tuple[str, ...]
    place: int
    worth: float
    first: bool = False
    denied: bool = False
    across: bool = False
    whole: bool = False
    hour: bool = False
    little: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    worth: float
    span: tuple[int, int]


class PictureOffers:
    """Made once for a list of pictures; `small` words of a sentence are looked at only inside phrases."""

    def __init__(self, entries: Sequence[PictureWord], forms: WordForms) -> None:
        self._entries, self._forms = entries, forms
        self._by_word: dict[str, list[_Phrase]] = {}
        self._unless: dict[int, list[_Phrase]] = {}  # of the pictures that were found once
        self._known: dict[str, frozenset[str]] = {}
        for place, entry in enumerate(entries):
            weak = {" ".join(tokens(each)) for each in entry.weak}
            for number, text in enumerate((entry.words, *entry.also, *entry.says)):
                phrase = self._phrase(text, place, _NAME if number == 0 else 0)
                if phrase is not None and " ".join(phrase.exact) not in weak:
                    self._keep(phrase)
            for text in entry.nots:
                if phrase := self._phrase(text, place, _DENIED, denied=True):
                    self._keep(phrase)
        for text in forms.sayings:
            if saying := self._phrase(text, _SAYING, 0):
                self._keep(saying)

    def _keep(self, phrase: _Phrase) -> None:
        for form in self._forms_of(phrase.words[0]):
            self._by_word.setdefault(form, []).append(phrase)

    def _phrase(self, text: str, place: int, more: float, denied: bool = False, loose: bool = False) -> _Phrase | None:
        words = _IN_A_PHRASE.findall(spoken_numbers(text))
        if not words:
            return None
        if words[-1] in _WHOSE:  # "miss her" is of her alone
            words[-1] = _JUST_SO + words[-1]
        exact = tuple(word.removeprefix(_JUST_SO) for word in words)
        worth: float = 0
        for word in exact:
            if word not in self._forms.small:
                worth += _LITTLE if word in self._forms.common else 1
        only_little = worth <= 2 * _LITTLE
        worth = worth or _LITTLE
        first = text.startswith(_FIRST)
        worth += more + (_PHRASE if len(exact) > 1 or first else 0)
        return _Phrase(words, exact, place, worth, first, denied, "," in text,
                       place == _SAYING or self._entries[place].group == _WHEN,
                       len(exact) == 2 and exact[1] in _HOURS | _MINUTES and (exact[0] == "at" or exact[0].isdigit()), only_little, loose)

    def fitting(self, sentence: str, limit: int = 3) -> tuple[PictureWord, ...]:
        """The best first, at most `limit`; none when no word of the sentence has a picture."""
        told = parted(sentence)
        words = told.words
        forms = tuple(self._forms_in(word) | {_ANY_NAME} if at in told.capitals else self._forms_in(word) for at, word in enumerate(words))
        where: dict[str, list[int]] = {}
        for at, each_form in ((at, form) for at, found_forms in enumerate(forms) for form in found_forms):
            where.setdefault(each_form, []).append(at)
        found: dict[int, list[_Found]] = {}
        for start in range(len(words)):
            for phrase in {id(each): each for form in forms[start] for each in self._by_word.get(form, ())}.values():
                if not self._opens(told, start) if phrase.first else len(phrase.words) == 1 and (
                        words[start] in self._forms.small or start in told.names or self._is_deed(told, start)):
                    continue
                end = self._end(phrase, told, forms, start)
                if end and (phrase.place == _SAYING or self._calls(phrase, told, start, end)):
                    exact = _EXACT if words[start:end] == phrase.exact else 0
                    found.setdefault(phrase.place, []).append(_Found(phrase.worth + exact, (start, end)))
        for place in [each for each in found if each != _SAYING and self._is_not_for(each, told, forms, where)]:
            del found[place]
        long = _at_each_word(each.span for each_found in found.values() for each in each_found if each.span[1] - each.span[0] > 1)
        sayings = _at_each_word(each.span for each in found.get(_SAYING, ()))
        worths = {}
        for place, each_found in found.items():
            alone = [each for each in each_found if not _is_inside(each.span, long) and not _is_across(each.span, sayings)]
            if place != _SAYING and alone:
                worths[place] = self._worth(alone)
        return tuple(self._entries[place] for place in _different(self._to_the_point(worths), limit))

    def _to_the_point(self, worths: dict[int, tuple[float, tuple[int, int]]]) -> dict[int, tuple[float, tuple[int, int]]]:
        """Without those that are beside the point next to a better one. When something is says little about what it is."""
        best = max((worth for place, (worth, _span) in worths.items() if self._entries[place].group != _WHEN), default=0)
        least = max(_BESIDE, _PART * min(best, _SURE))
        return {place: worth for place, worth in worths.items() if worth[0] >= least} or worths

    def _is_deed(self, told: Parted, at: int) -> bool:
        before, after = told.words[at - 1] if at else "", told.words[at + 1] if at + 1 < len(told.words) else ""
        if told.words[at].endswith("ed") and not self._forms.deeds.isdisjoint(self._forms_in(told.words[at])):
            return True  # "she noticed" is of no notice
        return told.words[at] in self._forms.deeds and ((at in told.opens and after in _OF_A_THING) or (at not in told.opens and before in _DOES))

    def _forms_of(self, word: str) -> frozenset[str]:
        if word not in self._known:
            self._known[word] = frozenset((word[1:],)) if word[0] == _JUST_SO else _WHOSE if word in _WHOSE else self._forms.of(word)
        return self._known[word]

    def _forms_in(self, word: str) -> frozenset[str]:
        forms = self._forms.of(word) if word in _WHOSE else self._known.get(word) or self._forms.of(word)
        return forms | {_ANY_NUMBER} if word.isdigit() or word in _NUMBERS else forms

    @staticmethod
    def _calls(phrase: _Phrase, told: Parted, start: int, end: int) -> bool:
        """Words that are denied call for no picture, but for one that is for just that."""
        by = _denier(told, start, end)
        if phrase.denied:
            return by >= 0 and told.words[by] in NEGATIONS and (0 < start - by <= _NEAR or by == end or told.words[by + 1:by + 2] in _NOT_SO)
        return by < 0 and not (phrase.hour and _is_no_hour(told, phrase, start, end))

    @staticmethod
    def _opens(told: Parted, start: int) -> bool:
        """Whether a part of the sentence begins there, "please" and "we" apart."""
        while start not in told.opens and told.words[start - 1] in _BEFORE_FIRST:
            start -= 1
        return start in told.opens

    def _end(self, phrase: _Phrase, told: Parted, forms: Sequence[frozenset[str]], start: int) -> int:
        """Where the phrase ends that begins there, 0 when it does not. It stays in one part of the sentence unless it has a comma itself."""
        at, skipped, words = start, 0, told.words
        between, most = (_BETWEEN_LOOSE, _SKIPPED) if phrase.loose else (_BETWEEN_LITTLE if phrase.little else _BETWEEN, 1)
        for word in phrase.words:
            wanted, just_so = frozenset((word,)) if phrase.loose and word in _WHOSE else self._forms_of(word), word[0] == _JUST_SO
            if at > start and at in told.opens and not phrase.across:
                return 0
            while at < len(words) and (words[at] not in wanted if just_so else wanted.isdisjoint(forms[at])):
                if at == start or skipped == most or phrase.whole or (words[at] not in between and at not in told.capitals):
                    return 0
                at, skipped = at + 1, skipped + 1
            if at == len(words):
                return 0
            at += 1
        return at

    def _is_not_for(self, place: int, told: Parted, forms: Sequence[frozenset[str]], where: Mapping[str, Sequence[int]]) -> bool:
        if place not in self._unless:
            self._unless[place] = [phrase for text in self._entries[place].unless if (phrase := self._phrase(text, place, 0, loose=True))]
        return any(self._end(phrase, told, forms, start) for phrase in self._unless[place]
                   for start in {start for form in self._forms_of(phrase.words[0]) for start in where.get(form, ())})

    @staticmethod
    def _worth(found: Iterable[_Found]) -> tuple[float, tuple[int, int]]:
        """By its best phrase, and a little more for others elsewhere in the sentence."""
        best, *others = sorted(found, key=lambda each: (-each.worth, each.span))
        apart = {each.span for each in others if each.span[0] >= best.span[1] or each.span[1] <= best.span[0]}
        return best.worth + 0.25 * len(apart), best.span


def _denier(told: Parted, start: int, end: int) -> int:
    """The place of the word outside these that says they are not so: before them, or just after them as in "we did not"; -1 for none."""
    by = told.denied[start]
    if by >= 0 and not start <= by < end:
        return by
    return end if end < len(told.words) and told.denied[end] == end and end not in told.opens else -1


def _is_no_hour(told: Parted, phrase: _Phrase, start: int, end: int) -> bool:
    """Whether the number is of something else: "at three rooms", "part 14.30"."""
    if phrase.exact[0] != "at":
        return start > 0 and told.words[start - 1] in NUMBERED
    return end < len(told.words) and end not in told.opens and told.words[end] not in _AFTER_HOURS


def _at_each_word(spans: Iterable[tuple[int, int]]) -> dict[int, set[tuple[int, int]]]:
    """For each place of a word the spans that hold it."""
    found: dict[int, set[tuple[int, int]]] = {}
    for span in spans:
        for at in range(*span):
            found.setdefault(at, set()).add(span)
    return found


def _is_inside(span: tuple[int, int], long: Mapping[int, Iterable[tuple[int, int]]]) -> bool:
    """A part of a longer phrase says nothing by itself: "loop" in "hearing loop"."""
    return any(other != span and span[1] <= other[1] for other in long.get(span[0], ()))


def _is_across(span: tuple[int, int], sayings: Mapping[int, Iterable[tuple[int, int]]]) -> bool:
    """So is a phrase that shares a word with a longer saying: "at ten" in "at ten to one"."""
    return any(other != span and span[1] - span[0] <= other[1] - other[0] for at in range(*span) for other in sayings.get(at, ()))


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
