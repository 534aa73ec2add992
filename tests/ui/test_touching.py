"""Mouse, finger and resting pointer, through the window as the window system brings them: what presses, and what does not."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from coprod_desktop.domain.preferences import Look, Touch
from coprod_desktop.ui.further import Further
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.scan_frame import Frame
from coprod_desktop.ui.screen import Ask
from tests.hands import Hand
from tests.whole import settle

AT_ONCE = Touch()
QUICK, SLOW = 150, 5000  # milliseconds; the shortest time of a look is longer


def rest(window: Any, milliseconds: int = QUICK) -> None:
    """From now on; a new page brings the time of the look back."""
    look = window.services.looks.now()
    window._fingers.use(look._replace(touch=look.touch._replace(dwell=milliseconds)), window._theme, window._header)


class Pressed:
    def __init__(self, press: Press) -> None:
        self.times = 0
        press.clicked.connect(self.count)

    def count(self) -> None:
        self.times += 1


@pytest.fixture
def opened(app: Any) -> Callable[..., tuple[Hand, Any]]:
    """The register at some look, and a hand on it."""
    def make(touch: Touch = AT_ONCE, scale: int = 100, still: bool = False) -> tuple[Hand, Any]:
        app.window.resize(1280, 720)
        app.services.looks.use(Look(theme="light", touch=touch, scale=scale, still=still))
        app.window.go_to("register", app.services.sessions.today()[0].id)
        settle()
        if touch.dwell:
            rest(app.window)
        return Hand(app.window), app.window

    return make


def person(window: Any, name: str) -> Press:
    return next(press for press in window.view.findChildren(Press) if press.accessibleName().startswith(f"{name}, "))


def frame(window: QWidget) -> Frame | None:
    found = [each for each in window.findChildren(Frame) if each.isVisible()]
    return found[0] if found else None


def test_a_press_counts_when_it_is_let_go(opened: Any) -> None:
    hand, window = opened()
    amina = person(window, "Amina")
    counted = Pressed(amina)
    hand.down(hand.place(amina))
    assert counted.times == 0 and amina.isDown()
    hand.up(hand.place(amina))
    assert counted.times == 1


def test_sliding_off_takes_a_press_back(opened: Any) -> None:
    hand, window = opened()
    amina, ben = person(window, "Amina"), person(window, "Ben")
    first, second = Pressed(amina), Pressed(ben)
    hand.down(hand.place(amina))
    hand.move(hand.place(ben))
    hand.up(hand.place(ben))
    hand.finger(hand.place(amina), hand.place(ben, 0.2), hand.place(ben))
    settle()
    assert (first.times, second.times) == (0, 0)


def test_a_finger_presses(opened: Any) -> None:
    hand, window = opened()
    counted = Pressed(person(window, "Amina"))
    at = hand.place(person(window, "Amina"))
    hand.finger(at, at + QPoint(3, 4), at)
    settle()
    assert counted.times == 1


def test_a_page_does_not_move_from_under_a_press(opened: Any) -> None:
    hand, window = opened(scale=200)
    room = window.view.page.middle.viewport()
    low = room.mapTo(window, QPoint(0, room.height())).y()
    cut = next(press for press in window.view.page.findChildren(Press) if press.mapTo(window, QPoint()).y() + 40 < low < hand.place(press, 0, 1).y())
    at = QPoint(hand.place(cut).x(), low - 8)
    counted = Pressed(cut)
    hand.down(at)
    QTest.qWait(50)
    hand.up(at)
    assert counted.times == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_is_held_down_presses_once(opened: Any, key: Qt.Key) -> None:
    _, window = opened()
    amina = person(window, "Amina")
    counted = Pressed(amina)
    amina.setFocus()
    QTest.keyPress(amina, key)
    for _ in range(5):
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            QApplication.sendEvent(amina, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True))
    QTest.keyRelease(amina, key)
    assert counted.times == 1


def flicked(hand: Hand, bar: QScrollBar) -> bool:
    """Whether the page went on after a quick move of the finger: on a busy computer it comes to the app as a slow one."""
    bar.setValue(300)
    hand.finger(*(QPoint(400, 500 - 25 * step) for step in range(10)), wait=5)
    let_go = bar.value()
    assert let_go > 400
    QTest.qWait(60)
    return bar.value() > let_go


def test_a_finger_moves_the_page_and_presses_nothing(opened: Any) -> None:
    hand, window = opened(scale=400)
    bar = window.view.page.middle.verticalScrollBar()
    counted = [Pressed(press) for press in window.view.page.findChildren(Press)]
    assert any(flicked(hand, bar) for _ in range(10)), "it goes on a little"
    hand.finger(QPoint(400, 400))
    stopped = bar.value()
    QTest.qWait(60)
    assert bar.value() == stopped, "a touch stops it"
    assert not sum(each.times for each in counted)


def test_with_less_movement_the_page_stops_with_the_finger(opened: Any) -> None:
    hand, window = opened(scale=400, still=True)
    bar = window.view.page.middle.verticalScrollBar()
    hand.finger(*(QPoint(400, 500 - 25 * step) for step in range(10)))
    QTest.qWait(40)
    let_go = bar.value()
    QTest.qWait(100)
    assert bar.value() == let_go > 0


def spent(window: QWidget) -> float:
    """The part of the time that the frame shows as gone; 0 without a frame."""
    shown = frame(window)
    return shown.framed.spent if shown is not None and shown.framed is not None else 0.0


def test_a_press_counts_only_when_it_is_held(opened: Any, qtbot: Any) -> None:
    hand, window = opened(Touch(hold=300))
    amina = person(window, "Amina")
    counted, at = Pressed(amina), hand.place(amina)
    hand.click(at)
    hand.finger(at)
    assert counted.times == 0
    hand.down(at)
    qtbot.waitUntil(lambda: 0 < spent(window) < 1)
    qtbot.waitUntil(lambda: spent(window) == 1)
    assert counted.times == 0
    hand.up(at)
    assert counted.times == 1 and frame(window) is None
    hand.finger(*[at] * 8, wait=50)
    assert counted.times == 2


def test_sliding_off_begins_the_holding_anew(opened: Any) -> None:
    hand, window = opened(Touch(hold=300))
    amina = person(window, "Amina")
    counted, at = Pressed(amina), hand.place(amina)
    hand.down(at)
    QTest.qWait(350)
    hand.move(hand.place(person(window, "Ben")))
    QTest.qWait(60)
    hand.move(at)
    hand.up(at)
    assert counted.times == 0


def test_a_second_press_too_soon_is_ignored(opened: Any) -> None:
    hand, window = opened(Touch(ignore=3000))
    amina, ben = person(window, "Amina"), person(window, "Ben")
    first, second = Pressed(amina), Pressed(ben)
    hand.click(hand.place(amina))
    hand.click(hand.place(amina))
    hand.finger(hand.place(ben))
    amina.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert (first.times, second.times) == (1, 0)
    look = window.services.looks.now()
    window._fingers.use(look._replace(touch=Touch(ignore=100)), window._theme, window._header)
    QTest.qWait(120)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert (first.times, second.times) == (2, 0)
    QTest.qWait(120)
    hand.click(hand.place(ben))
    assert (first.times, second.times) == (2, 1)


def test_resting_presses_once_until_the_pointer_has_left(opened: Any, qtbot: Any) -> None:
    hand, window = opened(Touch(dwell=300))
    amina = person(window, "Amina")
    counted, at = Pressed(amina), hand.place(amina)
    rest(window, SLOW)
    hand.move(at - QPoint(20, 0))
    qtbot.waitUntil(lambda: spent(window) > 0.02)
    for step in range(4):  # a tremor is no new beginning
        hand.move(at + QPoint(10 * (step % 2) - 25, 4 * (step % 3)))
        assert spent(window) > 0.02
    hand.move(at + QPoint(30, 40))
    assert spent(window) < 0.02, "another place on it is one"
    rest(window)
    assert frame(window) is None
    hand.move(at)
    qtbot.waitUntil(lambda: counted.times == 1)
    assert frame(window) is None
    QTest.qWait(200)
    hand.move(at + QPoint(30, 20))
    QTest.qWait(200)
    assert counted.times == 1
    hand.move(QPoint(5, 400))
    hand.move(at)
    qtbot.waitUntil(lambda: counted.times == 2)


def test_resting_elsewhere_presses_nothing(opened: Any) -> None:
    hand, window = opened(Touch(dwell=300))
    counted = [Pressed(press) for press in window.findChildren(Press)]
    hand.move(QPoint(4, window.height() // 2))
    QTest.qWait(250)
    rest(window, SLOW)
    for name in ("Amina", "Ben"):
        hand.move(hand.place(person(window, name)))
        assert frame(window) is not None
    hand.move(QPoint(4, window.height() // 2))
    assert frame(window) is None
    QTest.qWait(100)
    assert not sum(each.times for each in counted)


def test_what_comes_under_a_resting_pointer_is_not_pressed(app: Any, qtbot: Any) -> None:
    app.services.looks.use(Look(theme="light", touch=Touch(dwell=300)))
    app.window.home()
    settle()
    rest(app.window)
    hand = Hand(app.window)
    at = hand.place(app.window.view.part("hero"))
    hand.move(at)
    qtbot.waitUntil(lambda: app.window.here.title() != "Home")
    came = app.window.here
    rest(app.window)
    for step in range(4):
        hand.move(at + QPoint(6 * (step % 2), 0))
        assert frame(app.window) is None
        QTest.qWait(60)
    assert app.window.here is came


def test_looking_round_without_pressing(opened: Any, qtbot: Any) -> None:
    hand, window = opened(Touch(dwell=300))
    before = person(window, "Amina").accessibleName()

    def turned(words: str) -> bool:
        return bool(window._header.keys["rest"].accessibleName() == words)

    assert turned("Rest")
    hand.move(hand.place(window._header.keys["rest"]))
    qtbot.waitUntil(lambda: turned("Go on"))
    hand.move(hand.place(person(window, "Amina")))
    QTest.qWait(200)
    assert person(window, "Amina").accessibleName() == before and frame(window) is None
    window.redraw()
    rest(window)
    settle()
    assert turned("Go on")
    hand.move(hand.place(window._header.keys["rest"]))
    qtbot.waitUntil(lambda: turned("Rest"))
    hand.move(hand.place(person(window, "Amina")))
    qtbot.waitUntil(lambda: person(window, "Amina").accessibleName() != before)


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a dialog, where there is no screen
def test_resting_answers_a_question_and_goes_into_a_field(app: Any, qtbot: Any) -> None:
    app.services.looks.use(Look(theme="light", touch=Touch(dwell=300)))
    app.window.go_to("name_of", app.services.people.page()[0].id)
    settle()
    rest(app.window)
    hand = Hand(app.window)
    field = next(each for each in app.window.view.findChildren(QWidget) if each.inherits("QLineEdit"))
    app.window.view.page.setFocus()
    hand.move(hand.place(field))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    answers: list[str] = []
    app.window.ask(Ask("openmoji:1F33F", "Take it out?", "It cannot come back.", "Take it out", "Keep it"), lambda: answers.append("out"))
    dialog = QApplication.activeModalWidget()
    settle()
    go = next(press for press in dialog.findChildren(Press) if press.accessibleName() == "Take it out")
    question = Hand(dialog)
    question.move(question.place(go))
    qtbot.waitUntil(lambda: answers == ["out"])


def test_resting_wakes_a_covered_screen(opened: Any, qtbot: Any) -> None:
    hand, window = opened(Touch(dwell=300))
    window.cover()
    settle()
    rest(window)
    hand.move(QPoint(600, 300))
    qtbot.waitUntil(lambda: window.here.title() == "Who is here?")


def test_big_keys_scroll(opened: Any) -> None:
    hand, window = opened(Touch(scroll_buttons=True, dwell=0), scale=200)
    keys = {press.objectName(): press for press in window.view.page.findChildren(Press) if press.objectName().startswith("further")}
    down, up = keys["further-down"], keys["further-up"]
    bar = window.view.page.middle.verticalScrollBar()
    assert down.isVisible() and not up.isVisible() and down.accessibleName() == "Further down"
    assert min(down.edge().width(), down.edge().height()) >= 64
    place = down.geometry()
    hand.click(hand.place(down))
    assert bar.value() > 0 and up.isVisible() and down.geometry() == place
    while down.isVisible():
        hand.click(hand.place(down))
    assert bar.value() == bar.maximum()
    hand.click(hand.place(up))
    assert bar.value() < bar.maximum()


def test_no_scroll_keys_where_all_is_seen(app: Any) -> None:
    app.window.resize(1280, 800)
    app.services.looks.use(Look(theme="light", touch=Touch(scroll_buttons=True)))
    settle()
    assert [each.isVisible() for each in app.window.findChildren(Further)] == [False]


def test_resting_on_further_down_goes_on(opened: Any, qtbot: Any) -> None:
    hand, window = opened(Touch(dwell=300), scale=400)
    down = next(press for press in window.view.page.findChildren(Press) if press.objectName() == "further-down")
    bar = window.view.page.middle.verticalScrollBar()
    hand.move(hand.place(down))
    qtbot.waitUntil(lambda: bar.value() > 0)
    once = bar.value()
    qtbot.waitUntil(lambda: bar.value() > once)


def test_the_second_press_of_a_habit_is_not_for_what_came_meanwhile(opened: Any) -> None:
    hand, window = opened()
    at = hand.place(person(window, "Amina"))
    window.home()
    settle()
    hero = window.view.part("hero")
    assert hero.rect().contains(hero.mapFrom(window, at))
    hand.click(at)
    settle()
    amina = Pressed(person(window, "Amina"))
    hand.click(at)
    hand.finger(at)
    settle()
    assert amina.times == 0
    QTest.qWait(420)
    hand.click(at)
    hand.click(at)
    assert amina.times == 2


def test_quick_touches_all_count(opened: Any) -> None:
    hand, window = opened()
    names = ("Amina", "Ben", "Cerys")
    counted = [Pressed(person(window, name)) for name in names]
    for name in names:
        hand.finger(hand.place(person(window, name)))
    hand.finger(hand.place(person(window, "Cerys")))
    assert [each.times for each in counted] == [1, 1, 2]


def test_beside_scanning_nothing_is_pressed_by_resting(app: Any) -> None:
    app.services.looks.use(Look(theme="light", way="scan", touch=Touch(hold=300, dwell=300)))
    settle()
    assert app.window._fingers.touching is None and "rest" not in app.window._header.keys and not app.window.findChildren(Further)


def test_nothing_is_loaded_that_the_look_does_not_ask_for(opened: Any) -> None:
    _, window = opened()
    assert window._fingers.touching is None
    window.services.looks.use(Look(theme="light", touch=Touch(hold=300)))
    assert window._fingers.touching is not None
    window.services.looks.use(Look(theme="light"))
    assert window._fingers.touching is None
