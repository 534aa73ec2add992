"""The passphrase of the concern record, written twice; then its recovery code, to keep on paper."""

from dataclasses import dataclass, field

from coprod_desktop.i18n import _
from coprod_desktop.services.concerns import SHORTEST, TooShort
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.printer_choice import Printers
from coprod_desktop.ui.quick_print import QuickPrint, WhichPrinter
from coprod_desktop.ui.screen import Message, Nav, Presenter


@dataclass(frozen=True, slots=True)
class Writing:
    """`trouble` says what is needed."""

    heading: str
    notes: tuple[str, ...]
    trouble: str
    first: str = field(repr=False)
    second: str = field(repr=False)
    shown: bool = False


@dataclass(frozen=True, slots=True)
class CodeShown:
    """`parts` are the letters of the recovery code, with a space after each."""

    heading: str
    notes: tuple[str, ...]
    parts: tuple[str, ...] = field(repr=False)
    printing: bool = False


class ConcernKeyPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._first = self._second = self._trouble = self._code = ""
        self._shown = False
        self.printing = QuickPrint(services, nav, self._show)
        self._show()

    def title(self) -> str:
        return _("Passphrase of the record")

    def close(self) -> None:
        self._first = self._second = self._code = ""
        self.printing.close()
        super().close()

    def _show(self) -> None:
        self.show_state(self._picture())

    def _picture(self) -> Writing | CodeShown | WhichPrinter:
        if self._code:
            return self.printing.state() or CodeShown(_("Keep this recovery code"), (
                _("It opens the record if the passphrase is forgotten."), _("If both are lost, nobody can read the record again."),
                _("Keep the paper away from this computer.")), tuple(" ".join(part) for part in self._code.split("-")), self.printing.busy)
        return Writing(_("A passphrase for the record"), (
            _("It is not the group’s passphrase. Tell it only to the people who keep us safe."),
            _("You also get a recovery code, in case it is forgotten.")), self._trouble, self._first, self._second, self._shown)

    def typed(self, which: str, text: str) -> None:
        """Nothing is drawn anew while somebody types."""
        if which == "first":
            self._first = text
        else:
            self._second = text
        self.state = self._picture()

    def show_letters(self) -> None:
        self._shown = not self._shown
        self._show()

    def set(self) -> None:
        concerns = self.services.concerns
        if concerns.on and not concerns.is_open:
            self.nav.back()
            return
        if self._first != self._second:
            self._say(_("The two are not the same. Look at the letters and try again."))
            return
        if self.services.keeping.opens_group(self._first):
            self._say(_("This is the group’s passphrase. Choose another one for the record."))
            return
        try:
            self._code = concerns.turn_on(self._first)
        except TooShort:
            self._say(_("Use {count} letters or more.").format(count=SHORTEST))
            return
        self._first = self._second = self._trouble = ""
        self._show()

    def _say(self, trouble: str) -> None:
        self._trouble = trouble
        self._show()
        self.nav.announce(trouble)

    def hear(self, number: int) -> None:
        """Says one part, letter by letter."""
        self.nav.read(_("Part {number}: {letters}.").format(number=number + 1, letters=", ".join(self._code.split("-")[number])))

    def print(self, printers: Printers) -> None:
        self.printing.start(self.services.concerns.code_sheet(self._code), printers)

    def keep(self) -> None:
        self._code = ""
        self.nav.back()

    def stays(self) -> bool:
        if not self._code or self.printing.back():
            return bool(self._code)
        self.nav.say(Message(_("First print the code or write it on paper. Then press “I have kept it safe”."), "warn"))
        return True
