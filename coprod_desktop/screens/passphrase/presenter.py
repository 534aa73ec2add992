"""The passphrase: what can be done with it, a new one, and taking it away."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.handout import Handout
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.keeping import SHORTEST, TooShort
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.new_passphrase import NewPassphrase, NewPassphraseWords
from coprod_desktop.ui.quick_print import PrintWords
from coprod_desktop.ui.screen import Ask, Message, Nav


@dataclass(frozen=True, slots=True)
class Choosing:
    """A passphrase is set: what can be done. `warning` is about a recovery code that nobody kept."""

    heading: str
    note: str
    warning: str
    choices: tuple[PictureChoice, ...]


class PassphrasePresenter(NewPassphrase):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav, _print_words)
        self._writing = not services.keeping.has_passphrase()
        self.show()

    def title(self) -> str:
        return _("Passphrase")

    def saved(self, change: Change) -> None:
        if change.kind == "passphrase":
            self.show()

    def picture(self) -> object:
        return super().picture() if self._writing or self._code else self._choosing()

    def _choosing(self) -> Choosing:
        kept = self.services.keeping.code_is_kept()
        warning = "" if kept else _("Nobody has kept the recovery code. Change the passphrase to get a new code.")
        return Choosing(_("Passphrase"), _("A passphrase is set. It is asked when the app opens."), warning, (
            PictureChoice("change", "openmoji:1F512", _("Change the passphrase"), _("You get a new recovery code"), "mint"),
            PictureChoice("remove", "openmoji:1F513", _("Take the passphrase away"), _("The group opens without it"), "stone")))

    def words(self) -> NewPassphraseWords:
        return NewPassphraseWords(
            _("Choose a new passphrase") if self.services.keeping.has_passphrase() else _("Choose a passphrase"), (
                _("A passphrase is a few secret words. It locks the group."),
                _("You type it each time the app opens. Only people who know it can open the group."),
                _("You also get a recovery code, in case you forget it.")),
            _("Your passphrase"), (
                _("It opens the group if the passphrase is forgotten."),
                _("Print it, or write it on paper. Press a part to hear its letters."),
                _("Keep the paper in a safe place, away from this computer.")))

    # What can be done

    def choose(self, key: str) -> None:
        if key == "change":
            self._writing = True
            self.show()
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
        self.show()
        self.nav.say(Message(_("The passphrase is taken away. The group opens without it now.")))

    def set(self) -> None:
        try:
            if len(self._first.strip()) < SHORTEST:
                raise TooShort
            if self._first != self._second:
                self.say(_("The two are not the same. Nothing is set. Write them again."))
                return
            code = self.services.keeping.set_passphrase(self._first)
        except TooShort:
            self.say(_("A passphrase needs {count} letters or more. 3 words are good.").format(count=SHORTEST))
            return
        except OSError:
            self._say_full()
            return
        self.show_code(code)
        self.nav.announce(_("The passphrase is set."))

    def _say_full(self) -> None:
        self.nav.say(Message(_("This could not be saved. The group is safe. Make room on this computer, then try again."), "stop"))

    # The code

    def sheet(self, code: str) -> Handout:
        return self.services.keeping.code_sheet(code)

    def keep(self) -> None:
        self.services.keeping.keep_code()
        self._writing = False
        super().keep()

    def back_first(self) -> bool:
        if self._writing and self.services.keeping.has_passphrase():
            self._writing = False
            self._forget_words()
            self.show()
            return True
        return False


def _print_words() -> PrintWords:
    return PrintWords(
        _("Recovery code"), _("Press the printer for the recovery code."),
        _("No printer was found. Write the code on paper. Then check that each letter is right."),
        _("The code was sent to the printer. Check that the page is there."),
        _("The page did not print. The code is still here. Check the printer, or write the code on paper."))
