"""The change log: what was done, by which seat, and taking it back."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.domain.undoable import OnPage, Undoable
from coprod_desktop.services.ports import ChangedSince
from coprod_desktop.storage.aliases import is_listed
from coprod_desktop.storage.database import Database

_DAYS_KEPT = 90
# What the rows of a kind belong to.
_OWNER = {"attendance": "session_id", "consent": "person_id", "done": "session_id", "photo": "session_id", "programme_person": "programme_id",
          "promise": "session_id", "session": "programme_id", "sheet_row": "sheet_id"}


class Log:
    """The LogStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self, actor: Actor) -> Undoable | None:
        return next(iter(self.recent(actor, 1)), None)

    def recent(self, actor: Actor, limit: int = 20, shown: Sequence[OnPage] = ()) -> tuple[Undoable, ...]:
        """Newest first; actions without words are not offered."""
        sql, values = _reach(actor, self._database.now())
        if shown:
            of_page, more = _of_page(shown)
            sql, values = sql + of_page, (*values, *more)
        rows = self._database.rows(
            f"SELECT number, words, at, seat FROM action WHERE undone_at = '' AND kept = 1 AND words <> ''{sql} "
            "ORDER BY number DESC LIMIT ?", (*values, limit))
        return tuple(Undoable(str(row[0]), row[1], row[2], Seat(row[3])) for row in rows)

    def undo(self, action_id: str, actor: Actor) -> Undoable:
        """Raises ChangedSince, and KeyError when the action is not within the actor's reach or was undone already."""
        sql, values = _reach(actor, self._database.now())
        found = self._database.one(
            f"SELECT * FROM action WHERE number = ? AND undone_at = '' AND kept = 1{sql}", (int(action_id), *values))
        if found is None:
            raise KeyError(action_id)
        number = found["number"]
        try:
            with self._database.transaction():
                self._database.execute("PRAGMA defer_foreign_keys = ON")
                for row in self._database.all("SELECT * FROM action_row WHERE action = ? ORDER BY position DESC", (number,)):
                    self._put_back(row)
                self._database.execute("UPDATE action SET undone_at = ?, undone_by = ? WHERE number = ?",
                                       (self._database.now().isoformat(timespec="seconds"), actor.seat, number))
        except sqlcipher3.IntegrityError as problem:
            # Something newer refers to a row that would go, or took its place.
            raise ChangedSince from problem
        return Undoable(str(number), found["words"], found["at"], Seat(found["seat"]))

    def forget_old_values(self) -> None:
        """What was written over more than 90 days ago leaves the file; who did what and when stays."""
        before = (self._database.now() - timedelta(days=_DAYS_KEPT)).isoformat(timespec="seconds")
        old = self._database.value("SELECT max(number) FROM action WHERE kept = 1 AND at < ?", (before,))
        if old is None:
            return
        with self._database.transaction():
            self._database.execute("UPDATE action_row SET before = NULL, after = NULL WHERE action IN "
                                   "(SELECT number FROM action WHERE kept = 1 AND at < ?)", (before,))
            self._database.execute("UPDATE action SET kept = 0 WHERE kept = 1 AND at < ?", (before,))

    def _put_back(self, logged: dict[str, Any]) -> None:
        table, row_id = logged["kind"], logged["row_id"]
        before = json.loads(logged["before"]) if logged["before"] else None
        after = json.loads(logged["after"]) if logged["after"] else None
        now = self._database.row(table, row_id)
        if (now is None) != (after is None) or (now and after and any(now[column] != after[column] for column in after)):
            raise ChangedSince
        newer = self._database.value(
            "SELECT 1 FROM action_row r JOIN action a ON a.number = r.action "
            "WHERE r.action > ? AND r.kind = ? AND r.row_id = ? AND a.undone_at = ''", (logged["action"], table, row_id))
        if newer:
            raise ChangedSince
        if before is None:
            if table == "person" and is_listed(self._database, row_id):
                raise ChangedSince
            self._database.delete(table, row_id)
        elif after is None:
            self._database.insert(table, before)
        else:
            self._database.update(table, row_id, before)


def _of_page(shown: Sequence[OnPage]) -> tuple[str, tuple[str, ...]]:
    """SQL for the actions that changed these rows and no other: of a row that stands only what changed is in the log, not what it belongs to."""
    parts: list[str] = []
    values: list[str] = []
    for kind, of in shown:
        ways = ["1"] if not of else ["r.row_id = ?", "instr(coalesce(r.before, '') || coalesce(r.after, ''), ?)"]
        if of and kind in _OWNER:
            ways.append(f"EXISTS (SELECT 1 FROM {kind} t WHERE t.id = r.row_id AND t.{_OWNER[kind]} = ?)")
        parts.append(f"(r.kind = ? AND ({' OR '.join(ways)}))")
        values += [kind, *([of] * len(ways) if of else [])]
    return f" AND NOT EXISTS (SELECT 1 FROM action_row r WHERE r.action = action.number AND NOT ({' OR '.join(parts)}))", tuple(values)


def _reach(actor: Actor, now: datetime) -> tuple[str, tuple[str, ...]]:
    """SQL for the actions that the actor may take back; their day and seat, or person and hand-over, bound it. What somebody did in *Take
    part* is their own: nobody else takes it back, but for "I am here", which is the register's."""
    if actor.seat is Seat.TAKE_PART:
        return " AND seat = ? AND person_id = ? AND handover_id = ?", (actor.seat, actor.person_id, actor.handover_id)
    if actor.seat is Seat.SAFEGUARDING:
        return " AND 0", ()  # it does nothing that is in the log, and takes back nobody else's actions
    marks = "(seat <> ? OR NOT EXISTS (SELECT 1 FROM action_row r WHERE r.action = action.number AND r.kind <> 'attendance'))"
    if actor.seat is Seat.RUN:
        return f" AND seat IN (?, ?) AND at >= ? AND {marks}", (Seat.TAKE_PART, Seat.RUN, now.date().isoformat(), Seat.TAKE_PART)
    return f" AND {marks}", (Seat.TAKE_PART,)
