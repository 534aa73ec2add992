"""Programmes and their sessions, and what is kept about a session."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.ids import NotThere, session_id
from coprod_desktop.domain.kinds import Kind, Way
from coprod_desktop.domain.session import Session, SessionState

if TYPE_CHECKING:
    from coprod_desktop.domain.ended import Done, Photo, Promise
    from coprod_desktop.domain.programme import Programme
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.storage.database import Action, Database, Row

_SESSION = ("SELECT s.*, p.name AS programme_name, p.kind AS programme_kind, p.picture AS programme_picture "
            "FROM session s JOIN programme p ON p.id = s.programme_id")
# What a session takes from its programme, as long as nobody gave that one session something else.
_FROM_PROGRAMME = ("start", "minutes", "place", "way", "link", "runner_ids")
_WRITTEN_ABOUT = ("done", "photo", "promise", "response", "handout")


class Sessions:
    """The SessionStore on SQLite. Raises KeyError for an unknown id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def programme(self, programme_id: str) -> Programme:
        row = self._database.row("programme", programme_id)
        if row is None:
            raise NotThere(programme_id)
        return _programme(row)

    def programmes(self, *, ended: bool = False) -> tuple[Programme, ...]:
        """By name; those that ended, or those that still run."""
        from coprod_desktop.storage.names import fold

        found = [_programme(row) for row in self._database.all("SELECT * FROM programme WHERE ended = ?", (int(ended),))]
        return tuple(sorted(found, key=lambda programme: (fold(programme.name), programme.id)))

    def save_programme(self, programme: Programme, until: date, actor: Actor, words: str) -> Programme:
        today = self._database.now().date()
        before = self._database.row("programme", programme.id)
        with self._database.action(actor, words) as action:
            action.put("programme", programme_row(programme))
            days = () if programme.ended else programme.dates(until)
            if before is None:
                self._make(action.put, programme, days, days)
            else:
                self._take_away(action, programme, {day.isoformat() for day in days}, today)
                self._follow(action, before, programme_row(programme), today)
                made_to = self._made_to(programme.id)
                self._make(action.put, programme, days, [day for day in days if day >= today or day > made_to])
                self._number(action, programme, days, today)
        return programme

    def top_up(self, until: date) -> int:
        missing = []
        for programme in self.programmes():
            made_to = self._made_to(programme.id)
            days = programme.dates(until)
            missing.append((programme, days, [day for day in days if day > made_to]))
        if not any(new for _, _, new in missing):
            return 0
        with self._database.transaction():
            # Nobody's action: it follows from the pattern, and there is nothing to undo.
            return sum(self._make(self._database.insert, programme, days, new) for programme, days, new in missing)

    def get(self, session_id: str) -> Session:
        row = self._database.one(f"{_SESSION} WHERE s.id = ?", (session_id,))
        if row is None:
            raise NotThere(session_id)
        return _session(row)

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        return tuple(_session(row) for row in self._database.all(
            f"{_SESSION} WHERE s.day BETWEEN ? AND ? ORDER BY s.day, s.start, s.id", (first.isoformat(), last.isoformat())))

    def of_programme(self, programme_id: str, first: date, limit: int = 24) -> tuple[Session, ...]:
        return tuple(_session(row) for row in self._database.all(
            f"{_SESSION} WHERE s.programme_id = ? AND s.day >= ? ORDER BY s.day, s.start, s.id LIMIT ?",
            (programme_id, first.isoformat(), limit)))

    def save(self, session: Session, actor: Actor, words: str) -> Session:
        """A session with a new id is one added by hand: the pattern never takes it away."""
        with self._database.action(actor, words) as action:
            action.put("session", session_row(session))
        return self.get(session.id)

    def done(self, session_id: str) -> tuple[Done, ...]:
        from coprod_desktop.domain.ended import Done  # Home shows nothing of what was kept

        return tuple(Done(row["id"], session_id, row["picture"], row["words"]) for row in self._list("done", session_id))

    def save_done(self, session_id: str, done: Sequence[Done], actor: Actor, words: str) -> None:
        self._save_list("done", session_id, [{"id": one.id, "picture": one.picture, "words": one.words} for one in done],
                        actor, words)

    def photos(self, session_id: str) -> tuple[Photo, ...]:
        from coprod_desktop.domain.ended import Photo, Who

        return tuple(Photo(row["id"], session_id, row["media"], row["words"], Who(row["who"]), tuple(json.loads(row["people"])))
                     for row in self._list("photo", session_id))

    def save_photos(self, session_id: str, photos: Sequence[Photo], actor: Actor, words: str) -> None:
        self._save_list("photo", session_id, [{"id": one.id, "media": one.media, "words": one.words, "who": one.who,
                                                "people": json.dumps(one.people)} for one in photos],
                        actor, words)

    def promises(self, session_id: str) -> tuple[Promise, ...]:
        from coprod_desktop.domain.ended import Promise

        return tuple(Promise(row["id"], session_id, row["words"], row["owner"], date.fromisoformat(row["by"]))
                     for row in self._list("promise", session_id))

    def save_promises(self, session_id: str, promises: Sequence[Promise], actor: Actor, words: str) -> None:
        self._save_list("promise", session_id, [
            {"id": one.id, "words": one.words, "owner": one.owner, "by": one.by.isoformat()} for one in promises], actor, words)

    def _list(self, table: str, session_id: str) -> list[Row]:
        return self._database.all(f"SELECT * FROM {table} WHERE session_id = ? ORDER BY position", (session_id,))

    def _save_list(self, table: str, session_id: str, rows: Sequence[Row], actor: Actor, words: str) -> None:
        """The list becomes these rows, in this order."""
        kept = {row["id"] for row in rows}
        with self._database.action(actor, words) as action:
            for row in self._list(table, session_id):
                if row["id"] not in kept:
                    action.remove(table, row["id"])
            for position, row in enumerate(rows):
                action.put(table, {**row, "session_id": session_id, "position": position})

    def _made_to(self, programme_id: str) -> date:
        """The last day for which the pattern has made a session."""
        last = self._database.value("SELECT max(pattern_day) FROM session WHERE programme_id = ?", (programme_id,))
        return date.fromisoformat(last) if last else date.min

    def _make(self, write: Callable[[str, Row], Any], programme: Programme, all_days: Sequence[date], days: Iterable[date]) -> int:
        made, before = 0, self._weeks_before(programme)
        for day in days:
            session = first_session(programme, day, all_days, before)
            if self._database.row("session", session.id) is None:
                write("session", {**session_row(session), "pattern_day": day.isoformat()})
                made += 1
        return made

    def _take_away(self, action: Action, programme: Programme, days: set[str], today: date) -> None:
        """Future sessions that the pattern no longer gives, when nobody moved or cancelled them or wrote anything about them."""
        written = "".join(f" AND NOT EXISTS (SELECT 1 FROM {table} x WHERE x.session_id = s.id)" for table in _WRITTEN_ABOUT)
        rows = self._database.all(
            "SELECT s.id, s.pattern_day FROM session s WHERE s.programme_id = ? AND s.day > ? AND s.pattern_day <> '' "
            "AND s.moved_from = '' AND s.state = ? AND s.ended_at = '' "
            "AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id) "
            f"AND NOT EXISTS (SELECT 1 FROM heads h WHERE h.id = s.id) AND NOT EXISTS (SELECT 1 FROM day_plan d WHERE d.id = s.id){written}",
            (programme.id, today.isoformat(), SessionState.PLANNED))
        for row in rows:
            if row["pattern_day"] not in days:
                action.remove("session", row["id"])

    def _follow(self, action: Action, before: Row, after: Row, today: date) -> None:
        """Sessions from today on take what changed in their programme, unless that one session had something else."""
        changed = [column for column in _FROM_PROGRAMME if before[column] != after[column]]
        if not changed:
            return
        for row in self._database.all("SELECT * FROM session WHERE programme_id = ? AND day >= ? AND ended_at = ''",
                                      (after["id"], today.isoformat())):
            # A moved or added date was given its own time, also when that is the usual one.
            own_time = row["moved_from"] or not row["pattern_day"]
            action.put("session", {"id": row["id"]} | {
                column: after[column] for column in changed
                if row[column] == before[column] and not (column == "start" and own_time)})

    def _weeks_before(self, programme: Programme) -> int:
        """How many weeks of a course took place before its pattern began again on another day."""
        return int(self._database.value(
            "SELECT count(*) FROM session WHERE programme_id = ? AND pattern_day <> '' AND pattern_day < ? AND day <= ? AND state = ?",
            (programme.id, programme.first_day.isoformat(), self._database.now().date().isoformat(), SessionState.PLANNED)))

    def _number(self, action: Action, programme: Programme, days: Sequence[date], today: date) -> None:
        before = self._weeks_before(programme)
        for row in self._database.all("SELECT id, pattern_day FROM session WHERE programme_id = ? AND day >= ? AND pattern_day <> ''",
                                      (programme.id, today.isoformat())):
            day = date.fromisoformat(row["pattern_day"])
            if day in days:
                action.put("session", {"id": row["id"], "number": week(programme, day, days, before)})


