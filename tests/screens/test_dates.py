"""What is on: the weeks, one date with what can be done to it, and adding one."""

from dataclasses import replace
from datetime import date, time

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.programme import Kind, Programme, Way
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.screens.dates.presenter import DatesPresenter
from coprod_desktop.screens.plan_date.presenter import PlanDatePresenter, When, Which
from coprod_desktop.screens.session.presenter import MOVE, WHERE, WHO, Moving, SessionPresenter, SessionShown, Where, Who
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.paging import PAGE
from coprod_desktop.ui.screen import Gone
from tests.screens.nav import NavLog

TODAY = date(2026, 11, 21)  # a Saturday
MONDAY = date(2026, 11, 23)


@pytest.fixture
def course(services: GroupServices) -> Programme:
    """Ten Mondays of sewing, from next Monday."""
    return services.sessions.save_programme(
        Programme("", "Sewing", Kind.COURSE, "openmoji:1F9F5", place="Hall", first_day=MONDAY, rule="FREQ=WEEKLY;COUNT=10"))


def programme(services: GroupServices, name: str) -> Programme:
    return next(one for one in services.sessions.programmes() if one.name == name)


def date_of(services: GroupServices, name: str, day: date) -> Session:
    return next(one for one in services.sessions.between(day, day) if one.name == name)


