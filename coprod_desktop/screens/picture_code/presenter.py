"""The picture code of who runs sessions: it leads out of *Take part*."""

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choosing_code import ChoosingCode
from coprod_desktop.ui.screen import Nav


class PictureCodePresenter(ChoosingCode):
    """Whoever runs sessions changes it with the code that is set; a coordinator without."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.show()

    def title(self) -> str:
        return _("The picture code")

    def about(self) -> tuple[str, ...]:
        purpose = _("The code is needed when the laptop comes back from somebody who takes part.")
        if not self.services.codes.has():
            return purpose, _("No code is set now.")
        if self.services.keeping.has_passphrase():
            return purpose, _("A code is set.")
        return purpose, _("A code is set."), _("Set a passphrase too, in “Keeping it safe”. It helps when the code is forgotten.")

    def without(self) -> str:
        return _("Then one press is enough")

    def forgot(self) -> None:
        self.nav.replace("coordinate_door", "picture_code:")
