"""The keys that are the same everywhere: none is a letter alone, and Help names each."""

import gc
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from coprod_desktop.domain.preferences import Look
from coprod_desktop.screens.help.presenter import HelpPresenter
from coprod_desktop.ui.speaking import chain
from tests.screens.by_keys import focused, key, screen_name
from tests.screens.nav import NavLog
from tests.whole import settle

_SAID = {"Alt+Home": "Alt and Home", "Ctrl+Z": "Ctrl and Z",
         "Ctrl++": "Ctrl and plus", "Ctrl+=": "Ctrl and plus", "Ctrl+-": "minus", "Ctrl+0": "Ctrl and 0"}


def _keys(app: Any) -> list[str]:
    return [shortcut.key().toString(QKeySequence.SequenceFormat.PortableText) for shortcut in app.window.findChildren(QShortcut)]


def test_no_letter_or_sign_alone_does_anything(app: Any) -> None:
    """WCAG 2.1.4: whoever types or speaks sets nothing off."""
    alone = [key for key in _keys(app) if len(key) == 1 or (key.startswith("Shift+") and len(key) == 7)]
    assert _keys(app) and not alone


def test_help_names_every_key(app: Any) -> None:
    said = " ".join(line.words for line in HelpPresenter(app.services, NavLog(app.services), "").state.keys)
    missing = [key for key in _keys(app) if _SAID.get(key, key.replace("Shift+", "Shift and ").replace("Ctrl+", "Ctrl and ")
                                                      .replace("Alt+", "Alt and ")) not in said]
    assert not missing


def test_ctrl_and_p_prints_where_a_page_has_print_and_ctrl_and_0_gives_the_usual_size(app: Any) -> None:
    app.services.looks.use(Look(scale=200))
    QTest.keyClick(app.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert app.services.looks.now().scale == 100
    for page, then in (("people", "people"), ("move_laptop", "preview")):
        app.window.go_to(page)
        settle()
        QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        settle()
        assert screen_name(app) == then


@pytest.mark.parametrize("name", ["home", "register", "feedback", "look", "help"])
def test_what_has_the_focus_is_seen_with_its_ring(app: Any, name: str) -> None:
    """WCAG 2.4.12, with words at 400 %: a thing that is higher than the page shows its top."""
    app.services.looks.use(Look(scale=400, theme="light"))
    app.window.resize(1280, 720)
    QTest.qWait(80)  # the window's own laying out after a new size
    app.window.go_to(name, app.services.sessions.today()[0].id)
    settle()
    for _step in range(20):
        key(app, Qt.Key.Key_Tab)
        settle()
        here = focused(app)
        seen = here.visibleRegion().boundingRect()
        middle = app.window.view.page.middle
        room = middle.viewport().height() if middle.isAncestorOf(here) else app.window.height()
        assert seen.height() >= min(here.height(), room) - 1 and seen.width() >= here.width() - 1, here.accessibleName()


class Noted(QLineEdit):
    def __init__(self, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.note = note
        self.also: QWidget | None = None


def test_what_tab_meets_outlives_the_part_that_was_left(qtbot: Any) -> None:
    """PySide gives it to the one that was asked, and would empty it with that one while it is still seen."""
    window = QWidget()
    qtbot.addWidget(window)
    part, stays = Noted("", window), Noted("Rosa", window)
    part.also = part
    assert stays in chain(part)
    del stays
    part.setParent(None)
    del part
    gc.collect()
    found = window.findChild(QLineEdit)
    assert isinstance(found, Noted) and vars(found).get("note") == "Rosa"
