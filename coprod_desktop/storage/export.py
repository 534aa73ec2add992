"""The group's data as plain tables that any spreadsheet opens; asked for by name, because nothing in them is locked."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from coprod_desktop.domain.attendance import Mark, Reason, Role
from coprod_desktop.domain.attendance_words import band_words, reason_words, role_words
from coprod_desktop.domain.person import PersonState, state_words
from coprod_desktop.domain.programme import Kind, Way
from coprod_desktop.domain.repeat_words import kind_words, way_words
from coprod_desktop.i18n import _
from coprod_desktop.paths import beside
from coprod_desktop.storage.database import Database

README = "READ ME.txt"
# A phone number with its plus is no sum.
_A_SUM = re.compile(r"[=@\t\r]|[+-](?![\d\s()-]*$)")


@dataclass(frozen=True, slots=True)
class _Table:
    """`columns` are the names to read, in the order of the query's columns, each with what puts its value in words."""

    name: str
    about: str
    sql: str
    columns: tuple[tuple[str, Callable[[Any], Any]], ...]


def write_tables(database: Database, target: Path, helps: Mapping[str, str]) -> tuple[Path, ...]:
    """One CSV file per noun in `target`, which is made, and a text that says what each holds. The tables are UTF-8 with the mark that Excel
    needs. `helps` has the words of the access card by their keys. Returns the tables."""
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    tables = _tables(database.now().date(), helps)
    lines = [_("What is in these files"), "", *(f"{table.name}.csv: {table.about}" for table in tables), "",
             _("Every person and every session has an ID. The same ID means the same one in every file."),
             _("The files are not locked. Anyone who gets them can read them.")]
    _write(target / README, lambda file: file.write("\n".join(lines) + "\n"))
    return tuple(_write_table(target, database, table) for table in tables)


def write_open_tables(target: Path, tables: Iterable[tuple[str, str, Sequence[str], Iterable[Sequence[Any]]]]) -> tuple[Path, ...]:
    """Tables that may leave the group, as CSV files in `target`, which is made, and a text that says what each holds; of each the name, what
    it holds, the headings and the rows. Returns the tables."""
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    files, lines = [], [_("What is in these files"), ""]
    for name, about, header, rows in tables:
        def fill(file: TextIO, header: Sequence[str] = header, rows: Iterable[Sequence[Any]] = rows) -> None:
            csv.writer(file).writerows([header, *map(_harmless, rows)])

        files.append(_write(target / f"{name}.csv", fill))
        lines.append(f"{name}.csv: {about}")
    lines += ["", _("No person has a row or an ID here. A name is here only when the person agreed."),
              _("Words are here when they were read, and who said them agreed. We can miss a name: read the words before you send them."),
              _("When somebody takes a yes back, make these files again, and delete the old ones.")]
    _write(target / README, lambda file: file.write("\n".join(lines) + "\n"))
    return tuple(files)