class TestWeeks:
    def test_this_week_begins_with_today(self, services: GroupServices, nav: NavLog) -> None:
        services.sessions.add_date(programme(services, "Art").id, date(2026, 11, 18), time(10))
        presenter = DatesPresenter(services, nav, "")
        state = presenter.state
        assert (state.week, state.span) == ("This week", "Monday 16 to Sunday 22 November")
        assert [day.heading for day in state.days] == ["Today, Saturday 21 November"]
        assert [(line.title, line.note, line.fact) for line in state.days[0].lines] == [
            ("Art", "2 o’clock", "Poplar Hall"), ("Choir", "7 o’clock", "Poplar Hall")]
        assert state.earlier == "Earlier this week: 1 date"
        presenter.show_earlier()
        assert [day.heading for day in presenter.state.days] == ["Wednesday 18 November", "Today, Saturday 21 November"]
        assert presenter.state.earlier == ""

    def test_weeks_before_and_after(self, services: GroupServices, nav: NavLog) -> None:
        presenter = DatesPresenter(services, nav, "")
        presenter.turn_weeks(1)
        assert presenter.state.week == "Next week" and not presenter.state.is_this_week
        presenter.turn_weeks(4)
        assert (presenter.state.week, presenter.state.span) == ("In 5 weeks", "Monday 21 to Sunday 27 December")
        presenter.turn_weeks(1)
        assert presenter.state.span == "Monday 28 December to Sunday 3 January 2027"
        presenter.this_week()
        presenter.turn_weeks(-1)
        assert presenter.state.week == "Last week"
        presenter.turn_weeks(-2)
        assert presenter.state.week == "3 weeks ago" and presenter.state.empty == "Nothing was on that week."
        assert nav.announced[-1] == "3 weeks ago. Monday 26 October to Sunday 1 November"

    def test_a_week_of_a_given_day(self, services: GroupServices, nav: NavLog) -> None:
        assert DatesPresenter(services, nav, "2026-12-09").state.week == "In 3 weeks"

    def test_an_empty_week_is_kind(self, services: GroupServices, nav: NavLog) -> None:
        presenter = DatesPresenter(services, nav, "2028-06-01")
        assert presenter.state.empty == "Nothing is on this week yet. You can add a date."
        presenter.add_date()
        assert nav.places[-1] == ("plan_date", "day/2028-05-29")
        for one in services.sessions.programmes():
            services.sessions.end_programme(one.id)
        presenter.add_date()
        assert nav.places[-1] == ("programme", ""), "with nothing to choose from, the first question comes at once"

    def test_what_is_unusual_is_said(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        person = services.people.page()[0]
        past = date_of(services, "Art", date(2026, 11, 14))
        services.register.mark(past.id, services.register.row(past.id, person.id), Mark.HERE)
        services.sessions.cancel(date_of(services, "Choir", date(2026, 11, 14)).id)
        [day] = DatesPresenter(services, nav, "2026-11-14").state.days
        assert [(line.fact, line.tag) for line in day.lines] == [("1 person came", ""), ("Poplar Hall", "Cancelled")]
        assert day.lines[1].spoken == "Choir. 7 o’clock. Poplar Hall. Cancelled"
        services.sessions.move(date_of(services, "Sewing", MONDAY).id, date(2026, 11, 26), time(14, 30))
        services.sessions.move(date_of(services, "Art", date(2026, 11, 28)).id, date(2026, 11, 28), time(15))
        week = DatesPresenter(services, nav, "2026-11-23").state
        assert [(line.note, line.tag) for day in week.days for line in day.lines] == [
            ("Half past 2, Week 1 of 10", "Moved from Monday 23 November"), ("3 o’clock", "Not at the usual time"), ("7 o’clock", "")]

    def test_online_is_said(self, services: GroupServices, nav: NavLog) -> None:
        art = programme(services, "Art")
        services.sessions.save_programme(replace(art, way=Way.BOTH))
        services.sessions.save_programme(replace(programme(services, "Choir"), way=Way.ONLINE))
        lines = DatesPresenter(services, nav, "").state.days[0].lines
        assert [line.fact for line in lines] == ["Poplar Hall, and online", "Online"]

    def test_a_busy_week_has_pages(self, services: GroupServices, nav: NavLog) -> None:
        art = programme(services, "Art")
        for number in range(PAGE):
            services.sessions.add_date(art.id, date(2026, 12, 1), time(9, number))
        presenter = DatesPresenter(services, nav, "2026-12-01")
        assert presenter.state.pages == (1, 2)
        presenter.turn(1)
        assert [len(day.lines) for day in presenter.state.days] == [2]
        assert nav.announced[-1] == "Page 2 of 2"

    def test_a_press_opens_the_date(self, services: GroupServices, nav: NavLog) -> None:
        presenter = DatesPresenter(services, nav, "")
        presenter.open(presenter.state.days[0].lines[0].session_id)
        assert nav.places == [("session", date_of(services, "Art", TODAY).id)]


class TestOneDate:
    def shown(self, services: GroupServices, nav: NavLog, name: str, day: date) -> SessionPresenter:
        return SessionPresenter(services, nav, date_of(services, name, day).id)

    def test_what_it_says(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        ben = next(one.id for one in services.people.page() if one.name == "Ben")
        services.sessions.set_runners(date_of(services, "Sewing", MONDAY).id, (ben,))
        state = self.shown(services, nav, "Sewing", MONDAY).state
        assert [words for _sign, words in state.facts] == ["Monday 23 November", "2 o’clock to 4 o’clock", "Hall", "Ben", "Week 1 of 10"]
        assert [choice.words for choice in state.choices] == ["Open the register", "Move it", "Cancel it", "Where", "Who runs it"]
        assert [choice.note for choice in state.choices[3:]] == ["Hall", "Ben"]

    def test_what_is_over_is_not_moved(self, services: GroupServices, nav: NavLog) -> None:
        past = date_of(services, "Art", date(2026, 11, 14))
        assert "move" not in [choice.key for choice in SessionPresenter(services, nav, past.id).state.choices]
        services.register.mark(past.id, services.register.row(past.id, services.people.page()[0].id), Mark.HERE)
        state = SessionPresenter(services, nav, past.id).state
        assert [choice.key for choice in state.choices] == ["register", "where", "who"], "who came is not cancelled by mistake"
        assert state.facts[-1][1] == "1 person came"

    def test_cancel_and_on_again(self, services: GroupServices, nav: NavLog) -> None:
        presenter = self.shown(services, nav, "Art", TODAY)
        presenter.choose("cancel")
        assert presenter.session.state == SessionState.CANCELLED
        assert presenter.state.unusual[2] == "This date is cancelled. Nothing is lost."
        assert [choice.words for choice in presenter.state.choices] == ["Move it", "It is on again", "Where", "Who runs it"]
        assert nav.said[-1].words == "Cancelled. Only this date. You can undo this."
        presenter.choose("cancel")
        assert presenter.session.state == SessionState.PLANNED and presenter.state.unusual is None
        presenter.choose("cancel")
        presenter.undo()
        assert presenter.session.state == SessionState.PLANNED

    def test_moving_by_steps(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        presenter = self.shown(services, nav, "Sewing", MONDAY)
        presenter.choose(MOVE)
        assert isinstance(presenter.state, Moving) and not presenter.state.ready
        presenter.move()
        assert nav.said[-1].words == "Choose another day or another time first."
        for _press in range(3):
            presenter.step_day(1)
        presenter.step_time(15)
        presenter.step_time(15)
        assert presenter.state.when.result == "Thursday 26 November, half past 2"
        assert nav.announced[-1] == "Thursday 26 November, half past 2"
        presenter.move()
        assert isinstance(presenter.state, SessionShown) and presenter.state.unusual[2] == "Moved from Monday 23 November."
        saved = services.sessions.get(presenter.session.id)
        assert (saved.day, saved.start, saved.moved_from) == (date(2026, 11, 26), time(14, 30), MONDAY)
        presenter.undo()
        assert presenter.session.day == MONDAY and presenter.state.unusual is None

    def test_moving_by_writing(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        presenter = self.shown(services, nav, "Sewing", MONDAY)
        presenter.choose(MOVE)
        presenter.type_day("26 nov")
        presenter.type_time("half past 7")
        assert presenter.state.when.result == "Thursday 26 November, half past 7"
        assert presenter.state.when.time.result == "Half past 7 in the evening"
        presenter.type_day("someday")
        assert presenter.state.when.result.startswith("Monday 23 November"), "what cannot be read changes nothing"
        presenter.move()
        assert presenter.state.when.day.trouble == "We could not read this day. You can write: 5 December."
        assert services.sessions.get(presenter.session.id).day == MONDAY
        presenter.step_day(1)
        assert presenter.state.when.day.typed == "" and presenter.state.when.day.trouble == ""

    def test_not_into_the_past(self, services: GroupServices, nav: NavLog) -> None:
        presenter = self.shown(services, nav, "Art", TODAY)
        presenter.choose(MOVE)
        presenter.step_day(-7)
        assert presenter.state.when.day.result == "Today, Saturday 21 November"
        assert presenter.state.when.day.trouble == "This day is over. Choose today or a later day."

    def test_what_else_is_on(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        presenter = self.shown(services, nav, "Sewing", MONDAY)
        presenter.choose(MOVE)
        presenter.type_day("28 november")
        assert presenter.state.when.also == "Also on this day: Art at 2 o’clock and Choir at 7 o’clock."

    def test_back_goes_to_the_date_and_keeps_what_was_chosen(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        presenter = self.shown(services, nav, "Sewing", MONDAY)
        presenter.choose(MOVE)
        presenter.step_day(1)
        assert presenter.back_first() and isinstance(presenter.state, SessionShown)
        assert not presenter.back_first()
        presenter.choose(MOVE)
        assert presenter.state.when.day.result == "Tuesday 24 November"

    def test_where(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        presenter = self.shown(services, nav, "Sewing", MONDAY)
        presenter.choose(WHERE)
        assert isinstance(presenter.state, Where) and presenter.state.place.places == ("Poplar Hall", "Hall")
        presenter.choose_place("The park")
        presenter.keep_place()
        assert services.sessions.get(presenter.session.id).place == "The park"
        assert date_of(services, "Sewing", date(2026, 11, 30)).place == "Hall", "only this date"
        before = len(nav.said)
        presenter.choose(WHERE)
        presenter.keep_place()
        assert isinstance(presenter.state, SessionShown) and len(nav.said) == before, "nothing changed, nothing to say"

    def test_who(self, services: GroupServices, nav: NavLog, course: Programme) -> None:
        presenter = self.shown(services, nav, "Sewing", MONDAY)
        presenter.choose(WHO)
        assert isinstance(presenter.state, Who) and presenter.state.people.everyone and not presenter.state.people.both
        presenter.search("do")
        [donna] = presenter.state.people.people
        presenter.press_person(donna.person_id)
        assert presenter.state.people.chosen == "Chosen: Donna" and presenter.state.people.people[0].chosen
        presenter.search("")
        amina = presenter.state.people.people[0]
        presenter.press_person(amina.person_id)
        presenter.keep_people()
        assert services.sessions.get(presenter.session.id).runner_ids == (donna.person_id, amina.person_id)
        presenter.choose(WHO)
        assert [(p.name, p.chosen) for p in presenter.state.people.people] == [("Donna", True), ("Amina", True)], "who runs sessions first"
        presenter.show_everyone(True)
        assert len(presenter.state.people.people) == 8
        presenter.press_person(donna.person_id)
        presenter.keep_people()
        assert services.sessions.get(presenter.session.id).runner_ids == (amina.person_id,)

    def test_an_added_date_that_was_taken_back(self, services: GroupServices, nav: NavLog) -> None:
        extra = services.sessions.add_date(programme(services, "Art").id, date(2026, 12, 1), time(10))
        presenter = SessionPresenter(services, nav, extra.id)
        presenter.undo()
        assert isinstance(presenter.state, Gone) and not presenter.back_first()

    def test_ways_on(self, services: GroupServices, nav: NavLog) -> None:
        presenter = self.shown(services, nav, "Art", TODAY)
        presenter.choose("register")
        presenter.open_all()
        assert nav.places == [("register", presenter.session.id), ("programme", presenter.session.programme_id)]


class TestAdding:
    def test_which_and_when(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PlanDatePresenter(services, nav, "day/2026-12-07")
        assert isinstance(presenter.state, Which)
        assert [(one.name, one.note) for one in presenter.state.choices] == [
            ("Art", "Every Saturday, 2 o’clock"), ("Choir", "Every Saturday, 7 o’clock")]
        presenter.choose(presenter.state.choices[1].programme_id)
        assert isinstance(presenter.state, When) and presenter.state.when.result == "Monday 7 December, 7 o’clock"
        assert presenter.state.note == "Usually it is every Saturday, 7 o’clock."
        presenter.step_day(1)
        presenter.step_time(-60)
        presenter.add()
        added = date_of(services, "Choir", date(2026, 12, 8))
        assert (added.start, added.moved_from) == (time(18), None)
        assert nav.places[-1] == ("session", added.id)
        assert nav.said[-1].words == "Added: Choir, Tuesday 8 December, 6 o’clock. You can undo this."

    def test_what_took_place_can_be_added_later(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PlanDatePresenter(services, nav, f"of/{programme(services, 'Art').id}")
        presenter.step_day(-7)
        presenter.step_day(-1)
        presenter.add()
        assert date_of(services, "Art", date(2026, 11, 13)).start == time(14)

    def test_back_to_which_keeps_the_day(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PlanDatePresenter(services, nav, "")
        art = presenter.state.choices[0].programme_id
        presenter.choose(art)
        presenter.step_day(7)
        assert presenter.back_first() and isinstance(presenter.state, Which) and not presenter.back_first()
        presenter.choose(art)
        assert presenter.state.when.result == "Saturday 28 November, 2 o’clock"

    def test_what_cannot_be_read_is_not_added(self, services: GroupServices, nav: NavLog) -> None:
        art = programme(services, "Art")
        presenter = PlanDatePresenter(services, nav, f"of/{art.id}")
        before = len(services.sessions.of_programme(art.id, date.min, 500))
        presenter.type_time("soon")
        presenter.add()
        assert presenter.state.when.time.trouble == "We could not read this time. You can write: half past 2."
        assert len(services.sessions.of_programme(art.id, date.min, 500)) == before
        presenter.something_new()
        assert nav.places == [("programme", "")]
