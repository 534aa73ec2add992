"""A person with a keyboard only: Tab until it has the focus, then Enter."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focused(app: Any) -> QWidget:
    """What has the focus; the window when nothing has."""
    found: QWidget | None = app.window.focusWidget()
    return found or app.window


def key(app: Any, which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(app), which, modifier)
    QApplication.processEvents()


def tab_to(app: Any, name: str, *, most: int = 80) -> None:
    """Raises AssertionError when Tab does not reach it."""
    for _step in range(most):
        if focused(app).objectName() == name:
            return
        key(app, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name}")


def press(app: Any, *names: str) -> None:
    for name in names:
        tab_to(app, name)
        if focused(app).visibleRegion().isEmpty():
            key(app, Qt.Key.Key_Return)  # below what is seen: the first press only shows it
        key(app, Qt.Key.Key_Return)


def press_words(app: Any, *words: str) -> None:
    """Presses the tiles that say so, on the page that finds files, one after another."""
    for each in words:
        key_of = {row.words: row.key for row in app.window.here.state.rows}
        press(app, f"choice-{key_of[each]}")


def write(app: Any, words: str) -> None:
    QTest.keyClicks(focused(app), words)
    QApplication.processEvents()


def paste(app: Any, words: str) -> None:
    """For letters that QTest has no key for."""
    QApplication.clipboard().setText(words)
    key(app, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def undo(app: Any) -> None:
    key(app, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def screen_name(app: Any) -> str:
    return app.window._places[-1].screen.name  # type: ignore[no-any-return]
