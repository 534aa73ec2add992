"""Fields to type in."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.page import Scroll
from coprod_desktop.ui.theme import theme_for


@pytest.mark.parametrize("lines", [1, 3])
def test_one_goes_on_writing_behind_what_is_there(qtbot: Any, lines: int) -> None:
    field = Field(Kit(theme_for(Look(theme="light"), 1280), None), "What we did", "We painted", lines=lines)  # type: ignore[arg-type]
    qtbot.addWidget(field)
    QTest.keyClicks(field.editor, " a wave")
    assert field.text() == "We painted a wave"


@pytest.mark.parametrize("lines", [1, 3])
def test_tab_shows_the_whole_field_at_once_on_a_new_page_too(qtbot: Any, lines: int) -> None:
    """WCAG 2.4.12. A new page stays at its top for a moment, but not when somebody presses Tab."""
    kit, inner = Kit(theme_for(Look(theme="light"), 1280), None), QWidget()  # type: ignore[arg-type]
    fields = [Field(kit, f"Question {number}", lines=lines) for number in range(12)]
    inner.setLayout(column(*fields))
    scroll = Scroll(kit, inner)
    qtbot.addWidget(scroll)
    scroll.resize(600, 400)
    scroll.show()
    QTest.qWait(20)
    fields[8].setFocus(Qt.FocusReason.TabFocusReason)
    scroll.verticalScrollBar().setValue(0)
    scroll.start_at_top()
    QTest.keyClick(fields[8].editor, Qt.Key.Key_Tab)
    frame = fields[9].frame
    assert fields[9].editor.hasFocus() and frame.mapTo(scroll.viewport(), QPoint(0, frame.height())).y() <= scroll.viewport().height()


@pytest.mark.parametrize(("theme", "scale"), [("light", 200), ("yellow-on-black", 400)])
def test_a_long_text_has_the_bar_of_every_page(qtbot: Any, theme: str, scale: int) -> None:
    kit = Kit(theme_for(Look(theme=theme, scale=scale), 1280), None)  # type: ignore[arg-type]
    field = Field(kit, "What we did", "We painted. " * 90, lines=3)
    scroll = Scroll(kit, field)
    qtbot.addWidget(scroll)
    scroll.resize(1280, 720)
    scroll.show()
    QTest.qWait(20)
    bar, t = field.editor.verticalScrollBar(), field.kit.theme  # type: ignore[union-attr]
    assert bar.isVisible() and bar.width() == t.line(16)
    seen = bar.grab().toImage()
    assert t.colour("line") in [seen.pixelColor(seen.width() // 2, y) for y in range(seen.height())]
