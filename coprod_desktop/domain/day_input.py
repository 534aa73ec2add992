"""Reads a day as people write it: "5 December", "5/12", "next Saturday", "tomorrow"."""

import calendar
import re
import unicodedata
from datetime import date, timedelta

from coprod_desktop.domain.months import months_later
from coprod_desktop.domain.spoken import long_day_words, month_words, weekday_words
from coprod_desktop.i18n import _

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2,4})?)?")
_LEAST_LETTERS = 3
_AROUND_A_NUMBER = frozenset(("the", "st", "nd", "rd", "th", "on"))


class DayNotRead(ValueError):
    """`sentence` says what could not be read, and what to write instead."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def parse(text: str, today: date) -> date:
    """The day that is meant, `today` or later. Without a year it is the next such day. Raises DayNotRead."""
    plain = _plain(text)
    if not plain:
        raise DayNotRead(_("Write the day first. You can write: 5 December."))
    day = _said(plain, today) or _in_numbers(plain, today) or _in_words(plain, today)
    if day is None:
        raise DayNotRead(_("We could not read this day. You can write: 5 December."))
    if day < today:
        raise DayNotRead(_("{day} is over. Write a day that is still to come.").format(day=long_day_words(day)))
    return day


def _plain(text: str) -> str:
    """Small letters without accents, commas and doubled spaces."""
    spread = unicodedata.normalize("NFKD", text.casefold().replace(",", " "))
    return " ".join("".join(letter for letter in spread if not unicodedata.combining(letter)).split())


def _said(plain: str, today: date) -> date | None:
    days = {_("today"): 0, _("tomorrow"): 1, _("in a week"): 7, _("next week"): 7, _("in two weeks"): 14}
    for words, ahead in days.items():
        if plain == _plain(words):
            return today + timedelta(days=ahead)
    return months_later(today, 1) if plain in (_plain(_("in a month")), _plain(_("next month"))) else None


def _in_numbers(plain: str, today: date) -> date | None:
    """Day first, as in Britain: 5/12 is 5 December; 2026-12-05 the other way round (ISO 8601)."""
    if found := _ISO.fullmatch(plain):
        return _date(int(found[3]), int(found[2]), int(found[1]), today)
    if found := _NUMBERS.fullmatch(plain):
        return _date(int(found[1]), int(found[2]), _year(found[3]), today)
    return None


def _in_words(plain: str, today: date) -> date | None:
    """A number, a month's name or its beginning, maybe a year and a weekday, in any order; or a number or a weekday alone."""
    numbers = re.findall(r"\d+", plain)
    names = re.findall(r"[^\W\d_]+", plain)
    month = next((month for name in names if (month := _month(name))), 0)
    if not numbers:
        if month:
            raise DayNotRead(_("Write the number of the day too. You can write: 5 {month}.").format(month=_name(month)))
        return next((day for name in names if (day := _weekday(name, today))), None)
    if len(numbers) > 2 or any(len(number) > 4 for number in numbers):
        return None
    number, year = numbers[0], numbers[1] if len(numbers) == 2 else ""
    if len(number) > 2:
        number, year = year, number
    if not number or len(number) > 2:
        return None
    if month:
        return _date(int(number), month, _year(year), today)
    only_a_day = all(name in _AROUND_A_NUMBER or _weekday(name, today) for name in names)
    return _in_this_month_or_later(int(number), today) if only_a_day and not year else None


def _weekday(name: str, today: date) -> date | None:
    """The next such day after today."""
    if len(name) < _LEAST_LETTERS:
        return None
    days = (today + timedelta(days=ahead) for ahead in range(1, 8))
    return next((day for day in days if _plain(weekday_words(day)).startswith(name)), None)


def _month(word: str) -> int:
    """The number of the month that the word begins, or 0."""
    if len(word) < _LEAST_LETTERS:
        return 0
    return next((month for month in range(1, 13) if _plain(_name(month)).startswith(word)), 0)


def _name(month: int) -> str:
    return month_words(date(2000, month, 1))


def _year(text: str | None) -> int:
    """A year of two numbers is in this century; 0 for none."""
    return int(text) + (2000 if len(text) == 2 else 0) if text else 0


def _date(number: int, month: int, year: int, today: date) -> date | None:
    if not 1 <= month <= 12:
        raise DayNotRead(_("There are only 12 months. Write the day first, then the month."))
    longest = calendar.monthrange(year or 2000, month)[1]
    if not 1 <= number <= longest:
        raise DayNotRead(_("{month} has {count} days. Check the day.").format(month=_name(month), count=longest))
    if year:
        return date(year, month, number)
    days = (_day(today.year + ahead, month, number) for ahead in range(9))  # 29 February may be eight years away
    return next((day for day in days if day is not None and day >= today), None)


def _in_this_month_or_later(number: int, today: date) -> date | None:
    months = ((today.year + (today.month - 1 + ahead) // 12, (today.month - 1 + ahead) % 12 + 1) for ahead in range(4))
    days = (_day(year, month, number) for year, month in months)
    return next((day for day in days if day is not None and day >= today), None)


def _day(year: int, month: int, number: int) -> date | None:
    return date(year, month, number) if 1 <= number <= calendar.monthrange(year, month)[1] else None
