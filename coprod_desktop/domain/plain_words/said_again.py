"""The name said again in the place of "it" or "they", and the first name of a thing in the place of its second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coprod_desktop.domain.plain_words.finding import Finding, Mend
from coprod_desktop.domain.plain_words.forms import plural
from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, DETERMINERS, MODALS, PREPOSITIONS, STOPS, Lexicon, Lists
from coprod_desktop.domain.plain_words.named import Naming, singular
from coprod_desktop.domain.plain_words.reading import Sentence, Token, low, parts, word_set
from coprod_desktop.domain.plain_words.sense import ANY, Sense
from coprod_desktop.domain.plain_words.thing import HE, IT, SHE, THEY, Thing

MOST = 3
_MEANS = {**dict.fromkeys(("he", "him", "his"), HE), **dict.fromkeys(("she", "her", "hers"), SHE), **dict.fromkeys(("it", "its"), IT),
          **dict.fromkeys(("they", "them", "their", "theirs"), THEY)}
_OWN = word_set("his hers its their theirs")
_GIVES = word_set("give gives gave given tell tells told show shows showed send sends sent bring brings brought ask asks asked buy buys bought get "
                  "gets got make makes made teach taught lend lends lent offer offered pay paid write wrote read")
_ENDS = {"'s": "is", "'re": "are", "'ve": "have", "'ll": "will"}
_SINGLE = {"are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn’t", "aren't": "isn’t", "weren't": "wasn’t", "haven't": "hasn’t"}
_NO_NAME = word_set("each every no any all both most half neither either another")
_INDEFINITE = word_set("a an some many several few other one two three four five six seven eight nine ten")
_PLACES = word_set("away back home out up down off over together round")
_THEN = word_set("tonight yesterday later again soon first next last early late monday tuesday wednesday thursday friday saturday sunday")
# Of one thing there are several.
_ALWAYS_MANY = word_set("stairs baths scissors glasses trousers clothes headphones minutes")
_HIS = word_set("his her their its")
# No plural, or no one of them.
_MASS = word_set("food music equipment furniture clothing money information news advice work help kit gear stuff luggage art paper homework "
                 "transport clothes trousers glasses scissors tea coffee water rubbish post mail staff crew cash funding")
_MANY = {"person": "people", "child": "children", "man": "men", "woman": "women", "half": "halves", "shelf": "shelves", "leaf": "leaves",
         "knife": "knives", "quiz": "quizzes", "foot": "feet", "mouse": "mice", "life": "lives", "wife": "wives", "loaf": "loaves"}
_ONE = {many: one for one, many in _MANY.items()}


class SaidAgain:
    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sense = Sense(lists.grammar.get("sense", {}), lexicon)
        self._naming = Naming(lexicon, self._sense)

    # What "it" or "they" may mean

    def named(self, finding: Finding, said: Sequence[Sentence]) -> Iterator[Mend]:
        """Who or what may be meant, the nearest sentence first; each said in the form that the sentence needs."""
        here = next((place for place, sentence in enumerate(said) if sentence.start <= finding.start < sentence.end), None)
        if here is None:
            return
        tokens = said[here].tokens
        at = next((place for place, token in enumerate(tokens) if token.start == finding.start), None)
        word, _apostrophe, _end = (tokens[at].low if at is not None else "").partition("'")
        means = _MEANS.get(word, "")
        if at is None or not means:
            return
        sense = self._sense.meant(tokens, at) if means in (IT, THEY) else ANY
        done: set[str] = set()
        for place in range(here, max(-1, here - 4), -1):
            before = said[place].tokens
            things = [thing for thing in self._naming.things(before) if place < here or thing.at < at]
            if place == here and things and things[-1].end == at - 1 and tokens[at - 1].low in PREPOSITIONS and word in ("it", "them", "him"):
                things = things[:-1]  # "the door beside it"
            fitting = self._fitting(things, means, sense.wants, sense.never)
            if means == IT and self._is_told_how(tokens, at) and any(not thing.group for thing in fitting):
                fitting = [thing for thing in fitting if not thing.group]
            heads = [thing.word for thing in fitting]
            for thing in fitting:
                name = self._name(thing, before, things)
                if name and heads.count(thing.word) > 1:
                    name += self._which(thing, before)
                words = self._in_place(name, tokens, at, thing) if name else ""
                if words and name.lower() not in done:
                    done.add(name.lower())
                    yield Mend(finding.start, finding.end, words[0].upper() + words[1:] if tokens[at].text[0].isupper() else words)

    def _fitting(self, things: Sequence[Thing], means: str, wants: frozenset[str], never: frozenset[str]) -> Sequence[Thing]:
        fits = [thing for thing in things if means in thing.fits]
        if not fits and means == THEY:
            fits = [thing for thing in things if thing.some and {HE, SHE} & thing.fits]
        kinds = [self._sense.kinds(thing.word) for thing in fits]
        best = [thing for thing, kind in zip(fits, kinds, strict=True) if kind & wants]
        return best or [thing for thing, kind in zip(fits, kinds, strict=True) if not kind or kind - never]

    def _is_told_how(self, tokens: Sequence[Token], at: int) -> bool:
        """"It was too long": no choir, where something else was named."""
        how = tokens[at + 2].low if at + 2 < len(tokens) else "the"
        return how not in DETERMINERS and tokens[at + 1].low in BE and not self._lexicon.is_done(how)

    def _name(self, thing: Thing, tokens: Sequence[Token], things: Sequence[Thing]) -> str:
        """"The bus" for "a bus", "Ana and Leo", "Ruth’s mum"; "" where that could not be said."""
        parts_of_it = [other for other in things if other.at == thing.at and other is not thing]
        if thing.other and parts_of_it and THEY in thing.fits and tokens[thing.at - 1].low == "and":
            first = max((other for other in things if other.at < thing.at - 1), key=lambda other: other.at, default=None)
            names = [self._name(each, tokens, [each]) for each in (first, parts_of_it[0]) if each is not None]
            return " and ".join(names) if len(names) == 2 and all(names) else ""
        at, end = thing.at, max(thing.end, thing.at + 1)
        token = tokens[at]
        if token.low in DETERMINERS or token.low.isdecimal():
            name = self._determined(thing, tokens, tokens[at:end], things)
            before = self._joined_before(tokens, at) if name and THEY in thing.fits else ""
            return f"{before} and {name}" if before else name
        if token.low.endswith("'s") and end > at + 1:
            while at and (tokens[at - 1].low in DETERMINERS or tokens[at - 1].text[0].isupper()) and tokens[at - 1].is_word:
                at -= 1
            named = tokens[at:end]
            return "" if named[0].low in _HIS | _NO_NAME else _joined(named, named[0].low in DETERMINERS)
        if token.text[0].isupper() and (at or token.low.removesuffix("'s") in self._lexicon.names or not self._lexicon.known(token.low)):
            while end < len(tokens) and tokens[end].text[:1].isupper() and tokens[end].is_word and tokens[end].low not in STOPS:
                end += 1
            return _without_s(_joined(tokens[at:end], False))
        return f"the {_without_s(token.text.lower())}" if token.is_word else ""

    def _joined_before(self, tokens: Sequence[Token], at: int) -> str:
        """"The boys" before "and the girls": they are one."""
        if at < 3 or tokens[at - 1].low != "and" or not self._lexicon.is_plural(tokens[at - 2].low):
            return ""
        first = next((place for place in range(at - 3, max(-1, at - 6), -1) if tokens[place].low in DETERMINERS), -1)
        return _joined(tokens[first:at - 1], True) if first >= 0 and all(token.is_word for token in tokens[first:at - 1]) else ""

    def _which(self, thing: Thing, tokens: Sequence[Token]) -> str:
        """" about food", of "the rule about food", where there is another rule."""
        after = tokens[thing.end:thing.end + 3] if thing.end else ()
        if len(after) < 2 or after[0].low not in PREPOSITIONS or not after[1].is_word:
            return ""
        long = 3 if after[1].low in DETERMINERS else 2
        return f" {_joined(after[:long], False)}" if len(after) >= long and after[long - 1].is_word else ""

    def _determined(self, thing: Thing, all_of_it: Sequence[Token], tokens: Sequence[Token], things: Sequence[Thing]) -> str:
        first = tokens[0].low
        while len(tokens) > 2 and tokens[-1].low in _PLACES:
            tokens = tokens[:-1]  # "move the table away"
        if first in _NO_NAME or len(tokens) < 2 or any(token.low in _MEANS for token in tokens[1:]):
            return ""
        rest = _without_s(_joined(tokens[1:], False))
        if first in _HIS:
            if not thing.fits & {HE, SHE}:
                return f"the {rest}"
            owners = {name for other in things if other.at < thing.at and _MEANS.get(first) in other.fits
                      if (name := self._name(other, all_of_it, [other]))}
            return f"{owners.pop()}’s {rest}" if len(owners) == 1 else ""  # "his uncle" is "Dev’s uncle"
        if first.isdecimal() or first in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"):
            return f"the {tokens[0].text.lower()} {rest}"
        return f"the {rest}" if first in _INDEFINITE else f"{tokens[0].text.lower()} {rest}"

    def _in_place(self, name: str, tokens: Sequence[Token], at: int, thing: Thing) -> str:
        word = tokens[at].low
        follows = tokens[at + 1].low if at + 1 < len(tokens) else "."
        mark = "'" if "'" in name or any("'" in token.text for token in tokens) else "’"
        if word in _OWN or (word == "her" and self._is_own(tokens, at)):
            many = name.endswith("s") and THEY in thing.fits
            return f"{name}{mark}" if many else f"{name}{mark}s"
        if word == "her":
            before = tokens[at - 1].low if at else ""
            return "" if before in _GIVES and follows[0].isalpha() and follows not in STOPS | ADVERBS else name
        ending = next((end for end in _ENDS if word.endswith(end)), "")
        if ending:
            if ending == "'s" and (follows in ("been", "got") or "done" in self._lexicon.forms.get(follows, ())):
                return f"{name} has" if follows in ("been", "got") else ""
            return f"{name} {_ENDS[ending]}"
        if word == "they" and not thing.group and THEY not in thing.fits:
            return self._one(name, follows)
        return name if "'" not in word else ""

    def _is_own(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "her" is that of "her coat"."""
        follows = tokens[at + 1].low if at + 1 < len(tokens) else "."
        if not follows[0].isalpha() or follows in STOPS | ADVERBS | PREPOSITIONS | _PLACES | _THEN:
            return False
        return not (at and tokens[at - 1].low in _GIVES)

    def _one(self, name: str, follows: str) -> str:
        """In the place of "they" for one person: only where the verb stays as it is."""
        kinds = self._lexicon.forms.get(follows, frozenset())
        return name if follows in MODALS or follows == "had" or ("past" in kinds and "base" not in kinds) else ""

    # The first name of a thing

    def first_name(self, finding: Finding, said: Sequence[Sentence], text: str) -> Iterator[Mend]:
        later = _tokens(said, finding.start, finding.end)
        first = self._first(finding, said)
        if not later or not first:
            return
        words = self._as_many(first, later[-1], finding)
        if not words:
            return
        start = finding.start
        before = [token for sentence in said for token in sentence.tokens if token.end <= start and sentence.start <= start < sentence.end][-1:]
        if before and ("-" in before[0].text or before[0].low.endswith("ing")):
            return  # the "space" of "chill-out space", told with it
        capital = text[start].isupper() and (not before or before[0].text == ":")
        if before and before[0].low in ("a", "an"):
            article = "an" if words[0].lower() in "aeiou" and not words.lower().startswith(("uni", "use", "one")) else "a"
            start = before[0].start
            words, capital = f"{article} {words}", text[start].isupper()
        yield Mend(start, finding.end, words[0].upper() + words[1:] if capital else words)

    def _first(self, finding: Finding, said: Sequence[Sentence]) -> Sequence[Token]:
        """Where the first name stands."""
        name = parts(finding.instead)
        found: list[tuple[str, Sequence[Token]]] = []
        for sentence in said:
            for at in range(len(sentence.tokens) - len(name) + 1):
                here = sentence.tokens[at:at + len(name)]
                if here[-1].end <= finding.start and self._is_named(here, name):
                    before = sentence.tokens[at - 1].low if at and sentence.tokens[at - 1].is_word else ""
                    like = before if before not in STOPS and before not in DETERMINERS else ""
                    found.append((like, sentence.tokens[at - 1:at + len(name)] if like else here))
        if len({like for like, _here in found}) > 1:
            # "This group" and "the steering group": the nearer one, when it says which.
            return found[-1][1] if found[-1][0] and not self._lexicon.forms.get(found[-1][0]) else ()
        return found[0][1][-len(name):] if found else ()

    def _is_named(self, here: Sequence[Token], name: Sequence[str]) -> bool:
        if [token.low for token in here[:-1]] == list(name[:-1]) and name[-1] in (here[-1].low, self._single(here[-1].low)):
            return True
        return len(name) == 2 and self._single(here[1].low) == name[1] and here[0].low[:4] == name[0][:4] and here[0].low not in STOPS

    def _single(self, word: str) -> str:
        return _ONE.get(word, singular(word))

    def _as_many(self, first: Sequence[Token], later: Token, finding: Finding) -> str:
        """The first name, in one or in many as the later one was; "" where that is not sure."""
        many, was_many = self._is_many(later.low), self._is_many(first[-1].low)
        begins = [token.text for token in first]
        if begins[0][0].isupper() and begins[0].lower() in self._lexicon.zipf and not begins[0].isupper() and not all(
                text[0].isupper() for text in begins[1:] or [""] if text) | (len(begins) == 1 and not self._lexicon.known(begins[0].lower())):
            begins[0] = begins[0].lower()
        last = begins[-1]
        if many != was_many and later.low not in _ALWAYS_MANY:
            if low(last) in _MASS or later.low in _MASS - {"staff", "crew"} or (not many and later.low in self._lexicon.groups):
                return ""
            last = _MANY.get(last.lower(), plural(last)) if many else self._single(low(last)) if not last.isupper() else last.removesuffix("S")
        return " ".join((*begins[:-1], last))

    def _is_many(self, word: str) -> bool:
        return self._lexicon.is_plural(word) or word in _ONE or word in ("staff", "police")


def _tokens(said: Sequence[Sentence], start: int, end: int) -> Sequence[Token]:
    return [token for sentence in said for token in sentence.tokens if start <= token.start and token.end <= end]


def _joined(tokens: Sequence[Token], small: bool) -> str:
    words = [token.text for token in tokens]
    return " ".join((words[0].lower(), *words[1:]) if small else words)


def _without_s(words: str) -> str:
    return words.removesuffix("’s").removesuffix("'s")
