"""Everything the group's file holds about one person: in words, and row by row for a machine."""

import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from coprod_desktop.domain.about_me import Answered, PhotoOf, Visit
from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.kinds import Kind
from coprod_desktop.paths import beside
from coprod_desktop.storage.aliases import LISTS, real_id
from coprod_desktop.storage.database import Database
from coprod_desktop.storage.erasing import person_columns

# A picture code is kept so that nobody can read it: there is nothing to hand out.
_SECRET = {"person_code"}
_LISTED = (*LISTS, ("handout", "uses"), ("sheet", "uses"))


class AboutMe:
    """The AboutMeStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def visits(self, person_id: str) -> tuple[Visit, ...]:
        rows = self._database.execute(
            "SELECT s.day, p.name, a.mark, p.id, p.kind FROM attendance a JOIN session s ON s.id = a.session_id "
            "JOIN programme p ON p.id = s.programme_id WHERE a.person_id = ? AND a.mark <> '' ORDER BY s.day DESC, s.start DESC", (person_id,))
        return tuple(Visit(date.fromisoformat(day), name, mark, programme_id, Kind(kind)) for day, name, mark, programme_id, kind in rows)

    def answered(self, person_id: str) -> tuple[Answered, ...]:
        rows = self._database.execute(
            "SELECT s.day, coalesce(p.name, ''), q.words, a.state, a.choice, a.words FROM response r JOIN answer a ON a.response_id = r.id "
            "JOIN question q ON q.questionnaire_id = r.questionnaire_id AND q.name = a.question LEFT JOIN session s ON s.id = r.session_id "
            "LEFT JOIN programme p ON p.id = s.programme_id WHERE r.person_id = ? ORDER BY a.at DESC, a.id DESC", (person_id,))
        return tuple(Answered(date.fromisoformat(row[0]) if row[0] else None, *row[1:]) for row in rows)

    def joins(self, person_id: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._database.execute(
            "SELECT p.name FROM programme_person j JOIN programme p ON p.id = j.programme_id WHERE j.person_id = ? AND j.joins = 1 "
            "AND p.ended = 0 ORDER BY p.name", (person_id,)))

    def photos(self, person_id: str) -> tuple[PhotoOf, ...]:
        person_id = real_id(self._database, person_id)
        own = self._database.value("SELECT picture FROM person WHERE id = ?", (person_id,)) or ""
        found = {own: PhotoOf(own)} if own.startswith("media:") else {}
        for media, who, people, _id in self._database.execute(
                "SELECT media, who, people, id FROM photo WHERE instr(people, :id) > 0 "
                "UNION ALL SELECT media, who, people, id FROM picture WHERE instr(people, :id) > 0 OR media = :own ORDER BY id",
                {"id": person_id, "own": own}):
            key = media if media.startswith("media:") else f"media:{media}"
            before = found.get(key, PhotoOf(key))  # the same picture can be kept with two sessions
            others = dict.fromkeys((*before.others, *(one for one in json.loads(people) if one != person_id)))
            found[key] = PhotoOf(key, tuple(others), before.unknown or who == Who.OTHERS)
        return tuple(found.values())

    def written(self, person_id: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._database.execute(
            "SELECT title FROM sheet WHERE instr(about_id, ?) = 1 AND version_of IS NULL ORDER BY changed_at DESC, id DESC",
            (real_id(self._database, person_id),)))

    def rows(self, person_id: str) -> dict[str, list[dict[str, Any]]]:
        person_id = real_id(self._database, person_id)
        found: dict[str, list[dict[str, Any]]] = {"person": self._database.all("SELECT * FROM person WHERE id = ?", (person_id,))}
        for table, column in person_columns(self._database):
            if table not in _SECRET:
                found.setdefault(table, []).extend(self._database.all(f"SELECT * FROM {table} WHERE {column} = ?", (person_id,)))
        for table, column in _LISTED:
            for row in self._database.all(f"SELECT * FROM {table} WHERE instr({column}, ?) > 0", (person_id,)):
                found.setdefault(table, []).append(row | {name: _only(row[name], person_id) for of, name in _LISTED if of == table})
        theirs = "FROM sheet s JOIN sheet_row r ON r.sheet_id = s.id WHERE instr(s.about_id, ?) = 1"
        lines = self._database.all(f"SELECT r.* {theirs} ORDER BY r.sheet_id, r.position", (person_id,))
        found.setdefault("sheet", []).extend(self._database.all(f"SELECT DISTINCT s.* {theirs}", (person_id,)))
        answers = self._database.all("SELECT a.* FROM answer a JOIN response r ON r.id = a.response_id WHERE r.person_id = ?", (person_id,))
        return {table: rows for table, rows in (found | {"answer": answers, "sheet_row": lines}).items() if rows}

    @staticmethod
    def write(target: Path, sheets: Mapping[str, bytes], rows: Mapping[str, Any], photos: Iterable[bytes]) -> Path:
        """One zip file: the sheets by their names, everything as JSON, and the photos. Written beside the target and renamed.
        Raises OSError."""
        with beside(target) as part:
            part.touch(mode=0o600)
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as file:
                for name, data in sheets.items():
                    file.writestr(name, data)
                file.writestr("about-me.json", json.dumps(rows, ensure_ascii=False, indent=2))
                for number, data in enumerate(photos, start=1):
                    file.writestr(f"photo-{number}.{'png' if data.startswith(bytes([0x89])) else 'jpg'}", data)
        return target


def _only(listed: str, person_id: str) -> str:
    """A list of ids, or of [id, what], without the other people in it: those are not theirs to take along."""
    return json.dumps([one for one in json.loads(listed) if one == person_id or one[0] == person_id])
