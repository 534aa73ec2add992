"""How often something is: rules made, read, changed, and said in words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.programme import Kind, Programme
from coprod_desktop.domain.repeat_words import often_words, pattern_words, rule_words
from coprod_desktop.domain.repeats import (
    Often,
    from_day_on,
    has_end,
    leave_out,
    offered,
    often_of,
    parts,
    put_back,
    rule_for,
    times_of,
    with_first_day,
    with_often,
    with_times,
)
from tests import easy

MONDAY = date(2026, 11, 23)
A_DAY = st.dates(date(2025, 1, 1), date(2030, 12, 31))


def programme(rule: str, first_day: date = MONDAY, **more: object) -> Programme:
    return Programme("art", "Art", Kind.COURSE, first_day=first_day, rule=rule, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("rule", "words", "often"), [
    ("", "Once", Often.ONCE),
    ("FREQ=WEEKLY;COUNT=1", "Once", Often.ONCE),
    ("FREQ=WEEKLY", "Every Monday", Often.WEEK),
    ("RRULE:freq=weekly;interval=1;wkst=MO", "Every Monday", Often.WEEK),
    ("FREQ=WEEKLY;BYDAY=WE", "Every Wednesday", Often.WEEK),
    ("FREQ=WEEKLY;COUNT=10", "10 Mondays", Often.WEEK),
    ("FREQ=WEEKLY;COUNT=6;BYDAY=SA", "6 Saturdays", Often.WEEK),
    ("FREQ=WEEKLY;UNTIL=20261214", "Every Monday, until Monday 14 December 2026", Often.WEEK),
    ("FREQ=WEEKLY;UNTIL=20261214T000000", "Every Monday, until Monday 14 December 2026", Often.WEEK),
    ("FREQ=WEEKLY;INTERVAL=2", "Every two weeks, on Monday", Often.TWO_WEEKS),
    ("FREQ=WEEKLY;INTERVAL=2;COUNT=6", "Every two weeks, on Monday, 6 times", Often.TWO_WEEKS),
    ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", "Every 3 weeks, on Tuesday", Often.OTHER),
    ("FREQ=WEEKLY;BYDAY=WE,MO", "Every Monday and Wednesday", Often.OTHER),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every weekday", Often.OTHER),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Every day", Often.OTHER),
    ("FREQ=MONTHLY;BYDAY=3TU", "The third Tuesday of every month", Often.MONTH),
    ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=3", "The third Tuesday of every month", Often.MONTH),
    ("FREQ=MONTHLY;BYDAY=3TU;COUNT=4", "The third Tuesday of every month, 4 times", Often.MONTH),
    ("FREQ=MONTHLY;BYDAY=-1FR", "The last Friday of every month", Often.MONTH_LAST),
    ("FREQ=MONTHLY;BYDAY=-2FR", "The last but one Friday of every month", Often.OTHER),
    ("FREQ=MONTHLY;BYDAY=5MO", "The fifth Monday of every month", Often.OTHER),
    ("FREQ=MONTHLY;BYDAY=1MO,3MO", "The first and third Monday of every month", Often.OTHER),
    ("FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA", "Every 3 months, on the second Saturday", Often.OTHER),
    ("FREQ=MONTHLY", "Every month, on day 23", Often.OTHER),
    ("FREQ=MONTHLY;INTERVAL=2", "Every 2 months, on day 23", Often.OTHER),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "The last day of every month", Often.OTHER),
    ("FREQ=YEARLY", "Every year, on 23 November", Often.OTHER),
    ("FREQ=DAILY;COUNT=5", "Every day, 5 times", Often.OTHER),
    ("FREQ=DAILY;INTERVAL=3", "Every 3 days", Often.OTHER),
    # Nobody could say these simply: the list of dates says them.
    ("FREQ=WEEKLY;BYMONTH=1,2", "On the days in the list", Often.OTHER),
    ("FREQ=MONTHLY;BYDAY=1MO,2TU", "On the days in the list", Often.OTHER),
    ("FREQ=MONTHLY;BYDAY=TU", "On the days in the list", Often.OTHER),
    ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "On the days in the list", Often.OTHER),
    ("FREQ=MONTHLY;BYMONTHDAY=1,15", "On the days in the list", Often.OTHER),
    ("FREQ=WEEKLY;COUNT=3;BYDAY=1MO", "On the days in the list", Often.OTHER),
    ("FREQ=YEARLY;BYWEEKNO=20", "On the days in the list", Often.OTHER),
    ("FREQ=HOURLY;COUNT=3", "On the days in the list", Often.OTHER),
])
def test_rules_in_words(rule: str, words: str, often: Often) -> None:
    assert rule_words(programme(rule)) == words
    assert often_of(programme(rule)) is often
    assert not easy.check(words + ".")


def test_the_time_is_said_too() -> None:
    assert pattern_words(programme("FREQ=WEEKLY")) == "Every Monday, 2 o’clock"


@given(A_DAY)
def test_a_rule_made_for_a_day_begins_on_that_day_and_reads_back(day: date) -> None:
    for often in offered(day):
        made = programme(rule_for(often, day), day)
        assert often_of(made) is often
        dates = made.dates(day + timedelta(days=100))
        assert dates[0] == day and {one.weekday() for one in dates} == {day.weekday()}
        assert often_words(often, day) and rule_words(made)


@given(A_DAY)
def test_a_month_has_its_day_every_month(day: date) -> None:
    monthly = set(offered(day)) & {Often.MONTH, Often.MONTH_LAST}
    assert monthly
    for often in monthly:
        dates = programme(rule_for(often, day), day).dates(day + timedelta(days=366))
        assert len(dates) in (12, 13)
        assert [one.month for one in dates[:12]] == [(day.month - 1 + ahead) % 12 + 1 for ahead in range(12)]


@given(A_DAY, A_DAY)
def test_a_new_first_day_keeps_how_often_and_how_many(day: date, other: date) -> None:
    for often in offered(day):
        for times in (0, 7):
            made = with_times(programme(rule_for(often, day), day), times)
            moved = with_first_day(made, other)
            assert moved.dates(other + timedelta(days=40))[0] == other
            assert times_of(moved) == times_of(made)
            if often not in (Often.MONTH, Often.MONTH_LAST):
                assert often_of(moved) is often


def test_what_is_offered() -> None:
    assert offered(date(2026, 11, 17)) == (Often.ONCE, Often.WEEK, Often.TWO_WEEKS, Often.MONTH)
    assert offered(date(2026, 11, 24)) == (Often.ONCE, Often.WEEK, Often.TWO_WEEKS, Often.MONTH, Often.MONTH_LAST)
    assert offered(date(2026, 11, 30)) == (Often.ONCE, Often.WEEK, Often.TWO_WEEKS, Often.MONTH_LAST)
    assert often_words(Often.MONTH, date(2026, 11, 17)) == "Every month, on the third Tuesday"


def test_how_often_changes_and_how_many_stays() -> None:
    ten = programme("FREQ=WEEKLY;COUNT=10", left_out=(date(2026, 12, 28),))
    assert parts(with_often(ten, Often.TWO_WEEKS).rule) == {"FREQ": "WEEKLY", "INTERVAL": "2", "COUNT": "9"}
    assert with_often(ten, Often.WEEK) == ten
    assert with_often(ten, Often.ONCE).rule == ""
    assert with_often(programme("FREQ=YEARLY"), Often.OTHER).rule == "FREQ=YEARLY"
    assert has_end(ten) and has_end(programme("")) and not has_end(programme("FREQ=WEEKLY"))


def test_a_rule_of_another_kind_keeps_its_own_words_with_a_new_first_day() -> None:
    assert with_first_day(programme("FREQ=WEEKLY;BYDAY=MO,WE"), date(2026, 12, 1)).rule == "FREQ=WEEKLY;BYDAY=MO,WE"


def test_a_number_of_times_or_no_end() -> None:
    weekly = programme("FREQ=WEEKLY")
    assert rule_words(with_times(weekly, 10)) == "10 Mondays"
    assert with_times(with_times(weekly, 10), 0) == weekly
    assert with_times(programme(""), 10) == programme("")
    assert rule_words(with_times(programme("FREQ=WEEKLY;UNTIL=20261214"), 3)) == "3 Mondays"


def test_a_date_left_out_is_made_up_for_at_the_end_and_put_back() -> None:
    ten = programme("FREQ=WEEKLY;COUNT=10")
    holiday = date(2026, 12, 28)
    without = leave_out(ten, holiday)
    assert len(without.dates(date(2028, 1, 1))) == 10 and without.dates(date(2028, 1, 1))[-1] == date(2027, 2, 1)
    assert rule_words(without) == "10 Mondays"
    assert leave_out(without, holiday) == without
    assert put_back(without, holiday) == ten
    weekly = programme("FREQ=WEEKLY")
    assert put_back(leave_out(weekly, holiday), holiday) == weekly
    until = programme("FREQ=WEEKLY;UNTIL=20261214")
    assert leave_out(until, date(2026, 12, 7)).dates(date(2027, 1, 1)) == (MONDAY, date(2026, 11, 30), date(2026, 12, 14))


def test_from_a_day_on_the_rest_follows() -> None:
    """A ten-week course goes over to Wednesdays after three Mondays: seven Wednesdays are left."""
    ten = programme("FREQ=WEEKLY;COUNT=10")
    changed = from_day_on(ten, date(2026, 12, 16), today=date(2026, 12, 8))
    assert changed.dates(date(2028, 1, 1)) == tuple(date(2026, 12, 16) + timedelta(weeks=week) for week in range(7))
    weekly = from_day_on(replace(ten, rule="FREQ=WEEKLY"), date(2026, 12, 16), today=date(2026, 12, 8))
    assert weekly.rule == "FREQ=WEEKLY" and weekly.first_day == date(2026, 12, 16)
    over = from_day_on(ten, date(2027, 6, 1), today=date(2027, 5, 1))
    assert len(over.dates(date(2028, 1, 1))) == 1


def test_today_stays_when_the_pattern_begins_again_tomorrow() -> None:
    ten = programme("FREQ=WEEKLY;COUNT=10")
    changed = from_day_on(ten, MONDAY + timedelta(days=1), today=MONDAY)
    assert times_of(changed) == 9
    assert times_of(from_day_on(ten, MONDAY, today=MONDAY)) == 10
