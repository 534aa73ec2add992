"""How was it? Handed over, answered one question a screen, saved as one goes, taken back within one's own reach."""

from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.seat import Seat
from coprod_desktop.screens.feedback.presenter import FeedbackPresenter
from coprod_desktop.screens.thank_you.presenter import ThankYouPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import open_group
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.words import Painted
from tests.conftest import FixedClock
from tests.screens.by_keys import focused, key, paste, press, screen_name, tab_to, undo, write
from tests.screens.nav import NavLog
from tests.whole import settle


@pytest.fixture
def clock() -> FixedClock:
    """Art and choir have begun."""
    return FixedClock(datetime(2026, 11, 21, 19, 30))


def responses(app: Any) -> list[dict[str, Any]]:
    return app.group._database.all("SELECT * FROM response ORDER BY begun_at, id")  # type: ignore[no-any-return]


def answers(app: Any) -> dict[str, tuple[str, str, str]]:
    return {row["question"]: (row["state"], row["choice"], row["words"]) for row in app.group._database.all("SELECT * FROM answer")}


def here(services: GroupServices, name: str) -> str:
    """Marks somebody as here at the first session of today."""
    art = services.sessions.today()[0]
    found = next(row.id for row in services.people.page(search=name))
    services.register.mark(art.id, services.register.row(art.id, found), Mark.HERE)
    return found


def begin(app: Any) -> str:
    """At the first question, with no name and no help; the session's id."""
    art: str = app.services.sessions.today()[0].id
    press(app, "choice-1", "choice-feedback", f"choice-{art}", "choice-alone")
    return art


def test_handed_over_to_a_person_with_help(app: Any) -> None:
    donna, art = here(app.services, "Donna"), app.services.sessions.today()[0]
    app.window.go_to("hand_over", art.id)
    press(app, f"face-{donna}", "choice-person/marked_for")
    write(app, "Bev")
    press(app, "hand-over")
    assert screen_name(app) == "feedback" and app.services.seats.seat == Seat.TAKE_PART
    assert app.window.here.state.heading == "How was Art today?"
    press(app, "answer-not_good")
    [response] = responses(app)
    assert (response["person_id"], response["answered_as"], response["help"], response["helper"]) == (donna, "person", "marked_for", "Bev")
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "take_part", "nothing of the facilitator is behind a hand-over"


def test_whoever_takes_the_laptop_is_shown_round_as_people_are(app: Any) -> None:
    """A letter is only drawn in a round box: without it, somebody with no picture would be an empty square."""
    donna, art = here(app.services, "Donna"), app.services.sessions.today()[0]
    app.window.go_to("hand_over", art.id)
    press(app, f"face-{donna}")
    shown = [painted.content for painted in app.window.findChildren(Painted) if isinstance(painted.content, PictureBox)]
    assert [box.round for box in shown if box.key == app.window.here.state.picture] == [True]


def test_what_a_carer_says_is_kept_apart(app: Any) -> None:
    donna, art = here(app.services, "Donna"), app.services.sessions.today()[0]
    app.window.go_to("hand_over", art.id)
    press(app, f"face-{donna}", "choice-carer/marked_for", "hand-over")
    assert app.window.here.state.lead == "You say how you think it was for this person."  # Donna did not agree to be shown
    press(app, "answer-good")
    assert [r["answered_as"] for r in responses(app)] == ["carer"]


def test_handed_over_with_no_name(app: Any) -> None:
    app.window.go_to("hand_over", app.services.sessions.today()[0].id)
    assert app.window.here.state.words == "Nobody is marked as here yet. You can hand it over with no name."
    press(app, "no-name", "choice-person/alone", "answer-good")
    assert [r["person_id"] for r in responses(app)] == [None]


def test_back_within_handing_over_keeps_the_name_of_who_helps(app: Any) -> None:
    app.window.go_to("hand_over", app.services.sessions.today()[0].id)
    press(app, "no-name", "choice-person/read_to")
    write(app, "Bev")
    key(app, Qt.Key.Key_Escape)
    press(app, "choice-person/read_to")
    assert focused(app).text() == "Bev"
    key(app, Qt.Key.Key_Escape)
    key(app, Qt.Key.Key_Escape)
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "home"


def test_nothing_is_begun_before_the_first_answer(app: Any) -> None:
    begin(app)
    assert responses(app) == []
    press(app, "answer-ok")
    assert len(responses(app)) == 1


