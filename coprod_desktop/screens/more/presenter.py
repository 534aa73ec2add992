"""What More offers: at most five places."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class MoreState:
    heading: str
    choices: tuple[PictureChoice, ...]


class MorePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.show_state(MoreState(_("More"), (
            PictureChoice("people", "openmoji:1F465", _("People"), _("Who is in the group"), "sky"),
            PictureChoice("dates", "openmoji:1F4C5", _("Dates"), _("What is on, and when"), "butter"),
            PictureChoice("programmes", "openmoji:1F3A8", _("What we run"), _("Plan sessions and courses"), "rose"),
            PictureChoice("keeping", "openmoji:1F512", _("Keeping it safe"), _("Copies, passphrase, who keeps safe"), "mint"),
            PictureChoice("picture_code", "openmoji:1F5BC", _("Picture code"), _("The way out of “Take part”"), "stone"),
        )))

    def title(self) -> str:
        return _("More")

    def cover(self) -> None:
        self.nav.cover()

    def choose(self, number: int) -> None:
        self.nav.go_to(self.state.choices[number].key)
