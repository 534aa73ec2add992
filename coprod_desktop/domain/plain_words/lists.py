"""The word lists of the plain-words help, and what is made of them once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from coprod_desktop.domain.plain_words.forms import Verbs
from coprod_desktop.domain.plain_words.reading import word_set

DETERMINERS = word_set(
    "the a an our my your his her their its this that these those some any no each every all both most many few several another one two three "
    "four five six seven eight nine ten half other")
POSSESSIVES = word_set("our my your his her their its")
PREPOSITIONS = word_set(
    "of in on at to for with from by about into onto over under near past after before between behind beside through during without until "
    "around across along against among inside outside off up down towards as like than per via opposite")
SUBJECTS = word_set(
    "i we you he she it they there this that these those nobody everybody somebody anybody everyone someone anyone nothing everything something")
OBJECTS = word_set(
    "me us you him her it them this that these those everyone everybody somebody someone anyone yourself ourselves")
BE = word_set("am is are was were be been being isn't aren't wasn't weren't")
MODALS = word_set(
    "will would can could may might must should shall cannot won't wouldn't can't couldn't mustn't shouldn't needn't")
HAVE_DO = word_set("has have had do does did hasn't haven't hadn't don't doesn't didn't")
FINITE = (BE - {"be", "been", "being"}) | MODALS | HAVE_DO
ADVERBS = word_set(
    "not also then now always often sometimes never just only still already yet soon even maybe perhaps please afterwards later again usually "
    "really all both ever once quickly slowly carefully therefore there")
CONTRACTED = ("'m", "'re", "'ve", "'ll", "'d")
QUESTIONS = word_set("what how where why who which whether when whose")
COUNTS = word_set("one two three four five six seven eight nine ten other half")
# These end the name of a thing.
STOPS = FINITE | BE | MODALS | HAVE_DO | PREPOSITIONS | QUESTIONS | SUBJECTS | (DETERMINERS - COUNTS) | word_set(
    "and or but so if because when while him me us too very not then here today tomorrow let out")


@dataclass(frozen=True, slots=True)
class Lists:
    """As they stand in resources/easyread/plain_words; `zipf` says how often a word is used (8 is the most), for the words that are known."""

    hard: Mapping[str, Any] = field(default_factory=dict)
    idioms: Mapping[str, Any] = field(default_factory=dict)
    abbreviations: Mapping[str, Any] = field(default_factory=dict)
    two_names: Sequence[str] = ()
    heads: Sequence[str] = ()
    firsts: Sequence[str] = ()
    apart: Sequence[str] = ()
    exact: Sequence[str] = ()
    wider: Mapping[str, str] = field(default_factory=dict)
    grammar: Mapping[str, Any] = field(default_factory=dict)
    things: Mapping[str, Any] = field(default_factory=dict)
    zipf: Mapping[str, float] = field(default_factory=dict)


class Lexicon:
    """What a word can be. Words are in small letters."""

    def __init__(self, lists: Lists) -> None:
        grammar = lists.grammar
        self.verbs = Verbs(grammar.get("irregular", {}))
        self.zipf = lists.zipf
        self.also_things = frozenset(grammar.get("also_things", ()))
        self.states = frozenset(grammar.get("states", ()))
        self.states_now = frozenset(grammar.get("states_now", ()))
        self.states_done = frozenset(grammar.get("states_done", ()))
        self.colours = frozenset(grammar.get("colours", ()))
        people = grammar.get("people", {})
        own = {kind: frozenset(map(str.lower, people.get(kind, ()))) for kind in ("female", "male", "either")}
        self.names = frozenset().union(*own.values())
        census = {kind: frozenset(words.split()) - self.names for kind, words in lists.things.get("names", {}).items()}
        self.female = own["female"] | census.get("female", frozenset()) | frozenset(people.get("she", ()))
        self.male = own["male"] | census.get("male", frozenset()) | frozenset(people.get("he", ()))
        self.names = self.names.union(*census.values())
        self.persons = frozenset(people.get("person", ())) | {word for kind in ("she", "he") for word in people.get(kind, ())}
        self.groups = frozenset(people.get("group", ()))
        self.not_a_thing = frozenset(people.get("not_a_thing", ()))
        self.many = frozenset(people.get("many", ()))
        self.describing = frozenset(lists.things.get("describing", "").split()) | self.colours
        self.places = frozenset(lists.things.get("places", "").split())
        self._grammar, self._things = grammar, lists.things

    @cached_property
    def kinds_of(self) -> dict[str, frozenset[str]]:
        """What kinds of thing a word is, of all the things that are known, each in one: "van" is a vehicle and made."""
        found: dict[str, set[str]] = {}
        for kind, words in self._things.get("kinds", {}).items():
            for word in words.split():
                found.setdefault(word, set()).add(kind)
        return {word: frozenset(kinds) for word, kinds in found.items()}

    @cached_property
    def forms(self) -> dict[str, frozenset[str]]:
        """Each form of a verb that is known, with what it can be: base, s, ing, past, done."""
        found: dict[str, set[str]] = {}
        for verb in (*self._grammar.get("irregular", {}), *self._grammar.get("regular", ())):
            for kind, words in self.verbs.forms(verb).items():
                for word in words:
                    found.setdefault(word, set()).add(kind)
        for word in ("be", "am", "is", "are", "was", "were", "been", "being"):
            found.pop(word, None)
        return {word: frozenset(kinds) for word, kinds in found.items()}

    @cached_property
    def base_of(self) -> dict[str, str]:
        verbs = (*self._grammar.get("regular", ()), *self._grammar.get("irregular", {}))
        return {word: verb for verb in verbs for words in self.verbs.forms(verb).values() for word in words}

    @cached_property
    def things_also(self) -> frozenset[str]:
        """Forms that may just as well be things: "walk", "walks"."""
        return frozenset(form for verb in self.also_things for kind in ("base", "s") for form in self.verbs.forms(verb)[kind])

    def known(self, word: str) -> bool:
        return word in self.zipf

    def often(self, word: str) -> float:
        """The Zipf frequency, 0 for a word that is in no list."""
        return self.zipf.get(word, 0.0)

    def is_done(self, word: str) -> bool:
        """Whether it can stand after "was": "made", "painted"."""
        kinds = self.forms.get(word)
        if kinds is not None:
            return "done" in kinds
        return word.endswith("ed") and len(word) > 4 and not word.endswith(("eed", "hundred", "kindred", "sacred", "wicked", "naked"))

    def is_plural(self, word: str) -> bool:
        return word in self.many or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3)
