"""Days, times and lengths as people say them."""

from datetime import date, time

import pytest

from coprod_desktop.domain.when_words import (
    and_words,
    day_and_time_words,
    from_to_words,
    length_words,
    near_day_words,
    part_of_day_words,
    week_words,
)

TODAY = date(2026, 11, 21)


def test_near_days_are_named() -> None:
    assert near_day_words(TODAY, TODAY) == "Today, Saturday 21 November"
    assert near_day_words(date(2026, 11, 20), TODAY) == "Yesterday, Friday 20 November"
    assert near_day_words(date(2026, 11, 22), TODAY) == "Tomorrow, Sunday 22 November"
    assert near_day_words(date(2026, 11, 26), TODAY) == "Thursday 26 November"
    assert near_day_words(date(2027, 1, 4), TODAY) == "Monday 4 January 2027"


def test_day_and_time() -> None:
    assert day_and_time_words(date(2026, 11, 26), time(14, 30), TODAY) == "Thursday 26 November, half past 2"
    assert from_to_words(time(14), 150) == "2 o’clock to half past 4"
    assert from_to_words(time(13, 30), 75) == "1:30 to 2:45", "one way in one sentence"


@pytest.mark.parametrize(("moment", "words"), [
    (time(7), "7 o’clock in the morning"), (time(12), "12 o’clock midday"), (time(12, 30), "half past 12 in the afternoon"),
    (time(16, 45), "4:45 in the afternoon"), (time(19), "7 o’clock in the evening"), (time(0), "12 o’clock in the morning")])
def test_part_of_the_day(moment: time, words: str) -> None:
    assert part_of_day_words(moment) == words


@pytest.mark.parametrize(("minutes", "words"), [
    (15, "15 minutes"), (60, "1 hour"), (75, "1 hour and 15 minutes"), (90, "1 and a half hours"), (120, "2 hours"),
    (165, "2 hours and 45 minutes")])
def test_lengths(minutes: int, words: str) -> None:
    assert length_words(minutes) == words


def test_weeks_of_a_course() -> None:
    assert [week_words(3, 10), week_words(3, 0), week_words(0, 10)] == ["Week 3 of 10", "Week 3", ""]


def test_in_a_row() -> None:
    assert [and_words([]), and_words(["Amina"]), and_words(["Amina", "Ben"]), and_words(["Amina", "Ben", "Cerys"])] == [
        "", "Amina", "Amina and Ben", "Amina, Ben and Cerys"]
