"""Whoever turns scanning off by their switch turns it on again with it; nobody is locked out."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import FIRST_DAY, Scan
from coprod_desktop.screens.suits_me.steps import END
from tests.one_switch import OneSwitch

QUICK = Scan(step=500, first=0, ignore=0, sound=False)
WORDS = "Scanning is off. Press {} to turn it on again."


def turned_off(app: Any, switch: OneSwitch) -> None:
    """By the switch alone, on the page for it."""
    app.window.go_to("way_in")
    switch.choose("way-keys")
    QApplication.processEvents()
    assert app.services.looks.now().way == "keys" and app.window.scanning is None


def pressed(app: Any, key: Qt.Key = Qt.Key.Key_Space) -> None:
    """As the window system does it; nothing scans now."""
    QTest.keyClick(app.window.windowHandle(), key)
    QApplication.processEvents()


def off_by(app: Any, scan: Scan) -> None:
    """As within a press of any switch."""
    switch = OneSwitch(app, scan=scan)
    switch.scanning._acting = True
    app.services.looks.use(app.services.looks.now()._replace(way="keys"))
    QApplication.processEvents()
    assert app.window.scanning is None


@pytest.mark.parametrize(("name", "words"), [("Space", "the space bar"), ("F13", "the F13 key"), ("mouse-right", "the right mouse button")])
def test_the_same_switch_turns_it_on_again(app: Any, name: str, words: str) -> None:
    off_by(app, QUICK._replace(switch=name))
    assert app.window.message.words == WORDS.format(words)
    if name.startswith("mouse"):
        QTest.mouseClick(app.window.windowHandle(), Qt.MouseButton.RightButton, pos=QPoint(640, 400))
    else:
        pressed(app, Qt.Key[f"Key_{name}"])
    QApplication.processEvents()
    assert app.services.looks.now().way == "scan" and app.window.scanning is not None
    assert app.window.message is None or app.window.message.words != WORDS.format(words)  # that there is no sound may be told meanwhile


def test_somebody_with_keys_goes_on_with_them(app: Any) -> None:
    switch = OneSwitch(app, scan=QUICK)
    turned_off(app, switch)
    assert app.window.message.words == WORDS.format("the space bar")
    pressed(app, Qt.Key.Key_Tab)
    assert app.window.message is None
    pressed(app, Qt.Key.Key_F6)
    assert app.services.looks.now().way == "keys", "the offer was for the next press"


def test_a_hand_that_shakes_does_not_turn_it_on(app: Any) -> None:
    off_by(app, QUICK._replace(ignore=500))
    pressed(app)
    assert app.services.looks.now().way == "keys"
    QTest.qWait(520)
    pressed(app)
    assert app.services.looks.now().way == "scan"


def test_turned_off_by_a_key_or_for_the_next_person_there_is_nothing_to_say(app: Any) -> None:
    people = app.services.people
    ben = people.get(people.page(search="Ben")[0].id)
    people.save(replace(ben, look=FIRST_DAY._replace(way="scan", scan=QUICK)))
    app.services.seats.i_am(ben.id)
    app.window.restart_at("take_part")
    switch = OneSwitch(app, scan=QUICK)
    app.window.home()
    switch.choose("hand-on")
    QApplication.processEvents()
    assert app.window.scanning is None and app.window.message is None, "the next person has the look of the group"
    app.services.looks.use(FIRST_DAY._replace(way="scan", scan=QUICK))
    app.services.looks.use(FIRST_DAY)
    QApplication.processEvents()
    assert app.window.scanning is None and app.window.message is None


def test_the_walk_is_no_trap(app: Any) -> None:
    switch = OneSwitch(app, scan=QUICK)
    app.window.go_to("suits_me")
    while app.window.here.state.step != "way":
        app.window.here.next()
    switch.choose("way-keys")
    QApplication.processEvents()
    assert app.window.here.state.step == END and app.window.message.words == WORDS.format("the space bar")
    pressed(app)
    switch.choose("keep")
    assert app.services.looks.now().way == "scan"
