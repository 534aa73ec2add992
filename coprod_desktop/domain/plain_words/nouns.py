"""Who and what is named: "they" that may be two, or is far from its word."""

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
    MODALS,
    PREPOSITIONS,
    STOPS,
    Lexicon,
    Lists,
)
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set
from coprod_desktop.domain.plain_words.sense import ANY, Meant, Sense

_HE, _SHE, _IT, _THEY = "he", "she", "it", "they"
_PRONOUNS = {**dict.fromkeys(("he", "him", "his", "he's", "he'll"), _HE), **dict.fromkeys(("she", "her", "hers", "she's", "she'll"), _SHE),
             **dict.fromkeys(("it", "its", "it's", "it'll"), _IT),
             **dict.fromkeys(("they", "them", "their", "theirs", "they're", "they'll", "they've"), _THEY)}
# Family whom people name like that: "Mum drove us".
_KIN = word_set("mum dad gran nan grandma grandad granny auntie")
_COLLECTIVE = word_set("police staff")
# These begin no thing that "it" or "they" can mean.
_NOT_NAMING = word_set("that this these those both all half any no")
_EVERYONE = word_set("everyone everybody someone somebody each every anyone no-one nobody who")
# At the start of a sentence these may be no names.
_ALSO_WORDS = word_set("will may mark bill rose grace sue pat rob don dawn joy grant ash art")
_NEVER_NAMES = word_set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december english welsh british ok tv bsl uk nhs god")
# "It is raining": with these, "it" means nothing.
_EMPTY_IT = word_set(
    "raining snowing sunny windy time monday tuesday wednesday thursday friday saturday sunday easy hard important good nice fine ok clear likely "
    "possible impossible true your our my up hoped fun great lovely brilliant amazing wonderful sad wrong okay")
# With these only before "to", "if" and the like, or where the weather is meant.
_MAYBE_EMPTY = word_set("better best cold warm hot dark late early free safe useful helpful quiet noisy busy difficult normal strange polite rude "
                        "cheaper quicker easier harder kind wise common lucky")
