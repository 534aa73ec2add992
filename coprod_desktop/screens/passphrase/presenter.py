"""The passphrase, step by step: what it means, writing it twice, keeping the recovery code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.keeping import SHORTEST, TooShort
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paging import page_words
from coprod_desktop.ui.printer_choice import PrinterChoice, Printers, PrintersShown
from coprod_desktop.ui.screen import Ask, Message, Nav, Presenter
from coprod_desktop.ui.sheet_print import SheetPrint


@dataclass(frozen=True, slots=True)
class Choosing:
    """A passphrase is set: what can be done. `warning` is about a recovery code that nobody kept."""

    heading: str
    note: str
    warning: str
    choices: tuple[PictureChoice, ...]


@dataclass(frozen=True, slots=True)
class Writing:
    """Writing a new passphrase twice; `trouble` says what is needed."""

    heading: str
    notes: tuple[str, ...]
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


@dataclass(frozen=True, slots=True)
class Where:
    """Which printer the recovery code goes to."""

    heading: str
    note: str
    printers: PrintersShown


class PassphrasePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._writing = not services.keeping.has_passphrase()
        self._code = ""
        self._print: SheetPrint | None = None
        self._printers: Printers | None = None
        self._where: PrinterChoice | None = None
        self._forget_words()
        self._show()

    def title(self) -> str:
        return _("Passphrase")

    def saved(self, change: Change) -> None:
        if change.kind == "passphrase":
            self._show()

    def close(self) -> None:
        self._forget_words()
        self._code = ""
        if self._print is not None:
            self._print.stop()
        super().close()

    def _forget_words(self) -> None:
        self._first = self._second = self._trouble = ""
        self._shown = False

    def _show(self) -> None:
        self.show_state(self._picture())

    def _picture(self) -> Choosing | Writing | CodeShown | Where:
        if self._code and self._where is not None:
            return Where(_("Which printer?"), _("Press the printer for the recovery code."), self._where.show())
        if self._code:
            return CodeShown(_("Keep this recovery code"), (
                _("It opens the group if the passphrase is forgotten."),
                _("Print it, or write it on paper. Press a part to hear its letters."),
                _("Keep the paper in a safe place, away from this computer.")),
                tuple(" ".join(part) for part in self._code.split("-")), self._print is not None)
        if self._writing:
            return Writing(_("Choose a new passphrase") if self.services.keeping.has_passphrase() else _("Choose a passphrase"), (
                _("A passphrase is a few secret words. It locks the group."),
                _("You type it each time the app opens. Only people who know it can open the group."),
                _("You also get a recovery code, in case you forget it.")), self._trouble, self._first, self._second, self._shown)
        kept = self.services.keeping.code_is_kept()
        warning = "" if kept else _("Nobody has kept the recovery code. Change the passphrase to get a new code.")
        return Choosing(_("Passphrase"), _("A passphrase is set. It is asked when the app opens."), warning, (
            PictureChoice("change", "openmoji:1F512", _("Change the passphrase"), _("You get a new recovery code"), "mint"),
            PictureChoice("remove", "openmoji:1F513", _("Take the passphrase away"), _("The group opens without it"), "stone")))

    # What can be done

    def choose(self, key: str) -> None:
        if key == "change":
            self._writing = True
            self._show()
            return
        self.nav.ask(Ask("openmoji:1F513", _("Take the passphrase away?"),
                         _("Then anyone with this computer can open the group. The recovery code stops working."),
                         _("Take it away"), _("Keep the passphrase")), self._remove)

    def _remove(self) -> None:
        try:
            self.services.keeping.remove_passphrase()
        except OSError:
            self._say_full()
            return
        self._writing = True
        self._show()
        self.nav.say(Message(_("The passphrase is taken away. The group opens without it now.")))

    # Writing it

    def typed(self, which: str, text: str) -> None:
        """Nothing is drawn anew while somebody types; the words are kept for a view in another look."""
        if which == "first":
            self._first = text
        else:
            self._second = text
        self.state = self._picture()

    def show_letters(self) -> None:
        self._shown = not self._shown
        self._show()

    def set(self) -> None:
        """Sets what was typed twice; then the recovery code is shown."""
        try:
            if len(self._first.strip()) < SHORTEST:
                raise TooShort
            if self._first != self._second:
                self._say(_("The two are not the same. Nothing is set. Write them again."))
                return
            self._code = self.services.keeping.set_passphrase(self._first)
        except TooShort:
            self._say(_("A passphrase needs {count} letters or more. 3 words are good.").format(count=SHORTEST))
            return
        except OSError:
            self._say_full()
            return
        self._forget_words()
        self._show()
        self.nav.announce(_("The passphrase is set."))

    def _say(self, trouble: str) -> None:
        self._trouble = trouble
        self._show()
        self.nav.announce(trouble)

    def _say_full(self) -> None:
        self.nav.say(Message(_("This could not be saved. The group is safe. Make room on this computer, then try again."), "stop"))

    # Keeping the code

    def hear(self, number: int) -> None:
        """Says one part, letter by letter."""
        letters = ", ".join(self._code.split("-")[number])
        self.nav.read(_("Part {number}: {letters}.").format(number=number + 1, letters=letters))

    def print(self, printers: Printers) -> None:
        """On the one printer there is; with more, it is asked which."""
        names = printers.names()
        if not names:
            self.nav.say(Message(_("No printer was found. Write the code on paper. Then check that each letter is right."), "warn"))
        elif self._print is None:
            self._printers = printers
            if len(names) == 1:
                self.print_on(names[0])
            else:
                self._where = PrinterChoice(printers)
                self._show()

    def turn_printers(self, pages: int) -> None:
        if self._where is not None and self._where.turn(pages):
            self._show()
            self.nav.announce(page_words(self.state.printers.pages))

    def print_on(self, name: str) -> None:
        self._where = None
        self._print = SheetPrint(self.services, self.services.keeping.code_sheet(self._code), partial(self._send, name), self._not_printed)
        self._show()
        self._print.start()

    def _send(self, name: str, pages: Sequence[bytes]) -> None:
        self._print = None
        self._show()
        if self._printers is not None:
            self._printers.print(name, _("Recovery code"), 1, pages, self._printed)

    def _printed(self, taken: bool) -> None:
        if taken:
            self.nav.say(Message(_("The code was sent to the printer. Check that the page is there.")))
        else:
            self._not_printed()

    def _not_printed(self) -> None:
        self._print = None
        self._show()
        self.nav.say(Message(_("The page did not print. The code is still here. Check the printer, or write the code on paper."), "stop"))

    def keep(self) -> None:
        self.services.keeping.keep_code()
        self._code, self._writing = "", False
        self.nav.back()

    # The way back

    def stays(self) -> bool:
        """From the printers back to the code; from the code only when it is kept."""
        if not self._code:
            return False
        if self._where is not None:
            self._where = None
            self._show()
            return True
        self.nav.say(Message(_("First print the code or write it on paper. Then press “I have kept it safe”."), "warn"))
        return True

    def back_first(self) -> bool:
        if self._writing and self.services.keeping.has_passphrase():
            self._writing = False
            self._forget_words()
            self._show()
            return True
        return False
