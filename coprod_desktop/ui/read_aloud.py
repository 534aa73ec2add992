"""The window as it reads aloud: what the keys and the bar do, names as they sound, and who else may be speaking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.reading import Reader, VoicePort
from coprod_desktop.ui.screen import Message, Offer, Screen
from coprod_desktop.ui.speaking import put_away
from coprod_desktop.ui.way import Way

if TYPE_CHECKING:
    from coprod_desktop.domain.name_sounds import NameSounds
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.reading_bar import ReadingBar


class ReadsAloud(Way):
    """A subclass has the header and the pages. Nothing of the bar, and of the question for screen readers, is loaded before it is needed."""

    def __init__(self, services: GroupServices, screen: Callable[[str], Screen], make_voice: Callable[[], VoicePort]) -> None:
        super().__init__(services, screen)
        self.reader = Reader(make_voice, self._on_reading, self._on_trouble, self.name_sounds)
        self._bar: ReadingBar | None = None
        self._bar_look: object = None
        self._heard: Look | None = None
        self._trouble = ""
        self._layout = QVBoxLayout(self)

    # What a subclass has

    def say(self, message: Message) -> None:
        raise NotImplementedError

    def _kit_now(self) -> Kit | None:
        raise NotImplementedError

    def pages_to_read(self) -> Sequence[QWidget]:
        """The message, if there is one, and the page."""
        raise NotImplementedError

    def _show_stop(self, reading: bool) -> QWidget | None:
        """"Read to me" becomes "Stop" and back; the key that does it."""
        raise NotImplementedError

    # Names

    def name_sounds(self) -> NameSounds:
        """How the names of the group sound; none while no group is open."""
        from coprod_desktop.domain.name_sounds import NameSounds

        return NameSounds() if self.services.looks.of_computer else self.services.people.name_sounds()

    # What the keys do

    def reading_keys(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (("F2", self.toggle_reading), ("F3", self.say_again), *self.reader.keys(), ("Shift+F7", self.slower), ("Shift+F8", self.faster))

    def toggle_reading(self) -> None:
        self.reader.toggle(*self.pages_to_read())
        if self.reader.active:
            self.offer_quiet()

    def say_again(self) -> None:
        self.reader.again()

    def slower(self) -> None:
        self.services.looks.use(self.services.looks.now().slower())

    def faster(self) -> None:
        self.services.looks.use(self.services.looks.now().faster())

    def voices(self, then: Callable[[Sequence[Any]], None]) -> None:
        self.reader.voice.voices(then)

    def read(self, words: str, look: Look | None = None) -> None:
        self.reader.read_words(words, look or self.services.looks.now())

    def read_unasked(self, words: str) -> None:
        """What nobody pressed for: said only where no screen reader speaks over it, or both are wanted."""
        if self.may_read_unasked():
            self.read(words)

    def read_as_it_comes(self, what: str | QWidget) -> None:
        """A message or a question, for who has each page read to them; not that something cannot be read."""
        if what != self._trouble and self.services.looks.now().read_all:
            from coprod_desktop.ui.read_all import read_message, read_pages

            read_message(self, what) if isinstance(what, str) else read_pages(self, what)

    def may_read_unasked(self) -> bool:
        from coprod_desktop.ui.screen_reader import running

        return not self.services.looks.quiet or running() is False

    def offer_quiet(self) -> None:
        """Once, when a screen reader speaks here: two voices at once help nobody."""
        looks = self.services.looks
        if looks.quiet is not None:
            return
        from coprod_desktop.ui.screen_reader import running

        if running():
            looks.be_quiet(False)
            self.say(Message(_("A screen reader is on. Our voice can stay quiet until you press Read to me."), "warn",
                             offer=Offer(_("Stay quiet"), "speaker-off", self._be_quiet)))

    def _be_quiet(self) -> None:
        self.services.looks.be_quiet(True)
        self.reader.stop()
        self.say(Message(_("Our voice stays quiet. You can change it in Look, Reading to me.")))

    # What is shown of it

    def only_heard(self, look: Look) -> bool:
        """Whether nothing that is seen is other than it was: then the page stays as it is, and a reading goes on."""
        before, self._heard = self._heard, look
        return before is not None and before._replace(speed=look.speed, voice=look.voice, read_all=look.read_all) == look

    def _use_voice(self, look: Look) -> None:
        self._heard = look
        self.reader.use(look)
        if self.reader.active:
            self._on_reading()

    def _on_reading(self) -> None:
        self._show_stop(self.reader.active)
        self._show_bar()

    def _on_trouble(self, sentence: str) -> None:
        self._trouble = sentence
        self.say(Message(sentence, "warn"))

    def _show_bar(self) -> None:
        kit = self._kit_now() if self.reader.of_page else None
        if kit is None:
            self._take_bar_away()
            return
        from coprod_desktop.ui.reading_bar import ReadingBar

        if self._bar is None or self._bar_look != kit.theme:
            self._put_bar(ReadingBar(kit, {
                "pause": self.reader.pause_or_go_on, "back": self.reader.back, "on": self.reader.on, "slower": self.slower,
                "faster": self.faster, "stop": self.reader.stop}), kit)
        look = self.services.looks.now()
        assert self._bar is not None
        self._bar.show_state(paused=self.reader.paused, slower=look.slower() != look, faster=look.faster() != look)
        self._layout.removeWidget(self._bar)
        self._layout.addWidget(self._bar)  # below a page that came since

    def _put_bar(self, bar: ReadingBar, kit: Kit) -> None:
        name = self._places[-1].focus if self._bar is not None else ""  # the page was made anew while a key of the bar had the focus
        old, self._bar, self._bar_look = self._bar, bar, kit.theme
        self._layout.addWidget(bar)
        bar.show()
        key = bar.findChild(QWidget, name) if name else None
        if key is not None:
            key.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        put_away(old)

    def _take_bar_away(self) -> None:
        if self._bar is None:
            return
        focus = self.focusWidget()
        if focus is not None and self._bar.isAncestorOf(focus):
            key = self._show_stop(False)
            if key is not None:
                key.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        old, self._bar = self._bar, None
        self._layout.removeWidget(old)
        put_away(old)
