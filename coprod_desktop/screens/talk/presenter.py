"""Who to talk to, and what to do in danger."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class Line:
    picture: str
    words: str
    tint: str


@dataclass(frozen=True, slots=True)
class TalkState:
    heading: str
    lines: tuple[Line, ...]


class TalkPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        person, phone = services.safe.person(), services.safe.phone()
        who = _("You can talk to {name}.").format(name=person) if person else _("You can talk to the person who runs the group.")
        lines = [Line("openmoji:E246", who, "sky")]
        if phone:
            lines.append(Line("openmoji:1F4DE", _("The phone number is {phone}.").format(phone=phone), "mint"))
        lines.append(Line("openmoji:1FAC2", _("Somebody you trust can be with you."), "butter"))
        lines.append(Line("openmoji:1F6A8", _("In danger now? Ring 999."), "rose"))
        self.show_state(TalkState(_("I need to talk to someone"), tuple(lines)))

    def title(self) -> str:
        return _("I need to talk to someone")

    def say(self, number: int) -> None:
        self.nav.read(self.state.lines[number].words)
