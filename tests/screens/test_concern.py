"""When somebody tells us: the steps, and that it was passed on."""

from typing import Any

from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.screens.concern.presenter import ConcernPresenter
from coprod_desktop.screens.passed_on.presenter import PassedOnPresenter
from tests.easy import check
from tests.screens.nav import NavLog


def test_the_steps_in_their_order_with_the_numbers(services: Any) -> None:
    services.safe.save(SafePerson("1", "Bev Thomas", "01792 555 010"))
    services.safe.save(SafePerson("3", "Huw Lewis", "07700 900 222"))
    page = ConcernPresenter(services, NavLog(services), "")
    words = [step.words for step in page.state.steps]
    assert ["999" in words[0], "want to happen" in words[1], "secret" in words[2], "today" in words[3], "today" in words[4]] == [True] * 5
    assert page.state.steps[4].note == "Bev Thomas 01792 555 010 · Huw Lewis 07700 900 222"
    assert "another" in words[5] and "council" in words[5]
    for step in page.state.steps:
        assert not check(step.words) and not check(step.note.replace("·", "."))


def test_that_it_was_passed_on_is_all_that_is_kept_and_that_is_said_first(services: Any, group: Any) -> None:
    services.safe.save(SafePerson("1", "Bev Thomas", "01792 555 010"))
    last = services.undo.last()
    page = PassedOnPresenter(services, NavLog(services), "")
    assert "cannot be undone" in page.state.notes[1] and "only two things" in page.state.notes[0]
    assert [choice.words for choice in page.state.choices] == ["Bev Thomas", "The council", "The police"] and page.state.before == ()
    page.choose("1")
    assert [(each.day.isoformat(), each.to_whom) for each in services.concerns.passed()] == [("2026-11-21", "Bev Thomas")]
    assert services.undo.last() == last  # nothing of it in the log
    services.seats.coordinate()
    assert PassedOnPresenter(services, NavLog(services), "").state.before == ("Saturday 21 November 2026: Bev Thomas",)


def test_the_blank_form_has_room_for_all_of_it_and_fact_apart_from_opinion(services: Any) -> None:
    text = str(services.handouts.make("concern-form", ""))
    for label in ("Day, time and place", "Who was there", "in their words", "What they want to happen", "What I saw or heard myself",
                  "What others told me", "What I think", "What was done", "Signed, and the day"):
        assert label in text
