"""What a sentence names, counted: "our chair, Mr Byrne" is one, "the red bin and the green bin" are two, and "Raj and Bea" are "they", too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, DETERMINERS, PREPOSITIONS
from coprod_desktop.domain.plain_words.reading import Token, word_set
from coprod_desktop.domain.plain_words.thing import HE, IT, SHE, THEY, Thing

# "A visit from the police and the fire crew", "thank the cooks and the cleaners".
_OF_BOTH = word_set("from by with thank thanked met invited meet invite")
_SAME_THING = word_set("is are was were be been become became of")
# "On top of the box", "out of the box": two things.
_WHERE_OF = PREPOSITIONS | word_set("out top front side because instead ahead")


def counted(found: Sequence[Thing], tokens: Sequence[Token]) -> list[Thing]:
    return _together(_told_apart(_once(found, tokens), tokens), tokens)


def _once(found: Sequence[Thing], tokens: Sequence[Token]) -> list[Thing]:
    """"Our chair, Mr Byrne, …" is one."""
    kept: list[Thing] = []
    people = frozenset((HE, SHE))
    for number, thing in enumerate(found):
        if kept and thing.fits <= people and kept[-1].fits <= people and thing.fits & kept[-1].fits and tokens[thing.at - 1].text == "," and (
                tokens[thing.at].low in ("a", "an") or _has_name(thing, tokens) is not _has_name(kept[-1], tokens)):
            last = found[number + 1].at if number + 1 < len(found) else len(tokens) - 1
            listed = any(token.low in ("and", "or") for token in tokens[thing.at:last]) and tokens[last - 1].low in ("and", "or")
            if not listed and sum(token.text == "," for token in tokens[kept[-1].at:thing.at]) == 1:
                kept[-1] = replace(kept[-1], fits=thing.fits & kept[-1].fits)
                continue
        kept.append(thing)
    return kept


def _has_name(thing: Thing, tokens: Sequence[Token]) -> bool:
    return tokens[thing.at].text[0].isupper() and tokens[thing.at].low not in DETERMINERS


def _told_apart(found: Sequence[Thing], tokens: Sequence[Token]) -> list[Thing]:
    """Two with the same word: "the red bin" and "the green bin", "a cup and a cup"."""
    said: dict[str, Thing] = {}
    apart: list[Thing] = []
    for thing in found:
        first = said.setdefault(thing.word, thing)
        is_other = first is not thing and (thing.kind not in ("", first.kind) or tokens[thing.at - 1].low == "and")
        apart.append(replace(thing, other=True) if is_other else thing)
    return apart


def _together(found: Sequence[Thing], tokens: Sequence[Token]) -> list[Thing]:
    """"Raj and Bea" can be "they", too, and "pens and brushes" are one; "the cooks and the cleaners" are two."""
    many = [replace(one, fits=one.fits - {THEY}) if _joined(other, tokens) and THEY in one.fits & other.fits and (
        tokens[other.at].low not in DETERMINERS) else one for one, other in pairwise(found)]
    found = [*many, *found[-1:]]
    if len(found) > 1 and found[0].at == 0 and _joined(found[1], tokens) and THEY in found[0].fits & found[1].fits:
        found[:2] = [replace(one, joined=True) for one in found[:2]]
    for number, (one, other) in enumerate(pairwise(found)):
        if one.at and _joined(other, tokens) and THEY in one.fits & other.fits and tokens[one.at - 1].low in _OF_BOTH:
            found[number:number + 2] = [replace(one, joined=True), replace(other, joined=True)]
    joined = [_both(one, other) for one, other in pairwise(found)
              if _joined(other, tokens) and one.fits and other.fits and THEY not in one.fits | other.fits
              and (({HE, SHE} & one.fits and {HE, SHE} & other.fits) or (one.at == 0 and IT in one.fits & other.fits))]
    return [*found, *joined]


def _both(one: Thing, other: Thing) -> Thing:
    word = other.word if IT in other.fits else "people"
    return Thing(word, other.at, frozenset((THEY,)), kind=f"{one.word} {other.word}", other=True)


def _joined(thing: Thing, tokens: Sequence[Token]) -> bool:
    return bool(thing.at) and tokens[thing.at - 1].low == "and"


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins here belongs to what was named just before: "is our chair", "of the van", but not "out of the box"."""
    if tokens[at - 1].low in ("called", "named") and at > 1 and tokens[at - 2].low in BE:
        return True
    if at > 1 and tokens[at - 2].low == "there":
        return False
    return tokens[at - 1].low in _SAME_THING and not (at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in _WHERE_OF)


def says_what_it_is(tokens: Sequence[Token], at: int) -> bool:
    """"The trustees are all volunteers": no others."""
    before = at - 2 if tokens[at - 1].low in ADVERBS else at - 1
    return before >= 0 and tokens[before].low in BE
