"""Whether a text tells two things apart, so that they are not one thing with two names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.plain_words.lists import BE, DETERMINERS, FINITE, HAVE_DO, MODALS, POSSESSIVES, PREPOSITIONS, Lexicon
from coprod_desktop.domain.plain_words.reading import Token, word_set

# "The other group", "is good too": two things are spoken of.
ANOTHER = word_set("too another other others instead else different both also own second")
_OURS = word_set("the our this")
_THEIRS = word_set("his her its their")
_MINE = word_set("my his her their")
# How a thing is that is called again: "our lovely hall".
_STILL = word_set("next spare any new same whole main lovely great good nice little old dear own free winning")
_ONE = word_set("a an")
_EACH = word_set("each every")
_GONE = word_set("was were had last went")
_HAS = word_set("has holds needs costs takes seats")
_EACH_OF = word_set("each every everyone everybody")
# Of what is made there are soon many: "we made a leaflet", "the flyers".
_COPIED = word_set(
    "leaflet flyer flier poster booklet brochure newsletter bulletin magazine card badge sticker pamphlet notice programme cake bun "
    "biscuit")
# Never said as of many: "medicine" can be "the tablets".
_MUCH = word_set(
    "medicine medication clothing food equipment furniture fruit litter rubbish footwear kit gear stuff paperwork post mail artwork jewellery "
    "music luggage baggage cutlery crockery transport advice feedback information scenery change fabric material wood timber veg meat bread "
    "parking seating bedding stationery software merchandise staff crew audience family public deer sheep fish verse lyric")
EVERY = -1
_SHORT = 6
_FEW = 4
_FIRST = 2
# Two of one line tell two things apart: "the Monday class", "the Saturday workshop".
_APART = tuple(map(word_set, (
    "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays",
    "january february march april may june july august september october november december",
    "morning mornings afternoon afternoons evening evenings night nights day",
    "spring summer autumn winter", "front back side middle", "left right", "upstairs downstairs", "inside outside", "indoor outdoor",
    "first second third fourth last next", "old new", "big small large little", "long short", "tall low high", "hot cold warm", "wet dry",
    "red blue green yellow pink purple orange black white brown grey gold silver", "adult adults children children's youth",
    "men women men's women's", "north south east west", "loud quiet", "beginners' beginner advanced", "top bottom", "this last next",
    "upper lower", "early late", "weekday weekend", "cheap dear expensive", "same different", "heavy light", "soft hard", "staff members visitors",
    "younger older young old",
)))
_MANY = word_set("two three four five six both several")
_KINDS_OF = word_set("thing things kind kinds way ways sort sorts part parts type types")
_WHERE = word_set("at on from in by next near behind beside opposite under above with outside across inside along around past")
# "Each member", of all of them; "no phones", not even one.
_WHICH = word_set("that which with who whose")
_BEYOND = word_set("behind beside near opposite across round")
_ANY = word_set("a an your any every")
_SHUT = word_set("closed shut full off cancelled broken")
_TIMES = word_set("today's tomorrow's yesterday's tonight's week's month's year's morning's evening's summer's winter's spring's autumn's day's")
_PEOPLE = word_set("everybody everyone anybody anyone nobody somebody someone who")
_GENERAL = word_set("each every any no your a an whose")
_NOT_ONE = word_set("no any all")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: which `groups` it is in, the word before it, what it is `like` ("small"), whether it stands `alone` and is not the
    "party" of "garden party", how its clause goes on when it begins with it: "is at", "has £", whether it is `many`, and of which `sort` it
    is: the "taster" of "the taster event"."""

    name: str
    groups: frozenset[int]
    start: int
    end: int
    at: int
    long: int
    definite: bool
    whose: str
    like: str
    alone: bool
    goes_on: tuple[str, str]
    many: bool = False
    sort: str = ""
    clause: int = 0