_WHERE = word_set("outside inside here there today tonight tomorrow to if when that for")
_IS = BE | word_set("feels felt gets got get")
_BEFORE_WHAT_IT_IS = _IS | MODALS | word_set("has have does did doesn't didn't not so very really just still quite all always")
_EMPTY_VERBS = word_set("rain rains rained snow snows snowed matter matters mattered depend depends seems seemed helps turns")
_LONG = word_set("hour hours minute minutes day days week weeks month months year years time long ages")
_A_TIME = _LONG | word_set("night evening morning afternoon success shame pity start surprise joy pleasure mess chance honour idea way")
_RUN = 4
_SAME_THING = word_set("is are was were of")


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something that is named: its last word, where it stands, and which of he, she, it and they can mean it."""

    word: str
    at: int
    fits: frozenset[str]
    group: bool = False


class Pronouns:
    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sense = Sense(lists.grammar.get("sense", {}), lexicon)

    def check(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        said = {_PRONOUNS[token.low] for sentence in sentences for token in sentence.tokens if token.low in _PRONOUNS}
        if not said:
            return
        things = [self._things(sentence.tokens) for sentence in sentences]
        if {_HE, _SHE} <= said:
            things = _he_and_she(things)
        named: list[list[_Thing]] = []
        for sentence, here in zip(sentences, things, strict=True):
            asked: set[str] = set()
            for at, token in enumerate(sentence.tokens):
                means = _PRONOUNS.get(token.low, "")
                if not means or token.low in asked or self._is_empty(sentence.tokens, at, means):
                    continue
                asked.add(token.low)
                fits = self._meant(means, [thing for thing in here if thing.at < at], named, sentence.tokens, at)
                if fits is None:
                    yield Finding(Rule.PRONOUN, token.start, token.end, token.text, sure=False)
                else:
                    here = [*here, *(_Thing(thing.word, at, thing.fits, thing.group) for thing in fits)]
            named.append(here)

    def _meant(self, means: str, here: Sequence[_Thing], named: Sequence[Sequence[_Thing]], tokens: Sequence[Token], at: int
               ) -> Sequence[_Thing] | None:
        """What the pronoun at `at` means: nothing that is named, or one thing; None when that is unclear."""
        sense = self._sense.meant(tokens, at) if means in (_IT, _THEY) else ANY
        own = self._fitting(means, here, sense)
        if own:
            return own if len(own) == 1 or tokens[at].low == "its" else None
        back = [self._fitting(means, earlier, sense) for earlier in reversed(named)]
        if not back or not any(back):
            return ()
        if not back[0]:
            return None
        told = [thing for earlier in back[1:] for thing in earlier if self._sense.kinds(thing.word) & sense.wants]
        if told and not any(self._sense.kinds(thing.word) & sense.wants for thing in back[0]):
            return None  # "bring a coat; it leaves at ten": the bus, named long before
        # Not the first word of its sentence: it may be what was named before the sentence before.
        before = {thing.word for thing in back[1]} - {thing.word for thing in back[0]} if len(back) > 1 else set()
        return None if len(back[0]) > 1 or (before and tokens[at] is not tokens[0]) else back[0]

    def _fitting(self, means: str, things: Sequence[_Thing], sense: Meant) -> list[_Thing]:
        """Each word once; of groups of people only where nothing else can be meant by "they"."""
        found = {thing.word: thing for thing in things if means in thing.fits}
        no_kind = frozenset(("person",)) if means == _IT else frozenset()
        kinds = {word: self._sense.kinds(word) - no_kind for word in found} if sense.wants or sense.never else {}
        fits = [word for word in found if not kinds or not kinds[word] or kinds[word] - sense.never]
        wants = sense.wants if any(kinds[word] & sense.wants for word in kinds) else frozenset()
        best = [word for word in fits if kinds[word] & wants or (not kinds[word] and "person" not in wants)] if wants else []
        whole = [word for word in best or fits if "part" not in self._sense.kinds(word)] if len(best or fits) > 1 else []
        chosen = [found[word] for word in whole or best or fits]
        plain = [thing for thing in chosen if not thing.group]
        return plain if any(thing.word not in _COLLECTIVE for thing in plain) else chosen

    def _is_empty(self, tokens: Sequence[Token], at: int, means: str) -> bool:
        """"It is raining", "it is hard to choose", "we will fight it": no one thing is meant."""
        if means != _IT:
            return tokens[at].low == "their" and any(token.low in _EVERYONE for token in tokens[:at])
        if tokens[at].low == "its":
            return False
        later = [token.low for token in tokens[at + 1:]]
        rest, is_so = later, tokens[at].low == "it's"
        while rest and rest[0] in _BEFORE_WHAT_IT_IS:
            is_so, rest = is_so or rest[0] in _IS, rest[1:]
        if not rest:
            return False
        if self._sense.is_done_to(tokens, at):
            return self._sense.is_the_whole(tokens, at) or (rest[0] in _EMPTY_IT | _MAYBE_EMPTY and bool(_WHERE & set(rest[1:])))
        if rest[0] in _EMPTY_VERBS or (rest[0] in ("takes", "take", "took") and _LONG & set(rest[1:5])):
            return True
        if not is_so:
            return rest[0] in ("costs", "cost", "makes", "made", "looks", "is") and bool({"to", "like", "sense"} & set(rest[1:]))
        if rest[0] in _EMPTY_IT or (rest[0] in _MAYBE_EMPTY and _WHERE & set(rest[1:])) or rest[0] in self._lexicon.names:
            return True
        if rest[0] in ("a", "an", "such", "the") and _A_TIME & set(rest[1:4]):
            return True
        return rest[1:2] == ["to"] or "that" in later[1:4] or "who" in later or rest[1:2] in (["am"], ["pm"], ["o'clock"])

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
                while end < len(tokens) and tokens[end].text[:1].isupper() and tokens[end].low not in STOPS and tokens[end].is_word:
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
            elif token.low in _KIN:
                found.append(self._thing(tokens, at, at))
            elif token.low.endswith("s") and token.low[:-1] in self._lexicon.persons:  # "members met funders"
                found.append(_Thing(token.low, at, frozenset((_THEY,))))
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
            if not tokens[end].is_word or word in STOPS or word in ADVERBS or word.endswith(CONTRACTED):
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
        if not token.text[0].isupper() or len(token.text) < 2 or token.text.isupper() or token.low in _NEVER_NAMES or token.low in STOPS:
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
        if word in lexicon.persons:  # a coach may be a bus, too
            return _Thing(word, at, frozenset((_HE, _SHE, _IT) if self._sense.kinds(word) & {"machine", "vehicle"} else (_HE, _SHE)))
        return _Thing(word, at, frozenset((_IT, _THEY) if word in lexicon.groups else (_IT,)), word in lexicon.groups)

    def _together(self, found: Sequence[_Thing], tokens: Sequence[Token]) -> list[_Thing]:
        """"Raj and Bea" can be "they", too, and "the boys and the girls" are one."""
        many = [_Thing(one.word, one.at, one.fits - {_THEY}, one.group) if _joined(other, tokens) and _THEY in one.fits & other.fits else one
                for one, other in pairwise(found)]
        found = [*many, *found[-1:]]
        joined = [_Thing(f"{one.word} {other.word}", other.at, frozenset((_THEY,))) for one, other in pairwise(found)
                  if _joined(other, tokens) and one.fits and other.fits and _THEY not in one.fits | other.fits
                  and (({_HE, _SHE} & one.fits and {_HE, _SHE} & other.fits) or (one.at == 0 and _IT in one.fits & other.fits))]
        return [*found, *joined]


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins here belongs to what was named just before: "is our chair", "of the van", but not "out of the box"."""
    if tokens[0].low == "there":  # "there is a map on the wall": the map is spoken of
        return tokens[at - 1].low in PREPOSITIONS
    return tokens[at - 1].low in _SAME_THING and not (at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in PREPOSITIONS | {"out"})


def _joined(thing: _Thing, tokens: Sequence[Token]) -> bool:
    return bool(thing.at) and tokens[thing.at - 1].low == "and"


def _he_and_she(things: Sequence[Sequence[_Thing]]) -> list[list[_Thing]]:
    """Where two are named and the text says "he" and "she", one whose name tells makes clear who the other is."""
    people = {thing.word: thing.fits for sentence in things for thing in sentence if thing.fits <= {_HE, _SHE}}
    sure = [fits for fits in people.values() if len(fits) == 1]
    if len(people) != 2 or len(sure) != 1:
        return [list(sentence) for sentence in things]
    other = frozenset((_HE, _SHE)) - sure[0]
    return [[_Thing(thing.word, thing.at, other, thing.group) if thing.fits == {_HE, _SHE} else thing for thing in sentence] for sentence in things]
