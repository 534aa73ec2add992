"""One thing that has two names in a text: "the workshop" that is "the class" in the next sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import (
    ADVERBS,
    BE,
    COUNTS,
    DETERMINERS,
    FINITE,
    MODALS,
    PREPOSITIONS,
    STOPS,
    SUBJECTS,
    Lexicon,
    Lists,
)
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set
from coprod_desktop.domain.plain_words.spelt import above, first_and_head, numbered, single, spelt, stem, within
from coprod_desktop.domain.plain_words.two_things import EVERY, Apart, Named, announced

_DEFINITE = word_set("the our this that these those your each every my all his her their any no whose")
# Before a name these do not say which one it is.
_NO_KIND = word_set("new old big small first last next other same good nice main whole little own great free")
_KINDS = word_set("art music dance drum drama film support care bus tea cinema village sports town other")
_BEGIN_NONE = _NO_KIND | STOPS | ADVERBS | DETERMINERS
_ROOMS = word_set("room hall space shop club group team class workshop course session")
_MAKES_A_NAME = word_set("day days worker workers bag box card stop door table trip number area money bank tour top of-age")
# After a name these begin something new: "take the flyer home", "the workshop costs".
_NO_SECOND_NAME = word_set(
    "upstairs downstairs outside inside online home round back up down out over away next last this tidy close clean open shut free warm dry ready "
    "safe empty still near locked full wet cold quiet much enough yesterday today tomorrow tonight now well right together alone early late later "
    "twice forever indoors outdoors straight fast hard better best worse more most less straightaway weekly daily")
_BEFORE_A_VERB = MODALS | {"to", "i", "we", "you", "they", "not", "please", "he", "she", "it"}
# These only say how a thing is, though some are names of things, too: "a wet towel".
_LIKE = word_set(
    "wet miniature front back whole light yearly monthly weekly daily public private fancy favourite best worst stolen borrowed rented second-hand "
    "leftover plastic metal woollen cotton leather manual folding printed home-made typed woolly stripy spotty dark sparkly creaky squeaky wobbly "
    "rickety ripped finished soaking crowded packed battered knitted framed laminated")
# "A copy of the report": what is spoken of comes after it.
_MEASURES = word_set("copy copies pair bit lot lots rest end start")
_LIVING = word_set("person animal")
_GIVE = word_set(
    "give gave gives giving show showed send sent bring brought lend lent pay paid buy bought offer offered hand handed make made feed fed")
_AND = word_set("and but so or then")
_THIS = word_set("this these that those")
_BUT = " but "
_SHORT = 6
_NUMBERS = word_set("eleven twelve fifteen twenty thirty forty fifty sixty a")
_FEW = 5
_OF = word_set("of to in for at on with")
_THE = word_set("the our")
_WHICH_ONE = word_set("the our your this")
# "The youth panel" is another than "the panel".
_FOR_SOME = word_set("youth young adult junior senior parent staff board family art music drama dance drum film craft kids")
_NONE: frozenset[int] = frozenset()
# A wider name, "the event", is for what was named not long before.
_NEAR = 4
# These may also come first: "our new dog", "the spaniel".
_WIDE_FIRST = word_set("animal dog cat bird fish insect bug horse pet creature tree flower instrument fruit")
class TwoNames:
    """`same` has groups of words that often name one thing, with a bar between them."""

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        groups: dict[str, set[int]] = {}
        many: dict[str, set[int]] = {}
        self._heads_of, self._firsts_of = numbered(map(single, group.split("|")) for group in lists.heads), numbered(
            group.split("|") for group in lists.firsts)
        of_many: dict[str, set[int]] = {}
        for number, group in enumerate(lists.two_names):
            for name in group.split("|"):
                if lexicon.is_plural(name.rpartition(" ")[2]):
                    of_many.setdefault(single(name), set()).add(number)
        same = (*lists.two_names, *lists.things.get("same", ()), *lists.exact)
        self._above = above(lists.things.get("wider", {}), {})
        known = {f"known {kind}": words.split() for kind, words in lists.things.get("kinds", {}).items()}
        self._wider = above(lists.wider, known | lists.grammar.get("sense", {}).get("kinds", {}))
        for number, group in enumerate(same):
            for name in group.split("|"):
                one = groups.setdefault(single(spelt(name)), set())
                (one if not lexicon.is_plural(name) or name in lexicon.many else many.setdefault(single(spelt(name)), set())).add(number)
        for name in frozenset((*self._above, *self._wider)).union(*self._above.values(), *self._wider.values()):
            groups.setdefault(name, set())
        self._groups = {name: frozenset(its) for name, its in groups.items()}
        self._many = {name: frozenset(its) for name, its in many.items()}
        self._longest = max((name.count(" ") + 1 for name in groups), default=1)
        self._exact = numbered(map(single, group.split("|")) for group in lists.exact)
        self._told_apart = numbered(map(single, line.split("|")) for line in lists.apart)
        self._apart = Apart(lexicon, {name: frozenset(its) for name, its in of_many.items()})

    def check(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        parted = [(sentence, tokens) for sentence in sentences for tokens in self._clauses(sentence.tokens)]
        if len(parted) < 2:
            return
        before: dict[str, Named] = {}
        told = list(self._names_of_two(sentences)) if len(sentences) > 1 else []
        yield from told
        clauses = [(sentence, tokens, list(self._names(tokens))) for sentence, tokens in parted]
        # In a few lines a name that is kept tells that it is another thing; in a long text both names of one thing are mixed.
        is_short = len(sentences) <= _FEW
        more: list[tuple[int, frozenset[int]]] = []
        for number, (sentence, tokens, here) in enumerate(clauses):
            now = {named.name for named in here}
            later = {named.name for _sentence, _tokens, then in clauses[number + 1:] for named in then}
            renamed: set[str] = set()
            for named in (replace(named, clause=number) for named in here):
                if named.name in before or not (named.alone or named.sort):
                    continue
                but = number > 0 and sentence is parted[number - 1][0] and _BUT in sentence.text[:named.start - sentence.start]
                other = next((earlier for name, earlier in before.items() if name not in now | renamed and not within(name, named.name) and (
                    self._name_one_thing(earlier, named) if named.definite else self._are_exact(earlier, named) or self._are_alike_in_two(
                        earlier, named)) and not (named.sort and (not earlier.alone or named.sort in earlier.name)) and not (
                    is_short and {name, named.name} & later) and not any(
                    told_at < earlier.clause and (EVERY in its or its & (earlier.groups | named.groups)) for told_at, its in more)
                    and not (but and earlier.clause == number - 1) and not self._are_parts_apart(earlier, named, before.values(), here)
                    and not self._apart.are_two(earlier, named, clauses[earlier.clause][1], tokens, exact=self._are_exact(earlier, named))), None)
                if other is None or any(named.start < finding.end and finding.start < named.end for finding in told):
                    continue
                renamed.add(other.name)
                text = sentence.text[named.start - sentence.start:named.end - sentence.start]
                yield Finding(Rule.TWO_NAMES, named.start, named.end, text, other.name, sure=False)
            for named in here:
                before[named.name] = replace(named, clause=number)
            if its := announced(tokens, here):
                more.append((number, its))

    def _name_one_thing(self, one: Named, other: Named) -> bool:
        """"Cab" and "taxi", or "rose" and "flower"; not "cat" and "dog"."""
        if self._are_told_apart(one.name, other.name) or self._are_of_two(one.name, other.name):
            return False
        if one.groups & other.groups or self._are_exact(one, other):
            return True
        if other.clause - one.clause > _NEAR:
            return False
        return other.name in self._wider.get(one.name, frozenset()) | self._above.get(one.name, frozenset()) or (
            one.name in self._above.get(other.name, ()) or (
                one.name in _WIDE_FIRST and one.name in self._wider.get(other.name, ())))

    def _are_parts_apart(self, one: Named, other: Named, before: Iterable[Named], here: Iterable[Named]) -> bool:
        """"The support workers" and "the volunteers" are two, so their "workers" are, too."""
        return any(self._are_told_apart(whole.name, later.name) for whole in before
                   if whole.end == one.end and whole.long >= one.long for later in here if later.end == other.end and later.long >= other.long)

    def _are_told_apart(self, one: str, other: str) -> bool:
        return bool(self._told_apart.get(one, _NONE) & self._told_apart.get(other, _NONE))

    def _are_of_two(self, one: str, other: str) -> bool:
        """"Bus driver" and "taxi driver"."""
        (first, head), (other_first, other_head) = first_and_head(one), first_and_head(other)
        return head == other_head and self._are_told_apart(first, other_first)

    def _are_exact(self, one: Named, other: Named) -> bool:
        """"Leaflet" and "flyer", also where some are meant: "take a flyer"."""
        return bool(self._exact.get(one.name, _NONE) & self._exact.get(other.name, _NONE))

    def _are_alike_in_two(self, one: Named, other: Named) -> bool:
        """"The consent form", "a permission slip": names of two words are seldom of any other thing."""
        return other.whose in ("a", "an") and other.long > 1 and bool(one.groups & other.groups) and not (
            self._are_told_apart(one.name, other.name) or self._are_of_two(one.name, other.name))

    def _names(self, tokens: Sequence[Token]) -> Iterator[Named]:
        at = 0
        while at < len(tokens):
            for long in range(min(self._longest, len(tokens) - at), 0, -1):
                name = single(" ".join(token.low for token in tokens[at:at + long]))
                if name in self._groups and self._is_whole(tokens, at, long, name):
                    yield self._named(name, tokens, at, long)
                    at += long - 1
                    if long > 1 and _OF & set(name.split()):
                        yield self._named(single(tokens[at - long + 1].low), tokens, at - long + 1, 1)  # the "trip" of "trip to the farm"
                    last = single(tokens[at].low)
                    if long > 1 and last in self._groups and not (last in _ROOMS and tokens[at - 1].low in _KINDS):
                        yield self._named(last, tokens, at, 1)  # "booking form", that may be "the slip" later
                    break
            else:
                if self._is_first_of_two(tokens, at):
                    yield replace(self._named(single(tokens[at].low), tokens, at, 1), alone=False)
            at += 1

    def _is_first_of_two(self, tokens: Sequence[Token], at: int) -> bool:
        """The "ferry" of "the ferry steps", that may be "the boat" later."""
        word = tokens[at].low
        return 0 < at < len(tokens) - 1 and tokens[at - 1].low in DETERMINERS and single(word) in self._groups and word not in STOPS and (
            not self._describes(word) and single(tokens[at + 1].low) in self._groups)

    def _named(self, name: str, tokens: Sequence[Token], at: int, long: int) -> Named:
        after = [*(token.low for token in tokens[at + long:at + long + 2]), "", ""] if at < 2 else ["", ""]
        if at in (1, 2) and "base" in self._lexicon.forms.get(tokens[0].low, ()):
            after = [tokens[0].low, ""]  # "Tell your supporter", "Tell the staff"
        if after[1] == "£" or after[1].isdecimal() or after[1] in COUNTS:
            after[1] = "£"
        elif len(tokens) - at - long < _SHORT - 2 and after[0] in BE:
            after[1] = "so"  # "is short", "is long"
        elif after[0] not in BE | MODALS:
            after[1] = "so"  # "runs the office", "runs the group"
        before = tokens[at - 1] if at else None
        like = before.low if before is not None and self._describes(before.low) else ""
        alone = before is None or like != "" or not self._is_part(tokens, at - 1)
        sort = "" if alone or before is None or at < 2 or tokens[at - 2].low not in _WHICH_ONE or before.low in _FOR_SOME else before.low
        many = self._lexicon.is_plural(tokens[at + long - 1].low)
        groups = self._groups.get(name, _NONE) | (self._many.get(name, _NONE) if many else _NONE)
        return Named(name, groups, tokens[at - 1 if sort else at].start, tokens[at + long - 1].end, at, long, self._is_definite(tokens, at),
                     "" if before is None else tokens[at - 2].low if sort else before.low, like, alone, (after[0], after[1]), many, sort)

    def _describes(self, word: str) -> bool:
        like = self._lexicon.describing
        return word not in STOPS and (word in like or word in _LIKE or (word.endswith("er") and (word[:-2] in like or word[:-1] in like)))

    def _is_part(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word begins a name of two words: the "garden" of "garden party"."""
        before, word = tokens[at], tokens[at].low
        if word in self._lexicon.things_also and at and tokens[at - 1].low in DETERMINERS:
            return True  # "the stage manager"
        return before.is_word and word not in STOPS and word not in DETERMINERS and not word.endswith("'s") and word not in ADVERBS and (
            word in self._groups or word in self._lexicon.kinds_of or word in _KINDS) and not self._lexicon.forms.get(word, frozenset()) - {"ing"}

    def _is_whole(self, tokens: Sequence[Token], at: int, long: int, name: str) -> bool:
        """Not a part of another name, and no verb: the "room" of "art room", the "show" of "will show you"."""
        before, after = tokens[at - 1].low if at else "", tokens[at + long].low if at + long < len(tokens) else "."
        word = tokens[at + long - 1].low
        if name in DETERMINERS or (name in STOPS and not (name == "do" and before in _THE)) or (
                before in _BEFORE_A_VERB and (before != "to" or tokens[at].low in self._lexicon.forms)):
            return False
        if after == "'" or (name in self._lexicon.describing and not self._groups[name]) or (after == "of" and word in _MEASURES):
            return False  # "the kids' corner"
        kinds = self._lexicon.forms.get(word, frozenset())
        if kinds and after in ("me", "us", "you", "him", "them"):
            return False
        if at and long == 1 and "s" in kinds and (after in PREPOSITIONS | DETERMINERS) and self._groups.get(before) and (
                before not in DETERMINERS):
            return False  # "the boat leaves from"
        if kinds & {"past", "ing"} and word not in self._lexicon.things_also and (
                before in BE or not at or (tokens[at - 1].text[0].isupper() and before not in DETERMINERS)):
            return False
        if not at and ("base" in kinds or after in DETERMINERS) and (after in DETERMINERS or after in PREPOSITIONS):
            return False
        if at and long == 1 and before in _KINDS and word in _ROOMS and self._is_part(tokens, at - 1):
            return False  # "art room": what comes later as a "hall" is another one
        later = tokens[at + long + 1].low if at + long + 1 < len(tokens) else "."
        if long > 1 and after == "of" and f"{word} of {later}" in self._groups:
            return False  # "a new member of staff"
        if at > 1 and tokens[at - 2].low in _GIVE and before in _DEFINITE and self._is_living(word):
            return True  # "we gave the builders tea"
        return (after.endswith("s") and (later in DETERMINERS or later in _NUMBERS)) or not self._goes_before(after, self._lexicon.is_plural(word))

    def _is_living(self, word: str) -> bool:
        return not {word, single(word)}.isdisjoint(self._lexicon.persons) or not _LIVING.isdisjoint(self._lexicon.kinds_of.get(single(word), ()))

    def _goes_before(self, after: str, many: bool) -> bool:
        """Whether the next word is the thing that is spoken of: the "worker" of "support worker"."""
        if after in _NO_SECOND_NAME or after in STOPS | DETERMINERS or after in ADVERBS or not after[0].isalpha():
            return False
        kinds = self._lexicon.forms.get(after, frozenset())
        if "past" in kinds or ("s" in kinds and not many) or ("base" in kinds and many):
            return False
        one = single(after)
        return one in self._groups or after in _MAKES_A_NAME or (one in self._lexicon.kinds_of and one not in self._lexicon.describing)

    def _names_of_two(self, sentences: Sequence[Sentence]) -> Iterator[Finding]:
        """"Quiet room" and "calm space", "drum group" and "drum class": names of two words of which each is the same, or of the same kind."""
        said = [replace(named, clause=number) for number, sentence in enumerate(sentences) for named in self._of_two(sentence.tokens)]
        asked: set[str] = set()
        for place, named in enumerate(said):
            if named.name in asked or not named.definite:
                continue
            asked.add(named.name)
            tokens = sentences[named.clause].tokens
            other = next((earlier for earlier in said[:place] if earlier.clause < named.clause and self._are_alike(earlier.name, named.name)), None)
            later = {one.name for one in said[place + 1:]}
            if other is None or any(earlier.name == named.name for earlier in said[:place]) or (
                    len(sentences) <= _FEW and {other.name, named.name} & later) or self._apart.are_two(
                    other, named, sentences[other.clause].tokens, tokens):
                continue
            start = sentences[named.clause].start
            yield Finding(Rule.TWO_NAMES, named.start, named.end, sentences[named.clause].text[named.start - start:named.end - start], other.name,
                          sure=False)

    def _of_two(self, tokens: Sequence[Token]) -> Iterator[Named]:
        """"Quiet room", and "easy read version" where "easy-read" is one word of the lists."""
        for at, (first, second) in enumerate(pairwise(tokens)):
            head = single(second.low)
            if head not in self._heads_of and (head not in self._groups or head in STOPS):
                continue
            if at and head in self._heads_of and f"{tokens[at - 1].low}-{first.low}" in self._firsts_of:
                yield self._named(f"{tokens[at - 1].low} {first.low} {second.low}", tokens, at - 1, 3)
            elif self._begins_a_name(first) and not self._is_done_to(second.low, tokens, at + 2):
                yield self._named(f"{first.low} {second.low}", tokens, at, 2)

    def _is_done_to(self, word: str, tokens: Sequence[Token], at: int) -> bool:
        """"The minibus holds 12"."""
        after = tokens[at].low if at < len(tokens) else "."
        return "s" in self._lexicon.forms.get(word, ()) and (after in DETERMINERS or after[0].isdecimal() or after in _NUMBERS)

    def _begins_a_name(self, first: Token) -> bool:
        if first.low.endswith("'s") and first.low not in self._firsts_of:
            return False  # "Sam's dad"
        return first.is_word and first.low not in _BEGIN_NONE

    def _are_alike(self, one: str, other: str) -> bool:
        """Whether the first may be what the other is: not when both are the same, in one or in many."""
        (first, head), (other_first, other_head) = first_and_head(one), first_and_head(other)
        is_same, has_same_first = head == other_head, stem(first) == stem(other_first)
        if (is_same and has_same_first) or self._are_told_apart(single(first), single(other_first)):
            return False
        return (is_same or self._share(self._heads_of, head, other_head)) and (
            has_same_first or self._share(self._firsts_of, first, other_first))

    def _share(self, lists: Mapping[str, frozenset[int]], one: str, other: str) -> bool:
        return bool(lists.get(one, _NONE) & lists.get(other, _NONE)) or bool(
            self._groups.get(single(one), _NONE) & self._groups.get(single(other), _NONE))

    def _clauses(self, tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
        """"The museum is free, and the gallery has a lift" names things as two sentences do, and so do "fill in the form and give the paper to
        Kit" and "we vote at the AGM, this yearly meeting"."""
        start = 0
        for at in range(1, len(tokens) - 3):
            token, after, later = tokens[at], tokens[at + 1], tokens[at + 2].low
            this = token.low in _THIS and after.is_word and after.low not in STOPS
            comma = token.text in ",;–—" and after.low in _AND and (
                later in _DEFINITE or later in SUBJECTS or self._does(tokens, at + 2) or self._is_who_does(tokens, at + 2))
            if at > start and (this or comma or (token.low in _AND and self._does(tokens, at + 1))):
                yield tokens[start:at]
                start = at if this else at + 2 if comma else at + 1
        yield tokens[start:]

    def _is_who_does(self, tokens: Sequence[Token], at: int) -> bool:
        """"Saul posted"."""
        after = tokens[at + 1].low if at + 1 < len(tokens) else "."
        return tokens[at].text[0].isupper() and (after in FINITE or not {"past", "s"}.isdisjoint(self._lexicon.forms.get(after, ())))

    def _does(self, tokens: Sequence[Token], at: int) -> bool:
        """"Give the paper", "be at the bus": somebody is told to do something."""
        word, after = tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else "."
        is_order = word == "be" or "base" in self._lexicon.forms.get(word, ()) or word == "do"
        return is_order and (after in DETERMINERS or after in PREPOSITIONS)

    def _is_definite(self, tokens: Sequence[Token], at: int) -> bool:
        before = [token.low for token in tokens[max(0, at - 3):at]]
        if not before:
            return True
        if before[-1] in ("a", "an"):
            return len(before) > 1 and before[-2] in ("ask", "tell", "see", "call", "find", "to")
        return any(word in _DEFINITE for word in before) or before[-1].endswith("'s") or self._is_all(tokens, at)

    def _is_all(self, tokens: Sequence[Token], at: int) -> bool:
        """"Boots stay outside", "please shake boots": all of them."""
        return self._lexicon.is_plural(tokens[at].low) and tokens[at - 1].low not in ADVERBS | DETERMINERS | PREPOSITIONS | {"and", "or"} and (
            tokens[at - 1].low in self._lexicon.forms)
