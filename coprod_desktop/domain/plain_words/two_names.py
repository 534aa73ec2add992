"""One thing that has two names in a text: "the workshop" that is "the class" in the next sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import (
    ADVERBS,
    BE,
    COUNTS,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    STOPS,
    Lexicon,
    Lists,
)
from coprod_desktop.domain.plain_words.reading import Sentence, Token, parts, word_set

_DEFINITE = word_set("the our this that these those your each every my all")
# Before a name these do not say which one it is.
_NO_KIND = word_set("new old big small first last next other same good nice main whole little own great free")
_KINDS = word_set("art music dance drum drama film support care bus tea cinema village sports town first last other")
_MAKES_A_NAME = word_set("day days worker workers bag box card stop door table trip number area money bank tour top of-age")
# After a name these begin something new: "take the flyer home", "the workshop costs".
_NO_SECOND_NAME = word_set("home")
# "The other group", "is good too": two things are spoken of.
_ANOTHER = word_set("too another other instead else different both")
_THIS = word_set("this these that those")
_MINE = word_set("my his her their")
_SHORT = 6


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in a text: which `groups` it is in, whose it is, and how its clause goes on when it begins with it: "is at", "has £"."""

    name: str
    groups: frozenset[int]
    start: int
    end: int
    at: int
    definite: bool
    whose: str
    goes_on: tuple[str, str]


