"""Which words are offered while somebody writes one: the group's own and everyday ones. Only what is pressed is written."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import nsmallest

OFFERED = 3
_LONGEST = 40  # letters; what is longer is no word to finish
_JOINERS = "'’-"
_ENDS = ".!?\n"


def word_before(text: str) -> str:
    """The word that is being written at the end of a text, or "". Marks above and below letters belong to their word."""
    start = len(text)
    while start and len(text) - start <= _LONGEST and _of_a_word(text[start - 1]):
        start -= 1
    word = text[start:].lstrip(_JOINERS)
    return word if len(word) <= _LONGEST else ""


def begins_sentence(text: str) -> bool:
    """Whether what comes after a text is the first of a sentence."""
    before = text.rstrip(" ")
    return not before or (before[-1] in _ENDS and (before[-1] == "\n" or before != text))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name or a title that are worth offering, as they are written: three letters or more."""
    spaced = "".join(sign if _of_a_word(sign) else " " for sign in text)
    return tuple(word for part in spaced.split() if len(word := part.strip(_JOINERS)) >= OFFERED)


class WordOffers:
    """Made for one time of writing. It learns nothing from what is written."""

    def __init__(self, own: Iterable[str] = (), common: "CommonWords | None" = None) -> None:
        """`own` are the words of the group, in the order in which they are wanted."""
        self._own = CommonWords(dict.fromkeys(own))
        self._common = common or CommonWords(())

    def offers(self, text: str) -> tuple[str, ...]:
        """At most three words, the likeliest first, that go on from the last letters of `text` (all before the cursor).

        A capital inside a sentence asks for names. At the start of a sentence two of the group's words may stand before everyday ones;
        otherwise one.
        """
        begun = word_before(text)
        if not begun:
            return ()
        first = begins_sentence(text[:-len(begun)])
        capital = begun[:1].isupper()
        own = self._own.starting(begun)
        everyday = self._common.starting(begun)
        room = OFFERED if capital and not first else 2 if capital else 1
        room = max(room, OFFERED - len(everyday))
        found: dict[str, str] = {}
        for word in (*own[:room], *everyday, *own[room:]):
            written = _written(word, begun)
            if written != begun:
                found.setdefault(written.casefold(), written)
        return tuple(found.values())[:OFFERED]


class CommonWords:
    """Words to be found by how they start, accents apart; of those that start alike, the earlier ones come first."""

    def __init__(self, words: Iterable[str] | Sequence[str]) -> None:
        self._words = sorted((plain(word), place, word) for place, word in enumerate(words))
        self._plain = [word[0] for word in self._words]

    def starting(self, begun: str) -> list[str]:
        """A few more than are offered: some may be the same word in another case."""
        start = plain(begun)
        first, last = bisect_left(self._plain, start), bisect_left(self._plain, start + "\U0010ffff")
        found = nsmallest(2 * OFFERED, self._words[first:last], key=_place)
        return [word for _plain, _place, word in found]


def plain(word: str) -> str:
    """The word in small letters without accents: who has no ŵ on the keyboard finds Ŵyn all the same."""
    if word.isascii():
        return word.lower()
    return "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))


def _place(found: tuple[str, int, str]) -> int:
    return found[1]


def _of_a_word(sign: str) -> bool:
    return sign.isalpha() or sign in _JOINERS or unicodedata.category(sign) in ("Mn", "Mc")


def _written(word: str, begun: str) -> str:
    """In capitals when it was begun so; names keep their own."""
    if len(begun) > 1 and begun.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if begun[0].isupper() else word
