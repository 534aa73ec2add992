"""A programme: what the group runs again and again (or once), and the dates that follow from its pattern."""

from dataclasses import dataclass
from datetime import date, datetime, time

from coprod_desktop.domain.kinds import Kind, Way


@dataclass(frozen=True, slots=True)
class Programme:
    """`rule` is an RFC 5545 RRULE value ("FREQ=WEEKLY;COUNT=10") or "" for one date; `left_out` are dates with no session."""

    id: str
    name: str
    kind: Kind = Kind.DROP_IN
    picture: str = ""
    about: str = ""
    place: str = ""
    way: Way = Way.IN_PERSON
    link: str = ""
    first_day: date = date(2026, 1, 1)
    start: time = time(14, 0)
    minutes: int = 120
    rule: str = ""
    left_out: tuple[date, ...] = ()
    runner_ids: tuple[str, ...] = ()
    ended: bool = False

    def dates(self, until: date) -> tuple[date, ...]:
        """The days of the pattern from `first_day` to `until`, without those left out, in order."""
        if not self.rule:
            days = [self.first_day] if self.first_day <= until else []
        else:
            from dateutil.rrule import rrulestr  # slow to load, and only planning needs it

            rule = rrulestr(self.rule, dtstart=datetime.combine(self.first_day, time()))
            days = [when.date() for when in rule.between(
                datetime.combine(self.first_day, time()), datetime.combine(until, time()), inc=True)]
        return tuple(day for day in days if day not in self.left_out)
