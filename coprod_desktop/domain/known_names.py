"""Finds people's names in a text, however they are written: large, joined, owned, with accents, with signs that nobody sees, in any script."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache

from coprod_desktop.domain.alike import fold
from coprod_desktop.domain.name_words import ALSO_WORDS, PARTICLES, TITLES

_APOSTROPHES = "'’‘ʼ`´ʹ＇‛′"
_OWNED = re.compile(f"(.+)([{_APOSTROPHES}](?:s|d|ll|ve|re))", re.IGNORECASE)
_INNER = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")  # "AnneMarie"
_PLURAL, _LONG = 3, 4  # letters of a name behind which "s", or any ending, is looked for
# What other languages put behind a name, without accents: "Łukasza", "Aminy", "Annie" (Polish and its neighbours).
_ENDINGS = ("a", "e", "i", "o", "u", "y", "em", "es", "ie", "in", "om", "owi")
# Thai, Lao, Burmese, Khmer, Japanese and Chinese are written without spaces: a name stands anywhere in a row of letters.
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Hebrew to Tibetan, Hangul, Chinese, the forms of Arabic, and the scripts far behind.
_NO_CAPITALS = (
    "\u0590-\u109f\u1100-\u139f\u1400-\u1c7f\u2e80-\ua63f\ua800-\uab2f\uac00-\ufaff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0003ffff")
_FAMILY_NAME_FIRST = re.compile("[\u3400-\u9fff]{3}")
_ONE_LETTER_WORDS = frozenset("aio")  # alone they are words far more often than people


def plain(word: str) -> str:
    """The word as names are compared: small, without accents, apostrophes, and signs that nobody sees."""
    if word.isascii() and word.isalpha():
        return word.lower()
    seen = "".join(sign for sign in word if sign not in _APOSTROPHES and unicodedata.category(sign) != "Cf")
    return fold(unicodedata.normalize("NFKC", seen))


@cache
def unseen() -> str:
    """For a class of a pattern: the marks that belong to the letter before them, and the signs that nobody sees."""
    rows: list[list[int]] = []
    for code in range(0xAD, 0x1E000):
        if unicodedata.category(chr(code)) in ("Mn", "Mc", "Me", "Cf"):
            if rows and rows[-1][1] == code - 1:
                rows[-1][1] = code
            else:
                rows.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in rows)


@cache
def word_pattern() -> re.Pattern[str]:
    """A word with its marks, and what an apostrophe joins to it; the text must be in NFD. Letters with and without capitals are never
    in one word."""
    one = f"[^\\W\\d_][{unseen()}]*"
    letters, row = f"[{unseen()}]*(?:(?![{_NO_CAPITALS}]){one})+", f"[{unseen()}]*(?:(?=[{_NO_CAPITALS}]){one})+"
    return re.compile(f"{letters}(?:[{_APOSTROPHES}]{letters})*|{row}")


_ASCII_WORD = re.compile("[A-Za-z]+(?:['`][A-Za-z]+)*")


def words_in(text: str) -> re.Pattern[str]:
    """The pattern for the words of the text: a quicker one when there are only plain letters."""
    return _ASCII_WORD if text.isascii() else word_pattern()


def _plain_words(name: str) -> list[str]:
    apart = name if name.isascii() else unicodedata.normalize("NFD", name)
    return [plain(word) for word in words_in(apart).findall(apart)]


def parts(name: str) -> list[str]:
    """The plain parts by which a name is known, the first name first; initials and "Mrs" are none, unless there is nothing else."""
    words = _plain_words(name)
    long = [word for word in words if len(word) > 1 or not word.isascii()]
    found = [word for place, word in enumerate(long) if word not in TITLES and (place == 0 or word not in PARTICLES)]
    return found or long or [word for word in words if word not in _ONE_LETTER_WORDS][:1]


def first_parts(name: str) -> frozenset[str]:
    """The plain parts of the first name alone: both of "Carol-Ann Dwyer"."""
    own = parts(name)
    return frozenset(next((found for word in name.split() if (found := parts(word)) and found[0] in own[:1]), own[:1]))


def initials(name: str) -> str:
    """The first letters of all the words of a name, small: "ak"; none where letters are neither large nor small."""
    return "".join(word[:1] for word in _plain_words(name) if word not in TITLES and word.upper() != word)


class KnownNames:
    """The parts of everybody's names, plain."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = frozenset(known)
        self._anywhere = sorted((part for part in self._known if part.upper() == part), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, self._anywhere))) if self._anywhere else None

    def find(self, word: str) -> tuple[tuple[str, ...], str]:
        """The parts of names that the word is made of, none when it is no name, and the ending that may stay: "Amina’s" is "amina" and "’s",
        but "Don’t" is nobody."""
        owned = _OWNED.fullmatch(word)
        for name, ending in (*([(owned[1], owned[2])] if owned else ()), (word, "")):
            found = self._parts_of(name) or tuple(part for piece in _INNER.split(name)[1:] and _INNER.split(name) for part in self._parts_of(piece))
            if found:
                return found, ending
        return (), ""

    def _parts_of(self, word: str) -> tuple[str, ...]:
        bare, large = plain(word), not word.lstrip("\u200b\u200c\u200d\u2060\ufeff\u00ad")[:1].islower()
        if self._pattern is not None and bare.upper() == bare:
            return self._in_row(bare)
        if not large and (bare in ALSO_WORDS or len(bare) == 1 or bare in PARTICLES):
            return ()
        if bare in self._known:
            return (bare,)
        if len(bare) > _PLURAL and bare.endswith("s") and bare[:-1] in self._known and (large or bare[:-1] not in ALSO_WORDS):
            return (bare[:-1],)
        return self._bent(bare) if large else self._joined(bare)

    def _bent(self, bare: str) -> tuple[str, ...]:
        for ending in _ENDINGS:
            stem = bare.removesuffix(ending)
            if stem != bare and len(stem) >= _LONG - 1:
                for name in (stem, f"{stem}a"):
                    if len(name) >= _LONG and name in self._known:
                        return (name,)
        return self._joined(bare)

    def _joined(self, bare: str) -> tuple[str, ...]:
        """"amina-khan" with no hyphen."""
        for cut in range(_PLURAL, len(bare) - _PLURAL + 1):
            if bare[:cut] in self._known and bare[cut:] in self._known:
                return bare[:cut], bare[cut:]
        return ()

    def _in_row(self, bare: str) -> tuple[str, ...]:
        """Where letters are neither large nor small, names take letters before and behind: "আমিনার", "وأمينة", "王小明来了"."""
        assert self._pattern is not None
        return tuple(part for part in dict.fromkeys(self._pattern.findall(bare))
                     if part == bare or len(part) >= _LONG or len(bare) == len(part) + 1 or _NO_SPACES.match(part))


def in_row(part: str) -> re.Pattern[str]:
    """Finds the part of a name in a row of letters that are neither large nor small; the text must be in NFD."""
    return re.compile("".join(f"{re.escape(sign)}[{unseen()}]*" for sign in unicodedata.normalize("NFD", part)))


def short_names(name: str) -> Iterable[str]:
    """What somebody is called besides the parts of their name: "小明" of "王小明", "Brien" of "O’Brien"."""
    ends = [plain(end) for end in re.split(f"[{_APOSTROPHES}]", name)[1:] for end in word_pattern().findall(end)[:1]]
    return [*(part[1:] for part in parts(name) if _FAMILY_NAME_FIRST.fullmatch(part)), *(end for end in ends if len(end) >= _LONG)]
