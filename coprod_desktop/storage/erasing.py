"""Takes a person out of the group's file: their record and words go, what they did stays as a count that is nobody's."""

import json
import re
from collections.abc import Iterable, Sequence

from coprod_desktop.domain.forgetting import NOBODY, Kept, Mention
from coprod_desktop.storage.database import Database

# Columns that point to a person and stay without one. Every other row that points to a person goes with them.
_STAY = {"attendance": "person_id", "response": "person_id"}
# Tables without anybody's own words, and the person's own names, which another person may share.
_NO_WORDS = {"action", "action_row", "attendance", "erased", "questionnaire", "question", "sealed_box", "sealed_item",
             "person_alias", "programme_person", "not_double"}
_OWN_NAME = {"name", "say_as", "sort", "letter", "search"}
_NOT_WORDS = {"id", "picture", "media", "look", "state", "kind", "day", "start", "at"}
_SHOW_PEOPLE = ("photo", "picture")
# A row that is about one word goes with the word.
_ABOUT_A_WORD = {"bank_word": "word", "picture_word": "word"}
# In the cells, bars and answers of a row of a sheet these are no words.
_COUNT_OR_PICTURE = re.compile(r"-?\d+|[a-z]+:[\w-]+")
_MEDIA = "media:"
_MEDIA_KEY = re.compile(r"media:[0-9a-f]{64}")


