"""The one base of all views: it draws a State and passes presses on; it decides nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Group, column
from coprod_desktop.ui.page import Page
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Gone, Presenter
from coprod_desktop.ui.speaking import announce, is_heard, said_first, sentences, tab_before
from coprod_desktop.ui.words import Words


class _Was(NamedTuple):
    """How the page was whose place a new one takes."""

    on_title: bool  # its title had the focus
    scrolled: int = -1  # pixels; below 0 what had the focus was not yet brought into view
    begins: bool = False  # it had only come
    seen: bool = False  # what had the focus was in sight


class View(QWidget):
    """Made anew for every change of look or room: sizes are worked out once, in the constructor.

    A subclass lays the page out in `build`. When some of it should change in place, so that nothing moves under a finger, it says in
    `shape` what needs a new page and shows the rest in `update_parts`. When it asks one thing after another, it says in `step` which.
    """

    drawn = Signal(bool)  # a State is shown; whether it is of another step than the one before

    def __init__(self, kit: Kit, presenter: Presenter) -> None:
        super().__init__()
        self.kit, self.theme = kit, kit.theme
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.page: Page | None = None
        self._shape: object = None
        self._kind: type | None = None
        self._step: object = None
        self._undo: Press | None = None
        self._message: Callable[[], QWidget] | None = None
        self._shown_message: QWidget | None = None
        self._told_by = presenter
        presenter.changed.connect(self.draw)

    # What a subclass fills in

    def build(self, state: Any) -> None:
        """Calls `lay_out`."""
        raise NotImplementedError

    def shape(self, state: Any) -> object:
        """What needs a new page when it changes: everything, unless a view says less."""
        return state

    def update_parts(self, state: Any) -> None:
        """Shows what can change without a new page."""

    def step(self, state: Any) -> object:
        """What tells the steps of the screen apart: another step begins at its top, with the focus on its first thing."""
        return ""

    def first_focus(self) -> QWidget | None:
        """What has the focus when the screen opens; None is the first thing that can be pressed. Somebody who hears the page begins at
        its title instead."""
        return None

    def focus_after(self, state: Any, had: str) -> QWidget | None:
        """What has the focus on a new page of the same step; None is what had it before, by its name `had`."""
        return None

    # Drawing

    def draw(self, state: Any) -> None:
        if isinstance(state, Gone):
            self._draw_gone(state)
            return
        shape, stepped = (type(state), self.shape(state)), False
        if shape != self._shape:
            kind, self._kind = self._kind, type(state)
            first, self._shape = self._shape is None, shape
            had, mine, was = self.focused(), self._has_focus(), self._was()
            before, self._step = self._step, self.step(state)
            same = self._step == before
            if not (same or first):
                had = self._left(before, had)
            stepped = not (first or (same and kind is type(state)))
            self._undo = None
            heading = self.heading()
            self.build(state)
            if mine and not first:
                self._focus_again(state, had, same, was)
            if not first and self.heading() != heading and not self.tells_itself():
                announce(self.window(), self.heading())
        self.update_parts(state)
        if self.page is not None:
            if is_heard():
                self._title_once()  # also in what came without a new page
            tell_places(self.page)
        self.drawn.emit(stepped)

    def _left(self, before: object, had: str) -> str:
        """What has the focus on the step that comes: by Back it is what was pressed there, but for its foot; else it begins anew."""
        steps = [step for step, _had in self._told_by.way_here]
        if self._told_by.goes_back and self._step in steps:
            place = steps.index(self._step)
            again = self._told_by.way_here[place][1]
            del self._told_by.way_here[place:]
            return again
        part, feet = self.part(had), (self.page.tail, *self.page.areas()[1:]) if self.page is not None else ()
        self._told_by.way_here.append((before, "" if part is None or any(foot is not None and foot.isAncestorOf(part) for foot in feet) else had))
        return ""

    def _draw_gone(self, state: Gone) -> None:
        if state != self._shape:
            from coprod_desktop.ui.lead import lead

            mine, self._shape = self._has_focus(), state
            back = self.button(_("Back to the list"), "back", "gone-back", self._told_by.nav.back, primary=True)
            self.lay_out(column(lead(self.kit, state.heading, self.kit.words(state.words)), 0), primary=back)
            if mine:
                back.setFocus()

    def _was(self) -> _Was:
        page, focus, on_title = self.page, self.window().focusWidget(), self.tells_itself() and not is_heard()
        if page is None or focus is None:
            return _Was(on_title)
        scrolled = -1 if page.middle.brings else page.middle.verticalScrollBar().value()
        return _Was(on_title, scrolled, page.first is focus, page.middle.shows(focus))

    def _focus_again(self, state: Any, had: str, same: bool, was: _Was) -> None:
        """On the same step the focus stays on what has the same name, the page stays where it was scrolled, and what was in sight is still so
        when more has come above it. Of the header the focus is never taken away."""
        if self.page is None:
            return
        other = self.focus_after(state, had) if same else None
        again = None if other is not None else self._title() if same and was.on_title else self.part(had)
        target = other or again or self.beginning()
        if target is not None:
            target.setFocus()
        if (not same and again is None) or (was.begins and other is None):
            self.from_top()
        elif same and again is not None and was.scrolled >= 0:
            self.page.middle.start_at_top(keeps=target if was.seen else None)
            QTimer.singleShot(0, self.page, partial(self.page.middle.verticalScrollBar().setValue, was.scrolled))

    def lay_out(self, body: QLayout, *, quiet: Sequence[QWidget] = (), primary: QWidget | None = None) -> None:
        """Puts the page in place; a second call takes the place of the first."""
        if self.page is not None:
            focus = self.window().focusWidget()
            if focus is not None and self.page.isAncestorOf(focus):
                focus.clearFocus()  # else Qt takes it to Back before the new page has it, and a screen reader says so
            self._outer.removeWidget(self.page)
            self.page.hide()  # Qt has put its showing off: without a parent it would open as a window
            self.page.setParent(None)  # else what is searched by name on the new page is found on the old one
            self.page.deleteLater()
        self.page = Page(self.kit, body, quiet=quiet, primary=primary)
        self._outer.insertWidget(0, self.page)
        self._name_once()
        self._put_message()
        self.page.show()  # at once, not with the next event: what is not yet shown cannot take the focus

    def _name_once(self) -> None:
        """The label above a group that has its words as name is seen, and heard as that name."""
        if self.page is None:
            return
        self._title_once()
        labels = {words.text(): words for words in self.page.findChildren(Words) if words.text() and not (words.is_heading or words.is_alert)}
        for group in self.page.findChildren(Group):
            if group.accessibleName() in labels:
                labels[group.accessibleName()].only_seen()

    def _title_once(self) -> None:
        """Keys in a group of the title's name would be heard with the title again; answers to choose from keep their question."""
        heading = self.heading()
        for group in self.page.findChildren(Group) if self.page is not None else ():
            if group.accessibleName() == heading and not any(press.isCheckable() for press in group.findChildren(Press)):
                group.setAccessibleName("")

    def put_below(self, letters: QWidget) -> None:
        """Letters on the screen have their place under the page, for as long as they are there."""
        self._outer.addWidget(letters)

    def heading(self) -> str:
        """The title that is seen on the page."""
        title = self._title()
        return title.text() if title is not None else ""

    def _title(self) -> Words | None:
        words = self.page.findChildren(Words) if self.page is not None else []
        return next((each for each in words if each.role == "title"), None)

    def beginning(self) -> QWidget | None:
        """Where the focus goes on a new page. A screen reader says what has the focus: it begins with the title, which also tells what
        stands before the first control; Tab goes on from there (WCAG 2.4.3, docs/decisions/0014-screen-readers.md)."""
        title = self._title()
        if title is not None and self.page is not None and is_heard():
            title.setAccessibleDescription(said_first(self.page, title))
            return title
        return self.first_focus() or next(iter(self.parts()), None)

    def tell_beginning(self) -> None:
        """For the first screen of all: what has the focus was said before a screen reader was known to be there."""
        title = self._title()
        if title is not None and self.page is not None and is_heard():
            announce(self.window(), sentences(title.text(), said_first(self.page, title)))

    def tells_itself(self) -> bool:
        """The title has the focus: a screen reader says it anyway."""
        return isinstance(self.window().focusWidget(), Words)

    def show_message(self, make: Callable[[], QWidget] | None) -> None:
        """A message at the top of the page, which scrolls to it: with large text the window has no room for it above the page."""
        self._message = make
        if self._shown_message is not None:
            self._shown_message.setParent(None)
            self._shown_message.deleteLater()
            self._shown_message = None
        self._put_message()

    def _put_message(self) -> None:
        if self._message is None or self.page is None:
            return
        self._shown_message = self._message()
        self.page.put_first(self._shown_message)
        tab_before(self._shown_message, self.page)

    def start_here(self) -> None:
        """After another step of the screen was laid out: its top is seen, its first thing has the focus."""
        target = self.beginning()
        if target is not None and self.page is not None:
            target.setFocus()
            self.from_top()

    def from_top(self) -> None:
        """The title is seen first, also where the first thing to press is further down: then the title has the focus, so that its ring is
        never out of sight (WCAG 2.4.7, 2.4.12)."""
        if self.page is not None:
            self.page.first = self.window().focusWidget()
            self.page.middle.start_at_top(partial(self._ring_in_sight, self.page))

    def _ring_in_sight(self, page: Page) -> None:
        """Only while nobody has moved the focus, or holds that first thing down. Where one writes at once, that place is shown instead."""
        first, page.first = page.first, None
        if page is not self.page or first is None or first is not self.window().focusWidget() or (isinstance(first, Press) and first.isDown()):
            return
        hidden, title = page.middle.hides(first), self._title()
        if not hidden:
            return
        near = title is not None and hidden <= title.mapTo(page.middle, QPoint(0, 0)).y() + self.theme.space(4)
        if title is None or near or first.testAttribute(QtCore.Qt.WidgetAttribute.WA_InputMethodEnabled):
            page.middle.bring_into_view(first, at_once=True)
        else:
            title.setFocus()

    def on_from_title(self, key: int) -> bool:
        """Enter on the title goes to the first thing, which is then seen; it presses nothing."""
        first = self.first_focus() or next(iter(self.parts()), None)
        if key not in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter, QtCore.Qt.Key.Key_Space) or first is None or not self.tells_itself():
            return False
        first.setFocus()
        return True

    def leave(self) -> None:
        """The view is being taken away: what changes from now on is drawn by the next one."""
        self._told_by.changed.disconnect(self.draw)

    def _has_focus(self) -> bool:
        """Also when nothing has it: a page to wait on has nothing to press. The letters under the page have it for themselves."""
        focus = self.window().focusWidget()
        return focus is None or (self.page is not None and self.page.isAncestorOf(focus))

    def focused(self) -> str:
        """The name of what has the focus on this page, or ""."""
        focus = self.window().focusWidget()
        return focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""

    # Small parts

    def part(self, name: str) -> QWidget | None:
        """The widget of that name on the page that is shown: an older page may not be gone yet."""
        return self.page.findChild(QWidget, name) if self.page is not None and name else None

    def parts(self) -> list[Press]:
        return [press for press in self.page.findChildren(Press) if press.isVisibleTo(self)] if self.page is not None else []

    def button(self, words: str, sign: str, name: str, act: Callable[..., object], *, primary: bool = False, after: str = "",
               spoken: str = "") -> Press:
        """`name` is what keeps its focus, `spoken` what is said instead of the words."""
        button = self.kit.button(words, sign, primary=primary, after=after, name=spoken)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def undo_button(self, act: Callable[..., object]) -> Press:
        """Its place is kept from the start; it shows when there is something to take back."""
        self._undo = self.button(_("Undo"), "undo", "undo", act)
        self._undo.hide()
        return self._undo

    def show_undo(self, can: bool) -> None:
        if self._undo is not None:
            self._undo.setVisible(can)


def tell_places(page: QWidget, system: str = sys.platform) -> None:
    """Puts "3 of 12" into the names of what stands in a group. Qt tells Windows no position (qwindowsuiamainprovider.cpp of Qt 6.10);
    on Linux and Mac readers count for themselves."""
    if system != "win32" or not is_heard():
        return
    for group in page.findChildren(Group):
        presses = [press for press in group.findChildren(Press) if press.isVisibleTo(page) and _group_of(press) is group]
        for number, press in enumerate(presses, start=1):
            press.set_place(_(", {number} of {count}").format(number=number, count=len(presses)) if len(presses) > 1 else "")


def _group_of(press: QWidget) -> QWidget | None:
    around = press.parentWidget()
    while around is not None and not isinstance(around, Group):
        around = around.parentWidget()
    return around
