"""What is kept about a session when it ends: what we did, photos, what we said we would do."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Done:
    """One thing we did: a picture and words."""

    id: str
    session_id: str
    picture: str
    words: str


class Who(StrEnum):
    """Whether it was said who is in a photo; only a photo of nobody, or of people who all agreed, is shared."""

    NOT_SAID = ""
    NOBODY = "nobody"
    THESE = "these"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of the session: `media` is the content hash; `words` say what it shows; `people` are the ids of those in it."""

    id: str
    session_id: str
    media: str
    words: str
    who: Who = Who.NOT_SAID
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """What we said we would do: who does it and by when cannot be left out."""

    id: str
    session_id: str
    words: str
    owner: str
    by: date
