"""A sentence as a voice should get it, and where each of its words is seen on the page."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.speech import english
from coprod_desktop.speech.text import for_speech

_RULES = {"en": english.edits}  # a language without rules is read as it is written


class Edit(NamedTuple):
    """What is said instead of the code points from `start` to `end`."""

    start: int
    end: int
    said: str


class Saying:
    """`text` is what the voice gets. Places in it are code points, as they are in the sentence that is seen."""

    def __init__(self, seen: str, *, names: NameSounds | None = None, language: str = "en") -> None:
        self._edits: list[Edit] = []
        self._starts: list[int] = []  # of each edit, in what is said
        parts: list[str] = []
        last = at = 0
        for edit in self._found(seen, names or NameSounds(), language):
            before = seen[last:edit.start]
            parts += [before, edit.said]
            self._edits.append(edit)
            self._starts.append(at + len(before))
            at += len(before) + len(edit.said)
            last = edit.end
        self.text = for_speech("".join(parts) + seen[last:])

    @staticmethod
    def _found(seen: str, names: NameSounds, language: str) -> list[Edit]:
        """Dates and times go before names ("21 May" is no person), names before the rest ("Jan" may be one)."""
        rules = _RULES.get(language.partition("-")[0].lower())
        first, rest = rules(seen) if rules else ((), ())
        taken: list[Edit] = []
        for found in (first, names.find(seen), rest):
            taken += [Edit(*one) for one in found if not _meets(taken, one[0], one[1])]
        return sorted(taken)

    def words(self, times: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
        """(start, length, milliseconds) of each word that is seen, from those of the words that are said; each is told once."""
        found: list[tuple[int, int, int]] = []
        last = -1
        for start, length, milliseconds in times:
            begin, end = self._seen(start)[0], self._seen(start + length - 1)[1]
            if begin > last:
                found.append((begin, end - begin, milliseconds))
                last = end - 1
        return found

    def _seen(self, at: int) -> tuple[int, int]:
        """From where to where that is seen which is said at this place."""
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return at, at + 1
        edit = self._edits[number]
        past = at - self._starts[number] - len(edit.said)
        return (edit.start, edit.end) if past < 0 else (edit.end + past, edit.end + past + 1)


def _meets(taken: list[Edit], start: int, end: int) -> bool:
    return any(edit.start < end and start < edit.end for edit in taken)
