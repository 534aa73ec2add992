"""Planning something new question by question, and the list of what we run."""

from datetime import date, time
from pathlib import Path

import pytest

from coprod_desktop.domain.programme import Kind, Programme, Way
from coprod_desktop.screens.programme import questions as q
from coprod_desktop.screens.programme.presenter import ProgrammePresenter
from coprod_desktop.screens.programme.states import Overview, Question
from coprod_desktop.screens.programmes.presenter import ProgrammesPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import create
from coprod_desktop.wiring import Services
from tests.conftest import FixedClock, JobsNow
from tests.easy import check
from tests.screens.nav import NavLog

MONDAY = date(2026, 11, 23)  # today is Saturday 21 November 2026


def begun(services: GroupServices, nav: NavLog, name: str = "Sewing") -> ProgrammePresenter:
    """The second question of something new."""
    presenter = ProgrammePresenter(services, nav, "")
    presenter.type_name(name)
    presenter.next()
    return presenter


def to(presenter: ProgrammePresenter, step: str) -> None:
    for _number in range(12):
        if isinstance(presenter.state, Question) and presenter.state.step == step:
            return
        presenter.next()
    raise AssertionError(step)


def to_the_end(presenter: ProgrammePresenter) -> None:
    for _number in range(12):
        if isinstance(presenter.state, Overview):
            return
        presenter.next()


def answers(presenter: ProgrammePresenter) -> dict[str, str]:
    return {one.step: one.answer for one in presenter.state.answers}


