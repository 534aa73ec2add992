"""What a sentence tells of each thing that it names: where it is, whom it met, and whether it only says something of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.domain.plain_words.lists import BE, DETERMINERS, FINITE, POSSESSIVES, PREPOSITIONS
from coprod_desktop.domain.plain_words.reading import Token, low_at, word_set
from coprod_desktop.domain.plain_words.sense import Sense
from coprod_desktop.domain.plain_words.thing import HE, IT, SHE, THEY, Thing

ANY_KIND = frozenset(("made", "other"))
_FAST = frozenset(("place", "vehicle", "furniture", "event"))
_AT = word_set("in on at by near outside inside behind to into")
_SURE = word_set("the our my")
# "We saw a heron by the canal": "it" is the heron.
_ASIDE = word_set("in at near by outside inside behind beside from into to on around round across along")
_BESIDE = word_set("by beside near behind under")
_STANDS = frozenset(("place", "ground"))
_HOLDS = frozenset(("container", "clothes", "furniture"))
_TIMES = word_set("week month year day yesterday today then and but monday tuesday wednesday thursday friday saturday sunday") | {","}
_ENDS = word_set("way night day evening end start front back top end side middle edge bottom")
_ACTS = word_set("send write ring phone call offer give lend tell ask agree invite")
_STAYS = frozenset(("place", "furniture", "door", "plant", "event", "vehicle"))
_RIDDEN = word_set("bus coach train tram taxi minibus van car boat ferry plane ship lorry cab ambulance")
_GROUP = frozenset(("group",))


def told(sense: Sense, things: Sequence[Thing], tokens: Sequence[Token]) -> list[Thing]:
    """With what the sentence tells of each: whether something is there, whom a group met, and what is only said of another."""
    kept: list[Thing] = []
    for thing in things:
        before = tokens[thing.at - 1].low if thing.at else ""
        follows = [token.low for token in tokens[thing.end:thing.end + 2]]
        if thing.end and (tokens[thing.at].low in DETERMINERS or tokens[thing.at].low.isdecimal()):
            there = before in _AT and bool(sense.kinds(thing.word) & _FAST)
            met = before and (sense.is_deed(before) or sense.is_done_to_people(before) or (
                before in ("to", "with") and tokens[thing.at].low in _SURE))
            does = follows[-1] if follows[:1] in (["has"], ["have"], ["had"]) else follows[0] if follows else ""
            acts = not thing.at and "place" in sense.kinds(thing.word) and (sense.base(does) in _ACTS or (
                "group" in sense.kinds(thing.word) and sense.is_of_people(does)))  # "the hall has sent us a form"
            placed = not thing.at and len(follows) > 1 and follows[0] in BE and follows[1] in PREPOSITIONS
            thing = replace(thing, group=thing.group or acts, there=there or (HE in thing.fits and before == "use"),
                            met=bool(met and _are_two_sides(sense, things[0], thing, tokens)), placed=placed)
        thing = replace(thing, aside=_is_aside(sense, kept, thing, tokens) if kept else _is_first_place(sense, thing, tokens),
                        common=tokens[thing.at].low in DETERMINERS, has=not thing.at and follows[:1] in (["has"], ["have"], ["had"]) and (
                            "done" not in sense.forms(follows[-1])))
        if kept and _is_within(sense, kept[-1], thing, tokens):
            thing = replace(thing, fits=thing.fits - ({IT} if thing.group else {IT, THEY}))
        kept.append(thing)
    return [thing for thing in kept if thing.fits]


def _is_first_place(sense: Sense, thing: Thing, tokens: Sequence[Token]) -> bool:
    """"At the museum we saw a loom"."""
    return thing.at == 1 and tokens[0].low in _ASIDE and low_at(tokens, thing.end) in ("we", "i", "you", ",") and (
        bool(sense.kinds(thing.word) & {"place", "event"}))


def _is_aside(sense: Sense, kept: Sequence[Thing], thing: Thing, tokens: Sequence[Token]) -> bool:
    """"We saw a heron by the canal", "the coach is in the yard", "an apron for the dye day": not two places, nor "the lift is by the cafe"."""
    at = thing.at - 1
    if thing.at > 1 and (tokens[at].low == "all" or (tokens[thing.at].low not in DETERMINERS and tokens[at].low not in PREPOSITIONS)):
        at -= 1  # "in all the shops", "out of paper plates"
    if tokens[at].low not in PREPOSITIONS or not {HE, SHE}.isdisjoint(thing.fits):
        return False
    kinds, one = sense.kinds(thing.word), sense.kinds(kept[-1].word)
    if tokens[at].low == "of" and tokens[at - 1].low in _ENDS and {"place", "event", "ground"} & kinds:
        return True  # "the float is at the front of the parade"
    if "person" in kinds and any(THEY in other.fits and "person" in sense.kinds(other.word) for other in kept):
        return False  # "artists can sit near the designers"
    if THEY in thing.fits and IT not in thing.fits and tokens[at].low not in ("in", "at") and (kinds & _GROUP or (at and tokens[at].low in _BESIDE)):
        return False  # "we sent the letters to the schools"
    core = one | sense.kinds(kept[0].word)
    first = at - 1 if tokens[at - 1].low == "next" and at > 1 else at
    done_to = kept[-1].at > 0 and kept[-1].end == first
    if core & _STANDS and not (tokens[at].low == "at" and "event" in kinds - core) and not (
            done_to and tokens[at].low in ("in", "at", "on", "from", "outside") and "place" in kinds and not core & kinds & _GROUP):
        return False
    if core & kinds & _GROUP or "part" in one or (tokens[at].low == "by" and "done" in sense.forms(tokens[at - 1].low)):
        return False
    if tokens[first - 1].low in BE and tokens[at].low not in ("in", "at"):
        return bool(tokens[at].low == "on" and kinds & _HOLDS - one)  # "the lift is by the cafe"
    if tokens[at].low == "with" and low_at(tokens, thing.end) in ("on", "in") and low_at(tokens, thing.end + 1) in ("it", "them"):
        return True  # "a mug with a picture on it"
    if tokens[thing.at].low in POSSESSIVES and "body" in kinds:
        return True  # "an operation on his hip"
    if tokens[at].low == "in" and "door" in kinds:
        return True  # "in the window"
    if (tokens[at].low in _ASIDE and {"place", "event"} & kinds) or (tokens[at].low in ("for", "during") and "event" in kinds):
        return True
    if (tokens[at].low in ("in", "at") and tokens[thing.end - 1].text[:1].isupper()) or (
            tokens[at - 1].low == "out" and any(sense.base(token.low) == "make" for token in tokens[:at])):
        return True  # "at the Odeon", "masks made out of plates"
    if tokens[at].low in ("in", "on") and tokens[thing.end - 1].low in _RIDDEN and "vehicle" not in core:
        return True
    if done_to and tokens[at].low == "with" and THEY not in thing.fits and kinds & {"money", "food"}:
        return True  # "we got a new kiln with the grant"
    if done_to and tokens[at].low in ("in", "into") and kinds & _HOLDS - one:
        return True  # "put the clay in the bag"
    return done_to and not kinds & one - ANY_KIND and bool(kinds & _STAYS) and (tokens[at].low in _BESIDE or first != at)  # "the lamp by the bed"


def _are_two_sides(sense: Sense, one: Thing, other: Thing, tokens: Sequence[Token]) -> bool:
    """"The committee met the funders": a group and people, or people and a group."""
    begins = one.at == 0 or tokens[one.at - 1].low in _TIMES
    return begins and one.group is not other.group and THEY in one.fits & other.fits and (
        "person" in sense.kinds(one.word) & sense.kinds(other.word))


def _is_within(sense: Sense, one: Thing, other: Thing, tokens: Sequence[Token]) -> bool:
    """"The carpet in the hall is wet", "a letter from the bank", "there is a cafe in the park": "it" is what is spoken of, not the hall."""
    start = other.at - 2 if tokens[other.at - 2].low == "next" and tokens[other.at - 1].low == "to" else other.at - 1
    if not other.end or one.end != start or not {HE, SHE}.isdisjoint(other.fits):
        return False
    before, follows = tokens[other.at - 1].low, tokens[other.end].low if other.end < len(tokens) else ""
    if before not in PREPOSITIONS:
        return False
    return (before == "from" and "document" in sense.kinds(one.word)) or (
        one.at == 0 and (follows in FINITE or bool(sense.forms(follows) & ({"s", "past"} if IT in one.fits else {"s", "past", "base"})))) or (
        tokens[0].low == "there" and before in ("in", "at"))