def test_next_says_what_it_waits_for_and_stays_in_reach(app: Any) -> None:
    begin(app)
    assert app.window.view._next is not None and not app.window.view._next.ready
    press(app, "next")
    state = app.window.here.state
    assert state.reminded and state.need == "Choose one. Or press I don’t know, or Skip." and state.step == (1, 3)
    press(app, "answer-ok")
    assert app.window.view._next.ready and app.window.here.state.need == ""
    press(app, "next")
    assert app.window.here.state.step == (2, 3)
    press(app, "next")
    assert app.window.here.state.reminded and focused(app).objectName() == "words", "where words are missing one writes at once"


def test_an_answer_can_be_changed_and_counts_once(app: Any) -> None:
    art = begin(app)
    press(app, "answer-good", "answer-not_good")
    assert app.services.feedback.faces(art) == {"not_good": 1}


def test_back_keeps_what_was_said(app: Any) -> None:
    begin(app)
    press(app, "answer-ok", "next")
    write(app, "The tea")
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.state.step == (1, 3)
    assert [c.key for c in app.window.here.state.choices if c.chosen] == ["ok"]
    assert answers(app)["good"] == ("answered", "", "The tea")
    press(app, "next")
    assert focused(app).toPlainText() == "The tea"
    write(app, " and cake")
    press(app, "next", "skipped")
    assert answers(app) == {"how": ("answered", "ok", ""), "good": ("answered", "", "The tea and cake"), "better": ("skipped", "", "")}
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.state.step == (3, 3), "Back from thank you is the last question"


def test_help_is_asked_again_on_the_way_back_and_changed_in_the_same_response(app: Any) -> None:
    begin(app)
    press(app, "answer-ok")
    key(app, Qt.Key.Key_Escape)
    assert [c.key for c in app.window.here.state.choices if c.chosen] == ["alone"]
    press(app, "choice-read_to")
    assert [r["help"] for r in responses(app)] == ["read_to"]
    assert [c.key for c in app.window.here.state.choices if c.chosen] == ["ok"]


def test_typed_words_are_saved_after_a_pause_and_read_back_from_the_folder(app: Any, qtbot: Any) -> None:
    begin(app)
    press(app, "skipped")
    paste(app, "Ŵyn played 🎸 and “we” sang")
    qtbot.waitUntil(lambda: answers(app).get("good", ("",))[0] == "answered", timeout=3000)
    art = app.services.sessions.today()[0].id
    folder = app.group.folder
    app.close()
    again = open_group(folder, now=app.services.clock.now)
    assert [said.words for said in again.feedback.said(art)] == ["Ŵyn played 🎸 and “we” sang"]
    again.close()


