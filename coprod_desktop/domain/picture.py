"""Names of pictures, where one comes from and which; and a photo that was made small."""

import re
from dataclasses import dataclass

_SKIN = re.compile(r"-1F3F[B-F]")  # every face in the index is drawn with one of five skin tones; things have none


@dataclass(frozen=True, slots=True)
class PictureWord:
    """One entry of the picture index: key ("openmoji:1F3A8"), its words, what else people call it; `note` says when to use it and when not.
    In a sentence `says` calls for it too; `weak` are other names that do not, and with one of `unless` it is not for that sentence. `nots`
    call for it only where they are denied: "no phones". In these, "#" is any number, "@" any name, "^" the beginning of a part of the sentence,
    and "=" before a word means that form only: "=voted" is not "vote"."""

    key: str
    words: str
    also: tuple[str, ...] = ()
    group: str = ""
    note: str = ""
    says: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    nots: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallPhoto:
    """A photo as it is kept: upright, small, nothing but the picture; `kind` is "jpeg" or "png"."""

    data: bytes
    kind: str


def is_face(key: str) -> bool:
    """Whether a picture of the group "faces" is a person's face; the others there are animals and things."""
    return _SKIN.search(key) is not None
