"""Reads a time as people write it: "half past 2", "2.30", "14:30", "7 pm"."""

import re
from datetime import time

from coprod_desktop.i18n import _

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?")
_HALF_A_DAY = 12


class TimeNotRead(ValueError):
    """`sentence` says what to write instead."""

    def __init__(self) -> None:
        self.sentence = _("We could not read this time. You can write: half past 2.")
        super().__init__(self.sentence)


def parse_time(text: str, near: time) -> time:
    """The time that is meant. "7" alone is in the morning or in the evening, whichever is nearer to `near`. Raises TimeNotRead."""
    plain = " ".join(text.casefold().replace("’", "'").replace(",", " ").split())
    for words, hour in ((_("midday"), 12), (_("noon"), 12), (_("midnight"), 0)):
        if plain == words:
            return time(hour)
    plain, half = _part_of_day(plain)
    plain = plain.removesuffix(_("o'clock")).strip()
    for words, sign, minutes in ((_("half past"), 1, 30), (_("half"), 1, 30), (_("quarter past"), 1, 15), (_("quarter to"), -1, 15)):
        if plain.startswith(words + " "):
            hour = _hour(plain.removeprefix(words + " "))
            return _nearest(hour if sign > 0 else hour - 1, minutes if sign > 0 else 60 - minutes, half, near)
    found = _CLOCK.fullmatch(plain)
    if found is None:
        return _nearest(_hour(plain), 0, half, near)
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise TimeNotRead
    exact = hour > 12 or hour == 0 or (len(found[1]) == 2 and found[1].startswith("0"))
    if exact and not found[3]:
        return time(hour, minute)
    return _nearest(hour, minute, found[3] or half, near)


def _part_of_day(plain: str) -> tuple[str, str]:
    for words, half in ((_("in the morning"), "a"), (_("in the afternoon"), "p"), (_("in the evening"), "p"), (_("midday"), "p")):
        if plain.endswith(words):
            return plain.removesuffix(words).strip(), half
    return plain, ""


def _hour(word: str) -> int:
    names = (_("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"), _("nine"), _("ten"),
             _("eleven"), _("twelve"))
    if word in names:
        return names.index(word) + 1
    if word.isdecimal() and 1 <= int(word) <= _HALF_A_DAY:
        return int(word)
    raise TimeNotRead


def _nearest(hour: int, minute: int, half: str, near: time) -> time:
    """`half` is "a" for the morning, "p" for after midday, "" for whichever is nearer."""
    if hour > _HALF_A_DAY:
        raise TimeNotRead
    morning, evening = time(hour % _HALF_A_DAY, minute), time(hour % _HALF_A_DAY + _HALF_A_DAY, minute)
    if half:
        return morning if half == "a" else evening
    return min((morning, evening), key=lambda one: abs((one.hour - near.hour) * 60 + one.minute - near.minute))
