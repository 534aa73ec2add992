"""Leaving a name for the people who keep us safe: only if somebody wants to, and only they see it."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Message, Nav, Presenter


@dataclass(frozen=True, slots=True)
class LeaveNameState:
    heading: str
    notes: tuple[str, ...]
    name: str


class LeaveNamePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        person_id = services.seats.actor.person_id
        self._name = services.people.get(person_id).name if person_id else ""
        self._show()

    def title(self) -> str:
        return _("Leave my name")

    def _show(self) -> None:
        self.show_state(self._picture())

    def _picture(self) -> LeaveNameState:
        return LeaveNameState(_("Leave my name"), (
            _("Only the people who keep us safe see it. They will talk with you."),
            _("They may not see it today. In danger now? Ring 999.")), self._name)

    def typed(self, text: str) -> None:
        """Nothing is drawn anew while somebody types."""
        self._name = text
        self.state = self._picture()

    def leave(self) -> None:
        if not self._name.strip():
            self.nav.say(Message(_("Write your name first, or go back."), "warn"))
            return
        if not self.services.concerns.on:
            self.nav.back()
            self.nav.say(Message(_("Write your name on the card, and give it to one of them."), "warn"))
            return
        self.services.concerns.leave_name(self._name)
        self._name = ""
        self.nav.back()
        self.nav.say(Message(_("Your name is left. Only the people who keep us safe see it.")))
