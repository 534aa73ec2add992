"""What every screen about one person does: what is typed is kept, what was done here can be taken back, and a person may go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.face import face
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.i18n import _
from coprod_desktop.ui.keeps_typed import KeepsTyped
from coprod_desktop.ui.screen import Gone, Nav

if TYPE_CHECKING:
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.group import GroupServices


def saved_as_you_go(name: str) -> str:
    """The line under the title of a page without a Save button."""
    return _("{name}. Saved as you go.").format(name=name)


class AboutPerson(KeepsTyped):
    """`id` is the person's; in *Take part* it is always the person who sits there. A subclass says in `picture_of` what its
    screen shows, and with fields in `keep` how to save what was typed."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        actor = services.seats.actor
        own = actor.person_id if actor.seat == Seat.TAKE_PART else id
        self.gone = not own
        self.person = services.people.get(own) if own else Person("", "")
        last = services.undo.last(self.shows())
        self._before = last.action_id if last else ""
        self.refresh()

    def picture_of(self) -> Any:
        """The State to show now."""
        raise NotImplementedError

    def keep(self, typed: dict[str, str]) -> None:
        """Saves what was typed, by field."""
        raise NotImplementedError

    def refresh(self) -> None:
        if self.gone:
            self.show_state(Gone(_("This person is not in the list now."), _("Nothing else has changed. Go back to the list.")))
        else:
            self.show_state(self.picture_of())

    def saved(self, change: Change) -> None:
        if change.kind not in ("person", "undone") or not self.person.id:
            return
        try:
            self.person = self.services.people.get(self.person.id)
            self.gone = False
        except KeyError:
            self.gone = True
            self._typed.clear()
        self.refresh()

    @property
    def face(self) -> str:
        """What stands for the person on the screen."""
        return face(self.person.picture, self.person.name)

    # What is typed

    def value(self, field: str, saved: str) -> str:
        return self._typed.get(field, saved)

    def save_typed(self, typed: dict[str, str]) -> None:
        if not self.gone:
            self.keep(typed)

    # Taking back

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("person", self.person.id), OnPage("consent", self.person.id)) if self.person.id else ()

    @property
    def can_undo(self) -> bool:
        """Something was typed or saved since this screen was opened."""
        if self._typed:
            return True
        last = self.services.undo.last(self.shows())
        return last is not None and last.action_id != self._before

    def undo(self) -> None:
        self.leave()
        self.nav.undo()
