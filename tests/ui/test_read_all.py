"""Read each page to me: it begins by itself, a key stops it, and nothing is read twice or over a screen reader."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.read_all import _SETTLES
from coprod_desktop.ui.screen import Ask, Message
from tests.screens.by_keys import key, press


def wait() -> None:
    QTest.qWait(_SETTLES + 50)


def first_read(app: Any) -> str:
    """Once something is read: its first words."""
    for _again in range(100):
        if app.window.reader.active:
            return str(app.window.reader._parts[0][1].text)
        QTest.qWait(30)
    raise AssertionError("nothing is read")


@pytest.fixture
def aloud(app: Any) -> Any:
    """The app in a look that reads every screen."""
    app.services.looks.use(Look(read_all=True))
    return app


def test_a_screen_is_read_when_it_comes_and_a_key_stops_it(aloud: Any) -> None:
    aloud.window.go_to("more")
    assert not aloud.window.reader.active, "what is only passed through is not read"
    assert first_read(aloud) == aloud.window.view.heading()
    key(aloud, Qt.Key.Key_Tab)
    assert not aloud.window.reader.active
    key(aloud, Qt.Key.Key_Tab)
    wait()
    assert not aloud.window.reader.active, "once stopped it stays quiet"


def test_back_is_read_too_and_the_keys_of_the_reader_stay_theirs(aloud: Any) -> None:
    aloud.window.go_to("more")
    aloud.window.go_to("people")
    assert first_read(aloud) == aloud.window.view.heading()
    key(aloud, Qt.Key.Key_F2)
    assert not aloud.window.reader.active, "F2 stops what is read; it does not begin it again"


def test_each_step_is_read_and_what_changes_on_the_page_is_not(aloud: Any) -> None:
    session = aloud.services.sessions.today()[0].id
    aloud.services.seats.i_am(aloud.services.people.page()[0].id)
    aloud.services.looks.use(Look(read_all=True))
    aloud.window.restart_at("take_part")
    aloud.window.go_to("feedback", session)
    first = first_read(aloud)
    key(aloud, Qt.Key.Key_Return)
    assert first_read(aloud) != first, "the next question"


def test_another_size_of_words_does_not_begin_again(aloud: Any) -> None:
    aloud.window.go_to("look")
    first_read(aloud)
    press(aloud, "bigger")
    wait()
    assert not aloud.window.reader.active


def test_it_is_quiet_when_it_was_not_asked_for(app: Any) -> None:
    app.window.go_to("more")
    wait()
    assert not app.window.reader.active


def test_it_is_quiet_for_who_left_the_speaking_to_a_screen_reader(aloud: Any) -> None:
    aloud.services.looks.be_quiet(True)
    aloud.window.go_to("more")
    wait()
    assert not aloud.window.reader.active


def test_the_keys_and_the_bar_of_the_reading_do_not_stop_it(aloud: Any) -> None:
    aloud.window.go_to("people")
    first_read(aloud)
    key(aloud, Qt.Key.Key_F8)
    assert aloud.window.reader.active
    QTest.mousePress(aloud.window.view, Qt.MouseButton.LeftButton)
    assert aloud.window.reader.active


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_question_is_read_and_a_message_too(aloud: Any) -> None:
    voice = aloud.window.reader.voice
    aloud.window.say(Message("It is kept."))
    assert voice.parts == ("It is kept.",)
    voice.trouble.emit("I cannot read this out now.")
    assert aloud.window.message.words == "I cannot read this out now."
    assert voice.parts == ("It is kept.",), "to read it would make the same trouble, again and again"
    aloud.window.ask(Ask("openmoji:1F5D1", "Take it out?", "It goes for ever.", "Take it out", "Leave it"), lambda: None)
    assert first_read(aloud) == "Take it out?"
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Tab)
    assert not aloud.window.reader.active
    dialog.reject()


def test_a_message_is_read_once_and_goes_with_the_step_it_was_said_on(aloud: Any) -> None:
    aloud.window.go_to("suits_me")
    aloud.window.say(Message("It is kept."))
    aloud.window.here.choose("100")
    aloud.window.reader.stop()
    assert first_read(aloud) == "It is kept."
    aloud.window.here.choose(aloud.window.here.state.samples[0].key)
    aloud.window.reader.stop()
    assert first_read(aloud) == aloud.window.view.heading()
    told = aloud.window.message  # a computer without sound says so, once, when it knows
    assert told is None or told.words != "It is kept."


def test_who_turned_it_off_hears_no_further_step(aloud: Any) -> None:
    aloud.window.go_to("look_words")
    first_read(aloud)
    press(aloud, "read_all-no")
    aloud.window.go_to("more")
    aloud.window.back()
    wait()
    assert not aloud.window.reader.active
