"""Finds a name that may be the same person's as one that is known already, among thousands, without comparing each with each."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

from coprod_desktop.i18n import _

K = TypeVar("K")
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "‘": "'", "-": " ", ".": " "})
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
        return next(((key, why) for _sure, key, why in self.matches(name)), None)

    def matches(self, name: str) -> Iterator[tuple[int, K, str]]:
        """Everyone who may be the same, the surest (the smallest number) first, and why in words. Somebody can come more than once; who was
        added with that very name comes too."""
        folded = fold(name)
        words = folded.split()
        for _other, key in self._found_by.get(f"same {folded}", ()):
            yield 0, key, _("They have the same name.")
        for other, key in self._found_by.get(f"words {' '.join(sorted(words))}", ()):
            if other != folded:
                yield 1, key, _("They have the same name, the other way round.")
        for way in _nearly(folded):
            for other, key in self._found_by.get(way, ()):
                if other != folded and one_letter_apart(folded, other):
                    yield 2, key, _("Their names are nearly the same.")
        for key in self._short_form(words):
            yield 3, key, _("One name is a short form of the other.")
        for key in self._first_name_alone(words):
            yield 4, key, _("They have the same first name.")

    def _short_form(self, words: list[str]) -> Iterator[K]:
        for way in _short_forms(words):
            for other, key in self._found_by.get(way, ()):
                first = other.split()[0]
                if first != words[0] and (words[0].startswith(first) or first.startswith(words[0])):
                    yield key
        for way in _initials(words):
            share = [(other.split()[-1], key) for other, key in self._found_by.get(way, ())]
            if len({last for last, _key in share if len(last) > 1}) <= _SHARED_BY_MANY:
                yield from (key for last, key in share if (len(last) == 1) != (len(words[-1]) == 1))

    def _first_name_alone(self, words: list[str]) -> Iterator[K]:
        share = self._found_by.get(f"first {words[0]}", ()) if words else ()
        if sum(len(other.split()) > 1 for other, _key in share) <= _SHARED_BY_MANY:
            yield from (key for other, key in share if (len(other.split()) == 1) != (len(words) == 1))


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
    return [f"same {folded}", f"words {' '.join(sorted(words))}", f"first {words[0]}", *_nearly(folded), *_short_forms(words), *_initials(words)]


def _nearly(folded: str) -> list[str]:
    """The name, and the name without each of its letters: two that are one letter apart have one of these in common."""
    if len(folded) <= _SHORT:
        return []
    return [f"nearly {folded}", *(f"nearly {folded[:at]}{folded[at + 1:]}" for at in range(len(folded)))]


def _short_forms(words: list[str]) -> list[str]:
    """"Jo Price" and "Joanne Price" have the surname and two letters in common."""
    return [f"short {words[-1]} {words[0][:2]}"] if len(words) > 1 and len(words[0]) > 1 else []


def _initials(words: list[str]) -> list[str]:
    """"Jo S." and "Jo Smith" have all but the last word and its first letter in common."""
    return [f"initial {' '.join(words[:-1])} {words[-1][0]}"] if len(words) > 1 else []
