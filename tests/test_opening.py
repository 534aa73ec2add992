"""The windows before a group is open: as whole as every other screen, also where the folder cannot be used or is away."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from coprod_desktop import paths
from coprod_desktop.domain.preferences import FIRST_DAY, Look
from coprod_desktop.running import Running
from coprod_desktop.storage.computer import ThisComputer
from coprod_desktop.storage.folder import create, open_group
from coprod_desktop.storage.places import group_in, groups_near
from coprod_desktop.ui.opening import OpeningState
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.reading import texts_in_order
from tests.easy import check
from tests.opening import answer, before, put_away, state, trouble
from tests.screens.by_keys import focused, key, press, press_words, screen_name
from tests.whole import check_whole, controls, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said of a first window, where there is no screen
LOOKS = (("light", 100, 1280, 800), ("dark", 200, 1280, 720), ("yellow-on-black", 400, 1280, 720), ("cream", 100, 640, 480),
         ("black-on-white", 400, 640, 480))
QUESTIONS = ("new", "passphrase", "wrong", "damaged", "lost", "in the way")
WORDS = "tea cake bus"


class Home:
    """A computer of its own: a home folder with documents and a desktop. Each start is another run of the app."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.documents, self.desktop = folder / "Documents", folder / "Desktop"
        for made in (self.documents, self.desktop):
            made.mkdir(parents=True)
        self._runs: list[Running] = []

    def start(self, folder: Path | None = None) -> Running:
        """As open_window does."""
        self.close()
        running = Running(folder or ThisComputer().group_folder(), muted=True)
        assert running.first
        self._runs.append(running)
        running.start()
        QApplication.processEvents()
        return running

    def close(self) -> None:
        while self._runs:
            put_away(self._runs.pop())


@pytest.fixture
def home(qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "XDG_DESKTOP_DIR"):
        monkeypatch.delenv(name, raising=False)
    made = Home(tmp_path / "home")
    yield made
    made.close()


def asked(home: Home, question: str) -> Running:
    """The window with a question."""
    usual = paths.group_folder()
    match question:
        case "passphrase" | "wrong":
            locked(usual)
        case "damaged":
            usual.mkdir()
            (usual / "group.db").write_bytes(b"x" * 5000)
        case "lost":
            ThisComputer().remember_folder(home.folder / "stick" / "Poplar arts")
        case "in the way":
            usual.write_text("a file where the folder should be")
    running = home.start()
    if question == "wrong":
        answer(running, "not this")
    return running


def locked(folder: Path) -> str:
    """A group with a passphrase; its recovery code."""
    group = create(folder, "Poplar arts")
    code = group.keys.set_passphrase(WORDS)
    group.close()
    return code


def window(running: Running) -> Any:
    return before(running).window


# Whole

@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}-{look[2]}px")
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_whole_in_every_look(home: Home, question: str, look: tuple[str, int, int, int]) -> None:
    theme, scale, width, height = look
    ThisComputer().save_look(Look(scale=scale, theme=theme))
    (home.desktop / ("A very long name of a folder " * 3).strip()).mkdir()
    create(home.desktop / "Bow choir", "Bow choir").close()
    opened = window(asked(home, question))
    opened.resize(width, height)
    settle()
    opened.redraw()
    for name in ("", "folders", *(("look", "help", "keys", "talk") if scale < 400 or width == 1280 else ())):
        if name:
            opened.go_to(name, "opening")
        settle()
        check_whole(opened, f"{question} {name} at {look}")
        titles = [label for label in opened.findChildren(QLabel) if label.isVisible() and getattr(label, "role", "") == "title"]
        assert len(titles) == 1 and opened.windowTitle() == f"{opened.here.title()} – Coprod Desktop"
        assert opened.here.title().casefold() in f"{opened.view.accessibleName()} {opened.view.heading()}".casefold()  # told once
        opened.home()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_words_are_easy(home: Home, question: str) -> None:
    opened = window(asked(home, question))
    for name in ("", "folders", "help"):
        if name:
            opened.go_to(name, opened._places[-1].screen.name)
        settle()
        assert not [(box.text, found) for _widget, box in texts_in_order(opened) for found in check(box.text)]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_header_is_the_one_of_the_app_and_tab_reaches_everything(home: Home, question: str) -> None:
    app = before(asked(home, question))
    names = {control.objectName() for control in controls(app.window)}
    assert {"header-back", "header-home", "header-read", "header-look", "header-help", "go", "other-folder"} <= names
    reached = set()
    for _step in range(3 * len(names)):
        key(app, Qt.Key.Key_Tab)
        reached.add(focused(app).objectName())
    assert names <= reached


