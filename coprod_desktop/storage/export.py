"""The group's data as plain tables that any spreadsheet opens; asked for by name, because nothing in them is locked."""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from coprod_desktop.storage.database import Database

# A phone number with its plus is no sum.
_A_SUM = re.compile(r"[=@\t\r]|[+-](?![\d\s()-]*$)")

_TABLES = {
    "people": """SELECT id, name, say_as, state, added_at, shown AS shown_to_others, access_choices AS what_helps,
        access_words AS what_helps_in_words, call_name, call_phone, know AS what_to_know, home AS getting_home
        FROM person ORDER BY sort, id""",
    "sessions": """SELECT s.id, p.name AS programme, p.kind, s.day, s.start, s.minutes, s.place, s.way, s.number AS week, s.state,
        s.moved_from, s.ended_at, coalesce(h.no_name, 0) AS people_with_no_name, coalesce(h.supporters, 0) AS supporters
        FROM session s JOIN programme p ON p.id = s.programme_id LEFT JOIN heads h ON h.id = s.id
        ORDER BY s.day, s.start, s.id""",
    "attendance": """SELECT s.id AS session_id, s.day, g.name AS programme, coalesce(p.id, '') AS person_id,
        coalesce(p.name, '') AS name, a.mark, a.reason, a.role, a.online, a.at, a.by_self AS marked_by_self
        FROM attendance a JOIN session s ON s.id = a.session_id JOIN programme g ON g.id = s.programme_id
        LEFT JOIN person p ON p.id = a.person_id WHERE a.mark <> '' ORDER BY s.day, s.start, s.id, p.sort, p.id""",
    "answers": """SELECT r.id AS response_id, s.day, g.name AS programme, coalesce(p.name, '') AS name, r.answered_as, r.help,
        r.helper, r.language, q.words AS question, a.state, a.choice, a.words, a.share AS ok_to_share
        FROM answer a JOIN response r ON r.id = a.response_id
        JOIN question q ON q.questionnaire_id = r.questionnaire_id AND q.name = a.question
        LEFT JOIN session s ON s.id = r.session_id LEFT JOIN programme g ON g.id = s.programme_id
        LEFT JOIN person p ON p.id = r.person_id ORDER BY a.at, a.id""",
}


def write_tables(database: Database, target: Path) -> tuple[Path, ...]:
    """One CSV file per noun in `target`, which is made; they are UTF-8 with the mark that Excel needs. Returns the files."""
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    return tuple(_write(target / f"{name}.csv", database, sql) for name, sql in _TABLES.items())


def _write(path: Path, database: Database, sql: str) -> Path:
    found = database.execute(sql)
    part = path.with_name(f"{path.name}.part")
    part.touch(mode=0o600)  # nobody else on this computer reads along
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column[0] for column in found.description])
        writer.writerows(_harmless(row) for row in found)
    return part.replace(path)


def _harmless(row: Sequence[Any]) -> Iterable[Any]:
    """A spreadsheet would take words that begin so for a sum to work out (OWASP, CSV injection)."""
    return [f"'{value}" if isinstance(value, str) and _A_SUM.match(value) else value for value in row]
