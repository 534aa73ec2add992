"""One session: one date of a programme."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from coprod_desktop.domain.kinds import Kind, Way

EARLY = timedelta(hours=1)  # people come a quarter or half an hour before; whoever runs it comes before them


class SessionState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"


class Session(NamedTuple):
    """One date with its programme's name, kind and picture beside it; `number` counts the weeks of a course from 1 (0: none)."""

    id: str
    programme_id: str
    name: str
    kind: Kind
    picture: str
    day: date
    start: time
    minutes: int
    place: str
    way: Way
    link: str = ""
    number: int = 0
    state: SessionState = SessionState.PLANNED
    moved_from: date | None = None
    runner_ids: tuple[str, ...] = ()
    ended_at: str = ""

    @property
    def begins(self) -> datetime:
        return datetime.combine(self.day, self.start)

    def has_begun(self, now: datetime) -> bool:
        return self.begins <= now

    def is_over(self, now: datetime) -> bool:
        """It was ended, or its time is."""
        return self.ended_at != "" or self.begins + timedelta(minutes=self.minutes) <= now

    def may_arrive(self, now: datetime) -> bool:
        """Whether people may be there: from an hour before it begins."""
        return self.begins - EARLY <= now
