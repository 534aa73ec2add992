"""Who is in the building now: everyone marked as here who has not left, online people apart."""

from dataclasses import dataclass
from datetime import time

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.face import face
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class Present:
    person_id: str
    name: str
    picture: str
    note: str


@dataclass(frozen=True, slots=True)
class BuildingState:
    heading: str
    count: str
    people: tuple[Present, ...]
    uncounted: str


class BuildingPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id = id
        self._refresh()

    def title(self) -> str:
        return _("Who is in the building")

    def saved(self, change: Change) -> None:
        if change.kind in ("attendance", "heads", "undone"):
            self._refresh()

    def _refresh(self) -> None:
        rows = self.services.register.in_building(self._id)
        counts = self.services.register.counts(self._id)
        total = len(rows) + counts.no_name + counts.supporters
        people = tuple(Present(r.person_id, r.name, face(r.picture, r.name), _since(r.at)) for r in rows)
        count = (ngettext("1 person is in the building now.", "{count} people are in the building now.", total).format(count=total) if total
                 else _("Nobody is marked as here."))
        parts = []
        if counts.no_name:
            parts.append(ngettext("1 person gave no name.", "{count} people gave no name.", counts.no_name).format(count=counts.no_name))
        if counts.supporters:
            parts.append(ngettext("1 is a supporter.", "{count} are supporters.", counts.supporters).format(count=counts.supporters))
        self.show_state(BuildingState(_("Who is in the building?"), count, people, " ".join(parts)))

    def left(self, person_id: str) -> None:
        row = self.services.register.row(self._id, person_id)
        self.services.register.mark(self._id, row, Mark.LEFT_EARLY)
        self.nav.announce(_("{name} has left.").format(name=row.name))

    def print(self) -> None:
        self.nav.go_to("preview", f"in-the-building/{self._id}")

    def print_emergency(self) -> None:
        self.nav.go_to("preview", f"emergency/{self._id}")


def _since(at: str) -> str:
    return _("since {time}").format(time=time_words(time.fromisoformat(at[11:16]))) if at else ""
