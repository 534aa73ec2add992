"""The page about touch and mouse: each choice applies at once, and can be tried there."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.preferences import Look, Touch
from coprod_desktop.screens.touching.presenter import TouchingPresenter
from coprod_desktop.services.group import GroupServices
from tests.screens.by_keys import focused, press, screen_name
from tests.screens.nav import NavLog
from tests.whole import settle


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.mark.parametrize(("field", "value", "touch"), [
    ("hold", "1000", Touch(hold=1000)), ("ignore", "500", Touch(ignore=500)), ("dwell", "2000", Touch(dwell=2000)),
    ("scroll", "yes", Touch(scroll_buttons=True))])
def test_each_answer_is_one_part_of_the_look(services: GroupServices, nav: NavLog, field: str, value: str, touch: Touch) -> None:
    page = TouchingPresenter(services, nav, "")
    page.choose(field, value)
    assert services.looks.now() == Look(touch=touch)
    asked = next(options for options in page.state.questions if options.field == field)
    assert [option.value for option in asked.options if option.chosen] == [value]
    page.as_before()
    assert services.looks.now() == Look()


def test_a_time_from_elsewhere_is_among_the_choices(services: GroupServices, nav: NavLog) -> None:
    services.looks.use(Look(touch=Touch(dwell=1500)))
    page = TouchingPresenter(services, nav, "")
    dwell = page.state.questions[2]
    assert [option.words for option in dwell.options if option.chosen] == ["For one and a half seconds"]
    assert page.state.notes == ("To look round without pressing, press “Rest” in the top line.",)


def test_for_somebody_else_there_is_nothing_to_try(services: GroupServices, nav: NavLog) -> None:
    ben = services.people.page(search="Ben")[0].id
    page = TouchingPresenter(services, nav, ben)
    page.choose("hold", "500")
    assert services.people.get(ben).look == Look(touch=Touch(hold=500)) and services.looks.now() == Look()
    assert page.state.tried == ""


def test_by_keys_from_the_look_page(app: Any) -> None:
    app.window.open_look()
    press(app, "door-way_in", "door-touching", "hold-500", "scroll-yes", "try", "try", "done")
    assert screen_name(app) == "way_in" and app.services.looks.now().touch == Touch(hold=500, scroll_buttons=True)


def test_what_was_chosen_is_tried_at_once(app: Any) -> None:
    app.window.go_to("touching")
    app.window.here.choose("hold", "300")
    settle()
    part = app.window.view.part("try")
    part.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    handle, at = app.window.windowHandle(), part.mapTo(app.window, QPoint(part.width() // 2, part.height() // 2))
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert app.window.here.state.tried == "Not pressed yet."
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.qWait(350)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert app.window.here.state.tried == "Pressed 1 time." and app.window.view.part("try") is part is focused(app)
