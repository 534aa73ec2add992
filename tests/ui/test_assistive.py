"""What assistive technology is told and can do: roles, names, announcements, and actions that truly act."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui import speaking, words
from coprod_desktop.ui.dialog import AskDialog
from coprod_desktop.ui.layouts import Group
from coprod_desktop.ui.look_choices import options
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Ask, Message
from coprod_desktop.ui.view import tell_places
from coprod_desktop.ui.words import Painted, Words
from tests.whole import settle


def heard(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def act(widget: QWidget, action: str, qapp: Any) -> None:
    actions = heard(widget).actionInterface()
    assert action in actions.actionNames()
    actions.doAction(action)
    qapp.processEvents()
    qapp.processEvents()


def open_register(app: Any) -> None:
    """Somebody was marked there, and not any more: it can be taken back."""
    art = app.services.sessions.today()[0].id
    ben = app.services.people.page(search="Ben")[0].id
    for mark in (Mark.HERE, Mark.NONE):
        app.services.register.mark(art, app.services.register.row(art, ben), mark)
    app.window.go_to("register", art)


@pytest.fixture
def register(app: Any, qapp: Any) -> Any:
    open_register(app)
    qapp.processEvents()
    return app.window


def tile(window: Any, name: str) -> Press:
    return next(press for press in window.view.findChildren(Press) if press.accessibleName().startswith(f"{name}, "))


def test_roles_are_told(register: Any) -> None:
    assert heard(register).role() == QAccessible.Role.Window
    titles = [words for words in register.view.findChildren(Words) if words.role == "title"]
    assert [heard(title).role() for title in titles] == [QAccessible.Role.Heading]
    assert heard(titles[0]).text(QAccessible.Text.Name) == "Art · who is here?"
    groups = {group.accessibleName(): heard(group).role() for group in register.view.findChildren(Group)}
    assert groups["People"] == groups["What does a press mean?"] == QAccessible.Role.Grouping
    assert heard(tile(register, "Amina")).role() == QAccessible.Role.CheckBox
    assert heard(register.view.part("stamp-late")).role() == QAccessible.Role.RadioButton


def test_the_headings_of_a_sheet_are_headings_on_the_screen(app: Any, qapp: Any) -> None:
    app.window.go_to("preview", f"session-summary/{app.services.sessions.today()[0].id}")
    qapp.processEvents()
    lines = [line.words for line in app.window.here.state.lines if line.heading]
    told = [words.text() for words in app.window.view.findChildren(Words) if heard(words).role() == QAccessible.Role.Heading]
    assert lines and set(lines) <= set(told)


def test_painted_words_are_text(app: Any, qapp: Any) -> None:
    app.window.go_to("help", "register")
    qapp.processEvents()
    painted = [part for part in app.window.view.findChildren(Painted) if part.accessibleName()]
    assert painted and {heard(part).role() for part in painted} == {QAccessible.Role.StaticText}


def test_the_name_that_is_seen_is_the_name_that_is_told(app: Any, qapp: Any) -> None:
    person = app.services.people.page()[0]
    app.services.people.save(replace(app.services.people.get(person.id), say_as="a-mee-na"), "")
    app.window.go_to("register", app.services.sessions.today()[0].id)
    qapp.processEvents()
    amina = tile(app.window, "Amina")
    assert [box.said for box in amina.texts() if box.text == "Amina"] == ["a-mee-na"]


@pytest.mark.parametrize("action", ["Toggle", "Press"])
def test_a_person_is_marked_by_assistive_technology(register: Any, app: Any, qapp: Any, action: str) -> None:
    session = app.services.sessions.today()[0].id
    amina = tile(register, "Amina")
    person = amina.objectName().removeprefix("person-")
    for mark in (Mark.HERE, Mark.NONE):
        act(amina, action, qapp)
        QTest.qWait(150)  # Qt presses a button a little later, so that the press is seen
        assert app.services.register.row(session, person).mark == mark
        assert amina.isChecked() == (mark == Mark.HERE)


def test_one_of_several_is_chosen_by_assistive_technology(register: Any, app: Any, qapp: Any) -> None:
    late = register.view.part("stamp-late")
    act(late, "Toggle", qapp)
    assert register.here.state.stamp == "late" and late.isChecked() and late is register.view.part("stamp-late")
    act(late, "Toggle", qapp)  # it cannot be taken off, and nothing else is done
    assert register.here.state.stamp == "late" and late.isChecked()


def test_a_mark_keeps_page_and_focus(register: Any, app: Any, qapp: Any) -> None:
    page, amina = register.view.page, tile(register, "Amina")
    amina.setFocus()
    QTest.keyClick(amina, Qt.Key.Key_Return)
    qapp.processEvents()
    assert register.view.page is page and register.focusWidget() is amina
    assert register.view.part("undo").isVisible()


def test_the_focus_never_passes_through_back(app: Any, qapp: Any) -> None:
    had: list[str] = []

    def changed(_old: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            had.append(now.objectName())

    qapp.focusChanged.connect(changed)
    try:
        app.window.go_to("after", app.services.sessions.today()[0].id)
        app.window.go_to("promises", app.services.sessions.today()[0].id)
        QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)  # the next step of the same screen
        app.services.looks.use(Look(scale=200, theme="dark"))
        app.window.back()
        app.window.home()
    finally:
        qapp.focusChanged.disconnect(changed)
    assert had and not [name for name in had if name.startswith("header-")]


def test_a_message_stands_before_the_page_for_tab_and_gives_the_focus_back(register: Any, qapp: Any) -> None:
    ben = tile(register, "Ben")
    ben.setFocus()
    register.say(Message("The copy is made."))
    qapp.processEvents()
    first = register.view.part("undo")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    close = register.focusWidget()
    assert close.objectName() == "close-message"
    QTest.keyClick(close, Qt.Key.Key_Backtab)
    assert register.focusWidget().objectName() == "header-help"
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    qapp.processEvents()
    assert register.focusWidget() is ben


def test_a_message_goes_once_what_it_asks_for_is_done_and_with_its_step(app: Any, qapp: Any) -> None:
    window = app.window
    window.go_to("promises", app.services.sessions.today()[0].id)
    window.here.new()
    for way in (partial(window.here.write, "New brushes"), window.back):
        window.here.next()
        qapp.processEvents()
        assert window.message.words == "Write what you will do first."
        window.areas()[1].findChild(QWidget, "close-message").setFocus()
        way()
        assert window.message is None and window.focusWidget() is window.view.beginning()
        window.here.write("")
    window.go_to("people")
    window.here.show_adding()
    window.here.add()
    assert window.message.words.startswith("Write the name first.")
    window.back()
    assert window.message is None, "nobody adds anybody now"


def test_f6_goes_to_the_foot_and_round(register: Any, qapp: Any) -> None:
    seen = []
    for _press in range(3):
        QTest.keyClick(register.focusWidget(), Qt.Key.Key_F6)
        qapp.processEvents()
        seen.append(register.focusWidget().objectName())
    assert seen == ["new", "header-back", "undo"]


def test_with_large_words_f6_goes_to_the_foot_at_the_end_of_the_page(register: Any, app: Any, qapp: Any) -> None:
    app.services.looks.use(Look(scale=400, theme="light"))
    seen = []
    for _press in range(4):
        QTest.keyClick(register.focusWidget(), Qt.Key.Key_F6)
        qapp.processEvents()
        seen.append(register.focusWidget().objectName())
    assert [name for name in seen if name in ("undo", "new", "header-back")][:3] in (
        ["undo", "new", "header-back"], ["new", "header-back", "undo"], ["header-back", "undo", "new"])
    register.go_to("register", register.here.session.id)
    middle = register.view.page.middle
    middle.let_go()
    assert register.focusWidget().text() == "Art · who is here?" and middle.verticalScrollBar().value() == 0  # the first person is out of sight
    QTest.keyClick(register.focusWidget(), Qt.Key.Key_Return)
    qapp.processEvents()
    assert register.focusWidget().accessibleName() == "Amina, not yet" and not middle.hides(register.focusWidget())


def test_what_comes_later_above_the_first_thing_leaves_it_in_sight(app: Any, qapp: Any) -> None:
    app.services.looks.use(Look(scale=200, theme="light"))
    settle()
    app.window.go_to("reading")
    settle()
    view, before = app.window.view, app.window.focusWidget().objectName()
    view.page.middle.let_go()
    state, voices = view.presenter.picture_of(), options("voice", "Which?", "1", {str(number): f"Voice {number}" for number in range(1, 9)})
    view.presenter.show_state(replace(state, questions=(voices, *state.questions)))
    settle()
    view.page.middle.let_go()
    assert app.window.focusWidget().objectName() == before and not view.page.middle.hides(app.window.focusWidget())


def test_names_are_said_as_sentences() -> None:
    assert speaking.sentences("How was it?", "Say what you think") == "How was it? Say what you think"
    assert speaking.sentences("Print", "Today’s sheets") == "Print. Today’s sheets"
    assert speaking.sentences("Print", "") == "Print"


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a dialog, where there is no screen
def test_a_question_is_a_dialog_that_can_be_read(app: Any, qapp: Any, qtbot: Any) -> None:
    done: list[str] = []
    app.window.ask(Ask("openmoji:1F4DD", "Begin again?", "Your answers will be gone.", "Begin", "Keep them"), lambda: done.append("begun"))
    qapp.processEvents()
    dialog = app.window.findChild(AskDialog)
    told = heard(dialog)
    assert told.role() == QAccessible.Role.Dialog
    assert (told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)) == ("Begin again?", "Your answers will be gone.")
    assert dialog.focusWidget().accessibleName() == "Keep them"
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    assert app.window.reader.active
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    assert not app.window.reader.active
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.window.findChild(AskDialog) is None)
    assert not done


@pytest.fixture
def heard_window(app: Any, qapp: Any) -> Any:
    """The window as it is while a screen reader is there."""
    QAccessible.setActive(True)
    yield app.window
    QAccessible.setActive(False)


def test_who_hears_the_page_begins_at_its_title(heard_window: Any, app: Any, qapp: Any) -> None:
    open_register(app)
    qapp.processEvents()
    title = heard_window.focusWidget()
    assert (title.text(), title.accessibleDescription()) == ("Art · who is here?", "Nobody is here yet. 8 are still to come.")
    QTest.keyClick(title, Qt.Key.Key_Tab)
    assert heard_window.focusWidget().objectName() == "undo"
    QTest.keyClick(heard_window.focusWidget(), Qt.Key.Key_Tab)
    assert heard_window.focusWidget().objectName() == "stamp-here"
    QTest.keyClick(heard_window.focusWidget(), Qt.Key.Key_Backtab)
    QTest.keyClick(heard_window.focusWidget(), Qt.Key.Key_Backtab)
    assert heard_window.focusWidget().objectName() == "header-help"  # the title is no stop of Tab


def test_what_stands_below_a_title_is_told_with_it_once(heard_window: Any, app: Any, qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """On arrival. Then it is met where it stands, line by line, and the title is its words alone, also while it has the focus."""
    monkeypatch.setattr(words, "_TOLD", 40)
    heard_window.go_to("register", app.services.sessions.today()[0].id)
    title = heard_window.focusWidget()
    assert heard(title).text(QAccessible.Text.Description) == "Nobody is here yet. 8 are still to come."
    QTest.qWait(80)
    assert heard_window.focusWidget() is title
    assert heard(title).text(QAccessible.Text.Description) == ""
    below = [each for each in heard_window.view.findChildren(Words) if each.text().startswith("Nobody is here yet.")]
    assert [heard(each).text(QAccessible.Text.Name) for each in below] == ["Nobody is here yet. 8 are still to come."]


def test_what_is_only_seen_is_not_met(heard_window: Any, qapp: Any) -> None:
    """A label whose words are the name of the group below, and the ring round a title: not even as something without a name."""
    heard_window.go_to("people")
    qapp.processEvents()
    label = next(each for each in heard_window.view.findChildren(Words) if each.is_only_seen)
    for unmet in (label, next(each for each in heard_window.view.findChildren(QWidget) if type(each).__name__ == "_Halo")):
        around = unmet.parentWidget()
        beside = [each for each in around.children() if isinstance(each, QWidget) and each is not unmet]
        assert unmet.isVisible() and heard(around).childCount() == len(beside)
    assert "People" not in {group.accessibleName() for group in heard_window.view.findChildren(Group)}  # the title says it


def test_the_place_in_a_group_is_in_the_name_on_windows_alone(heard_window: Any, app: Any, qapp: Any) -> None:
    heard_window.go_to("register", app.services.sessions.today()[0].id)
    qapp.processEvents()
    page = heard_window.view.page
    tell_places(page, "linux")
    cerys = tile(heard_window, "Cerys")
    assert cerys.accessibleName() == "Cerys, not yet"
    for _again in range(2):
        tell_places(page, "win32")
    assert cerys.accessibleName() == "Cerys, not yet, 3 of 8"
    assert heard_window.view.part("stamp-late").accessibleName() == "Came late, 2 of 4"
    assert heard_window.view.part("next").accessibleName() == "Next"


def test_the_ring_of_a_title_goes_with_it_when_a_message_comes_above(heard_window: Any, app: Any, qapp: Any) -> None:
    app.services.looks.use(Look(scale=400, theme="black-on-white"))
    heard_window.resize(1280, 720)
    heard_window.go_to("more")
    qapp.processEvents()
    title = heard_window.focusWidget()
    assert title.parentWidget().rect().contains(title._halo.geometry())  # whole at the edge of the page, too
    heard_window.say(Message("There is no sound on this computer. The words are still marked as they are read."))
    for _ in range(4):
        qapp.processEvents()
    ring = title._halo.geometry()
    assert heard_window.focusWidget() is title and title.y() > 100
    assert (ring.x(), ring.y()) == (title.x() - title.theme.halo, title.y() - title.theme.halo)
