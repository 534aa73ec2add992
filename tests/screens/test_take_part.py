"""The seat of somebody who takes part: by keys only, from Home and back through the lock."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.session import EARLY
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.reading import texts_in_order
from coprod_desktop.ui.words import Painted
from tests.screens.by_keys import key, press, screen_name, tab_to, undo, write

CODE = ("openmoji:2600", "openmoji:1F408", "openmoji:1F408", "openmoji:1F4D6")


def person(services: GroupServices, name: str) -> str:
    return next(row.id for row in services.people.page(search=name))


def agree_to_be_shown(services: GroupServices, name: str) -> str:
    found = services.people.get(person(services, name))
    return services.people.save(replace(found, shown=True)).id


def seen(app: Any) -> str:
    """Every word on the page, as it is read aloud."""
    return " ".join(box.text for _widget, box in texts_in_order(app.window.view))


def rows(app: Any, sql: str) -> list[dict[str, Any]]:
    return app.group._database.all(sql)  # type: ignore[no-any-return]


def test_from_home_to_thank_you_to_the_next_person_and_back_with_the_code(app: Any) -> None:
    art = app.services.sessions.today()[0]
    app.services.codes.put(CODE)
    app.services.clock.at = art.begins
    press(app, "choice-1", "choice-feedback", "choice-read_to", "answer-ok", "next")
    write(app, "We sang by the river")
    press(app, "next", "dont_know", "choice-yes")  # the last asks if the words may be shared
    assert screen_name(app) == "thank_you"
    assert app.services.feedback.faces(art.id) == {"ok": 1}
    assert [said.words for said in app.services.feedback.said(art.id)] == ["We sang by the river"]
    answers = {row["question"]: row["state"] for row in rows(app, "SELECT * FROM answer")}
    assert answers == {"how": "answered", "good": "answered", "better": "dont_know"}
    [response] = rows(app, "SELECT * FROM response")
    assert (response["person_id"], response["answered_as"], response["help"]) == (None, "person", "read_to")
    assert response["done_at"] == "2026-11-21T14:00:00"
    before = app.services.seats.actor.handover_id
    press(app, "choice-hand_on")
    assert screen_name(app) == "take_part" and app.services.seats.actor.handover_id != before
    assert "river" not in seen(app)
    press(app, "choice-unlock", *(f"code-{picture}" for picture in CODE))
    assert screen_name(app) == "home" and app.services.seats.seat == Seat.RUN


def test_home_and_back_stay_within_the_seat(app: Any) -> None:
    press(app, "choice-1", "choice-feedback")
    app.window.home()
    assert screen_name(app) == "take_part"
    for _time in range(3):
        key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "take_part" and app.services.seats.seat == Seat.TAKE_PART


@pytest.mark.parametrize("name", ["home", "register", "more", "marks", "building", "hand_over", "picture_code"])
def test_what_is_not_for_taking_part_opens_the_lock(app: Any, name: str) -> None:
    app.services.codes.put(CODE)
    press(app, "choice-1")
    app.window.go_to(name, app.services.sessions.today()[0].id)
    assert screen_name(app) == "unlock"
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "take_part"


@pytest.mark.parametrize("key_name", ["header-look", "header-help"])
def test_look_and_help_are_for_everyone(app: Any, key_name: str) -> None:
    press(app, "choice-1", key_name)
    assert screen_name(app) == key_name.removeprefix("header-")


def test_nobody_is_shown_who_did_not_agree(app: Any) -> None:
    press(app, "choice-1", "choice-i_am_here")
    assert app.window.here.state.heading == "Ask the person who runs the group."
    assert not any(row.name in seen(app) for row in app.services.people.page())
    press(app, "ok")
    assert screen_name(app) == "take_part"


def test_i_mark_myself_and_undo_reaches_only_that(app: Any) -> None:
    services = app.services
    art, donna, ben = services.sessions.today()[0], agree_to_be_shown(services, "Donna"), person(services, "Ben")
    services.register.mark(art.id, services.register.row(art.id, ben), Mark.HERE)
    services.people.set_picture(donna, "")
    press(app, "choice-1", "choice-i_am_here")
    assert "Ben" not in seen(app)
    press(app, f"face-{donna}")
    marked = services.register.row(art.id, donna)
    assert marked.mark == Mark.HERE and marked.marked_by_self
    assert app.window.here.state.heading == "You are here, Donna."
    drawn = [box for tile in app.window.view.page.findChildren(Painted) for box in tile.content.pictures()]
    assert [(box.key, box.round) for box in drawn] == [("letter:D", True)], "who has no picture has the first letter, as everywhere"
    undo(app)
    assert services.register.row(art.id, donna).mark == Mark.NONE
    undo(app)
    undo(app)
    assert services.register.row(art.id, ben).mark == Mark.HERE
    assert services.people.get(donna).shown


def test_the_wrong_picture_is_taken_back(app: Any) -> None:
    services = app.services
    art, donna = services.sessions.today()[0], agree_to_be_shown(services, "Donna")
    press(app, "choice-1", "choice-i_am_here", f"face-{donna}", "choice-not_me")
    assert services.register.row(art.id, donna).mark == Mark.NONE
    assert services.seats.actor.person_id == "" and app.window.here.state.step == "who"


def test_somebody_marked_before_is_not_marked_again(app: Any) -> None:
    services = app.services
    art, donna = services.sessions.today()[0], agree_to_be_shown(services, "Donna")
    services.register.mark(art.id, services.register.row(art.id, donna), Mark.LATE)
    press(app, "choice-1", "choice-i_am_here", f"face-{donna}", "choice-not_me")
    assert services.register.row(art.id, donna).mark == Mark.LATE


def test_with_two_sessions_one_says_which(app: Any) -> None:
    services = app.services
    art, choir = services.sessions.today()
    donna = agree_to_be_shown(services, "Donna")
    services.register.join(choir.programme_id, donna, True)
    services.clock.at = choir.begins - EARLY
    press(app, "choice-1", "choice-i_am_here", f"face-{donna}", f"choice-{choir.id}")
    assert services.register.row(choir.id, donna).mark == Mark.HERE
    assert services.register.row(art.id, donna).mark == Mark.NONE


def test_nobody_is_here_hours_before(app: Any) -> None:
    """Somebody expected in the evening alone is not marked for it in the afternoon; what is asked of nobody is not offered."""
    services = app.services
    art, choir = services.sessions.today()
    donna, mo = (agree_to_be_shown(services, name) for name in ("Donna", "Mo"))
    services.register.join(art.programme_id, mo, False)
    services.register.join(choir.programme_id, mo, True)
    press(app, "choice-1", "choice-i_am_here")
    assert [one.person_id for one in app.window.here.state.faces] == [donna]
    press(app, f"face-{donna}")
    assert [choice.key for choice in app.window.here.state.choices] == ["hand_on", "not_me"]  # Art has not begun
    services.clock.at = services.clock.at.replace(hour=12)
    press(app, "choice-hand_on", "choice-i_am_here")
    assert app.window.here.state.heading == "Art begins at 2 o’clock in the afternoon."


def test_my_look_comes_with_me_and_goes_with_me(app: Any) -> None:
    services = app.services
    donna = services.people.get(agree_to_be_shown(services, "Donna"))
    services.people.save(replace(donna, look=Look(scale=200, theme="cream")))
    press(app, "choice-1", "choice-i_am_here", f"face-{donna.id}")
    assert (app.window.view.theme.name, app.window.view.theme.scale) == ("cream", 2.0)
    press(app, "choice-hand_on")
    assert app.window.view.theme.scale == 1.0


def test_the_next_person_sees_nothing_of_the_last(app: Any) -> None:
    donna = agree_to_be_shown(app.services, "Donna")
    press(app, "choice-1", "choice-i_am_here", f"face-{donna}", "header-home")
    assert "Hello, Donna." in seen(app)
    press(app, "hand-on")
    assert "Donna" not in seen(app) and app.services.undo.last() is None


def test_somebody_to_talk_to(app: Any) -> None:
    press(app, "choice-1", "talk")
    assert "You can talk to the person who runs the group." in seen(app)
    assert "In danger now? Ring 999." in seen(app)
    tab_to(app, "say-trust")
    key(app, Qt.Key.Key_Escape)
    app.services.safe.save(SafePerson("1", "Bev Thomas", "01792 555 010"))
    press(app, "talk")
    assert "You can talk to Bev Thomas." in seen(app) and "01792 555 010" in seen(app)
