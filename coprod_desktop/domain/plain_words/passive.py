"""Passive sentences, where nobody is said to do it: "the hall was cleaned". With who did it, they can be turned round."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, DETERMINERS, HAVE_DO, MODALS, PREPOSITIONS, Lexicon
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set
from coprod_desktop.domain.plain_words.turning import Turning

_IS = BE - {"be", "been", "being"} | {"be", "been", "being"}
_GET = frozenset(("get", "gets", "got", "getting"))
_CONTRACTED_BE = ("it's", "that's", "he's", "she's", "i'm", "we're", "you're", "they're", "who's", "what's", "there's")
_GET_STATES = word_set(
    "lost dressed undressed married divorced engaged started stuck tired bored excited involved used ready better worried confused drunk hurt "
    "changed rid together done on up off out in home hold to worse older some more finished organised settled prepared acquainted sorted burnt "
    "frustrated annoyed upset scared")
_BETWEEN = ADVERBS | word_set("not being been all both fully well largely newly recently carefully badly first then now")
# "By" these tells no doer.
_NOT_DOERS = word_set("the a an")
_TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday noon midday midnight tomorrow today now then next january february march april "
    "may june july august september october november december email e-mail post phone bus train car taxi hand mistake law hand accident foot "
    "letter text 1 2 3 4 5 6 7 8 9 end")


class Passive:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon, self._turning = lexicon, Turning(lexicon)

    def check(self, sentence: Sentence) -> list[Finding]:
        tokens, found, at = sentence.tokens, [], 0
        while at < len(tokens):
            end = self._end(tokens, at)
            if end:
                found.append(self._finding(sentence, at, end))
                at = end
            else:
                at += 1
        return found

    def _end(self, tokens: Sequence[Token], at: int) -> int:
        """Where the group of verbs that begins here ends, 0 when it is no passive."""
        word = tokens[at].low
        is_get = word in _GET
        if not is_get and word not in _IS and word not in _CONTRACTED_BE:
            return 0
        place = at + 1
        while place < len(tokens) and (tokens[place].low in _BETWEEN or (tokens[place].low.endswith("ly") and len(tokens[place].low) > 4)):
            place += 1
        if place >= len(tokens):
            return 0
        if self._is_passive(tokens, at, place, is_get):
            return place + 1
        if word in BE and at <= 1 and tokens[-1].text == "?":
            return self._asked(tokens, at)
        return 0

    def _is_passive(self, tokens: Sequence[Token], at: int, place: int, is_get: bool) -> bool:
        word, follows = tokens[place].low, tokens[place + 1].low if place + 1 < len(tokens) else "."
        if not self._lexicon.is_done(word) or (tokens[place].text[0].isupper() and place):
            return False
        if is_get:
            has_got = tokens[at].low == "got" and at > 0 and tokens[at - 1].low in HAVE_DO
            return word not in _GET_STATES and word not in self._lexicon.states and not has_got
        if word == "called":
            return not self._named(tokens, place)
        if word == "used":
            return follows != "to" or (place + 2 < len(tokens) and "base" in self._lexicon.forms.get(tokens[place + 2].low, ()))
        if word in ("made", "built") and follows in ("of", "up"):
            return False
        if word == "born" or tokens[place - 1].low in ("fully", "well"):
            return follows == "by"
        now = tokens[at].low in ("is", "are", "am", "isn't", "aren't") or tokens[at].low in _CONTRACTED_BE
        if follows in self._lexicon.colours or (now and word in self._lexicon.states_now and tokens[place - 1].low != "being"):
            return self._has_doer(tokens, place + 1)
        if "been" in (tokens[at].low, tokens[place - 1].low) and word in self._lexicon.states_done:
            return True
        if word in self._lexicon.states and not (word == "set" and follows in ("up", "out", "off")):
            return self._has_doer(tokens, place + 1) or (tokens[place - 1].low == "being" and word not in ("supposed", "tired", "bored"))
        if follows in ("in", "about", "with", "of", "at", "for") and word in ("interested", "worried", "excited"):
            return False
        return word != "set" or follows != "in"

    def _named(self, tokens: Sequence[Token], place: int) -> bool:
        """"Is called Open Door"."""
        follows = tokens[place + 1] if place + 1 < len(tokens) else None
        return follows is not None and (follows.text[0].isupper() or follows.text in "“‘\"'" or follows.low in DETERMINERS)

    def _asked(self, tokens: Sequence[Token], at: int) -> int:
        """"Was the date agreed?": be, who or what, and what was done to it."""
        for place in range(at + 2, min(at + 7, len(tokens))):
            word = tokens[place].low
            if word in PREPOSITIONS or not tokens[place].is_word:
                return 0
            if self._lexicon.is_done(word) and word not in self._lexicon.states and tokens[place - 1].low not in DETERMINERS:
                follows = tokens[place + 1].low if place + 1 < len(tokens) else "."
                return place + 1 if follows in PREPOSITIONS | ADVERBS | {"every", "each"} or not follows[0].isalnum() else 0
        return 0

    def _has_doer(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "by somebody" follows."""
        if at + 1 >= len(tokens) or tokens[at].low != "by":
            return False
        after = tokens[at + 1]
        if after.low in _TIMES or after.low[0].isdigit():
            return False
        if after.low in _NOT_DOERS and at + 2 < len(tokens):
            head = tokens[at + 2].low
            return head not in _TIMES and head not in ("door", "window", "wall", "stairs", "lift", "gate", "entrance", "bus", "sea", "river", "fire")
        return True

    def _finding(self, sentence: Sentence, at: int, end: int) -> Finding:
        tokens = sentence.tokens
        helping = MODALS | HAVE_DO | BE
        while at and (tokens[at - 1].low in helping or tokens[at - 1].low in ("not", "never")
                      or (at > 1 and tokens[at - 1].low in ADVERBS and tokens[at - 2].low in helping)):
            at -= 1
        doer = self._has_doer(tokens, end)
        sure = doer or any(token.low in ("been", "being", "be") for token in tokens[at:end - 1]) or tokens[at].low in _GET
        start, stop = tokens[at].start, tokens[end - 1].end
        words = sentence.text[start - sentence.start:stop - sentence.start]
        by = next((place for place in range(end, min(end + 5, len(tokens))) if tokens[place].low == "by"), 0)
        mends = self._turning.turned(sentence, at, end, by) if not by or self._has_doer(tokens, by) else ()
        if mends:
            others = tuple(mend.words for mend in mends[1:])
            return Finding(Rule.PASSIVE, mends[0].start, mends[0].end, words, mend=mends[0].words, sure=sure, others=others)
        return Finding(Rule.PASSIVE, start, stop, words, sure=sure)
