"""What a word can mean by what is done with it: a bus leaves and a form is filled in, never the other way round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, CONTRACTED, DETERMINERS, HAVE_DO, MODALS, OBJECTS, PREPOSITIONS, Lexicon
from coprod_desktop.domain.plain_words.reading import Token, low_at, word_set

_PASSED_OVER = MODALS | HAVE_DO | BE | ADVERBS | word_set("not very so really a bit too to going get gets got feel feels felt look looked looks")
_SAY = word_set("think thought say said says hope hoped feel felt know knew believe that when if and but so because then or where until before after")
_TO = word_set("to with")
_BEFORE_A_THING = DETERMINERS | {"last", "next", "first", "of"}
_DOERS = ("worker", "woman", "person", "maker", "player", "leader", "keeper", "ologist", "therapist")
_PEOPLE = word_set("people men women children")


@dataclass(frozen=True, slots=True)
class Meant:
    """Which kinds of thing fit best and which do not fit at all."""

    wants: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


# What some things are besides: "the path" is a place and can be slippery.
SIDE = frozenset(("art", "ground"))
_TAKEN = word_set("collect fetch bring take get need left leave lend return lose lost use keep")
# "Leave them as they were".
_AS_IT_WAS = word_set("as open")
_KEPT = word_set("wall walls shelf shelves rack hook hooks fridge desk website page noticeboard oven sink")
_MAKES = word_set("make makes made")
_COSTS = word_set("cost costs take takes took")
_STARTS = word_set("start begin finish stop")
_TIMES = word_set("and but when if today tomorrow next early late soon here they")
_HAS = word_set("have need lose find make become grow gain want be visit hire send give show bring")
_MEETS = word_set("choose thank beat hear join love applaud watch clap")
# These are many people, like the groups.
CROWD = word_set("audience crowd jury orchestra congregation ensemble gang household couple duo trio quartet")
ANY = Meant()


class Sense:
    """`kinds` gives each kind its words; `does` and `done` give for a kind, or "-kind" for what it never does, the words that tell."""

    def __init__(self, lists: Mapping[str, Mapping[str, Sequence[str]]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._kinds = _turned(lists.get("kinds", {}))
        self._does, self._done = (self._in_all_forms(_turned(lists.get(told, {}))) for told in ("does", "done"))
        self._how = frozenset(word for words in lists.get("does", {}).values() for word in words)
        self._whole = frozenset(lists.get("whole", {}).get("done", ()))

    def _in_all_forms(self, told: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for word, kinds in told.items():
            for form in {form for forms in self._lexicon.verbs.forms(word).values() for form in forms} | {word}:
                found[form] = found.get(form, frozenset()) | kinds
        return found

    def kinds(self, word: str) -> frozenset[str]:
        """Of a thing, in one or in many."""
        if not word.isalpha() and word not in self._kinds:
            word = word.rpartition("-")[2]
        one = _one(word)
        listed = self._kinds.get(word, frozenset()) | self._kinds.get(one, frozenset())
        found = listed - SIDE
        if not found and not {word, one} & (self._lexicon.groups | self._lexicon.persons) and word not in _PEOPLE:
            found = self._lexicon.kinds_of.get(word, frozenset()) or self._lexicon.kinds_of.get(one, frozenset())
        if {word, one} & self._lexicon.persons or word in _PEOPLE or (word in self._lexicon.names and not found):
            found |= {"person"}
        if not found and (one.endswith(_DOERS) or (len(word) > 6 and word.endswith(("ers", "ists")) and word not in self._lexicon.kinds_of)):
            found = frozenset(("person",))
        return found | {"group", "person"} if {word, one} & self._lexicon.groups or word in CROWD else found | listed

    def meant(self, tokens: Sequence[Token], at: int) -> Meant:
        """By the word that the pronoun at `at` stands with: "they laughed", "sign it"."""
        word, is_done = self._word(tokens, at)
        told = self._done if is_done else self._does
        kinds = told.get(word, frozenset())
        if word in ("in", "on") and not is_done and self._is_kept(tokens, at):
            return Meant(never=frozenset(("person", "group")))  # "they are on my wall"
        if word in _MAKES and not is_done and tokens[at].low == "it" and self._makes_one(tokens, at):
            return Meant(frozenset(("event", "document", "art", "music")))  # "it made me think"
        if tokens[at].low.startswith("they") and self._lexicon.base_of.get(word, word) in _STARTS and self._has_done(tokens, at, word):
            return Meant(frozenset(("person",)))
        if not kinds:
            does_it = word in self._done and tokens[at].low.startswith("they") and self._does_to_another(tokens, at, word)
            return Meant(frozenset(("person",))) if does_it else ANY  # "they will stamp them"
        if "person" in kinds and "-person" in kinds and not is_done:
            kinds = kinds - {"-person"}  # "they made £70"
        if tokens[at].low.startswith("they") and self._lexicon.base_of.get(word, word) in _STARTS and "at" in [token.low for token in tokens]:
            kinds = kinds - {"-person"}  # "they start at six"
        if "person" in kinds and not is_done and self._does_to_another(tokens, at, word):
            kinds = kinds - {"vehicle", "event", "document"}  # "they left them in the porch"
        return Meant(frozenset(kind for kind in kinds if not kind.startswith("-")), frozenset(kind[1:] for kind in kinds if kind.startswith("-")))

    def _is_kept(self, tokens: Sequence[Token], at: int) -> bool:
        """"They are in the drawer": in or on what holds things and nobody."""
        start = next((place for place in range(at + 1, len(tokens)) if tokens[place].low in ("in", "on")), len(tokens))
        named = [token for token in tokens[start + 1:start + 4] if token.is_word]
        return any(token.low in _KEPT or "container" in self.kinds(token.low) for token in named)

    def _makes_one(self, tokens: Sequence[Token], at: int) -> bool:
        after = next((number for number in range(at + 1, len(tokens) - 2) if tokens[number].low in _MAKES), 0) + 1
        return low_at(tokens, after) in OBJECTS and low_at(tokens, after + 1).isalpha()

    def _has_done(self, tokens: Sequence[Token], at: int, word: str) -> bool:
        """"They will start work": they do it."""
        after = next((token for before, token in pairwise(tokens[at:]) if before.low == word), tokens[at])
        return after.low[:1].isalpha() and after.low not in PREPOSITIONS | ADVERBS | _TIMES

    def _does_to_another(self, tokens: Sequence[Token], at: int, word: str) -> bool:
        after = next((number for number in range(at + 1, len(tokens) - 1) if tokens[number].low == word), 0) + 1
        return tokens[after].low in OBJECTS or tokens[after].low in DETERMINERS

    def is_of_people(self, word: str) -> bool:
        """"Lent", "wrote": what no building does."""
        return "person" in self._does.get(word, ())

    def forms(self, word: str) -> frozenset[str]:
        """What a verb's form can be: "drips"."""
        return self._lexicon.forms.get(word, frozenset())

    def base(self, word: str) -> str:
        return self._lexicon.base_of.get(word, word)

    def is_deed(self, word: str) -> bool:
        """"Filmed", "chose": what one does to another, but not "had", "lost"."""
        base = self._lexicon.base_of.get(word, word)
        return base in _MEETS or ("past" in self._lexicon.forms.get(word, ()) and base not in _HAS)

    def is_taken(self, tokens: Sequence[Token], at: int) -> bool:
        """"Collect it", "we left it": what can be carried, not where it was."""
        return self.is_done_to(tokens, at) and low_at(tokens, at + 1) not in _AS_IT_WAS and (
            self._lexicon.base_of.get(tokens[at - 1].low, tokens[at - 1].low) in _TAKEN or tokens[at - 1:at + 2][-1].low == "back")

    def is_done_to_people(self, word: str) -> bool:
        """"Asked", "met", but not "visited", which is done to a place as well."""
        kinds = self._done.get(word, frozenset())
        return "person" in kinds and "place" not in kinds and word not in PREPOSITIONS

    def _has(self, tokens: Sequence[Token]) -> str:
        """"It has a lift", "it needs a new wheel": the part, as it stands in the lists, "" for none that tells."""
        for token in tokens:
            if token.low in PREPOSITIONS or not token.is_word:
                break
            if f"has {_one(token.low)}" in self._does:
                return f"has {_one(token.low)}"
        return ""

    def _tells_nothing(self, word: str, follows: str, kinds: frozenset[str]) -> bool:
        """"They are sorted by colour", "it is pulled down", "it was last"."""
        if word == "last" or follows == "down" or (word == "moved" and follows == "to"):
            return True
        return "done" in kinds and word not in self._done and word not in self._how

    def is_the_whole(self, tokens: Sequence[Token], at: int) -> bool:
        """"We will fight it", "do it": what was said, not one thing."""
        return self.is_done_to(tokens, at) and self._lexicon.base_of.get(tokens[at - 1].low, tokens[at - 1].low) in self._whole

    def is_done_to(self, tokens: Sequence[Token], at: int) -> bool:
        before = tokens[at - 1].low if at else ""
        if at > 1 and before in self._lexicon.things_also and tokens[at - 2].low in _BEFORE_A_THING:
            return False  # "last time it left"
        return bool(before) and before not in _SAY and tokens[at].low in ("it", "them") and (
            before in self._lexicon.forms or before in PREPOSITIONS or before in ("did", "do") or before in self._done)

    def _word(self, tokens: Sequence[Token], at: int) -> tuple[str, bool]:
        """The word that tells, and whether it is done to what is meant: "sign it", "it was signed"."""
        if self.is_done_to(tokens, at):
            before = tokens[at - 1].low
            follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
            return (before if before in _TO or before not in PREPOSITIONS else "" if follows in ("in", "off") else f"{before} it"), True
        if tokens[at].low in ("its", "their", "theirs"):
            return "", False
        if tokens[at + 1:] and tokens[at + 1].low in ("has", "have", "had") and (has := self._has(tokens[at + 2:at + 6])):
            return has, False
        is_so = tokens[at].low.endswith(("'s", "'re"))
        for number, token in enumerate(tokens[at + 1:at + 6], at + 1):
            passed = token.low in _PASSED_OVER and (token.low != "bit" or tokens[number - 1].low == "a")
            if not passed and not token.low.endswith((*CONTRACTED, "n't")):
                if is_so and tokens[number + 1:number + 2] and tokens[number + 1].low == "to" and number + 2 < len(tokens) - 1 and (
                        not tokens[number + 3].is_word and tokens[number + 2].low in self._done):
                    return tokens[number + 2].low, True  # "it is too hot to eat"
                if token.low in _COSTS and number < len(tokens) - 3 and tokens[-3].low == "to":
                    return tokens[-2].low, True  # "it cost £40 to hire"
                if token.low in ("need", "needs", "needed") and (has := self._has(tokens[number + 1:number + 5])):
                    return has, False
                kinds = self._lexicon.forms.get(token.low, frozenset())
                if token.low in ("went", "gone", "goes", "go") and low_at(tokens, number + 1) == "off":
                    return "off", False
                if is_so and token.low == "made" and low_at(tokens, number + 1) in ("of", "from", "out"):
                    return "made of", False
                if is_so and self._tells_nothing(token.low, low_at(tokens, number + 1), kinds):
                    return "", True
                return token.low, is_so and ("done" in kinds or token.low.endswith("ed")) and token.low in self._done
            is_so = is_so or token.low in BE or token.low in ("get", "gets", "got")
        return "", False


def _one(word: str) -> str:
    """Of many: "men" and "man"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith(("toes", "shes", "ches", "xes", "sses", "buses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _turned(words_of: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, words in words_of.items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
