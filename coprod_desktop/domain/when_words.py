"""Days and times as people say them when they plan: with today and tomorrow, the part of the day, and how long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from coprod_desktop.domain.spoken import day_words, in_numbers, long_day_words, month_words, time_words, weekday_words
from coprod_desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from coprod_desktop.domain.session import Session


def dated_words(day: date, today: date) -> str:
    """With the year only when it is another one: "Monday 4 January 2027"."""
    return day_words(day) if day.year == today.year else long_day_words(day)


def near_day_words(day: date, today: date) -> str:
    """For a heading: "Today, Saturday 21 November"."""
    words = dated_words(day, today)
    near = {-1: _("Yesterday, {day}"), 0: _("Today, {day}"), 1: _("Tomorrow, {day}")}.get((day - today).days)
    return near.format(day=words) if near else words


def part_of_day_words(moment: time, numbers: bool = False) -> str:
    """The time with its part of the day, so that 7 in the evening is not 7 in the morning."""
    words = time_words(moment, numbers)
    if moment == time(12):
        return _("{time} midday").format(time=words)
    if moment.hour < 12:
        return _("{time} in the morning").format(time=words)
    if moment.hour < 17:
        return _("{time} in the afternoon").format(time=words)
    return _("{time} in the evening").format(time=words)


def day_and_time_words(day: date, start: time, today: date) -> str:
    """For example "Thursday 26 November, half past 2"."""
    return _("{day}, {time}").format(day=dated_words(day, today), time=time_words(start))


def begins_words(session: Session, now: datetime) -> str:
    """For what has not begun: "Choir begins at half past 6 in the evening.", with the day when it is another one."""
    time, days = part_of_day_words(session.start), (session.day - now.date()).days
    if days == 0:
        return _("{session} begins at {time}.").format(session=session.name, time=time)
    if days == 1:
        return _("{session} begins tomorrow at {time}.").format(session=session.name, time=time)
    return _("{session} begins on {day} at {time}.").format(session=session.name, day=dated_words(session.day, now.date()), time=time)


def length_words(minutes: int) -> str:
    """For example "2 hours", "1 and a half hours", "1 hour and 15 minutes", "45 minutes"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ngettext("1 minute", "{count} minutes", rest).format(count=rest)
    if rest == 30:
        return _("{count} and a half hours").format(count=hours)
    whole = ngettext("1 hour", "{count} hours", hours).format(count=hours)
    if not rest:
        return whole
    return _("{hours} and {minutes}").format(hours=whole, minutes=length_words(rest))


def end_of(start: time, minutes: int) -> time:
    """The time of day when it is over."""
    return (datetime.combine(date(2000, 1, 1), start) + timedelta(minutes=minutes)).time()


def from_to_words(start: time, minutes: int, numbers: bool = False) -> str:
    """For example "2 o’clock to half past 4", "1:30 to 2:45"."""
    end = end_of(start, minutes)
    numbers = numbers or in_numbers((start, end))
    return _("{start} to {end}").format(start=time_words(start, numbers), end=time_words(end, numbers))


def week_words(number: int, weeks: int) -> str:
    """Which week of a course it is: "Week 3 of 10"; weeks is 0 when nobody knows how many there will be."""
    if not number:
        return ""
    if number > weeks:
        return _("Week {number}").format(number=number)
    return _("Week {number} of {weeks}").format(number=number, weeks=weeks)


def begin(words: str) -> str:
    """With a capital letter, as words begin that stand alone."""
    return words[:1].upper() + words[1:]


def and_words(words: list[str]) -> str:
    """Things said in a row: "Amina, Ben and Cerys"."""
    if len(words) < 2:
        return "".join(words)
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def days_words(days: Iterable[date]) -> str:
    """Some days in order, the month said once: "Saturday 5, 12 and 19 December", "Monday 30 November and Saturday 5 December"."""
    days = tuple(days)
    months = []
    same = len({day.weekday() for day in days}) == 1
    for _month, found in groupby(days, key=lambda day: (day.year, day.month)):
        of_month = tuple(found)
        numbers = and_words([str(day.day) if same else _("{weekday} {number}").format(weekday=weekday_words(day), number=day.day)
                             for day in of_month])
        months.append(_("{numbers} {month}").format(numbers=numbers, month=month_words(of_month[0])))
    words = and_words(months)
    return _("{weekday} {number}").format(weekday=weekday_words(days[0]), number=words) if same else words
