"""The passphrase before what only a coordinator does, and for a picture code that was forgotten."""

from dataclasses import dataclass, field

from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter

_CODES = ("picture_code", "own_code")


@dataclass(frozen=True, slots=True)
class DoorState:
    """`trouble` says that the last try was not right."""

    heading: str
    notes: tuple[str, ...]
    label: str
    trouble: str
    typed: str = field(repr=False)
    shown: bool = False


class CoordinateDoorPresenter(Presenter):
    """`id` is "target screen:its id", or "" where the screen waits behind the door. A wrong passphrase costs nothing: no wait, no lock-out."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._target, _colon, self._id = id.partition(":")
        self._typed, self._trouble, self._shown = "", "", False
        self._show()

    def title(self) -> str:
        return _("Type the passphrase")

    def _picture(self) -> DoorState:
        notes = (_("This part is for the people who plan and look after the group."), _("Once is enough, until you hand the laptop over."))
        if self._target in _CODES:
            notes = (_("Somebody who knows the passphrase of the group can type it."), _("Then you can choose a new picture code."))
        return DoorState(self.title(), notes, _("Passphrase or recovery code"), self._trouble, self._typed, self._shown)

    def _show(self) -> None:
        self.show_state(self._picture())

    def typed(self, text: str) -> None:
        """Nothing is drawn anew while somebody types; the words are kept for a view in another look."""
        self._typed = text
        self.state = self._picture()

    def show_letters(self) -> None:
        self._shown = not self._shown
        self._show()

    def open(self) -> None:
        if self.services.keeping.unlock(self._typed):
            self._typed = ""
            if self.services.seats.seat is Seat.TAKE_PART:
                self.services.seats.run()
                self.nav.restart_at("home")
                self.nav.go_to(self._target, self._id)
            elif self._target:
                self.nav.replace(self._target, self._id)
            else:
                self.nav.back()
            return
        self._trouble = _("That is not the passphrase. Nothing is lost. Try again.") if self._typed else _("Type the passphrase first.")
        self._show()
        self.nav.announce(self._trouble)
