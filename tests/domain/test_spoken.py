"""Days, times and numbers as a person would say them."""

from datetime import date, time, timedelta

import pytest

from coprod_desktop.domain.spoken import count_words, day_words, long_day_words, time_words


def test_days() -> None:
    assert day_words(date(2026, 11, 21)) == "Saturday 21 November"
    assert long_day_words(date(2027, 1, 1)) == "Friday 1 January 2027"
    start = date(2024, 1, 1)
    for number in range(366):
        day = start + timedelta(days=number)
        assert day_words(day) == f"{day:%A} {day.day} {day:%B}"


@pytest.mark.parametrize(("moment", "words"), [
    (time(14), "2 o’clock"), (time(14, 30), "half past 2"), (time(10, 45), "10:45"), (time(0), "12 o’clock"), (time(12), "12 o’clock"),
    (time(0, 30), "half past 12"), (time(13, 5), "1:05"), (time(23, 59), "11:59"),
])
def test_times(moment: time, words: str) -> None:
    assert time_words(moment) == words


@pytest.mark.parametrize(("number", "words"), [(0, "no people"), (1, "1 person"), (2, "2 people"), (240, "240 people")])
def test_counts(number: int, words: str) -> None:
    assert count_words(number, "person", "people") == words
