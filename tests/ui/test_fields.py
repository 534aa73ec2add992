"""Fields to type in."""

from typing import Any

import pytest
from PySide6.QtTest import QTest

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.theme import theme_for


@pytest.mark.parametrize("lines", [1, 3])
def test_one_goes_on_writing_behind_what_is_there(qtbot: Any, lines: int) -> None:
    field = Field(Kit(theme_for(Look(theme="light"), 1280), None), "What we did", "We painted", lines=lines)  # type: ignore[arg-type]
    qtbot.addWidget(field)
    QTest.keyClicks(field.editor, " a wave")
    assert field.text() == "We painted a wave"
