"""Who comes and has nobody to ring in an emergency: a person a press, to ask and to write it down."""

from dataclasses import dataclass

from coprod_desktop.domain.face import face
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Nav


@dataclass(frozen=True, slots=True)
class ToAsk:
    person_id: str
    name: str
    picture: str


@dataclass(frozen=True, slots=True)
class WhoToCallState:
    """`pages` is (this page from 1, how many)."""

    heading: str
    note: str
    people: tuple[ToAsk, ...]
    pages: tuple[int, int]


class WhoToCallPresenter(Paged):
    """`id` is the session's."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id, self._paging = id, Paging()
        self._show()

    def title(self) -> str:
        return _("Who we call")

    def saved(self, change: Change) -> None:
        if change.kind in ("person", "attendance", "programme", "undone"):
            self._show()

    def _show(self) -> None:
        rows = self.services.register.without_a_number(self._id)
        note = _("We know who to call for everybody who comes.")
        if rows:
            note = ngettext("We do not know who to call for 1 person. Ask, then write it here.",
                            "We do not know who to call for {count} people. Ask, then write it here.", len(rows)).format(count=len(rows))
        people = tuple(ToAsk(row.person_id, row.name, face(row.picture, row.name)) for row in self._paging.cut(rows))
        self.show_state(WhoToCallState(_("Who do we call in an emergency?"), note, people, self._paging.pages))

    def open(self, person_id: str) -> None:
        self.nav.go_to("emergency", person_id)

    def see_the_sheet(self) -> None:
        self.nav.go_to("preview", f"emergency/{self._id}")
