"""What the dates show: one week, day by day, from today on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import weekday_words
from coprod_desktop.domain.when_words import dated_words, near_day_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.date_line import DateLine, DateLines
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Nav

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Day:
    heading: str
    lines: tuple[DateLine, ...]


@dataclass(frozen=True, slots=True)
class DatesState:
    """`earlier` offers the days of this week that are over, "" when there are none; `pages` is (this page from 1, how many)."""

    week: str
    span: str
    days: tuple[Day, ...]
    earlier: str
    empty: str
    pages: tuple[int, int]
    is_this_week: bool


class DatesPresenter(Paged):
    """`id` is a day (YYYY-MM-DD) of the week to show; for anything else it is this week."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._today = services.clock.now().date()
        try:
            day = date.fromisoformat(id)
        except ValueError:
            day = self._today
        self._monday = day - timedelta(days=day.weekday())
        self._earlier, self._paging = False, Paging()
        self._show()

    def title(self) -> str:
        return _("Dates")

    @property
    def _is_this_week(self) -> bool:
        return self._monday <= self._today < self._monday + _WEEK

    def _show(self) -> None:
        found = self.services.sessions.between(self._monday, self._monday + timedelta(days=6))
        over = [session for session in found if session.day < self._today] if self._is_this_week else []
        shown = list(found[0 if self._earlier else len(over):])
        rows = self._paging.cut(shown)
        earlier = "" if self._earlier or not over else ngettext(
            "Earlier this week: 1 date", "Earlier this week: {count} dates", len(over)).format(count=len(over))
        lines = DateLines(self.services)
        self.show_state(DatesState(
            week=self._week_words(), span=self._span_words(), days=tuple(self._day(day, of_day, lines) for day, of_day in groupby(
                rows, key=_day_of)), earlier=earlier, empty="" if rows else self._empty(bool(over)), pages=self._paging.pages,
            is_this_week=self._is_this_week))

    def _day(self, day: date, sessions: Iterable[Session], lines: DateLines) -> Day:
        return Day(near_day_words(day, self._today), tuple(lines.line(session) for session in sessions))

    def _week_words(self) -> str:
        weeks = (self._monday - self._today + timedelta(days=self._today.weekday())).days // 7
        return {-1: _("Last week"), 0: _("This week"), 1: _("Next week")}.get(weeks) or (
            ngettext("{count} week ago", "{count} weeks ago", -weeks).format(count=-weeks) if weeks < 0
            else ngettext("In {count} week", "In {count} weeks", weeks).format(count=weeks))

    def _span_words(self) -> str:
        sunday = self._monday + timedelta(days=6)
        first = dated_words(self._monday, self._today)
        if sunday.month == self._monday.month:
            first = _("{weekday} {number}").format(weekday=weekday_words(self._monday), number=self._monday.day)
        return _("{first} to {last}").format(first=first, last=dated_words(sunday, self._today))

    def _empty(self, was_on: bool) -> str:
        if was_on:
            return _("Nothing more is on this week. Look at next week, or add a date.")
        if self._monday + _WEEK <= self._today:
            return _("Nothing was on that week.")
        return _("Nothing is on this week yet. You can add a date.")

    def saved(self, change: Change) -> None:
        if change.kind in ("session", "programme", "attendance", "heads", "undone"):
            self._show()

    # The way round

    def turn_weeks(self, weeks: int) -> None:
        self._monday += weeks * _WEEK
        self._new_week()

    def this_week(self) -> None:
        self._monday = self._today - timedelta(days=self._today.weekday())
        self._new_week()

    def _new_week(self) -> None:
        self._earlier = False
        self._paging.begin()
        self._show()
        self.nav.announce(f"{self.state.week}. {self.state.span}")

    def show_earlier(self) -> None:
        self._earlier = True
        self._paging.begin()
        self._show()

    def open(self, session_id: str) -> None:
        self.nav.go_to("session", session_id)

    def add_date(self) -> None:
        first = self._today if self._is_this_week else self._monday
        if self.services.sessions.programmes():
            self.nav.go_to("plan_date", f"day/{first.isoformat()}")
        else:
            self.nav.go_to("programme")  # nothing to choose from: the first question at once

    def open_programmes(self) -> None:
        self.nav.go_to("programmes")


def _day_of(session: Session) -> date:
    return session.day