def test_typed_words_survive_home_and_a_new_text_size(app: Any) -> None:
    begin(app)
    press(app, "dont_know")
    write(app, "Less noise")
    key(app, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert focused(app).toPlainText() == "Less noise"
    app.window.home()
    assert answers(app)["good"] == ("answered", "", "Less noise")


def test_words_taken_out_again_are_a_skipped_question(app: Any) -> None:
    begin(app)
    press(app, "skipped")
    write(app, "x")
    key(app, Qt.Key.Key_Escape)
    press(app, "next")
    QTest.keyClick(focused(app), Qt.Key.Key_Backspace)
    key(app, Qt.Key.Key_Escape)
    assert answers(app)["good"] == ("skipped", "", "")


@pytest.mark.parametrize(("safe", "name"), [("", "the person who runs the group"), ("Bev Thomas", "Bev Thomas")])
def test_what_is_passed_on_is_said_before_own_words(app: Any, safe: str, name: str) -> None:
    app.services.safe.save(SafePerson("1", safe, ""))
    begin(app)
    assert app.window.here.state.safe == ""
    press(app, "dont_know")
    assert app.window.here.state.safe == f"If you say someone hurts you, we tell {name}. They help to keep you safe."


def test_each_answer_says_itself(services: GroupServices) -> None:
    nav = NavLog(services)
    presenter = FeedbackPresenter(services, nav, f"{services.sessions.today()[0].id}/person/alone/")
    for choice in presenter.state.choices:
        presenter.say(choice.words)
    presenter.close()
    assert [words for words, _look in nav.spoken] == ["Good", "OK", "Not good"]


def test_the_keys_beside_the_answers_have_names_that_tell_them_apart(app: Any) -> None:
    begin(app)
    names = {key: app.window.view.findChild(Press, f"say-{key}").accessibleName() for key in ("good", "ok", "not_good")}
    assert names == {"good": "Say it: Good", "ok": "Say it: OK", "not_good": "Say it: Not good"}


def test_thank_you_is_said_once(services: GroupServices) -> None:
    nav = NavLog(services)
    presenter = ThankYouPresenter(services, nav, services.sessions.today()[0].id)
    presenter.seen()
    presenter.seen()
    presenter.close()
    assert [words for words, _look in nav.spoken] == ["Thank you. What you said is saved. It helps us make things better."]


def test_undo_takes_back_own_answers_and_nobody_elses(app: Any) -> None:
    donna, art = here(app.services, "Donna"), app.services.sessions.today()[0]
    app.window.go_to("hand_over", art.id)
    press(app, f"face-{donna}", "choice-person/alone", "answer-good", "answer-not_good")
    undo(app)
    assert app.services.feedback.faces(art.id) == {"good": 1}
    assert [c.key for c in app.window.here.state.choices if c.chosen] == ["good"]
    undo(app)
    assert app.services.feedback.faces(art.id) == {} and app.window.view._answers.tiles["good"].isChecked() is False
    undo(app)
    assert app.services.register.row(art.id, donna).mark == Mark.HERE
    assert app.window._message.words == "There is nothing to undo here."


def test_undo_of_words_puts_the_earlier_words_in_the_field(app: Any) -> None:
    begin(app)
    press(app, "skipped")
    write(app, "Tea")
    key(app, Qt.Key.Key_Escape)
    press(app, "next")
    write(app, " and cake")
    tab_to(app, "next")
    app.window.here.save_typed()
    undo(app)
    assert app.window.view._field.text() == "Tea"


def test_going_on_after_home_does_not_count_twice(app: Any) -> None:
    donna, art = here(app.services, "Donna"), app.services.sessions.today()[0]
    app.window.go_to("hand_over", art.id)
    press(app, f"face-{donna}", "choice-person/alone", "answer-good", "header-home", "choice-feedback")
    assert [c.key for c in app.window.here.state.choices if c.chosen] == ["good"]
    press(app, "next", "skipped", "skipped", "header-home", "choice-feedback")
    assert len(responses(app)) == 1 and app.services.feedback.faces(art.id) == {"good": 1}


def test_with_no_name_the_next_one_does_not_see_what_was_begun(app: Any) -> None:
    art = begin(app)
    press(app, "answer-good", "header-home", "choice-feedback", f"choice-{art}")
    assert app.window.here.state.heading == "Somebody began to answer. Is it you?"
    press(app, "choice-new", "choice-alone")
    assert not any(c.chosen for c in app.window.here.state.choices) and app.services.undo.last() is None
    press(app, "answer-ok")
    assert app.services.feedback.faces(art) == {"good": 1, "ok": 1}


def test_with_no_name_home_after_thank_you_is_the_next_person(app: Any) -> None:
    art = begin(app)
    press(app, "answer-good", "next", "skipped", "skipped", "header-home")
    assert app.services.undo.last() is None
    press(app, "choice-feedback", f"choice-{art}", "choice-alone", "answer-ok")
    assert app.services.feedback.faces(art) == {"good": 1, "ok": 1}


def test_a_person_who_came_to_one_session_is_asked_about_that_one(app: Any) -> None:
    donna = here(app.services, "Donna")
    app.services.seats.i_am(donna)
    app.window.restart_at("take_part")
    press(app, "choice-feedback", "choice-alone")
    assert app.window.here.state.heading == "How was Art today?"


def test_only_what_has_begun_is_asked_about(app: Any, clock: Any) -> None:
    clock.at = clock.at.replace(hour=13)
    press(app, "choice-1", "choice-feedback")
    state = app.window.here.state
    assert (state.heading, state.lead) == ("Art begins at 2 o’clock in the afternoon.", "Then you can say how it was.")
    clock.at = clock.at.replace(hour=14)
    press(app, "ok", "choice-feedback", "choice-alone")
    assert app.window.here.state.heading == "How was Art today?"


def test_no_session_today(app: Any, clock: Any) -> None:
    clock.at = clock.at.replace(day=22)
    press(app, "choice-1", "choice-feedback")
    assert app.window.here.state.heading == "No session is planned for today."
    press(app, "ok")
    assert screen_name(app) == "take_part"


def test_arrows_move_between_the_faces(app: Any) -> None:
    begin(app)
    tab_to(app, "answer-good")
    key(app, Qt.Key.Key_Right)
    assert focused(app).objectName() == "answer-ok"
    key(app, Qt.Key.Key_Down)
    assert focused(app).objectName() == "say-ok"


def test_very_large_words_leave_no_face_out_of_sight(app: Any) -> None:
    """Whoever sees one answer alone is led to it."""
    app.window.resize(1280, 720)
    app.services.looks.use(Look(scale=400))
    begin(app)
    settle()
    tiles = [app.window.view.findChild(Press, f"answer-{key}") for key in ("good", "ok", "not_good")]
    face = tiles[0].width() / 2
    assert len({tile.y() for tile in tiles}) == 1 and all(tile.visibleRegion().boundingRect().height() > face for tile in tiles)
