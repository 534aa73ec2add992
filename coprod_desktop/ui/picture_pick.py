"""Finding a picture for a sentence: what it is for, and who is told what was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_desktop.domain.picture import PictureWord


@dataclass(frozen=True, slots=True)
class PicturePick:
    """`chosen` is the key of the picture that is there now, "" for none. `then` is given the new one with what it shows; its key is ""
    when no picture is wanted."""

    sentence: str
    then: Callable[[PictureWord], None]
    chosen: str = ""
