"""What More offers: at most five places."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class Choice:
    target: str
    picture: str
    tint: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class MoreState:
    heading: str
    choices: tuple[Choice, ...]


class MorePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.show_state(MoreState(_("More"), (
            Choice("people", "openmoji:1F465", "sky", _("People"), _("Who is in the group")),
            Choice("dates", "openmoji:1F4C5", "butter", _("Dates"), _("What is on, and when")),
            Choice("programmes", "openmoji:1F3A8", "rose", _("What we run"), _("Plan sessions and courses")),
            Choice("keeping", "openmoji:1F512", "mint", _("Keeping it safe"), _("Copies, passphrase, who keeps safe")),
            Choice("picture_code", "openmoji:1F5BC", "stone", _("Picture code"), _("The way out of “Take part”")),
        )))

    def title(self) -> str:
        return _("More")

    def cover(self) -> None:
        self.nav.cover()

    def choose(self, number: int) -> None:
        self.nav.go_to(self.state.choices[number].target)
