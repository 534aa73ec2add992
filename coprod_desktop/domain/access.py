"""The access card: its parts, and what can be chosen in them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AccessChoice:
    """One thing that helps a person: `key` is stored on the access card, `words` and `picture` are shown."""

    key: str
    words: str
    picture: str
    group: str


@dataclass(frozen=True, slots=True)
class AccessGroup:
    """A part of the access card, with what can be chosen in it."""

    key: str
    words: str
    picture: str
    choices: tuple[AccessChoice, ...]
