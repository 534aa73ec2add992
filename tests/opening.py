"""A person in front of the window before a group is open, with a keyboard only."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from coprod_desktop.before import Before
from coprod_desktop.running import Running
from coprod_desktop.ui.opening import OpeningState
from tests.whole import settle


def before(running: Running) -> Before:
    assert running.before is not None and running.app is None
    return running.before


def state(running: Running) -> OpeningState:
    here = before(running).window.here
    assert here is not None and isinstance(here.state, OpeningState)
    return here.state


def trouble(running: Running) -> str:
    return state(running).trouble


def answer(running: Running, words: str) -> None:
    """Types into the one field of the question, instead of what is there, and presses Enter."""
    QApplication.processEvents()
    view = before(running).window.view
    field = view.part("field") if view is not None else None
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def put_away(running: Running) -> None:
    running.close()
    for holder in (running.before, running.app):
        if holder is not None:
            holder.window.deleteLater()
    settle()
