"""People: rows in, Person objects out."""

import json
from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.domain import doubles
from coprod_desktop.domain.attendance import CAME, Mark
from coprod_desktop.domain.ids import NotThere
from coprod_desktop.domain.person import AccessCard, Emergency, Person, PersonRow, PersonState, PossibleDouble
from coprod_desktop.domain.preferences import kept, look_read
from coprod_desktop.domain.seat import Actor
from coprod_desktop.storage import names
from coprod_desktop.storage.aliases import LISTS, real_id
from coprod_desktop.storage.database import Action, Database, Row

_LISTED = "p.id, p.name, p.say_as, p.picture, p.state"


class People:
    """The PeopleStore on SQLite. Raises KeyError for an id that nobody has or had."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._doubles: tuple[tuple[list[tuple[str, ...]], set[str], int], tuple[PossibleDouble, ...]] | None = None

    def get(self, person_id: str) -> Person:
        row = self._database.row("person", person_id) or self._database.row("person", real_id(self._database, person_id))
        if row is None:
            raise NotThere(person_id)
        return _person(row)

    def save(self, person: Person, actor: Actor, words: str) -> Person:
        person = self._with_time(person)
        with self._database.action(actor, words) as action:
            action.put("person", person_row(person))
        return person

    def save_many(self, people: Sequence[Person], actor: Actor, words: str) -> None:
        with self._database.action(actor, words) as action:
            for person in people:
                action.put("person", person_row(self._with_time(person)))

    def page(self, *, states: Sequence[PersonState], search: str = "", letter: str = "", offset: int = 0,
             limit: int = 24) -> tuple[PersonRow, ...]:
        sql, values = _where(states, search, letter)
        rows = self._database.rows(
            f"SELECT {_LISTED} FROM person p WHERE {sql} ORDER BY p.sort, p.id LIMIT ? OFFSET ?", (*values, limit, offset))
        return tuple(_listed(row) for row in rows)

    def count(self, *, states: Sequence[PersonState], search: str = "", letter: str = "") -> int:
        sql, values = _where(states, search, letter)
        return int(self._database.value(f"SELECT count(*) FROM person p WHERE {sql}", values))

    def letters(self, *, states: Sequence[PersonState]) -> tuple[str, ...]:
        sql, values = _where(states, "", "")
        return tuple(row[0] for row in self._database.rows(
            f"SELECT DISTINCT p.letter FROM person p WHERE {sql} ORDER BY p.letter", values))

    def names(self) -> dict[str, str]:
        return {row[0]: row[1] for row in self._database.rows("SELECT id, name FROM person")}

    def has_picture(self, picture: str, but: str) -> bool:
        return self._database.value("SELECT 1 FROM person WHERE picture = ? AND id <> ? AND state <> 'moved_on'", (picture, but)) is not None

    def sounds(self) -> tuple[tuple[str, str], ...]:
        return tuple((row[0], row[1]) for row in self._database.rows("SELECT name, say_as FROM person WHERE say_as <> '' ORDER BY id"))

    def other_names(self) -> tuple[tuple[str, str], ...]:
        said = self._database.rows("SELECT id, say_as FROM person WHERE say_as <> ''")
        before = self._database.rows(
            "SELECT DISTINCT coalesce(a.person_id, r.row_id), json_extract(r.before, '$.name') FROM action_row r "
            "LEFT JOIN person_alias a ON a.id = r.row_id WHERE r.kind = 'person' AND json_extract(r.before, '$.name') <> ''")
        return (*((row[0], row[1]) for row in said if row[1].isalpha()), *((row[0], row[1]) for row in before))

    def possible_doubles(self, limit: int = 24) -> tuple[PossibleDouble, ...]:
        known = {row[0] for row in self._database.rows("SELECT id FROM not_double")}
        rows = [tuple(row) for row in self._database.rows(f"SELECT {_LISTED} FROM person p ORDER BY p.sort, p.id")]
        if self._doubles is None or self._doubles[0] != (rows, known, limit):  # among thousands the looking takes far longer than the reading
            self._doubles = (rows, known, limit), doubles.find([_listed(row) for row in rows], known, limit)
        return self._doubles[1]

    def not_doubles(self, first_id: str, second_id: str, actor: Actor, words: str = "") -> None:
        first, second = sorted((first_id, second_id))
        with self._database.action(actor, words) as action:
            action.put("not_double", {"id": doubles.pair(first, second), "first_id": first, "second_id": second})

    def merge(self, keep: Person, other_id: str, actor: Actor, words: str) -> Person:
        """Where both have a mark for one session, the stronger stays: came, then can't come, then none."""
        other = self._database.row("person", other_id)
        if other is None or other_id == keep.id:
            raise NotThere(other_id)
        keep = replace(keep, added_at=min(filter(None, (keep.added_at, other["added_at"])), default=""))
        with self._database.action(actor, words) as action:
            self._database.execute("PRAGMA defer_foreign_keys = ON")
            action.put("person", person_row(keep))
            self._move_attendance(action, keep.id, other_id)
            self._move_joins(action, keep.id, other_id)
            for table, column in (("response", "person_id"), ("consent", "person_id"), ("person_alias", "person_id")):
                for row in self._database.all(f"SELECT id FROM {table} WHERE {column} = ?", (other_id,)):
                    action.put(table, {"id": row["id"], column: keep.id})
            # A picture code is never logged; where both have one, that of the record that stays counts.
            self._database.execute("UPDATE OR IGNORE person_code SET person_id = ? WHERE person_id = ?", (keep.id, other_id))
            for row in self._database.all("SELECT id FROM not_double WHERE ? IN (first_id, second_id)", (other_id,)):
                action.remove("not_double", row["id"])
            for table, column in LISTS:
                self._move_in_list(action, table, column, keep.id, other_id)
            for table in ("handout", "sheet"):
                for row in self._database.all(f"SELECT id, uses FROM {table} WHERE instr(uses, ?) > 0", (other_id,)):
                    action.put(table, {"id": row["id"], "uses": row["uses"].replace(other_id, keep.id)})
            for row in self._database.all("SELECT id, about_id FROM sheet WHERE instr(about_id, ?) = 1", (other_id,)):
                action.put("sheet", {"id": row["id"], "about_id": row["about_id"].replace(other_id, keep.id)})
            action.remove("person", other_id)
            action.put("person_alias", {"id": other_id, "person_id": keep.id})
        return keep

    def _move_attendance(self, action: Action, keep_id: str, other_id: str) -> None:
        mine = {row["session_id"]: row
                for row in self._database.all("SELECT * FROM attendance WHERE person_id = ?", (keep_id,))}
        for row in self._database.all("SELECT * FROM attendance WHERE person_id = ?", (other_id,)):
            both = mine.get(row["session_id"])
            if both is not None:
                weaker = both if _strength(row) > _strength(both) else row
                action.remove("attendance", weaker["id"])
                if weaker is row:
                    continue
            action.put("attendance", {"id": row["id"], "person_id": keep_id})

    def _move_joins(self, action: Action, keep_id: str, other_id: str) -> None:
        mine = {row["programme_id"]: row
                for row in self._database.all("SELECT * FROM programme_person WHERE person_id = ?", (keep_id,))}
        for row in self._database.all("SELECT * FROM programme_person WHERE person_id = ?", (other_id,)):
            both = mine.get(row["programme_id"])
            if both is None:
                action.put("programme_person", {"id": row["id"], "person_id": keep_id})
            else:
                action.remove("programme_person", row["id"])
                action.put("programme_person", {"id": both["id"], "joins": max(both["joins"], row["joins"])})

    def _move_in_list(self, action: Action, table: str, column: str, keep_id: str, other_id: str) -> None:
        """`column` holds a list of people's ids as JSON."""
        for row in self._database.all(f"SELECT id, {column} FROM {table} WHERE instr({column}, ?) > 0", (other_id,)):
            moved = [keep_id if person == other_id else person for person in json.loads(row[column])]
            action.put(table, {"id": row["id"], column: json.dumps(list(dict.fromkeys(moved)))})

    def _with_time(self, person: Person) -> Person:
        return person if person.added_at else replace(person, added_at=self._database.now().isoformat(timespec="seconds"))


