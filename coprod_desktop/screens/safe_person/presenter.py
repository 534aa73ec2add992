"""Who people can talk to when something is wrong: a list, and the number of the council."""

from dataclasses import dataclass

from coprod_desktop.domain.concern import ENOUGH, SafePerson
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Message, Nav, Presenter

COUNCIL = "council"


@dataclass(frozen=True, slots=True)
class SafeLine:
    key: str
    picture: str
    name: str
    note: str
    change: str
    can_remove: bool


@dataclass(frozen=True, slots=True)
class SafeState:
    """`warning` gently asks for a second person; "" when there are enough."""

    heading: str
    notes: tuple[str, ...]
    warning: str
    lines: tuple[SafeLine, ...]
    can_add: bool
    can_undo: bool


class SafePersonPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._removed: SafePerson | None = None
        self._show()

    def title(self) -> str:
        return _("Who keeps people safe")

    def saved(self, change: Change) -> None:
        if change.kind == "safe":
            self._show()

    def _show(self) -> None:
        safe = self.services.safe
        people, council = safe.people(), safe.council()
        lines = [SafeLine(each.place, each.picture or "openmoji:E247", each.name or each.phone, _together(each),
                          _("Change {name}").format(name=each.name), True) for each in people]
        lines.append(SafeLine(COUNCIL, "openmoji:1F3E2", _("The council’s team that keeps adults safe"), council or _("No phone number yet."),
                              _("Change the council’s number"), False))
        warning = _("Name two people. One may be away, or part of the worry.") if len(people) < ENOUGH else ""
        self.show_state(SafeState(
            _("Who keeps people safe"), (_("People see these names under “I need to talk to someone”, and on the card."),
                                         _("Ask each person first if that is OK.")),
            warning, tuple(lines), bool(safe.free()), self._removed is not None and not safe.at(self._removed.place).name))

    def add(self) -> None:
        self.nav.go_to("safe_one", self.services.safe.free())

    def change(self, key: str) -> None:
        self.nav.go_to("safe_one", key)

    def remove(self, key: str) -> None:
        self._removed = self.services.safe.at(key)
        self.services.safe.remove(key)
        self.nav.say(Message(_("Taken off the list. You can undo this.")))

    def undo(self) -> None:
        if self._removed is not None:
            self.services.safe.save(self._removed)
            self._removed = None
            self.nav.hush()

    def steps(self) -> None:
        self.nav.go_to("concern")


def _together(person: SafePerson) -> str:
    return " · ".join(part for part in (person.does, person.phone if person.name else "") if part)