def week(programme: Programme, day: date, days: Sequence[date], before: int = 0) -> int:
    """Which week of a course the day is, from 1, after `before` weeks of an earlier pattern; 0 for everything else."""
    return before + days.index(day) + 1 if programme.kind is Kind.COURSE else 0


def first_session(programme: Programme, day: date, days: Sequence[date], before: int = 0) -> Session:
    """The session that the pattern gives for the day; `days` are all days of the pattern, `before` as in `week`."""
    return Session(
        id=session_id(programme.id, day.isoformat()), programme_id=programme.id, name=programme.name, kind=programme.kind,
        picture=programme.picture, day=day, start=programme.start, minutes=programme.minutes, place=programme.place,
        way=programme.way, link=programme.link, number=week(programme, day, days, before), runner_ids=programme.runner_ids)


def programme_row(programme: Programme) -> Row:
    return {
        "id": programme.id, "name": programme.name, "kind": programme.kind, "picture": programme.picture,
        "about": programme.about, "place": programme.place, "way": programme.way, "link": programme.link,
        "first_day": programme.first_day.isoformat(), "start": _clock(programme.start), "minutes": programme.minutes,
        "rule": programme.rule, "left_out": json.dumps([day.isoformat() for day in programme.left_out]),
        "runner_ids": json.dumps(programme.runner_ids), "ended": int(programme.ended),
    }


