"""One thing that has two names in a text: "the workshop" that is "the class" in the next sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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

_DEFINITE = word_set("the our this that these those your each every my all his her their any no whose")
# Before a name these do not say which one it is.
_NO_KIND = word_set("new old big small first last next other same good nice main whole little own great free")
_KINDS = word_set("art music dance drum drama film support care bus tea cinema village sports town first last other")
_MAKES_A_NAME = word_set("day days worker workers bag box card stop door table trip number area money bank tour top of-age")
# After a name these begin something new: "take the flyer home", "the workshop costs".
_NO_SECOND_NAME = word_set(
    "upstairs downstairs outside inside online home round back up down out over away next last this tidy close clean open shut free warm dry ready "
    "safe empty still near locked full wet cold quiet")
# "The other group", "is good too": two things are spoken of.
_ANOTHER = word_set("too another other instead else different both also own second")
_BEFORE_A_VERB = MODALS | {"to", "i", "we", "you", "they", "not", "please", "he", "she", "it"}
_AND = word_set("and but so or then")
_THIS = word_set("this these that those")
_MINE = word_set("my his her their")
# How a thing is that is called again: "our lovely hall".
_STILL = word_set("new same whole main lovely great good nice little old dear own free")
_SHORT = 6
_NUMBERS = word_set("eleven twelve fifteen twenty thirty forty fifty sixty a")
_FEW = 5
_NONE: frozenset[int] = frozenset()
# A wider name, "the event", is for what was named not long before.
_NEAR = 4
_IN_IE = word_set("cookie movie pie tie brownie hoodie selfie smoothie wellie pixie budgie goalie sarnie cardie foodie newbie collie calorie "
                  "hankie walkie-talkie toastie onesie postie")


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in a text: which `groups` it is in, the word before it, what it is `like` ("small"), whether it stands `alone` and is not the
    "party" of "garden party", and how its clause goes on when it begins with it: "is at", "has £"."""

    name: str
    groups: frozenset[int]
    start: int
    end: int
    at: int
    definite: bool
    whose: str
    like: str
    alone: bool
    goes_on: tuple[str, str]
    clause: int = 0


