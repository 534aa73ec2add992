"""Who and what is named: "they" that may be two, or is far from its word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import (
    BE,
    MODALS,
    PREPOSITIONS,
    Lexicon,
    Lists,
)
from coprod_desktop.domain.plain_words.named import HE, IT, SHE, THEY, Naming, Thing, he_and_she
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set
from coprod_desktop.domain.plain_words.sense import ANY, Meant, Sense

_PRONOUNS = {**dict.fromkeys(("he", "him", "his", "he's", "he'll"), HE), **dict.fromkeys(("she", "her", "hers", "she's", "she'll"), SHE),
             **dict.fromkeys(("it", "its", "it's", "it'll"), IT),
             **dict.fromkeys(("they", "them", "their", "theirs", "they're", "they'll", "they've"), THEY)}
_ALSO_JOINS = frozenset(("before", "after", "until", "as"))
_ANY_KIND = frozenset(("made", "other"))
_COLLECTIVE = word_set("police staff")
_EVERYONE = word_set("everyone everybody someone somebody each every anyone no-one nobody who")
# "It is raining": with these, "it" means nothing.
_EMPTY_IT = word_set(
    "raining snowing sunny windy time monday tuesday wednesday thursday friday saturday sunday easy hard important good nice fine ok clear likely "
    "possible impossible true your our my up hoped fun great lovely brilliant amazing wonderful okay")
# With these only before "to", "if" and the like, or where the weather is meant.
_MAYBE_EMPTY = word_set("better best cold warm hot dark late early free safe useful helpful quiet noisy busy difficult normal strange polite rude "
                        "cheaper quicker easier harder kind wise common lucky wrong sad")
_WHERE = word_set("outside here there today tonight tomorrow to if when that")
_IS = BE | word_set("feels felt gets got get")
_BEFORE_WHAT_IT_IS = _IS | MODALS | word_set("has have does did doesn't didn't not so very really just still quite all always")
_EMPTY_VERBS = word_set("rain rains rained snow snows snowed matter matters mattered depend depends seems seemed helps turns")
# "It is hard to read" tells of one thing, "it is hard to say" of none.
_IN_USE = word_set("hard easy difficult quick heavy simple cheap light")
_USED = word_set("read see hear open close shut lift carry use find reach clean hold follow fold push move mend wash fill steer tune")
_LONG = word_set("hour hours minute minutes day days week weeks month months year years time long ages")
_A_TIME = _LONG | word_set("night evening morning afternoon success shame pity start surprise joy pleasure mess chance honour idea way")


class Pronouns:
    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sense = Sense(lists.grammar.get("sense", {}), lexicon)
        self._naming = Naming(lexicon, self._sense)

    def check(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        said = {_PRONOUNS[token.low] for sentence in sentences for token in sentence.tokens if token.low in _PRONOUNS}
        if not said:
            return
        things = [self._naming.things(sentence.tokens) for sentence in sentences]
        if {HE, SHE} <= said:
            things = he_and_she(things)
        named: list[list[Thing]] = []
        for sentence, here in zip(sentences, things, strict=True):
            asked: set[str] = set()
            for at, token in enumerate(sentence.tokens):
                means = _PRONOUNS.get(token.low, "")
                if not means or token.low in asked:
                    continue
                if self._is_empty(sentence.tokens, at, means):
                    asked.add(token.low)  # "it was true and it was funny"
                    continue
                asked.add(token.low)
                fits = self._meant(means, [thing for thing in here if thing.at < at], named, sentence.tokens, at)
                if fits is None:
                    yield Finding(Rule.PRONOUN, token.start, token.end, token.text, sure=False)
                else:
                    here = [*here, *(replace(thing, at=at) for thing in fits)]
            named.append(here)

    def _meant(self, means: str, here: Sequence[Thing], named: Sequence[Sequence[Thing]], tokens: Sequence[Token], at: int
               ) -> Sequence[Thing] | None:
        """What the pronoun at `at` means: nothing that is named, or one thing; None when that is unclear."""
        sense = self._sense.meant(tokens, at) if means in (IT, THEY) else ANY
        own = self._fitting(means, _not_beside(here, tokens, at), sense)
        has = [thing for thing in own if thing.end and at - 2 <= thing.end < at and tokens[thing.end].low not in PREPOSITIONS]
        if has and tokens[at].low == "their":
            return has[:1]  # "let other people have their turn"
        if own:
            return own if len(own) == 1 or tokens[at].low == "its" else None
        back = [self._fitting(means, earlier, sense) for earlier in reversed(named)]
        if not any(back):
            some = [[thing for thing in earlier if thing.some and {HE, SHE} & thing.fits] for earlier in reversed(named)] if means == THEY else []
            return None if any(some) and not some[0] else ()  # "a visitor", whom they mean
        if not back[0]:
            return None
        told = [thing for earlier in back[1:] for thing in earlier if self._sense.kinds(thing.word) & sense.wants]
        if told and not any(self._sense.kinds(thing.word) & sense.wants for thing in back[0]):
            return None  # "bring a coat; it leaves at ten": the bus, named long before
        if len(back) > 1 and means in (HE, SHE) and len(back[0]) == 1 and IT in back[0][0].fits and back[1]:
            return None  # "the coach leaves at ten": somebody who was named before
        if len(back) > 1 and means == THEY and len(back[0]) == 1 and back[0][0].group and IT in back[0][0].fits and any(
                not thing.group for thing in back[1]):
            return None  # "ten tickets are left; the band is here; they": the tickets
        # Not the first word of its sentence: it may be what was named before the sentence before.
        before = {thing.which for thing in back[1]} - {thing.which for thing in back[0]} if len(back) > 1 else set()
        if before and all(thing.where for thing in back[0]):
            return None  # "we made a quilt; we sold cakes in the park; it is big"
        if len(back[0]) > 1 and all(thing.joined for thing in back[0]) and tokens[at + 1:] and tokens[at + 1].low in BE:
            return back[0][:1]  # "the boys and the girls sang; they were great": both
        return None if len(back[0]) > 1 or (before and tokens[at] is not tokens[0]) else back[0]

    def _fitting(self, means: str, things: Sequence[Thing], sense: Meant) -> list[Thing]:
        """Each word once; of groups of people only where nothing else can be meant by "they"."""
        found = {thing.which: thing for thing in things if means in thing.fits}
        no_kind = frozenset(("person",)) if means == IT else frozenset()
        kinds = {which: self._sense.kinds(thing.word) - no_kind for which, thing in found.items()} if sense.wants or sense.never else {}
        fits = [word for word in found if not kinds or not kinds[word] or kinds[word] - sense.never]
        wants = sense.wants if any(kinds[word] & sense.wants for word in kinds) else frozenset()
        best = [word for word in fits if kinds[word] & wants or (not kinds[word] - _ANY_KIND and "person" not in wants)] if wants else []
        whole = [word for word in best or fits if "part" not in self._sense.kinds(found[word].word)] if len(best or fits) > 1 else []
        chosen = [found[word] for word in whole or best or fits]
        if "person" in wants and any(kinds[thing.which] == {"person"} for thing in chosen):
            chosen = [thing for thing in chosen if "group" not in kinds[thing.which] or "person" in kinds[thing.which]]
        plain = [thing for thing in chosen if not thing.group]
        if means == IT and len(chosen) - len(plain) > 1:
            return chosen  # "the art group asked the film group": either
        return plain if any(thing.word not in _COLLECTIVE for thing in plain) else chosen

    def _is_empty(self, tokens: Sequence[Token], at: int, means: str) -> bool:
        """"It is raining", "it is hard to choose", "we will fight it": no one thing is meant."""
        if means != IT:
            all_of_us = _EVERYONE if tokens[at].low == "their" else _EVERYONE - {"each", "every", "who"}
            return means == THEY and tokens[at].low != "them" and any(token.low in all_of_us for token in tokens[:at])
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
        if rest[0] in _IN_USE and rest[1:2] == ["to"] and rest[2:3] and rest[2] in _USED and len(rest) == 4:
            return False  # "it is hard to read": the leaflet
        if rest[0] in _EMPTY_IT or (rest[0] in _MAYBE_EMPTY and _WHERE & set(rest[1:])) or rest[0] in self._lexicon.names:
            return True
        if rest[0] in ("a", "an", "such", "the") and _A_TIME & set(rest[1:4]):
            return True
        return rest[1:2] == ["to"] or "that" in later[1:4] or "who" in later or rest[1:2] in (["am"], ["pm"], ["o'clock"])


def _not_beside(here: Sequence[Thing], tokens: Sequence[Token], at: int) -> Sequence[Thing]:
    """"The door beside it": not the door."""
    return here[:-1] if here and here[-1].end == at - 1 and tokens[at].low in ("it", "them", "him") and (
        tokens[at - 1].low in PREPOSITIONS - _ALSO_JOINS) else here
