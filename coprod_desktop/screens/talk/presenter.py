"""Who to talk to, and what to do in danger. Nothing is kept about who opened it, or whom they did not want."""

from dataclasses import dataclass

from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.printer_choice import Printers
from coprod_desktop.ui.quick_print import QuickPrint, WhichPrinter
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class Line:
    """`place` is that of a person who can be taken from the list, else ""."""

    key: str
    picture: str
    words: str
    note: str
    tint: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class TalkState:
    """`hidden`: somebody was taken from the list; `steps`: what a facilitator does is a press away; `leave_name`: a name can be left
    for the safeguarding seat."""

    heading: str
    note: str
    lines: tuple[Line, ...]
    hidden: bool
    printing: bool
    steps: bool
    leave_name: bool


class TalkPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._not_these: set[str] = set()
        self.print = QuickPrint(services, nav, self._show)
        self._show()

    def title(self) -> str:
        return _("I need to talk to someone")

    def saved(self, change: Change) -> None:
        if change.kind in ("safe", "concern"):
            self._show()

    def close(self) -> None:
        self.print.close()
        super().close()

    def back_first(self) -> bool:
        return self.print.back()

    def _show(self) -> None:
        self.show_state(self._picture())

    def _picture(self) -> TalkState | WhichPrinter:
        asked = self.print.state()
        if asked is not None:
            return asked
        card = self.services.safe.card(self._not_these)
        lines = [Line("danger", "openmoji:1F6A8", _("In danger now? Ring 999."), "", "rose")]
        lines += [_line(person) for person in card.people]
        if not card.people and not self._not_these:
            lines.append(Line("runs", "openmoji:E246", _("You can talk to the person who runs the group."), "", "sky"))
        lines.append(Line("trust", "openmoji:1FAC2", _("You can tell somebody else you trust."), _("They can be with you when you talk."), "butter"))
        if card.council:
            lines.append(Line("council", "openmoji:1F3E2", _("You can ring the council."), card.council, "stone"))
        elif not card.people:
            lines.append(Line("council", "openmoji:1F3E2", _("You can ring the council."), _("Ask for the team that keeps adults safe."), "stone"))
        on = self.services.concerns.on
        if not on:
            lines.append(Line("name", "openmoji:270D-1F3FD", _("You can write your name on the card."), _("Give it to one of them."), "mint"))
        return TalkState(_("I need to talk to someone"), _("It is good that you want to say it. Nobody sees that you opened this."), tuple(lines),
                         bool(self._not_these), self.print.busy, self.services.seats.seat is not Seat.TAKE_PART, on)

    def say(self, number: int) -> None:
        line = self.state.lines[number]
        self.nav.read(f"{line.words} {line.note}".strip())

    def not_this(self, place: str) -> None:
        self._not_these.add(place)
        self._show()
        self.nav.announce(_("Taken from the list, and from the card."))

    def show_all(self) -> None:
        self._not_these.clear()
        self._show()

    def print_card(self, printers: Printers) -> None:
        self.print.start(self.services.handouts.make("concern-card", ",".join(sorted(self._not_these))), printers)

    def leave_name(self) -> None:
        self.nav.go_to("leave_name")

    def steps(self) -> None:
        self.nav.go_to("concern")


def _line(person: SafePerson) -> Line:
    words = _("You can talk to {name}.").format(name=person.name) if person.name else _("You can ring this number.")
    return Line(f"person-{person.place}", person.picture or "openmoji:E246", words, "\n".join(filter(None, (person.does, person.phone))), "sky",
                person.place)
