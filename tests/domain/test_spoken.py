"""Days, times and numbers as a person would say them."""

from datetime import date, time, timedelta
from fractions import Fraction

import pytest

from coprod_desktop.domain.spoken import count_words, day_words, long_day_words, share_words, time_words, with_part, with_share


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


def true_of(words: str, share: Fraction, part: int) -> bool:
    """What somebody who knows the number would agree to."""
    near = {"a quarter": Fraction(1, 4), "a third": Fraction(1, 3), "half": Fraction(1, 2)}
    if words.removeprefix("about ") in near:
        away = abs(share - near[words.removeprefix("about ")])
        return Fraction(0) < away <= Fraction(1, 20) if words.startswith("about ") else away == 0
    return {"none": share == 0, "only one": part == 1 and share < Fraction(1, 4), "a few": part > 1 and share < Fraction(1, 4),
            "less than half": Fraction(1, 3) < share < Fraction(1, 2), "more than half": Fraction(1, 2) < share < Fraction(3, 4),
            "most": Fraction(2, 3) <= share < 1, "nearly all": Fraction(9, 10) <= share < 1, "all": share == 1}[words]


def test_a_share_in_words_is_true() -> None:
    order = ("none", "only one", "a few", "a quarter", "about a quarter", "a third", "about a third", "less than half", "half", "about half",
             "more than half", "most", "nearly all", "all")
    said = set()
    for whole in range(1, 61):
        for part in range(whole + 1):
            words = share_words(part, whole)
            said.add(words)
            assert true_of(words, Fraction(part, whole), part), (part, whole, words)
            if abs(Fraction(part, whole) - Fraction(1, 2)) > Fraction(1, 20):
                assert words not in ("half", "about half")
    assert said == set(order)
    assert share_words(38, 100) == "less than half"


@pytest.mark.parametrize(("part", "whole"), [(-1, 4), (5, 4), (0, 0)])
def test_what_is_no_part_has_no_share(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="no part"):
        share_words(part, whole)


@pytest.mark.parametrize(("part", "whole", "words"), [
    (12, 24, "12 people: half of us"), (11, 24, "11 people: about half of us"), (24, 24, "24 people: all of us"), (1, 24, "1 people"),
    (3, 4, "3 people"), (30, 24, "30 people"), (0, 24, "0 people")])
def test_a_count_has_its_share_behind_it_where_that_helps(part: int, whole: int, words: str) -> None:
    assert with_share(f"{part} people", part, whole) == words


def test_an_answer_has_its_part_of_all_answers() -> None:
    assert [with_part("Good", part, 15) for part in (9, 3, 1)] == ["Good, more than half", "Good, a few", "Good"]
