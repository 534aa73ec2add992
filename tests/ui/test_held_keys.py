"""A key that is held down, as X11 tells it: let go and pressed again in the same millisecond, with no mark that it is the same press."""

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from coprod_desktop.domain.preferences import Scan
from coprod_desktop.ui import switches
from coprod_desktop.ui.held_keys import HeldKeys

_NO = Qt.KeyboardModifier.NoModifier


def _tell(held: QObject, kind: QEvent.Type, key: Qt.Key, at: int, text: str = "") -> bool:
    """True when nobody else meets it."""
    event = QKeyEvent(kind, key, _NO, text)
    event.setTimestamp(at)
    return held.eventFilter(held, event)


def test_a_held_key_is_pressed_once(app: Any) -> None:
    held = HeldKeys(app.window)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_F4):
        assert not _tell(held, QEvent.Type.ShortcutOverride, key, 1000)
        assert not _tell(held, QEvent.Type.KeyPress, key, 1000)
        assert not _tell(held, QEvent.Type.KeyRelease, key, 1660)
        assert _tell(held, QEvent.Type.ShortcutOverride, key, 1660)
        assert _tell(held, QEvent.Type.KeyPress, key, 1660)
        assert not _tell(held, QEvent.Type.KeyRelease, key, 1700)
        assert not _tell(held, QEvent.Type.KeyPress, key, 1701), "let go, and pressed again"


def test_what_moves_and_what_writes_goes_on(app: Any) -> None:
    held = HeldKeys(app.window)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down):
        _tell(held, QEvent.Type.KeyRelease, key, 2000)
        assert not _tell(held, QEvent.Type.KeyPress, key, 2000)
    field = QLineEdit(app.window)
    field.show()
    app.window.activateWindow()
    field.setFocus()
    QApplication.processEvents()
    assert QApplication.focusWidget() is field
    _tell(held, QEvent.Type.KeyRelease, Qt.Key.Key_A, 3000)
    assert not _tell(held, QEvent.Type.KeyPress, Qt.Key.Key_A, 3000, "a")


def test_a_switch_that_is_held_on_asks_once(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(switches, "HOLD", 20)
    held, asked = switches.Switches(app.window), []
    held.use(Scan(), 0.0)
    held.held.connect(partial(asked.append, True))
    _tell(held, QEvent.Type.KeyPress, Qt.Key.Key_Space, 1000)
    for at in (1660, 1700):
        QTest.qWait(40)
        _tell(held, QEvent.Type.KeyRelease, Qt.Key.Key_Space, at)
        _tell(held, QEvent.Type.KeyPress, Qt.Key.Key_Space, at)
    QTest.qWait(40)
    assert asked == [True]
