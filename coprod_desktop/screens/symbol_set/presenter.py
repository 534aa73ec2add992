"""A set of symbols from a folder: looked at file by file, shown before anything is kept, and added as one thing to undo."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from coprod_desktop.domain.picture_of_group import LICENCE, OURS, NotTaken, SymbolFolder, WhyNot
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.symbol_sets import AT_ONCE
from coprod_desktop.ui.paged import PagedByRoom
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.services.symbol_sets import Read, Symbol
    from coprod_desktop.ui.screen import Nav

START, READING, FOUND, NOT_TAKEN, WHOSE = "start", "reading", "found", "not_taken", "whose"
PAGE = {"wide": 24, "medium": 12, "narrow": 6}
_LENT = "media:not-kept-"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SymbolSetState:
    """`symbols` are (key, words, what it looks like as PNG or JPEG) of this page; `lines` are files that are left out, with why; `pages` is (this
    one from 1, how many)."""

    step: str
    heading: str
    notes: tuple[str, ...]
    symbols: tuple[tuple[str, str, bytes], ...]
    lines: tuple[str, ...]
    pages: tuple[int, int]
    not_taken: str
    how: str
    credit: str
    licence: str


class SymbolSetPresenter(PagedByRoom):
    """Nothing is kept before the last step; leaving it at any moment leaves everything as it was."""

    _sizes = PAGE

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._step, self._paging = START, Paging(PAGE["wide"])
        self._folder = SymbolFolder("", ())
        self._left: Sequence[Path] = ()
        self._symbols: list[Symbol] = []
        self._not_taken: list[NotTaken] = []
        self._how = self._credit = self._licence = ""
        self._run = 0  # an answer that comes after Stop belongs to nobody
        self._show()

    def title(self) -> str:
        return _("A set of symbols")

    def _show(self) -> None:
        symbols = self._paging.cut(self._symbols) if self._step == FOUND else ()
        first = self._paging.first
        lines = self._paging.cut([_("{file}: {why}").format(file=one.name, why=_why(one.why)) for one in self._every_not_taken()]
                                 ) if self._step == NOT_TAKEN else ()
        self.show_state(SymbolSetState(
            self._step, self._heading(), self._notes(),
            tuple((f"{_LENT}{first + number}", words, small.data) for number, (words, small) in enumerate(symbols)), tuple(lines),
            self._paging.pages if self._step in (FOUND, NOT_TAKEN) else (1, 1), self._not_taken_words() if self._step == FOUND else "",
            self._how, self._credit, self._licence))

    def _heading(self) -> str:
        count = len(self._symbols)
        found = ngettext("{count} symbol was found", "{count} symbols were found", count).format(count=count)
        return {START: _("Symbols that people know"), READING: _("Looking at the symbols"), FOUND: found if count else _("No symbol was found"),
                NOT_TAKEN: _("These files are left out"), WHOSE: _("Who made these symbols?")}[self._step]

    def _notes(self) -> tuple[str, ...]:
        if self._step == START:
            return (_("Choose the folder with the symbols. The name of each file becomes its word."),
                    _("It is for symbols and drawings. Add photos of people one by one, so that each person is asked."))
        if self._step == READING:
            done, every = len(self._symbols) + len(self._not_taken), len(self._folder.files)
            return (_("{done} of {every} files. Nothing is kept yet.").format(done=done, every=every),)
        if self._step == FOUND:
            notes = [_("Nothing is kept yet. These will be their words.")] if self._symbols else [_("Choose another folder.")]
            if self._folder.more:
                notes.append(_("There are more files than we can take at once. Choose a folder in it for the others."))
            return tuple(notes)
        return (_("It is named on each sheet with one of them."),) if self._step == WHOSE else ()

    def _not_taken_words(self) -> str:
        count = len(self._every_not_taken())
        return ngettext("{count} file is left out", "{count} files are left out", count).format(count=count) if count else ""

    def _every_not_taken(self) -> list[NotTaken]:
        """The pictures that cannot be used, then what is no picture at all."""
        return [*self._not_taken, *(NotTaken(name, WhyNot.NO_PICTURE) for name in self._folder.others)]

    # Doing

    def choose(self) -> None:
        self.nav.pick_folder(_("Choose the folder with the symbols"), self.take)

    def take(self, folder: Path) -> None:
        self._symbols, self._not_taken, self._folder = [], [], SymbolFolder(folder.name, ())
        self._go(READING)
        self._run += 1
        run = self._run
        self.services.symbol_sets.find(folder, partial(self._listed, run), partial(self._failed, run))

    def _listed(self, run: int, found: SymbolFolder) -> None:
        if run == self._run:
            self._folder, self._left = found, found.files
            self._read_on(run)

    def _read_on(self, run: int) -> None:
        if not self._left:
            self._go(FOUND)
            self.nav.announce(self.state.heading)
            return
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        self._show()
        self.services.symbol_sets.read(now, partial(self._came, run), partial(self._failed, run))

    def _came(self, run: int, read: Read) -> None:
        if run == self._run:
            self._symbols += read[0]
            self._not_taken += read[1]
            self._read_on(run)

    def _failed(self, run: int, trouble: BaseException) -> None:
        if run != self._run:
            return
        self.stop()
        if not isinstance(trouble, OSError):
            _log.error("the symbols were not read", exc_info=trouble)
        self.nav.say(Message(_("We could not read this folder. Nothing has changed. Is the stick still in?"), "warn"))

    def stop(self) -> None:
        """What was read is let go."""
        self._run += 1
        self._symbols, self._not_taken, self._left = [], [], ()
        self._go(START)

    def show_not_taken(self) -> None:
        self._go(NOT_TAKEN)

    def go_on(self) -> None:
        self._go(WHOSE)

    def choose_made(self, how: str) -> None:
        self._how = how
        self._show()

    def write_credit(self, words: str) -> None:
        self._credit = words

    def write_licence(self, words: str) -> None:
        self._licence = words

    def _is_said(self) -> bool:
        return bool(self._how)

    def add(self) -> None:
        if not self._how:
            self.nav.say(Message(_("Say first who made them. Nothing is kept yet."), "warn", done=self._is_said))
            return
        licence = self._licence.strip() if self._how == LICENCE else self._how
        if not licence:
            self.nav.say(Message(_("Write the name of the licence first. Nothing is kept yet."), "warn"))
            return
        count = self.services.symbol_sets.add(self._symbols, self._folder.name, self._credit if self._how != OURS else "", licence)
        self._step = START  # Back leaves the screen now
        self.nav.leave()
        told = ngettext("{count} symbol is ours now. You can undo this.", "{count} symbols are ours now. You can undo this.", count)
        self.nav.say(Message(told.format(count=count) if count else _("All of these symbols were ours already.")))

    def back_first(self) -> bool:
        if self._step == START:
            return False
        if self._step in (READING, FOUND):
            self.stop()
        else:
            self._go(FOUND)
        return True

    def _go(self, step: str) -> None:
        self._step = step
        self._paging.begin()
        self._show()


def _why(why: WhyNot) -> str:
    return {
        WhyNot.NO_PICTURE: _("It is no picture that we can open."), WhyNot.OUTSIDE: _("It asks for things outside of its file. We opened none."),
        WhyNot.TOO_LARGE: _("It is too large."), WhyNot.NOT_READ: _("It could not be read."), WhyNot.NO_NAME: _("Its name has no words."),
    }[why]
