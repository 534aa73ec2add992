"""The page about switches: each choice applies at once, a switch is chosen by pressing it, and it is tried right there."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Look, Scan
from coprod_desktop.screens.scanning.presenter import ScanningPresenter
from coprod_desktop.services.group import GroupServices
from tests.one_switch import OneSwitch
from tests.screens.by_keys import focused, press, screen_name
from tests.screens.nav import NavLog
from tests.whole import settle


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.mark.parametrize(("more", "field", "value", "scan"), [
    (False, "switches", "2", Scan(switches=2)), (False, "step", "3000", Scan(step=3000)), (False, "rows", "no", Scan(rows=False)),
    (True, "first", "2000", Scan(first=2000)), (True, "rounds", "0", Scan(rounds=0)), (True, "ignore", "1000", Scan(ignore=1000)),
    (True, "sound", "no", Scan(sound=False)), (True, "spoken", "yes", Scan(spoken=True))])
def test_each_answer_is_one_part_of_the_look(services: GroupServices, nav: NavLog, more: bool, field: str, value: str, scan: Scan) -> None:
    page = ScanningPresenter(services, nav, "")
    if more:
        page.show_more()
    page.choose(field, value)
    assert services.looks.now() == Look(scan=scan)
    asked = next(options for options in page.state.questions if options.field == field)
    assert [option.value for option in asked.options if option.chosen] == [value]
    page.as_before()
    assert services.looks.now() == Look()


def test_with_two_switches_resting_may_choose(services: GroupServices, nav: NavLog) -> None:
    page = ScanningPresenter(services, nav, "")
    page.choose("switches", "2")
    assert [switch[1:] for switch in page.state.switches] == [("The switch that moves", "the space bar"),
                                                              ("The switch that chooses", "the Enter key")]
    page.choose("dwell", "1000")
    assert services.looks.now().scan.dwell == 1000
    page.show_more()
    assert {options.field for options in page.state.questions} == {"ignore", "sound", "spoken"}


def test_one_switch_is_never_both(services: GroupServices, nav: NavLog) -> None:
    page = ScanningPresenter(services, nav, "")
    page.choose("switches", "2")
    page.wait_for("switch")
    page.take("Return")
    assert (services.looks.now().scan.switch, services.looks.now().scan.second) == ("Return", "Space")


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_F13, "F13"), (Qt.Key.Key_F4, "F4"), (Qt.Key.Key_Enter, "Return"), (Qt.Key.Key_Tab, "Tab")])
def test_my_switch_is_the_key_i_press(app: Any, key: Qt.Key, name: str) -> None:
    app.window.go_to("scanning")
    press(app, "choose-switch")
    assert app.window.view.heading() == "Press your switch now"
    QTest.keyClick(app.window.windowHandle(), key)
    settle()
    assert app.services.looks.now().scan.switch == name and screen_name(app) == "scanning"
    assert app.window.view.heading() == "Switches"


def test_my_switch_is_a_button_of_the_mouse(app: Any) -> None:
    app.window.go_to("scanning")
    press(app, "choose-switch")
    QTest.mouseClick(app.window.windowHandle(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, app.window.rect().center())
    settle()
    assert app.services.looks.now().scan.switch == "mouse-right"


def test_the_mouse_can_leave_it_as_it_is_and_so_can_escape(app: Any) -> None:
    app.window.go_to("scanning")
    press(app, "choose-switch")
    leave = app.window.view.part("leave-it")
    at = leave.mapTo(app.window, leave.rect().center())
    QTest.mouseClick(app.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    settle()
    assert app.window.view.heading() == "Switches"
    press(app, "choose-switch")
    QTest.keyClick(focused(app), Qt.Key.Key_Escape)
    settle()
    assert app.window.view.heading() == "Switches" and app.services.looks.now().scan.switch == "Space"


def test_it_is_tried_right_here_and_stopped_with_the_switch(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from coprod_desktop.ui import scanning

    monkeypatch.setattr(scanning, "pace", 0.04)
    app.services.looks.use(Look(scan=Scan(step=500, first=0, ignore=0, sound=False)))
    app.window.go_to("scanning")
    press(app, "turn")
    assert app.window.scanning is not None and screen_name(app) == "scanning"
    switch = OneSwitch(app)
    switch.choose("step-2000")
    switch.wait(lambda: app.services.looks.now().scan.step == 2000)
    switch.choose("turn")
    switch.wait(lambda: app.services.looks.now().way == "keys")
    QApplication.processEvents()
    assert app.window.scanning is None


def test_it_is_set_for_somebody_who_takes_part(app: Any) -> None:
    donna = next(row.id for row in app.services.people.page(search="Donna"))
    app.window.go_to("scanning", donna)
    press(app, "switches-2")
    assert app.services.people.get(donna).look.scan.switches == 2 and app.window.view.part("turn") is None
    assert app.services.looks.now().scan.switches == 1
