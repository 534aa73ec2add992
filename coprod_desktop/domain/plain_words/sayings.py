"""Figures of speech: words that do not mean what they say, and plain words in their place where these fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, DETERMINERS, HAVE_DO, MODALS, PREPOSITIONS, QUESTIONS, Lexicon, Lists
from coprod_desktop.domain.plain_words.reading import Sentence, Token, parts, word_set

_SLOT = "…"
_SLOT_MOST = 3
_NOT_IN_A_SLOT = PREPOSITIONS | frozenset((",", ";", ".", "?", "!", "(", ")", "and", "or", "but", "to", "is", "are", "was", "were"))
_AFTER_A_BARE_VERB = MODALS | word_set("to please let's do does did don't doesn't didn't not never")
_HAVE = word_set("have has had having haven't hasn't hadn't i've we've you've they've")
_SO = BE | word_set("feel feels felt feeling seem seems seemed look looks looked looking get gets got getting become becomes became it's that's he's "
                    "she's i'm we're you're they're")
_ONE = word_set("he she it this that everyone everybody nobody nothing someone somebody")
_MANY = word_set("we you they these those")
_BE_OF = {"s": "is", "ing": "being", "done": "been"}
_OF_BE = {"am": "base", "are": "base", "is": "s", "was": "past", "were": "past", "be": "base", "been": "done", "being": "ing"}
_STANDS_FOR_A_THING = DETERMINERS | QUESTIONS | word_set("something somebody someone people trouble nothing less much more enough")
_SAYS_HOW = word_set("always never again soon well badly fast later alone now anywhere everywhere only nearly")


@dataclass(frozen=True, slots=True)
class _Saying:
    """`kinds` is what the form of its first word can be: base, s, ing, past or done for a verb, none for others. `easier` are the plain words,
    with … for what the … of the saying stands for; "" when they fit into no sentence."""

    words: tuple[str, ...]
    means: str
    kinds: tuple[str, ...]
    easier: str
    is_be: bool = False


class Sayings:
    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_first: dict[str, list[_Saying]] = {}
        self._literal: Mapping[str, Sequence[str]] = lists.idioms.get("literal", {})
        mends: Mapping[str, str] = lists.idioms.get("mends", {})
        for saying, means in lists.idioms.get("others", {}).items():
            self._add(parts(saying), means, (), mends.get(saying, "" if _SLOT in saying else means))
        for saying, means in lists.idioms.get("with_comma", {}).items():
            self._add((*parts(saying), ","), means, (), f"{means},")
        for saying, means in lists.idioms.get("verbs", {}).items():
            first, *rest = parts(saying)
            easier = mends.get(saying, "" if _SLOT in rest else means)
            if first == "be":
                for word in BE:
                    self._add((word, *rest), means, ("base",), easier, True)
                continue
            forms: dict[str, list[str]] = {}
            for kind, words in lexicon.verbs.forms(first).items():
                for word in words:
                    forms.setdefault(word, []).append(kind)
            for word, kinds in forms.items():
                self._add((word, *rest), means, tuple(kinds), easier)
        for sayings in self._by_first.values():
            sayings.sort(key=lambda saying: -len(saying.words))

    def _add(self, words: tuple[str, ...], means: str, kinds: tuple[str, ...], easier: str, is_be: bool = False) -> None:
        self._by_first.setdefault(words[0], []).append(_Saying(words, means, kinds, easier, is_be))

    def check(self, sentence: Sentence) -> Iterator[Finding]:
        tokens, at = sentence.tokens, 0
        while at < len(tokens):
            end, saying = self._found(tokens, at)
            if saying is None:
                at += 1
                continue
            start, stop = tokens[at].start, tokens[end - 1].end
            text = sentence.text[start - sentence.start:stop - sentence.start]
            mends = [mend[:1].upper() + mend[1:] if text[0].isupper() else mend for mend in self._mends(saying, tokens, at, end)]
            yield Finding(Rule.IDIOM, start, stop, text, saying.means, mends[0] if mends else "", sure=len(saying.words) > 2, others=tuple(mends[1:]))
            at = end

    def _found(self, tokens: Sequence[Token], at: int) -> tuple[int, _Saying | None]:
        for saying in self._by_first.get(tokens[at].low, ()):
            end = _match(saying.words, tokens, at)
            if not end and saying.is_be and _has_adverb(tokens, at):
                end = _match(saying.words[1:], tokens, at + 2)  # "it is still up in the air"
            if end and not self._is_literal(saying, tokens, end):
                return end, saying
        return 0, None

    def _is_literal(self, saying: _Saying, tokens: Sequence[Token], end: int) -> bool:
        """"A seat at the table by the window": what follows shows that the words mean what they say."""
        after = self._literal.get(" ".join(saying.words[1:] if saying.kinds else saying.words))
        if after is None:
            return False
        follows = tokens[end].low if end < len(tokens) else "."
        return follows in after

    # Plain words that fit

    def _mends(self, saying: _Saying, tokens: Sequence[Token], at: int, end: int) -> list[str]:
        """One, two where the form can be two ("we hit" may be now or then), none where the plain words do not fit."""
        easier = saying.easier
        slot = self._in_slot(saying, tokens, at) if _SLOT in saying.words else ""
        follows = tokens[end].low if end < len(tokens) else ""
        twice = easier.rpartition(" ")[2] in PREPOSITIONS and follows in PREPOSITIONS  # "keep away from to"
        if not easier or twice or ("you" in easier and _SLOT in saying.words and slot != "your"):
            return []
        if not saying.kinds:
            return [easier] if self._fits(saying, tokens, at) else []
        if saying.is_be:
            between = _has_adverb(tokens, at) and tokens[at + 1].low not in saying.words[1:2]
            found = [_of_be(easier, tokens[at].text, self._lexicon, tokens[at + 1].text if between else "")]
        else:
            found = [self._formed(easier, kind, tokens, at) for kind in self._kinds(saying.kinds, tokens, at)]
        return [words.replace(_SLOT, slot) for words in dict.fromkeys(found) if words]

    def _in_slot(self, saying: _Saying, tokens: Sequence[Token], at: int) -> str:
        first = saying.words.index(_SLOT)
        for long in range(1, _SLOT_MOST + 1):
            if _match(saying.words[first + 1:], tokens, at + first + long) or first + 1 == len(saying.words):
                return " ".join(token.text for token in tokens[at + first:at + first + long])
        return ""

    def _kinds(self, kinds: Sequence[str], tokens: Sequence[Token], at: int) -> Sequence[str]:
        """Which of the forms that look the same it can be here."""
        if len(kinds) == 1:
            return kinds
        before = self._before(tokens, at)
        if before in _HAVE:
            return ["done"] if "done" in kinds else kinds[:1]
        if before in BE:
            return []
        if not before or before in _AFTER_A_BARE_VERB or (at > 1 and tokens[at - 2].low in ("let", "help")):
            return ["base"] if "base" in kinds else ["past"]
        if "base" not in kinds or self._are_many(tokens, at) is False:
            return ["past"]
        return ["past", "base"] if "past" in kinds else ["base"]

    def _before(self, tokens: Sequence[Token], at: int) -> str:
        while at and tokens[at - 1].low in ADVERBS and tokens[at - 1].low not in ("please", "not", "never"):
            at -= 1
        return tokens[at - 1].low if at and tokens[at - 1].is_word else ""

    def _are_many(self, tokens: Sequence[Token], at: int) -> bool | None:
        """Whether several do it; None when that is not known."""
        before = self._before(tokens, at)
        if before in _ONE or before in _MANY:
            return before in _MANY
        near = [token.low for token in tokens[max(0, at - 4):at - 1]]
        if not before or "and" in near or before in PREPOSITIONS or any(word in PREPOSITIONS for word in near):
            return None
        if before in self._lexicon.names:
            return False
        return self._lexicon.is_plural(before) or before in ("people", "children", "women", "men") if any(
            word in DETERMINERS for word in near) or self._lexicon.is_plural(before) else None

    def _formed(self, easier: str, kind: str, tokens: Sequence[Token], at: int) -> str:
        """The plain words in the form of the saying: "went over my head" is "was too hard …"."""
        no = easier.startswith("not ")
        plain = easier.removeprefix("not ")
        if plain.startswith("be "):
            verb = self._be(kind, tokens, at)
            return f"{verb} {'not ' if no else ''}{plain[3:]}" if verb and not (no and verb in ("be", "been", "being")) else ""
        if not no:
            return _in_form(plain, kind, self._lexicon)
        before = self._before(tokens, at)
        if kind == "base" and before in _AFTER_A_BARE_VERB - {"please", "not", "never"}:
            return "" if before == "to" else easier
        if kind == "ing":
            return f"not {_in_form(plain, 'ing', self._lexicon)}"
        does = {"base": "do not", "s": "does not", "past": "did not"}.get(kind, "")
        return f"{does} {plain}" if does else ""

    def _be(self, kind: str, tokens: Sequence[Token], at: int) -> str:
        before = self._before(tokens, at)
        if kind in _BE_OF:
            return _BE_OF[kind]
        if kind == "base" and (not before or before in _AFTER_A_BARE_VERB or (at > 1 and tokens[at - 2].low in ("let", "help"))):
            return "be"
        if before == "i":
            return "was" if kind == "past" else "am"
        many = self._are_many(tokens, at)
        return "" if many is None else {"past": ("was", "were"), "base": ("", "are")}[kind][many]

    def _fits(self, saying: _Saying, tokens: Sequence[Token], at: int) -> bool:
        """Whether plain words that are no verb can stand where the saying stands."""
        first, easy, before = saying.words[0], saying.easier.split(), self._before(tokens, at)
        if before in HAVE_DO and first not in ("a", "an", "the"):
            return False
        is_so = before in _SO
        if first in ("a", "an", "the"):
            return is_so or easy[0] in _STANDS_FOR_A_THING
        if before in DETERMINERS:
            vowel = easy[0][0] in "aeiou"
            return easy[0] not in _STANDS_FOR_A_THING | {"very", "little", "not"} and (before not in ("a", "an") or (before == "an") == vowel)
        if first in PREPOSITIONS or first == "not":
            return is_so or easy[0] in PREPOSITIONS or easy[0] in _SAYS_HOW or easy[-1].endswith("ly") or easy[-1] in _SAYS_HOW
        return is_so or not first.endswith("ing") or easy[0].endswith("ing")


def _has_adverb(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low in ADVERBS | {"so", "really", "like"}


def _of_be(easier: str, be: str, lexicon: Lexicon, adverb: str) -> str:
    """In the place of "is on board", with its own "is" where the plain words have one."""
    more = f"{adverb} " if adverb else ""
    if easier.startswith("be "):
        return f"{be} {more}{easier[3:]}" if adverb not in ("so", "really") or not easier.startswith("be very ") else f"{be} {easier[3:]}"
    kind = _OF_BE.get(be.lower())
    if kind is None or adverb in ("so", "really", "like", "not"):
        return ""
    if easier.startswith("not be "):
        return f"{be} {more}not {easier[7:]}" if be.lower() in ("am", "is", "are", "was", "were") else ""
    words = "" if easier.startswith("not ") else _in_form(easier, kind, lexicon)
    return more + words if words else ""


def _in_form(easier: str, kind: str, lexicon: Lexicon) -> str:
    """"Go out and have fun" is "went out and had fun"; "" where a part says no."""
    if kind == "base":
        return easier
    said: list[str] = []
    for part in re.split(r"(?<= and )|(?<= but )", easier):
        first = part.split()[0]
        if said and first == "not":
            return ""
        verb = not said or ("base" in lexicon.forms.get(first, ()) and first not in lexicon.things_also)
        said.append(lexicon.verbs.forms(part.strip())[kind][0] + (" " if part.endswith(" ") else "") if verb else part)
    return "".join(said)


def _match(words: Sequence[str], tokens: Sequence[Token], at: int) -> int:
    """Where the saying ends when it begins at this place, else 0; … stands for one to three words."""
    place = at
    for number, word in enumerate(words):
        if word != _SLOT:
            if place >= len(tokens) or tokens[place].low != word:
                return 0
            place += 1
            continue
        rest = words[number + 1:]
        for long in range(1, _SLOT_MOST + 1):
            if place + long > len(tokens) or tokens[place + long - 1].low in _NOT_IN_A_SLOT:
                return 0
            if not rest:
                return place + long
            end = _match(rest, tokens, place + long)
            if end:
                return end
        return 0
    return place
