"""The keys of the header that do not fit beside large text."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter
from coprod_desktop.ui.undoing import undo_words


@dataclass(frozen=True, slots=True)
class KeysState:
    heading: str
    home: str
    look: str
    help: str
    undo: str
    cover: str


class KeysPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._came_from = id
        self.show_state(KeysState(_("More"), _("Home"), _("Look"), _("Help"), undo_words(services, nav.shown()),
                                  _("Cover the screen")))

    def title(self) -> str:
        return _("More")

    def home(self) -> None:
        self.nav.home()

    def look(self) -> None:
        self.nav.replace("look")

    def help(self) -> None:
        self.nav.replace("help", self._came_from)

    def cover(self) -> None:
        self.nav.back()
        self.nav.cover()

    def undo(self) -> None:
        self.nav.undo()
        self.nav.back()