class TwoNames:
    """`same` has groups of words that often name one thing, with a bar between them."""

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        groups: dict[str, set[int]] = {}
        self._longest = 1
        self._heads_of: dict[str, int] = {name: number for number, group in enumerate(lists.heads) for name in group.split("|")}
        for number, group in enumerate(lists.two_names):
            for name in group.split("|"):
                groups.setdefault(_single(" ".join(parts(name))), set()).add(number)
                self._longest = max(self._longest, len(parts(name)))
        self._groups = {name: frozenset(its) for name, its in groups.items()}

    def check(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        before: dict[str, _Named] = {}
        called: dict[str, str] = {}
        for sentence in sentences:
            told = list(self._same_first_word(sentence, called))
            yield from told
            for tokens in _clauses(sentence.tokens):
                here = list(self._names(tokens))
                now = {named.name for named in here}
                for named in here:
                    other = next((earlier for name, earlier in before.items() if earlier.groups & named.groups and name not in now
                                  and not _within(name, named.name)), None)
                    if other is not None and named.name not in before and named.definite and not _are_two(other, named, tokens) and not any(
                            named.start < finding.end and finding.start < named.end for finding in told):
                        text = sentence.text[named.start - sentence.start:named.end - sentence.start]
                        yield Finding(Rule.TWO_NAMES, named.start, named.end, text, other.name, sure=False)
                for named in (*here, *self._heads(tokens)):
                    before.setdefault(named.name, named)

    def _names(self, tokens: Sequence[Token]) -> Iterator[_Named]:
        at = 0
        while at < len(tokens):
            for long in range(min(self._longest, len(tokens) - at), 0, -1):
                name = _single(" ".join(token.low for token in tokens[at:at + long]))
                if name in self._groups and self._is_whole(tokens, at, long):
                    yield self._named(name, tokens, at, long, self._is_definite(tokens, at))
                    at += long - 1
                    break
            at += 1

    def _named(self, name: str, tokens: Sequence[Token], at: int, long: int, definite: bool) -> _Named:
        after = [*(token.low for token in tokens[at + long:at + long + 2]), "", ""] if at < 2 else ["", ""]
        if at in (1, 2) and "base" in self._lexicon.forms.get(tokens[0].low, ()):
            after = [tokens[0].low, ""]  # "Tell your supporter", "Tell the staff"
        if after[1] == "£" or after[1].isdecimal() or after[1] in COUNTS:
            after[1] = "£"
        elif len(tokens) - at - long < _SHORT - 2 and after[0] in BE:
            after[1] = "so"  # "is short", "is long"
        elif after[0] not in BE:
            after[1] = "so"  # "runs the office", "runs the group"
        return _Named(name, self._groups[name], tokens[at].start, tokens[at + long - 1].end, at, definite, tokens[at - 1].low if at else "",
                      (after[0], after[1]))

    def _is_whole(self, tokens: Sequence[Token], at: int, long: int) -> bool:
        """Not a part of another name: the "room" of "art room", the "show" of "will show you"."""
        before, after = tokens[at - 1].low if at else "", tokens[at + long].low if at + long < len(tokens) else "."
        if before in MODALS | {"to", "i", "we", "you", "they", "not", "please"} or after in ("me", "us", "you", "him", "them"):
            return False
        if not at and after in DETERMINERS:
            return False
        if before.endswith("'s"):
            return True
        if before and before not in STOPS and before not in DETERMINERS and before not in self._lexicon.forms and tokens[at - 1].is_word:
            return self._lexicon.often(before) > 0 and before not in self._groups and not self._is_kind(before)
        later = tokens[at + long + 1].low if at + long + 1 < len(tokens) else "."
        does = after in self._lexicon.forms and (after.endswith("s") or later in DETERMINERS or later == "£" or later[0].isdigit())
        return does or after in _NO_SECOND_NAME or (_single(after) not in self._groups and after not in _MAKES_A_NAME)

    def _same_first_word(self, sentence: Sentence, called: dict[str, str]) -> Iterator[Finding]:
        """"Quiet room" and "quiet space", "drum group" and "drum class": the same first word, and a second one of the same kind. `called` keeps
        the first name of each."""
        now: dict[str, str] = {}
        for at, (first, second) in enumerate(pairwise(sentence.tokens)):
            head = _single(second.low)
            if head not in self._heads_of or first.low in STOPS | ADVERBS or not first.is_word or first.low in _NO_KIND:
                continue
            key = f"{_stem(first.low)} {self._heads_of[head]}"
            other = called.get(key, head)
            if other != head and self._is_definite(sentence.tokens, at):
                text = sentence.text[first.start - sentence.start:second.end - sentence.start]
                yield Finding(Rule.TWO_NAMES, first.start, second.end, text, f"{first.low} {other}", sure=False)
            now.setdefault(key, head)
        for key, head in now.items():
            called.setdefault(key, head)

    def _heads(self, tokens: Sequence[Token]) -> Iterator[_Named]:
        """The last words of names of two: "garden party" may be called "event" later, "art room" never "hall"."""
        for at, (before, token) in enumerate(pairwise(tokens)):
            name = _single(token.low)
            if name in self._groups and before.low in self._groups and not self._is_kind(before.low):
                yield self._named(name, tokens, at + 1, 1, False)

    def _is_kind(self, word: str) -> bool:
        """Whether a word before a thing says which kind of it: "art room", "support plan"."""
        return word in _KINDS

    def _is_definite(self, tokens: Sequence[Token], at: int) -> bool:
        before = [token.low for token in tokens[max(0, at - 3):at]]
        if not before:
            return True
        if before[-1] in ("a", "an"):
            return len(before) > 1 and before[-2] in ("ask", "tell", "see", "call", "find", "to")
        return any(word in _DEFINITE for word in before)




def _single(name: str) -> str:
    """One of several: "rules" is "rule"."""
    if name.endswith("ies") and len(name) > 4:
        return name[:-3] + "y"
    if name.endswith(("shes", "ches", "xes")):
        return name[:-2]
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us")) else name


def _stem(word: str) -> str:
    """"Drumming" and "drum" are one."""
    if not word.endswith("ing") or len(word) < 6:
        return _single(word)
    stem = word[:-3]
    return stem[:-1] if stem[-1] == stem[-2] else stem


def _clauses(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """"The museum is free, and the gallery has a lift" names things as two sentences do, and so does "we vote at the AGM, this yearly meeting"."""
    start = 0
    for at in range(1, len(tokens) - 3):
        token = tokens[at]
        joins = (token.text in ",;–—" and tokens[at + 1].low in ("and", "but", "so") and tokens[at + 2].low in _DEFINITE) or (
            token.low in _THIS and tokens[at + 1].is_word and tokens[at + 1].low not in STOPS)
        if joins and at > start:
            yield tokens[start:at]
            start = at + (0 if token.low in _THIS else 2)
    yield tokens[start:]


def _are_two(one: _Named, other: _Named, tokens: Sequence[Token]) -> bool:
    """Whether the text itself tells them apart: "the workshop is at 2, the meeting is at 4", "my coat" and "her jacket", "the gallery next door"."""
    words = [token.low for token in tokens]
    if words[-2:-1] == ["too"] or any(word in _ANOTHER for word in words[:3]) or "next door" in " ".join(words):
        return True
    if {one.whose, other.whose} <= POSSESSIVES and one.whose != other.whose and {one.whose, other.whose} & _MINE:
        return True
    same_verb, same_next = one.goes_on[0] == other.goes_on[0] != "", one.goes_on[1] == other.goes_on[1]
    return (same_verb and same_next and one.goes_on[1] in PREPOSITIONS | {"£", "so"}) or (bool(other.goes_on[0]) and words[-2:-1] == ["not"])


def _within(one: str, other: str) -> bool:
    """Whether one is only longer: "art room" and "room", but not "mic" and "microphone"."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "
