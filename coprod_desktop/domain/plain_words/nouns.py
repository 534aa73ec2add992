"""Who and what is named: "they" that may be two, or is far from its word, and one thing that has two names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import (
    ADVERBS,
    BE,
    CONTRACTED,
    DETERMINERS,
    FINITE,
    HAVE_DO,
    MODALS,
    PREPOSITIONS,
    QUESTIONS,
    SUBJECTS,
    Lexicon,
    Lists,
)
from coprod_desktop.domain.plain_words.reading import Sentence, Token, parts, word_set

_HE, _SHE, _IT, _THEY = "he", "she", "it", "they"
_PRONOUNS = {**dict.fromkeys(("he", "him", "his", "he's", "he'll"), _HE), **dict.fromkeys(("she", "her", "hers", "she's", "she'll"), _SHE),
             **dict.fromkeys(("it", "its", "it's", "it'll"), _IT),
             **dict.fromkeys(("they", "them", "their", "theirs", "they're", "they'll", "they've"), _THEY)}
_COUNTS = word_set("one two three four five six seven eight nine ten other half")
_STOPS = FINITE | BE | MODALS | HAVE_DO | PREPOSITIONS | QUESTIONS | SUBJECTS | (DETERMINERS - _COUNTS) | word_set(
    "and or but so if because when while him me us too very not then here today tomorrow let out")
# These begin no thing that "it" or "they" can mean.
_NOT_NAMING = word_set("that this these those both all half any no")
_EVERYONE = word_set("everyone everybody someone somebody each every anyone no-one nobody who")
# At the start of a sentence these may be no names.
_ALSO_WORDS = word_set("will may mark bill rose grace sue pat rob don dawn joy grant ash art")
_NEVER_NAMES = word_set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december english welsh british ok tv bsl uk nhs god")
_EMPTY_IT = word_set(
    "raining snowing sunny windy cold warm hot dark late early time monday tuesday wednesday thursday friday saturday sunday easy hard "
    "important good nice better best fine ok clear likely possible impossible possible true your our my up about not been going hoped who")
_DEFINITE = word_set("the our this that these those your each every my all")
_RUN = 4
_SAME_THING = word_set("is are was were of")
# Before a name these do not say which one it is.
_NO_KIND = word_set("new old big small first last next other same good nice main whole little own great free")
_KINDS = word_set("art music dance drum drama film support care bus tea cinema village sports town first last other")
_MAKES_A_NAME = word_set("day days worker workers bag box card stop door table trip number area money bank tour top of-age")


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something that is named: its last word, where it stands, and which of he, she, it and they can mean it."""

    word: str
    at: int
    fits: frozenset[str]
    group: bool = False


