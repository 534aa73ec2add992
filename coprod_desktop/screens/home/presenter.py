"""What Home shows: the day, the session that is next today, and where else one can go."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coprod_desktop.domain.spoken import day_words, time_words, with_share
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.screen import Presenter

if TYPE_CHECKING:
    from coprod_desktop.domain.session import Session
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav


class Hero(NamedTuple):
    """The session that is next today; `facts` are (sign, words)."""

    session_id: str
    name: str
    picture: str
    facts: tuple[tuple[str, str], ...]
    go: str


class Choice(NamedTuple):
    """A big choice: `target` is the screen, `id` what it is about."""

    target: str
    id: str
    picture: str
    tint: str
    title: str
    note: str


class HomeState(NamedTuple):
    day: str
    greeting: str
    hero: Hero | None
    choices: tuple[Choice, ...]


class HomePresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.refresh()

    def title(self) -> str:
        return _("Home")

    def refresh(self) -> None:
        now = self.services.clock.now()
        sessions = self.services.sessions.today()
        waiting = [s for s in sessions if not s.ended_at] or list(sessions)
        hero = self._hero(waiting[0]) if waiting else None
        self.show_state(HomeState(day_words(now.date()), self._greeting(now.hour, sessions), hero, self._choices(waiting[1:], sessions)))

    def saved(self, change: Change) -> None:
        if change.kind in ("session", "programme", "attendance", "heads", "undone"):
            self.refresh()

    def _greeting(self, hour: int, sessions: tuple[Session, ...]) -> str:
        hello = _("Good morning.") if hour < 12 else _("Good afternoon.") if hour < 18 else _("Good evening.")
        if not sessions:
            return hello + " " + _("No session is planned for today.")
        if len(sessions) == 1:
            return hello + " " + _("{name} is today.").format(name=sessions[0].name)
        return hello + " " + ngettext("There is {count} session today.", "There are {count} sessions today.", len(sessions)).format(
            count=len(sessions))

    def _hero(self, session: Session) -> Hero:
        counts = self.services.register.counts(session.id)
        here = counts.here + counts.no_name
        if here:
            people = with_share(ngettext("1 person is here", "{count} people are here", here).format(count=here), here, counts.us)
        else:
            people = ngettext("1 person may come", "{count} people may come", counts.to_come).format(count=counts.to_come)
        facts = [("clock", time_words(session.start))]
        if here or counts.to_come:
            facts.append(("people", people))
        if session.place:
            facts.insert(1, ("pin", session.place))
        go = _("See the session") if session.ended_at else _("Open the session")
        return Hero(session.id, session.name, session.picture, tuple(facts), go)

    def _choices(self, others: list[Session], today: tuple[Session, ...]) -> tuple[Choice, ...]:
        if len(others) == 1:
            other = others[0]
            second = Choice("register", other.id, other.picture, "butter", other.name, time_words(other.start))
        elif others:
            second = Choice("dates", "", "openmoji:1F4C5", "butter", _("More sessions today"), ", ".join(s.name for s in others[:3]))
        else:
            second = Choice("dates", "", "openmoji:1F4C5", "butter", _("Dates"), _("What is on, and when"))
        last = today[0].id if today else ""
        return (
            second,
            Choice("take_part", "", "openmoji:1F64B-1F3FD", "sky", _("I want to take part"), _("Pick your own picture")),
            Choice("print", last, "openmoji:1F5A8", "mint", _("Print"), _("Today’s sheets")),
            Choice("more", "", "openmoji:1F5C2", "stone", _("More"), _("People, dates, keeping safe")),
        )

    def open_session(self) -> None:
        if self.state.hero is not None:
            self.nav.go_to("register", self.state.hero.session_id)

    def choose(self, number: int) -> None:
        choice = self.state.choices[number]
        if choice.target == "take_part":
            self.services.seats.take_part()
            self.nav.restart_at("take_part")
        else:
            self.nav.go_to(choice.target, choice.id)
