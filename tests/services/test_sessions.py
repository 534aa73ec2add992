"""Planning on a real group: one date moved, cancelled or added never breaks the rest, and everything can be taken back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.programme import Kind, Programme
from coprod_desktop.domain.repeats import from_day_on
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sessions import NameMissing

TODAY = date(2026, 11, 21)  # the clock of the small group, a Saturday
MONDAY = date(2026, 11, 23)
EVER = date(2000, 1, 1)


def days(services: GroupServices, programme: Programme) -> list[date]:
    return [session.day for session in services.sessions.of_programme(programme.id, EVER, 1000)]


def mondays(first: date, count: int) -> list[date]:
    return [first + timedelta(weeks=week) for week in range(count)]


def on(services: GroupServices, programme: Programme, day: date) -> Session:
    return next(session for session in services.sessions.of_programme(programme.id, day, 10) if session.day == day)


@pytest.fixture
def course(services: GroupServices) -> Programme:
    """Ten Mondays of sewing, from next Monday."""
    return services.sessions.save_programme(
        Programme("", "  Sewing   course ", Kind.COURSE, "openmoji:1F9F5", place="Hall", first_day=MONDAY, rule="FREQ=WEEKLY;COUNT=10"))


def test_a_name_is_needed(services: GroupServices) -> None:
    with pytest.raises(NameMissing):
        services.sessions.save_programme(Programme("", " ", first_day=MONDAY))


def test_a_course_gets_its_weeks(services: GroupServices, course: Programme) -> None:
    assert course.name == "Sewing course" and course.id
    sessions = services.sessions.of_programme(course.id, EVER, 100)
    assert [s.day for s in sessions] == mondays(MONDAY, 10)
    assert [s.number for s in sessions] == list(range(1, 11))
    assert services.sessions.weeks(course) == 10
    assert services.undo.last().words == "Sewing course is planned"  # type: ignore[union-attr]


def test_moving_one_date_leaves_the_rest(services: GroupServices, course: Programme) -> None:
    before = services.sessions.of_programme(course.id, EVER, 100)
    moved = services.sessions.move(before[2].id, date(2026, 12, 9), time(10))
    assert (moved.day, moved.start, moved.moved_from, moved.number) == (date(2026, 12, 9), time(10), date(2026, 12, 7), 3)
    after = services.sessions.of_programme(course.id, EVER, 100)
    assert after == (*before[:2], moved, *before[3:])
    services.undo.undo(services.undo.last().action_id)  # type: ignore[union-attr]
    assert services.sessions.of_programme(course.id, EVER, 100) == before


def test_moved_twice_it_still_knows_where_it_was(services: GroupServices, course: Programme) -> None:
    session = on(services, course, MONDAY)
    services.sessions.move(session.id, date(2026, 11, 25), time(14))
    again = services.sessions.move(session.id, date(2026, 11, 26), time(10))
    assert again.moved_from == MONDAY
    assert services.sessions.move(session.id, MONDAY, time(10)).moved_from == MONDAY  # the day is as usual, the time is not
    assert services.sessions.move(session.id, MONDAY, time(14)).moved_from is None


def test_cancelled_dates_stay_cancelled_when_the_pattern_changes(services: GroupServices, course: Programme) -> None:
    second, third = mondays(MONDAY, 3)[1:]
    services.sessions.cancel(on(services, course, second).id)
    services.sessions.move(on(services, course, third).id, date(2026, 12, 10), time(14))
    extra = services.sessions.add_date(course.id, date(2026, 12, 5), time(14))
    changed = services.sessions.save_programme(replace(course, start=time(15), place="Park"))
    assert on(services, changed, second).state is SessionState.CANCELLED
    services.sessions.save_programme(from_day_on(changed, date(2026, 12, 16), TODAY))
    assert on(services, course, second).state is SessionState.CANCELLED
    assert on(services, course, date(2026, 12, 10)).start == time(14)
    assert on(services, course, extra.day) == extra._replace(place="Park")
    wednesdays = [day for day in days(services, course) if day.weekday() == 2]
    assert wednesdays[0] == date(2026, 12, 16) and len(wednesdays) == 10


def test_a_course_that_changes_its_day_keeps_ten_weeks(services: GroupServices, course: Programme, clock: object) -> None:
    clock.at = clock.at.replace(month=12, day=8)  # type: ignore[attr-defined]
    changed = services.sessions.save_programme(from_day_on(course, date(2026, 12, 16), date(2026, 12, 8)))
    sessions = services.sessions.of_programme(course.id, EVER, 100)
    assert [s.number for s in sessions] == list(range(1, 11))
    assert [s.day.weekday() for s in sessions] == [0, 0, 0, *[2] * 7]
    assert services.sessions.weeks(changed) == 10


def test_past_sessions_with_marks_stay(services: GroupServices) -> None:
    art = next(p for p in services.sessions.programmes() if p.name == "Art")
    past = on(services, art, date(2026, 11, 14))
    person = services.people.page()[0]
    services.register.mark(past.id, services.register.row(past.id, person.id), Mark.HERE)
    services.sessions.save_programme(from_day_on(art, date(2026, 11, 25), TODAY))
    assert [day for day in days(services, art) if day <= TODAY] == [date(2026, 11, 7), date(2026, 11, 14), TODAY]
    services.sessions.end_programme(art.id)
    assert days(services, art) == [date(2026, 11, 7), date(2026, 11, 14), TODAY]
    assert services.register.counts(past.id).here == 1
    services.sessions.go_on(art.id)
    assert date(2026, 11, 25) in days(services, art)


def test_leaving_out_a_date_and_putting_it_back(services: GroupServices, course: Programme) -> None:
    before = services.sessions.of_programme(course.id, EVER, 100)
    holiday = date(2026, 12, 28)
    without = services.sessions.leave_out(course.id, holiday)
    sessions = services.sessions.of_programme(course.id, EVER, 100)
    assert holiday not in [s.day for s in sessions] and sessions[-1].day == date(2027, 2, 1)
    assert [s.number for s in sessions] == list(range(1, 11))
    assert without.left_out == (holiday,)
    assert services.sessions.put_back(course.id, holiday) == course
    assert services.sessions.of_programme(course.id, EVER, 100) == before


def test_every_change_can_be_taken_back(services: GroupServices, course: Programme) -> None:
    start = services.sessions.of_programme(course.id, EVER, 100)
    services.sessions.leave_out(course.id, date(2026, 12, 28))
    services.sessions.move(start[0].id, date(2026, 11, 24), time(14))
    services.sessions.cancel(start[1].id)
    services.sessions.add_date(course.id, date(2026, 12, 5), time(11))
    services.sessions.end_programme(course.id)
    for words in ("Sewing course stops", "Sewing course: a date was added", "Sewing course: a date was cancelled",
                  "Sewing course: a date was moved", "Sewing course: a date was left out"):
        assert services.undo.undo(services.undo.last().action_id).words == words  # type: ignore[union-attr]
    assert services.sessions.of_programme(course.id, EVER, 100) == start
    services.undo.undo(services.undo.last().action_id)  # type: ignore[union-attr]
    with pytest.raises(KeyError):
        services.sessions.programme(course.id)


def test_next_dates(services: GroupServices, course: Programme) -> None:
    assert services.sessions.next_dates()[course.id].day == MONDAY
    services.sessions.cancel(on(services, course, MONDAY).id)
    assert services.sessions.next_dates()[course.id].day == date(2026, 11, 30)
    trip = services.sessions.save_programme(Programme("", "Trip", Kind.TRIP, first_day=MONDAY))
    services.sessions.cancel(on(services, trip, MONDAY).id)
    assert services.sessions.next_dates()[trip.id].state is SessionState.CANCELLED


def test_places_and_people_that_are_used(services: GroupServices, course: Programme) -> None:
    assert services.sessions.places() == ("Poplar Hall", "Hall")
    ben, amina = (next(p.id for p in services.people.page() if p.name == name) for name in ("Ben", "Amina"))
    services.sessions.set_runners(on(services, course, MONDAY).id, (ben, amina))
    services.sessions.set_runners(on(services, course, date(2026, 11, 30)).id, (amina,))
    assert services.sessions.runners() == (amina, ben)
    services.sessions.set_place(on(services, course, MONDAY).id, "The park ")
    assert on(services, course, MONDAY).place == "The park"
