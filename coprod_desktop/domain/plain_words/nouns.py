"""Who and what is named: "they" that may be two, or is far from its word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import (
    ADVERBS,
    BE,
    DETERMINERS,
    FINITE,
    HAVE_DO,
    MODALS,
    OBJECTS,
    POSSESSIVES,
    PREPOSITIONS,
    Lexicon,
    Lists,
)
from coprod_desktop.domain.plain_words.named import Naming, singular
from coprod_desktop.domain.plain_words.reading import Sentence, Token, low_at, word_set
from coprod_desktop.domain.plain_words.sense import ANY, SIDE, Meant, Sense
from coprod_desktop.domain.plain_words.thing import HE, IT, SHE, THEY, Thing
from coprod_desktop.domain.plain_words.told import ANY_KIND, told

_PRONOUNS = {**dict.fromkeys(("he", "him", "his", "he's", "he'll"), HE), **dict.fromkeys(("she", "her", "hers", "she's", "she'll"), SHE),
             **dict.fromkeys(("it", "its", "it's", "it'll"), IT),
             **dict.fromkeys(("they", "them", "their", "theirs", "they're", "they'll", "they've"), THEY)}
_ALSO_JOINS = frozenset(("before", "after", "until", "as"))
_SOMEBODY = word_set("somebody someone anybody anyone")
_ALIVE = frozenset(("animal", "food", "person", "plant"))
_COLLECTIVE = word_set("police staff")
# "The director wants to meet him".
_WANTS_TO = word_set(
    "to want wants wanted try tried tries like likes liked hope hopes hoped plan planned decided agreed promised offered going is was")
_OF_ANOTHER = word_set("of to for about at from")
_PARTS = word_set("and but so or because if when that while who which")
_DONE_TO = word_set("him her it them")
_AFTER_HER = word_set("and but or so when if because last next yesterday today tomorrow twice home")
_EVERYONE = word_set("everyone everybody someone somebody each every anyone no-one nobody who")
# "It is raining": with these, "it" means nothing.
_EMPTY_IT = word_set(
    "raining snowing sunny windy time monday tuesday wednesday thursday friday saturday sunday easy hard important good nice fine ok clear likely "
    "possible impossible true your our my up hoped fun great lovely brilliant amazing wonderful okay")
# "It is lovely in summer" tells of one thing; "it was lovely" may tell of the whole day.
_JUDGED = word_set("good nice fine great lovely brilliant amazing wonderful")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_OF_ONE = word_set("favourite best own newest only")
# With these only before "to", "if" and the like, or where the weather is meant.
_MAYBE_EMPTY = word_set("better best cold warm hot dark late early free safe useful helpful quiet noisy busy difficult normal strange polite rude "
                        "cheaper quicker easier harder lighter darker warmer cooler quieter kind wise common lucky wrong sad")
_WHERE = word_set("outside here there today tonight tomorrow to if when that")
_IS = BE | word_set("feels felt gets got get")
_BEFORE_WHAT_IT_IS = _IS | MODALS | word_set("has have does did doesn't didn't not so very really just still quite all always")
_EMPTY_VERBS = word_set("rain rains rained snow snows snowed matter matters mattered depend depends seems seemed helps turns means meant")
# "It is hard to read" tells of one thing, "it is hard to say" of none.
_IN_USE = word_set("hard easy difficult quick heavy simple cheap light")
_USED = word_set("read see hear open close shut lift carry use find reach clean hold understand follow fold push move mend wash fill steer tune")
_US = word_set("us me him her them everyone everybody")
_NEEDS = word_set("takes took take costs cost")
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
        things = [told(self._sense, self._naming.things(sentence.tokens), sentence.tokens) for sentence in sentences]
        if {HE, SHE} <= said:
            things = _he_and_she(things)
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
                    again = at == 0 or sentence.tokens[at - 1].low not in PREPOSITIONS
                    here = [*here, *(replace(thing, at=at, end=at + 1, again=again) for thing in fits)]
            if here or sum(token.is_word for token in sentence.tokens) > 1:
                named.append(here)  # not "Yes."

    def _meant(self, means: str, here: Sequence[Thing], named: Sequence[Sequence[Thing]], tokens: Sequence[Token], at: int
               ) -> Sequence[Thing] | None:
        """What the pronoun at `at` means: nothing that is named, or one thing; None when that is unclear."""
        sense = self._sense.meant(tokens, at) if means in (IT, THEY) else ANY
        here = self._not_doer(_not_beside(here, tokens, at), tokens, at)
        if self._sense.is_taken(tokens, at):
            here = [thing for thing in here if not thing.there] or here
        own = self._fitting(means, here, sense)
        has = [thing for thing in own if thing.end and at - 2 <= thing.end < at and tokens[thing.end].is_word and (
            tokens[thing.end].low not in PREPOSITIONS | {"and"})]
        if has and tokens[at].low == "their":
            return has[:1]  # "let other people have their turn"
        having = [thing for thing in own if thing.has]
        if tokens[at].low == "it" and tokens[at - 1].low in ("in", "on", "inside") and having:
            return having[:1]  # "the film has a dog in it"
        if tokens[at].low == "its" and len(own) > 1:
            # "The gallery has a lift to its roof".
            own = [thing for thing in own if thing.end and low_at(tokens, thing.end) in ("has", "have", "had") and (
                not self._lexicon.is_done(low_at(tokens, thing.end + 1)))] or own
        if own:
            return own if len(own) == 1 else None
        some_here = [thing for thing in here if {HE, SHE} & thing.fits and thing.common] if means == THEY else []
        if len({thing.which for thing in some_here}) > 1 and any(thing.some for thing in some_here):
            return None  # "if a member upsets a volunteer, they"
        if tokens[at].low in ("its", "their"):  # "the groups swapped banners; their banner"
            own_word = singular(low_at(tokens, at + 1))
            named = [[thing for thing in earlier if singular(thing.word) != own_word] for earlier in named]
        if self._sense.is_taken(tokens, at):
            named = [[thing for thing in earlier if not thing.there] or earlier for earlier in named]
        back = [self._fitting(means, earlier, sense) for earlier in reversed(named)]
        if not any(back):
            some = [[thing for thing in earlier if thing.some and {HE, SHE} & thing.fits] for earlier in reversed(named)] if means == THEY else []
            people = [thing for thing in named[-1] if thing.fits <= {HE, SHE}] if some else []
            two = len({thing.which for thing in people}) > 1
            if means == THEY and two and all(thing.common for thing in people):
                return None  # "ask your carer or your friend; they"
            return None if any(some) and (two or not some[0]) else ()  # "a visitor", whom they mean
        if not back[0]:
            return None
        wanted = [thing for earlier in back[1:] for thing in earlier if self._sense.kinds(thing.word) & sense.wants]
        if wanted and not any(self._sense.kinds(thing.word) & sense.wants for thing in back[0]):
            return None  # "bring a coat; it leaves at ten": the bus, named long before
        if len(back) > 1 and back[0][0].placed and len(back[0]) == 1 and any(thing.placed for thing in back[1]):
            return None  # "the mugs are on the shelf; the cups are in the sink; they"
        if len(back) > 1 and len(back[0]) == 1 and back[0][0].kind and any(
                thing.word == back[0][0].word and thing.kind and thing.kind != back[0][0].kind for thing in back[1]):
            return None  # "the big tent is new; the small tent is dry; it"
        if means in (IT, THEY) and len(back[0]) > 1 and len(spoken := self._spoken_of(back[0], tokens, at)) == 1:
            return spoken
        if means == THEY and len(back[0]) == 1 and any(thing.met for thing in named[-1]):
            return None  # "the committee met the funders; they were pleased"
        if len(back) > 1 and means in (HE, SHE) and len(back[0]) == 1 and IT in back[0][0].fits and back[1]:
            return None  # "the coach leaves at ten": somebody who was named before
        if len(back) > 1 and means == THEY and len(back[0]) == 1 and back[0][0].group and IT in back[0][0].fits and any(
                not thing.group for thing in back[1]):
            return None  # "ten tickets are left; the band is here; they": the tickets
        # Not the first word of its sentence: it may be what was named before the sentence before.
        before = {thing.which for thing in back[1]} - {thing.which for thing in back[0]} if len(back) > 1 else set()
        earlier = [thing for said in back[1:] for thing in said] if means in (HE, SHE) else back[1] if before else []
        if earlier and len(back[0]) == 1 and self._are_alike(earlier, back[0][0]):
            return None  # "Ana read the minutes; Bea gave a talk; she"
        if before and all(thing.where for thing in back[0]):
            return None  # "we made a quilt; we sold cakes in the park; it is big"
        if len(back[0]) == 1 and back[0][0].word in ("one", "ones", "pair"):
            return back[0]  # "the trousers are torn; bring a new pair"
        both = tokens[at].low == "them" or (tokens[at + 1:] and tokens[at + 1].low in BE)
        if means == THEY and len(back[0]) > 1 and all(thing.joined for thing in back[0]) and (both or back[0][0].at):
            return back[0][:1]  # "the boys and the girls sang; they were great": both
        return None if len(back[0]) > 1 or (before and tokens[at] is not tokens[0]) else back[0]

    def _are_alike(self, earlier: Sequence[Thing], one: Thing) -> bool:
        kinds = self._sense.kinds(one.word) - ANY_KIND - SIDE - {"group"} or frozenset(("person",) if {HE, SHE} & one.fits else ())
        return not one.again and any(other.word != one.word and not other.aside and (
            kinds & self._sense.kinds(other.word) or (other.fits | one.fits) <= {HE, SHE}) for other in earlier)

    def _spoken_of(self, things: Sequence[Thing], tokens: Sequence[Token], at: int) -> Sequence[Thing]:
        """Of what the sentence before names, what is not only said to tell where or what for it was."""
        alike = self._sense.kinds(things[0].word) & self._sense.kinds(things[1].word)  # "the film has a song"
        if things[0].has and not alike and (self._sense.is_done_to(tokens, at) or things[1].kind.startswith("new")):
            things = things[1:]  # "the college has a new ramp; we tried it"
        if things[-1].word in ("one", "ones") and things[-1].end > things[-1].at + 2:
            return things[-1:]  # "we waited for the next one"
        again = [thing for thing in things if thing.again and not any(
            thing.at == other.at and "person" in (self._sense.kinds(other.word) or "person") for other in things if other is not thing)]
        if again:
            return again
        return [thing for thing in things if not thing.aside]

    def _not_doer(self, here: Sequence[Thing], tokens: Sequence[Token], at: int) -> Sequence[Thing]:
        """"Tom's dad drove him", "Mel took a photo of him": not the dad, not Mel."""
        if not at or tokens[at].low not in _DONE_TO:
            return here
        before, follows = tokens[at - 1].low, tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
        if tokens[at].low == "her" and follows.is_word and follows.low not in DETERMINERS | PREPOSITIONS | ADVERBS | _AFTER_HER:
            return here
        if before not in _OF_ANOTHER and not self._lexicon.forms.get(before):
            return here
        end = at - 1
        while end and tokens[end - 1].low in ADVERBS | MODALS | HAVE_DO | _WANTS_TO:
            end -= 1
        start = next((place for place in range(at - 1, -1, -1) if not tokens[place].is_word or tokens[place].low in _PARTS), -1) + 1
        return [thing for thing in here if not thing.end or (thing.end != end and not (
            thing.at == start and self._does(tokens[thing.end:at])))]

    def _does(self, rest: Sequence[Token]) -> bool:
        """Whether what stands before these words is who does it: "[Mel] took a photo of", "[a firm from Bury] is making"."""
        return any(token.low in FINITE or self._lexicon.forms.get(token.low, frozenset()) & {"s", "past"} for token in rest)

    def _fitting(self, means: str, things: Sequence[Thing], sense: Meant) -> list[Thing]:
        """Each word once; of groups of people only where nothing else can be meant by "they"."""
        found = {thing.which: thing for thing in things if means in thing.fits and not (means in (HE, SHE) and thing.there and IT in thing.fits)}
        no_kind = frozenset(("person",)) if means == IT else frozenset()
        kinds = {which: self._sense.kinds(thing.word) - no_kind for which, thing in found.items()} if sense.wants or sense.never else {}
        fits = [word for word in found if not kinds or not kinds[word] - SIDE or kinds[word] - SIDE - sense.never]
        wants = sense.wants if any(kinds[word] & sense.wants for word in kinds) else frozenset()
        any_kind = ANY_KIND if wants - _ALIVE else ANY_KIND - {"made"}
        best = [word for word in fits if kinds[word] & wants or (
            not kinds[word] - any_kind - SIDE and "ground" not in kinds[word] and "person" not in wants)] if wants else []
        whole = [word for word in best or fits if "part" not in self._sense.kinds(found[word].word)] if len(best or fits) > 1 else []
        chosen = [found[word] for word in whole or best or fits]
        if "person" in wants and any(kinds[thing.which] == {"person"} for thing in chosen):
            chosen = [thing for thing in chosen if "group" not in kinds[thing.which] or "person" in kinds[thing.which]]
        plain = [thing for thing in chosen if not (thing.group or (means == THEY and IT in thing.fits))]
        if means == IT and plain and chosen[0].joined:
            return plain  # "the band and the choir want the room"
        if means == IT and (len(chosen) - len(plain) > 1 or ("group" in wants and all("group" in kinds[thing.which] for thing in chosen))):
            return chosen  # "the art group asked the film group": either
        return plain if any(thing.word not in _COLLECTIVE for thing in plain) else chosen

    def _is_empty(self, tokens: Sequence[Token], at: int, means: str) -> bool:
        """"It is raining", "it is hard to choose", "we will fight it": no one thing is meant."""
        if means != IT:
            all_of_us = _EVERYONE if tokens[at].low == "their" else _SOMEBODY if tokens[at].low == "them" else _EVERYONE - {"each", "every", "who"}
            if tokens[at].low == "them" and not (tokens[0].low in ("if", "when") and any(token.text == "," for token in tokens[:at])):
                return False
            return means == THEY and any(token.low in all_of_us for token in tokens[:at])
        if tokens[at].low == "its":
            return False
        later = [token.low for token in tokens[at + 1:]]
        rest, is_so = later, tokens[at].low == "it's"
        while rest and rest[0] in _BEFORE_WHAT_IT_IS:
            is_so, rest = is_so or rest[0] in _IS, rest[1:]
        if not rest:
            return False
        if self._sense.is_done_to(tokens, at):
            if rest[0] == "up" and rest[2:3] and rest[2] not in OBJECTS:
                return False  # "hang it up to dry"
            return self._sense.is_the_whole(tokens, at) or _is_with_it(tokens, at) or (
                rest[0] in _EMPTY_IT | _MAYBE_EMPTY and bool(_WHERE & set(rest[1:])))
        if rest[0] in _EMPTY_VERBS:
            return True
        if rest[0] in _US or (rest[0] in _NEEDS and rest[-3:-2] == ["to"]):
            return False  # "it got us to Leeds", "it took a week to make"
        if rest[0] in ("takes", "take", "took") and _LONG & set(rest[1:5]):
            return True
        if not is_so:
            return rest[0] in ("costs", "cost", "makes", "made", "looks", "is") and (
                ("to" in rest[1:] and rest[1:4] != ["no", "sense", "to"]) or (rest[1:2] == ["like"] and not {*rest[2:3]} & DETERMINERS))
        if rest[0] in _IN_USE and rest[1:2] == ["to"] and rest[2:3] and rest[2] in _USED and len(rest) == 4:
            return False  # "it is hard to read": the leaflet
        if (rest[0] in ("easy", "hard") and len(rest) == 2) or (rest[0] == "free" and rest[1:2] == ["to"] and rest[2:3] and rest[2] in DETERMINERS):
            return False  # "it was very easy", "it is free to all"
        if self._is_of_one(tokens[at].low, later, rest):
            return False
        if rest[1:2] == ["of"] and rest[0] in _JUDGED | _MAYBE_EMPTY:
            return True  # "it is kind of you"
        if rest[0] in _EMPTY_IT or (rest[0] in _MAYBE_EMPTY and _WHERE & set(rest[1:])) or rest[0] in self._lexicon.names:
            return True
        if rest[0] in ("a", "an", "such", "the") and _A_TIME & set(rest[1:4]) and "old" not in rest:
            return True
        return rest[1:2] == ["to"] or "that" in later[1:4] or "who" in later or rest[1:2] in (["am"], ["pm"], ["o'clock"])

    def _is_of_one(self, said: str, later: Sequence[str], rest: Sequence[str]) -> bool:
        """"It is lovely in summer", "it is my favourite", "it was moved to Friday": one thing, though "it is lovely to see you" means none."""
        if rest[0] in _JUDGED:
            return (said == "it's" or later[0] == "is") and rest[1:2] != ["."] and not _WHERE & set(rest[1:])
        if rest[0] in POSSESSIVES:
            return bool(_OF_ONE & set(rest[1:2]))
        return rest[1:2] == ["to"] and self._lexicon.is_done(rest[0]) and len(rest) > 2 and (
            rest[2] in DETERMINERS or rest[2][0].isdigit() or rest[2] in _DAYS)


def _is_with_it(tokens: Sequence[Token], at: int) -> bool:
    """"A cup with your name on it": the cup."""
    before = [token.low for token in tokens[max(0, at - 5):at]]
    return len(before) > 2 and before[-1] in PREPOSITIONS and "with" in before[:-2] and not low_at(tokens, at + 1)[:1].isalnum()


def _not_beside(here: Sequence[Thing], tokens: Sequence[Token], at: int) -> Sequence[Thing]:
    """"The door beside it": not the door."""
    return here[:-1] if here and here[-1].end == at - 1 and tokens[at].low in ("it", "them", "him") and (
        tokens[at - 1].low in PREPOSITIONS - _ALSO_JOINS) else here


def _he_and_she(things: Sequence[Sequence[Thing]]) -> list[list[Thing]]:
    """Where two are named and the text says "he" and "she", one whose name tells makes clear who the other is."""
    people = {thing.word: thing.fits for sentence in things for thing in sentence if thing.fits <= {HE, SHE}}
    sure = [fits for fits in people.values() if len(fits) == 1]
    if len(people) != 2 or len(sure) != 1:
        return [list(sentence) for sentence in things]
    other = frozenset((HE, SHE)) - sure[0]
    return [[replace(thing, fits=other) if thing.fits == {HE, SHE} else thing for thing in sentence] for sentence in things]