class Pronouns:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def check(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        if not any(token.low in _PRONOUNS for sentence in sentences for token in sentence.tokens):
            return
        named: list[list[_Thing]] = []
        for sentence in sentences:
            here = self._things(sentence.tokens)
            asked: set[str] = set()
            for at, token in enumerate(sentence.tokens):
                means = _PRONOUNS.get(token.low, "")
                if not means or token.low in asked or self._is_empty(sentence.tokens, at, means):
                    continue
                asked.add(token.low)
                if self._is_unclear(means, [thing for thing in here if thing.at < at], named, sentence.tokens, at):
                    yield Finding(Rule.PRONOUN, token.start, token.end, token.text, sure=False)
            named.append(here)

    def _is_unclear(self, means: str, here: Sequence[_Thing], named: Sequence[Sequence[_Thing]], tokens: Sequence[Token], at: int) -> bool:
        own = self._fitting(means, here)
        if own:
            return len(own) > 1
        back = [self._fitting(means, earlier) for earlier in reversed(named)]
        if not back or not any(back):
            return False
        if not back[0]:
            return True
        # Not the first word of its sentence: it may be what was named before the sentence before.
        before = {thing.word for thing in back[1]} - {thing.word for thing in back[0]} if len(back) > 1 else set()
        return len(back[0]) > 1 or (bool(before) and tokens[at] is not tokens[0])

    def _fitting(self, means: str, things: Sequence[_Thing]) -> list[_Thing]:
        """Each word once; of groups of people only where nothing else can be meant by "they"."""
        found = list({thing.word: thing for thing in things if means in thing.fits}.values())
        plain = [thing for thing in found if not thing.group]
        return plain if plain else found

    def _is_empty(self, tokens: Sequence[Token], at: int, means: str) -> bool:
        """"It is raining", "it is hard to choose": nothing is meant."""
        follows = [token.low for token in tokens[at + 1:at + 4]]
        if means == _IT and (tokens[at].low == "it's" or (follows and follows[0] in BE)):
            rest = follows if tokens[at].low == "it's" else follows[1:]
            later = [token.low for token in tokens[at + 1:]]
            if (rest[:1] and rest[0] in _EMPTY_IT) or ("to" in later and len(rest) > 1 and rest[1] == "to") or "that" in later[1:4] or "who" in later:
                return True
        said = " ".join(follows)
        so_long = said.startswith(("take", "took", "will take")) and ("hour" in said or "minute" in said)
        if means == _IT and (so_long or said.startswith(("rain", "snow"))):
            return True
        return tokens[at].low == "their" and any(token.low in _EVERYONE for token in tokens[:at])

    # What is named

    def _things(self, tokens: Sequence[Token]) -> list[_Thing]:
        found: list[_Thing] = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.low in DETERMINERS - _NOT_NAMING or token.low.isdecimal():
                end = self._run_end(tokens, at + 1)
                if end > at + 1:
                    # "The man is our chair", "the door of the van": one thing.
                    if not found or not _goes_on(tokens, at):
                        found.append(self._thing(tokens, at, end - 1))
                    at = end
                    continue
            elif self._is_name(tokens, at):
                end = at + 1
                while end < len(tokens) and tokens[end].text[:1].isupper() and tokens[end].low not in _STOPS and tokens[end].is_word:
                    end += 1
                if tokens[end - 1].low.endswith("'s"):
                    # "Pat's mum": it is mum who is spoken of.
                    run = self._run_end(tokens, end)
                    found.append(self._thing(tokens, end, run - 1) if run > end else self._person(tokens[end - 1].low[:-2], at))
                    end = max(end, run)
                elif not found or not _goes_on(tokens, at):
                    found.append(self._person(tokens[at].low, at))
                at = end
                continue
            at += 1
        for number, (one, other) in enumerate(pairwise(found)):
            if one.word == other.word and other.at and tokens[other.at - 1].low == "and":
                found[number + 1] = _Thing(f"other {other.word}", other.at, other.fits, other.group)
        return [thing for thing in self._together(found, tokens) if thing.fits]

    def _run_end(self, tokens: Sequence[Token], at: int) -> int:
        end = at
        while end < len(tokens) and end - at < _RUN:
            word = tokens[end].low
            kinds = self._lexicon.forms.get(word, frozenset())
            if not tokens[end].is_word or word in _STOPS or word in ADVERBS or word.endswith(CONTRACTED):
                break
            if end > at and kinds & {"past", "s", "base", "done"} and word not in self._lexicon.things_also and word not in self._lexicon.persons:
                break
            if end > at and "past" in kinds and "base" not in kinds:
                break
            if end > at and kinds and (tokens[end - 1].low in self._lexicon.persons or self._lexicon.is_plural(tokens[end - 1].low)):
                break  # "my cousin plays", "the doors open"
            if end > at and kinds and word in self._lexicon.things_also and end + 1 < len(tokens) and tokens[end + 1].low in DETERMINERS:
                break
            if end > at and not kinds and word.endswith("ed") and len(word) > 4:
                break
            end += 1
        return end

    def _is_name(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        if not token.text[0].isupper() or len(token.text) < 2 or token.text.isupper() or token.low in _NEVER_NAMES or token.low in _STOPS:
            return False
        plain = token.low.removesuffix("'s")
        return plain in self._lexicon.names and (at > 0 or plain != token.low or plain not in _ALSO_WORDS)

    def _person(self, name: str, at: int) -> _Thing:
        female, male = name in self._lexicon.female, name in self._lexicon.male
        return _Thing(name, at, frozenset((_SHE,)) if female and not male else frozenset((_HE,)) if male and not female else frozenset((_HE, _SHE)))

    def _thing(self, tokens: Sequence[Token], at: int, last: int) -> _Thing:
        word, lexicon = tokens[last].low, self._lexicon
        if word.endswith(("'s", "s'")):
            word = word.rstrip("'").removesuffix("'s")
        one = word[:-1] if word.endswith("s") else word
        if word in lexicon.not_a_thing or one in lexicon.not_a_thing:
            return _Thing(word, at, frozenset((_THEY,)) if word in ("people", "others", "ones") else frozenset())
        if word in ("men", "women", "children", "police") or (lexicon.is_plural(word)):
            return _Thing(word, at, frozenset((_THEY,)))
        if (word in lexicon.female and word not in lexicon.names) or word in ("she", "girl", "woman"):
            return _Thing(word, at, frozenset((_SHE,)))
        if word in lexicon.male and word not in lexicon.names:
            return _Thing(word, at, frozenset((_HE,)))
        if word == "chair" and at and tokens[at - 1].low in PREPOSITIONS - {"to", "with", "by", "from", "for"}:
            return _Thing(word, at, frozenset((_IT,)))
        if word in lexicon.persons:
            return _Thing(word, at, frozenset((_HE, _SHE)))
        return _Thing(word, at, frozenset((_IT, _THEY) if word in lexicon.groups else (_IT,)), word in lexicon.groups)

    def _together(self, found: Sequence[_Thing], tokens: Sequence[Token]) -> list[_Thing]:
        """"Raj and Bea" can be "they", too."""
        joined = [_Thing(f"{one.word} {other.word}", other.at, frozenset((_THEY,))) for one, other in pairwise(found)
                  if other.at and tokens[other.at - 1].low == "and" and one.fits and other.fits and _THEY not in one.fits | other.fits
                  and {_HE, _SHE} & one.fits and {_HE, _SHE} & other.fits]
        return [*found, *joined]


class TwoNames:
    """`same` has groups of words that often name one thing, with a bar between them."""

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._groups: dict[str, set[int]] = {}
        self._longest = 1
        self._heads_of: dict[str, int] = {name: number for number, group in enumerate(lists.heads) for name in group.split("|")}
        for number, group in enumerate(lists.two_names):
            for name in group.split("|"):
                self._groups.setdefault(_single(" ".join(parts(name))), set()).add(number)
                self._longest = max(self._longest, len(parts(name)))

    def check(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        if len(sentences) < 2:
            return
        before: dict[str, set[int]] = {}
        called: dict[str, str] = {}
        for sentence in sentences:
            yield from self._same_first_word(sentence, called)
            here = list(self._names(sentence.tokens))
            now = {name for name, *_rest in here}
            for name, groups, start, end, definite in here:
                other = next((earlier for earlier, its in before.items() if its & groups and earlier not in now and not _within(earlier, name)), "")
                if other and name not in before and definite:
                    text = sentence.text[start - sentence.start:end - sentence.start]
                    yield Finding(Rule.TWO_NAMES, start, end, text, other, sure=False)
            for earlier, its in (*((name, groups) for name, groups, *_rest in here), *self._heads(sentence.tokens)):
                before.setdefault(earlier, its)

    def _names(self, tokens: Sequence[Token]) -> Iterator[tuple[str, set[int], int, int, bool]]:
        at = 0
        while at < len(tokens):
            for long in range(min(self._longest, len(tokens) - at), 0, -1):
                name = _single(" ".join(token.low for token in tokens[at:at + long]))
                if name in self._groups and self._is_whole(tokens, at, long):
                    yield name, self._groups[name], tokens[at].start, tokens[at + long - 1].end, self._is_definite(tokens, at)
                    at += long - 1
                    break
            at += 1

    def _is_whole(self, tokens: Sequence[Token], at: int, long: int) -> bool:
        """Not a part of another name: the "room" of "art room", the "show" of "will show you"."""
        before, after = tokens[at - 1].low if at else "", tokens[at + long].low if at + long < len(tokens) else "."
        if before in MODALS | {"to", "i", "we", "you", "they", "not", "please"} or after in ("me", "us", "you", "him", "them"):
            return False
        if not at and after in DETERMINERS:
            return False
        if before.endswith("'s"):
            return True
        if before and before not in _STOPS and before not in DETERMINERS and before not in self._lexicon.forms and tokens[at - 1].is_word:
            return self._lexicon.often(before) > 0 and before not in self._groups and not self._is_kind(before)
        later = tokens[at + long + 1].low if at + long + 1 < len(tokens) else "."
        does = after in self._lexicon.forms and (after.endswith("s") or later in DETERMINERS or later == "£" or later[0].isdigit())
        return does or (_single(after) not in self._groups and after not in _MAKES_A_NAME)

    def _same_first_word(self, sentence: Sentence, called: dict[str, str]) -> Iterator[Finding]:
        """"Quiet room" and "quiet space", "drum group" and "drum class": the same first word, and a second one of the same kind. `called` keeps
        the first name of each."""
        now: dict[str, str] = {}
        for at, (first, second) in enumerate(pairwise(sentence.tokens)):
            head = _single(second.low)
            if head not in self._heads_of or first.low in _STOPS | ADVERBS or not first.is_word or first.low in _NO_KIND:
                continue
            key = f"{first.low} {self._heads_of[head]}"
            other = called.get(key, head)
            if other != head and self._is_definite(sentence.tokens, at):
                text = sentence.text[first.start - sentence.start:second.end - sentence.start]
                yield Finding(Rule.TWO_NAMES, first.start, second.end, text, f"{first.low} {other}", sure=False)
            now.setdefault(key, head)
        for key, head in now.items():
            called.setdefault(key, head)

    def _heads(self, tokens: Sequence[Token]) -> Iterator[tuple[str, set[int]]]:
        """The last words of names of two: "garden party" may be called "event" later, "art room" never "hall"."""
        for before, token in pairwise(tokens):
            name = _single(token.low)
            if name in self._groups and before.low in self._groups and not self._is_kind(before.low):
                yield name, self._groups[name]

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


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins here belongs to what was named just before: "is our chair", "of the van", but not "out of the box"."""
    if tokens[0].low == "there":  # "there is a map on the wall": the map is spoken of
        return tokens[at - 1].low in PREPOSITIONS
    return tokens[at - 1].low in _SAME_THING and not (at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in PREPOSITIONS | {"out"})


def _single(name: str) -> str:
    """One of several: "rules" is "rule"."""
    if name.endswith("ies") and len(name) > 4:
        return name[:-3] + "y"
    if name.endswith(("shes", "ches", "xes")):
        return name[:-2]
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us")) else name


def _within(one: str, other: str) -> bool:
    return one in other or other in one
