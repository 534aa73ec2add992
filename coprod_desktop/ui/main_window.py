"""The window: one header, one page, and the keys that are the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.face import face
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _, language
from coprod_desktop.services.changes import Change
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.painting import Pictures
from coprod_desktop.ui.press import press_named
from coprod_desktop.ui.read_aloud import ReadsAloud
from coprod_desktop.ui.reading import VoicePort
from coprod_desktop.ui.screen import Ask, Message, Screen
from coprod_desktop.ui.speaking import announce, put_away, sentences, tab_before, to_next_part
from coprod_desktop.ui.theme import Theme, palette_of, theme_for
from coprod_desktop.ui.view import View
from coprod_desktop.ui.way import Place
from coprod_desktop.ui.words import Words

if TYPE_CHECKING:
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.fingers import Fingers
    from coprod_desktop.ui.letters import OnScreenLetters
    from coprod_desktop.ui.scanning import Scanning
    from coprod_desktop.ui.system_look import SystemLook

_SETTLE = 60  # milliseconds without a further resize before the page is laid out anew


class MainWindow(ReadsAloud):
    """`pictures` draws; `make_voice` gives what speaks. Everything in the header has a key too."""

    copy_wanted = Signal(bool, str)  # a copy was made ready: whether it is of this group, and what to say once it is open

    def __init__(self, services: GroupServices, pictures: Pictures, make_voice: Callable[[], VoicePort],
                 screen: Callable[[str], Screen]) -> None:
        super().__init__(services, screen, make_voice)
        self.pictures = pictures
        self._view: View | None = None
        self._theme: Theme | None = None
        self._header: QWidget | None = None
        self._header_key: object = None
        self._banner: QWidget | None = None
        self._message: Message | None = None
        self._just_said = False
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._resized = QTimer(self, singleShot=True)
        self._resized.timeout.connect(self.redraw)
        self.setMinimumSize(320, 240)
        self.resize(1280, 800)
        services.changes.subscribe(self._on_change)
        self._keys_made = False
        self._fingers: Fingers | None = None
        self._system: SystemLook | None = None
        self._bare = False
        self.scanning: Scanning | None = None

    def make_keys(self) -> None:
        """The keys that work on every screen; made after the first paint, which needs none."""
        from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
        if self._keys_made or not self.isVisible():  # closed again before it was painted
            return
        self._keys_made = True
        for keys, act in (
                ("Esc", self.back), ("Alt+Home", self.home), ("F1", self.open_help), *self.reading_keys(), ("F4", self.open_look),
                ("F6", self.next_part), ("F9", self.cover), ("Ctrl+Z", self.undo),
                ("Ctrl++", self.bigger), ("Ctrl+=", self.bigger), ("Ctrl+-", self.smaller), ("Ctrl+0", self.usual_size), ("Ctrl+P", self.print_this)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)  # a key that is held down acts once
            shortcut.activated.connect(act)
        from coprod_desktop.ui.fingers import Fingers
        from coprod_desktop.ui.system_look import SystemLook
        self._system = SystemLook(self.services.looks, self.redraw, self._theme.name if self._theme else "", self)
        if QGuiApplication.platformName() == "xcb":
            from coprod_desktop.ui.held_keys import HeldKeys
            HeldKeys(self)
        self._fingers = Fingers(self)
        self._fingers.use(self.services.looks.now(), self._theme, self._header)
        self._scan()

    # The way round

    def open_copy(self, ours: bool, words: str) -> None:
        self.copy_wanted.emit(ours, words)

    # Drawing

    @property
    def view(self) -> View | None:
        return self._view

    def _show(self, place: Place, *, keep_message: bool = False) -> None:
        self.reader.let_go() if keep_message else self.reader.forget()
        for other in self._places:
            if other is not place:
                other.presenter.sleep()
        self._speak_its_language(place)
        place.presenter.wake()
        if not keep_message and not self._bare:  # what came while the screen was covered is still to be told
            self._message = None
        self._bare = place.screen.bare
        look = self.services.looks.now()
        theme = theme_for(look, max(self.width(), 320))
        self._theme = theme
        written = self._letters.put_off() if self._letters is not None and keep_message else ""
        self._letters = self._letters_for(look)
        kit = Kit(theme, self.pictures, self._roomy(place.screen), self._letters)
        self.setPalette(palette_of(theme, self.palette()))
        self.setAutoFillBackground(True)
        old = self._view
        if old is not None:
            self._layout.removeWidget(old)
            old.leave()
        old_header = self._show_header(kit)
        if self._header is not None:
            self._header.setVisible(not self._bare)
        if self._fingers is not None:
            self._fingers.use(look, theme, self._header)
        self._view = place.screen.view()(kit, place.presenter)
        self._view.drawn.connect(self._after_drawing)
        self._layout.addWidget(self._view, 1)
        self._view.draw(place.presenter.state)
        self._view.show()  # at once: what is not yet shown cannot take the focus
        self._show_banner(kit)
        title, heading = place.presenter.title(), self._view.heading()
        doubled = title.casefold() in heading.casefold()
        self.setWindowTitle(_("{screen} – Coprod Desktop").format(screen=title))
        self._view.setAccessibleName("" if doubled else title)
        self._focus(place, "" if keep_message else heading if doubled else sentences(title, heading))
        put_away(old, old_header)
        self.reader.find_again(*self.pages_to_read())
        self._use_voice(look)
        if self._letters is not None and written:
            self._letters.shown_again(self._view, written, place.focus)
        self._scan()
        if not keep_message and (look.read_all or place.screen.aloud):
            from coprod_desktop.ui.read_all import read_screen
            read_screen(self, place.presenter, always=place.screen.aloud)

    def _scan(self) -> None:
        """A frame that goes from thing to thing, for who presses one switch or two."""
        look = self.services.looks.now()
        if self._keys_made and self._theme is not None and (look.way == "scan" or self.scanning is not None):
            from coprod_desktop.ui.scanning import follow
            self.scanning = follow(self.scanning, self, look, self._theme)

    def _letters_for(self, look: Look) -> OnScreenLetters | None:
        """Letters on the screen for who writes with them, or with a switch: loaded only then."""
        if not look.letters.order and look.way != "scan":
            return None
        if self._letters is None:
            from coprod_desktop.ui.letters import OnScreenLetters
            self._letters = OnScreenLetters(self.services, self.reader)
        self._letters.look = look
        return self._letters

    def areas(self) -> tuple[QWidget, ...]:
        """The parts of the window as they are seen from the top, those that are there: header, message, middle, foot, and while it reads its bar."""
        page = self._view.page if self._view is not None else None
        parts = (self._header, self._banner, *(page.areas() if page is not None else ()), self._bar)
        return tuple(part for part in parts if part is not None)

    def _roomy(self, screen: Screen) -> bool:
        """Some screens are there in every seat; targets are larger for who takes part."""
        return screen.roomy or self.services.seats.seat == Seat.TAKE_PART

    def _show_header(self, kit: Kit) -> QWidget | None:
        """The header before, when there is a new one."""
        person, rests = self._person(), self.services.looks.now().rests_to_press
        key = (kit.theme.look, kit.roomy, person, rests, language())
        if key == self._header_key:
            return None
        self._header_key = key
        from coprod_desktop.ui.page import Header
        words = {"back": _("Back"), "home": _("Home"), "read": _("Read to me"), "stop": _("Stop"),
                 "look": _("Look"), "help": _("Help"), "more": _("More")}
        if rests:
            words |= {"rest": _("Rest"), "go_on": _("Go on")}
        header = Header(kit, words, person=person)
        acts = {"back": self.back, "home": self.home, "read": self.toggle_reading, "look": self.open_look,
                "help": self.open_help, "more": self.open_more}
        for name, press in header.keys.items():
            if name in acts:
                press.clicked.connect(acts[name])
        old, self._header = self._header, header
        if old is not None:
            self._layout.removeWidget(old)
        self._layout.insertWidget(0, header)
        return old

    def _person(self) -> tuple[str, str] | None:
        actor = self.services.seats.actor
        if not actor.person_id:
            return None
        person = self.services.people.get(actor.person_id)
        return face(person.picture, person.name), person.name

    def _focus(self, place: Place, told: str = "") -> None:
        """To what had it before, else to the beginning of the page. What is `told` is heard before what has the focus; a title says itself."""
        view = self._view
        if view is None:
            return
        named = view.part(place.focus) or (self._header.findChild(QWidget, place.focus) if self._header is not None and place.focus else None)
        target = named or view.beginning()
        if not isinstance(target, Words):
            self.announce(told)
        if target is not None:
            target.setFocus()
            if target is not named:
                view.from_top()

    def redraw(self) -> None:
        """The same screen in another look or room: place, focus and message stay."""
        if self._places:
            self._remember_focus()
            self._header_key = None
            self._show(self._places[-1], keep_message=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._theme is not None and self.width() != self._theme.width:
            self._resized.start(_SETTLE)

    def _on_change(self, change: Change) -> None:
        if change.kind == "look":
            look = self.services.looks.now()
            self._use_voice(look) if self.only_heard(look) else self.redraw()
            if self._system is not None:
                self._system.follow()

    # Messages

    def say(self, message: Message) -> None:
        self._message, self._just_said = message, True
        QTimer.singleShot(0, self, partial(setattr, self, "_just_said", False))
        if self._bare:
            return
        if self._view is not None and self._view.focused() not in ("", "close-message"):
            self._remember_focus()
        if self._theme is not None and self._places:
            self._show_banner(Kit(self._theme, self.pictures, roomy=self._roomy(self._places[-1].screen)))
        self.announce(message.words)
        self.read_as_it_comes(message.words)

    def _show_banner(self, kit: Kit) -> None:
        if self._banner is not None:
            self._layout.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        make = partial(self._make_banner, kit) if self._message is not None and not self._bare else None
        if make is not None and kit.theme.wide:
            self._banner = make()
            self._layout.insertWidget(1, self._banner)
            if self._view is not None:
                self._banner.stackUnder(self._view)
                tab_before(self._banner, self._view)
            make = None
        if self._view is not None:
            self._view.show_message(make)

    def _make_banner(self, kit: Kit) -> QWidget:
        from coprod_desktop.ui.banner import banner

        return banner(kit, self._message or Message(""), self.close_message)

    @property
    def message(self) -> Message | None:
        """What is told now."""
        return self._message

    def hush(self) -> None:
        self._message = None
        if self._theme is not None:
            self._show_banner(Kit(self._theme, self.pictures))

    def _after_drawing(self, stepped: bool) -> None:
        """A message belongs to the step it was said on, or to the one that comes with it; one that asks for something goes when it is done."""
        told = self._message
        if told is None or self._bare or not ((stepped and not self._just_said) or (told.done is not None and told.done())):
            return
        focus = self.focusWidget()
        had = focus is not None and self._banner is not None and self._banner.isAncestorOf(focus)
        self.hush()
        if had and self._view is not None:
            self._view.start_here()

    def close_message(self) -> None:
        """The focus goes back to where it was when the message came."""
        self._message = None
        if self._places:
            self._focus(self._places[-1])
        if self._theme is not None:
            self._show_banner(Kit(self._theme, self.pictures))

    def announce(self, words: str) -> None:
        announce(self, words)

    # Keys of the header

    def pages_to_read(self) -> tuple[QWidget, ...]:
        return tuple(part for part in (self._banner, self._view) if part is not None)

    def _kit_now(self) -> Kit | None:
        return Kit(self._theme, self.pictures, self._roomy(self._places[-1].screen)) if self._theme is not None and self._places else None

    def _show_stop(self, reading: bool) -> QWidget | None:
        from coprod_desktop.ui.page import Header
        if not isinstance(self._header, Header):
            return None
        self._header.turn("read", reading)
        return self._header.keys["read"]

    def open_look(self) -> None:
        self._open_once("look")

    def open_help(self) -> None:
        self._open_once("help", self._places[-1].screen.name if self._places else "")

    def open_more(self) -> None:
        self._open_once("keys", self._places[-1].screen.name if self._places else "")

    def _open_once(self, name: str, id: str = "") -> None:
        here = self._places[-1] if self._places else None
        if here is not None and here.screen.name == name and (id or not here.id):  # not when it is the look of somebody else
            return
        self.go_to(name, id)

    def next_part(self) -> None:
        """The focus goes to the next part that is seen: header, message, middle, foot; so the foot is never many Tabs away."""
        page = self._view.page if self._view is not None else None
        tail = page.tail if page is not None else None
        to_next_part([part for area in self.areas() for part in ((area, tail) if page is not None and area is page.middle else (area,))])

    def bigger(self) -> None:
        self._resize_words(self.services.looks.now().bigger())

    def smaller(self) -> None:
        self._resize_words(self.services.looks.now().smaller())

    def usual_size(self) -> None:
        self._resize_words(self.services.looks.now().usual_size())

    def _resize_words(self, look: Look) -> None:
        self.services.looks.use(look)
        self.announce(_("Text size: {percent}%").format(percent=self.services.looks.now().scale))

    def print_this(self) -> None:
        """What “Print” does, on a page that has it."""
        press_named(self._view, "print")

    def undo(self) -> None:
        """Takes back the last thing of this page within the seat's reach, and says what it was."""
        from coprod_desktop.ui.undoing import undo_last
        undo_last(self.services, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing took go on from the title or scroll the page, also from the header and the foot."""
        page = self._view.page if self._view is not None else None
        if self._view is None or page is None or not (self._view.on_from_title(event.key()) or page.middle.scroll_by_key(event.key())):
            super().keyPressEvent(event)

    # Dialogs

    def ask(self, question: Ask, then: Callable[[], None]) -> None:
        from coprod_desktop.ui.dialog import AskDialog
        if self._theme is None:
            return
        dialog = AskDialog(Kit(self._theme, self.pictures), question, self)
        dialog.ask(then, self.reader)
        self.read_as_it_comes(dialog)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reader.forget()
        if self.scanning is not None:
            self.scanning.stop()
            self.scanning = None
        if self._system is not None:
            self._system.stop()
            self._system = None
        self._leave_all()
        self._places, self._waiting = self._waiting, []
        self._leave_all()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._keys_made:
            QTimer.singleShot(0, self, self.make_keys)