class TwoNames:
    """`same` has groups of words that often name one thing, with a bar between them."""

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        groups: dict[str, set[int]] = {}
        self._longest = 1
        self._heads_of, self._firsts_of = _numbered(map(_single, group.split("|")) for group in lists.heads), _numbered(
            group.split("|") for group in lists.firsts)
        same = (*lists.two_names, *lists.things.get("same", ()))
        self._above = _above(lists.things.get("wider", {}), {})
        self._wider = _above(lists.wider, lists.grammar.get("sense", {}).get("kinds", {}))
        for number, group in enumerate(same):
            for name in group.split("|"):
                groups.setdefault(_single(" ".join(parts(name))), set()).add(number)
                self._longest = max(self._longest, len(parts(name)))
        for name, wider in (*self._above.items(), *self._wider.items()):
            for one in (name, *wider):
                groups.setdefault(one, set())
                self._longest = max(self._longest, len(parts(one)))
        self._groups = {name: frozenset(its) for name, its in groups.items()}

    def check(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        before: dict[str, _Named] = {}
        told = list(self._names_of_two(sentences))
        yield from told
        clauses = [(sentence, tokens, list(self._names(tokens))) for sentence in sentences for tokens in self._clauses(sentence.tokens)]
        # In a few lines a name that is kept tells that it is another thing; in a long text both names of one thing are mixed.
        is_short = len(sentences) <= _FEW
        for number, (sentence, tokens, here) in enumerate(clauses):
            now = {named.name for named in here}
            later = {named.name for _sentence, _tokens, then in clauses[number + 1:] for named in then}
            for named in (replace(named, clause=number) for named in here):
                if named.name in before or not named.definite or not named.alone:
                    continue
                other = next((earlier for name, earlier in before.items() if self._name_one_thing(earlier, named) and name not in now
                              and not _within(name, named.name)), None)
                if other is None or (is_short and {other.name, named.name} & later) or self._are_two(other, named, tokens) or any(
                        named.start < finding.end and finding.start < named.end for finding in told):
                    continue
                text = sentence.text[named.start - sentence.start:named.end - sentence.start]
                yield Finding(Rule.TWO_NAMES, named.start, named.end, text, other.name, sure=False)
            for named in here:
                before[named.name] = replace(named, clause=number)

    def _name_one_thing(self, one: _Named, other: _Named) -> bool:
        """"Cab" and "taxi", or "rose" and "flower"."""
        if one.groups & other.groups:
            return True
        if other.clause - one.clause > _NEAR:
            return False
        return other.name in self._wider.get(one.name, frozenset()) | self._above.get(one.name, frozenset()) or (
            one.name in self._above.get(other.name, ()))

    def _names(self, tokens: Sequence[Token]) -> Iterator[_Named]:
        at = 0
        while at < len(tokens):
            for long in range(min(self._longest, len(tokens) - at), 0, -1):
                name = _single(" ".join(token.low for token in tokens[at:at + long]))
                if name in self._groups and self._is_whole(tokens, at, long, name):
                    yield self._named(name, tokens, at, long)
                    at += long - 1
                    last = _single(tokens[at].low)
                    if long > 1 and last in self._groups and tokens[at - 1].low not in _KINDS:
                        yield self._named(last, tokens, at, 1)  # "booking form", that may be "the slip" later
                    break
            at += 1

    def _named(self, name: str, tokens: Sequence[Token], at: int, long: int) -> _Named:
        after = [*(token.low for token in tokens[at + long:at + long + 2]), "", ""] if at < 2 else ["", ""]
        if at in (1, 2) and "base" in self._lexicon.forms.get(tokens[0].low, ()):
            after = [tokens[0].low, ""]  # "Tell your supporter", "Tell the staff"
        if after[1] == "£" or after[1].isdecimal() or after[1] in COUNTS:
            after[1] = "£"
        elif len(tokens) - at - long < _SHORT - 2 and after[0] in BE:
            after[1] = "so"  # "is short", "is long"
        elif after[0] not in BE:
            after[1] = "so"  # "runs the office", "runs the group"
        before = tokens[at - 1] if at else None
        like = before.low if before is not None and self._describes(before.low) else ""
        alone = before is None or like != "" or not self._is_part(tokens, at - 1)
        return _Named(name, self._groups[name], tokens[at].start, tokens[at + long - 1].end, at, self._is_definite(tokens, at),
                      before.low if before is not None else "", like, alone, (after[0], after[1]))

    def _describes(self, word: str) -> bool:
        like = self._lexicon.describing
        return word not in STOPS and (word in like or (word.endswith("er") and (word[:-2] in like or word[:-1] in like)))

    def _is_part(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word begins a name of two words: the "garden" of "garden party"."""
        before, word = tokens[at], tokens[at].low
        if word in self._lexicon.things_also and at and tokens[at - 1].low in DETERMINERS:
            return True  # "the stage manager"
        return before.is_word and word not in STOPS and word not in DETERMINERS and not word.endswith("'s") and word not in ADVERBS and (
            word in self._groups or word in self._lexicon.kinds_of or word in _KINDS) and not self._lexicon.forms.get(word, frozenset()) - {"ing"}

    def _is_whole(self, tokens: Sequence[Token], at: int, long: int, name: str) -> bool:
        """Not a part of another name, and no verb: the "room" of "art room", the "show" of "will show you"."""
        before, after = tokens[at - 1].low if at else "", tokens[at + long].low if at + long < len(tokens) else "."
        word = tokens[at + long - 1].low
        if name in STOPS or (name in self._lexicon.describing and not self._groups[name]) or before in _BEFORE_A_VERB:
            return False
        kinds = self._lexicon.forms.get(word, frozenset())
        if kinds and after in ("me", "us", "you", "him", "them"):
            return False
        if kinds & {"past", "ing"} and word not in self._lexicon.things_also and (
                before in BE or not at or (tokens[at - 1].text[0].isupper() and before not in DETERMINERS)):
            return False
        if not at and ("base" in kinds or after in DETERMINERS) and (after in DETERMINERS or after in PREPOSITIONS):
            return False
        if at and before in _KINDS and self._is_part(tokens, at - 1) and long == 1:
            return False  # "art room": what comes later as a "hall" is another one
        later = tokens[at + long + 1].low if at + long + 1 < len(tokens) else "."
        return (after.endswith("s") and (later in DETERMINERS or later in _NUMBERS)) or not self._goes_before(after, self._lexicon.is_plural(word))

    def _goes_before(self, after: str, many: bool) -> bool:
        """Whether the next word is the thing that is spoken of: the "worker" of "support worker"."""
        if after in _NO_SECOND_NAME or after in STOPS or after in ADVERBS or not after[0].isalpha():
            return False
        kinds = self._lexicon.forms.get(after, frozenset())
        if "past" in kinds or ("s" in kinds and not many) or ("base" in kinds and many):
            return False
        single = _single(after)
        return single in self._groups or after in _MAKES_A_NAME or (single in self._lexicon.kinds_of and single not in self._lexicon.describing)

    def _names_of_two(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        """"Quiet room" and "calm space", "drum group" and "drum class": names of two words of which each is the same, or of the same kind."""
        said = [(number, sentence, at, first.low, second.low) for number, sentence in enumerate(sentences)
                for at, (first, second) in enumerate(pairwise(sentence.tokens)) if self._is_name_of_two(first, second)]
        asked: set[tuple[str, str]] = set()
        for place, (number, sentence, at, first, second) in enumerate(said):
            if (first, second) in asked or not self._is_definite(sentence.tokens, at):
                continue
            other = next(((one, two) for earlier, _sentence, _at, one, two in said[:place]
                          if earlier < number and self._are_alike(one, two, first, second)), None)
            asked.add((first, second))
            later = {(one, two) for _number, _sentence, _at, one, two in said[place + 1:]}
            if other is None or any(said_before[3:] == (first, second) for said_before in said[:place]) or (
                    len(sentences) <= _FEW and {other, (first, second)} & later):
                continue
            start, end = sentence.tokens[at].start, sentence.tokens[at + 1].end
            yield Finding(Rule.TWO_NAMES, start, end, sentence.text[start - sentence.start:end - sentence.start], " ".join(other), sure=False)

    def _is_name_of_two(self, first: Token, second: Token) -> bool:
        return _single(second.low) in self._heads_of and first.is_word and first.low not in _NO_KIND and first.low not in STOPS | ADVERBS

    def _are_alike(self, one: str, two: str, first: str, second: str) -> bool:
        """Whether "one two" may be what "first second" is: not when both are the same, in one or in many."""
        two, second = _single(two), _single(second)
        if _stem(one) == _stem(first):
            return two != second and bool(self._heads_of[two] & self._heads_of[second])
        return bool(self._firsts_of.get(one, _NONE) & self._firsts_of.get(first, _NONE)) and bool(self._heads_of[two] & self._heads_of[second])

    def _are_two(self, one: _Named, other: _Named, tokens: Sequence[Token]) -> bool:
        """Whether the text itself tells them apart: "the workshop is at 2, the meeting is at 4", "my coat" and "her jacket", "the gallery next
        door", "the small room"."""
        words = [token.low for token in tokens]
        as_well = (words[-2:-1] == ["too"] and len(words) <= _SHORT + 2) or any(
            word in _ANOTHER and (word != "also" or other.at < _SHORT - 2) for word in words[:3])
        if as_well or other.whose in _ANOTHER or "next door" in " ".join(words):
            return True
        if {one.whose, other.whose} <= POSSESSIVES and one.whose != other.whose and {one.whose, other.whose} & _MINE:
            return True
        if one.whose == other.whose == "each":
            return True  # "each cook has an apron, each helper has a hat"
        if other.like and other.like not in _STILL and other.like != one.like:
            return True
        if one.whose in ("a", "an") and other.whose in ("our", "my"):
            return True
        same_verb, same_next = one.goes_on[0] == other.goes_on[0] != "", one.goes_on[1] == other.goes_on[1]
        return (same_verb and same_next and one.goes_on[1] in PREPOSITIONS | {"£", "so"}) or (bool(other.goes_on[0]) and words[-2:-1] == ["not"])

    def _clauses(self, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
        """"The museum is free, and the gallery has a lift" names things as two sentences do, and so do "fill in the form and give the paper to
        Kit" and "we vote at the AGM, this yearly meeting"."""
        start = 0
        for at in range(1, len(tokens) - 3):
            token, after, later = tokens[at], tokens[at + 1], tokens[at + 2].low
            this = token.low in _THIS and after.is_word and after.low not in STOPS
            comma = token.text in ",;–—" and after.low in _AND and (later in _DEFINITE or self._does(tokens, at + 2))
            if at > start and (this or comma or (token.low in _AND and self._does(tokens, at + 1))):
                yield tokens[start:at]
                start = at if this else at + 2 if comma else at + 1
        yield tokens[start:]

    def _does(self, tokens: Sequence[Token], at: int) -> bool:
        """"Give the paper", "be at the bus": somebody is told to do something."""
        word, after = tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else "."
        is_order = word == "be" or "base" in self._lexicon.forms.get(word, ()) or word == "do"
        return is_order and (after in DETERMINERS or after in PREPOSITIONS)

    def _is_definite(self, tokens: Sequence[Token], at: int) -> bool:
        before = [token.low for token in tokens[max(0, at - 3):at]]
        if not before:
            return True
        if before[-1] in ("a", "an"):
            return len(before) > 1 and before[-2] in ("ask", "tell", "see", "call", "find", "to")
        return any(word in _DEFINITE for word in before) or before[-1].endswith("'s") or self._is_all(tokens, at)

    def _is_all(self, tokens: Sequence[Token], at: int) -> bool:
        """"Boots stay outside", "please shake boots": all of them."""
        return self._lexicon.is_plural(tokens[at].low) and tokens[at - 1].low not in ADVERBS | DETERMINERS | PREPOSITIONS | {"and", "or"} and (
            tokens[at - 1].low in self._lexicon.forms)




def _above(of: Mapping[str, str], kinds: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    """Of each name those that are wider: a "rose" is a "flower". "@food" stands for every word of a kind."""
    found: dict[str, set[str]] = {}
    for wide, narrow in of.items():
        for name in narrow.split("|"):
            for one in kinds.get(name[1:], ()) if name.startswith("@") else (name,):
                found.setdefault(_single(one), set()).update(map(_single, wide.split("|")))
    return {name: frozenset(wider) for name, wider in found.items()}


def _numbered(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    """Of each word the numbers of the groups that it is in."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(its) for word, its in found.items()}


def _single(name: str) -> str:
    """One of several: "rules" is "rule"."""
    if name.endswith("ies") and len(name) > 4 and name.rpartition(" ")[2][:-1] not in _IN_IE:
        return name[:-3] + "y"
    if name.endswith("men") and len(name) > 5:
        return name[:-2] + "an"
    if name.endswith(("shes", "ches", "xes")):
        return name[:-2]
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us")) else name


def _stem(word: str) -> str:
    """"Drumming" and "drum" are one."""
    if not word.endswith("ing") or len(word) < 6:
        return _single(word)
    stem = word[:-3]
    return stem[:-1] if stem[-1] == stem[-2] else stem


def _within(one: str, other: str) -> bool:
    """Whether one is only longer: "art room" and "room", but not "mic" and "microphone"."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "
