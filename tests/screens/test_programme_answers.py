"""Something that runs already: every answer changeable at once, its dates, what is left out, and stopping it."""

from datetime import date, time

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.programme import Kind, Programme
from coprod_desktop.screens.programme import questions as q
from coprod_desktop.screens.programme.presenter import PAGE, ProgrammePresenter
from coprod_desktop.screens.programme.states import Dates, Overview, Question
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Gone
from tests.screens.nav import NavLog

MONDAY = date(2026, 11, 23)  # today is Saturday 21 November 2026
EVER = date(2000, 1, 1)


@pytest.fixture
def course(services: GroupServices) -> Programme:
    return services.sessions.save_programme(
        Programme("", "Sewing", Kind.COURSE, "openmoji:1F9F5", place="Hall", first_day=MONDAY, rule="FREQ=WEEKLY;COUNT=10"))


@pytest.fixture
def presenter(services: GroupServices, nav: NavLog, course: Programme) -> ProgrammePresenter:
    return ProgrammePresenter(services, nav, course.id)


def art(services: GroupServices) -> Programme:
    return next(one for one in services.sessions.programmes() if one.name == "Art")


def answers(presenter: ProgrammePresenter) -> dict[str, str]:
    return {one.step: one.answer for one in presenter.state.answers}


def change(presenter: ProgrammePresenter, step: str) -> None:
    presenter.change(step)
    assert isinstance(presenter.state, Question) and presenter.state.step == step and presenter.state.go == "Keep this"


def test_what_it_says(presenter: ProgrammePresenter) -> None:
    state = presenter.state
    assert isinstance(state, Overview) and not state.new and state.stop
    assert state.heading == "Sewing" and state.notes == ("Course. 10 Mondays, 2 o’clock.", "Next: Monday 23 November, 2 o’clock.")
    assert answers(presenter)["day"] == "Monday 23 November"


def test_a_new_name_and_back_again(services: GroupServices, nav: NavLog, presenter: ProgrammePresenter, course: Programme) -> None:
    change(presenter, q.NAME)
    presenter.type_name("Knitting")
    presenter.next()
    assert presenter.state.heading == "Knitting" and services.sessions.programme(course.id).name == "Knitting"
    assert nav.said[-1].words == "Saved. Knitting. You can undo this."
    assert presenter.state.undo == "Undo: Sewing: name"
    presenter.undo()
    assert presenter.state.heading == "Sewing"


def test_back_changes_nothing_and_says_so(services: GroupServices, nav: NavLog, presenter: ProgrammePresenter, course: Programme) -> None:
    change(presenter, q.TIME)
    presenter.step_time(60)
    assert presenter.back_first() and isinstance(presenter.state, Overview)
    assert nav.said[-1].words == "Nothing has changed. To change it, press “Keep this” next time."
    assert services.sessions.programme(course.id) == course
    change(presenter, q.TIME)
    assert presenter.back_first() and len(nav.said) == 1, "nothing was changed, nothing to say"
    assert not presenter.back_first()


def test_keeping_the_same_answer_saves_nothing(services: GroupServices, nav: NavLog, presenter: ProgrammePresenter) -> None:
    before = services.undo.last()
    change(presenter, q.DAY)
    presenter.next()
    assert isinstance(presenter.state, Overview) and services.undo.last() == before and not nav.said


def test_a_course_that_has_not_begun_gets_another_first_day(services: GroupServices, presenter: ProgrammePresenter, course: Programme) -> None:
    change(presenter, q.DAY)
    assert presenter.state.heading == "When is the first day?"
    presenter.step_day(2)
    presenter.next()
    assert answers(presenter)["times"] == "10 times. The last one is Wednesday 27 January 2027"
    assert {s.day.weekday() for s in services.sessions.of_programme(course.id, EVER, 99)} == {2}


def test_what_began_goes_over_to_another_day(services: GroupServices, nav: NavLog) -> None:
    presenter = ProgrammePresenter(services, nav, art(services).id)
    change(presenter, q.DAY)
    assert presenter.state.heading == "From which day?" and presenter.state.hint == "Dates before that day stay as they are."
    assert presenter.state.body.day.result == "Today, Saturday 21 November"
    presenter.step_day(4)
    presenter.next()
    assert presenter.state.notes == ("Drop-in. Every Wednesday, 2 o’clock.", "Next: Saturday 21 November, 2 o’clock.")
    assert [s.day for s in services.sessions.of_programme(presenter.programme.id, EVER, 5)] == [
        date(2026, 11, 7), date(2026, 11, 14), date(2026, 11, 21), date(2026, 11, 25), date(2026, 12, 2)]


def test_fewer_weeks_and_no_end(services: GroupServices, presenter: ProgrammePresenter, course: Programme) -> None:
    change(presenter, q.TIMES)
    presenter.step_times(-1)
    presenter.step_times(-1)
    presenter.next()
    assert len(services.sessions.of_programme(course.id, EVER, 99)) == 8
    change(presenter, q.TIMES)
    presenter.choose("goes_on")
    presenter.next()
    assert presenter.state.notes[0] == "Course. Every Monday, 2 o’clock."


def test_once_is_moved_with_its_register(services: GroupServices, nav: NavLog) -> None:
    trip = services.sessions.save_programme(Programme("", "Trip", Kind.TRIP, first_day=MONDAY))
    presenter = ProgrammePresenter(services, nav, trip.id)
    session = services.sessions.of_programme(trip.id, EVER)[0]
    presenter.change(q.DAY)
    assert nav.places == [("session", session.id)]
    change(presenter, q.TIME)
    presenter.back_first()
    services.sessions.move(session.id, date(2026, 11, 27), time(9))
    assert answers(presenter)["day"] == "Friday 27 November"
    presenter.change(q.TIME)
    assert nav.places[-1] == ("session", session.id), "a moved date has a time of its own"


def test_a_rule_of_its_own_is_kept(services: GroupServices, nav: NavLog) -> None:
    odd = services.sessions.save_programme(Programme("", "Gym", first_day=MONDAY, rule="FREQ=WEEKLY;BYDAY=MO,WE"))
    presenter = ProgrammePresenter(services, nav, odd.id)
    change(presenter, q.OFTEN)
    assert [option.words for option in presenter.state.body.options if option.chosen] == ["Every Monday and Wednesday"]
    presenter.choose("other")
    presenter.next()
    assert services.sessions.programme(odd.id).rule == "FREQ=WEEKLY;BYDAY=MO,WE"


def test_an_end_on_a_day_is_said_and_can_become_a_number(services: GroupServices, nav: NavLog) -> None:
    term = services.sessions.save_programme(Programme("", "Drama", first_day=MONDAY, rule="FREQ=WEEKLY;UNTIL=20261214"))
    presenter = ProgrammePresenter(services, nav, term.id)
    assert answers(presenter)["times"] == "4 times. The last one is Monday 14 December"
    change(presenter, q.TIMES)
    assert [option.words for option in presenter.state.body.options if option.chosen] == ["Until a set day"]
    presenter.step_times(1)
    presenter.next()
    assert services.sessions.programme(term.id).rule == "FREQ=WEEKLY;COUNT=5"


