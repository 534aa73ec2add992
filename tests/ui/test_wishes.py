"""What the computer wishes is known at the first paint, without loading all of Qt's enums for it."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.boxes import TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.page import NEVER, NO_FOCUS, Page
from coprod_desktop.ui.press import STRONG_FOCUS, Press
from coprod_desktop.ui.theme import Theme, system_theme, theme_for

# A computer tells its wishes while QApplication is made, and may tell others later.
START = """
import sys
import PySide6.QtCore
from coprod_desktop.app import qt_application
from coprod_desktop.ui.theme import system_theme, wishes
heard = wishes()
before, after = sys.argv[1:]
def tell(what):
    signal = {"colours": heard._hints.colorSchemeChanged, "contrast": heard._contrast.contrastPreferenceChanged}.get(what)
    if signal is not None:
        value = heard._hints.colorScheme() if what == "colours" else heard._contrast.contrastPreference()
        signal.emit(value)
tell(before)
qt = qt_application()
tell(after)
print(system_theme(), heard.none, "Qt" in vars(PySide6.QtCore))
"""


@pytest.mark.parametrize(("before", "after", "asked"), [
    ("nothing", "nothing", False), ("contrast", "nothing", True), ("nothing", "contrast", True), ("nothing", "colours", True)])
def test_qt_is_asked_only_when_it_told_of_a_wish(before: str, after: str, asked: bool) -> None:
    said = subprocess.run([sys.executable, "-c", START, before, after], capture_output=True, text=True, check=True,
                          cwd=Path(__file__).parent.parent.parent).stdout.split()
    assert said == ["light", str(not asked), str(asked)]


def test_where_nobody_listened_from_the_start_qt_is_asked(qapp: Any) -> None:
    assert system_theme() == theme_for(Look(theme="system"), 1280).name


def test_what_is_set_by_number_is_what_it_means(qtbot: Any, qapp: Any) -> None:
    theme = Theme("light", 1.0, "wide", "Lexend")
    press = Press(theme, TextBox(theme, "Here"), "Here")
    qtbot.addWidget(press)
    assert press.focusPolicy() == Qt.FocusPolicy.StrongFocus == Qt.FocusPolicy(STRONG_FOCUS)
    page = Page(Kit(theme, None), column(press))  # type: ignore[arg-type]
    qtbot.addWidget(page)
    assert page.middle.focusPolicy() == Qt.FocusPolicy.NoFocus == Qt.FocusPolicy(NO_FOCUS)
    assert page.middle.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff == Qt.ScrollBarPolicy(NEVER)