class Erasing:
    """Works inside one transaction of `database`, the group's file or a copy of it. Its ids are those a person has and had."""

    def __init__(self, database: Database, person_id: str) -> None:
        self._database = database
        self.person = database.row("person", person_id)
        self.ids = (person_id, *(row["id"] for row in database.all("SELECT id FROM person_alias WHERE person_id = ?", (person_id,))))

    def kept(self) -> Kept:
        """What is kept about them. Raises KeyError when there is nobody of that id."""
        if self.person is None:
            raise KeyError(self.ids[0])
        wanted = (self.ids[0],)
        count = self._database.value
        return Kept(
            visits=count("SELECT count(*) FROM attendance WHERE person_id = ? AND mark <> ''", wanted),
            answers=count("SELECT count(*) FROM response WHERE person_id = ?", wanted),
            words=count("SELECT count(*) FROM answer a JOIN response r ON r.id = a.response_id WHERE r.person_id = ? AND a.words <> ''", wanted),
            photos=int(self._has_photo()) + self._photos_with_them(), mentions=tuple(self._mentions(re.IGNORECASE)))

    def _has_photo(self) -> bool:
        """Of their own: one of the group's that they chose stays with the group."""
        picture = self.person["picture"] if self.person else ""
        return picture.startswith(_MEDIA) and not self._database.value("SELECT 1 FROM picture WHERE media = ?", (picture,))

    def _photos_with_them(self) -> int:
        return sum(int(self._database.value(f"SELECT count(*) FROM {table} WHERE instr({column}, ?) > 0", (self.ids[0],)))
                   for table in _SHOW_PEOPLE for column in _text_columns(self._database, table))

    def erase(self, day: str, mentions: Iterable[str] | None = None) -> None:
        """`mentions` are keys of other people's words where the name is to go; None, as in a copy that nobody reads first, is all that
        have it written as a name."""
        database = self._database
        database.execute("PRAGMA defer_foreign_keys = ON")
        database.execute("CREATE TEMP TABLE gone (id TEXT PRIMARY KEY) WITHOUT ROWID")
        if self.person is not None:
            found = {mention.key for mention in self._mentions(re.NOFLAG)} if mentions is None else set(mentions)
            self._blank(found, self._pattern(re.IGNORECASE if mentions is not None else re.NOFLAG))
            names = self._pattern(re.IGNORECASE)  # nobody reads the log: a name in it goes however it is written
            self._gone(self.ids)
            self._make_nameless()
            self._remove_rows()
            self._remove_own_sheets()
            database.delete("person", self.ids[0])
            self._leave_lists()
            self._clean_log(names)
        database.execute_many("INSERT INTO erased (id, day) VALUES (?, ?) ON CONFLICT DO NOTHING", [(each, day) for each in self.ids])
        database.execute("DROP TABLE temp.gone")

    # Other people's words

    def _mentions(self, flags: re.RegexFlag) -> Iterable[Mention]:
        pattern = self._pattern(flags)
        mine = {table: f" AND {column} IS NOT :id" for table, column in person_columns(self._database)} | {
            "person": " AND id <> :id", "answer": " AND response_id NOT IN (SELECT id FROM response WHERE person_id IS :id)"}
        for table, column in _word_columns(self._database):
            sql = f"SELECT id, {column} FROM {table} WHERE {column} <> ''{mine.get(table, '')}"
            for row_id, words in self._database.execute(sql, {"id": self.ids[0]} if table in mine else {}).fetchall():
                if pattern.search(words):
                    yield Mention(f"{table}/{row_id}/{column}", words)

    def _pattern(self, flags: re.RegexFlag) -> re.Pattern[str]:
        """The whole name, and the first name alone where nobody else has it and it is more than a letter."""
        assert self.person is not None
        name = self.person["name"]
        names, first = [name], name.split()[0] if name.split() else ""
        others = self._database.all("SELECT name FROM person WHERE id <> ? AND instr(name, ?) = 1", (self.ids[0], first))
        if len(first) > 1 and not any(row["name"].split()[0] == first for row in others):
            names.append(first)
        nothing = "(?!)"  # a record without a name is in nobody's words
        return re.compile(r"(?<!\w)(?:" + ("|".join(re.escape(each) for each in names if each) or nothing) + r")(?!\w)", flags)

    def _blank(self, keys: set[str], pattern: re.Pattern[str]) -> None:
        allowed = set(_word_columns(self._database))
        for key in sorted(keys):
            table, _slash, rest = key.partition("/")
            row_id, _slash, column = rest.rpartition("/")
            row = self._database.row(table, row_id) if (table, column) in allowed else None
            if row is None:
                raise KeyError(key)
            if _ABOUT_A_WORD.get(table) == column:
                self._database.delete(table, row_id)
            else:
                self._database.update(table, row_id, {column: _without_name(row[column], pattern, cells=column == "details")})
            self._gone([row_id])  # what the log has of it has the name too

    # Their own rows

    def _make_nameless(self) -> None:
        """New ids: the old ones can be worked out from the person's id, or tell the time."""
        marks = self._ids_of("attendance", "person_id")
        self._gone(marks)
        make_nameless(self._database, "attendance", marks)
        responses = self._ids_of("response", "person_id")
        self._gone(responses)
        for response in responses:
            self._gone(row["id"] for row in self._database.all("SELECT id FROM answer WHERE response_id = ?", (response,)))
        make_nameless(self._database, "response", responses, words=False)

    def _remove_rows(self) -> None:
        for table, column in person_columns(self._database):
            if _STAY.get(table) != column:
                if _has_id(self._database, table):
                    self._gone(self._ids_of(table, column))
                self._database.execute(f"DELETE FROM {table} WHERE {column} = ?", (self.ids[0],))

    def _remove_own_sheets(self) -> None:
        """What was written to them alone, with every version of it."""
        for each in self.ids:
            theirs = "SELECT id FROM sheet WHERE instr(about_id, :id) = 1"
            for row in self._database.all(f"{theirs} OR version_of IN ({theirs})", {"id": each}):
                self._gone([row["id"], *(line["id"] for line in self._database.all("SELECT id FROM sheet_row WHERE sheet_id = ?", (row["id"],)))])
                self._database.execute("DELETE FROM sheet_row WHERE sheet_id = ?", (row["id"],))
                self._database.delete("sheet", row["id"])

    def _leave_lists(self) -> None:
        """Lists of people's ids, and what else names an id without pointing to it. A photo that shows them goes, whoever else is in it."""
        for table in _tables(self._database):
            if table in _NO_WORDS or not _has_id(self._database, table):
                continue
            for column in set(_text_columns(self._database, table)) - {"id"}:
                for each in self.ids:
                    for row_id, text in self._database.execute(
                            f"SELECT id, {column} FROM {table} WHERE instr({column}, ?) > 0", (each,)).fetchall():
                        if table in _SHOW_PEOPLE:
                            self._gone([row_id])
                            take_out_picture(self._database, table, row_id)
                        else:
                            self._database.update(table, row_id, {column: _without(text, each)})

    # The log

    def _clean_log(self, names: re.Pattern[str]) -> None:
        """Every action that touched the person, was theirs, or has their name in it keeps its seat and time, and nothing else."""
        database = self._database
        self._gone(row_id for (row_id,) in database.execute("SELECT DISTINCT row_id FROM action_row WHERE kind = 'bank_word'").fetchall()
                   if names.search(row_id))  # its id is the word
        touched = set()
        for each in self.ids:
            touched.update(database.execute(
                "SELECT number FROM action WHERE person_id = :id UNION SELECT action FROM action_row WHERE instr(row_id, :id) > 0 "
                "OR instr(before, :id) > 0 OR instr(after, :id) > 0", {"id": each}).fetchall())
        touched.update(database.execute("SELECT DISTINCT action FROM action_row WHERE row_id IN (SELECT id FROM temp.gone)").fetchall())
        told = database.execute("SELECT number, words FROM action WHERE words <> ''").fetchall()
        touched.update((number,) for number, words in told if names.search(words))
        for column in ("before", "after"):
            rows = database.execute(f"SELECT action, {column} FROM action_row WHERE {column} <> ''").fetchall()
            touched.update((number,) for number, row in rows if names.search(row) and _has_name(row, names))
        empty_actions(database, touched)
        database.execute("UPDATE action_row SET row_id = '' WHERE row_id IN (SELECT id FROM temp.gone)")
        for each in self.ids:
            database.execute("UPDATE action_row SET row_id = '' WHERE instr(row_id, ?) > 0", (each,))

    def _ids_of(self, table: str, column: str) -> list[str]:
        return [row["id"] for row in self._database.all(f"SELECT id FROM {table} WHERE {column} = ?", (self.ids[0],))]

    def _gone(self, ids: Iterable[str]) -> None:
        self._database.execute_many("INSERT INTO temp.gone (id) VALUES (?) ON CONFLICT DO NOTHING", [(each,) for each in ids])


