"""The screen is covered, and the laptop is left alone: nothing of the group is seen, nothing typed is lost, the lock leads back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.seat import Seat
from coprod_desktop.ui.dialog import AskDialog
from coprod_desktop.ui.left_alone import WARNING, LeftAlone, StillHere
from coprod_desktop.ui.screen import Ask, Message
from tests.screens.by_keys import focused, key, press, screen_name, write
from tests.screens.test_take_part import CODE, agree_to_be_shown, person, seen

WORDS = "tea cake bus"
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the platform without a screen, for every dialog


def texts(app: Any) -> str:
    """Every word that can be seen or told, in the header and beside the page too."""
    return " ".join([app.window.windowTitle(), seen(app)] + [each.accessibleName() for each in app.window.findChildren(QWidget)
                                                             if each.isVisible()])


def someone_new(app: Any) -> str:
    """A person's page, with a name typed that is not saved yet."""
    donna = person(app.services, "Donna")
    app.window.go_to("name_of", donna)
    write(app, " Marie")
    return donna


# Covered


def test_a_key_covers_and_a_key_comes_back(app: Any) -> None:
    app.window.go_to("register", app.services.sessions.today()[0].id)
    assert "Donna" in texts(app)
    key(app, Qt.Key.Key_F9)
    assert screen_name(app) == "covered" and not app.window._header.isVisible()
    assert not any(row.name in texts(app) for row in app.services.people.page())
    assert "Art" not in texts(app) and app.window.windowTitle() == "The screen is covered – Coprod Desktop"
    key(app, Qt.Key.Key_A)
    assert screen_name(app) == "register" and app.window._header.isVisible() and "Donna" in texts(app)


@pytest.mark.parametrize(("which", "modifier"), [
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)])
@pytest.mark.parametrize("locked", [False, True])
def test_any_key_only_shows_the_way_back(app: Any, which: Qt.Key, modifier: Qt.KeyboardModifier, locked: bool) -> None:
    """Without a lock it comes back at once, as the page says; nothing else happens."""
    app.services.people.save(Person(new_id(), "Zed"), "Zed is new")
    if locked:
        app.services.codes.put(CODE)
    app.window.go_to("people")
    key(app, Qt.Key.Key_F9)
    key(app, which, modifier)
    if locked:
        assert screen_name(app) == "covered" and [choice.key for choice in app.window.here.state.choices] == ["back", "take_part"]
        key(app, Qt.Key.Key_Escape)
        assert app.window.here.state.choices == ()
    else:
        assert screen_name(app) == "people" and app.services.undo.last().words == "Zed is new"


def test_a_press_comes_back_too(app: Any) -> None:
    app.window.cover()
    QApplication.processEvents()
    QTest.mouseClick(app.window.view.page.middle.viewport(), Qt.MouseButton.LeftButton)
    assert screen_name(app) == "home"


def test_with_a_code_only_the_code_leads_back_to_where_one_was(app: Any) -> None:
    app.services.codes.put(CODE)
    donna = someone_new(app)
    key(app, Qt.Key.Key_F9)
    assert app.services.seats.seat is Seat.TAKE_PART
    key(app, Qt.Key.Key_A)
    press(app, "choice-back")
    assert screen_name(app) == "unlock"
    press(app, *(f"code-{picture}" for picture in CODE))
    assert screen_name(app) == "name_of" and app.services.seats.seat is Seat.RUN
    assert focused(app).text() == "Donna Marie"  # type: ignore[attr-defined]
    app.window.back()
    assert app.services.people.get(donna).name == "Donna Marie"


def test_somebody_else_may_take_part_meanwhile(app: Any) -> None:
    app.services.codes.put(CODE)
    app.window.go_to("people")
    app.window.cover()
    key(app, Qt.Key.Key_A)
    press(app, "choice-take_part", "choice-unlock", *(f"code-{picture}" for picture in CODE))
    assert screen_name(app) == "people"


def test_who_takes_part_covers_their_own(app: Any) -> None:
    app.services.codes.put(CODE)
    app.services.seats.i_am(agree_to_be_shown(app.services, "Donna"))
    app.window.restart_at("take_part")
    press(app, "header-help", "cover")
    assert screen_name(app) == "covered" and "Donna" not in texts(app)
    key(app, Qt.Key.Key_A)
    assert "Hello, Donna." in seen(app)


def test_a_message_waits_until_somebody_comes_back(app: Any) -> None:
    key(app, Qt.Key.Key_F9)
    app.window.say(Message("Ring Donna now."))
    assert "Donna" not in texts(app)
    key(app, Qt.Key.Key_A)
    assert "Ring Donna now." in texts(app)


