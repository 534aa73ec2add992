"""Finds a name that may be the same person's as one that is known already, among thousands, without comparing each with each."""

import unicodedata
from collections import defaultdict
from typing import Generic, TypeVar

from coprod_desktop.i18n import _

K = TypeVar("K")
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "‘": "'", "-": " "})
# A first name alone says nothing when more people than these have it.
_SHARED_BY_MANY = 3
_SHORT = 4


class Alike(Generic[K]):
    """Names with the key of whoever has them."""

    def __init__(self) -> None:
        self._found_by: dict[str, list[tuple[str, K]]] = defaultdict(list)

    def add(self, name: str, key: K) -> None:
        folded = fold(name)
        for way in dict.fromkeys(_ways(folded)):
            self._found_by[way].append((folded, key))

    def find(self, name: str) -> tuple[K, str] | None:
        """Who may be the same, and why in words; the surest one."""
        folded = fold(name)
        words = folded.split()
        if same := self._found_by.get(f"same {folded}"):
            return same[0][1], _("They have the same name.")
        if turned := self._found_by.get(f"words {' '.join(sorted(words))}"):
            return turned[0][1], _("They have the same name, the other way round.")
        for way in _nearly(folded):
            for other, key in self._found_by.get(way, ()):
                if one_letter_apart(folded, other):
                    return key, _("Their names are nearly the same.")
        for way in _short_forms(words):
            for other, key in self._found_by.get(way, ()):
                if words[0].startswith(other.split()[0]) or other.startswith(words[0]):
                    return key, _("One name is a short form of the other.")
        return self._first_name_alone(words)

    def _first_name_alone(self, words: list[str]) -> tuple[K, str] | None:
        share = self._found_by.get(f"first {words[0]}", ()) if words else ()
        if not 0 < len(share) <= _SHARED_BY_MANY:
            return None
        others = [key for other, key in share if (len(other.split()) == 1) != (len(words) == 1)]
        return (others[0], _("They have the same first name.")) if others else None


def fold(name: str) -> str:
    """Small letters without accents, one space between words."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())


def one_letter_apart(one: str, other: str) -> bool:
    """One letter more, less or other, or two neighbours swapped."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _ways(folded: str) -> list[str]:
    words = folded.split()
    if not words:
        return []
    return [f"same {folded}", f"words {' '.join(sorted(words))}", f"first {words[0]}", *_nearly(folded), *_short_forms(words)]


def _nearly(folded: str) -> list[str]:
    """The name, and the name without each of its letters: two that are one letter apart have one of these in common."""
    if len(folded) <= _SHORT:
        return []
    return [f"nearly {folded}", *(f"nearly {folded[:at]}{folded[at + 1:]}" for at in range(len(folded)))]


def _short_forms(words: list[str]) -> list[str]:
    """"Jo Price" and "Joanne Price" have the surname and two letters in common."""
    return [f"short {words[-1]} {words[0][:2]}"] if len(words) > 1 and len(words[0]) > 1 else []
