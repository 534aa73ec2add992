"""Forgetting a person: what goes, what stays, and where else their name stands."""

from dataclasses import dataclass

NOBODY = "[a person]"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words about somebody else, or of somebody else, that have the person's name in them. `key` is "table/row/column"."""

    key: str
    words: str

    @property
    def table(self) -> str:
        return self.key.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Kept:
    """What there is about one person: `visits` and `answers` stay as counts with nobody's name on them; what they wrote, `words`, goes."""

    visits: int
    answers: int
    words: int
    photos: int
    mentions: tuple[Mention, ...]
