"""What a word can mean by what is done with it: a bus leaves and a form is filled in, never the other way round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, CONTRACTED, DETERMINERS, HAVE_DO, MODALS, OBJECTS, PREPOSITIONS, Lexicon
from coprod_desktop.domain.plain_words.reading import Token, word_set

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


ANY = Meant()


class Sense:
    """`kinds` gives each kind its words; `does` and `done` give for a kind, or "-kind" for what it never does, the words that tell."""

    def __init__(self, lists: Mapping[str, Mapping[str, Sequence[str]]], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._kinds = _turned(lists.get("kinds", {}))
        self._does, self._done = (self._in_all_forms(_turned(lists.get(told, {}))) for told in ("does", "done"))
        self._whole = frozenset(lists.get("whole", {}).get("done", ()))

    def _in_all_forms(self, told: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for word, kinds in told.items():
            for form in {form for forms in self._lexicon.verbs.forms(word).values() for form in forms} | {word}:
                found[form] = found.get(form, frozenset()) | kinds
        return found

    def kinds(self, word: str) -> frozenset[str]:
        """Of a thing, in one or in many."""
        one = _one(word)
        found = self._kinds.get(word, frozenset()) | self._kinds.get(one, frozenset())
        if not found and not {word, one} & (self._lexicon.groups | self._lexicon.persons) and word not in _PEOPLE:
            found = self._lexicon.kinds_of.get(word, frozenset()) or self._lexicon.kinds_of.get(one, frozenset())
        if {word, one} & self._lexicon.persons or word in _PEOPLE or (word in self._lexicon.names and not found):
            found |= {"person"}
        if not found and one.endswith(_DOERS):
            found = frozenset(("person",))
        return found | {"group", "person"} if word in self._lexicon.groups else found

    def meant(self, tokens: Sequence[Token], at: int) -> Meant:
        """By the word that the pronoun at `at` stands with: "they laughed", "sign it"."""
        word, is_done = self._word(tokens, at)
        told = self._done if is_done else self._does
        kinds = told.get(word, frozenset())
        if not kinds:
            return ANY
        if "person" in kinds and not is_done and self._does_to_another(tokens, at, word):
            kinds = kinds - {"vehicle", "event", "document"}  # "they left them in the porch"
        return Meant(frozenset(kind for kind in kinds if not kind.startswith("-")), frozenset(kind[1:] for kind in kinds if kind.startswith("-")))

    def _does_to_another(self, tokens: Sequence[Token], at: int, word: str) -> bool:
        after = next((number for number in range(at + 1, len(tokens) - 1) if tokens[number].low == word), 0) + 1
        return tokens[after].low in OBJECTS or tokens[after].low in DETERMINERS

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
        is_so = tokens[at].low.endswith(("'s", "'re"))
        for token in tokens[at + 1:at + 6]:
            if token.low not in _PASSED_OVER and not token.low.endswith((*CONTRACTED, "n't")):
                kinds = self._lexicon.forms.get(token.low, frozenset())
                return token.low, is_so and "done" in kinds and token.low in self._done
            is_so = is_so or token.low in BE or token.low in ("get", "gets", "got")
        return "", False


def _one(word: str) -> str:
    """Of many: "men" and "man"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith(("toes", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _turned(words_of: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, words in words_of.items():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
