"""What the list of what we run shows: a page of programmes, how often each is, and when next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.repeat_words import kind_words, pattern_words
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.when_words import dated_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Nav


@dataclass(frozen=True, slots=True)
class Line:
    programme_id: str
    name: str
    picture: str
    note: str
    fact: str


@dataclass(frozen=True, slots=True)
class ProgrammesState:
    """`over` offers what is over, "" when there is nothing; `unfinished` the going on with something new that was begun."""

    heading: str
    counts: str
    lines: tuple[Line, ...]
    pages: tuple[int, int]
    empty: str
    over: str
    unfinished: str
    is_over: bool


class ProgrammesPresenter(Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._today = services.clock.now().date()
        self._is_over, self._paging = False, Paging()
        self._read()
        self._show()

    def title(self) -> str:
        return _("What we run")

    def _read(self) -> None:
        """What has no date any more is over, also when nobody stopped it."""
        sessions = self.services.sessions
        self._next = sessions.next_dates()
        running = sessions.programmes()
        self._running = [one for one in running if one.id in self._next]
        over = [one for one in running if one.id not in self._next] + list(sessions.programmes(ended=True))
        self._over = sorted(over, key=_first_day, reverse=True)

    def _show(self) -> None:
        chosen = self._over if self._is_over else self._running
        shown = self._paging.cut(chosen)
        unfinished = self.services.sessions.unfinished
        counts = ngettext("{count} thing is over.", "{count} things are over.", len(chosen)) if self._is_over else ngettext(
            "We run {count} thing.", "We run {count} things.", len(chosen))
        self.show_state(ProgrammesState(
            heading=_("What is over") if self._is_over else _("What we run"), counts=counts.format(count=len(chosen)) if chosen else "",
            lines=tuple(self._line(one) for one in shown), pages=self._paging.pages,
            empty="" if shown else _("Nothing is planned yet. Begin with “Something new”."),
            over="" if self._is_over or not self._over else _("What is over: {count}").format(count=len(self._over)),
            unfinished="" if unfinished is None or self._is_over else _("Go on with {name}").format(name=unfinished.programme.name),
            is_over=self._is_over))

    def _line(self, programme: Programme) -> Line:
        note = _("{kind}. {pattern}").format(kind=kind_words(programme.kind), pattern=pattern_words(programme))
        first = dated_words(programme.first_day, self._today)
        fact = self._next_words(self._next.get(programme.id)) or (_("Began on {day}").format(day=first) if programme.rule else first)
        return Line(programme.id, programme.name, programme.picture, note, fact)

    def _next_words(self, session: Session | None) -> str:
        if session is None or self._is_over:
            return ""
        if session.state == SessionState.CANCELLED:
            return _("Cancelled")
        if session.day == self._today:
            return _("Today")
        return _("Next: {day}").format(day=dated_words(session.day, self._today))

    def saved(self, change: Change) -> None:
        if change.kind in ("session", "programme", "unfinished", "undone"):
            self._read()
            self._is_over = self._is_over and bool(self._over)
            self._show()

    # The way round

    def show_over(self) -> None:
        self._is_over = True
        self._paging.begin()
        self._show()

    def back_first(self) -> bool:
        if not self._is_over:
            return False
        self._is_over = False
        self._paging.begin()
        self._show()
        return True

    def open(self, programme_id: str) -> None:
        self.nav.go_to("programme", programme_id)

    def begin(self) -> None:
        """Something new, or what was begun before: that is asked there."""
        self.nav.go_to("programme")

    def go_on(self) -> None:
        self.nav.go_to("programme", "go-on")


def _first_day(programme: Programme) -> date:
    return programme.first_day