def test_the_keys_work_as_in_the_app(home: Home) -> None:
    running = asked(home, "passphrase")
    app = before(running)
    app.window.make_keys()
    QTest.keyClicks(focused(app), "tea ca")
    for which, name in ((Qt.Key.Key_F1, "help"), (Qt.Key.Key_F4, "look")):
        key(app, which)
        assert screen_name(app) == name
        key(app, Qt.Key.Key_Escape)
        assert screen_name(app) == "opening" and focused(app).objectName() == "field"
    key(app, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    key(app, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    key(app, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert app.window._theme.scale == 1.25
    key(app, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    key(app, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    key(app, Qt.Key.Key_Escape)
    assert state(running).typed == "tea ca" and "tea" not in repr(state(running))
    QTest.keyClicks(focused(app), "ke bus")
    key(app, Qt.Key.Key_Return)
    assert running.app is not None and app._question is not None and app._question.typed == ""


def test_letters_are_dots_until_they_are_wished_for(home: Home) -> None:
    running = asked(home, "wrong")
    field = window(running).view.part("field")
    assert field.echoMode() == field.EchoMode.Password
    press(before(running), "letters")
    field = window(running).view.part("field")
    assert field.echoMode() == field.EchoMode.Normal and field.text() == "not this"


def test_it_is_read_aloud(home: Home, qtbot: Any) -> None:
    app = before(asked(home, "lost"))
    opened: Any = app.window
    opened.make_keys()
    key(app, Qt.Key.Key_F2)
    assert opened.reader.active and opened._header.keys["read"].accessibleName() == "Stop"
    qtbot.waitUntil(lambda: opened.reader._marked is not None, timeout=10_000)
    assert opened.reader.voice.parts[0] == "We did not find your group"
    key(app, Qt.Key.Key_F2)
    assert not opened.reader.active


def test_a_voice_that_is_not_there_is_said(home: Home, qtbot: Any) -> None:
    ThisComputer().save_look(Look(voice="nobody"))
    opened = window(asked(home, "new"))
    told: list[str] = []
    opened.reader.voice.trouble.connect(told.append)
    opened.toggle_reading()
    qtbot.waitUntil(lambda: opened._message is not None, timeout=10_000)
    assert told[0] == "This computer does not have that voice now. Another voice reads. You can choose one in Look."
    assert opened._message.words == told[-1]  # a computer with no sound says so right after


# The look of this computer

def test_the_look_comes_along_into_a_new_group_and_to_the_next_start(home: Home) -> None:
    running = asked(home, "new")
    press(before(running), "header-look")
    assert window(running).here.state.note == "This is for this computer. It comes along when your group opens."
    press(before(running), "bigger", "theme-dark", "header-back")
    answer(running, "Poplar arts")
    assert running.app is not None
    assert (running.app.services.looks.now().scale, running.app.services.looks.now().theme) == (125, "dark")
    running.app.window.bigger()
    running.app.group.keys.set_passphrase(WORDS)
    again = home.start()
    assert window(again)._theme.scale == 1.5 and window(again)._theme.name == "dark"
    press(before(again), "header-look", "theme-cream", "header-back")
    answer(again, WORDS)
    assert again.app is not None and again.app.services.looks.now() == FIRST_DAY._replace(scale=150, theme="cream", size_as_computer=False)


def test_a_group_keeps_its_own_look_and_the_last_one_is_remembered(home: Home, qtbot: Any) -> None:
    locked(paths.group_folder())
    ThisComputer().save_look(Look(scale=200))
    running = home.start()
    answer(running, WORDS)
    assert running.app is not None and running.app.services.looks.now().scale == 100
    qtbot.waitUntil(lambda: ThisComputer().look().scale == 100)


def test_the_look_of_who_takes_part_is_not_remembered_and_no_name_is(home: Home) -> None:
    running = asked(home, "new")
    answer(running, "Poplar arts")
    assert running.app is not None
    running.app.window.bigger()
    running.app.services.seats.take_part()
    running.app.window.bigger()
    kept = paths.computer_file().read_text(encoding="utf-8")
    assert ThisComputer().look().scale == 125 and "Poplar" not in kept


@pytest.mark.parametrize("words", ["", "{", "[]", '{"look": "{"}', '{"look": "{\\"scale\\": 7}"}', '{"look": "{\\"new\\": 7}"}'])
def test_a_file_that_cannot_be_read_stops_nobody(home: Home, words: str) -> None:
    file = paths.computer_file()
    file.parent.mkdir(parents=True)
    file.write_text(words)
    assert ThisComputer().look() in (FIRST_DAY, Look()) and ThisComputer().chosen_folder() is None
    ThisComputer().save_look(Look(scale=200))
    assert ThisComputer().look().scale == 200 and json.loads(file.read_text())


def test_a_file_that_cannot_be_written_stops_nobody(home: Home) -> None:
    (home.folder / ".config").write_text("in the way")
    ThisComputer().save_look(Look(scale=200))
    assert ThisComputer().look() == FIRST_DAY
    window(asked(home, "new")).bigger()


# Another folder

def test_where_a_group_cannot_be_made_another_folder_is_offered_and_remembered(home: Home) -> None:
    running = asked(home, "in the way")
    assert state(running).heading == "The group did not open"
    assert state(running).notes == ("We cannot write in this folder. Nothing has changed. Choose another folder.",)
    press(before(running), "other-folder", "choice-new-0")
    assert state(running).heading == "Welcome" and state(running).notes == (
        "Your new group is kept here: “Our group (Coprod Desktop)” in “Desktop”.",)
    answer(running, "Poplar arts")
    assert running.app is not None and running.app.group.name == "Poplar arts"
    assert (home.desktop / paths.GROUP_NAME / "group.db").exists()
    again = home.start()
    assert again.before is None and again.app is not None and again.app.group.name == "Poplar arts"


def test_a_name_that_was_typed_is_still_there_in_another_folder(home: Home) -> None:
    running = asked(home, "new")
    QTest.keyClicks(focused(before(running)), "Poplar arts")
    press(before(running), "other-folder", "choice-new-0")
    assert state(running).typed == "Poplar arts"
    key(before(running), Qt.Key.Key_Return)
    assert running.app is not None and running.folder == home.desktop / paths.GROUP_NAME


def test_a_stick_that_is_out_is_asked_for_until_it_is_in(home: Home) -> None:
    running = asked(home, "lost")
    assert state(running).notes[0] == "It was here: “Poplar arts” in “stick”."
    press(before(running), "go")
    assert state(running).heading == "We did not find your group"
    create(home.folder / "stick" / "Poplar arts", "Poplar arts").close()
    press(before(running), "go")
    assert running.app is not None and running.app.group.name == "Poplar arts"


def test_from_a_damaged_group_to_another_with_its_recovery_code(home: Home) -> None:
    code = locked(home.documents / "old" / "Bow choir")
    running = asked(home, "damaged")
    press(before(running), "other-folder")
    assert window(running).here.state.note == "We found 1 group."
    press(before(running), "choice-0")
    assert state(running).heading == "Your group has a passphrase"
    for _time in range(3):
        answer(running, "no")
        assert trouble(running) == "That is not the passphrase. Everything is safe. Try again, or use the recovery code."
    answer(running, code.lower().replace("-", " "))
    assert running.app is not None and running.folder == home.documents / "old" / "Bow choir"
    assert ThisComputer().group_folder() == running.folder


def test_back_from_the_folders_leaves_everything(home: Home) -> None:
    running = asked(home, "passphrase")
    press(before(running), "other-folder", "header-back")
    assert state(running).heading == "Your group has a passphrase" and focused(before(running)).objectName() == "other-folder"


def test_the_whole_computer_can_be_looked_through(home: Home, qtbot: Any) -> None:
    create(home.folder / "far" / "away" / "from" / "here", "Poplar arts").close()
    running = asked(home, "new")
    press(before(running), "other-folder")
    assert "We found no other group here." in window(running).here.state.note
    press(before(running), "look-round", "places")
    press_words(before(running), "My own folder", "far", "away", "from", "here")
    press(before(running), "take")
    assert running.app is not None and running.app.group.name == "Poplar arts"


def test_a_group_that_is_open_elsewhere_is_not_opened_twice(home: Home) -> None:
    create(home.documents / "Bow choir", "Bow choir").close()
    other = Running(home.documents / "Bow choir")
    running = asked(home, "new")
    press(before(running), "other-folder", "choice-0")
    assert window(running)._message.words == "This group is open already. Look for its window."
    assert running.app is None and running.folder == paths.group_folder()
    other.close()
    press(before(running), "choice-0")
    assert running.app is not None


def test_many_groups_come_a_page_at_a_time(home: Home) -> None:
    for number in range(8):
        create(home.documents / f"Group {number}", "x").close()
    running = asked(home, "new")
    press(before(running), "other-folder")
    assert len(window(running).here.state.groups) == 6
    press(before(running), "page-forward", "choice-7")
    assert running.app is not None and running.folder.name == "Group 7"


# Folders on the disk

def test_a_chosen_folder_is_the_group_or_gets_a_folder_for_it(tmp_path: Path) -> None:
    group = tmp_path / "Poplar arts"
    create(group, "Poplar arts").close()
    (tmp_path / "empty").mkdir()
    assert group_in(group) == group and group_in(group / "backups") == group
    assert group_in(tmp_path / "empty") == tmp_path / "empty" and group_in(tmp_path / "new") == tmp_path / "new"
    assert group_in(tmp_path) == tmp_path / paths.GROUP_NAME


def test_groups_are_found_near_and_not_in_hidden_folders(tmp_path: Path) -> None:
    for name in ("a/b/near", ".hidden", "c", "a/b/d/too far"):
        create(tmp_path / name, "x").close()
    assert groups_near([tmp_path, tmp_path, tmp_path / "nothing"]) == (tmp_path / "c",)
    assert groups_near([tmp_path / "a"]) == (tmp_path / "a/b/near",)
    open_group(tmp_path / "c").close()


def test_every_button_of_the_questions_has_a_name(home: Home) -> None:
    opened = window(asked(home, "damaged"))
    assert isinstance(opened.here.state, OpeningState)
    assert all(button.objectName() for button in opened.findChildren(Press))
