"""Targets for hands that are not sure: large, apart, and nothing only by a drag, a hover, a double or a right press."""

import ast
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coprod_desktop.app import App
from coprod_desktop.domain.preferences import Look, Touch
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.theme import theme_for
from tests.whole import check_whole, settle, too_near

PACKAGE = Path(__file__).resolve().parents[2] / "coprod_desktop"
FILES = sorted(PACKAGE.rglob("*.py"))
# What would ask for a drag (WCAG 2.5.7), a hover (1.4.13), a second press or another button of the mouse.
NOT_ONLY_SO = {"QDrag", "setAcceptDrops", "dragEnterEvent", "dropEvent", "startDrag", "setDragEnabled", "enterEvent", "HoverEnter", "HoverMove",
               "setMouseTracking", "underMouse", "setToolTip", "mouseDoubleClickEvent", "doubleClicked", "contextMenuEvent", "setContextMenuPolicy",
               "customContextMenuRequested", "TapAndHoldGesture", "PinchGesture", "SwipeGesture"}
# A line of a sheet may be carried with the mouse, too: “Move it up” and “Move it down” do the same (tests/screens/test_maker.py).
ALSO_BY_PRESS = {"carrying.py": {"QDrag", "setAcceptDrops"}}
A_SWITCH = {"switch_names.py", "scanning.py"}  # any button of the mouse can be somebody's switch


def test_nothing_is_done_by_more_than_a_simple_press() -> None:
    for file in FILES:
        found = {getattr(node, named, "") for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) for named in ("attr", "name", "id")}
        assert not found & (NOT_ONLY_SO - ALSO_BY_PRESS.get(file.name, set())), file
        assert file.name in A_SWITCH or "RightButton" not in found, file


@pytest.mark.parametrize("scale", [100, 200, 400])
def test_all_that_helps_to_press_is_whole_and_apart(app: App, scale: int) -> None:
    """With the keys to scroll and to rest, which few people have. Every screen is looked at in test_screens.py."""
    app.window.resize(1280, 720)
    app.services.looks.use(Look(scale=scale, theme="light", touch=Touch(dwell=2000)))
    for name in ("home", "register", "feedback"):
        app.window.go_to(name, app.services.sessions.today()[0].id)
        settle()
        check_whole(app.window, f"{name} at {scale} %")


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a first window, where there is no screen
def test_a_target_that_is_too_near_is_found(qtbot: Any) -> None:
    kit = Kit(theme_for(Look(theme="light"), 1280), None)  # type: ignore[arg-type]
    window = QWidget()
    for place, words in enumerate(("Yes", "No")):
        key = kit.button(words)
        key.setParent(window)
        key.setGeometry(200 * place, 0, 200, 64)
    qtbot.addWidget(window)
    window.show()
    assert not too_near(window)
    key.move(191, 0)
    assert too_near(window) == [("Yes", "No")]


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Down])
def test_keys_scroll_from_everywhere(app: App, key: Qt.Key) -> None:
    """From the page and from the header."""
    app.window.resize(640, 480)
    app.services.looks.use(Look(scale=200, theme="light"))
    app.window.redraw()
    QTest.qWait(80)  # the window's own laying out after a new size
    app.window.go_to("help", "register")
    settle()
    bar = app.window.view.page.middle.verticalScrollBar()
    for press in (app.window.view.page.findChildren(Press)[-1], app.window.findChild(Press, "header-back")):
        press.setFocus()
        settle()
        bar.setValue(0)
        QTest.keyClick(app.window.windowHandle(), key)
        assert bar.value() > 0, press.accessibleName()
        if key == Qt.Key.Key_End:
            assert bar.value() == bar.maximum()
            QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Home)
            assert bar.value() == 0
