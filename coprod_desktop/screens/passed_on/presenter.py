"""Keeping that a concern was passed on: the day and to whom. What is kept is said first; it cannot be undone."""

from dataclasses import dataclass
from functools import partial

from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Ask, Message, Nav, Presenter


@dataclass(frozen=True, slots=True)
class PassedOnState:
    """`before` are the earlier ones, for who coordinates."""

    heading: str
    notes: tuple[str, ...]
    choices: tuple[PictureChoice, ...]
    before: tuple[str, ...]


class PassedOnPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        people = services.safe.people()
        self._names = {each.place: each.name or each.phone for each in people} | {"council": _("The council"), "police": _("The police")}
        choices = [PictureChoice(each.place, each.picture or "openmoji:E247", self._names[each.place], each.does) for each in people]
        choices.append(PictureChoice("council", "openmoji:1F3E2", self._names["council"], "", "stone"))
        choices.append(PictureChoice("police", "openmoji:1F6A8", self._names["police"], "", "rose"))
        before: tuple[str, ...] = ()
        if services.seats.seat in (Seat.COORDINATE, Seat.SAFEGUARDING):
            before = tuple(_("{day}: {who}").format(day=long_day_words(each.day), who=each.to_whom) for each in services.concerns.passed()[:24])
        self.show_state(PassedOnState(_("Who did you tell?"), (
            _("We keep only two things: the day, and who was told."), _("It cannot be undone.")), tuple(choices), before))

    def title(self) -> str:
        return _("A concern was passed on")

    def choose(self, key: str) -> None:
        who = self._names[key]
        self.nav.ask(Ask("openmoji:1F4DE", _("Did you tell {who} today?").format(who=who), _("This is kept, and cannot be undone."),
                         _("Yes, today"), _("Not yet")), partial(self._keep, who))

    def _keep(self, who: str) -> None:
        self.services.concerns.pass_on(who)
        self.nav.back()
        self.nav.say(Message(_("It is kept that {who} was told today. Thank you.").format(who=who)))