@pytest.mark.parametrize("screen", ["more", "keys"])
def test_it_can_be_pressed_as_well(app: Any, screen: str) -> None:
    app.window.go_to(screen)
    press(app, "cover" if screen == "more" else "eye")
    assert screen_name(app) == "covered"


def test_with_a_passphrase_what_coordinators_do_waits_behind_the_door(app: Any) -> None:
    app.services.codes.put(CODE)
    app.services.keeping.set_passphrase(WORDS)
    app.window.go_to("keeping")
    app.window.go_to("group_name")
    write(app, " Swansea")
    app.window.leave_alone()
    press(app, "choice-unlock", *(f"code-{picture}" for picture in CODE))
    assert screen_name(app) == "coordinate_door"
    write(app, WORDS)
    key(app, Qt.Key.Key_Return)
    assert screen_name(app) == "group_name" and app.services.seats.seat is Seat.COORDINATE
    assert app.window.here.state.fields[0].text.endswith(" Swansea")
    app.window.leave_alone()
    press(app, "choice-unlock", *(f"code-{picture}" for picture in CODE))
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "home" and app.services.seats.seat is Seat.RUN
    assert app.services.keeping.group_name() == "Poplar arts Swansea"


# Left alone


@pytest.fixture
def alone(app: Any) -> LeftAlone:
    """Asked after 5 minutes; the tests let the time pass."""
    app.services.seats.leave_alone_after(5)
    app._watch()
    assert app._left_alone is not None
    found: LeftAlone = app._left_alone
    return found


def question(app: Any) -> StillHere:
    found = QApplication.activeModalWidget()
    assert isinstance(found, StillHere)
    return found


def test_it_is_off_until_somebody_chooses_it(app: Any) -> None:
    app._watch()
    assert app._left_alone is None
    press(app, "choice-3", "choice-3", "place-left_alone", "minutes-10")
    assert app.services.seats.left_alone_after() == 10 and app._left_alone._alone.interval() == 600_000
    press(app, "minutes-0")
    assert not app._left_alone._alone.isActive()


def test_one_is_asked_first_and_any_key_stays(app: Any, alone: LeftAlone, qtbot: Any) -> None:
    someone_new(app)
    alone._alone.timeout.emit()
    asked = question(app)
    assert alone._unanswered.isActive() and WARNING >= 20_000
    assert asked.windowTitle() == "A question – Coprod Desktop" and asked.focusWidget().objectName() == "still-here"
    QTest.keyClick(asked, Qt.Key.Key_A)
    assert QApplication.activeModalWidget() is None and not alone._unanswered.isActive() and alone._alone.isActive()
    assert screen_name(app) == "name_of" and focused(app).text() == "Donna Marie"  # type: ignore[attr-defined]


def test_with_no_answer_it_is_take_part_and_what_was_typed_waits(app: Any, alone: LeftAlone) -> None:
    app.services.codes.put(CODE)
    someone_new(app)
    alone._alone.timeout.emit()
    question(app)
    alone._unanswered.timeout.emit()
    assert QApplication.activeModalWidget() is None
    assert screen_name(app) == "take_part" and app.services.seats.seat is Seat.TAKE_PART and "Donna" not in texts(app)
    press(app, "choice-unlock", *(f"code-{picture}" for picture in CODE))
    assert screen_name(app) == "name_of" and focused(app).text() == "Donna Marie"  # type: ignore[attr-defined]


def test_a_question_that_is_open_is_answered_by_nothing_being_done(app: Any, alone: LeftAlone) -> None:
    done: list[str] = []
    app.window.ask(Ask("openmoji:2600", "Forget Donna?", "It cannot be taken back.", "Forget", "Keep"), lambda: done.append("gone"))
    assert isinstance(QApplication.activeModalWidget(), AskDialog)
    assert "Donna" not in QApplication.activeModalWidget().windowTitle()
    alone._alone.timeout.emit()
    alone._unanswered.timeout.emit()
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None and done == [] and screen_name(app) == "take_part"


def test_nobody_who_takes_part_is_asked(app: Any, alone: LeftAlone) -> None:
    app.services.seats.take_part()
    alone._alone.timeout.emit()
    assert QApplication.activeModalWidget() is None and alone._alone.isActive()


def test_a_key_in_the_window_begins_the_time_again(app: Any, alone: LeftAlone) -> None:
    alone._alone.setInterval(1_000_000)
    alone._alone.start(7)
    assert alone._alone.interval() == 7
    alone._alone.setInterval(500_000)
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Tab)
    assert alone._alone.remainingTime() > 490_000
