"""The lock between the seats, and the picture code."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.domain.seat import Seat
from coprod_desktop.pictures import Pictures
from coprod_desktop.screens.unlock.presenter import UnlockPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Message
from tests.screens.by_keys import focused, key, press, screen_name, tab_to
from tests.screens.nav import NavLog

CODE = ("openmoji:1F41F", "openmoji:2615", "openmoji:2615", "openmoji:1F3B8")


def to_the_lock(app: Any) -> None:
    press(app, "choice-1", "choice-unlock")


def enter(app: Any, *pictures: str) -> None:
    press(app, *(f"code-{picture}" for picture in pictures))


def test_twelve_pictures_that_are_all_there() -> None:
    pictures = code_pictures()
    assert len({picture.key for picture in pictures}) == 12 and len({picture.words for picture in pictures}) == 12
    assert all(Pictures().path(picture.key) for picture in pictures)


def test_with_no_code_one_press_is_enough(app: Any) -> None:
    to_the_lock(app)
    assert app.window.here.state.words == "No picture code is set. You can set one in More, under Keeping it safe."
    press(app, "choice-run")
    assert screen_name(app) == "home" and app.services.seats.seat == Seat.RUN
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "home"


def test_the_right_code_opens(app: Any) -> None:
    app.services.codes.put(CODE)
    to_the_lock(app)
    enter(app, *CODE)
    assert screen_name(app) == "home" and app.services.seats.seat == Seat.RUN


@pytest.mark.parametrize("wrong", [CODE[::-1], (CODE[0],) * 4, ("openmoji:2600", *CODE[:3])])
def test_a_wrong_code_is_said_and_tried_again_at_once(app: Any, wrong: tuple[str, ...]) -> None:
    app.services.codes.put(CODE)
    to_the_lock(app)
    for _time in range(5):
        enter(app, *wrong)
        state = app.window.here.state
        assert state.wrong and state.pressed == 0
        assert state.words == "Those were not the right pictures. Nothing is lost. Start again."
    assert app.services.seats.seat == Seat.TAKE_PART
    enter(app, *CODE)
    assert screen_name(app) == "home"


def test_start_again_forgets_what_was_pressed(app: Any) -> None:
    app.services.codes.put(CODE)
    to_the_lock(app)
    enter(app, "openmoji:2600")
    assert app.window.here.state.count == "1 of 4 pictures"
    press(app, "again")
    assert app.window.here.state.count == "0 of 4 pictures"
    enter(app, *CODE)
    assert screen_name(app) == "home"


def test_no_press_can_be_seen_afterwards(app: Any) -> None:
    app.services.codes.put(CODE)
    to_the_lock(app)
    tab_to(app, f"code-{CODE[0]}")
    pictures = [tile for tile in app.window.view.findChildren(Press) if tile.objectName().startswith("code-")]
    before = {tile.objectName(): tile.grab().toImage() for tile in pictures}
    enter(app, CODE[0])
    assert {tile.objectName(): tile.grab().toImage() for tile in pictures} == before
    assert not any(tile.isCheckable() for tile in pictures)


def test_a_press_is_told_by_its_number_only(services: GroupServices) -> None:
    services.codes.put(CODE)
    nav = NavLog(services)
    presenter = UnlockPresenter(services, nav, "")
    for picture in (*CODE[:3], "openmoji:2600"):
        presenter.press(picture)
    presenter.close()
    assert nav.announced == ["1 of 4 pictures", "2 of 4 pictures", "3 of 4 pictures",
                             "Those were not the right pictures. Nothing is lost. Start again."]
    assert nav.spoken == []


def test_somebody_without_the_code_stays_where_they_are(app: Any) -> None:
    app.services.codes.put(CODE)
    to_the_lock(app)
    app.window.here.choose("run")
    assert app.services.seats.seat == Seat.TAKE_PART
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "take_part"
    app.window.home()
    assert screen_name(app) == "take_part"


def test_a_code_is_chosen_twice_and_then_set(app: Any) -> None:
    app.window.go_to("picture_code")
    press(app, "choice-choose")
    enter(app, *CODE)
    assert app.window.here.state.heading == "Choose the same four again" and not app.services.codes.has()
    enter(app, *CODE)
    assert app.services.codes.right(CODE)
    assert app.window._message == Message("Saved. The picture code is set.")


def test_two_different_times_change_nothing(app: Any) -> None:
    app.services.codes.put(CODE)
    app.window.go_to("picture_code")
    press(app, "choice-choose")
    enter(app, *CODE[::-1], *CODE)
    assert app.window.here.state.words == ("The pictures were not the same both times. Nothing has changed. Choose four again.",)
    assert app.services.codes.right(CODE)
    enter(app, *CODE[::-1], *CODE[::-1])
    assert app.services.codes.right(CODE[::-1])


def test_back_from_choosing_changes_nothing(app: Any) -> None:
    app.services.codes.put(CODE)
    app.window.go_to("picture_code")
    press(app, "choice-choose")
    enter(app, *CODE[::-1])
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.state.pictures == () and app.services.codes.right(CODE)
    assert focused(app).objectName() == "choice-choose"


def test_the_code_is_taken_away(app: Any) -> None:
    app.services.codes.put(CODE)
    app.window.go_to("picture_code")
    press(app, "choice-remove")
    assert not app.services.codes.has()
    assert app.window.here.state.words[1] == "No code is set now."
