"""Passive sentences turned round, where it is said who does it: "the hall was cleaned by Jo" is "Jo cleaned the hall"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coprod_desktop.domain.plain_words.finding import Mend
from coprod_desktop.domain.plain_words.forms import past
from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, DETERMINERS, FINITE, HAVE_DO, MODALS, POSSESSIVES, PREPOSITIONS, SUBJECTS, Lexicon
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set
from coprod_desktop.i18n import _

_SWAPPED = {"he": "him", "she": "her", "i": "me", "we": "us", "they": "them"}
_DOERS = {"him": "he", "her": "she", "me": "I", "us": "we", "them": "they"}
_FLOATS = word_set("all both")
_BEFORE_THE_VERB = word_set("always never often sometimes also just still already only usually really now soon then")
_PARTICLES = word_set("up out off down over away in on back after for at about to with")
_WHEN = word_set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
                 "november december today tomorrow yesterday week month year day days time noon midday midnight morning afternoon evening night "
                 "summer spring autumn winter weeks months years hours christmas easter")
_CLAUSE = word_set("and or but who which that whose where when while if because so as than")
_OWN = word_set("its their his her")
_NO_DOERS = word_set("vote votes majority chance luck lot draw rota way means rule rules")
_PUT = word_set("park leave find put keep stand hang place set store sit build see lose stop hold serve meet")
_SOMEBODY = word_set("people children men women")
_SEVERAL = word_set("all some many most both few several half two three four five")
_REST = word_set("throughout within")
_GET = {"get": "base", "gets": "s", "got": "past"}
_SO = {"is": "now", "are": "now", "am": "now", "was": "past", "were": "past", "isn't": "now", "aren't": "now", "wasn't": "past", "weren't": "past"}
_DUTIES = word_set("buy book order collect wear")
_MUST = word_set("buy book find see hear reach get collect order download borrow read hire visit wear")


@dataclass(frozen=True, slots=True)
class _Group:
    """The verbs of a passive: what tells its time, whether it says no, the adverbs in it, and its last word."""

    time: str
    no: bool
    adverbs: tuple[str, ...]
    done: str


class Turning:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def turned(self, sentence: Sentence, at: int, end: int, by: int) -> tuple[Mend, ...]:
        """For the verbs from `at` to `end` of the tokens, and the "by" before who does it, 0 for nobody: the whole sentence said by who does it.
        Two where its last words may belong to either; none where that is not sure."""
        tokens = sentence.tokens
        first_of, end_of = self._clause(tokens, at)
        if (first_of, end_of) != (0, len(tokens)) and (not by or first_of < by < end_of):
            return self._in_clause(sentence, (first_of, end_of), at, end, by)
        stop = len(tokens) - (1 if tokens[-1].text in ".!" else 0)
        if tokens[-1].text == "?" or not tokens[at].is_word:
            return ()
        group = self._group(tokens[at:end])
        first = self._first(tokens, at)
        if not by:
            return self._by_nobody(sentence, at, end, group, first)
        if group is None or first is None or by + 1 >= stop or self._lexicon.forms.get(tokens[by + 1].low) == {"ing"}:
            return ()
        between = tokens[end:by]
        if any((token.low in self._lexicon.forms and token.low not in self._lexicon.things_also) or not token.is_word or token.low in _CLAUSE
               for token in between):
            return ()
        return tuple(mend for doer_end in self._ends(tokens, by + 1, stop) if (mend := self._said(
            sentence, (first, at), group, between, (by + 1, doer_end, stop))) is not None)

    def _clause(self, tokens: Sequence[Token], at: int) -> tuple[int, int]:
        """Where the clause of the word at `at` begins and ends, when ", and" or the like joins it to others that have a verb of their own."""
        joints = [place for place in range(1, len(tokens) - 2) if tokens[place].text == "," and tokens[place + 1].low in ("and", "but", "so")]
        parts = list(pairwise((0, *joints, len(tokens))))
        if not all(any(self._is_verb(token) for token in tokens[first:last]) for first, last in parts):
            return 0, len(tokens)
        first, last = next((first, last) for first, last in parts if first <= at < last)
        return first + 2 if first else 0, last

    def _is_verb(self, token: Token) -> bool:
        kinds = self._lexicon.forms.get(token.low, frozenset())
        return token.low in FINITE or (bool(kinds & {"past", "s"}) and token.low not in self._lexicon.things_also)

    def _in_clause(self, sentence: Sentence, clause: tuple[int, int], at: int, end: int, by: int) -> tuple[Mend, ...]:
        """"The food was made by Jo, and the room was booked by Sam": each part by itself."""
        first, last = clause
        tokens = sentence.tokens[first:last]
        part = Sentence(sentence.text[tokens[0].start - sentence.start:tokens[-1].end - sentence.start], tokens[0].start, tokens)
        found = self.turned(part, at - first, end - first, by - first if by else 0)
        if not first:
            return found
        return tuple(Mend(mend.start, mend.end, self._goes_on(mend.words)) for mend in found)

    def _goes_on(self, words: str) -> str:
        first = words.split()[0].lower()
        plain = self._lexicon.known(first) and first not in self._lexicon.names and first != "i"
        return words[0].lower() + words[1:] if plain else words

    def _by_nobody(self, sentence: Sentence, at: int, end: int, group: _Group | None, first: int | None) -> tuple[Mend, ...]:
        """What says the same without naming who does it: "tickets can be bought" is "you can buy tickets", "I was given" is "I got"."""
        tokens = sentence.tokens
        follows = tokens[end].low if end < len(tokens) else "."
        if tokens[end - 1].low == "given" and (follows in DETERMINERS or follows.isdecimal()):
            if [token.low for token in tokens[at - 1:end]] == ["to", "be", "given"]:
                return (Mend(tokens[at].start, tokens[end - 1].end, "get"),)
            is_person = at == 1 and (tokens[0].low in SUBJECTS - {"it", "this", "that", "there"} or tokens[0].low in self._lexicon.names)
            got = {"past": "got", "will": "will get", "may": "may get", "can": "can get"}.get(group.time, "") if group is not None else ""
            if is_person and got and group is not None and not group.no and not group.adverbs:
                return (Mend(tokens[at].start, tokens[end - 1].end, got),)
        does = end + 1 < len(tokens) and "base" in self._lexicon.forms.get(tokens[end + 1].low, ())
        polite = {"invited": "Please" if does else _("Please come to"), "asked": "Please" if does else ""}.get(tokens[end - 1].low, "")
        if polite and at == 1 and tokens[0].low == "you" and follows == "to" and end + 1 < len(tokens) and group is not None and group.time == "now":
            return (Mend(tokens[0].start, tokens[end].end, polite),) if not group.no else ()
        base = self._lexicon.base_of.get(tokens[end - 1].low, "")
        if group is None or first != 0 or group.adverbs or group.time not in ("can", "must", "should", "cannot", "can't"):
            return ()
        if base not in (_MUST if group.time.startswith("can") else _DUTIES):
            return ()
        if any(token.low in POSSESSIVES or token.low in ("he", "she", "i", "we", "you") for token in tokens[:at]):
            return ()
        verb = ("cannot" if group.time.startswith("can") else f"{group.time} not") if group.no else group.time
        said = f"You {verb} {base} {self._thing(sentence, tokens[:at], group)}"
        return (Mend(sentence.start, tokens[end - 1].end, said),)

    def _group(self, tokens: Sequence[Token]) -> _Group | None:
        lows = [token.low for token in tokens]
        no = any(word == "not" or word.endswith("n't") or word == "cannot" for word in lows)
        adverbs = tuple(token.text for token in tokens[1:-1] if token.low in ADVERBS - {"not"} or (token.low.endswith("ly") and len(token.low) > 4))
        plain = [word for word in lows[:-1] if word != "not" and word not in map(str.lower, adverbs)]
        if not plain:
            return None
        first, rest = plain[0], plain[1:]
        if first in _SO and not rest:
            time = _SO[first]
        elif first in _SO and rest == ["being"]:
            time = f"{_SO[first]} being"
        elif first in _GET and not rest:
            time = "past" if first == "got" else "now"
        elif first.removesuffix("n't") in ("has", "have", "had") and rest == ["been"]:
            time = "had" if first.startswith("had") else "has"
        elif first in MODALS and rest == ["be"]:
            time = first
        else:
            return None
        return _Group(time, no, adverbs, lows[-1])

    def _first(self, tokens: Sequence[Token], at: int) -> int | None:
        """Where what it is done to begins: the clause may come after "In May," or the like."""
        commas = [place for place in range(at) if tokens[place].text == ","]
        first = commas[0] + 1 if len(commas) == 1 and tokens[0].low in PREPOSITIONS | {"last", "next", "this", "yesterday", "today", "then"} else 0
        what = tokens[first:at]
        if not what or any(not token.is_word for token in what) or what[0].low in PREPOSITIONS | _CLAUSE | {"there", "what", "how", "please"}:
            return None
        stops = BE | MODALS | HAVE_DO | _CLAUSE - {"and"} | {"to"}
        if any(token.low in stops or token.low.endswith("n't") for token in what):
            return None
        of_verbs = self._lexicon.forms
        if any(place and token.low in of_verbs and token.low not in self._lexicon.things_also and not of_verbs[token.low] <= {"ing", "done"}
               and not self._lexicon.is_plural(token.low) and "past" in of_verbs[token.low] for place, token in enumerate(what)):
            return None
        return first

    def _ends(self, tokens: Sequence[Token], start: int, stop: int) -> Sequence[int]:
        """Where who does it ends: one place, or two where that can be read in two ways."""
        low = [token.low for token in tokens]
        if low[start] in _DOERS:
            return (start + 1,)
        rest = tokens[start:stop]
        if "and" in low[start:stop] and all(token.text == "," or token.low == "and" or token.text[0].isupper() for token in rest):
            return (stop,)  # "by Jo, Sam and Ali"
        place = start
        while place < stop:
            word = low[place]
            if not tokens[place].is_word or word in _CLAUSE - {"and"} or (word in BE | MODALS | HAVE_DO):
                break
            if word == "and" and self._goes_on_with_verb(tokens, place, stop):
                return ()
            if place > start and word in _REST:
                break
            if place > start and word in PREPOSITIONS - {"of", "from"}:
                return (place,) if place == start + 1 and tokens[start].text[0].isupper() else self._at_preposition(low, place, stop)
            if place > start and (word in _WHEN - {"may"} or word in ("last", "next", "this", "every", "each")):
                break
            if place > start and (word in ADVERBS or word in ("again", "together", "first") or word.endswith("ly")):
                break
            place += 1
        if place < stop and (low[place] in ("who", "which", "whose") or not tokens[place].is_word or (low[place] in ("and", "or", "but"))):
            return ()
        return (place,) if place > start else ()

    def _at_preposition(self, low: Sequence[str], place: int, stop: int) -> Sequence[int]:
        rest = low[place + 1:stop]
        if low[place] == "with" and rest[:1] and rest[0] in ("a", "no", "learning"):
            return () if len(rest) > 4 else (stop,)  # "people with a learning disability"
        if low[place] in ("to", "for", "before", "after", "during", "until", "into", "onto", "without", "since") or (
                set(rest[:3]) & _WHEN or (rest[:1] and rest[0][0].isdigit())):
            return (place,)
        if any(word in PREPOSITIONS | _CLAUSE for word in rest) or any(word in BE | MODALS | HAVE_DO for word in rest):
            return ()
        return (stop, place)

    def _goes_on_with_verb(self, tokens: Sequence[Token], place: int, stop: int) -> bool:
        """"By Jo and painted by Sam", "by Jo and it looks good"."""
        rest = tokens[place + 1:stop]
        if not rest or any(token.low in BE | MODALS | HAVE_DO | (SUBJECTS - {"this", "that"}) or token.low == "by" for token in rest):
            return True
        kinds = self._lexicon.forms.get(rest[0].low, frozenset())
        return bool(kinds & {"past", "done", "base"}) and rest[0].low not in self._lexicon.things_also

    def _said(self, sentence: Sentence, what: tuple[int, int], group: _Group, between: Sequence[Token], doer: tuple[int, int, int]) -> Mend | None:
        tokens = sentence.tokens
        first, at = what
        start, end, stop = doer
        who = _text(sentence, tokens[start:end])
        lows = [token.low for token in tokens[start:end]]
        one = len(lows) == 1 and lows[0] in _DOERS
        alone = lows[0] in DETERMINERS and len(lows) == 1
        if not one and (alone or lows[0] in _OWN | _CLAUSE or not _NO_DOERS.isdisjoint(lows) or lows[-1] in _WHEN):
            return None
        many = self._are_many(lows) or (one and lows[0] in ("me", "us", "them"))
        who = _DOERS[lows[0]] if one else who
        if group.no and lows[0] in ("anyone", "anybody", "any"):
            if len(lows) > 1:
                return None
            who, group = "nobody", replace(group, no=False)  # "not eaten by anyone"
        if self._lexicon.base_of.get(group.done) in _PUT and not one and not self._is_somebody(tokens[start:end]):
            return None  # "the van was parked by the hall"
        verb = self._verb(group, many, who == "I")
        if not verb:
            return None
        rest = tokens[end:stop]
        if rest and rest[0].low == "that" and tokens[first].low == "it" and at == first + 1:
            thing = ""  # "It was agreed by the group that …"
        elif tokens[first].low == "it" and at == first + 1 and rest and rest[0].low == "to":
            return None
        else:
            thing = self._thing(sentence, tokens[first:at], group)
        particle = between[0].text if between and between[0].low in _PARTICLES and len(between) == 1 else ""
        behind = "" if particle else _text(sentence, between)
        lead = _text(sentence, tokens[:first]) if first else ""
        words = [lead, who, verb, particle, thing, behind, _text(sentence, rest)]
        said = " ".join(word for word in words if word)
        return Mend(sentence.start, sentence.end, said[0].upper() + said[1:] + (sentence.text[-1] if sentence.text[-1] in ".!" else ""))

    def _is_somebody(self, doer: Sequence[Token]) -> bool:
        known = self._lexicon.persons | self._lexicon.groups | self._lexicon.names
        known |= _SOMEBODY | {"everyone"}
        return any(token.text[0].isupper() or {token.low, token.low.removesuffix("s")} & known for token in doer)

    def _thing(self, sentence: Sentence, what: Sequence[Token], group: _Group) -> str:
        text = _text(sentence, what)
        if text.lower() in _SWAPPED:
            return _SWAPPED[text.lower()]
        small = what[0].low in DETERMINERS | SUBJECTS or not self._is_name(what[0])
        text = text[0].lower() + text[1:] if small and len(what[0].text) > 0 and not what[0].text[1:2].isupper() else text
        floats = next((word for word in group.adverbs if word.lower() in _FLOATS), "")
        return f"{floats} {text}" if floats and what[0].low in DETERMINERS else text

    def _is_name(self, token: Token) -> bool:
        return token.low.removesuffix("'s") in self._lexicon.names or not self._lexicon.known(token.low.removesuffix("'s"))

    def _are_many(self, lows: Sequence[str]) -> bool:
        head = lows[:next((place for place, word in enumerate(lows) if place and word in PREPOSITIONS), len(lows))]
        return "and" in lows or lows[0] in _SEVERAL or self._lexicon.is_plural(head[-1]) or head[-1] in _SOMEBODY | {"you", "police", "staff"}

    def _base(self, done: str) -> str | None:
        """Of a regular verb that is in no list: "chair" of "chaired"."""
        if not done.endswith("ed"):
            return None
        found = [verb for verb in (done[:-2], done[:-1], done[:-3], f"{done[:-3]}y") if self._lexicon.known(verb) and past(verb) == done]
        return max(found, key=self._lexicon.often, default=None)

    def _verb(self, group: _Group, many: bool, is_i: bool) -> str:
        base = self._lexicon.base_of.get(group.done) or self._base(group.done)
        if base is None or any(word.lower() not in _BEFORE_THE_VERB | _FLOATS for word in group.adverbs):
            return ""
        forms = self._lexicon.verbs.forms(base)
        done = group.done if group.done in forms["done"] else forms["done"][0]
        more = " ".join(word for word in group.adverbs if word.lower() not in _FLOATS)
        no, more = " not" if group.no else "", f" {more}" if more else ""
        be = ("am" if is_i else "are" if many else "is"), ("was" if is_i or not many else "were")
        match group.time:
            case "past":
                return f"did not{more} {base}" if no else f"{more} {forms['past'][0]}".strip()
            case "now":
                return f"{'do' if many else 'does'} not{more} {base}" if no else f"{more} {forms['base' if many else 's'][0]}".strip()
            case "now being" | "past being":
                return f"{be[group.time == 'past being']}{no}{more} {forms['ing'][0]}"
            case "has":
                return f"{'have' if many else 'has'}{no}{more} {done}"
            case "had":
                return f"had{no}{more} {done}"
        modal = {"cannot": "can", "can't": "can", "won't": "will"}.get(group.time, group.time.removesuffix("n't"))
        return f"{modal}{no}{more} {base}"


def _text(sentence: Sentence, tokens: Sequence[Token]) -> str:
    return sentence.text[tokens[0].start - sentence.start:tokens[-1].end - sentence.start] if tokens else ""
