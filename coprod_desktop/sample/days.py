"""Days without sessions: Christmas, Easter, August, bank holidays, and weeks when a place was closed."""

from datetime import date, timedelta

from dateutil.easter import easter

Span = tuple[date, date]


def breaks(names: list[str], years: range) -> list[Span]:
    """The days off of each kind ("christmas", "easter", "august", "bank") in these years, first and last."""
    found: list[Span] = []
    for year in years:
        sunday = easter(year)
        if "christmas" in names:
            found.append((date(year, 12, 21), date(year + 1, 1, 3)))
        if "easter" in names:
            found.append((sunday - timedelta(days=2), sunday + timedelta(days=5)))
        if "august" in names:
            found.append((date(year, 8, 1), date(year, 8, 31)))
        if "bank" in names:
            # Holidays of England and Wales that move; the others fall into Christmas.
            days = [sunday - timedelta(days=2), sunday + timedelta(days=1), first_weekday(year, 5, 0),
                    first_weekday(year, 6, 0) - timedelta(days=7), first_weekday(year, 9, 0) - timedelta(days=7)]
            found += [(day, day) for day in days]
    return found


def first_weekday(year: int, month: int, weekday: int) -> date:
    """The first of the month that is that weekday (Monday is 0)."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
