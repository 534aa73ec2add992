"""Read to me: what is marked, and a page that is built anew while it is read."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.preferences import Look
from coprod_desktop.ui.reading import Reader
from coprod_desktop.ui.theme import theme_for
from coprod_desktop.ui.words import Words


class QuietVoice(QObject):
    """A voice that says nothing by itself: the test says how far it is."""

    started = Signal(int)
    word = Signal(int, int, int)
    finished = Signal()
    trouble = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def speak(self, parts: Sequence[str], *, speed: int = 160, voice: str = "") -> None:
        self.parts = list(parts)

    def stop(self) -> None:
        self.parts = []

    def again(self) -> None:
        return

    def warm(self) -> None:
        return

    def close(self) -> None:
        return

    def voices(self, callback: Callable[[Any], None]) -> None:
        callback(())


@pytest.fixture
def voice(qapp: Any) -> QuietVoice:
    return QuietVoice()


@pytest.fixture
def told() -> list[bool]:
    return []


@pytest.fixture
def reader(voice: QuietVoice, told: list[bool]) -> Reader:
    return Reader(lambda: voice, told.append, lambda words: None)


@pytest.fixture
def page(qtbot: Any) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    for words in ("We painted our street.", "We had tea."):
        layout.addWidget(Words(theme_for(Look(theme="light"), 1280), words))
    qtbot.addWidget(made)
    made.setMinimumSize(320, 240)
    made.show()
    return made


def test_the_sentence_and_the_word_are_marked(reader: Reader, voice: QuietVoice, page: QWidget) -> None:
    reader.read_page(page)
    assert voice.parts == ["We painted our street.", "We had tea."]
    voice.started.emit(1)
    voice.word.emit(1, 3, 3)
    second = page.findChildren(Words)[1]
    assert (second.box.sentence, second.box.word) == ((0, 11), (3, 3))
    voice.finished.emit()
    assert second.box.word is None


def test_a_page_that_is_built_anew_while_it_is_read_does_no_harm(reader: Reader, voice: QuietVoice, page: QWidget, qtbot: Any) -> None:
    reader.read_page(page)
    voice.started.emit(0)
    first = page.findChildren(Words)[0]
    with qtbot.waitSignal(first.destroyed):
        first.deleteLater()
    voice.word.emit(0, 3, 7)
    voice.started.emit(1)
    voice.finished.emit()


def test_words_that_are_not_on_the_page_can_be_stopped_too(reader: Reader, voice: QuietVoice, told: list[bool]) -> None:
    reader.read_words("We painted our street.", speed=140, voice="")
    voice.started.emit(0)
    assert reader.active
    assert told == [True]
    reader.stop()
    assert voice.parts == []
    assert told == [True, False]
