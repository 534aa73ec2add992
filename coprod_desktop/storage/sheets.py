"""Sheets that people make, one record for each row, so that who is forgotten can be taken out of each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coprod_desktop.domain.consent import Purpose, Use
from coprod_desktop.domain.ended import Photo, Who
from coprod_desktop.domain.handout import Answer, Bar, Block, Chart, Heading, Question, Table
from coprod_desktop.domain.handout import Photo as BigPhoto
from coprod_desktop.domain.handout import Row as Line
from coprod_desktop.domain.ids import NotThere
from coprod_desktop.domain.sheet import NOTHING, By, Kept, RowState, Sheet, SheetRef, SheetRow, picture_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.storage.database import Action, Database, Row

_KINDS: dict[str, type[Block]] = {"line": Line, "heading": Heading, "photo": BigPhoto, "table": Table, "chart": Chart, "question": Question}
_NAMES = {kind: name for name, kind in _KINDS.items()}


class Sheets:
    """The SheetStore on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, sheet_id: str) -> Sheet:
        row = self._database.row("sheet", sheet_id)
        if row is None:
            raise NotThere(sheet_id)
        return _sheet(row, self._rows(sheet_id))

    def page(self, offset: int = 0, limit: int = 24) -> tuple[SheetRef, ...]:
        rows = self._database.all(
            """SELECT s.id, s.title, s.changed_at, s.kind, s.about_id,
            (SELECT count(*) FROM sheet_row r WHERE r.sheet_id = s.id AND r.state <> 'hidden') AS rows
            FROM sheet s WHERE s.version_of IS NULL ORDER BY s.changed_at DESC, s.id DESC LIMIT ? OFFSET ?""", (limit, offset))
        return tuple(SheetRef(row["id"], row["title"], row["rows"], row["changed_at"], row["kind"], row["about_id"]) for row in rows)

    def count(self) -> int:
        return int(self._database.value("SELECT count(*) FROM sheet WHERE version_of IS NULL"))

    def started_from(self, kind: str, about_id: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._database.rows(
            "SELECT id FROM sheet WHERE version_of IS NULL AND kind = ? AND about_id = ? ORDER BY made_at, id", (kind, about_id)))

    def save(self, sheet: Sheet, actor: Actor, words: str) -> Sheet:
        with self._database.action(actor, words) as action:
            action.put("sheet", sheet_row(sheet))
            kept = {row.id for row in sheet.rows}
            for old in self._rows(sheet.id):
                if old["id"] not in kept:
                    action.remove("sheet_row", old["id"])
            for position, row in enumerate(sheet.rows):
                action.put("sheet_row", {**line_row(row), "sheet_id": sheet.id, "position": position})
        return sheet

    def remove(self, sheet_id: str, actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            for (version,) in self._database.rows("SELECT id FROM sheet WHERE version_of = ?", (sheet_id,)):
                self._remove(action, version)
            self._remove(action, sheet_id)

    def _remove(self, action: Action, sheet_id: str) -> None:
        for row in self._rows(sheet_id):
            action.remove("sheet_row", row["id"])
        action.remove("sheet", sheet_id)

    def versions(self, sheet_id: str) -> tuple[Sheet, ...]:
        rows = self._database.all("SELECT * FROM sheet WHERE version_of = ? ORDER BY kept_at DESC, id DESC", (sheet_id,))
        return tuple(_sheet(row, ()) for row in rows)

    def printed(self) -> tuple[Sheet, ...]:
        rows = self._database.all(
            """SELECT * FROM (SELECT sheet.*, row_number() OVER (PARTITION BY version_of ORDER BY kept_at DESC, id DESC) AS place FROM sheet
            WHERE version_of IS NOT NULL AND why = 'left') WHERE place = 1 ORDER BY kept_at DESC, id""")
        return tuple(_sheet(row, ()) for row in rows)

    def photos(self) -> tuple[Photo, ...]:
        rows = self._database.all("SELECT p.* FROM photo p JOIN session s ON s.id = p.session_id ORDER BY s.day DESC, s.id, p.position")
        return tuple(Photo(row["id"], row["session_id"], _media(row["media"]), row["words"], Who(row["who"]), tuple(json.loads(row["people"])))
                     for row in rows)

    def _rows(self, sheet_id: str) -> list[Row]:
        return self._database.all("SELECT * FROM sheet_row WHERE sheet_id = ? ORDER BY position, id", (sheet_id,))


def _media(key: str) -> str:
    return key if key.startswith("media:") else f"media:{key}"


def _sheet(row: Row, rows: Iterable[Row]) -> Sheet:
    kept = None
    if row["version_of"]:
        uses = tuple(Use(person_id, Purpose(purpose)) for person_id, purpose in json.loads(row["uses"]))
        kept = Kept(row["version_of"], row["kept_at"], row["why"], uses)
    return Sheet(row["id"], row["title"], tuple(map(_sheet_row_of, rows)), row["kind"], row["about_id"], row["made_at"], row["changed_at"],
                 By(tuple(json.loads(row["maker_ids"])), row["makers"]), By(tuple(json.loads(row["checker_ids"])), row["checkers"]),
                 bool(row["easy"]), kept)


def sheet_row(sheet: Sheet) -> Row:
    row = {"id": sheet.id, "title": sheet.title, "kind": sheet.kind, "about_id": sheet.about_id, "made_at": sheet.made_at,
           "changed_at": sheet.changed_at, "maker_ids": json.dumps(sheet.made.people), "makers": sheet.made.names,
           "checker_ids": json.dumps(sheet.checked.people), "checkers": sheet.checked.names, "easy": int(sheet.easy)}
    if sheet.kept is not None:
        row |= {"version_of": sheet.kept.sheet_id, "kept_at": sheet.kept.at, "why": sheet.kept.why,
                "uses": json.dumps([[use.person_id, use.purpose] for use in sheet.kept.uses])}
    return row


def _sheet_row_of(row: Row) -> SheetRow:
    return SheetRow(row["id"], _block(row) if row["kind"] else NOTHING, row["slot_id"], RowState(row["state"]))


def line_row(row: SheetRow) -> Row:
    block = row.block
    found = {"id": row.id, "kind": "" if block == NOTHING and row.slot else _NAMES.get(type(block), ""), "picture": picture_of(block),
             "alt": getattr(block, "alt", ""), "words": words_of(block), "details": "", "number": 0, "slot_id": row.slot, "state": row.state.value}
    match block:
        case Heading():
            found["number"] = block.level
        case Table():
            found["details"] = _lines((block.columns, *block.rows))
        case Chart():
            found["details"] = _lines((bar.words, str(bar.count), bar.picture, bar.alt) for bar in block.bars)
        case Question():
            found |= {"details": _lines((answer.words, answer.picture, answer.alt) for answer in block.answers), "number": block.lines}
    return found


def _block(row: Row) -> Block:
    picture, alt, words = row["picture"], row["alt"], row["words"]
    lines = [tuple(line.split("\t")) for line in row["details"].split("\n")] if row["details"] else []
    match row["kind"]:
        case "heading":
            return Heading(words, row["number"])
        case "photo":
            return BigPhoto(picture, alt, words)
        case "table":
            return Table(words, lines[0] if lines else ("",), tuple(lines[1:]))
        case "chart":
            return Chart(words, tuple(Bar(line[0], int(line[1]), line[2], line[3]) for line in lines))
        case "question":
            return Question(picture, alt, words, tuple(Answer(*line) for line in lines), row["number"])
    return Line(picture, alt, words)


def _lines(rows: Iterable[Iterable[str]]) -> str:
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)
