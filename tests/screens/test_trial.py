"""Trying the app with people: written down one question after another, counted, printed, and without a name."""

import dataclasses
from datetime import date
from typing import Any

import pytest

from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.trial import Did, Trial, results
from coprod_desktop.screens.trial.presenter import TrialPresenter
from coprod_desktop.screens.trials.presenter import TrialsPresenter
from tests.easy import check
from tests.screens.by_keys import press, write
from tests.screens.nav import NavLog


def test_one_question_after_another_and_kept_at_the_end_only(services: Any) -> None:
    nav = NavLog(services)
    screen = TrialPresenter(services, nav, "")
    for key in ("yes", "switch", "alone", "helped", "not_done", "alone", "not_tried", "alone", "ok"):
        screen.choose(key)
        assert services.trials.all() == ()
    screen.typed("The list was long.")
    screen.done()
    [trial] = services.trials.all()
    assert (trial.way, trial.feeling, trial.words) == ("switch", "ok", "The list was long.")
    assert trial.did == {"find": Did.ALONE, "here": Did.HELPED, "how": Did.NOT_DONE, "look": Did.ALONE, "photo": Did.NOT_TRIED, "talk": Did.ALONE}


def test_a_no_keeps_nothing_and_says_so(services: Any) -> None:
    nav = NavLog(services)
    TrialPresenter(services, nav, "").choose("no")
    assert nav.backs == 1 and nav.said[-1].words == "That is fine. Nothing was kept."
    assert services.trials.all() == ()


def test_back_goes_to_the_question_before_and_shows_what_was_chosen(services: Any) -> None:
    screen = TrialPresenter(services, NavLog(services), "")
    screen.choose("yes")
    screen.choose("keys")
    assert screen.back_first() and [each.key for each in screen.state.choices if each.chosen] == ["keys"]
    assert screen.back_first() and [each.key for each in screen.state.choices if each.chosen] == ["yes"]
    assert not screen.back_first()


def test_what_came_out_is_counted_and_can_be_taken_out_and_undone(services: Any) -> None:
    for way, did in (("keys", Did.ALONE), ("keys", Did.HELPED), ("switch", Did.ALONE)):
        services.trials.save(dataclasses.replace(services.trials.begin(), way=way, did={"find": did}, feeling="good"))
    screen = TrialsPresenter(services, NavLog(services), "")
    assert screen.state.found_heading == "3 people have tried it."
    assert [line.note for line in screen.state.found][:2] == ["On their own: 2. With help: 1.", "Nobody has tried this yet."]
    assert results(services.trials.all()).ways == ("Keys: 2", "Switch: 1")
    services.trials.remove(screen.state.tried[0].trial_id)
    assert screen.state.found_heading == "2 people have tried it."
    services.undo.undo(services.undo.last().action_id)
    assert screen.state.found_heading == "3 people have tried it."


def test_a_name_that_was_written_all_the_same_is_not_on_paper(services: Any) -> None:
    name = services.people.page(limit=1)[0].name
    services.trials.save(Trial("t", date(2026, 11, 21), words=f"{name} could not find the button."))
    words = services.handouts.make("trial-results", "").blocks[-1].text
    assert name not in words and words == "[a person] could not find the button."


def test_every_sentence_is_easy(services: Any) -> None:
    screen = TrialPresenter(services, NavLog(services), "")
    for key in ("yes", "switch", "alone", "helped", "not_done", "alone", "not_tried", "alone", "ok", ""):
        state = screen.state
        for words in (state.heading, state.note, *(each.words for each in state.choices)):
            assert not check(words), words
        if key:
            screen.choose(key)


@pytest.mark.parametrize("seat", [Seat.RUN, Seat.COORDINATE, Seat.TAKE_PART])
def test_help_leads_there_for_whoever_runs_the_group(services: Any, seat: Seat) -> None:
    from coprod_desktop.screens.help.presenter import HelpPresenter

    {Seat.RUN: services.seats.run, Seat.COORDINATE: services.seats.coordinate, Seat.TAKE_PART: services.seats.take_part}[seat]()
    assert HelpPresenter(services, NavLog(services), "").state.try_it is (seat is not Seat.TAKE_PART)


def test_by_keys_from_help_to_what_came_out(app: Any) -> None:
    app.window.open_help()
    press(app, "try-it", "choice-trial")
    press(app, *(f"choice-{key}" for key in ("yes", "keys", "alone", "alone", "helped", "alone", "alone", "not_done", "good")))
    write(app, "It was fun.")
    press(app, "done")
    state = app.window.here.state
    assert state.said == ("It was fun.",) and state.found[0].note == "On their own: 1."