class TestDates:
    def test_next_dates(self, services: GroupServices, nav: NavLog, presenter: ProgrammePresenter, course: Programme) -> None:
        presenter.show_dates()
        state = presenter.state
        assert isinstance(state, Dates) and state.note == "10 dates are still to come."
        assert [(row.line.title, row.line.note, row.leave_out) for row in state.rows][:2] == [
            ("Monday 23 November, 2 o’clock", "Week 1 of 10", "Leave out Monday 23 November"),
            ("Monday 30 November, 2 o’clock", "Week 2 of 10", "Leave out Monday 30 November")]
        presenter.open_date(state.rows[1].line.session_id)
        presenter.add_date()
        assert nav.places[-1] == ("plan_date", f"of/{course.id}")
        assert presenter.back_first() and isinstance(presenter.state, Overview) and not nav.said

    def test_leaving_one_out_and_putting_it_back(
            self, services: GroupServices, nav: NavLog, presenter: ProgrammePresenter, course: Programme) -> None:
        presenter.show_dates()
        presenter.leave_out(presenter.state.rows[5].line.session_id)
        assert nav.said[-1].words == "Monday 28 December is left out. It ends later now, so nobody gets less. You can undo this."
        assert [one.words for one in presenter.state.left_out] == ["Monday 28 December"]
        assert presenter.state.rows[5].line.title == "Monday 4 January 2027, 2 o’clock" and presenter.state.rows[-1].line.note == "Week 10 of 10"
        presenter.put_back(presenter.state.left_out[0].day)
        assert presenter.state.left_out == () and services.sessions.programme(course.id) == course
        presenter.undo()
        assert [one.words for one in presenter.state.left_out] == ["Monday 28 December"]

    def test_what_has_no_end_just_loses_one(self, services: GroupServices, nav: NavLog) -> None:
        presenter = ProgrammePresenter(services, nav, art(services).id)
        presenter.show_dates()
        today, after = presenter.state.rows[:2]
        assert today.leave_out == "", "today can be cancelled, not left out"
        presenter.leave_out(after.line.session_id)
        assert nav.said[-1].words == "Saturday 28 November is left out. You can undo this."

    def test_somebody_marked_is_not_lost(self, services: GroupServices, nav: NavLog, presenter: ProgrammePresenter) -> None:
        presenter.show_dates()
        session_id = presenter.state.rows[0].line.session_id
        person = services.people.page()[0]
        services.register.mark(session_id, services.register.row(session_id, person.id), Mark.CANNOT_COME)
        presenter.leave_out(session_id)
        assert nav.said[-1].words == "Somebody is in the register of this date. You can cancel it instead."
        assert presenter.state.rows[0].line.session_id == session_id

    def test_moved_added_and_cancelled_dates_are_not_left_out(
            self, services: GroupServices, presenter: ProgrammePresenter, course: Programme) -> None:
        first, second = services.sessions.of_programme(course.id, EVER, 2)
        services.sessions.move(first.id, date(2026, 11, 24), time(14))
        services.sessions.cancel(second.id)
        services.sessions.add_date(course.id, date(2026, 12, 2), time(10))
        presenter.show_dates()
        assert [(row.line.tag, bool(row.leave_out)) for row in presenter.state.rows][:4] == [
            ("Moved from Monday 23 November", False), ("Cancelled", False), ("", False), ("", True)]

    def test_pages(self, services: GroupServices, nav: NavLog) -> None:
        services.sessions.top_up()
        presenter = ProgrammePresenter(services, nav, art(services).id)
        presenter.show_dates()
        assert presenter.state.note == "These are the dates of the coming year."
        assert presenter.state.pages == (1, 5) and len(presenter.state.rows) == PAGE
        presenter.turn_dates(1)
        assert presenter.state.pages[0] == 2


class TestStopping:
    def test_it_stops_and_goes_on(self, services: GroupServices, nav: NavLog) -> None:
        presenter = ProgrammePresenter(services, nav, art(services).id)
        presenter.stop()
        assert nav.said[-1].words == "Art has stopped. You can undo this."
        assert presenter.state.go_on and presenter.state.notes[-1] == "It has stopped. What took place is kept."
        presenter.go_on()
        assert presenter.state.stop and presenter.state.notes[-1] == "Next: Saturday 21 November, 2 o’clock."
        presenter.undo()
        assert presenter.state.go_on

    def test_what_was_added_stays_and_is_said(
            self, services: GroupServices, nav: NavLog, presenter: ProgrammePresenter, course: Programme) -> None:
        services.sessions.add_date(course.id, date(2026, 12, 2), time(10))
        presenter.stop()
        assert nav.said[-1].words == "Sewing has stopped. 1 date stays, because it was moved or added. You can undo this."
        presenter.show_dates()
        assert [row.line.title for row in presenter.state.rows] == ["Wednesday 2 December, 10 o’clock"]

    def test_the_same_again(self, services: GroupServices, nav: NavLog, presenter: ProgrammePresenter, course: Programme) -> None:
        services.sessions.leave_out(course.id, date(2026, 12, 28))
        presenter.plan_again()
        assert nav.places == [("programme", f"again/{course.id}")]
        again = ProgrammePresenter(services, nav, f"again/{course.id}")
        assert again.state.new and answers(again)["day"] == "Monday 23 November"
        again.change(q.DAY)
        again.type_day("8 february")
        again.next()
        assert answers(again)["times"] == "10 times. The last one is Monday 12 April 2027"
        again.save()
        assert services.sessions.of_programme(nav.places[-1][1], EVER)[0].day == date(2027, 2, 8)
        assert services.sessions.programme(course.id).left_out == (date(2026, 12, 28),), "the first one stays as it is"

    def test_undone_it_is_gone(self, services: GroupServices, presenter: ProgrammePresenter) -> None:
        presenter.undo()
        assert isinstance(presenter.state, Gone) and not presenter.back_first()
