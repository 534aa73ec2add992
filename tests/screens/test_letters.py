"""Letters on the screen: real presses write real words into real fields, and nothing that is secret is said."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from coprod_desktop.domain.letter_keys import key_said
from coprod_desktop.domain.preferences import Letters, Look
from coprod_desktop.ui.layouts import Group
from coprod_desktop.ui.letters_view import LettersPanel
from coprod_desktop.ui.press import Press
from tests.screens.by_keys import focused, key, press, tab_to
from tests.whole import check_whole, settle

ABC = Letters(order="abc")
SIZES = ((100, "light", 1280, 720), (200, "dark", 1280, 720), (400, "yellow-on-black", 1280, 720), (100, "cream", 640, 480),
         (200, "light", 640, 480))


def use(app: Any, letters: Letters = ABC, *, scale: int = 100, theme: str = "light", way: str = "keys") -> None:
    app.services.looks.use(Look(scale=scale, theme=theme, letters=letters, way=way))
    settle()


def panel(app: Any) -> LettersPanel:
    found = [each for each in app.window.findChildren(LettersPanel) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def is_open(app: Any) -> bool:
    return any(each.isVisible() for each in app.window.findChildren(LettersPanel))


def editor(app: Any, name: str) -> QLineEdit | QPlainTextEdit:
    found = app.window.view.part(name)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found


def click(widget: Any) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    settle()


def button(app: Any, said: str) -> Press:
    found = [each for each in panel(app).findChildren(Press) if each.isVisible() and each.accessibleName() == said]
    assert len(found) == 1, (said, [each.accessibleName() for each in panel(app).findChildren(Press) if each.isVisible()])
    return found[0]


def hit(app: Any, *said: str) -> None:
    for each in said:
        click(button(app, each))


def write(app: Any, words: str) -> None:
    """Letter by letter, with capitals where the keys do not show them by themselves."""
    for sign in words:
        if sign == " ":
            hit(app, "Space")
            continue
        if sign.isalpha() and sign.isupper() is not bool(button(app, "Capital letter").isChecked()):
            hit(app, "Capital letter")
        hit(app, key_said(sign))


def offered(app: Any) -> list[str]:
    return [each.accessibleName().removeprefix("Word: ") for each in panel(app).findChildren(Press)
            if each.isVisible() and each.objectName().startswith("letters-word-") and each.objectName()[-1].isdigit()]


def open_by_click(app: Any, name: str) -> QLineEdit | QPlainTextEdit:
    field = editor(app, name)
    target = field.viewport() if isinstance(field, QPlainTextEdit) else field
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    settle()
    return field


def test_they_are_not_there_until_somebody_wants_them(app: Any) -> None:
    app.window.go_to("people")
    app.window.here.show_adding()
    settle()
    open_by_click(app, "new-name")
    assert not is_open(app)
    assert not [each for each in app.window.view.parts() if each.objectName().startswith("letters-for")]


def test_a_person_is_added_with_presses_alone(app: Any) -> None:
    use(app)
    app.window.go_to("people")
    app.window.here.show_adding()
    settle()
    field = open_by_click(app, "new-name")
    assert field.hasFocus()  # the cursor stays to be seen
    write(app, "Siobhan")
    assert field.text() == "Siobhan"
    assert field.hasFocus()
    hit(app, "Done. Put the letters away")
    assert not is_open(app)
    click(app.window.view.part("add"))
    assert [row.name for row in app.services.people.page(search="siob")] == ["Siobhan"]


def test_the_group_s_words_finish_a_name_that_is_looked_for(app: Any) -> None:
    use(app, Letters(order="qwerty"))
    app.window.go_to("people")
    settle()
    field = open_by_click(app, "find-name")
    write(app, "Ce")
    assert offered(app)[0] == "Cerys"
    hit(app, "Word: Cerys")
    assert field.text() == "Cerys "
    assert [each.accessibleName() for each in app.window.view.parts() if each.objectName().startswith("person-")] == ["Cerys. Taking part"]
    assert is_open(app)
    hit(app, "Take back a word")
    assert field.text() == ""
    write(app, "Lowri W")
    assert field.text() == "Lowri W"
    assert [each.accessibleName() for each in app.window.view.parts() if each.objectName().startswith("person-")] == ["Lowri Ŵyn. Taking part"]


def test_how_it_was_is_told_in_own_words(app: Any) -> None:
    use(app)
    session = app.services.sessions.today()[0]
    app.services.seats.take_part()
    app.window.restart_at("feedback", f"{session.id}/person/alone/")
    presenter = app.window.here
    while presenter.state.kind != "words":
        presenter.skip()
    settle()
    field = next(each for each in app.window.view.page.findChildren(QPlainTextEdit) if each.isVisible())
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    settle()
    assert all(each.height() - 2 * app.window.view.theme.halo >= 64 for each in panel(app).findChildren(Press) if each.isVisible())
    write(app, "It was lo")
    hit(app, "Word: long" if "long" in offered(app) else "Word: look")
    hit(app, "full stop", "New line")
    write(app, "Ok")
    assert field.toPlainText() in ("It was long.\nOk", "It was look.\nOk")
    presenter.save_typed()
    begun = app.services.feedback.begun(session.id)
    assert [answer.words for answer in app.services.feedback.answers(begun) if answer.words] == [field.toPlainText()]


def test_nobody_else_s_name_is_offered_while_somebody_takes_part(app: Any) -> None:
    use(app)
    app.services.seats.take_part()
    app.window.restart_at("letters")
    settle()
    open_by_click(app, "try")
    write(app, "Zo")
    assert "Zofia" not in offered(app)


def test_by_keys_alone(app: Any) -> None:
    """Tab to the button beside the field, the arrows from letter to letter, Tab out; Esc puts the letters away."""
    use(app)
    app.window.go_to("letters")
    settle()
    press(app, "letters-for-Try it here")
    settle()
    assert focused(app).accessibleName() == "capital A"
    key(app, Qt.Key.Key_Return)
    key(app, Qt.Key.Key_Right)
    key(app, Qt.Key.Key_Right)
    key(app, Qt.Key.Key_Down)
    assert focused(app).accessibleName() == "m"
    key(app, Qt.Key.Key_Space)
    assert editor(app, "try").text() == "Am"
    key(app, Qt.Key.Key_Up)
    key(app, Qt.Key.Key_Up)
    assert focused(app).objectName().startswith("letters-key")  # words are a block of their own: Tab goes there
    key(app, Qt.Key.Key_Backtab)
    assert focused(app).accessibleName() == "Word: Amina"
    key(app, Qt.Key.Key_Return)
    assert editor(app, "try").text() == "Amina "
    assert focused(app).objectName().startswith("letters-")  # the words are gone: the focus is on a key
    tab_to(app, "letters-door-0", most=3)
    key(app, Qt.Key.Key_Tab)
    assert not focused(app).objectName().startswith("letters-")
    key(app, Qt.Key.Key_Escape)
    settle()
    assert not is_open(app) and focused(app) is editor(app, "try")
    assert app.window.here.title() == "Letters on the screen"
    key(app, Qt.Key.Key_Escape)
    assert app.window.here.title() != "Letters on the screen"


@pytest.mark.parametrize(("scale", "theme", "width", "height"), SIZES)
def test_the_line_that_is_written_in_is_seen_at_every_size(app: Any, scale: int, theme: str, width: int, height: int) -> None:
    app.window.resize(width, height)
    QTest.qWait(100)
    use(app, scale=scale, theme=theme)
    app.window.go_to("people")
    app.window.here.show_adding()
    settle()
    check_whole(app.window, f"people with letters at {scale}")
    click_name = editor(app, "new-name")
    click_name.setFocus()
    open_by_click(app, "new-name")
    QTest.qWait(20)
    shown = panel(app)
    check_whole(app.window, f"letters at {scale}")
    inner = shown.areas()[0].widget()
    assert inner.minimumSizeHint().width() <= shown.width()
    assert inner.height() <= shown.height()  # no need to scroll the letters
    assert click_name.visibleRegion().boundingRect().height() >= click_name.fontMetrics().height()
    hit(app, "capital B")
    assert click_name.text() == "B"
    for sign, door in (("£", "Signs"), ("ŵ", "More letters, with accents")):
        while not [each for each in shown.findChildren(Press) if each.isVisible() and each.accessibleName() == key_said(sign)]:
            numbers = [each for each in shown.findChildren(Press) if each.isVisible() and each.accessibleName() in (door, "Numbers")]
            click(numbers[0] if door == "Signs" else button(app, door))
        hit(app, key_said(sign))
    assert click_name.text() == "B£ŵ"
    hit(app, "Take back one letter", "Done. Put the letters away")
    assert click_name.text() == "B£"
    assert app.window._header.isVisible()


def test_a_change_of_size_leaves_them_open(app: Any) -> None:
    use(app)
    app.window.go_to("letters")
    settle()
    open_by_click(app, "try")
    write(app, "He")
    app.window.bigger()
    settle()
    assert editor(app, "try").text() == "He"
    write(app, "y")
    assert editor(app, "try").text() == "Hey"


def test_a_passphrase_is_offered_nothing_and_said_by_nobody(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    use(app, Letters(order="abc", say_keys=True, say_words=True))
    spoken: list[str] = []
    monkeypatch.setattr(app.window.reader, "read_words", lambda words, _look: spoken.append(words))
    app.window.go_to("letters")
    settle()
    open_by_click(app, "try")
    write(app, "Am ")
    assert spoken == ["capital A", "m", "Am"]
    hit(app, "Done. Put the letters away")
    spoken.clear()
    app.window.go_to("passphrase")
    settle()
    while app.window.view.part("first") is None:
        click(app.window.view.page.findChildren(Press)[-1])
    field = open_by_click(app, "first")
    assert not button_capital(app)
    write(app, "amina ")
    hit(app, "Take back one letter")
    assert field.text() == "amina" and spoken == [] and offered(app) == []
    app.window.here.show_letters()
    settle()
    if not is_open(app):
        field = open_by_click(app, "first")
    write(app, "ben")
    assert editor(app, "first").text() == "aminaben" and spoken == [] and offered(app) == []


def button_capital(app: Any) -> bool:
    return button(app, "Capital letter").isChecked()


def test_a_field_that_saves_itself_is_not_left_between_two_letters(app: Any) -> None:
    use(app)
    person = app.services.people.page()[0]
    app.window.go_to("name_of", person.id)
    settle()
    field = editor(app, "name")
    field.selectAll()
    press(app, next(each.objectName() for each in app.window.view.parts() if each.objectName().startswith("letters-for")))
    settle()
    field.selectAll()
    for sign in ("capital Z", "a", "c"):
        button(app, sign).setFocus()
        key(app, Qt.Key.Key_Return)
    assert app.services.people.get(person.id).name == person.name  # still writing
    hit(app, "Done. Put the letters away")
    key(app, Qt.Key.Key_Tab)
    settle()
    assert app.services.people.get(person.id).name == "Zac"


def test_the_next_field_takes_the_letters_over(app: Any) -> None:
    use(app)
    person = app.services.people.page()[0]
    app.window.go_to("name_of", person.id)
    settle()
    open_by_click(app, "name")
    editor(app, "name").selectAll()
    write(app, "Zac")
    open_by_click(app, "say-as")
    assert app.services.people.get(person.id).name == "Zac"
    write(app, "zak")
    assert editor(app, "say-as").text().endswith("zak")
    assert is_open(app)


def test_assistive_technology_meets_keys_with_names(app: Any) -> None:
    use(app)
    app.window.go_to("letters")
    settle()
    open_by_click(app, "try")
    names = []
    for each in panel(app).findChildren(Press):
        if each.isVisible():
            face = QAccessible.queryAccessibleInterface(each)
            names.append(face.text(QAccessible.Text.Name))
            assert face.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox)
    assert len(set(names)) == len(names) >= 38
    hit(app, "More letters, with accents")
    face = QAccessible.queryAccessibleInterface(button(app, "capital W with a roof"))
    actions = face.actionInterface()
    actions.doAction(actions.pressAction())
    QTest.qWait(150)  # Qt shows the press for a while
    assert editor(app, "try").text() == "Ŵ"


def test_a_group_of_words_is_met_when_there_are_words_and_nothing_moves(app: Any) -> None:
    use(app)
    app.window.go_to("letters")
    settle()
    open_by_click(app, "try")

    def blocks() -> list[str]:
        return [each.accessibleName() for each in panel(app).findChildren(Group) if each.isVisible()]

    first = panel(app).first_key()
    place = first.mapTo(app.window, QPoint(0, 0))
    assert offered(app) == [] and "Words" not in blocks()
    write(app, "Am")
    assert "Amina" in offered(app) and "Words" in blocks()
    assert panel(app).first_key() is first and first.mapTo(app.window, QPoint(0, 0)) == place


def test_leaving_the_screen_takes_them_along(app: Any) -> None:
    use(app)
    app.window.go_to("letters")
    settle()
    open_by_click(app, "try")
    app.window.home()
    settle()
    assert not app.window.findChildren(LettersPanel)
    assert app.window.view.isAncestorOf(app.window.focusWidget())
