"""What says no twice, said plainly: "do not come unless" is "only come if". Where that would mean something else, nothing is said."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.plain_words.finding import Mend
from coprod_desktop.domain.plain_words.lists import BE, CONTRACTED, DETERMINERS, POSSESSIVES, Lexicon
from coprod_desktop.domain.plain_words.reading import Sentence, Token, word_set

_ANY = {"nothing": "anything", "nobody": "anybody", "never": "ever", "no": "any", "none": "any", "nowhere": "anywhere", "nobody's": "anybody's"}
_SOME = {"anything": "something", "anybody": "somebody", "anyone": "someone", "anywhere": "somewhere"}
_OF_NOT = {"not": "", "cannot": "can", "can't": "can", "won't": "will", "isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were",
           "don't": "do", "doesn't": "does", "didn't": "did", "couldn't": "could", "wouldn't": "would", "shouldn't": "should", "mustn't": "must",
           "haven't": "have", "hasn't": "has", "hadn't": "had"}
_DOES = {"do": "base", "does": "s", "did": "past"}
_HAS = {"is": "has", "isn't": "has", "are": "have", "aren't": "have", "was": "had", "wasn't": "had", "were": "had", "weren't": "had"}
_SAID = word_set("that think thinks thought believe say says said mean feel true case reason want wants like know")
_POSITIVE = {"impossible": "possible", "unusual": "common", "uncommon": "common", "incorrect": "correct", "dishonest": "honest", "impolite": "polite",
             "illegal": "allowed", "irrelevant": "important", "unlike": "like", "unfair": "fair", "unlikely": "likely", "inaccessible": "accessible",
             "unimportant": "important", "incomplete": "complete", "inaccurate": "right", "disagree": "agree", "disagrees": "agrees",
             "disagreed": "agreed", "unwelcome": "welcome", "unclear": "clear", "untidy": "tidy"}
_NO_POSITIVE = word_set("until uneasy unable under uncle unite unit united unless uniform union unique upset")
_NOBODY = {"nobody": "Everyone", "no-one": "Everyone", "no one": "Everyone", "none": "All"}
_LET_IN = {"excluded": ("included", {"from": "in"}), "left": ("included", {"from": "in", "of": "in"}), "turned": ("let in", {}),
           "unwelcome": ("welcome", {}),
           "rejected": ("accepted", {}), "forgotten": ("remembered", {}), "ignored": ("heard", {})}
_MAY = word_set("can could may might allowed let gets get got able")
_SELDOM = word_set("rarely seldom hardly scarcely")
_BEFORE_SO = BE | word_set("feel feels felt feeling")
_CLAUSE = frozenset((",", ";", ":", "–", "—", "(", "and", "but", "so", "or", "because", "if", "when"))


class Positive:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def mend(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """For the no at `at` and the one at `end`, places in the tokens."""
        tokens = sentence.tokens
        first, second = tokens[at].low, tokens[end].low
        if second in ("unless", "without") and first not in ("nobody", "no", "none"):
            return self._only(sentence, at, end)
        if first in ("nobody", "no", "none", "no-one") and second in _LET_IN:
            return self._everyone(sentence, at, end)
        if first == "never" and second in ("fail", "fails", "failed", "forget", "forgets", "forgot") and not self._says_no_more(tokens, end):
            return self._always(sentence, at, end)
        if first in ("not", "don't") and second == "fail" and end + 1 < len(tokens) and tokens[end + 1].low == "to":
            return self._told_to(sentence, at, end)
        if second == "not" and end == at + 1 and (first in ("can't", "cannot", "couldn't") or tokens[at - 1].low in ("can", "could")):
            could = first == "couldn't" or (first == "not" and tokens[at - 1].low == "could")
            return _mend(sentence, at - 1 if first == "not" else at, end, "had to" if could else "must")
        if first in ("nobody", "no") and second == "without":
            return self._all_with(sentence, at, end)
        if first == "none" and second == "not" and tokens[end - 1].low in _DOES and end + 1 < len(tokens):
            return self._all_of(sentence, at, end)
        if first in _SELDOM and (good := self._good(second)) and end == at + 1:
            return _mend(sentence, at, end, f"usually {good}")
        if first == "not" and at and (good := self._good(second)):
            return self._so(sentence, at, end, good)
        if first.endswith("n't") and first[:-3] in BE and end == at + 1 and (good := self._good(second)):
            return _mend(sentence, at, end, f"{_OF_NOT[first]} {good}") if first in _OF_NOT else None
        if _OF_NOT.get(first) in _DOES and end == at + 1 and (good := self._good(second)):
            return _mend(sentence, at, end, self._lexicon.verbs.forms(good)[_DOES[_OF_NOT[first]]][0])
        if second == "dislike" and end == at + 1:
            return _mend(sentence, end, end, "mind")
        return self._any(sentence, at, end)

    def _good(self, word: str) -> str:
        """"Happy" of "unhappy", "" where there is none."""
        if word in _POSITIVE:
            return _POSITIVE[word]
        good = word[2:]
        plain = word.startswith("un") and word not in _NO_POSITIVE and self._lexicon.known(good) and good not in self._lexicon.forms
        return good if plain or (plain is False and word.startswith("un") and good.endswith(("ed", "ing")) and self._lexicon.known(good)) else ""

    def _so(self, sentence: Sentence, at: int, end: int, good: str) -> Mend | None:
        """"Not unhappy" is "happy", "would not be unfair" is "would be fair"."""
        tokens = sentence.tokens
        between = [token.text for token in tokens[at + 1:end]]
        lows = [word.lower() for word in between]
        if lows and lows[0] in ("be", "been", "being", "feel", "look", "a", "an", "at", "very", "all", "so") and "that" not in lows:
            kept = [word for word in between if word.lower() not in ("at", "all", "very", "so")]
            if kept[-1:] and kept[-1].lower() in ("a", "an"):
                kept[-1] = "an" if good[0] in "aeiou" else "a"
            words = " ".join((*kept, good))
        elif lows:
            return None
        else:
            words = good
        before = tokens[at - 1].low
        if before in _DOES:
            forms = self._lexicon.verbs.forms(good)
            return _mend(sentence, at - 1, end, forms[_DOES[before]][0]) if not lows else None
        return _mend(sentence, at, end, words) if before in _BEFORE_SO or before.endswith((*CONTRACTED, "'s")) or lows else None

    def _only(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """"Do not come unless …" is "Only come if …", "you cannot vote without …" is "you can only vote with …"."""
        tokens = sentence.tokens
        without = tokens[end].low == "without"
        follows = tokens[end + 1].low if end + 1 < len(tokens) else "."
        if without and (not follows[0].isalnum() or "ing" in self._lexicon.forms.get(follows, ()) or follows in _ANY):
            return None
        link = "with" if without else "if"
        if without and tokens[at + 1].low == "leave":
            return None
        middle = [_SOME.get(token.low, token.text) for token in tokens[at + 1:end] if token.low != "any"]
        if any(token.low in _CLAUSE or token.low in _SAID for token in tokens[at + 1:end]):
            return None
        if tokens[at].low == "never":
            if not without or not middle:
                return _joined(sentence, at, end, "only", middle, link) if not without and middle else None
            if middle == ["be"]:
                return _mend(sentence, at, end, "always have")
            return _joined(sentence, at, end, "always", middle, link)
        if tokens[at].low in ("not", *_HAS) and without and (tokens[at].low != "not" or (at and tokens[at - 1].low in _HAS)) and not middle:
            be = tokens[at - 1].low if tokens[at].low == "not" else tokens[at].low
            some = "" if follows in DETERMINERS | POSSESSIVES else " some"
            return _mend(sentence, at - 1 if tokens[at].low == "not" else at, end, _HAS[be] + some) if some else None
        return self._does_only(sentence, at, end, middle, link)

    def _does_only(self, sentence: Sentence, at: int, end: int, middle: Sequence[str], link: str) -> Mend | None:
        tokens, no = sentence.tokens, tokens_no(sentence.tokens, at)
        if no is None or (at + 1 < end and tokens[at + 1].low == "be" and no[1] in _DOES):
            return None
        start, aux = no
        if aux not in _DOES:
            if not aux and not middle:
                return None
            return _joined(sentence, start, end, f"{tokens[start].text if tokens[at].low == 'not' else aux} only".strip(), middle, link)
        if not middle or (aux != "do" and not self._lexicon.forms.get(middle[0].lower())):
            return None
        verb = self._lexicon.verbs.forms(middle[0])[_DOES[aux]][0]
        return _joined(sentence, start, end, "only", [verb, *middle[1:]], link)

    def _everyone(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """"No one is excluded from" is "Everyone is included in"."""
        tokens = sentence.tokens
        one = tokens[at].low == "no" and tokens[at + 1].low == "one"
        who = _NOBODY["no one" if one else tokens[at].low] if one or tokens[at].low in _NOBODY else ""
        rest = at + 2 if one else at + 1
        if tokens[at].low == "no" and not one:
            if self._lexicon.is_plural(tokens[at + 1].low) or not tokens[at + 1].is_word or tokens[at + 1].low not in self._lexicon.persons:
                return None
            who, rest = f"Every {tokens[at + 1].text}", at + 2
        good, links = _LET_IN[tokens[end].low]
        last = end + 1 if tokens[end].low in ("left", "turned") else end
        follows = tokens[last + 1].low if last + 1 < len(tokens) else "."
        if tokens[end].low == "ignored" and follows[0].isalnum():
            return None
        verbs = [token.text for token in tokens[rest:end]]
        if not verbs or not (set(map(str.lower, verbs)) & (BE | {"gets", "get", "got"})) or len(verbs) > 3 or "of" in map(str.lower, verbs) or (
                tokens[at].low == "none"):
            return None
        verbs = ["is" if verb.lower() in ("get", "gets") else "was" if verb.lower() == "got" else verb for verb in verbs]
        link = links.get(follows, "")
        if follows in ("from", "of") and not link:
            return None
        words = " ".join((who if at == 0 else who[0].lower() + who[1:], *verbs, good, *([link] if link else [])))
        return _mend(sentence, at, last + 1 if link else last, words)

    def _all_with(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """"Nobody leaves without a badge" is "Everyone leaves with a badge"."""
        tokens = sentence.tokens
        one = tokens[at].low == "no"
        follows = tokens[end + 1].low if end + 1 < len(tokens) else "."
        start = at + 2 if one else at + 1
        if (one and tokens[at + 1].low != "one") or "ing" in self._lexicon.forms.get(follows, ()) or not follows[0].isalnum() or at:
            return None
        if any(token.low in _CLAUSE | _SAID | _MAY for token in tokens[start:end]):
            return None
        return _mend(sentence, at, end, " ".join(("Everyone", *(token.text for token in tokens[start:end]), "with")))

    def _all_of(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """"None of us did not enjoy it" is "All of us enjoyed it"."""
        tokens = sentence.tokens
        verb, does = tokens[end + 1], tokens[end - 1].low
        if at or "base" not in self._lexicon.forms.get(verb.low, ()) or end - at > 5:
            return None
        form = "base" if does in ("do", "does") else "past"
        words = (*(token.text for token in tokens[at + 1:end - 1]), self._lexicon.verbs.forms(verb.low)[form][0])
        return _mend(sentence, at, end + 1, " ".join(("All", *words)))

    def _always(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """"Never forgets" is "always remembers", "never fails to call" is "always calls"."""
        tokens = sentence.tokens
        if end != at + 1:
            return None
        form = {"fails": "s", "forgets": "s", "failed": "past", "forgot": "past"}.get(tokens[end].low, "base")
        if tokens[end].low.startswith("forg"):
            return _mend(sentence, at, end, f"always {self._lexicon.verbs.forms('remember')[form][0]}")
        verb = end + 2
        if verb >= len(tokens) or tokens[verb - 1].low != "to" or "base" not in self._lexicon.forms.get(tokens[verb].low, ()):
            return None
        return _mend(sentence, at, verb, f"always {self._lexicon.verbs.forms(tokens[verb].low)[form][0]}")

    def _told_to(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """"Please do not fail to tell us" is "Please tell us"."""
        tokens = sentence.tokens
        start = at - 1 if tokens[at].low == "not" else at
        begins = start == 0 or (start == 1 and tokens[0].low == "please")
        verb = end + 2
        if not begins or tokens[start].low not in ("do", "don't") or verb >= len(tokens):
            return None
        return _mend(sentence, start, verb, tokens[verb].text)

    def _any(self, sentence: Sentence, at: int, end: int) -> Mend | None:
        """"Didn't do nothing" is "didn't do anything"."""
        tokens = sentence.tokens
        first, second = tokens[at].low, tokens[end].low
        if second not in _ANY or any(token.low in _SAID - {"want", "wants", "like"} for token in tokens[at + 1:end]):
            return None
        says_no = first.endswith("n't") or first in ("not", "without", "cannot", "never", "nobody", "nothing")
        if not says_no or (first == "never" and second == "never") or (first in ("nobody", "nothing") and second not in ("never", "nothing", "no")):
            return None
        if (at == 0 and first == "never") or (first in ("nobody", "nothing") and tokens[end - 1].low in BE):
            return None
        one = second == "no" and end + 1 < len(tokens) and tokens[end + 1].low == "one"
        words = "anyone" if one else _ANY[second]
        return _mend(sentence, end, end + 1 if one else end, words) if not self._says_no_more(tokens, end) else None

    def _says_no_more(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether a third no follows."""
        return any((token.low in _ANY and token.low != "never") or token.low == "not" or token.low.endswith("n't") for token in tokens[end + 1:])


def tokens_no(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Where the helping verb of a no stands and what it is without it: "can" of "can't" and "cannot", "do" of "do not"; "" is for one that
    stays as it is."""
    low = tokens[at].low
    if low in _OF_NOT and low != "not":
        return at, _OF_NOT[low]
    if low != "not" or not at:
        return None
    before = tokens[at - 1].low
    return at - 1, before if before in _DOES else ""


def _joined(sentence: Sentence, start: int, end: int, words: str, middle: Sequence[str], link: str) -> Mend:
    return _mend(sentence, start, end, " ".join((words, *middle, link)).replace(" ’", "’"))


def _mend(sentence: Sentence, start: int, end: int, words: str) -> Mend:
    """With a capital where the words begin the sentence."""
    tokens = sentence.tokens
    said = words[:1].upper() + words[1:] if tokens[start].text[:1].isupper() and (start == 0 or tokens[start].text != "I") else words
    return Mend(tokens[start].start, tokens[end].end, said)
