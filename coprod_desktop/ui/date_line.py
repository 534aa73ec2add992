"""One date as a list shows it, in finished words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.domain.programme import Programme, Way
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.domain.when_words import and_words, begin, dated_words, day_and_time_words, week_words
from coprod_desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from datetime import date

    from coprod_desktop.services.group import GroupServices


@dataclass(frozen=True, slots=True)
class DateLine:
    """`tag` is what is unusual about the date, with its `sign` and `tone` ("warn" or "good"); `spoken` is the whole line."""

    session_id: str
    picture: str
    title: str
    note: str
    fact: str
    tag: str
    sign: str
    tone: str
    spoken: str


def moved_words(session: Session, today: date) -> str:
    """Where a moved date was before; "" for one that was not moved."""
    if session.moved_from is None:
        return ""
    if session.moved_from == session.day:
        return _("Not at the usual time")
    return _("Moved from {day}").format(day=dated_words(session.moved_from, today))


def place_words(place: str, way: Way) -> str:
    """Where it is; "" when nobody has said."""
    if way == Way.ONLINE:
        return _("Online")
    return _("{place}, and online").format(place=place) if way == Way.BOTH and place else place


def came_words(services: GroupServices, session: Session) -> str:
    """How many came; "" when nobody was marked."""
    counts = services.register.counts(session.id)
    came = counts.here + counts.no_name
    return ngettext("1 person came", "{count} people came", came).format(count=came) if came else ""


def also_words(services: GroupServices, day: date, session_id: str = "") -> str:
    """What else is on that day, so that nobody plans two things at once by mistake; "" for nothing."""
    others = [one for one in services.sessions.between(day, day) if one.id != session_id and one.state == SessionState.PLANNED]
    if not others:
        return ""
    return _("Also on this day: {others}.").format(others=and_words([
        _("{name} at {time}").format(name=one.name, time=time_words(one.start)) for one in others[:3]]))


class DateLines:
    """Makes lines for one showing of a list; what is known of a course is asked once."""

    def __init__(self, services: GroupServices) -> None:
        self._services = services
        self._today = services.clock.now().date()
        self._weeks: dict[str, int] = {}

    def week(self, session: Session) -> str:
        """Which week of a course it is: "Week 3 of 10"; "" for anything else."""
        if not session.number:
            return ""
        if session.programme_id not in self._weeks:
            programme: Programme = self._services.sessions.programme(session.programme_id)
            self._weeks[session.programme_id] = self._services.sessions.weeks(programme)
        return week_words(session.number, self._weeks[session.programme_id])

    def line(self, session: Session, *, with_day: bool = False) -> DateLine:
        """The name first, or with `with_day` the day first, for a list that is about one thing."""
        week, place = self.week(session), place_words(session.place, session.way)
        if with_day:
            title, note = day_and_time_words(session.day, session.start, self._today), week
        else:
            title, note = session.name, ", ".join(part for part in (begin(time_words(session.start)), week) if part)
        fact = (came_words(self._services, session) or place) if session.day <= self._today else place
        tag, sign, tone = moved_words(session, self._today), "calendar", "good"
        if session.state == SessionState.CANCELLED:
            tag, sign, tone = _("Cancelled"), "cross", "warn"
        spoken = ". ".join(part for part in (title, note, fact, tag) if part)
        return DateLine(session.id, session.picture, title, note, fact, tag, sign, tone, spoken)
