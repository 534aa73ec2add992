"""Names of pictures: where one comes from and which."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureWord:
    """One entry of the picture index: key ("openmoji:1F3A8"), its words, and what else people call it."""

    key: str
    words: str
    also: tuple[str, ...] = ()
    group: str = ""
