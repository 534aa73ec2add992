"""A text as sentences and words, each with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'‑\-][^\W_]+)*|\w+|[^\w\s]")
_END = re.compile(r"[.?!…]+[”’\")\]]*(?=\s|$)|\n+")
_END_OF_OURS = re.compile(r"[.?!…]+[”’\")\]]*(?=\s|$)|[:;](?=\s|$)|\n+")
# A full stop after these ends no sentence.
_SHORT = frozenset(("mr", "mrs", "ms", "dr", "st", "e.g", "i.e", "eg", "ie", "approx", "no", "tel", "vs", "prof", "rev", "mon", "tue", "tues", "wed",
                    "weds", "thu", "thur", "thurs", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
                    "nov", "dec", "cont", "incl", "excl", "max", "min", "ref", "dept", "c", "p", "pp", "n.b", "ext", "a.k.a", "et al"))
_BEFORE_A_NAME = frozenset(("mr", "mrs", "ms", "dr", "st", "prof", "rev", "e.g", "i.e"))
_LAST_WORD = re.compile(r"[^\s(\[“\"]+$")


@dataclass(frozen=True, slots=True)
class Token:
    """`low` is in small letters with a straight apostrophe."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    start: int
    tokens: tuple[Token, ...]

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def words(self) -> tuple[str, ...]:
        return words(self.text)


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def words(text: str) -> tuple[str, ...]:
    """What stands between spaces and holds a letter or a figure."""
    return tuple(part for part in text.split() if any(map(str.isalnum, part)))


def parts(text: str) -> tuple[str, ...]:
    """The words and signs of a text in small letters."""
    return tuple(low(found[0]) for found in _TOKEN.finditer(text))


def low(text: str) -> str:
    return text.lower().replace("’", "'").replace("‑", "-")


def sentences(text: str, *, ours: bool = False) -> tuple[Sentence, ...]:
    """With `ours`, a colon and a semicolon part sentences as a full stop does."""
    return tuple(_sentence(text, start, end) for start, end in _spans(text, _END_OF_OURS if ours else _END))


def _spans(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for found in ends.finditer(text):
        if found[0] == "." and _goes_on(text, start, found.start(), found.end()):
            continue
        if text[start:found.end()].strip():
            yield start, found.end()
        start = found.end()
    if text[start:].strip():
        yield start, len(text)


def _goes_on(text: str, start: int, stop: int, after: int) -> bool:
    last = _LAST_WORD.search(text, start, stop)
    if last is None or low(last[0]) not in _SHORT:
        return False
    follows = text[after:].lstrip()[:1]
    return follows.islower() or follows.isdigit() or (follows.isupper() and low(last[0]) in _BEFORE_A_NAME)


def _sentence(text: str, start: int, end: int) -> Sentence:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    found = tuple(Token(part[0], low(part[0]), part.start(), part.end()) for part in _TOKEN.finditer(text, start, end))
    return Sentence(text[start:end], start, found)


def low_at(tokens: Sequence[Token], place: int) -> str:
    """The word at a place, in small letters; "" beyond the end."""
    return tokens[place].low if place < len(tokens) else ""
