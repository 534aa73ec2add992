"""Who a sheet is for: one press on a person, and their sheet is there."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.people_choice import PeopleChoice, PeopleShown
from coprod_desktop.ui.picks_people import PicksPeople
from coprod_desktop.ui.screen import Message, Nav


@dataclass(frozen=True, slots=True)
class WhoseSheetState:
    heading: str
    note: str
    picture: str
    people: PeopleShown


class WhoseSheetPresenter(PicksPeople):
    """`id` is the name of the kind of sheet."""

    _people: PeopleChoice

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._kind = services.handouts.kind(id)
        self._people = PeopleChoice(services, (), usual=())
        self._show()

    def title(self) -> str:
        return _("Who is it for?")

    def saved(self, change: Change) -> None:
        if change.kind in ("person", "undone"):
            self._show()

    def _show(self) -> None:
        self.show_state(WhoseSheetState(_("Who is it for?"), f"{self._kind.title}. {self._kind.note}", self._kind.picture, self._people.show()))

    def fits(self, narrow: bool) -> None:
        self._people.fits(narrow)
        self._show()

    def press_person(self, person_id: str) -> None:
        self._people.chosen = (person_id,)
        self._show()
        if missing := self.services.handouts.missing(self._kind.name, person_id):
            self.nav.say(Message(missing, "warn"))
        else:
            self.nav.go_to("preview", f"{self._kind.name}/{person_id}")