def test_a_course_from_nothing(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    assert presenter.state.progress == "Question 2 of 10"
    to(presenter, q.KIND)
    presenter.choose(Kind.COURSE)
    to(presenter, q.DAY)
    presenter.step_day(1)
    presenter.step_day(1)
    to(presenter, q.TIME)
    presenter.step_time(-60)
    presenter.step_length(-15)
    assert presenter.state.body.length.result == "1 hour and 45 minutes, until 2:45 in the afternoon"
    to(presenter, q.TIMES)
    assert presenter.state.body.count.result == "10 times. The last one is Monday 25 January 2027"
    presenter.step_times(-1)
    presenter.step_times(1)
    to(presenter, q.PLACE)
    presenter.choose_place("  The old   hall ")
    to(presenter, q.WHO)
    amina = presenter.state.body.people.people[0]
    presenter.press_person(amina.person_id)
    presenter.next()
    assert answers(presenter) == {
        "name": "Sewing", "picture": "Sewing", "kind": "Course", "way": "In a place", "day": "Monday 23 November",
        "time": "1:00 to 2:45", "often": "Every Monday", "times": "10 times. The last one is Monday 25 January 2027",
        "place": "The old hall", "who": "Amina"}
    assert not [finding for one in presenter.state.answers for finding in check(one.answer)]
    presenter.save()
    saved = next(one for one in services.sessions.programmes() if one.name == "Sewing")
    assert (saved.kind, saved.first_day, saved.start, saved.minutes, saved.place) == (Kind.COURSE, MONDAY, time(13), 105, "The old hall")
    assert nav.places == [("programme", saved.id)]
    assert nav.said[-1].words == "Sewing is planned. The first date is Monday 23 November, 1 o’clock. You can undo this."
    assert [s.number for s in services.sessions.of_programme(saved.id, MONDAY, 99)] == list(range(1, 11))
    presenter.close()
    assert services.sessions.unfinished is None


def test_a_name_is_needed(services: GroupServices, nav: NavLog) -> None:
    presenter = ProgrammePresenter(services, nav, "")
    presenter.type_name("  ")
    presenter.next()
    assert presenter.state.step == q.NAME and nav.said[-1].words == "Write a name first. You can change it later."


def test_pictures_follow_the_name_and_are_found_by_words(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav, "Choir for all")
    body = presenter.state.body
    assert body.chosen == body.found[0][0] and body.found[0][1] == "Singing"
    presenter.choose_picture(body.chosen)
    assert presenter.state.body.chosen == "", "the same again takes it away"
    presenter.find_picture("cat")
    assert presenter.state.body.search == "cat" and presenter.state.body.found
    presenter.find_picture("qwertyuiop")
    assert presenter.state.body.empty == "No picture has this word. Try another word."
    presenter.find_picture("")
    presenter.turn_pictures(1)
    assert presenter.state.body.pages[0] == 2
    presenter.fits("narrow")
    assert len(presenter.state.body.found) == 6
    presenter.next()
    presenter.back_first()
    assert presenter.state.body.chosen == "", "no picture stays no picture"


@pytest.mark.parametrize(("kind", "often", "times"), [
    (Kind.DROP_IN, "Every Saturday", "It goes on until we stop it"),
    (Kind.COURSE, "Every Saturday", "10 times. The last one is Saturday 23 January 2027"),
    (Kind.TRIP, "Once", None), (Kind.ONE_OFF, None, None)])
def test_kinds_bring_what_is_usual(services: GroupServices, nav: NavLog, kind: Kind, often: str | None, times: str | None) -> None:
    presenter = begun(services, nav)
    to(presenter, q.KIND)
    presenter.choose(kind)
    to_the_end(presenter)
    assert (answers(presenter).get("often"), answers(presenter).get("times")) == (often, times)


def test_a_kind_chosen_later_leaves_the_other_answers(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    to(presenter, q.OFTEN)
    presenter.choose("two_weeks")
    to_the_end(presenter)
    presenter.change(q.KIND)
    presenter.choose(Kind.COURSE)
    presenter.next()
    assert answers(presenter)["often"] == "Every two weeks, on Saturday" and answers(presenter)["kind"] == "Course"


def test_back_goes_to_the_question_before_and_keeps_answers(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    to(presenter, q.DAY)
    presenter.step_day(2)
    assert presenter.back_first() and presenter.state.step == q.WAY
    presenter.next()
    assert presenter.state.body.day.result == "Monday 23 November"
    while presenter.back_first():
        pass
    assert presenter.state.step == q.NAME and presenter.state.body.text == "Sewing"


def test_what_is_not_saved_waits(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    to(presenter, q.TIME)
    presenter.step_time(15)
    presenter.close()
    listed = ProgrammesPresenter(services, nav, "")
    assert listed.state.unfinished == "Go on with Sewing"
    listed.go_on()
    again = ProgrammePresenter(services, nav, nav.places[-1][1])
    assert again.state.step == q.TIME and again.state.body.time.result == "2:15 in the afternoon"
    again.close()
    assert services.sessions.unfinished is not None


def test_online_asks_for_the_address_and_not_for_a_place(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    to(presenter, q.WAY)
    assert presenter.state.body.link is None
    presenter.choose(Way.ONLINE)
    presenter.type_link(" https://meet.example/sew ")
    to_the_end(presenter)
    assert answers(presenter)["way"] == "Online. https://meet.example/sew" and "place" not in answers(presenter)
    presenter.change(q.WAY)
    presenter.choose(Way.IN_PERSON)
    presenter.next()
    assert answers(presenter)["way"] == "In a place" and answers(presenter)["place"] == "Not said yet"


def test_how_often(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    to(presenter, q.OFTEN)
    assert [(option.words, option.chosen) for option in presenter.state.body.options] == [
        ("Once", False), ("Every week, on Saturday", True), ("Every two weeks, on Saturday", False),
        ("Every month, on the third Saturday", False)]
    presenter.choose("month")
    presenter.next()
    assert presenter.state.body.goes_on
    presenter.choose("number")
    assert presenter.state.body.count.result == "10 times. The last one is Saturday 21 August 2027"
    presenter.choose("goes_on")
    to_the_end(presenter)
    assert answers(presenter)["often"] == "The third Saturday of every month"
    presenter.change(q.DAY)
    presenter.type_day("30 november")
    presenter.next()
    assert answers(presenter)["often"] == "The last Monday of every month", "there is not always a fifth one"


def test_a_time_that_cannot_be_read_stays_to_be_mended(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    to(presenter, q.TIME)
    presenter.type_time("after lunch")
    presenter.next()
    assert presenter.state.step == q.TIME and presenter.state.body.time.typed == "after lunch"
    assert nav.said[-1].words == "We could not read this time. You can write: half past 2."
    presenter.type_time("1.30")
    presenter.settle()
    presenter.next()
    to_the_end(presenter)
    assert answers(presenter)["time"] == "Half past 1 to half past 3"


def test_every_answer_can_be_changed_before_saving(services: GroupServices, nav: NavLog) -> None:
    presenter = begun(services, nav)
    to_the_end(presenter)
    presenter.change(q.NAME)
    assert presenter.state.progress == "" and presenter.state.go == "Keep this"
    presenter.type_name("Knitting")
    presenter.next()
    assert answers(presenter)["name"] == "Knitting"
    presenter.change(q.NAME)
    assert presenter.back_first() and isinstance(presenter.state, Overview)


class TestList:
    def test_what_we_run(self, services: GroupServices, nav: NavLog) -> None:
        services.sessions.save_programme(Programme("", "Trip", Kind.TRIP, first_day=date(2027, 1, 9), start=time(10)))
        state = ProgrammesPresenter(services, nav, "").state
        assert state.counts == "We run 3 things."
        assert [(line.name, line.note, line.fact) for line in state.lines] == [
            ("Art", "Drop-in. Every Saturday, 2 o’clock", "Today"), ("Choir", "Drop-in. Every Saturday, 7 o’clock", "Today"),
            ("Trip", "Trip. Once, 10 o’clock", "Next: Saturday 9 January 2027")]
        assert state.over == ""

    def test_what_is_over_is_apart(self, services: GroupServices, nav: NavLog) -> None:
        services.sessions.save_programme(Programme("", "Party", Kind.ONE_OFF, first_day=date(2026, 7, 4)))
        presenter = ProgrammesPresenter(services, nav, "")
        assert [line.name for line in presenter.state.lines] == ["Art", "Choir"] and presenter.state.over == "What is over: 1"
        presenter.show_over()
        assert [(line.name, line.fact) for line in presenter.state.lines] == [("Party", "Saturday 4 July")]
        assert presenter.state.counts == "1 thing is over."
        assert presenter.back_first() and not presenter.back_first()

    def test_a_cancelled_trip_is_still_there(self, services: GroupServices, nav: NavLog) -> None:
        trip = services.sessions.save_programme(Programme("", "Trip", Kind.TRIP, first_day=date(2027, 1, 9)))
        services.sessions.cancel(services.sessions.of_programme(trip.id, MONDAY)[0].id)
        assert ProgrammesPresenter(services, nav, "").state.lines[-1].fact == "Cancelled"

    def test_pages(self, services: GroupServices, nav: NavLog) -> None:
        for number in range(23):
            services.sessions.save_programme(Programme("", f"Trip {number:02}", Kind.TRIP, first_day=date(2027, 1, 9)))
        presenter = ProgrammesPresenter(services, nav, "")
        assert presenter.state.pages == (1, 2) and len(presenter.state.lines) == 24
        presenter.turn(1)
        assert [line.name for line in presenter.state.lines] == ["Trip 22"]
        presenter.fits(True)
        assert presenter.state.pages == (3, 3)

    def test_nothing_yet(self, tmp_path: Path) -> None:
        empty = create(tmp_path / "new", "New group", now=FixedClock().now)
        services = Services(empty, JobsNow(), FixedClock())
        state = ProgrammesPresenter(services, NavLog(services), "").state
        assert state.empty == "Nothing is planned yet. Begin with “Something new”." and state.counts == ""
        picnic = begun(services, NavLog(services), "Picnic")
        to(picnic, q.KIND)
        picnic.choose(Kind.ONE_OFF)
        to_the_end(picnic)
        picnic.save()
        assert picnic.nav.said[-1].words == "Picnic is planned. The date is Saturday 21 November, 2 o’clock. You can undo this."
        empty.close()
