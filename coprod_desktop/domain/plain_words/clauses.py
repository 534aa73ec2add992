"""Where a sentence holds two ideas, and how it can be parted: clauses and actions after "and", "but", a comma and the like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import (
    ADVERBS,
    BE,
    CONTRACTED,
    DETERMINERS,
    FINITE,
    HAVE_DO,
    MODALS,
    OBJECTS,
    PREPOSITIONS,
    QUESTIONS,
    SUBJECTS,
    Lexicon,
)
from coprod_desktop.domain.plain_words.parting import LEADS, Parting
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set

WORDS_MOST = 15
_JOINERS = frozenset(("and", "but", "or", "so", "yet", "then", "plus"))
_ALWAYS = frozenset(("because", "although", "though", "while", "whereas", "whilst"))
_OPENERS = word_set(
    "of if when whenever before after until once unless since as because although though while whilst where in on at to by for during with without")
_IS_CONTRACTED = frozenset(("it's", "that's", "there's", "he's", "she's", "here's", "let's"))
_BEFORE_AN_ORDER = frozenset(("please", "then", "now", "first", "and"))
_ASIDES = frozenset(("which", "who", "whose", "where", "whom"))
_PARTS = frozenset((",", ";", "–", "—", "-", "(", "·"))
_PLURAL_VERBS = frozenset(("are", "were", "have", "do", "aren't", "weren't", "haven't", "don't"))
_WITH_PLACE = word_set("look wait walk talk listen travel stand rest stop stay turn step move sign vote")
_SOME = word_set("half some others most many all both few one two three four five six seven eight nine ten people")
_PARTICLES = frozenset(("back", "out", "off", "away", "up", "down", "over"))
_WAYS = _PARTICLES | {"in", "on"}
_SCANNED = 9
# Words that lead into a clause after a comma: "we were late, however we saw the end".
_LINKS = word_set("consequently however otherwise meanwhile hence thus moreover nevertheless nonetheless besides instead so luckily sadly")
_THEREFORE = ("meaning", "making", "leaving", "causing", "giving", "letting", "allowing", "helping")
# At the start of a sentence these are no orders: "Last week", "Most days".
_NO_ORDERS = word_set("last first next most")
# Verbs that need nothing after them: "a bell rings". What stands before them, when they close a sentence, is who does it.
_BY_ITSELF = word_set(
    "rings cries falls opens closes starts stops ends plays works rains changes moves waits dances laughs shouts sleeps sings drives cooks paints "
    "draws walks talks helps drums watches claps smiles leaks sticks hurts cheers jumps swims writes leads speaks reads")
# Seldom the first word of a thing with two: "wear old shoes" is an order, "cook books" are books.
_SELDOM_THINGS = word_set("wear ask help hold keep love like look reach return stand sing wait move walk push pull choose dress share turn")
_OPENING = frozenset(("because", "since", "as", "although", "though", "while", "whilst", "whereas"))


@dataclass(frozen=True, slots=True)
class Joint:
    """A place where a sentence can be parted: it ends at `end` of the text, and goes on at `start`. `kind` is the word that joins; `action`
    says that what follows has no "who" of its own; `parts` that each part can stand by itself."""

    end: int
    start: int
    kind: str
    action: bool
    parts: bool = True


class Clauses:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._apart = lexicon, Parting(lexicon)

    def check(self, sentence: Sentence) -> list[Finding]:
        joints = self.joints(sentence.tokens)
        split = joints[0].start if joints else -1
        many = len(sentence.words) > WORDS_MOST
        mend = self._apart.parted(sentence, joints) if joints or many else ""
        found = []
        if many:
            found.append(Finding(Rule.LONG_SENTENCE, sentence.start, sentence.end, sentence.text, mend=mend, split=split))
        if joints:
            found.append(Finding(Rule.TWO_IDEAS, sentence.start, sentence.end, sentence.text, mend=mend, split=split, sure=not joints[0].action))
        return found

    def joints(self, tokens: Sequence[Token]) -> tuple[Joint, ...]:
        """Every place where another idea begins, in order."""
        if len(tokens) < 4 or (tokens[0].low == "the" and tokens[1].low in ("more", "less", "fewer")):
            return ()
        found: list[Joint] = []
        skipped = self._opening_comma(tokens)
        for at in range(1, len(tokens) - 1):
            if at == skipped or tokens[at - 1].low in _JOINERS | _PARTS:
                continue
            joint = self._joint(tokens, at)
            if joint is not None:
                found.append(joint)
        if not found and tokens[0].low in _OPENING and skipped and self._opens_with_reason(tokens, skipped):
            after = tokens[skipped + 1]
            found.append(Joint(tokens[skipped].end, after.start, tokens[0].low, False, False))
        return tuple(found)

    def _opening_comma(self, tokens: Sequence[Token]) -> int:
        """The place of the comma that ends "If you feel ill, …", 0 for none."""
        if tokens[0].low not in _OPENERS:
            return 0
        first = next((at for at, token in enumerate(tokens[:-1]) if token.text == ","), 0)
        return first if tokens[first + 1].low not in _JOINERS else 0

    def _opens_with_reason(self, tokens: Sequence[Token], skipped: int) -> bool:
        """"Because the lift broke, …", "As it was late, …", but not "As usual, …" or "Since May, …"."""
        if tokens[0].low in ("although", "though", "while", "whilst", "whereas"):
            return True
        return self._starts_clause(tokens, 1) or (tokens[0].low != "as" and self._had_verb(tokens[1:], skipped - 1))

    def _joint(self, tokens: Sequence[Token], at: int) -> Joint | None:
        token = tokens[at]
        kind, after = token.low, at + 1
        if token.text in _PARTS:
            if kind == "," and tokens[after].low in _ASIDES and len(tokens) - after > 3:
                return Joint(token.start, tokens[after].start, "which", False, False)
            if kind == "," and tokens[after].low == tokens[0].low == "no":
                return Joint(token.start, tokens[after].start, kind, False)
            reason = kind == "," and tokens[after].low in ("as", "since") and after + 1 < len(tokens)
            if reason and tokens[after + 1].low in SUBJECTS | DETERMINERS and self._starts_clause(tokens, after + 1):
                return Joint(token.start, tokens[after + 1].start, "because", False)
            while after < len(tokens) - 1 and (tokens[after].low in _JOINERS | _LINKS or (
                    tokens[after].low == "that" and tokens[after + 1].low not in FINITE)):
                kind, after = tokens[after].low, after + 1
            if kind == "," and tokens[after].low in _THEREFORE and self._had_verb(tokens, at) and len(tokens) - after > 3 and (
                    tokens[after + 1].low in DETERMINERS | OBJECTS | SUBJECTS) and "and" not in [token.low for token in tokens[after:]]:
                return Joint(token.start, tokens[after].start, "which", False, False)
            if tokens[after].low in _ALWAYS:
                kind = tokens[after].low
        elif kind not in _JOINERS and kind not in _ALWAYS:
            return None
        else:
            while after < len(tokens) - 1 and tokens[after].low in _LINKS | {"then"} - {"so"}:
                kind, after = "then" if tokens[after].low == "then" and kind == "and" else kind, after + 1
        if tokens[at - 1].low == "least" or after >= len(tokens) - 1 or tokens[after].text in "“‘\"'" or not self._had_verb(tokens, at):
            return None
        return self._parting(tokens, at, after, kind)

    def _parting(self, tokens: Sequence[Token], at: int, after: int, kind: str) -> Joint | None:
        word, end = tokens[after], tokens[at].start if tokens[at].text in _PARTS else tokens[at - 1].end
        if kind in _ALWAYS:
            start = after if tokens[at].low in _ALWAYS else after + 1
            said_so = kind == "because" and at == 2  # "This is because"
            if said_so or tokens[start].low == "of" or (kind == "while" and tokens[at - 1].low in ("a", "the", "some")) or len(tokens) - start < 2:
                return None
            return Joint(end, tokens[start].start, kind, False, kind not in ("although", "though", "whereas"))
        if kind == "so" and (word.low in ("that", "as", "far") or not (
                self._starts_clause(tokens, after) or word.low == "please" or self._starts_action(tokens, after, at))):
            return None
        if tokens[at].text == "," and self._is_tag(tokens, after):
            return None
        if self._starts_clause(tokens, after):
            return Joint(end, word.start, kind, False, kind not in _LINKS or kind in LEADS)
        if self._starts_action(tokens, after, at):
            return Joint(end, word.start, kind, True)
        return None

    def _is_tag(self, tokens: Sequence[Token], after: int) -> bool:
        """The end of "It is nice, isn’t it?"."""
        return tokens[-1].text == "?" and len(tokens) - after <= 4

    # Before the joint

    def _had_verb(self, tokens: Sequence[Token], at: int) -> bool:
        first = next((place for place, token in enumerate(tokens[:at]) if token.is_word and token.low not in _BEFORE_AN_ORDER), at)
        if tokens[first].low in _NO_ORDERS:
            first += 1
            return any(self._is_verb(tokens, place, -1) for place in range(first, at))
        return any(self._is_verb(tokens, place, first) or (self._does_by_itself(tokens, place) and (
            place == at - 1 or tokens[place + 1].low not in _JOINERS | _PARTS)) for place in range(at))

    def _does_by_itself(self, tokens: Sequence[Token], at: int) -> bool:
        """"The door sticks, …", "Dev cooks and …": somebody or something, and what it does."""
        if at < 1 or tokens[at].low not in _BY_ITSELF:
            return False
        return tokens[at - 1].low in self._lexicon.names or (
            not self._lexicon.is_plural(tokens[at - 1].low) and any(token.low in DETERMINERS for token in tokens[max(0, at - 3):at - 1]))

    def _is_verb(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        token = tokens[at]
        if token.low in FINITE or token.low.endswith((*CONTRACTED, "n't")) or token.low in _IS_CONTRACTED:
            return True
        kinds = self._lexicon.forms.get(token.low, frozenset())
        follows = tokens[at + 1].low if at + 1 < len(tokens) else "."
        if at == first and not kinds and follows in DETERMINERS | OBJECTS and token.low not in DETERMINERS | PREPOSITIONS | SUBJECTS | QUESTIONS:
            return True
        if not kinds - {"ing"} or (token.text[0].isupper() and at > first):
            return False
        if at == first or tokens[at - 1].text == ",":
            return "base" in kinds or ("past" in kinds and at > first)
        before = tokens[at - 1].low
        if before in SUBJECTS - {"this", "that", "these", "those"} or before in ADVERBS or before in QUESTIONS:
            return True
        if before in self._lexicon.names and kinds & {"past", "s"} and follows in DETERMINERS | OBJECTS | PREPOSITIONS:
            return True
        if before in DETERMINERS or before in PREPOSITIONS:
            return False
        if before in ("us", "them", "you") and at > 1 and tokens[at - 2].low == "of":
            return True
        if token.low in self._lexicon.things_also:
            return ("base" if self._lexicon.is_plural(before) else "s") in kinds and (follows in PREPOSITIONS or follows in DETERMINERS)
        return bool(kinds & {"past", "s", "base"})

    # After the joint

    def _starts_clause(self, tokens: Sequence[Token], at: int) -> bool:
        """Somebody or something, and what they do: "we asked", "the bus is slow", "Leo will find out"."""
        at = self._past_adverbs(tokens, at)
        if at >= len(tokens) - 1:
            return False
        token, follows = tokens[at], tokens[at + 1]
        word = token.low
        if word == "that":
            return self._starts_clause(tokens, at + 1) or self._finite_at(tokens, at + 1, True)
        if word.endswith(CONTRACTED) or word in _IS_CONTRACTED:
            return True
        if word in ("don't", "do") and not follows.low.endswith("?"):
            return word == "don't" or follows.low == "not" or follows.low in SUBJECTS
        if word in ("if", "when", "because", "once", "whenever"):
            return self._finite_soon(tokens, at + 1)
        if word in QUESTIONS:
            return word not in ("who", "which", "whose") and follows.low in FINITE and len(tokens) > at + 3
        if word in FINITE and (follows.low in SUBJECTS or follows.low in DETERMINERS) and tokens[-1].text == "?":
            return True
        if word in SUBJECTS:
            place = self._past_adverbs(tokens, at + (2 if follows.low in ("all", "both", "each") else 1))
            return place < len(tokens) and (self._finite_at(tokens, place, True) or (word in ("this", "that", "these", "those")
                                                                                     and self._thing_and_verb(tokens, at)))
        if word in ("here", "no") and self._finite_soon(tokens, at + 1):
            return True
        return self._thing_and_verb(tokens, at)

    def _past_adverbs(self, tokens: Sequence[Token], at: int) -> int:
        while at < len(tokens) - 1 and tokens[at].low in ADVERBS and tokens[at].low not in ("there", "both", "all"):
            at += 1
        return at

    def _finite_at(self, tokens: Sequence[Token], at: int, plain: bool) -> bool:
        """`plain`: what stands before is surely a "who"."""
        if at >= len(tokens):
            return False
        word = tokens[at].low
        if word in FINITE or word.endswith("n't"):
            return True
        kinds = self._lexicon.forms.get(word, frozenset()) - {"ing"}
        if not kinds and plain:
            return word.endswith("ed") and len(word) > 4
        return bool(kinds) and (plain or word not in self._lexicon.things_also)

    def _finite_soon(self, tokens: Sequence[Token], at: int) -> bool:
        return any(self._finite_at(tokens, place, False) for place in range(at, min(at + 5, len(tokens))))

    def _thing_and_verb(self, tokens: Sequence[Token], at: int) -> bool:
        many = tokens[at].low.isdecimal() or tokens[at].low in ("all", "both", "some", "many", "most", "several", "two", "three", "four", "half")
        if not tokens[at].is_word or tokens[at].low in PREPOSITIONS:
            return False
        of_it = False
        for place in range(at + 1, min(at + _SCANNED, len(tokens))):
            token, before = tokens[place], tokens[place - 1]
            word = token.low
            if word == "and":
                many = True
                continue
            if of_it and before.low == "of" and word in ("us", "them", "you"):
                return self._finite_at(tokens, place + 1, True) or (place + 1 < len(tokens) and tokens[place + 1].low == "like")
            if token.text == "%":
                continue
            if word in SUBJECTS and tokens[at].low in ("next", "last", "this", "every", "one", "some") and place - at <= 2:
                return self._finite_at(tokens, place + 1, True)  # "and next week we print"
            if not token.is_word or word in QUESTIONS or word in ("that", "when", "if", "because", "so", "but", "or", "to") or word in SUBJECTS:
                return False
            if word in PREPOSITIONS and not (word == "like" and before.low in _SOME):
                of_it = True
                continue
            if not of_it and self._lexicon.is_plural(before.low):
                many = True
            if word in FINITE or word.endswith("n't"):
                return not (word in _PLURAL_VERBS and not many)
            kinds = self._lexicon.forms.get(word, frozenset())
            follows = tokens[place + 1].low if place + 1 < len(tokens) else "."
            likes = word == "like" and follows in DETERMINERS | {"to"}
            if before.low in _SOME and (likes or kinds & {"base", "s", "past"}) and follows[0].isalnum():
                return True
            if before.low in DETERMINERS or before.low in PREPOSITIONS or token.text[0].isupper():
                continue
            if follows == "." and self._does_by_itself(tokens, place) and not of_it:
                return True
            if place == at + 1 and "base" in kinds and many and follows in PREPOSITIONS | ADVERBS and self._lexicon.is_plural(before.low):
                return True
            if "past" in kinds and (follows != "by" or "done" not in kinds) and (follows[0].isalnum() or word not in self._lexicon.states) and (
                    "base" not in kinds or (not many and follows in DETERMINERS | OBJECTS)):
                return True
            if not kinds and word.endswith("ed") and len(word) > 4 and follows != "by" and follows in PREPOSITIONS | DETERMINERS | ADVERBS:
                return True
            if "s" in kinds and not many and (word not in self._lexicon.things_also or follows in DETERMINERS | OBJECTS or (
                    tokens[at].low in DETERMINERS and follows[0].isalnum() and follows not in _JOINERS)):
                return True
            if "base" in kinds and many and word not in self._lexicon.things_also:
                return True
        return False

    def _starts_action(self, tokens: Sequence[Token], at: int, joint: int) -> bool:
        """Something more to do, with its own thing or place: "put on an apron", "drew a cat". "Sang and danced" is one idea."""
        lexicon = self._lexicon
        place = self._past_adverbs(tokens, at)
        if place >= len(tokens) - 1:
            return False
        token, follows = tokens[place], tokens[place + 1]
        word, kinds = token.low, lexicon.forms.get(token.low, frozenset()) - {"ing"}
        kind = tokens[at - 1].low
        if tokens[at].low == "please" and ("base" in kinds or word == "be"):
            return True
        if token.text[0].isupper() or (self._verbs_alone(tokens, joint) and not (
                tokens[joint - 2].low == "to" and "past" in kinds and "base" not in kinds)):
            return False
        if word in MODALS | HAVE_DO | (BE - {"being", "been", "be"}):
            says_more = len(tokens) - place > 2 and follows.is_word and follows.low not in SUBJECTS
            return says_more and tokens[joint].text != "," and tokens[-1].text != "?"
        if word == "be":
            return tokens[joint].text == "," and follows.is_word
        if kind == "so" and "base" in kinds:
            return True
        if follows.low in _WAYS and len(tokens) - place < 4:
            return False  # "come in and sit down"
        if not kinds or not (follows.is_word or follows.text == "£") or follows.low in _JOINERS:
            return False
        new_order = kind in (";", "–", "—") or kind == "so" or (kind == "then" and self._is_order(tokens))
        if new_order and "base" in kinds and (follows.low in ADVERBS | PREPOSITIONS | OBJECTS | DETERMINERS or follows.low.endswith("ly")
                                              or word not in lexicon.things_also or kind in ("so", "then")):
            return True
        if word in _SELDOM_THINGS and "base" in kinds and tokens[joint].low in ("and", "then", "or") and self._is_order(tokens):
            return True
        own_thing = follows.low in DETERMINERS | OBJECTS or follows.low[0].isdigit() or (follows.text[0].isupper() and word != follows.low)
        if word in lexicon.things_also:
            goes_on = word in _WITH_PLACE and follows.low in PREPOSITIONS
            return own_thing or goes_on or (follows.low in _PARTICLES and len(tokens) - place > 3)
        if kinds == {"done"} or word in lexicon.states:
            return own_thing and "past" in kinds
        if "past" in kinds and "base" not in kinds and follows.low == "by":
            return False
        if tokens[joint].text == "," and not own_thing:
            return "base" in kinds and follows.low not in ("and", "or") and len(tokens) - place > 3
        return True

    def _is_order(self, tokens: Sequence[Token]) -> bool:
        first = next((token.low for token in tokens if token.low not in _BEFORE_AN_ORDER), "")
        return "base" in self._lexicon.forms.get(first, frozenset()) and tokens[1].low not in FINITE

    def _verbs_alone(self, tokens: Sequence[Token], joint: int) -> bool:
        """Whether a verb without a thing of its own stands before the joint: "come and see"."""
        before = tokens[joint - 1]
        if before.low in FINITE or before.low not in self._lexicon.forms or tokens[joint].text in _PARTS or tokens[joint - 2].low in DETERMINERS:
            return False
        if before.low not in self._lexicon.things_also:
            return True
        return joint < 2 or tokens[joint - 2].low in SUBJECTS | MODALS | {"to", "please", ","} or tokens[joint - 2].low.endswith(CONTRACTED)
