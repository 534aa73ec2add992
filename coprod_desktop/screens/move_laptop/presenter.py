"""Moving the group to a new laptop: what to do, one thing after the other, on the screen and on paper."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.moving import Step, steps
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class MoveLaptopState:
    """`copied` says which copy there is already."""

    heading: str
    note: str
    steps: tuple[Step, ...]
    copied: str


class MoveLaptopPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._show()

    def title(self) -> str:
        return _("Move to a new laptop")

    def saved(self, change: Change) -> None:
        if change.kind == "copies":
            self._show()

    def _show(self) -> None:
        moving = self.services.moving
        copied = _("Last copy: {what}.").format(what=moving.carried_words()) if moving.carried() else moving.carried_words()
        self.show_state(MoveLaptopState(self.title(), _("You need a memory stick. It takes about 10 minutes."), steps(), copied))

    def copy(self) -> None:
        self.nav.go_to("stick_copy")

    def print(self) -> None:
        self.nav.go_to("preview", "move-laptop/")
