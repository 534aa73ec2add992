"""The lock between the seats, and the picture code."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.domain.seat import Seat
from coprod_desktop.pictures import Pictures
from coprod_desktop.screens.picture_code.presenter import PictureCodePresenter
from coprod_desktop.screens.unlock.presenter import UnlockPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Gone, Message
from tests.screens.by_keys import focused, key, press, screen_name, tab_to, write
from tests.screens.nav import NavLog
from tests.screens.test_take_part import agree_to_be_shown

CODE = ("openmoji:1F41F", "openmoji:2615", "openmoji:2615", "openmoji:1F3B8")
NEW = CODE[::-1]
WORDS = "tea cake bus"


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
    assert app.window.here.state.words == "No picture code is set. You can set one in More."
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


# Changing it, and forgetting it


@pytest.fixture
def locked(app: Any) -> Any:
    """A code and a passphrase are set; who runs the session has not typed the passphrase."""
    app.services.codes.put(CODE)
    app.services.keeping.set_passphrase(WORDS)
    app.services.keeping.lock()
    return app


def test_who_runs_the_session_changes_the_code_with_the_old_one(locked: Any) -> None:
    press(locked, "choice-3", "choice-4", "choice-choose")
    assert locked.window.here.state.heading == "Press the four pictures of your code"
    enter(locked, *NEW)
    assert locked.window.here.state.words == ("Those were not the right pictures. Nothing is lost. Start again.",)
    enter(locked, *CODE, *NEW, *NEW)
    assert locked.services.codes.right(NEW) and locked.services.seats.seat is Seat.RUN


def test_it_is_not_taken_away_without_the_old_one(locked: Any) -> None:
    press(locked, "choice-3", "choice-4", "choice-remove")
    enter(locked, *NEW)
    assert locked.services.codes.has()
    enter(locked, *CODE)
    assert not locked.services.codes.has()


def test_a_coordinator_puts_a_forgotten_code_right(locked: Any) -> None:
    press(locked, "choice-3", "choice-4", "choice-choose", "forgot")
    write(locked, WORDS)
    key(locked, Qt.Key.Key_Return)
    assert screen_name(locked) == "picture_code"
    press(locked, "choice-choose")
    enter(locked, *NEW, *NEW)
    assert locked.services.codes.right(NEW)


def test_in_take_part_the_passphrase_opens_the_lock(locked: Any) -> None:
    press(locked, "choice-1", "choice-unlock", "forgot")
    write(locked, "not it at all")
    key(locked, Qt.Key.Key_Return)
    assert screen_name(locked) == "coordinate_door" and locked.services.seats.seat is Seat.TAKE_PART
    assert locked.window.here.state.trouble == "That is not the passphrase. Nothing is lost. Try again."
    locked.window.here.typed(WORDS)
    key(locked, Qt.Key.Key_Return)
    assert screen_name(locked) == "picture_code" and locked.services.seats.seat is Seat.RUN
    press(locked, "choice-remove")
    assert not locked.services.codes.has()
    locked.window.back()
    assert screen_name(locked) == "home"


def test_back_from_the_door_is_still_take_part(locked: Any) -> None:
    press(locked, "choice-1", "choice-unlock", "forgot")
    key(locked, Qt.Key.Key_Escape)
    assert screen_name(locked) == "unlock"
    locked.window.home()
    assert screen_name(locked) == "take_part" and locked.services.seats.seat is Seat.TAKE_PART


def test_the_recovery_code_opens_it_too(app: Any) -> None:
    app.services.codes.put(CODE)
    recovery = app.services.keeping.set_passphrase(WORDS)
    press(app, "choice-1", "choice-unlock", "forgot")
    app.window.here.typed(recovery)
    key(app, Qt.Key.Key_Return)
    assert screen_name(app) == "picture_code"


def test_with_no_passphrase_the_way_on_is_outside_the_app(app: Any) -> None:
    app.services.codes.put(CODE)
    press(app, "choice-1", "choice-unlock", "forgot")
    assert app.window.here.state.heading == "I cannot remember the code"
    assert "python3 start.py forget-code" in app.window.here.state.lines
    press(app, "pictures")
    enter(app, *CODE)
    assert screen_name(app) == "home"


# A person's own code


def test_a_person_sets_their_own_and_needs_it_to_change_it(app: Any) -> None:
    donna = agree_to_be_shown(app.services, "Donna")
    press(app, "choice-1", "choice-i_am_here", f"face-{donna}", "header-home", "choice-person", "more", "choice-own_code", "choice-choose")
    enter(app, *CODE, *CODE)
    assert app.services.codes.right(CODE, donna) and not app.services.codes.has()
    assert app.window.here.state.words[0] == "Donna. A code is set."
    press(app, "choice-remove")
    enter(app, *NEW)
    assert app.services.codes.has(donna)
    press(app, "forgot")
    assert app.window._message.words.startswith("Ask the person who runs the group.")
    enter(app, *CODE)
    assert not app.services.codes.has(donna)


def test_in_take_part_it_is_always_ones_own(app: Any) -> None:
    donna, ben = (agree_to_be_shown(app.services, name) for name in ("Donna", "Ben"))
    app.services.seats.i_am(donna)
    app.window.go_to("own_code", ben)
    press(app, "choice-choose")
    enter(app, *CODE, *CODE)
    assert app.services.codes.has(donna) and not app.services.codes.has(ben)


def test_with_nobody_named_there_is_no_code_to_change(app: Any) -> None:
    app.services.codes.put(CODE)
    app.services.seats.take_part()
    app.window.go_to("own_code")
    assert isinstance(app.window.here.state, Gone)


def test_no_word_on_the_way_says_a_picture_that_was_pressed(services: GroupServices) -> None:
    nav = NavLog(services)
    before = services.undo.last()
    presenter = PictureCodePresenter(services, nav, "")
    presenter.choose("choose")
    for picture in (*CODE, *CODE):
        presenter.press(picture)
    presenter.close()
    said = " ".join([*nav.announced, *(message.words for message in nav.said)])
    assert said.count("of 4 pictures") == 6 and services.codes.has()
    assert not any(picture.words in said for picture in code_pictures()) and nav.spoken == []
    assert services.undo.last() == before
