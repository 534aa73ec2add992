"""Months on and back, to a day that there is."""

from datetime import date

import pytest

from coprod_desktop.domain.months import months_later


@pytest.mark.parametrize(("day", "months", "then"), [
    ((2026, 1, 31), 1, (2026, 2, 28)), ((2026, 12, 5), 1, (2027, 1, 5)), ((2028, 2, 29), 12, (2029, 2, 28)), ((2026, 5, 31), 0, (2026, 5, 31)),
    ((2029, 2, 1), -36, (2026, 2, 1)), ((2028, 2, 29), -12, (2027, 2, 28)), ((2026, 3, 31), -1, (2026, 2, 28)), ((2026, 1, 15), -1, (2025, 12, 15)),
])
def test_the_same_day_or_the_last_of_the_month(day: tuple[int, int, int], months: int, then: tuple[int, int, int]) -> None:
    assert months_later(date(*day), months) == date(*then)
