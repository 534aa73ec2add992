"""Many rows at once, for a sample group or a large import: one transaction, one line in the change log, no undo."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import islice
from types import TracebackType
from typing import Any

from coprod_desktop.domain.attendance import Mark, Reason, Role
from coprod_desktop.domain.consent import Consent
from coprod_desktop.domain.ended import Done, Promise
from coprod_desktop.domain.ids import attendance_id
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.response import Answer, Response
from coprod_desktop.domain.seat import Seat
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.sheet import Sheet
from coprod_desktop.storage.consents import consent_row
from coprod_desktop.storage.database import Database, Row
from coprod_desktop.storage.feedback import answer_row, response_row
from coprod_desktop.storage.people import person_row
from coprod_desktop.storage.register import join_row
from coprod_desktop.storage.sessions import programme_row, session_row
from coprod_desktop.storage.sheets import line_row, sheet_row

_AT_ONCE = 2000
# Ids are spread over the whole file: with the usual 8 MB of pages in memory 100,000 marks take three times as long.
_KIBIBYTES, _USUAL_KIBIBYTES = 64_000, 8_000

Attended = tuple[str, str, Mark, Reason, Role, bool, str, bool]


class Bulk:
    """`with group.bulk() as bulk:` and then what refers to something after it. All or nothing."""

    def __init__(self, database: Database, words: str) -> None:
        self._database = database
        self._words = words
        self._transaction: AbstractContextManager[None] = database.transaction()

    def __enter__(self) -> "Bulk":
        self._database.execute(f"PRAGMA cache_size = -{_KIBIBYTES}")
        self._transaction.__enter__()
        self._database.insert("action", {"at": self._now(), "seat": Seat.COORDINATE, "words": self._words, "kept": 0})
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self._transaction.__exit__(kind, problem, trace)
        finally:
            self._database.execute(f"PRAGMA cache_size = -{_USUAL_KIBIBYTES}")
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def people(self, people: Iterable[Person]) -> None:
        added = {"added_at": self._now()}
        self._insert("person", (row if row["added_at"] else row | added for row in map(person_row, people)))

    def consents(self, consents: Iterable[Consent]) -> None:
        """Each person's answers; a yes to being shown does not itself show the person, that came with people()."""
        self._insert("consent", map(consent_row, consents))

    def programmes(self, programmes: Iterable[Programme]) -> None:
        self._insert("programme", map(programme_row, programmes))

    def sessions(self, sessions: Iterable[Session], *, added: bool = False) -> None:
        """Sessions of the pattern, whose day (or the day they were moved from) it gave; or those added by hand."""
        self._insert("session", (
            session_row(session) | {"pattern_day": "" if added else (session.moved_from or session.day).isoformat()}
            for session in sessions))

    def attendance(self, marks: Iterable[Attended]) -> None:
        """Session, person, mark, reason, role, online, local ISO time, by themselves."""
        self._insert("attendance", (
            {"id": attendance_id(session_id, person_id), "session_id": session_id, "person_id": person_id, "mark": mark,
             "reason": reason, "role": role, "online": int(online), "at": at, "by_self": int(by_self)}
            for session_id, person_id, mark, reason, role, online, at, by_self in marks))

    def joins(self, joins: Iterable[tuple[str, str]]) -> None:
        """Programme and person."""
        self._insert("programme_person", (join_row(programme_id, person_id, True) for programme_id, person_id in joins))

    def responses(self, responses: Iterable[Response]) -> None:
        self._insert("response", map(response_row, responses))

    def answers(self, answers: Iterable[Answer]) -> None:
        """Answers with what was decided about sharing them; their order is kept."""
        at = self._now()
        self._insert("answer", (answer_row(answer) | {"at": f"{at}.{number:06}"} for number, answer in enumerate(answers)))

    def done(self, done: Iterable[Done]) -> None:
        self._insert("done", (
            {"id": one.id, "session_id": one.session_id, "position": number, "picture": one.picture, "words": one.words}
            for number, one in enumerate(done)))

    def promises(self, promises: Iterable[Promise]) -> None:
        self._insert("promise", (
            {"id": one.id, "session_id": one.session_id, "position": number, "words": one.words, "owner": one.owner,
             "by": one.by.isoformat()} for number, one in enumerate(promises)))

    def sheets(self, sheets: Iterable[Sheet]) -> None:
        for sheet in sheets:
            self._insert("sheet", [sheet_row(sheet)])
            self._insert("sheet_row", (line_row(row) | {"sheet_id": sheet.id, "position": number} for number, row in enumerate(sheet.rows)))

    def heads(self, heads: Iterable[tuple[str, int, int]]) -> None:
        """Session, people with no name, supporters."""
        self._insert("heads", ({"id": session_id, "no_name": no_name, "supporters": supporters}
                               for session_id, no_name, supporters in heads))

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        for some in _chunks(rows):
            columns = tuple(some[0])
            places = ", ".join("?" * len(columns))
            self._database.execute_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})",
                                        [tuple(row.values()) for row in some])

    def _now(self) -> str:
        return self._database.now().isoformat(timespec="seconds")


def _chunks(rows: Iterable[Row]) -> Iterator[list[Any]]:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some
