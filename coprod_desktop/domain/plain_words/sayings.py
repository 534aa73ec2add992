"""Figures of speech: words that do not mean what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.domain.plain_words.finding import Finding, Rule
from coprod_desktop.domain.plain_words.lists import ADVERBS, BE, PREPOSITIONS, Lexicon, Lists
from coprod_desktop.domain.plain_words.reading import Sentence, Token, parts

_SLOT = "…"
_SLOT_MOST = 3
_NOT_IN_A_SLOT = PREPOSITIONS | frozenset((",", ";", ".", "?", "!", "(", ")", "and", "or", "but", "to", "is", "are", "was", "were"))


@dataclass(frozen=True, slots=True)
class _Saying:
    """`start` is the form of its first word that was looked for, `kind` base, s, ing, past or done for a verb."""

    words: tuple[str, ...]
    means: str
    kind: str
    mend: str
    is_be: bool = False


class Sayings:
    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._by_first: dict[str, list[_Saying]] = {}
        self._literal: Mapping[str, Sequence[str]] = lists.idioms.get("literal", {})
        for saying, means in lists.idioms.get("others", {}).items():
            self._add(parts(saying), means, "", means)
        for saying, means in lists.idioms.get("with_comma", {}).items():
            self._add((*parts(saying), ","), means, "", f"{means},")
        for saying, means in lists.idioms.get("verbs", {}).items():
            first, *rest = parts(saying)
            easier = lexicon.verbs.forms(means)
            forms = {"base": tuple(BE), "s": (), "ing": (), "past": (), "done": ()} if first == "be" else lexicon.verbs.forms(first)
            for kind, words in forms.items():
                for word in words:
                    # "Be on board" means "agree", but "they are on board" needs another form: it is left to whoever writes.
                    mend = "" if first == "be" or _SLOT in rest or means.startswith(("be ", "not ", "look ")) else easier[kind][0]
                    self._add((word, *rest), means, kind, mend, first == "be")
        for sayings in self._by_first.values():
            sayings.sort(key=lambda saying: -len(saying.words))

    def _add(self, words: tuple[str, ...], means: str, kind: str, mend: str, is_be: bool = False) -> None:
        self._by_first.setdefault(words[0], []).append(_Saying(words, means, kind, mend, is_be))

    def check(self, sentence: Sentence) -> Iterator[Finding]:
        tokens, at = sentence.tokens, 0
        while at < len(tokens):
            end, saying = self._found(tokens, at)
            if saying is None:
                at += 1
                continue
            start, stop = tokens[at].start, tokens[end - 1].end
            text = sentence.text[start - sentence.start:stop - sentence.start]
            mend = saying.mend[:1].upper() + saying.mend[1:] if text[0].isupper() else saying.mend
            yield Finding(Rule.IDIOM, start, stop, text, saying.means, mend, sure=len(saying.words) > 2)
            at = end

    def _found(self, tokens: Sequence[Token], at: int) -> tuple[int, _Saying | None]:
        for saying in self._by_first.get(tokens[at].low, ()):
            end = _match(saying.words, tokens, at)
            if not end and saying.is_be and at + 1 < len(tokens) and tokens[at + 1].low in ADVERBS | {"so", "really", "like"}:
                end = _match(saying.words[1:], tokens, at + 2)  # "it is still up in the air"
            if end and not self._is_literal(saying, tokens, end):
                return end, saying
        return 0, None

    def _is_literal(self, saying: _Saying, tokens: Sequence[Token], end: int) -> bool:
        """"A seat at the table by the window": what follows shows that the words mean what they say."""
        after = self._literal.get(" ".join(saying.words[1:] if saying.kind else saying.words))
        if after is None:
            return False
        follows = tokens[end].low if end < len(tokens) else "."
        return follows in after


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
