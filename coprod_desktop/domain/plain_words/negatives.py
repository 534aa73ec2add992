"""Two words that say no, where one would do: "not impossible", "do not come unless"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import ADVERBS, DETERMINERS, SUBJECTS, Lexicon, Lists
from coprod_desktop.domain.plain_words.positive import Positive
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set

_NO = word_set("not never no nobody none nothing nowhere cannot hardly barely scarcely rarely seldom neither")
_STRONG = _NO - {"neither", "rarely", "seldom", "hardly", "barely", "scarcely"}
_HALTS = word_set(", ; ( ) : – — and but or so because nor if when until who which what why how where whether although while then "
                  "since")
_SAID = word_set("think believe say said mean feel suppose true that case reason saying thinking suggesting")
_LEFT_OUT = word_set(
    "excluded excludes ignored refused rejected banned barred denied forgotten left turned missed unwelcome unhappy")
_SLOGANS = ("nothing about us without us", "no ifs", "no strings")
_BETWEEN = ADVERBS | word_set(
    "a an at all too very so that entirely completely really be been being feel feels look looks seem seems quite to have any")
_DOING_WITHOUT = frozenset(("forget", "forgets", "forgot", "fail", "fails", "failed"))
_FAR = 9
_WHO = SUBJECTS - {"nobody", "nothing", "this", "that", "there"}


class Negatives:
    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon, self._positive = lexicon, Positive(lexicon)
        self._negative = frozenset(lists.grammar.get("negative", ()))
        self._not_negative = frozenset(lists.grammar.get("not_negative", ()))

    def check(self, sentence: Sentence) -> Iterator[Finding]:
        tokens, done = sentence.tokens, -1
        if any(slogan in " ".join(token.low for token in tokens) for slogan in _SLOGANS):
            return
        for at in range(len(tokens)):
            if at <= done or not self._says_no(tokens, at):
                continue
            end = self._second(tokens, at)
            if end:
                done = end
                yield self._finding(sentence, at, end)

    def _says_no(self, tokens: Sequence[Token], at: int) -> bool:
        word = tokens[at].low
        if word == "no" and at + 1 < len(tokens):
            return tokens[at + 1].low != "," and not (at == 0 and not tokens[at + 1].is_word)
        if word == "not":
            return at + 1 < len(tokens) and tokens[at + 1].low != "only"
        return word in _NO - {"neither"} or word.endswith("n't") or word == "without"

    def _second(self, tokens: Sequence[Token], at: int) -> int:
        """The place of the second no, 0 when there is none in the same clause."""
        first = tokens[at].low
        if first == "without":
            return next((place for place in range(at + 1, min(at + 4, len(tokens))) if tokens[place].low in ("no", "nobody", "nothing", "never")), 0)
        if first in ("nobody", "none", "no") or first == "not":
            refused = self._nobody_left_out(tokens, at)
            if refused:
                return refused
        near, said = True, False
        for place in range(at + 1, min(at + _FAR, len(tokens))):
            word = tokens[place].low
            if word in ("unless", "without") and first not in ("without",):
                return place
            if word == "except" and first in ("nothing", "nobody"):
                return place
            if word in _HALTS or not tokens[place].is_word:
                return 0
            said = said or word in _SAID
            if word in _WHO and place > at + 1 and not said and first not in ("nothing", "nobody", "no"):
                return 0
            if (word in _STRONG and word != "none") or word.endswith("n't"):
                if word == "no" and place + 1 < len(tokens) and tokens[place + 1].low == "longer":
                    return 0
                return place
            if word == "one" and tokens[place - 1].low == "no":
                return place
            if near and self._is_negative(word):
                return place if not (word in _DOING_WITHOUT and first not in ("never",) and not word.startswith("fail")) else 0
            if near and word in _DOING_WITHOUT and first == "never":
                return place
            near = near and (word in _BETWEEN or word in DETERMINERS or tokens[place - 1].low == "no" or word.endswith("ly"))
        return 0

    def _nobody_left_out(self, tokens: Sequence[Token], at: int) -> int:
        for place in range(at + 1, min(at + 6, len(tokens))):
            if tokens[place].low in _LEFT_OUT:
                follows = tokens[place + 1].low if place + 1 < len(tokens) else "."
                if tokens[place].low in ("left", "turned"):
                    return place if tokens[at].low != "not" and follows in ("out", "behind", "away") else 0
                return place if tokens[at].low != "not" or tokens[place].low not in ("missed", "forgotten") else 0
            if tokens[place].low in _HALTS:
                return 0
        return 0

    def _is_negative(self, word: str) -> bool:
        if word in self._negative:
            return True
        if word.startswith("un") and len(word) > 4 and word not in self._not_negative:
            rest = word[2:]
            return self._lexicon.known(rest) or rest in self._lexicon.forms or rest.endswith(("ed", "able", "ful", "ing"))
        return False

    def _finding(self, sentence: Sentence, at: int, end: int) -> Finding:
        tokens = sentence.tokens
        first = tokens[at - 1 if at and tokens[at].low in ("not", "never") and tokens[at - 1].low in ("do", "does", "did") else at]
        second = tokens[end]
        text = sentence.text[first.start - sentence.start:second.end - sentence.start]
        better = self._positive.mend(sentence, at, end)
        if better is not None:
            start, stop = min(first.start, better.start), max(second.end, better.end)
            whole = sentence.text[start - sentence.start:better.start - sentence.start] + better.words
            return Finding(Rule.DOUBLE_NEGATIVE, start, stop, text, mend=whole + sentence.text[better.end - sentence.start:stop - sentence.start])
        return Finding(Rule.DOUBLE_NEGATIVE, first.start, second.end, text, sure=second.low in _STRONG)