def _tables(today: date, helps: Mapping[str, str]) -> tuple[_Table, ...]:
    def what_helps(keys: str) -> str:
        return "; ".join(helps.get(key, key) for key in json.loads(keys))

    def stands(state: str) -> str:
        if state == "planned":
            return _("Planned")
        return {"cancelled": _("Cancelled"), "held": _("Took place")}.get(state, _("Nothing was marked"))

    yes = {0: _("No"), 1: _("Yes")}.__getitem__
    said_as = {"person": _("The person"), "carer": _("A carer"), "staff": _("Staff")}.__getitem__
    helped = {"alone": _("On their own"), "read_to": _("Someone read it out"), "marked_for": _("Someone marked it for them")}.__getitem__
    answered = {"answered": _("Answered"), "dont_know": _("I don’t know"), "skipped": _("Skipped")}.__getitem__
    line_kind = {"line": _("Line"), "heading": _("Heading"), "photo": _("Big picture"), "question": _("Question"), "table": _("Table"),
                 "chart": _("Chart"), "": ""}.__getitem__
    share = {"undecided": _("Not read yet"), "ok": _("OK to share"), "keep": _("Keep it with us")}.__getitem__
    return (
        _Table("people", _("Everyone in the group, what helps them, and who to call."),
               """SELECT id, name, say_as, state, added_at, shown, access_choices, access_words, call_name, call_phone, know, home
               FROM person ORDER BY sort, id""",
               ((_("Person ID"), _same), (_("Name"), _same), (_("How to say it"), _same), (_("How they take part"), _of(PersonState, state_words)),
                (_("Added"), _when), (_("Others may see them here"), yes), (_("What helps"), what_helps),
                (_("What helps, in their words"), _same), (_("Who to call"), _same), (_("Phone"), _same), (_("What to know"), _same),
                (_("Getting home"), _same))),
        _Table("sessions", _("Every date that was planned, and how many came without a name."),
               f"""SELECT s.id, p.name, p.kind, s.day, s.start, s.minutes, s.place, s.way, s.number,
               CASE WHEN s.state = 'cancelled' THEN s.state
               WHEN s.ended_at <> '' OR h.id IS NOT NULL OR EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = s.id AND a.mark <> '')
               THEN 'held' WHEN s.day < '{today.isoformat()}' THEN 'past' ELSE s.state END,
               s.moved_from, s.ended_at, coalesce(h.no_name, 0), coalesce(h.supporters, 0)
               FROM session s JOIN programme p ON p.id = s.programme_id LEFT JOIN heads h ON h.id = s.id
               ORDER BY s.day, s.start, s.id""",
               ((_("Session ID"), _same), (_("What"), _same), (_("Kind"), _of(Kind, kind_words)), (_("Day"), _same), (_("Start"), _same),
                (_("Minutes"), _same), (_("Place"), _same), (_("How we meet"), _of(Way, way_words)), (_("Week"), _number),
                (_("How it stands"), stands), (_("Moved from"), _same), (_("Ended"), _when), (_("People who gave no name"), _same),
                (_("Supporters"), _same))),
        _Table("attendance", _("Who came to what, who came late, and why somebody could not come."),
               """SELECT s.id, s.day, g.name, p.id, p.name, a.mark, CASE WHEN a.mark = 'cannot_come' THEN a.reason END, a.role, a.online, a.at,
               a.by_self
               FROM attendance a JOIN session s ON s.id = a.session_id JOIN programme g ON g.id = s.programme_id
               LEFT JOIN person p ON p.id = a.person_id WHERE a.mark <> '' ORDER BY s.day, s.start, s.id, p.sort, p.id""",
               ((_("Session ID"), _same), (_("Day"), _same), (_("What"), _same), (_("Person ID"), _same), (_("Name"), _same),
                (_("Mark"), _of(Mark, band_words)), (_("Why not"), _of(Reason, reason_words)), (_("What they did"), _of(Role, role_words)),
                (_("Online"), yes), (_("Marked"), _when), (_("Marked by themselves"), yes))),
        _Table("answers", _("What people said about a session. Ask them before you share their words."),
               """SELECT r.id, s.id, s.day, g.name, p.id, p.name, r.answered_as, r.help, r.helper, r.language, q.words, a.state,
               coalesce((SELECT json_extract(c.value, '$.words') FROM json_each(q.choices) c
               WHERE json_extract(c.value, '$.key') = a.choice), a.choice), a.words, CASE WHEN a.words <> '' THEN a.share END
               FROM answer a JOIN response r ON r.id = a.response_id
               JOIN question q ON q.questionnaire_id = r.questionnaire_id AND q.name = a.question
               LEFT JOIN session s ON s.id = r.session_id LEFT JOIN programme g ON g.id = s.programme_id
               LEFT JOIN person p ON p.id = r.person_id ORDER BY a.at, a.id""",
               ((_("Answer ID"), _same), (_("Session ID"), _same), (_("Day"), _same), (_("What"), _same), (_("Person ID"), _same),
                (_("Name"), _same), (_("Who answers"), said_as), (_("Help"), helped), (_("Who helped"), _same), (_("Language"), _same),
                (_("Question"), _same), (_("Answered"), answered), (_("Answer chosen"), _same), (_("In their own words"), _same),
                (_("May it be shared"), share))),
        _Table("sheets", _("The sheets that you made, line by line. Lines that are still from the records are not here."),
               """SELECT s.title, s.changed_at, r.position + 1, r.kind, r.words, replace(r.details, char(9), ' · '), s.makers, s.checkers
               FROM sheet s JOIN sheet_row r ON r.sheet_id = s.id WHERE s.version_of IS NULL AND r.state IN ('', 'changed')
               ORDER BY s.changed_at, s.id, r.position""",
               ((_("Title"), _same), (_("Changed"), _when), (_("Line"), _number), (_("Kind"), line_kind), (_("Words"), _same),
                (_("More of it"), _same), (_("Made by"), _same), (_("Read by"), _same))),
        _Table("words", _("Your own words, and what they mean."), "SELECT word, means FROM bank_word ORDER BY id",
               ((_("Word"), _same), (_("What it means"), _same))),
        _Table("pictures", _("Your own pictures: what they show, and who made them. The pictures themselves are in the group’s folder, locked."),
               "SELECT words, alt, credit, symbols, added_at FROM picture ORDER BY added_at, id",
               ((_("Words"), _same), (_("What it shows"), _same), (_("Made by"), _same), (_("Set of symbols"), _same), (_("Added"), _when))),
    )


def _same(value: Any) -> Any:
    return value


def _number(value: int) -> Any:
    """0 stands for none."""
    return value or ""


def _when(at: str) -> str:
    """"2026-01-07T14:10:00" as a spreadsheet knows it."""
    return at.replace("T", " ")[:16]


def _of(kind: Callable[[str], Any], words: Callable[[Any], str]) -> Callable[[str], str]:
    def said(key: str) -> str:
        return words(kind(key))

    return said


def _write_table(target: Path, database: Database, table: _Table) -> Path:
    def rows(file: TextIO) -> None:
        writer = csv.writer(file)
        writer.writerow([head for head, _words in table.columns])
        for row in database.execute(table.sql):
            told = ["" if value is None else words(value) for value, (_head, words) in zip(row, table.columns, strict=True)]
            writer.writerow(_harmless(told))

    return _write(target / f"{table.name}.csv", rows)


def _write(path: Path, content: Callable[[TextIO], object]) -> Path:
    with beside(path) as part:
        part.touch(mode=0o600)  # nobody else on this computer reads along
        with part.open("w", encoding="utf-8-sig", newline="") as file:
            content(file)
    return path


def _harmless(row: Sequence[Any]) -> Iterable[Any]:
    """A spreadsheet would take words that begin so for a sum to work out (OWASP, CSV injection)."""
    return [f"'{value}" if isinstance(value, str) and _A_SUM.match(value) else value for value in row]
