"""Adding one date: which of the things we run, and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.repeat_words import pattern_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.date_line import also_words
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Message, Nav
from coprod_desktop.ui.when_choice import WhenChoice, WhenShown


@dataclass(frozen=True, slots=True)
class Choice:
    programme_id: str
    name: str
    picture: str
    note: str


@dataclass(frozen=True, slots=True)
class Which:
    heading: str
    choices: tuple[Choice, ...]
    pages: tuple[int, int]
    empty: str


@dataclass(frozen=True, slots=True)
class When:
    heading: str
    note: str
    when: WhenShown


class PlanDatePresenter(Paged):
    """`id` is "of/PROGRAMME" when it is known which, "day/YYYY-MM-DD" for the day to begin with, else "". Dates that are over can be
    added for a year, for what took place and was not written down."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        kind, _slash, value = id.partition("/")
        self._today = services.clock.now().date()
        self._day = date.fromisoformat(value) if kind == "day" else self._today
        self._programme: Programme | None = None
        self._given = kind == "of"
        self._when: dict[str, WhenChoice] = {}
        self._paging = Paging()
        if self._given:
            self._programme = services.sessions.programme(value)
        self._show()

    def title(self) -> str:
        return _("Add a date")

    def saved(self, change: Change) -> None:
        if change.kind in ("session", "programme", "undone") and self._programme is None:
            self._show()

    def _show(self) -> None:
        self.show_state(self._which() if self._programme is None else self._when_state(self._programme))

    def _which(self) -> Which:
        running = self.services.sessions.programmes()
        shown = self._paging.cut(running)
        return Which(_("A date for what?"), tuple(Choice(one.id, one.name, one.picture, pattern_words(one)) for one in shown),
                     self._paging.pages, "" if shown else _("Nothing is planned yet. Begin with “Something new”."))

    def _choice(self, programme: Programme) -> WhenChoice:
        """What was chosen for one thing is still there after looking at another."""
        if programme.id not in self._when:
            self._when[programme.id] = WhenChoice(self._day, programme.start, self._today, self._today - timedelta(days=366))
        return self._when[programme.id]

    def _when_state(self, programme: Programme) -> When:
        choice = self._choice(programme)
        return When(_("{name}: one more date").format(name=programme.name), _("Usually it is {pattern}.").format(
            pattern=_small(pattern_words(programme))), choice.show(also_words(self.services, choice.when[0])))

    # The way round

    def choose(self, programme_id: str) -> None:
        self._programme = self.services.sessions.programme(programme_id)
        self._show()

    def something_new(self) -> None:
        self.nav.replace("programme")

    def back_first(self) -> bool:
        if self._programme is None or self._given:
            return False
        self._programme = None
        self._show()
        return True

    # The day and the time

    def step_day(self, days: int) -> None:
        self._with(lambda choice: choice.step_day(days), tell=True)

    def step_time(self, minutes: int) -> None:
        self._with(lambda choice: choice.step_time(minutes), tell=True)

    def type_day(self, text: str) -> None:
        self._with(lambda choice: choice.type_day(text))

    def type_time(self, text: str) -> None:
        self._with(lambda choice: choice.type_time(text))

    def settle(self) -> None:
        self._with(WhenChoice.settle)

    def _with(self, act: Callable[[WhenChoice], object], *, tell: bool = False) -> None:
        if self._programme is None:
            return
        act(self._choice(self._programme))
        self._show()
        if tell:
            self.nav.announce(self.state.when.trouble or self.state.when.result)

    def add(self) -> None:
        if self._programme is None:
            return
        choice = self._choice(self._programme)
        read = choice.settle()
        self._show()
        if not read:
            self.nav.announce(self.state.when.trouble)
            return
        session = self.services.sessions.add_date(self._programme.id, *choice.when)
        words = _("Added: {name}, {when}. You can undo this.").format(name=session.name, when=self.state.when.result)
        self.nav.replace("session", session.id)
        self.nav.say(Message(words))


def _small(words: str) -> str:
    """As the words go on in a sentence."""
    return words[:1].lower() + words[1:]
