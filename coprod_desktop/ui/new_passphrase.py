"""A new passphrase: written twice, then its recovery code, to keep on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.quick_print import PrintWords, QuickPrint, plain_words
from coprod_desktop.ui.screen import Message, Presenter

if TYPE_CHECKING:
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.printer_choice import Printers
    from coprod_desktop.ui.screen import Nav


@dataclass(frozen=True, slots=True)
class NewPassphraseWords:
    """What is said over the two fields, what the first one is called, and what is said with the code."""

    heading: str
    notes: tuple[str, ...]
    label: str
    code_notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Writing:
    """Writing the passphrase twice; `trouble` says what is needed."""

    heading: str
    notes: tuple[str, ...]
    label: str
    trouble: str
    first: str = field(repr=False)
    second: str = field(repr=False)
    shown: bool = False


@dataclass(frozen=True, slots=True)
class CodeShown:
    """The recovery code: `parts` are its groups of letters, with a space after each."""

    heading: str
    notes: tuple[str, ...]
    parts: tuple[str, ...] = field(repr=False)
    printing: bool = False


class NewPassphrase(Presenter):
    """A subclass says in which words, calls `show`, sets the passphrase, and then calls `show_code`."""

    _first = _second = _trouble = _code = ""
    _shown = False

    def __init__(self, services: GroupServices, nav: Nav, print_words: Callable[[], PrintWords] = plain_words) -> None:
        super().__init__(services, nav)
        self.printing = QuickPrint(services, nav, self.show, print_words)

    def words(self) -> NewPassphraseWords:
        raise NotImplementedError

    def set(self) -> None:
        """Sets what was typed twice, or says what is needed."""
        raise NotImplementedError

    def sheet(self, code: str) -> Handout:
        """The recovery code on paper."""
        raise NotImplementedError

    def close(self) -> None:
        self._forget_words()
        self._code = ""
        self.printing.close()
        super().close()

    def show(self) -> None:
        self.show_state(self.picture())

    def picture(self) -> object:
        """The State."""
        words = self.words()
        if self._code:
            return self.printing.state() or CodeShown(_("Keep this recovery code"), words.code_notes,
                                                      tuple(" ".join(part) for part in self._code.split("-")), self.printing.busy)
        return Writing(words.heading, words.notes, words.label, self._trouble, self._first, self._second, self._shown)

    # Writing it

    def typed(self, which: str, text: str) -> None:
        """Nothing is drawn anew while somebody types; the words are kept for a view in another look."""
        if which == "first":
            self._first = text
        else:
            self._second = text
        self.state = self.picture()

    def show_letters(self) -> None:
        self._shown = not self._shown
        self.show()

    def say(self, trouble: str) -> None:
        self._trouble = trouble
        self.show()
        self.nav.announce(trouble)

    def _forget_words(self) -> None:
        self._first = self._second = self._trouble = ""
        self._shown = False

    # Keeping the code

    def show_code(self, code: str) -> None:
        """8 groups of letters with "-" between."""
        self._code = code
        self._forget_words()
        self.show()

    def hear(self, number: int) -> None:
        """Says one part, letter by letter."""
        letters = ", ".join(self._code.split("-")[number])
        self.nav.read(_("Part {number}: {letters}.").format(number=number + 1, letters=letters))

    def print(self, printers: Printers) -> None:
        self.printing.start(self.sheet(self._code), printers)

    def keep(self) -> None:
        self._code = ""
        self.nav.back()

    def stays(self) -> bool:
        """From the printers back to the code; from the code only when it is kept."""
        if not self._code:
            return False
        if not self.printing.back():
            self.nav.say(Message(_("First print the code or write it on paper. Then press “I have kept it safe”."), "warn"))
        return True
