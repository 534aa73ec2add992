"""Pasting into a sheet: paragraphs become lines, and what is too much for once is told and stays to be pasted."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from coprod_desktop.domain.pasted import MOST_LINES, lines_of
from coprod_desktop.domain.sheet import words_of
from tests.screens.by_keys import focused, undo, write
from tests.whole import settle


def paste(app: Any, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(focused(app), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()


def start(app: Any) -> str:
    sheet = app.services.sheets.start_empty()
    app.window.resize(1366, 768)
    app.window.go_to("maker", sheet.id)
    app.window.activateWindow()
    settle()
    return str(sheet.id)


def saved(app: Any, sheet_id: str) -> list[str]:
    return [words_of(row.block) for row in app.services.sheets.get(sheet_id).shown]


def test_paragraphs_become_lines_where_the_cursor_is_and_one_undo_takes_them_back(app: Any) -> None:
    sheet = start(app)
    write(app, "Hello. Bye.")
    for _step in range(len("Bye.")):
        QTest.keyClick(focused(app), Qt.Key.Key_Left)
    paste(app, "We met.\n\n  We   sang.\nThen tea.\n")
    assert saved(app, sheet) == ["Hello. We met.", "We sang.", "Then tea. Bye."]
    assert focused(app).toPlainText() == "Then tea. Bye." and focused(app).textCursor().position() == len("Then tea.")
    undo(app)
    settle()
    assert saved(app, sheet) == ["Hello. Bye."]


def test_what_is_too_much_is_told_beside_the_field_and_comes_with_the_next(app: Any, qtbot: Any) -> None:
    sheet, every = start(app), [f"Line {number} is here." for number in range(MOST_LINES + 5)]
    paste(app, "\n".join(every))
    assert saved(app, sheet) == every[:MOST_LINES]
    note = app.window.view._rows[app.window.here.state.current].note
    assert note.text() == f"{MOST_LINES} lines came in. The rest is still copied. Paste again, and it comes in below."
    qtbot.waitUntil(lambda: note.visibleRegion().boundingRect().height() == note.height())
    assert QGuiApplication.clipboard().text() == "\n".join(every[MOST_LINES:])
    paste(app, QGuiApplication.clipboard().text())
    assert saved(app, sheet) == every


def test_a_long_paragraph_is_parted_between_sentences_and_nothing_is_lost(app: Any) -> None:
    sheet, words = start(app), " ".join(f"Word {number} we like it." for number in range(1000))
    paste(app, words)
    found = saved(app, sheet)
    assert len(found) > 1 and " ".join(found) == words and all(line.endswith(".") for line in found)


def test_words_without_an_end_are_parted_too() -> None:
    assert lines_of("ab cd ef", 5) == ("ab", "cd ef") and lines_of("abcdefgh", 3) == ("abc", "def", "gh")


def test_a_title_ends_no_sentence() -> None:
    assert lines_of("We met Dr. Jones. He sang. We went home.", 26) == ("We met Dr. Jones.", "He sang. We went home.")