def take_out_picture(database: Database, table: str, row_id: str) -> None:
    """Out of the photos or the group's own pictures, and out of everything that shows it: sheets, words that it was for, and people who chose
    one of the group's own. A photo of their own stays theirs, also when a session has the same one."""
    media = database.value(f"SELECT media FROM {table} WHERE id = ?", (row_id,))
    database.delete(table, row_id)
    if table == "picture":
        database.execute("DELETE FROM picture_word WHERE picture = ?", (f"ours:{row_id}",))
    if any(database.value(f"SELECT 1 FROM {other} WHERE media = ?", (media,)) for other in _SHOW_PEOPLE):
        return
    for other in _tables(database):
        if other not in ("action", "action_row", *(() if table == "picture" else ("person",))) and _has_id(database, other):
            for column in set(_text_columns(database, other)) - {"id"}:
                database.execute(f"UPDATE {other} SET {column} = replace({column}, :key, '') WHERE instr({column}, :key) > 0", {"key": media})
    empty_actions(database, database.execute("SELECT DISTINCT action FROM action_row WHERE instr(before, :key) > 0 OR instr(after, :key) > 0",
                                             {"key": media}).fetchall())


def make_nameless(database: Database, table: str, ids: Sequence[str], *, words: bool = True) -> None:
    """These rows of attendance or response become nobody's. What was answered stays; own words stay only with `words`."""
    from uuid_utils import uuid4

    new = [(str(uuid4()), old) for old in ids]
    if table == "attendance":
        database.execute_many("UPDATE attendance SET id = ?, person_id = NULL, reason = '', at = '', by_self = 0 WHERE id = ?", new)
        return
    for new_id, old in new:
        database.execute("UPDATE response SET id = ?, person_id = NULL, helper = '', begun_at = '', done_at = '', more = '{}' WHERE id = ?",
                         (new_id, old))
        answers = database.all("SELECT id FROM answer WHERE response_id = ?", (old,))
        database.execute_many("UPDATE answer SET id = ?, response_id = ?, at = substr(at, 1, 10) WHERE id = ?",
                              [(str(uuid4()), new_id, row["id"]) for row in answers])
        if not words:
            database.execute("UPDATE answer SET words = '', more = '{}', share = 'keep' WHERE response_id = ?", (new_id,))


