"""Read to me: what is marked, and a page that is built anew while it is read."""

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.boxes import ColumnBox, Gap, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, column, holder, row
from coprod_desktop.ui.page import Page
from coprod_desktop.ui.painting import Pictures
from coprod_desktop.ui.reading import Reader, texts_in_order
from coprod_desktop.ui.theme import theme_for
from coprod_desktop.ui.words import Painted, Words
from tests.quiet_voice import QuietVoice


@pytest.fixture
def voice(qapp: Any) -> QuietVoice:
    return QuietVoice()


@pytest.fixture
def told() -> list[bool]:
    return []


@pytest.fixture
def reader(voice: QuietVoice, told: list[bool]) -> Reader:
    def tell() -> None:
        told.append(made.active)

    made = Reader(lambda: voice, tell, lambda words: None)
    return made


@pytest.fixture
def page(qtbot: Any) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    for words in ("We painted our street.", "We had tea."):
        layout.addWidget(Words(theme_for(Look(theme="light"), 1280), words))
    open_window(qtbot, made)
    return made


def open_window(qtbot: Any, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.setMinimumSize(320, 240)
    widget.show()


def marks(page: QWidget, number: int) -> tuple[object, object]:
    box = page.findChildren(Words)[number].box
    return box.sentence, box.word


def test_the_sentence_and_the_word_are_marked(reader: Reader, voice: QuietVoice, page: QWidget) -> None:
    reader.read_page(page)
    assert voice.parts == ["We painted our street.", "We had tea."]
    voice.started.emit(1)
    assert marks(page, 1) == ((0, 11), None)
    voice.sentence.emit(1, 0, 11)
    voice.word.emit(1, 3, 3)
    assert marks(page, 1) == ((0, 11), (3, 3))
    voice.finished.emit()
    assert marks(page, 1) == (None, None)
    on_a_button = TextBox(theme_for(Look(theme="light"), 1280), "Print it", colour="onprimary")
    on_a_button.read((0, 8), None)
    assert on_a_button._lay(999)[0].formats()[-1].format == on_a_button.theme.ink("ink"), "white words could not be read on the mark"


def test_where_no_times_of_words_are_known_the_sentence_is_marked(reader: Reader, voice: QuietVoice, page: QWidget) -> None:
    page.findChildren(Words)[0].set_words("We met Dr. Lee. We had tea.")
    reader.read_page(page)
    voice.started.emit(0)
    voice.sentence.emit(0, 16, 11)
    assert marks(page, 0) == ((16, 11), None)


def test_with_less_movement_the_sentence_alone_is_marked(reader: Reader, voice: QuietVoice, page: QWidget) -> None:
    reader.use(Look(still=True))
    reader.read_page(page)
    voice.started.emit(0)
    voice.sentence.emit(0, 0, 22)
    voice.word.emit(0, 3, 7)
    assert marks(page, 0) == ((0, 22), None)


def test_a_name_that_is_said_in_another_way_is_marked_whole(reader: Reader, voice: QuietVoice, qtbot: Any) -> None:
    theme = theme_for(Look(theme="light"), 1280)
    box = TextBox(theme, "Siân", said="sharn")
    made = QWidget()
    QVBoxLayout(made).addWidget(Painted(theme, box, "Siân"))
    open_window(qtbot, made)
    reader.read_page(made)
    assert voice.parts == ["sharn"]
    voice.started.emit(0)
    voice.sentence.emit(0, 0, 5)
    voice.word.emit(0, 0, 5)
    assert (box.sentence, box.word) == ((0, 4), None)


def test_a_page_that_is_built_anew_while_it_is_read_does_no_harm(reader: Reader, voice: QuietVoice, page: QWidget, qtbot: Any) -> None:
    reader.read_page(page)
    voice.started.emit(0)
    first = page.findChildren(Words)[0]
    with qtbot.waitSignal(first.destroyed):
        first.deleteLater()
    voice.word.emit(0, 3, 7)
    voice.started.emit(1)
    assert reader.active
    voice.finished.emit()


def test_the_same_words_on_a_new_page_are_marked_there(reader: Reader, voice: QuietVoice, page: QWidget, qtbot: Any) -> None:
    """The text size was changed while it read."""
    reader.read_page(page)
    voice.started.emit(1)
    voice.sentence.emit(1, 0, 11)
    voice.word.emit(1, 3, 3)
    reader.let_go()
    assert marks(page, 1) == (None, None)
    new = QWidget()
    layout = QVBoxLayout(new)
    for words in ("A message came.", "We painted our street.", "We had tea."):
        layout.addWidget(Words(theme_for(Look(theme="dark"), 640), words))
    open_window(qtbot, new)
    reader.find_again(new)
    assert marks(new, 2) == ((0, 11), (3, 3))
    assert reader.active and voice.parts


def test_other_words_on_the_new_page_end_the_reading(reader: Reader, voice: QuietVoice, page: QWidget, qtbot: Any) -> None:
    reader.read_page(page)
    voice.started.emit(0)
    reader.let_go()
    other = Words(theme_for(Look(theme="light"), 1280), "Something else.")
    qtbot.addWidget(other)
    reader.find_again(other)
    assert not reader.active and voice.parts == []


LONG = "We met in the hall and we talked about the garden. " * 40


def test_a_text_that_is_taller_than_the_page_scrolls_along(reader: Reader, voice: QuietVoice, qtbot: Any) -> None:
    theme = theme_for(Look(theme="light", scale=200), 640)
    kit = Kit(theme, Pictures(None, lambda key: b""))  # type: ignore[arg-type]
    words = kit.words(LONG.strip())
    last = kit.words("Then we went home.")
    page = Page(kit, column(words, last))
    made = QWidget()
    made.resize(640, 400)
    QVBoxLayout(made).addWidget(page)
    open_window(qtbot, made)
    QApplication.processEvents()
    assert words.height() > page.middle.viewport().height()
    reader.read_page(page.middle)
    voice.started.emit(0)
    seen = []
    for start in range(0, len(LONG) - 60, 51):
        voice.sentence.emit(0, start, 50)
        voice.word.emit(0, start + 14, 4)
        QApplication.processEvents()
        line = words.box.line_at(start + 14)
        assert line is not None
        top = words.mapTo(page.middle.viewport(), line.topLeft().toPoint()).y()
        assert top >= 0 and top + line.height() <= page.middle.viewport().height() + 1
        seen.append(page.middle.verticalScrollBar().value())
    assert seen == sorted(seen) and seen[-1] > 0
    voice.started.emit(1)
    QApplication.processEvents()
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_words_under_a_tall_picture_are_brought_into_view_by_their_sentence_alone(reader: Reader, voice: QuietVoice, qtbot: Any) -> None:
    """A voice that tells no words, and a tile that was never painted before."""
    theme = theme_for(Look(theme="light", scale=200), 640)
    kit = Kit(theme, Pictures(None, lambda key: b""))  # type: ignore[arg-type]
    tiles = [Painted(theme, ColumnBox(Gap(500), TextBox(theme, words)), words) for words in ("One", "Two", "Three")]
    page = Page(kit, column(*tiles))
    made = QWidget()
    made.resize(640, 400)
    QVBoxLayout(made).addWidget(page)
    open_window(qtbot, made)
    QApplication.processEvents()
    reader.read_page(page.middle)
    for part, tile in enumerate(tiles):
        voice.started.emit(part)
        voice.sentence.emit(part, 0, 3)
        QApplication.processEvents()
        line = next(tile.texts()).line_at(0)
        assert line is not None
        top = tile.mapTo(page.middle.viewport(), line.topLeft().toPoint()).y()
        assert top >= 0 and top + line.height() <= page.middle.viewport().height() + 1


def test_pause_back_on_and_speed_go_to_the_voice(reader: Reader, voice: QuietVoice, page: QWidget, told: list[bool]) -> None:
    for act in (reader.pause_or_go_on, reader.back, reader.on):
        act()  # with nothing read they do nothing
    assert (voice.paused, voice.asked, told) == (False, [], [])
    reader.use(Look(speed=140))
    reader.read_page(page)
    reader.pause_or_go_on()
    assert reader.paused and reader.active
    reader.pause_or_go_on()
    assert not reader.paused
    reader.back()
    reader.on()
    assert voice.asked == ["back", "on"]
    reader.use(Look(speed=90))
    assert voice.speeds == [140, 90]


def test_words_that_are_not_on_the_page_can_be_stopped_too(reader: Reader, voice: QuietVoice, told: list[bool]) -> None:
    reader.read_words("We painted our street.", Look())
    voice.started.emit(0)
    assert reader.active
    assert told == [True]
    reader.stop()
    assert voice.parts == []
    assert told == [True, False]


def test_each_text_is_met_where_it_is_seen(qtbot: Any) -> None:
    """Boxes within boxes, rows that wrap, grids; what was put in late stands where it is seen; what is hidden is not read."""
    theme = theme_for(Look(theme="light"), 1280)
    parts = {name: Words(theme, name) for name in "abcdefghij"}
    grid, flow = Grid(100), Flow()
    for name in "ef":
        grid.addWidget(parts[name])
    for name in "gh":
        flow.addWidget(parts[name])
    inner = column(parts["c"], 8, row(parts["d"], 0))
    layout = column(parts["b"], inner, holder(grid), flow, 0, parts["i"], parts["j"])
    made = holder(layout)
    layout.insertWidget(0, parts["a"])
    open_window(qtbot, made)
    parts["j"].hide()
    assert [box.text for _, box in texts_in_order(made)] == list("abcdefghi")


def items_held() -> set[int]:
    """Places in memory of the items that Qt made for its layouts and that Python holds, too."""
    return {Shiboken.getCppPointer(each)[0] for each in Shiboken.getAllValidWrappers()
            if isinstance(each, QLayoutItem) and not isinstance(each, QLayout)}


def test_reading_holds_nothing_that_qt_deletes_without_a_word(qtbot: Any, reader: Reader, page: QWidget) -> None:
    """An item of a layout goes with what stands in it, and Python is not told. What then gets its place in memory, and goes, ended the program:
    Shiboken lets go of a thing twice when two have one place (PySide 6.11)."""
    held = items_held()
    reader.read_page(page)
    for words in page.findChildren(Words):
        words.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert items_held() <= held
