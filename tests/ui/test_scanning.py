"""Scanning in the real window: times, presses that count and those that do not, questions, switches of every kind, and the ways out."""

from collections.abc import Iterator
from itertools import pairwise
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from coprod_desktop.domain.preferences import Look, Scan
from coprod_desktop.ui import scanning as engine
from coprod_desktop.ui import switches
from coprod_desktop.ui.dialog import AskDialog
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.scan_order import FURTHER, Row, things
from coprod_desktop.ui.screen import Ask, Message
from coprod_desktop.ui.words import Words
from tests.one_switch import OneSwitch
from tests.screens.by_keys import key, screen_name

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the platform without a screen, for every dialog
STEADY = Scan(step=8000, first=0, ignore=0, sound=False)  # nothing moves by itself within a test


@pytest.fixture
def switch(app: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[OneSwitch]:
    monkeypatch.setattr(engine, "pace", 1.0)
    yield OneSwitch(app, scan=STEADY)


def step(switch: OneSwitch, count: int = 1) -> None:
    """As if the time of a step was over."""
    for _ in range(count):
        switch.scanning._on_time()
    QApplication.processEvents()


def test_nothing_of_it_is_there_for_who_uses_keys(app: Any) -> None:
    app.services.looks.use(Look(scale=125))
    assert app.window.scanning is None


def test_it_begins_with_what_the_page_is_about_and_comes_to_the_header_last(switch: OneSwitch) -> None:
    seen: list[str] = []
    switch.use(Scan(step=500, first=0, rounds=1, sound=False))
    switch.scanning.moved.connect(lambda: seen.append(switch.now[0]))
    switch.wait(lambda: switch.scanning.resting)
    assert seen == ["choice-0", "choice-1", "choice-2", "choice-3", "scan-slower", "header-back"] and switch.now == ["hero"]


def test_steps_do_not_drift_and_the_first_lasts_longer(app: Any, switch: OneSwitch) -> None:
    switch.use(Scan(step=700, first=1500, ignore=0, sound=False))
    engine.pace = 0.1
    times: list[float] = []
    names: list[str] = []
    switch.scanning.moved.connect(lambda: (times.append(monotonic()), names.append(switch.now[0])))
    switch.scanning.begin()
    switch.wait(lambda: len(times) == 9)
    began = times[0]
    starts = [number for number, name in enumerate(names) if name == "hero"]
    due = began
    for number in range(1, 9):
        due += 0.22 if number == 1 or names[number - 1] == "header-back" else 0.07  # the header is the first of all
        assert abs(times[number] - due) < 0.03, (names, number)
    assert starts


def test_after_its_rounds_it_rests_and_a_press_only_starts_it_again(switch: OneSwitch) -> None:
    switch.use(Scan(step=500, first=0, rounds=2, ignore=0, sound=False))
    switch.wait(lambda: switch.scanning.resting)
    framed = switch.scanning._frame.framed  # type: ignore[union-attr]
    assert framed is not None and framed.words == "Press your switch to go on." and framed.low
    place = switch.now
    QTest.qWait(60)
    assert switch.now == place
    switch.press()
    assert not switch.scanning.resting and screen_name(switch.app) == "home"


def test_with_no_limit_it_never_rests(switch: OneSwitch) -> None:
    switch.use(STEADY._replace(rounds=0))
    step(switch, 60)
    assert not switch.scanning.resting


def test_a_second_press_right_after_the_first_does_not_count(app: Any, switch: OneSwitch) -> None:
    engine.pace = 1.0
    switch.use(STEADY._replace(ignore=300))
    app.window.go_to("register", app.services.sessions.today()[0].id)
    QApplication.processEvents()
    while not isinstance(switch.scanning.now, Row):
        step(switch)
    switch.press()
    inside = switch.scanning.now
    switch.press()
    switch.press()
    assert switch.scanning.now == inside and screen_name(app) == "register"
    QTest.qWait(330)
    switch.press()
    assert switch.scanning.now != inside


def test_a_key_that_is_held_counts_once(app: Any, switch: OneSwitch) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QKeyEvent

    switch.use(STEADY)
    app.window.go_to("register", app.services.sessions.today()[0].id)
    QApplication.processEvents()
    while not isinstance(switch.scanning.now, Row):
        step(switch)
    switch.down()
    inside = switch.scanning.now
    for _ in range(5):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
        QCoreApplication.sendEvent(app.window.windowHandle(), again)
    assert switch.scanning.now == inside
    switch.up()
    assert switch.scanning.now == inside


def test_one_by_one_there_are_no_rows(switch: OneSwitch) -> None:
    switch.use(STEADY._replace(rows=False))
    switch.app.window.go_to("register", switch.app.services.sessions.today()[0].id)
    for _ in range(10):
        assert not isinstance(switch.scanning.now, Row)
        step(switch)


def test_two_switches_one_moves_one_chooses(app: Any, switch: OneSwitch) -> None:
    switch.use(Scan(switches=2, step=500, ignore=0, sound=False))
    before = switch.now
    QTest.qWait(50)
    assert switch.now == before, "it moves by itself"
    switch.press(Qt.Key.Key_Space)
    assert switch.now == ["choice-0"]
    switch.press(Qt.Key.Key_Space)
    switch.press(Qt.Key.Key_Return)
    switch.wait(lambda: screen_name(app) == "take_part")


def test_resting_on_a_thing_chooses_it_once(app: Any, switch: OneSwitch) -> None:
    switch.use(Scan(switches=2, dwell=1000, ignore=0, sound=False))
    QTest.qWait(60)
    assert screen_name(app) == "home", "nobody moved yet"
    for _ in range(2):
        switch.press(Qt.Key.Key_Space)
    switch.wait(lambda: screen_name(app) == "take_part")
    QTest.qWait(80)
    assert screen_name(app) == "take_part", "it goes on by itself"


def test_any_key_can_be_the_switch_also_one_that_means_something_else(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY._replace(switch="F4"))
    switch.press(Qt.Key.Key_F4)
    switch.wait(lambda: screen_name(app) == "register")


def test_a_mouse_button_anywhere_is_a_switch_and_presses_nothing_under_it(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY._replace(switch="mouse-left"))
    help_key = app.window._header.keys["help"]
    switch.click(Qt.MouseButton.LeftButton, help_key.mapTo(app.window, help_key.rect().center()))
    switch.wait(lambda: screen_name(app) == "register")


def test_the_other_buttons_of_the_mouse_work_as_ever(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY)
    help_key = app.window._header.keys["help"]
    switch.click(Qt.MouseButton.LeftButton, help_key.mapTo(app.window, help_key.rect().center()))
    assert screen_name(app) == "help"


def test_who_uses_the_keys_is_not_disturbed(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY)
    theme = app.window._theme
    assert not theme.ringed
    switch.press(Qt.Key.Key_Tab)
    assert switch.scanning.resting and theme.ringed
    switch.press()
    assert not switch.scanning.resting and not theme.ringed


def test_a_question_is_scanned_and_the_safe_answer_comes_first(app: Any, switch: OneSwitch) -> None:
    done: list[bool] = []
    switch.use(STEADY)
    app.window.ask(Ask("openmoji:1F6D1", "Take it out?", "It cannot come back.", "Take it out", "Leave it"), lambda: done.append(True))
    switch.wait(lambda: isinstance(app.window.focusWidget(), object) and switch.now == ["Leave it"])
    assert switch.scanning._frame.parentWidget() is QApplication.activeModalWidget()  # type: ignore[union-attr]
    step(switch)
    assert switch.now == ["Take it out"]
    switch.press()
    switch.wait(lambda: QApplication.activeModalWidget() is None)
    assert done == [True]
    switch.wait(lambda: switch.now == ["hero"])


def test_a_message_can_be_closed(app: Any, switch: OneSwitch) -> None:
    switch.use(Scan(step=500, first=0, ignore=0, sound=False))
    app.window.say(Message("All is saved."))
    switch.choose("close-message")
    switch.wait(lambda: app.window._message is None)


def test_what_is_further_down_is_brought_into_view(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY, scale=400)
    app.window.resize(1280, 720)
    app.window.go_to("more")
    for _ in range(5):
        QApplication.processEvents()
    room = app.window.view.page.middle.viewport()
    for _ in range(12):
        step(switch)
        now = switch.scanning.now
        assert now is not None
        for thing in things(now):
            if thing.act != FURTHER and room.isAncestorOf(thing.widget):
                assert not thing.widget.visibleRegion().isEmpty()


def test_words_are_read_by_going_further_down(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY, scale=400)
    app.window.resize(1280, 720)
    app.window.go_to("help")
    for _ in range(5):
        QApplication.processEvents()
    QTest.qWait(80)
    bar = app.window.view.page.middle.verticalScrollBar()
    assert switch.now == [FURTHER] and bar.value() == 0
    seen = [0]
    while not seen[1:] or bar.value():
        switch.press()
        seen.append(bar.value())
    assert seen[-2] == bar.maximum()
    assert all(after - before <= bar.pageStep() for before, after in pairwise(seen[:-1]))


def test_while_the_page_is_read_only_what_ends_or_slows_that_is_gone_through(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY)
    app.window.toggle_reading()
    switch.wait(lambda: switch.now == ["reading-stop"])
    step(switch)
    assert switch.now == ["reading-pause"] and switch.scanning.reading
    step(switch, 5)
    switch.press()
    switch.wait(lambda: not app.window.reader.active and switch.now == ["hero"])
    assert screen_name(app) == "home"


def test_words_are_written_with_the_letters_on_the_screen(app: Any, switch: OneSwitch) -> None:
    switch.use(Scan(step=500, first=0, ignore=0, sound=False))
    engine.pace = 0.04
    app.window.go_to("leave_name")
    QApplication.processEvents()
    field = app.window.view.findChild(QLineEdit)
    switch.choose(field.objectName())
    switch.wait(lambda: any(name.startswith("letters-") for name in switch.now))
    key_a = next(key.objectName() for key in app.window.view.findChildren(Press) if key.accessibleName().casefold().endswith("a")
                 and key.objectName().startswith("letters-key") and key.isVisible())
    switch.choose(key_a, key_a)
    switch.wait(lambda: len(field.text()) == 2)
    switch.choose("letters-done")
    switch.wait(lambda: not any(name.startswith("letters-") for name in switch.now))


def test_after_a_press_on_the_same_page_it_stays_in_that_row(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY)
    app.window.go_to("look")
    while "bigger" not in switch.now:
        step(switch)
    for scale in (125, 150):
        switch.choose("bigger") if isinstance(switch.scanning.now, Row) else switch.press()
        switch.wait(lambda scale=scale: app.services.looks.now().scale == scale and not switch.scanning._acting)  # type: ignore[misc]
        assert "bigger" in switch.now


def test_the_line_at_the_foot_makes_it_slower_faster_or_rest(app: Any, switch: OneSwitch) -> None:
    scan = Scan(step=1000, first=0, ignore=0, sound=False)
    engine.pace = 0.04
    switch.use(scan)
    for name, milliseconds in (("scan-slower", 1500), ("scan-slower", 2000), ("scan-faster", 1500)):
        switch.choose(name)
        switch.wait(lambda milliseconds=milliseconds: app.services.looks.now().scan.step == milliseconds)  # type: ignore[misc]
    assert "It moves every one and a half seconds." in [words.text() for words in app.window.findChild(QWidget, "scan-bar").findChildren(Words)]
    switch.choose("scan-rest")
    switch.wait(lambda: switch.scanning.resting and not switch.scanning._acting)
    QTest.qWait(100)
    assert switch.scanning.resting
    lines = [words for words in app.window.findChild(QWidget, "scan-bar").findChildren(Words) if words.text()]
    assert [words.text() for words in lines][:2] == ["Press your switch to go on.", "Nothing moves now."]
    switch.press()
    assert not switch.scanning.resting and lines[1].text() == "It moves every one and a half seconds."


def test_with_little_room_the_page_has_it_for_itself(app: Any, switch: OneSwitch) -> None:
    app.window.resize(1280, 720)
    for scale, there in ((100, True), (200, False), (100, True)):
        switch.use(STEADY, scale=scale)
        for _ in range(3):
            QApplication.processEvents()
        assert any(bar.isVisible() for bar in app.window.findChildren(QWidget, "scan-bar")) is there
    app.services.looks.use(Look())
    QApplication.processEvents()
    assert not any(bar.isVisible() for bar in app.window.findChildren(QWidget, "scan-bar"))


def test_a_press_meant_for_what_was_there_before_does_not_count(app: Any, switch: OneSwitch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_UNSEEN", 1500)
    done: list[bool] = []
    switch.use(STEADY)
    app.window.ask(Ask("openmoji:1F6D1", "Take it out?", "It cannot come back.", "Take it out", "Leave it"), lambda: done.append(True))
    switch.wait(lambda: switch.now == ["Leave it"])
    switch.down()
    switch.up()
    assert QApplication.activeModalWidget() is not None
    switch.press()
    switch.wait(lambda: QApplication.activeModalWidget() is None)
    assert not done


def test_a_switch_shows_that_somebody_is_there(app: Any, switch: OneSwitch) -> None:
    from coprod_desktop.ui.left_alone import LeftAlone

    switch.use(STEADY)
    alone = LeftAlone(app.window)
    alone.watch(10)
    alone._alone.setTimerType(Qt.TimerType.PreciseTimer)
    alone._alone.start(5000)
    QTest.qWait(600)
    left = alone._alone.remainingTime()
    switch.press()
    assert alone._alone.remainingTime() > left
    alone.watch(0)


def test_holding_the_switch_asks_and_stops(app: Any, switch: OneSwitch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(switches, "HOLD", 50)
    switch.use(STEADY)
    switch.down()
    switch.wait(lambda: isinstance(QApplication.activeModalWidget(), AskDialog))
    switch.up()
    assert app.services.looks.now().way == "scan"
    switch.wait(lambda: switch.now == ["Go on scanning"])
    step(switch)
    switch.press()
    switch.wait(lambda: app.services.looks.now().way == "keys")
    assert app.window.scanning is None and app.window._theme.ringed


def test_escape_goes_back_as_always(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY)
    app.window.go_to("help")
    key(app, Qt.Key.Key_Escape)
    assert screen_name(app) == "home" and not switch.scanning.resting


def test_the_focus_follows_what_was_chosen_so_that_back_leads_there(app: Any, switch: OneSwitch) -> None:
    switch.use(Scan(step=500, first=0, ignore=0, sound=False))
    switch.choose("choice-2")
    switch.wait(lambda: screen_name(app) != "home" and not switch.scanning._acting)
    switch.choose("header-back")
    switch.wait(lambda: screen_name(app) == "home")
    assert app.window.focusWidget().objectName() == "choice-2"


def test_a_press_too_many_on_a_new_page_takes_nothing_back(app: Any, switch: OneSwitch) -> None:
    art = app.services.sessions.today()[0].id
    app.services.register.set_heads(art, no_name=1, supporters=0)
    app.window.go_to("register", art)
    QApplication.processEvents()
    assert app.window.view.part("undo").isVisible() and "undo" not in switch.now


def test_a_person_without_sound_hears_nothing_and_nothing_stops(app: Any, switch: OneSwitch) -> None:
    switch.use(Scan(step=500, first=0, ignore=0, sound=True, spoken=True))
    switch.choose("choice-1")
    switch.wait(lambda: screen_name(app) == "take_part")


def test_the_frame_is_no_news_for_a_screen_reader(app: Any, switch: OneSwitch) -> None:
    switch.use(STEADY)
    focus = app.window.focusWidget()
    step(switch, 3)
    assert app.window.focusWidget() is focus
    frame = switch.scanning._frame
    assert frame is not None and not frame.accessibleName() and frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert frame.geometry() == app.window.rect() and QPoint(0, 0) == frame.pos()
