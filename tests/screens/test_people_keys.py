"""People by keys alone, in the real window: someone new, a picture, what helps, a break, and all of it taken back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.preferences import Look
from coprod_desktop.screens.picture_of.presenter import FIND
from tests.screens.by_keys import focused, key, press, screen_name, tab_to, undo, write
from tests.services.test_pictures_of_group import named


def person(app: Any, name: str) -> Person:
    people: tuple[Any, ...] = app.services.people.page(search=name)
    return app.services.people.get(people[0].id)  # type: ignore[no-any-return]


def test_someone_new_and_all_about_them(app: Any) -> None:
    app.window.go_to("people")
    press(app, "new")
    assert focused(app).objectName() == "new-name", "one writes at once"
    write(app, "Gwen")
    key(app, Qt.Key.Key_Return)
    assert screen_name(app) == "person" and person(app, "Gwen").name == "Gwen"

    press(app, "choice-picture_of", "way-things", "picture-openmoji:1F422", "done")
    assert person(app, "Gwen").picture == "openmoji:1F422"

    press(app, "choice-helps_me", "part-join", "helps-more-time")
    key(app, Qt.Key.Key_Escape)
    tab_to(app, "own-words")
    write(app, "A seat by the window.")
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "person"
    assert person(app, "Gwen").access.choices == ("more-time",) and person(app, "Gwen").access.words == "A seat by the window."

    press(app, "more", "state-break", "done")
    assert person(app, "Gwen").state == PersonState.BREAK

    for taken_back in (PersonState.TAKING_PART, PersonState.TAKING_PART):
        undo(app)
        assert person(app, "Gwen").state == taken_back
    assert person(app, "Gwen").access.words == "" and person(app, "Gwen").access.choices == ("more-time",)
    undo(app)
    undo(app)
    assert person(app, "Gwen").picture == "" and not person(app, "Gwen").access.choices
    undo(app)
    assert app.services.people.count(search="Gwen") == 0
    press(app, "gone-back")
    assert screen_name(app) == "people" and app.window.here.state.counts == "8 people take part."


def test_search_keeps_the_field_while_people_change(app: Any) -> None:
    app.window.go_to("people")
    tab_to(app, "find-name")
    write(app, "z")
    assert focused(app).objectName() == "find-name"
    assert [line.name for line in app.window.here.state.lines] == ["Zofia"]
    tab_to(app, f"person-{person(app, 'Zofia').id}")
    key(app, Qt.Key.Key_Return)
    assert screen_name(app) == "person" and app.window.here.state.name == "Zofia"


@pytest.mark.parametrize("way", [Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_F1])
def test_words_half_written_are_never_lost(app: Any, way: Qt.Key) -> None:
    mo = person(app, "Mo").id
    app.window.go_to("emergency", mo)
    tab_to(app, "know")
    write(app, "My inhaler")
    key(app, way, Qt.KeyboardModifier.AltModifier if way == Qt.Key.Key_Home else Qt.KeyboardModifier.NoModifier)
    app.window.home()
    assert app.services.people.get(mo).emergency.know == "My inhaler"


def test_closing_the_window_keeps_half_written_words(app: Any) -> None:
    mo = person(app, "Mo").id
    app.window.go_to("name_of", mo)
    tab_to(app, "say-as")
    write(app, "moh")
    app.window.close()
    assert app.services.people.get(mo).say_as == "moh"


def test_a_new_size_of_words_keeps_what_is_typed(app: Any) -> None:
    mo = person(app, "Mo").id
    app.window.go_to("emergency", mo)
    tab_to(app, "call_name")
    write(app, "Jo, my sis")
    app.services.looks.use(Look(scale=200, theme="dark"))
    QApplication.processEvents()
    assert focused(app).objectName() == "call_name"
    write(app, "ter")
    tab_to(app, "call_phone")
    assert app.services.people.get(mo).emergency.call_name == "Jo, my sister"


def test_a_mouse_press_right_after_typing_is_not_lost(app: Any) -> None:
    mo = person(app, "Mo").id
    app.window.go_to("name_of", mo)
    tab_to(app, "name")
    write(app, "hamed")
    done = app.window.view.part("done")
    QTest.mousePress(done, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    QTest.mouseRelease(done, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert app.services.people.get(mo).name == "Mohamed"


def test_the_focus_stays_on_what_was_pressed(app: Any) -> None:
    app.window.go_to("look", person(app, "Mo").id)
    press(app, "bigger")
    assert focused(app).objectName() == "bigger"
    press(app, "theme-cream")
    assert focused(app).objectName() == "theme-cream"
    assert app.services.people.get(person(app, "Mo").id).look == Look(scale=125, theme="cream")
    press(app, "as-group")
    assert app.services.people.get(person(app, "Mo").id).look is None
    assert focused(app) is not app.window, "something on the page has the focus"


def test_take_part_has_larger_targets_and_only_oneself(app: Any) -> None:
    app.services.seats.i_am(person(app, "Ben").id)
    app.window.restart_at("take_part")
    app.window.go_to("person", person(app, "Mo").id)
    assert app.window.here.state.name == "Ben"
    assert app.window.view.part("choice-emergency") is None
    app.window.go_to("picture_of")
    assert app.window.view.part("done").edge().height() >= 64
    app.window.go_to("emergency", person(app, "Mo").id)
    assert screen_name(app) == "unlock"


def test_ones_own_page_speaks_to_oneself_and_more_and_back_keep_the_focus(app: Any) -> None:
    app.services.seats.i_am(person(app, "Ben").id)
    app.window.restart_at("take_part")
    press(app, "choice-person", "more")
    assert app.window.windowTitle().startswith("About me")
    assert app.window.view.heading() == "Are you taking part?"
    assert focused(app).objectName() == "state-taking_part"
    key(app, Qt.Key.Key_Escape)
    assert focused(app).objectName() == "more"


def test_a_face_stays_chosen_when_it_is_pressed_again(app: Any) -> None:
    cup, ben = named(app.services, "Blue cup"), app.services.people.page()[1].id
    app.window.go_to("picture_of", ben)
    press(app, f"way-{FIND}")
    assert focused(app).objectName() == "find-picture", "one writes at once"
    write(app, "cup")
    for _again in range(2):
        press(app, f"picture-{cup.media}")
        assert focused(app).isChecked() and app.services.people.get(ben).picture == cup.media
