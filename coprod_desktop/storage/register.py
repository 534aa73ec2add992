"""Who came: one page of a register, its counts, and one mark at a time, as quick for 5,000 people as for 200."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from coprod_desktop.domain.attendance import CAME, IN_THE_BUILDING, Counts, Mark, Reason, RegisterRow, Role
from coprod_desktop.domain.ids import NotThere, attendance_id
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.storage.aliases import real_id

if TYPE_CHECKING:
    from coprod_desktop.services.ports import RegisterQuery
    from coprod_desktop.storage.database import Database

_ROW = ("SELECT p.id, p.name, p.say_as, p.picture, p.state, e.person_id IS NOT NULL, coalesce(a.mark, ''), "
        "coalesce(a.reason, ''), coalesce(a.role, 'taking_part'), coalesce(a.online, 0), coalesce(a.by_self, 0), "
        "coalesce(a.at, '') FROM person p LEFT JOIN temp.expected e ON e.person_id = p.id "
        "LEFT JOIN attendance a ON a.session_id = :session AND a.person_id = p.id")
# Marks of people who were forgotten are nobody's: they count, and have no row.
_MARKED = "SELECT person_id FROM attendance WHERE session_id = :session AND mark <> '' AND person_id IS NOT NULL"
_FRONT = f"SELECT person_id FROM temp.expected UNION {_MARKED}"
_CAME = ", ".join(f"'{mark}'" for mark in CAME)
_LOOKS_BACK = 4


class Register:
    """The RegisterStore on SQLite. Counts are of people with a name; heads without one stand beside them. Raises KeyError
    for an unknown session or person."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._session_id = ""
        self._stamp = -1
        self._expected: frozenset[str] = frozenset()

    def page(self, query: RegisterQuery) -> tuple[RegisterRow, ...]:
        self._expect(query.session_id)
        where, values = _where(query)
        order = "coalesce(a.mark, '') <> '', p.sort, p.id" if query.first_to_come else "p.sort, p.id"
        front = self._rows(f"{_ROW} WHERE p.id IN ({_FRONT}){where} ORDER BY {order} LIMIT :limit OFFSET :offset",
                           values | {"limit": query.limit, "offset": query.offset})
        if len(front) == query.limit:
            return front
        # The rest is everyone else, from where the front ends.
        before = self._front_size(where, values)
        rest = self._rows(f"{_ROW} WHERE p.state <> 'moved_on' AND p.id NOT IN ({_FRONT}){where} "
                          "ORDER BY p.sort, p.id LIMIT :limit OFFSET :offset",
                          values | {"limit": query.limit - len(front), "offset": max(0, query.offset - before)})
        return front + rest

    def size(self, query: RegisterQuery) -> int:
        self._expect(query.session_id)
        where, values = _where(query)
        rest = self._database.value(
            f"SELECT count(*) FROM person p WHERE p.state <> 'moved_on' AND p.id NOT IN ({_FRONT}){where}", values)
        return self._front_size(where, values) + int(rest)

    def row(self, session_id: str, person_id: str) -> RegisterRow:
        self._expect(session_id)
        return self._row(session_id, real_id(self._database, person_id))

    def _row(self, session_id: str, person_id: str) -> RegisterRow:
        found = self._rows(f"{_ROW} WHERE p.id = :person", {"session": session_id, "person": person_id})
        if not found:
            raise NotThere(person_id)
        return found[0]

    def letters(self, session_id: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._database.rows(
            "SELECT letter FROM person WHERE state <> 'moved_on' UNION "
            f"SELECT letter FROM person WHERE id IN ({_MARKED}) ORDER BY letter", {"session": session_id}))

    def counts(self, session_id: str) -> Counts:
        self._expect(session_id)
        marks = self._database.rows("SELECT person_id, mark, online FROM attendance WHERE session_id = ? AND mark <> ''", (session_id,))
        here = [row for row in marks if row[1] in CAME]
        heads = self._database.row("heads", session_id) or {"no_name": 0, "supporters": 0}
        return Counts(
            here=len(here), to_come=len(self._expected) - sum(row[0] in self._expected for row in marks),
            cannot_come=sum(row[1] == Mark.CANNOT_COME for row in marks),
            in_building=sum(row[1] in IN_THE_BUILDING and not row[2] for row in marks), online=sum(row[2] for row in here),
            no_name=heads["no_name"], supporters=heads["supporters"], expected=len(self._expected))

    def mark(self, session_id: str, person_id: str, mark: Mark, actor: Actor, words: str, *, at: str,
             reason: Reason = Reason.NOT_SAID, online: bool | None = None, role: Role | None = None) -> RegisterRow:
        """A reason is kept only with "can't come"."""
        self._expect(session_id)
        person_id = real_id(self._database, person_id)
        known = self._database.value("SELECT id FROM attendance WHERE session_id = ? AND person_id = ?", (session_id, person_id))
        if known is None and self._database.value("SELECT 1 FROM person WHERE id = ?", (person_id,)) is None:
            raise NotThere(person_id)
        row: dict[str, Any] = {
            "id": known or attendance_id(session_id, person_id), "session_id": session_id, "person_id": person_id, "mark": mark,
            "reason": reason if mark is Mark.CANNOT_COME else "", "at": at if mark else "",
            "by_self": int(bool(mark) and actor.seat is Seat.TAKE_PART)}
        if online is not None:
            row["online"] = int(online)
        if role is not None:
            row["role"] = role
        with self._database.action(actor, words) as action:
            action.put("attendance", row)
        # A mark changes who is expected at later sessions only, never at its own.
        self._stamp = self._database.stamp
        return self._row(session_id, person_id)

    def set_heads(self, session_id: str, *, no_name: int, supporters: int, actor: Actor, words: str) -> Counts:
        self._expect(session_id)
        with self._database.action(actor, words) as action:
            action.put("heads", {"id": session_id, "no_name": no_name, "supporters": supporters})
        return self.counts(session_id)

    def in_building(self, session_id: str) -> tuple[RegisterRow, ...]:
        self._expect(session_id)
        marks = ", ".join(f"'{mark}'" for mark in IN_THE_BUILDING)
        return self._rows(f"{_ROW} WHERE a.online = 0 AND a.mark IN ({marks}) ORDER BY p.sort, p.id", {"session": session_id})

    def without_a_number(self, session_id: str) -> tuple[RegisterRow, ...]:
        self._expect(session_id)
        return self._rows(f"{_ROW} WHERE p.id IN ({_FRONT}) AND p.call_phone = '' AND coalesce(a.online, 0) = 0 "
                          f"AND coalesce(a.mark, '') NOT IN ('{Mark.CANNOT_COME}', '{Mark.LEFT_EARLY}') ORDER BY p.sort, p.id",
                          {"session": session_id})

    def self_markable(self, session_id: str) -> tuple[RegisterRow, ...]:
        self._expect(session_id)
        return self._rows(f"{_ROW} WHERE p.shown = 1 AND p.id IN (SELECT person_id FROM temp.expected) ORDER BY p.sort, p.id",
                          {"session": session_id})

    def join(self, programme_id: str, person_id: str, joins: bool, actor: Actor, words: str) -> None:
        person_id = real_id(self._database, person_id)
        known = self._database.value("SELECT id FROM programme_person WHERE programme_id = ? AND person_id = ?",
                                     (programme_id, person_id))
        for table, row_id in (("programme", programme_id), ("person", person_id)):
            if known is None and self._database.row(table, row_id) is None:
                raise NotThere(row_id)
        with self._database.action(actor, words) as action:
            action.put("programme_person", join_row(programme_id, person_id, joins) | ({"id": known} if known else {}))

    def _rows(self, sql: str, values: dict[str, Any]) -> tuple[RegisterRow, ...]:
        return tuple(_register_row(row) for row in self._database.rows(sql, values))

    def _front_size(self, where: str, values: dict[str, Any]) -> int:
        return int(self._database.value(f"SELECT count(*) FROM person p WHERE p.id IN ({_FRONT}){where}", values))

    def _expect(self, session_id: str) -> None:
        """Works out who is expected, once, until something other than a mark of this session changes."""
        if self._session_id == session_id and self._stamp == self._database.stamp:
            return
        session = self._database.row("session", session_id)
        if session is None:
            raise NotThere(session_id)
        expected = self._database.rows(_EXPECTED, {
            "programme": session["programme_id"], "day": session["day"], "start": session["start"]})
        self._database.execute("CREATE TEMP TABLE IF NOT EXISTS expected (person_id TEXT PRIMARY KEY) WITHOUT ROWID")
        self._database.execute("DELETE FROM temp.expected")
        self._database.execute_many("INSERT INTO temp.expected VALUES (?)", expected)
        self._expected = frozenset(row[0] for row in expected)
        self._session_id, self._stamp = session_id, self._database.stamp


