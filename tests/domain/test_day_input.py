"""Days as people write them."""

from datetime import date

import pytest

from coprod_desktop.domain.day_input import DayNotRead, parse
from tests.easy import check

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.mark.parametrize(("text", "day"), [
    ("5 December", date(2026, 12, 5)),
    ("5 dec", date(2026, 12, 5)),
    ("5th December", date(2026, 12, 5)),
    ("the 5th of December", date(2026, 12, 5)),
    ("December 5", date(2026, 12, 5)),
    ("Saturday, 5 December 2026", date(2026, 12, 5)),
    ("5/12", date(2026, 12, 5)),
    ("5.12.", date(2026, 12, 5)),
    ("5-12-26", date(2026, 12, 5)),
    ("05/12/2026", date(2026, 12, 5)),
    ("2026-12-05", date(2026, 12, 5)),
    ("2027 march 1", date(2027, 3, 1)),
    ("21 November", date(2026, 11, 21)),
    ("20 November", date(2027, 11, 20)),
    ("29 February", date(2028, 2, 29)),
    ("28", date(2026, 11, 28)),
    ("the 5th", date(2026, 12, 5)),
    ("Saturday the 5th", date(2026, 12, 5)),
    ("31st", date(2026, 12, 31)),
    ("Saturday", date(2026, 11, 28)),
    ("next mon", date(2026, 11, 23)),
    ("  TOMORROW ", date(2026, 11, 22)),
    ("today", TODAY),
    ("in a week", date(2026, 11, 28)),
    ("in a month", date(2026, 12, 21)),
])
def test_a_day_is_read(text: str, day: date) -> None:
    assert parse(text, TODAY) == day


@pytest.mark.parametrize(("text", "says"), [
    ("", "Write the day first."),
    ("   ", "Write the day first."),
    ("soon", "We could not read this day."),
    ("5 Foo", "We could not read this day."),
    ("1 2 3 4", "We could not read this day."),
    ("123456", "We could not read this day."),
    ("32", "We could not read this day."),
    ("December", "Write the number of the day too. You can write: 5 December."),
    ("31 November", "November has 30 days."),
    ("30/2", "February has 29 days."),
    ("0 May", "May has 31 days."),
    ("5/13", "There are only 12 months."),
    ("1 May 2020", "Friday 1 May 2020 is over."),
])
def test_what_cannot_be_read_is_said_in_easy_words(text: str, says: str) -> None:
    with pytest.raises(DayNotRead) as found:
        parse(text, TODAY)
    assert found.value.sentence.startswith(says)
    assert check(found.value.sentence) == ()
