"""Names of pictures, where one comes from and which; and a photo that was made small."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureWord:
    """One entry of the picture index: key ("openmoji:1F3A8"), its words, what else people call it; `note` says when to use it and when not.
    In a sentence `says` calls for it too; `weak` are other names that do not, and with one of `unless` it is not for that sentence."""

    key: str
    words: str
    also: tuple[str, ...] = ()
    group: str = ""
    note: str = ""
    says: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SmallPhoto:
    """A photo as it is kept: upright, small, nothing but the picture; `kind` is "jpeg" or "png"."""

    data: bytes
    kind: str
