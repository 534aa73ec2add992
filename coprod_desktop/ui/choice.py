"""One thing to choose, as a presenter gives it to a view."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """`key` says which, `tint` is the soft colour behind the picture; `chosen` marks what was chosen before."""

    key: str
    picture: str
    words: str
    note: str = ""
    tint: str = "sky"
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """One person to choose: `spoken` is how their name is said."""

    person_id: str
    name: str
    picture: str
    spoken: str