class Apart:
    """`of_many` has for names that are said as of many, "subs", the groups where they are: there the number tells nothing."""

    def __init__(self, lexicon: Lexicon, of_many: Mapping[str, frozenset[int]]) -> None:
        self._lexicon = lexicon
        self._of_many = of_many

    def are_two(self, one: Named, other: Named, before: Sequence[Token], tokens: Sequence[Token], *, exact: bool = False
                ) -> bool:
        """Whether the text itself tells them apart: "the workshop is at 2, the meeting is at 4", "my coat" and "her jacket", "the gallery next
        door", "the small room". `before` is the clause with `one`, `tokens` that with `other`. Names that are
        `exact` mean the same always, so that "a used hankie" can be a tissue."""
        words = [token.low for token in tokens]
        words = [word for at, word in enumerate(words) if word != "else" or not at or words[at - 1] not in _PEOPLE]
        as_well = (words[-2:-1] == ["too"] and len(words) <= _SHORT + 2) or any(
            word in ANOTHER and (word != "own" or at == other.at - 1) and (word != "also" or (other.at < _SHORT - 2 and at < other.at))
            for at, word in enumerate(words[:3]))
        if words[:1] == ["so"] and not _SHUT.isdisjoint(token.low for token in before):
            return True  # "the museum was shut, so we went to the gallery"
        if as_well or other.whose in ANOTHER or ("next door" in " ".join(words) and "next door" not in other.name):
            return True
        if {one.whose, other.whose} <= POSSESSIVES and one.whose != other.whose and {one.whose, other.whose} & _MINE:
            return True
        if other.whose.endswith("'s") and other.whose not in _TIMES and one.whose != other.whose and (
                one.whose.endswith("'s") or one.whose in POSSESSIVES):
            return True  # "Ahmed's bag", "Kit's rucksack"; "our flat", "my brother's house"
        if other.whose in _THEIRS and one.whose in _OURS and other.at == 1:
            return True  # "the council has a leader, her team"
        if one.whose == other.whose == "each":
            return True  # "each cook has an apron, each helper has a hat"
        if other.like and other.like not in _STILL and other.like != one.like and (one.like or not exact):
            return True
        if other.like == "next" and (_GONE & {token.low for token in before} or one.whose not in DETERMINERS):
            return True  # "the concert was good, our next gig", "the Monday class is full, the next workshop"
        if one.whose in _ONE and (other.whose in _ONE or (other.like and not other.definite)):
            return True
        if one.whose in _ONE and other.whose in POSSESSIVES and one.at > 1 and before[one.at - 2].low in BE:
            return True  # "my sister is a carer, my supporter"
        if one.whose in _EACH and other.whose == "the" and not other.many:
            return True  # "every room has a bell, the bell in the hall"
        if other.many and not one.many and not exact and [token.low for token in tokens[other.at - 2:other.at]] == ["of", "the"]:
            return True  # "two of the trustees"
        same_verb = one.goes_on[0] == other.goes_on[0] != ""
        same_next = one.goes_on[1] == other.goes_on[1] or one.goes_on[0] in _HAS
        if (same_verb and same_next and one.goes_on[1] not in BE | {""}) or (bool(other.goes_on[0]) and words[-2:-1] == ["not"]):
            return True
        if self._is_one_of(one, other) or self._is_one_of(other, one):
            return True
        return self._differ_in_number(one, other, before, exact) or self._stand_against(one, other, before, tokens)

    def _is_one_of(self, group: Named, person: Named) -> bool:
        """"Our choir" and "the oldest singer"."""
        groups = self._lexicon.groups
        return group.name in groups and person.name not in groups and not person.many and (
            person.name in self._lexicon.persons or "person" in self._lexicon.kinds_of.get(person.name, ()))

    def _is_place(self, named: Named) -> bool:
        last = named.name.rpartition(" ")[2]
        return last in self._lexicon.places or "place" in self._lexicon.kinds_of.get(last, ())

    def _differ_in_number(self, one: Named, other: Named, before: Sequence[Token], exact: bool) -> bool:
        """"The cook" and "the helpers": not "all members", "each member", nor "we each made a box", "the containers"."""
        if one.name in _MUCH or other.name in _MUCH or (other.many and {one.name, other.name} <= _COPIED) or (
                other.many and _EACH_OF & {token.low for token in before[:one.at]}):
            return False
        if exact and other.many and one.whose in _ANY:
            return False  # "leave your pushchair in the porch, there is room for four buggies"
        return one.many != other.many and other.whose not in (_GENERAL if one.many else _NOT_ONE) and not (
            one.groups & other.groups & (self._of_many.get((one if one.many else other).name, frozenset()))) and (
            not self._lexicon.groups & {one.name, other.name, one.name.rpartition(" ")[2], other.name.rpartition(" ")[2]})

    def _stand_against(self, one: Named, other: Named, before: Sequence[Token], tokens: Sequence[Token]) -> bool:
        """"The choir sings in the morning, the band plays in the afternoon", "the blue folder", "the red file", "the poster only has a map"."""
        if _apart(_beside(one, before), _beside(other, tokens)):
            return True
        verb = tokens[other.at - 1].low if other.at and one.at else ""
        if verb and verb == before[one.at - 1].low and "past" in self._lexicon.forms.get(verb, ()):
            return True  # "we made bowls, they made plates"
        where, now_where = _just_before(one, before), _just_before(other, tokens)
        if len(where) == 3 and where == now_where and where[0] in BE and where[1] in PREPOSITIONS:
            return True  # "lunch is in the dining room, coffee is in the lounge"
        if {token.low for token in tokens[other.at + other.long:][:1]} & _BEYOND and self._is_place(other):
            return True  # "the lane behind the church"
        (to, there), (now_to, now_there) = _goes_to(one, before), _goes_to(other, tokens)
        if to and to == now_to and there and now_there and not there & now_there:
            return True  # "the boat trip to Lymington", "the outing to the farm"
        if not _begins(other, tokens):
            return False
        after = [token.low for token in tokens[other.at + other.long:]]
        if _is_told_where(after) or (len(after) > _FEW and after[0] in _WHERE and "past" in self._lexicon.forms.get(after[3], ())):
            return True  # "the chef at the college taught him"
        if not _begins(one, before):
            return False
        here, now = [token.low for token in before[one.at + one.long:]], [token.low for token in tokens[other.at + other.long:]]
        if ("only" in now[:2] and now[0] not in MODALS) or (here[:1] == now[:1] and here and here[0] not in BE | HAVE_DO | MODALS):
            return True
        return "again" not in now and _apart(here, now)


