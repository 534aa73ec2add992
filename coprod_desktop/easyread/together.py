"""What is read as one is on one line: a number with its word, a day with its month, "half past 12", a phone number."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coprod_desktop.i18n import _

GLUE, LOOSE = "\u00a0", "\u2007"  # where a line is too short for all of it, it breaks at LOOSE first
_NUMBER_AND_WORD = re.compile(r"(?<!\S)(\d{1,4}) (?=\w)")
_WORD_AND_LAST_NUMBER = re.compile(r" (?=\d[\d.:,]*\W?$)")
_PHONE = re.compile(r"(?<=\d) (?=\d{2})")
# A weekday and a month are written with a capital: "Saturday 21 November", "dydd Sadwrn 21 Tachwedd".
_DAY = re.compile(r"(?<!\S)([^\W\d_]+) (\d{1,2}) ([^\W\d_]+)")


def glued(tidy: str) -> str:
    """The words of one line, with GLUE or LOOSE instead of each space at which it should not break."""
    held = _NUMBER_AND_WORD.sub(rf"\1{GLUE}", tidy)
    for start, end in moments(tidy):
        behind = held[end:end + 1].replace(GLUE, " ")
        held = held[:start] + held[start:end].replace(" ", LOOSE) + behind + held[end + 1:]
    return _PHONE.sub(GLUE, _WORD_AND_LAST_NUMBER.sub(GLUE, held))


def moments(text: str) -> Iterator[tuple[int, int]]:
    """Where the days and the times of the text stand that have a space in them."""
    for found in _DAY.finditer(text):
        if found[1][0].isupper() and found[3][0].isupper():
            yield found.span()
    for found in _time(_("half past {hour}")).finditer(text):
        yield found.span()


@lru_cache(maxsize=8)
def _time(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words).replace(re.escape('{hour}'), '[0-9]{1,2}')}(?!\w)", re.IGNORECASE)
