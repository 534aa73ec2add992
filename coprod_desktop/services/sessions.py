"""Programmes and their dates: plan, move, cancel, add one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.programme import Programme
    from coprod_desktop.domain.unfinished import Unfinished
    from coprod_desktop.services.ports import Clock, SessionStore, SettingStore
    from coprod_desktop.services.seats import Seats

AHEAD = timedelta(days=366)
_LATELY, _SOON = timedelta(days=120), timedelta(days=60)
_UNFINISHED = "unfinished.{key}"


def _changed(programme: Programme, **values: Any) -> Programme:
    from dataclasses import replace  # Home changes nothing

    return replace(programme, **values)


class NameMissing(ValueError):
    """A programme needs a name."""


class Sessions:
    """Dates are made a year ahead; `top_up` keeps them so."""

    def __init__(self, store: SessionStore, settings: SettingStore, seats: Seats, changes: Changes, clock: Clock) -> None:
        self._store, self._settings, self._seats, self._changes, self._clock = store, settings, seats, changes, clock

    @property
    def unfinished(self) -> Unfinished | None:
        """Something new that waits to be planned on, also after the app was closed."""
        from coprod_desktop.domain.unfinished import from_texts

        return from_texts(lambda key: self._settings.get(_UNFINISHED.format(key=key)))

    @unfinished.setter
    def unfinished(self, plan: Unfinished | None) -> None:
        from coprod_desktop.domain.unfinished import KEYS, to_texts

        texts = to_texts(plan) if plan is not None else dict.fromkeys(KEYS, "")
        for key, text in texts.items():
            if self._settings.get(_UNFINISHED.format(key=key)) != text:
                self._settings.put(_UNFINISHED.format(key=key), text)
        self._changes.announce(Change("unfinished"))

    def today(self) -> tuple[Session, ...]:
        """Today's sessions that are not cancelled, in order of start."""
        day = self._clock.now().date()
        return tuple(s for s in self._store.between(day, day) if s.state == SessionState.PLANNED)

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        return self._store.between(first, last)

    def get(self, session_id: str) -> Session:
        return self._store.get(session_id)

    def programme(self, programme_id: str) -> Programme:
        return self._store.programme(programme_id)

    def programmes(self, *, ended: bool = False) -> tuple[Programme, ...]:
        return self._store.programmes(ended=ended)

    def of_programme(self, programme_id: str, first: date, limit: int = 24) -> tuple[Session, ...]:
        return self._store.of_programme(programme_id, first, limit)

    def next_of(self, session: Session) -> Session | None:
        """The next planned date of the same programme, if there is one."""
        later = self._store.of_programme(session.programme_id, session.day + timedelta(days=1), 8)
        return next((s for s in later if s.state == SessionState.PLANNED), None)

    def top_up(self) -> int:
        return self._store.top_up(self._clock.now().date() + AHEAD)

    def next_dates(self) -> dict[str, Session]:
        """The next date of every programme that has one within two years, by its id; a cancelled one only when there is no other."""
        today = self._clock.now().date()
        found: dict[str, Session] = {}
        for session in self._store.between(today, today + 2 * AHEAD):
            known = found.get(session.programme_id)
            if known is None or (known.state is SessionState.CANCELLED and session.state is SessionState.PLANNED):
                found[session.programme_id] = session
        return found

    def weeks(self, programme: Programme) -> int:
        """How many weeks a course has in all; 0 when it goes on and on."""
        from coprod_desktop.domain.repeats import has_end  # only planning needs the rules

        if not has_end(programme):
            return 0
        return max((session.number for session in self._store.of_programme(programme.id, date.min, 1000)), default=0)

    def places(self, limit: int = 8) -> tuple[str, ...]:
        """Where sessions are, lately and soon; the most used first."""
        return tuple(place for place, _count in Counter(s.place for s in self._around() if s.place).most_common(limit))

    def runners(self, limit: int = 24) -> tuple[str, ...]:
        """Ids of the people who run sessions, lately and soon; the busiest first."""
        return tuple(person for person, _count in Counter(person for s in self._around() for person in s.runner_ids).most_common(limit))

    def _around(self) -> tuple[Session, ...]:
        today = self._clock.now().date()
        return self._store.between(today - _LATELY, today + _SOON)

    def save_programme(self, programme: Programme, words: str = "") -> Programme:
        """New or changed; its dates follow. `words` say for the undo list what was changed. Raises NameMissing."""
        name = " ".join(programme.name.split())
        if not name:
            raise NameMissing
        words = words or (_("{name}: plan changed") if programme.id else _("{name} is planned")).format(name=name)
        programme = _changed(programme, id=programme.id or new_id(), name=name)
        until = max(self._clock.now().date(), programme.first_day) + AHEAD
        saved = self._store.save_programme(programme, until, self._seats.actor, words)
        self._changes.announce(Change("programme", saved.id))
        return saved

    def end_programme(self, programme_id: str) -> Programme:
        """It stops today; what took place stays, and so do dates that somebody moved or added."""
        programme = self._store.programme(programme_id)
        return self.save_programme(_changed(programme, ended=True), _("{name} stops").format(name=programme.name))

    def go_on(self, programme_id: str) -> Programme:
        """What had stopped is on again, from today."""
        programme = self._store.programme(programme_id)
        return self.save_programme(_changed(programme, ended=False), _("{name} goes on").format(name=programme.name))

    def leave_out(self, programme_id: str, day: date) -> Programme:
        """Nothing on that day; something with a number of dates ends later."""
        from coprod_desktop.domain import repeats

        programme = self._store.programme(programme_id)
        return self.save_programme(repeats.leave_out(programme, day), _("{name}: a date was left out").format(name=programme.name))

    def put_back(self, programme_id: str, day: date) -> Programme:
        from coprod_desktop.domain import repeats

        programme = self._store.programme(programme_id)
        return self.save_programme(repeats.put_back(programme, day), _("{name}: a date was put back").format(name=programme.name))

    def add_date(self, programme_id: str, day: date, start: time) -> Session:
        """One more date, beside the pattern."""
        programme = self._store.programme(programme_id)
        session = Session(new_id(), programme.id, programme.name, programme.kind, programme.picture, day, start, programme.minutes,
                          programme.place, programme.way, programme.link, runner_ids=programme.runner_ids)
        return self._save(session, _("{name}: a date was added").format(name=programme.name))

    def move(self, session_id: str, day: date, start: time) -> Session:
        """To another day or time; back where it was, it counts as not moved."""
        session = self._store.get(session_id)
        first = session.moved_from or session.day
        usual = day == first and start == self._store.programme(session.programme_id).start
        moved = session._replace(day=day, start=start, moved_from=None if usual else first)
        return self._save(moved, _("{name}: a date was moved").format(name=session.name))

    def cancel(self, session_id: str) -> Session:
        session = self._store.get(session_id)
        return self._save(session._replace(state=SessionState.CANCELLED), _("{name}: a date was cancelled").format(name=session.name))

    def bring_back(self, session_id: str) -> Session:
        session = self._store.get(session_id)
        return self._save(session._replace(state=SessionState.PLANNED), _("{name}: a date is on again").format(name=session.name))

    def set_runners(self, session_id: str, person_ids: Sequence[str]) -> Session:
        session = self._store.get(session_id)
        return self._save(session._replace(runner_ids=tuple(person_ids)), _("{name}: who runs it was changed").format(name=session.name))

    def set_place(self, session_id: str, place: str) -> Session:
        session = self._store.get(session_id)
        return self._save(session._replace(place=place.strip()), _("{name}: the place was changed").format(name=session.name))

    def end(self, session_id: str) -> Session:
        session = self._store.get(session_id)
        now = self._clock.now().isoformat(timespec="seconds")
        return self._save(session._replace(ended_at=now), _("{name}: the session ended").format(name=session.name))

    def _save(self, session: Session, words: str) -> Session:
        saved = self._store.save(session, self._seats.actor, words)
        self._changes.announce(Change("session", saved.id, saved.id))
        return saved