def person_row(person: Person) -> Row:
    return {
        "id": person.id, "name": person.name, "say_as": person.say_as, "picture": person.picture, "state": person.state,
        "shown": int(person.shown), "access_choices": json.dumps(person.access.choices), "access_words": person.access.words,
        "call_name": person.emergency.call_name, "call_phone": person.emergency.call_phone, "know": person.emergency.know,
        "home": person.emergency.home, "look": json.dumps(kept(person.look)) if person.look else "",
        "added_at": person.added_at, "sort": names.fold(person.name), "letter": names.letter(person.name),
        "search": names.search_text(person.name, person.say_as),
    }


def _person(row: Row) -> Person:
    return Person(
        id=row["id"], name=row["name"], say_as=row["say_as"], picture=row["picture"], state=PersonState(row["state"]),
        access=AccessCard(tuple(json.loads(row["access_choices"])), row["access_words"]),
        emergency=Emergency(row["call_name"], row["call_phone"], row["know"], row["home"]),
        look=look_read(row["look"]) if row["look"] else None, added_at=row["added_at"], shown=bool(row["shown"]))


def _listed(row: Sequence[str]) -> PersonRow:
    return PersonRow(row[0], row[1], row[2], row[3], PersonState(row[4]))


def _where(states: Sequence[PersonState], search: str, letter: str) -> tuple[str, list[str]]:
    more, values = names.where(search, letter)
    return f"p.state IN ({', '.join('?' * len(states))}){more}", [*states, *values]


def _strength(row: Row) -> int:
    if row["mark"] in CAME:
        return 2
    return 0 if row["mark"] == Mark.NONE else 1
