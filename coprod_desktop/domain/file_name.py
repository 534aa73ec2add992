"""What a file is called: words that people can read, in a name that every system takes."""

import re
import unicodedata

from coprod_desktop.i18n import _

_MOST_LETTERS = 100
_MOST_BYTES = 180  # of the 255 that a name may have on Linux: its ending, a number and what it is called while it is written need room too
# Signs that Windows has no place for, and those that turn the direction of what is read.
_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_A_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)", re.IGNORECASE)  # these open something else on Windows
_WITH_THE_LETTER = ("Mn", "Mc", "Me", "Cf")


def plain_name(parts: tuple[str, ...], ending: str) -> str:
    """The parts that are there, one after another, as far as a name can be long: "Art Saturday 21 November.pdf"."""
    words = " ".join(_NOT_IN_A_NAME.sub(" ", " ".join(part for part in parts if part)).split()).strip(" .")
    if not words or _A_DEVICE.match(words):
        words = f"{_('Our sheet')} {words}".strip()
    return f"{_cut(words)}.{ending}"


def _cut(words: str) -> str:
    """Never between a letter and its marks."""
    end = min(len(words), _MOST_LETTERS)
    while len(words[:end].encode()) > _MOST_BYTES or (end < len(words) and unicodedata.category(words[end]) in _WITH_THE_LETTER):
        end -= 1
    return words[:end].strip(" .")
