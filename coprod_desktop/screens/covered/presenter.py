"""The covered screen: calm until somebody presses a key; that leads back, or to the lock when there is one."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class CoveredState:
    """`choices` is empty while the page is calm, and where no lock is shut. Nothing here names anybody."""

    heading: str
    words: str
    choices: tuple[PictureChoice, ...] = ()


class CoveredPresenter(Presenter):
    """Where the lock is shut behind this page, the way back leads through it, and taking part is open to everybody."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._locked = id == "locked"
        self.calm()

    def title(self) -> str:
        return _("The screen is covered")

    def calm(self) -> None:
        self.show_state(CoveredState(_("The screen is covered."), _("Press any key to come back.")))

    def somebody(self) -> None:
        """A key was pressed, or the page."""
        if not self._locked:
            self.nav.back()
        elif not self.state.choices:
            self.show_state(CoveredState(_("The screen is covered."), _("What would you like to do?"), (
                PictureChoice("back", "openmoji:1F4BB", _("Come back"), _("With the picture code"), "mint"),
                PictureChoice("take_part", "openmoji:1F64B-1F3FD", _("I want to take part"), "", "sky"))))
            self.nav.announce(self.state.words)

    def choose(self, key: str) -> None:
        if key == "back":
            self.nav.replace("unlock")
        else:
            self.nav.home()

    def back_first(self) -> bool:
        """With a lock, Back shows the choice like every other key; from the choice it makes the page calm again."""
        if not self._locked:
            return False
        if self.state.choices:
            self.calm()
        else:
            self.somebody()
        return True