def session_row(session: Session) -> Row:
    return {
        "id": session.id, "programme_id": session.programme_id, "day": session.day.isoformat(), "start": _clock(session.start),
        "minutes": session.minutes, "place": session.place, "way": session.way, "link": session.link,
        "number": session.number, "state": session.state,
        "moved_from": session.moved_from.isoformat() if session.moved_from else "",
        "runner_ids": json.dumps(session.runner_ids), "ended_at": session.ended_at,
    }


def _clock(when: time) -> str:
    return when.isoformat(timespec="minutes")


def _programme(row: Row) -> Programme:
    from coprod_desktop.domain.programme import Programme  # Home shows today's sessions only

    return Programme(
        id=row["id"], name=row["name"], kind=Kind(row["kind"]), picture=row["picture"], about=row["about"], place=row["place"],
        way=Way(row["way"]), link=row["link"], first_day=date.fromisoformat(row["first_day"]),
        start=time.fromisoformat(row["start"]), minutes=row["minutes"], rule=row["rule"],
        left_out=tuple(date.fromisoformat(day) for day in json.loads(row["left_out"])),
        runner_ids=tuple(json.loads(row["runner_ids"])), ended=bool(row["ended"]))


def _session(row: Row) -> Session:
    return Session(
        id=row["id"], programme_id=row["programme_id"], name=row["programme_name"], kind=Kind(row["programme_kind"]),
        picture=row["programme_picture"], day=date.fromisoformat(row["day"]), start=time.fromisoformat(row["start"]),
        minutes=row["minutes"], place=row["place"], way=Way(row["way"]), link=row["link"], number=row["number"],
        state=SessionState(row["state"]), moved_from=date.fromisoformat(row["moved_from"]) if row["moved_from"] else None,
        runner_ids=tuple(json.loads(row["runner_ids"])), ended_at=row["ended_at"])

