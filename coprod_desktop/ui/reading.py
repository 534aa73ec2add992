"""Read to me: takes the words off the page in the order they are seen, speaks them, and marks the sentence and the word being said."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget
from shiboken6 import isValid

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import language
from coprod_desktop.ui.boxes import TextBox
from coprod_desktop.ui.layouts import in_order
from coprod_desktop.ui.press import show_in_scroll


class VoicePort(Protocol):
    """What speaks. The signals are Qt's: started(part), sentence(part, start, length), word(part, start, length), finished(),
    trouble(words)."""

    @property
    def started(self) -> Any: ...
    @property
    def sentence(self) -> Any: ...
    @property
    def word(self) -> Any: ...
    @property
    def finished(self) -> Any: ...
    @property
    def trouble(self) -> Any: ...
    @property
    def paused(self) -> bool: ...

    def speak(self, parts: Sequence[str], *, speed: int = 160, voice: str = "", language: str = "en", names: Any = None) -> None:
        """`names` is a domain.name_sounds.NameSounds."""
        ...

    def stop(self) -> None: ...
    def again(self) -> None: ...
    def pause(self) -> None: ...
    def go_on(self) -> None: ...
    def back(self) -> None: ...
    def on(self) -> None: ...
    def set_speed(self, speed: int) -> None: ...
    def warm(self) -> None: ...
    def close(self) -> None: ...
    def voices(self, callback: Callable[[tuple[Any, ...]], None]) -> None: ...
    def cues(self) -> Any:
        """What lets one hear the steps of scanning, as speech.cues.Cues does."""
        ...


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
    layout = widget.layout()
    return _in_layout(layout) if layout is not None else []


def _in_layout(layout: QLayout) -> list[tuple[QWidget, TextBox]]:
    found: list[tuple[QWidget, TextBox]] = []
    for part in in_order(layout):
        found += texts_in_order(part) if isinstance(part, QWidget) else _in_layout(part)
    return found


class Reader(QObject):
    """One for the window. `tell` is called when a reading begins, pauses, goes on or ends; `names` says how people's names sound."""

    def __init__(self, make_voice: Callable[[], VoicePort], tell: Callable[[], None], trouble: Callable[[str], None],
                 names: Callable[[], Any] = lambda: None) -> None:
        super().__init__()
        self._make_voice, self._tell, self._trouble, self._names = make_voice, tell, trouble, names
        self._made: VoicePort | None = None
        self._pages: tuple[QWidget, ...] = ()
        self._said: list[str] = []  # what is read of the page, also while the page is made anew
        self._parts: list[tuple[QWidget, TextBox]] = []  # where each of it is seen; none while it is not seen
        self._marked: tuple[QWidget, TextBox] | None = None
        self._at: tuple[int, tuple[int, int] | None, tuple[int, int] | None] = (0, None, None)  # part, sentence, word
        self._look = Look()
        self.active, self.asked = False, True

    @property
    def voice(self) -> VoicePort:
        """Made when it is first needed, so that Home is painted before."""
        if self._made is None:
            self._made = self._make_voice()
            self._made.started.connect(self._on_started)
            self._made.sentence.connect(self._on_sentence)
            self._made.word.connect(self._on_word)
            self._made.finished.connect(self._on_finished)
            self._made.trouble.connect(self._trouble)
        return self._made

    @property
    def paused(self) -> bool:
        return self._made is not None and self._made.paused

    @property
    def of_page(self) -> bool:
        """Whether it reads what is seen, and not a few words beside."""
        return self.active and bool(self._said)

    def use(self, look: Look) -> None:
        """Speed, voice and movement from now on; another speed is heard at once."""
        self._look = look
        if self.active:
            self.voice.set_speed(look.speed)

    def keys(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """What a key does while it reads; function keys, so that nothing happens while somebody types (WCAG 2.1.4)."""
        return ("Shift+F2", self.pause_or_go_on), ("F7", self.back), ("F8", self.on)

    def warm(self) -> None:
        self.voice.warm()

    def close(self) -> None:
        if self._made is not None:
            self._made.close()

    def read_page(self, *pages: QWidget, asked: bool = True) -> None:
        """What is on the page, in the order it is seen; a message above it comes first. `asked`: somebody pressed for it."""
        self.stop()
        self.asked = asked
        self._pages = pages
        self._parts = [part for page in pages for part in texts_in_order(page)]
        self._said = [box.said for _, box in self._parts]
        if self._said:
            self.active = True
            self._speak(self._said, self._look)
            self._tell()

    def toggle(self, *pages: QWidget) -> None:
        if self.active:
            self.stop()
        else:
            self.read_page(*pages)

    def read_words(self, words: str, look: Look) -> None:
        """Speaks words that are not marked on the page, with the voice and speed of a look and in its language."""
        self.stop()
        self._speak([words], look)

    def _speak(self, parts: Sequence[str], look: Look) -> None:
        self.voice.speak(parts, speed=look.speed, voice=look.voice, language=look.language or language(), names=self._names())

    def again(self) -> None:
        self.voice.again()

    def pause_or_go_on(self) -> None:
        if self.active:
            self.voice.go_on() if self.paused else self.voice.pause()
            self._tell()

    def back(self) -> None:
        if self.active:
            self.voice.back()
            self._tell()

    def on(self) -> None:
        if self.active:
            self.voice.on()
            self._tell()

    def stop(self) -> None:
        if self._made is not None:
            self._made.stop()
        self._on_finished()

    def forget(self) -> None:
        """The page is going away: nothing of it may be touched again."""
        self.let_go()
        self.stop()

    def let_go(self) -> None:
        """The page is about to be made anew: it is not touched, and what is read goes on."""
        self._unmark()
        self._parts = []

    def find_again(self, *pages: QWidget) -> None:
        """The same words are marked on the page that was made anew; where they are not on it, the reading ends."""
        if self.of_page:
            self._pages = pages
            if self._find():
                self._mark()
            else:
                self.stop()

    def _find(self) -> bool:
        parts = [part for page in self._pages if isValid(page) for part in texts_in_order(page)]
        texts, count = [box.said for _, box in parts], len(self._said)
        found = next((at for at in range(len(texts) - count + 1) if texts[at:at + count] == self._said), -1)
        self._parts = parts[found:found + count] if found >= 0 else []
        return found >= 0

    def _on_started(self, part: int) -> None:
        if not self.active:
            self.active = True
            self._tell()
        self._at = (part, None, None)
        self._mark()

    def _on_sentence(self, part: int, start: int, length: int) -> None:
        self._at = (part, (start, length), None)
        self._mark()

    def _on_word(self, part: int, start: int, length: int) -> None:
        self._at = (part, self._at[1], (start, length))
        self._mark()

    def _mark(self) -> None:
        """A screen may build its page anew while it is read; words that were never on the page are marked nowhere."""
        part, sentence, word = self._at
        if self._parts and not isValid(self._parts[part][0]):
            self._find()
        if not self._parts:
            return
        widget, box = self._parts[part]
        if self._marked is None or self._marked[1] is not box:
            self._unmark()
            self._marked = (widget, box)
            show_in_scroll(widget, at_once=True)  # later it would undo what brings the line into view
        if box.said != box.text or sentence is None:  # its words stand elsewhere, or none is said yet: the whole is marked
            sentence, word = (0, len(box.text)), None
        box.read(sentence, None if self._look.still else word)  # less movement: the sentence only
        widget.update()
        _show_line(widget, box, (word or sentence)[0])

    def _unmark(self) -> None:
        if self._marked is not None and isValid(self._marked[0]):
            widget, box = self._marked
            box.read(None, None)
            widget.update()
        self._marked = None

    def _on_finished(self) -> None:
        self._unmark()
        self._said, self._parts, self._pages = [], [], ()
        if self.active:
            self.active = False
            self._tell()


def _show_line(widget: QWidget, box: TextBox, start: int) -> None:
    """Text that is taller than the room scrolls along with what is said."""
    line = box.line_at(start)
    if line is None:
        widget.repaint()  # it was never seen: where its lines stand is known once it is painted
        line = box.line_at(start)
    parent = widget.parentWidget()
    while line is not None and parent is not None:
        bring = getattr(parent, "bring_line_into_view", None)
        if bring is not None:
            bring(widget, line)
            return
        parent = parent.parentWidget()
