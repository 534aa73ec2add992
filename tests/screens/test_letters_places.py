"""Letters on the screen in odd places: before a group is open, under a message, with one row at a time, and wherever words are asked for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from coprod_desktop.before import Before
from coprod_desktop.domain.preferences import Letters, Look, Scan
from coprod_desktop.storage.computer import ThisComputer
from coprod_desktop.ui import scanning
from coprod_desktop.ui.fields import Field, open_letters
from coprod_desktop.ui.opening import Question
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Message
from coprod_desktop.ui.words import Words
from tests.one_switch import OneSwitch
from tests.screens.test_letters import button, editor, hit, is_open, offered, open_by_click, panel, use, write
from tests.whole import check_whole, settle


@pytest.fixture
def before(qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Before]:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    computer = ThisComputer()
    computer.save_look(Look(letters=Letters(order="abc")))
    made = Before(computer, lambda _folder: "", muted=True)
    yield made
    made.close()
    made.window.deleteLater()
    settle()


def test_the_first_question_of_all_is_answered_with_them(before: Before, tmp_path: Path) -> None:
    answers: list[str] = []

    def answer(words: str) -> str:
        answers.append(words)
        return ""

    before.ask(Question("openmoji:1F44B", "What is your group called?", (), "The name of your group", "Go on", answer), tmp_path / "group")
    settle()
    field = open_by_click(before, "field")
    write(before, "Poplar ar")
    assert offered(before) == ["are", "around", "area"]
    hit(before, "t", "s")
    assert field.text() == "Poplar arts"
    hit(before, "Done. Put the letters away")
    QTest.mouseClick(before.window.view.part("go"), button_left())
    assert answers == ["Poplar arts"]


def test_a_passphrase_is_written_with_them_and_kept_to_oneself(before: Before, tmp_path: Path) -> None:
    before.ask(Question("openmoji:1F512", "Your passphrase", (), "Passphrase", "Open", lambda _words: "", secret=True), tmp_path / "group")
    settle()
    field = open_by_click(before, "field")
    write(before, "tea")
    assert isinstance(field, QLineEdit)
    assert field.text() == "tea" and field.displayText() != "tea" and offered(before) == []
    assert all(key.secret for key in panel(before).findChildren(Press))


def button_left() -> Any:
    from PySide6.QtCore import Qt

    return Qt.MouseButton.LeftButton


def test_a_message_that_comes_does_not_push_them_out(app: Any) -> None:
    use(app)
    app.window.resize(1280, 720)
    QTest.qWait(100)
    app.window.go_to("letters")
    settle()
    open_by_click(app, "try")
    app.window.say(Message("Saved. You can undo this."))
    settle()
    QTest.qWait(20)
    shown, window = panel(app), app.window
    assert shown.mapTo(window, shown.rect().bottomRight()).y() <= window.height()
    check_whole(window, "letters under a message")
    app.window.close_message()
    settle()
    assert is_open(app)


def test_one_row_at_a_time_holds_everything(app: Any) -> None:
    app.window.resize(1280, 720)
    QTest.qWait(100)
    use(app, scale=400)
    app.window.go_to("letters")
    settle()
    field = open_by_click(app, "try")
    hit(app, "Letters k l m", "capital M", "o", "More keys", "Capital letter", "Letters a b c", "capital A", "More keys", "Left in the words",
        "Take back a word")
    assert field.text() == "A"
    hit(app, "Letters k l m")
    app.window.findChild(Press, "letters-key-3").setFocus()
    hit(app, "More keys")
    assert app.window.focusWidget() is button(app, "Capital letter")  # not somewhere else in the window
    shown = panel(app)
    assert shown.areas()[0].widget().height() <= shown.height() and button(app, "Space").isVisible()


@pytest.mark.parametrize(("order", "width", "height"), [("abc", 640, 480), ("qwerty", 640, 480), ("qwerty", 1024, 600)])
def test_in_the_smallest_window_with_the_largest_words_nothing_scrolls(app: Any, order: str, width: int, height: int) -> None:
    """The ways to other letters are behind More there, Take back is its sign alone, and a row of letters is two, so that W fits its key."""
    app.window.resize(width, height)
    QTest.qWait(100)
    use(app, Letters(order=order), scale=400)
    app.window.go_to("helps_me", app.services.people.page()[0].id)  # in a field of several lines there is one key more
    settle()
    field = app.window.view.findChildren(Field)[0].editor
    open_letters(field)
    QTest.qWait(20)
    for key in [each for each in panel(app).findChildren(Press) if each.isVisible()]:
        assert key.visibleRegion().boundingRect().size() == key.size(), key.accessibleName()
        assert key.width() >= key.minimumSizeHint().width(), key.accessibleName()
    assert field.viewport().visibleRegion().boundingRect().height() >= field.fontMetrics().height()
    check_whole(app.window, f"{order} at {width}")
    if order == "abc":
        hit(app, "More keys", "Letters k l m", "capital M", "Space", "More keys", "Numbers", "3", "More keys", "New line",
            "Done. Put the letters away")
        assert field.toPlainText() == "M 3\n"


def test_how_many_steps_one_switch_takes_for_a_word(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """“Hello ”, one letter taken back, and Done: the figures of decision 0013. Space, Take back and Done are never further than four steps."""
    app.window.resize(1280, 720)
    QTest.qWait(100)
    monkeypatch.setattr(scanning, "pace", 1.0)
    switch = OneSwitch(app, pace=0.1, scan=Scan(step=500, first=500, ignore=0, rounds=0, sound=False), letters=Letters(order="abc"))
    app.window.go_to("letters")
    settle()
    switch.choose("try")
    settle()
    steps: list[str] = []
    app.window.scanning.moved.connect(lambda: steps.append(""))

    def choose(said: str) -> int:
        before = len(steps)
        switch.choose(button(app, said).objectName())
        return len(steps) - before

    letters = choose("capital H") + sum(map(choose, "ello"))
    usual = [choose(said) for said in ("Space", "Take back one letter", "Done. Put the letters away")]
    assert letters <= 32 and max(usual) <= 4


def test_a_full_field_says_so_and_loses_nothing(app: Any) -> None:
    use(app)
    app.window.go_to("letters")
    settle()
    field = open_by_click(app, "try")
    field.setText("a " * 99 + "Am")
    hit(app, "Word: Amina")
    assert field.text() == "a " * 99 + "Am"
    hit(app, "x")
    assert field.text() == "a " * 99 + "Am" and len(field.text()) == 200
    full = [each for each in app.window.view.findChildren(Words) if each.isVisible() and "room for 200" in each.text()]
    assert len(full) == 1


def test_a_switch_opens_them_at_the_field_and_a_button_would_be_one_step_more(app: Any) -> None:
    app.services.looks.use(Look(way="scan", scan=Scan(switches=2, sound=False)))
    settle()
    app.window.go_to("letters")
    settle()
    assert not [each for each in app.window.view.parts() if each.objectName().startswith("letters-for")]
    open_letters(editor(app, "try"))
    settle()
    assert is_open(app)
    app.services.looks.use(Look())
    settle()
    assert not is_open(app)


WORDS_ASKED = ("alone", "concern_key", "day_plan", "done", "emergency", "group_contact", "group_name", "helps_me", "name_of", "passphrase",
               "safe_one", "safe_picture")


@pytest.mark.full
@pytest.mark.parametrize(("scale", "width", "height"), [(100, 1280, 800), (200, 1280, 720), (400, 1280, 720), (100, 640, 480)])
@pytest.mark.parametrize("name", WORDS_ASKED)
def test_wherever_words_are_asked_for(app: Any, name: str, scale: int, width: int, height: int) -> None:
    app.window.resize(width, height)
    QTest.qWait(100)
    use(app, scale=scale)
    of_person = name in ("emergency", "helps_me", "name_of")
    app.window.go_to(name, app.services.people.page()[0].id if of_person else app.services.sessions.today()[0].id)
    settle()
    fields = [each for each in app.window.view.findChildren(Field) if each.isVisible()]
    assert fields
    for field in fields:
        had = field.text()
        open_letters(field.editor)
        settle()
        button(app, "Space").click()
        settle()
        assert len(field.text()) == len(had) + 1
        check_whole(app.window, f"{name} with letters at {scale}")
        assert panel(app).areas()[0].widget().height() <= panel(app).height()
        caret = field.editor.mapTo(app.window, field.editor.caret().center())
        middle = app.window.view.page.middle
        seen = middle.mapTo(app.window, middle.rect().topLeft()).y()
        assert seen <= caret.y() <= seen + middle.height(), field.label.text()