def clean_log_of(database: Database, ids: Iterable[str]) -> None:
    """Of the actions that touched these rows only the seat and the time stay, and which row it was goes."""
    database.execute("CREATE TEMP TABLE gone (id TEXT PRIMARY KEY) WITHOUT ROWID")
    database.execute_many("INSERT INTO temp.gone (id) VALUES (?) ON CONFLICT DO NOTHING", [(each,) for each in ids])
    empty_actions(database, database.execute("SELECT DISTINCT action FROM action_row WHERE row_id IN (SELECT id FROM temp.gone)").fetchall())
    database.execute("UPDATE action_row SET row_id = '' WHERE row_id IN (SELECT id FROM temp.gone)")
    database.execute("DROP TABLE temp.gone")


def empty_actions(database: Database, numbers: Iterable[Sequence[int]]) -> None:
    """Of these actions only the seat and the time stay; they cannot be undone."""
    rows = list(numbers)
    database.execute_many("UPDATE action SET words = '', person_id = '', handover_id = '', kept = 0 WHERE number = ?", rows)
    database.execute_many("UPDATE action_row SET before = NULL, after = NULL WHERE action = ?", rows)


def person_columns(database: Database) -> list[tuple[str, str]]:
    """Every table and column that points to a person."""
    return [(table, key["from"]) for table in _tables(database) for key in database.all(f"PRAGMA foreign_key_list({table})")
            if key["table"] == "person"]


def _word_columns(database: Database) -> list[tuple[str, str]]:
    """Every column that can hold what somebody wrote."""
    found = []
    for table in _tables(database):
        if table not in _NO_WORDS and _has_id(database, table):
            passed = _NOT_WORDS | (_OWN_NAME if table == "person" else set())
            found += [(table, name) for name in _text_columns(database, table) if name not in passed and not name.endswith(("_id", "_ids", "_at"))]
    return found


def _text_columns(database: Database, table: str) -> list[str]:
    return [column["name"] for column in database.all(f"PRAGMA table_info({table})") if column["type"] == "TEXT"]


def _has_name(row: str, names: re.Pattern[str]) -> bool:
    """Not only as the name of a column: somebody is called Mark."""
    return any(isinstance(value, str) and names.search(value) for value in json.loads(row).values())


def _without_name(text: str, pattern: re.Pattern[str], *, cells: bool) -> str:
    """With `cells`, a number or the key of a picture in a cell stays."""
    if not cells:
        return pattern.sub(NOBODY, text)
    return "".join(cell if _COUNT_OR_PICTURE.fullmatch(cell) else pattern.sub(NOBODY, cell) for cell in re.split(r"([\t\n])", text))


def _without(text: str, person_id: str) -> str:
    if not text.startswith("["):
        return text.replace(person_id, "")
    return json.dumps([one for one in json.loads(text) if person_id not in (one, *one)], ensure_ascii=False)


def _has_id(database: Database, table: str) -> bool:
    return any(column["name"] == "id" for column in database.all(f"PRAGMA table_info({table})"))


def _tables(database: Database) -> list[str]:
    return [row["name"] for row in database.all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            if not row["name"].startswith(("sqlite_", "_sqlite"))]


def used_media(database: Database) -> set[str]:
    """Every photo that something shows, or that Undo can bring back."""
    found: set[str] = set()
    for table in _tables(database):
        if table not in ("attendance", "erased", "sealed_item"):
            for name in _text_columns(database, table):
                for (text,) in database.execute(f"SELECT {name} FROM {table} WHERE instr({name}, ?) > 0", (_MEDIA,)).fetchall():
                    found.update(_MEDIA_KEY.findall(text))
    return found
