"""Three years of programmes with all their dates, and a year ahead: breaks, closed places, dates moved and cancelled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from coprod_desktop.domain.attendance import Role
from coprod_desktop.domain.ids import session_id
from coprod_desktop.domain.programme import Kind, Programme, Way
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.sample.chance import Chance
from coprod_desktop.sample.data import load, picture
from coprod_desktop.sample.days import Span, breaks, first_weekday, on_or_after
from coprod_desktop.sample.stories import FIRST_WEEK, Story

AHEAD = timedelta(days=366)
_SATURDAY = 5
_TRIP_EVERY = timedelta(weeks=6)
_SETTLED = timedelta(weeks=6)


@dataclass(frozen=True, slots=True)
class Plan:
    """One programme with its sessions. `theme` is what its words and pictures are found by; `faces` are the weights of good,
    OK and not good; `asked` how often people are asked how it was; `members` how many are on a course."""

    key: str
    theme: str
    programme: Programme
    sessions: tuple[Session, ...]
    added: tuple[Session, ...] = ()
    faces: tuple[int, ...] = (75, 18, 7)
    asked: float = 0.3
    members: int = 0
    words: dict[str, Any] = field(default_factory=dict)

    def past(self, today: date) -> list[Session]:
        """Those that took place before today, in order."""
        every = (*self.sessions, *self.added)
        return sorted((s for s in every if s.day < today and s.state is SessionState.PLANNED), key=lambda s: (s.day, s.start))


class Timetable:
    def __init__(self, today: date, seed: int, stories: Sequence[Story]) -> None:
        self._today, self._stories = today, stories
        self._chance = Chance(seed, "timetable")
        self._data = load("programmes")
        self._years = range(today.year - 5, today.year + 3)
        self._artists = {story.person.name: story.person.id for story in stories if story.role is Role.ARTIST}

    def plans(self) -> list[Plan]:
        shows = self._one_off_days("show")
        found = [self._weekly(spec, shows) for spec in self._data["programmes"]]
        found += [self._course(spec, weeks) for spec in self._data["courses"] for weeks in spec["from"]]
        return found + self._trips() + self._one_offs()

    def _weekly(self, spec: dict[str, Any], shows: list[date]) -> Plan:
        todays = spec["weekday"] == "today"
        first = on_or_after(self._day(spec["from"]), self._today.weekday() if todays else spec["weekday"])
        until = self._day(spec["until"]) if "until" in spec else None
        rule = spec["rule"] + (f";UNTIL={until:%Y%m%d}" if until else "")
        days_off = breaks(spec["breaks"], self._years)
        if todays:
            days_off = [(start, end) for start, end in days_off if not start <= self._today <= end]
        if "closed" in spec:
            days_off.append((self._day(spec["closed"][0]), self._day(spec["closed"][1])))
        runners = self._runners(spec["key"], until or self._today)
        programme = replace(self._programme(spec, first, rule, spec["place"], runners), ended=until is not None)
        programme = self._leave_out(replace(programme, first_day=programme.dates(first + timedelta(days=62))[0]), days_off)
        sessions = self._sessions(programme, lambda day, number: (self._place(spec, day, number), self._runners(spec["key"], day)))
        sessions = self._changed(sessions, keep_recent=todays)
        added = self._extra(programme, shows) if "extra_before" in spec else ()
        theme = "online" if spec.get("way") == "online" else spec["key"]
        return Plan(spec["key"], theme, programme, sessions, added, tuple(spec["faces"]), spec["asked"])

    def _course(self, spec: dict[str, Any], weeks: int) -> Plan:
        """Left-out weeks make a course end later, not shorter."""
        first = on_or_after(self._day(weeks), spec["weekday"])
        days_off = breaks(spec["breaks"], self._years)
        season = ("winter", "spring", "summer", "autumn")[first.month % 12 // 3]
        runners = self._runners("meeting", first)[-1:]
        count = spec["weeks"]
        while True:
            programme = self._programme(spec, first, f"FREQ=WEEKLY;COUNT={count}", spec["places"][0], runners)
            programme = self._leave_out(replace(programme, name=f"{spec['name']}, {season} {first.year}"), days_off)
            days = programme.dates(self._today + 2 * AHEAD)
            if len(days) == spec["weeks"]:
                break
            count += 1
        programme = replace(programme, ended=days[-1] < self._today)
        artists = [self._artists[name] for name in spec["artists"]]
        sessions = self._sessions(programme, lambda _, number: (
            spec["places"][number % len(spec["places"])], (*artists[number:number + 1], *runners)))
        return Plan(f"{spec['key']}{weeks}", spec["key"], programme, sessions, faces=tuple(spec["faces"]), asked=spec["asked"],
                    members=spec["members"])

    def _trips(self) -> list[Plan]:
        left: list[dict[str, Any]] = []
        found = []
        holidays = breaks(["christmas"], self._years)
        day = on_or_after(self._day(FIRST_WEEK + 5), _SATURDAY)
        while day < self._today + timedelta(weeks=14):
            if not any(day.month in spec["months"] for spec in left):
                left = self._chance.some(self._data["trips"], len(self._data["trips"]))
            spec = next(spec for spec in left if day.month in spec["months"])
            left.remove(spec)
            if day != self._today and not any(first <= day <= last for first, last in holidays):
                found.append(self._once(spec, "trip", day, self._data["trip_about"], self._data["trip_asked"]))
            day += _TRIP_EVERY
        return found

    def _one_offs(self) -> list[Plan]:
        return [self._once(spec, "one_off", day, spec["about"], 0.9)
                for spec in self._data["one_offs"] for day in self._one_off_days(spec["key"])]

    def _one_off_days(self, key: str) -> list[date]:
        month = next(spec["month"] for spec in self._data["one_offs"] if spec["key"] == key)
        days = [first_weekday(year, month, _SATURDAY) + timedelta(days=7) for year in self._years]
        return [day for day in days if self._day(FIRST_WEEK) < day < self._today + AHEAD and day != self._today]

    def _once(self, spec: dict[str, Any], kind: str, day: date, about: str, asked: float) -> Plan:
        runners = self._runners("meeting", day)
        programme = self._programme({"kind": kind, "about": about, **spec}, day, "", spec["place"], tuple(self._chance.some(runners, 2)))
        programme = replace(programme, ended=day < self._today)
        return Plan(f"{kind} {day}", kind, programme, self._sessions(programme, lambda *_: (programme.place, programme.runner_ids)),
                    faces=tuple(self._data["trip_faces"]), asked=asked, words=spec)

    def _programme(self, spec: dict[str, Any], first: date, rule: str, place: str, runners: tuple[str, ...]) -> Programme:
        made = datetime.combine(first - timedelta(days=21), time(11, 30))
        return Programme(
            self._chance.id(made), spec["name"], Kind(spec["kind"]), picture(spec["picture"]), spec["about"], place,
            Way(spec.get("way", Way.IN_PERSON)), spec.get("link", ""), first, time.fromisoformat(spec["start"]), spec["minutes"], rule,
            runner_ids=runners)

    def _leave_out(self, programme: Programme, days_off: list[Span]) -> Programme:
        days = programme.dates(self._today + 2 * AHEAD)
        return replace(programme, left_out=tuple(day for day in days if any(first <= day <= last for first, last in days_off)))

    def _sessions(self, programme: Programme, where_who: Callable[[date, int], tuple[str, tuple[str, ...]]]) -> tuple[Session, ...]:
        """One for each date; `where_who` gives the place and who runs it by the day and its number from 0."""
        course = programme.kind is Kind.COURSE
        made = []
        for number, day in enumerate(programme.dates(self._today + AHEAD)):
            place, runners = where_who(day, number)
            made.append(Session(
                session_id(programme.id, day.isoformat()), programme.id, programme.name, programme.kind, programme.picture, day,
                programme.start, programme.minutes, place, programme.way, programme.link, number + 1 if course else 0,
                runner_ids=runners, ended_at=self._ended(day, programme.start, programme.minutes)))
        return tuple(made)

    def _ended(self, day: date, start: time, minutes: int) -> str:
        """When somebody pressed the end; now and then nobody did."""
        if day >= self._today or self._chance.hits(0.04):
            return ""
        return (datetime.combine(day, start) + timedelta(minutes=minutes + self._chance.number(-10, 25))).isoformat()

    def _changed(self, sessions: tuple[Session, ...], *, keep_recent: bool) -> tuple[Session, ...]:
        """Some dates are cancelled or moved, past and to come; today and, for today's programmes, the weeks before stay."""
        changed = []
        for session in sessions:
            quiet = session.day == self._today or (keep_recent and abs(session.day - self._today) < _SETTLED)
            if not quiet and self._chance.hits(0.015):
                session = session._replace(state=SessionState.CANCELLED, ended_at="")
            elif not quiet and abs(session.day - self._today) > timedelta(days=3) and session.day.month != 12 and self._chance.hits(0.018):
                day = session.day + timedelta(days=self._chance.pick((-1, 1, 2)))
                session = session._replace(day=day, moved_from=session.day, ended_at=self._ended(day, session.start, session.minutes))
            changed.append(session)
        return tuple(changed)

    def _extra(self, programme: Programme, shows: list[date]) -> tuple[Session, ...]:
        """A rehearsal two days before each show."""
        made = []
        for show in shows:
            day = show - timedelta(days=2)
            if day != self._today:
                made.append(Session(
                    self._chance.id(datetime.combine(show - timedelta(days=30), time(12))), programme.id, programme.name, programme.kind,
                    programme.picture, day, programme.start, programme.minutes, programme.place, programme.way,
                    runner_ids=self._runners("choir", day), ended_at=self._ended(day, programme.start, programme.minutes)))
        return tuple(made)

    def _place(self, spec: dict[str, Any], day: date, number: int) -> str:
        if "places" in spec:
            return str(spec["places"][number % len(spec["places"])])
        before = (one["place"] for one in spec.get("places_before", ()) if day < self._day(one["until"]))
        return str(next(before, spec["place"]))

    def _runners(self, key: str, day: date) -> tuple[str, ...]:
        """Peers who run it that day; before there were any, the worker who began it. "meeting" is everyone who runs something."""
        if key == "meeting":
            peers = tuple(story.person.id for story in self._stories if any(since <= day for since in story.runs.values()))
        else:
            peers = tuple(story.person.id for story in self._stories
                          if story.runs.get(key, date.max) <= day and story.is_around(key, day))
        return peers or tuple(story.person.id for story in self._stories if key in story.started)

    def _day(self, weeks: int) -> date:
        return self._today + timedelta(weeks=weeks)
