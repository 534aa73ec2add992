"""Read to me: takes the words off the page in the order they are seen, speaks them, and marks the word being said."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget
from shiboken6 import isValid

from coprod_desktop.ui.boxes import TextBox
from coprod_desktop.ui.press import show_in_scroll


class VoicePort(Protocol):
    """What speaks. The signals are Qt's: started(part), word(part, start, length), finished(), trouble(sentence)."""

    @property
    def started(self) -> Any: ...
    @property
    def word(self) -> Any: ...
    @property
    def finished(self) -> Any: ...
    @property
    def trouble(self) -> Any: ...

    def speak(self, parts: Sequence[str], *, speed: int = 160, voice: str = "") -> None: ...
    def stop(self) -> None: ...
    def again(self) -> None: ...
    def warm(self) -> None: ...
    def close(self) -> None: ...
    def voices(self, callback: Callable[[tuple[Any, ...]], None]) -> None: ...


def texts_in_order(widget: QWidget) -> list[tuple[QWidget, TextBox]]:
    """Every text of the page with the widget that paints it, as the layouts order them; what is hidden is left out."""
    if widget.isHidden():
        return []
    texts = getattr(widget, "texts", None)
    if texts is not None:
        return [(widget, box) for box in texts() if box.text.strip()]
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return texts_in_order(inner) if inner is not None else []
    if isinstance(widget, QAbstractScrollArea):
        return []
    def cues(self) -> Any:
        """What lets one hear the steps of scanning, as speech.cues.Cues does."""
        ...
    layout = widget.layout()
    return _in_layout(layout) if layout is not None else []


def _in_layout(layout: QLayout) -> list[tuple[QWidget, TextBox]]:
    found: list[tuple[QWidget, TextBox]] = []
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            found += texts_in_order(widget)
        elif inner is not None:
            found += _in_layout(inner)
    return found


class Reader(QObject):
    """One for the window. `reading` tells the header whether to show Stop."""

    def __init__(self, make_voice: Callable[[], VoicePort], reading: Callable[[bool], None], trouble: Callable[[str], None]) -> None:
        super().__init__()
        self._make_voice, self._tell, self._trouble = make_voice, reading, trouble
        self._made: VoicePort | None = None
        self._parts: list[tuple[QWidget, TextBox]] = []
        self._marked: tuple[QWidget, TextBox] | None = None
        self.speed, self.voice_id = 140, ""
        self.still = False
        self.active = False

    @property
    def voice(self) -> VoicePort:
        """Made when it is first needed, so that Home is painted before."""
        if self._made is None:
            self._made = self._make_voice()
            self._made.started.connect(self._on_started)
            self._made.word.connect(self._on_word)
            self._made.finished.connect(self._on_finished)
            self._made.trouble.connect(self._trouble)
        return self._made

    def warm(self) -> None:
        self.voice.warm()

    def close(self) -> None:
        if self._made is not None:
            self._made.close()

    def read_page(self, *pages: QWidget) -> None:
        """What is on the page, in the order it is seen; a message above it comes first."""
        self._start([part for page in pages for part in texts_in_order(page)])

    def toggle(self, *pages: QWidget) -> None:
        if self.active:
            self.stop()
        else:
            self.read_page(*pages)

    def read_words(self, words: str, *, speed: int, voice: str) -> None:
        """Speaks words that are not marked on the page."""
        self.stop()
        self._parts = []
        self.voice.speak([words], speed=speed, voice=voice)

    def _start(self, parts: list[tuple[QWidget, TextBox]]) -> None:
        self.stop()
        self._parts = parts
        if not parts:
            return
        self.active = True
        self._tell(True)
        self.voice.speak([box.said for _, box in parts], speed=self.speed, voice=self.voice_id)

    def again(self) -> None:
        self.voice.again()

    def stop(self) -> None:
        if self._made is not None:
            self._made.stop()
        self._on_finished()

    def forget(self) -> None:
        """The page is going away: nothing of it may be touched again."""
        self._marked = None
        self._parts = []
        self.stop()

    def _on_started(self, part: int) -> None:
        self._unmark()
        if not self.active:
            self.active = True
            self._tell(True)
        if self._on_page(part):
            widget, box = self._parts[part]
            self._marked = (widget, box)
            box.read((0, len(box.text)), None)
            widget.update()
            show_in_scroll(widget)

    def _on_word(self, part: int, start: int, length: int) -> None:
        if not self._on_page(part):
            return
        widget, box = self._parts[part]
        if box.said != box.text:
            return  # its words stand elsewhere: the whole is marked
        box.read(_sentence(box.text, start), None if self.still else (start, length))  # less movement: the sentence only
        widget.update()

    def _on_page(self, part: int) -> bool:
        """False for words that were never on the page, or are not any more: a screen may build its page anew while it is read."""
        return part < len(self._parts) and isValid(self._parts[part][0])

    def _unmark(self) -> None:
        if self._marked is not None and isValid(self._marked[0]):
            widget, box = self._marked
            box.read(None, None)
            widget.update()
        self._marked = None

    def _on_finished(self) -> None:
        self._unmark()
        if self.active:
            self.active = False
            self._tell(False)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence round a place, as (start, length)."""
    first = max((text.rfind(mark, 0, at) + len(mark) for mark in (". ", "? ", "! ", "\n") if text.rfind(mark, 0, at) >= 0), default=0)
    ends = [text.find(mark, at) + 1 for mark in (". ", "? ", "! ", "\n") if text.find(mark, at) >= 0]
    return first, min(ends, default=len(text)) - first