_EXPECTED = f"""
SELECT id FROM person WHERE state = 'taking_part' AND id IN (
    SELECT person_id FROM programme_person WHERE programme_id = :programme AND joins = 1
    UNION
    SELECT person_id FROM attendance WHERE mark IN ({_CAME}) AND session_id IN (
        SELECT s.id FROM session s
        WHERE s.programme_id = :programme AND (s.day, s.start) < (:day, :start) AND s.state = 'planned'
        AND EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id AND a.mark IN ({_CAME}))
        ORDER BY s.day DESC, s.start DESC LIMIT {_LOOKS_BACK})
    EXCEPT
    SELECT person_id FROM programme_person WHERE programme_id = :programme AND joins = 0)
"""


def join_row(programme_id: str, person_id: str, joins: bool) -> dict[str, Any]:
    return {"id": f"{programme_id}:{person_id}", "programme_id": programme_id, "person_id": person_id, "joins": int(joins)}


def _where(query: RegisterQuery) -> tuple[str, dict[str, Any]]:
    from coprod_desktop.storage import names  # counts need it not

    sql, values = names.where(query.search, query.letter)
    named: dict[str, Any] = {"session": query.session_id}
    for number, value in enumerate(values):
        sql = sql.replace("?", f":w{number}", 1)
        named[f"w{number}"] = value
    return sql, named


def _register_row(row: Sequence[Any]) -> RegisterRow:
    from coprod_desktop.domain.person import PersonState  # counts need it not, and Home shows counts only

    return RegisterRow(
        person_id=row[0], name=row[1], say_as=row[2], picture=row[3], state=PersonState(row[4]), expected=bool(row[5]),
        mark=Mark(row[6]), reason=Reason(row[7]), role=Role(row[8]), online=bool(row[9]), marked_by_self=bool(row[10]), at=row[11])
