"""The picture code of one person, for what is theirs alone."""

from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choosing_code import ChoosingCode
from coprod_desktop.ui.screen import Gone, Message, Nav


class OwnCodePresenter(ChoosingCode):
    """`id` is the person's; in *Take part* it is always the person who sits there."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        actor = services.seats.actor
        self.person_id = actor.person_id if actor.seat is Seat.TAKE_PART else id
        self._look()

    def _look(self) -> None:
        """A person may be taken out while the screen is open."""
        try:
            self._name = self.services.people.get(self.person_id).name
        except KeyError:
            self.show_state(Gone(_("This person is not in the list now."), _("Nothing else has changed. Go back to the list.")))
        else:
            self.show()

    def title(self) -> str:
        return _("My picture code")

    def about(self) -> tuple[str, ...]:
        stands = _("A code is set.") if self.services.codes.has(self.person_id) else _("No code is set now.")
        return (_("{name}. {stands}").format(name=self._name, stands=stands),
                _("The code is only for you. With it, only you can open what is about you."))

    def without(self) -> str:
        return _("Then no code is asked")

    def saved(self, change: Change) -> None:
        if change.kind in ("person", "undone"):
            self._look()

    def forgot(self) -> None:
        if self.services.seats.seat is Seat.TAKE_PART:
            self.nav.say(Message(_("Ask the person who runs the group. They can take the code away. Then you choose a new one."), "warn"))
        else:
            self.nav.replace("coordinate_door", f"own_code:{self.person_id}")
