"""Whole months on from a day, or back from it."""

from calendar import monthrange
from datetime import date


def months_later(day: date, months: int) -> date:
    """The same day of that month, or its last day when it is shorter; earlier with a number below 0."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