def _begins(named: Named, tokens: Sequence[Token]) -> bool:
    """"The blue folder is": who or what does it."""
    return named.at <= _FIRST and (named.at == 0 or tokens[0].low in DETERMINERS or tokens[0].low.endswith("'s"))


def _just_before(named: Named, tokens: Sequence[Token]) -> list[str]:
    return [token.low for token in tokens[max(0, named.at - 3):named.at]]


def _beside(named: Named, tokens: Sequence[Token]) -> list[str]:
    return [token.low for token in tokens[max(0, named.at - 2):named.at + named.long]]


def _goes_to(named: Named, tokens: Sequence[Token]) -> tuple[str, set[str]]:
    """"To" or "for", and the words that say where to or what for."""
    after = [token.low for token in tokens[named.at + named.long:named.at + named.long + _FEW]]
    return (after[0], set(after[1:3]) - DETERMINERS) if after[:1] in (["to"], ["for"]) else ("", set())


def _apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether each has a word of a line of which the other has another."""
    ones, others = set(one), set(other)
    return any(ones & line and others & line and not ones & others & line for line in _APART)


def _is_told_where(after: Sequence[str]) -> bool:
    """"The benches at the back are hard": these, and not what was named before."""
    return bool(after) and (after[0] in _WHICH or (after[0] in _WHERE and bool(FINITE & set(after[2:5]))))


def announced(tokens: Sequence[Token], names: Sequence[Named]) -> frozenset[int]:
    """"We have two art groups": the groups of names of which more than one will be told; EVERY of "two things"."""
    found: frozenset[int] = frozenset()
    for at, token in enumerate(tokens):
        if token.low in _MANY:
            if _KINDS_OF & {later.low for later in tokens[at + 1:at + 3]}:
                return frozenset((EVERY,))
            found = found.union(*(named.groups for named in names if named.many and at < named.at <= at + 3))
    return found
