"""People from a spreadsheet: what would come of it, what to change, and then all of it or nothing."""

import re
from dataclasses import replace
from functools import partial

from coprod_desktop.domain.alike import Alike
from coprod_desktop.domain.columns import NEVER, Field, NotKept, holds_official_numbers, meaning
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.importing import Choice, Column, ImportPlan, ImportRow, LikelyDouble
from coprod_desktop.domain.person import NAME_LONGEST, AccessCard, Emergency, NameMissing, Person, PersonState, tidy_name
from coprod_desktop.domain.table import Table, TableRow
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import Clock, PeopleStore
from coprod_desktop.services.seats import Seats

_AT_ONCE = 500
_EXAMPLES = 3
_STATES = {
    PersonState.TAKING_PART: ("active", "current", "yes", "y", "true", "1", "taking part", "member", "still coming", "attending"),
    PersonState.BREAK: ("break", "on a break", "on break", "having a break", "paused", "on hold", "resting"),
    PersonState.MOVED_ON: ("left", "moved on", "no", "n", "false", "0", "inactive", "ended", "closed", "former", "stopped", "archived"),
}
_DIED = ("deceased", "died", "dead", "rip", "passed away")
_PHONE = re.compile(r"\+?(?:\(\d{2,6}\)|\d)[\d ()-]{5,}\d")
_NAMES = (Field.FULL_NAME, Field.FIRST_NAME, Field.SURNAME, Field.KNOWN_AS)


class NeverTaken(ValueError):
    """The column holds something we do not keep, whatever it is called."""


class NobodyToAdd(ValueError):
    """No row of the list has a person who will be added."""


def field_words(field: Field) -> str:
    """What a column becomes, as the screen says it."""
    return {
        Field.LEFT_OUT: _("Left out"), Field.FULL_NAME: _("Name"), Field.FIRST_NAME: _("First name"), Field.SURNAME: _("Last name"),
        Field.KNOWN_AS: _("What we call them"), Field.SAY_AS: _("How to say the name"), Field.STATE: _("Taking part or not"),
        Field.ACCESS: _("What helps"), Field.CALL_NAME: _("Emergency: who to call"),
        Field.CALL_RELATION: _("Emergency: who that is to them"), Field.CALL_PHONE: _("Emergency: phone"),
        Field.KNOW: _("Emergency: what to know"), Field.HOME: _("How they get home"),
    }[field]


def summary(plan: ImportPlan) -> str:
    """What would happen now, in one or two sentences."""
    count = len(plan.people)
    left = len(plan.rows) - count
    added = ngettext("{count} person will be added.", "{count} people will be added.", count).format(count=count)
    left_out = ngettext("{count} row is left out.", "{count} rows are left out.", left).format(count=left)
    return f"{added} {left_out}" if left else added


class Importing:
    """Reading, looking and changing save nothing; `take` saves."""

    def __init__(self, store: PeopleStore, seats: Seats, changes: Changes, clock: Clock) -> None:
        self._store, self._seats, self._changes, self._clock = store, seats, changes, clock

    def plan(self, table: Table) -> ImportPlan:
        """Matches the columns by their headings and works out every row. Saves nothing."""
        return self._with_rows(ImportPlan(table, _columns(table), ()))

    def match(self, plan: ImportPlan, number: int, field: Field) -> ImportPlan:
        """Says what a column is; another column that was this before is left out. Raises NeverTaken."""
        column = plan.columns[number]
        if column.never:
            raise NeverTaken
        why = _("You left this out.") if field is Field.LEFT_OUT else ""
        columns = [replace(other, field=Field.LEFT_OUT, why=_used_already(column.heading))
                   if field is not Field.LEFT_OUT and other.field is field else other for other in plan.columns]
        columns[number] = replace(column, field=field, why=why)
        return self._with_rows(replace(plan, columns=tuple(columns)))

    def choose(self, plan: ImportPlan, row_number: int, choice: Choice) -> ImportPlan:
        """Adds a person although they look like another, or leaves one out."""
        rows = tuple(replace(row, choice=choice) if row.number == row_number and row.person is not None else row for row in plan.rows)
        return replace(plan, rows=rows, chosen={**plan.chosen, row_number: choice})

    def take(self, plan: ImportPlan) -> int:
        """Saves everyone who is to be added, or nobody; one Undo takes them away again. How many. Raises NobodyToAdd."""
        people = plan.people
        if not people:
            raise NobodyToAdd
        words = ngettext("{count} person came from a list", "{count} people came from a list", len(people)).format(count=len(people))
        self._store.save_many(people, self._seats.actor, words)
        self._changes.announce(Change("person"))
        return len(people)

    def _with_rows(self, plan: ImportPlan) -> ImportPlan:
        places: dict[Field, int] = {column.field: column.number for column in plan.columns if column.field is not Field.LEFT_OUT}
        notes = list(plan.table.notes)
        if not any(field in places for field in _NAMES):
            notes.append(_("We found no column with names. Choose which one it is."))
        known: Alike[LikelyDouble] = Alike()
        for person in self._everyone():
            known.add(person.name, person)
        at = self._clock.now().isoformat(timespec="seconds")
        rows, zeros = [], 0
        for table_row in plan.table.rows:
            reader = _RowReader(table_row, places)
            row = reader.row(at)
            zeros += reader.zero_put_back
            rows.append(self._compared(row, known, plan.chosen.get(row.number)))
        if zeros:
            notes.append(ngettext("{count} phone number had lost its first 0. We put it back.",
                                  "{count} phone numbers had lost their first 0. We put it back.", zeros).format(count=zeros))
        return replace(plan, rows=tuple(rows), notes=tuple(dict.fromkeys(notes)))

    def _everyone(self) -> list[LikelyDouble]:
        find = partial(self._store.page, states=tuple(PersonState), limit=_AT_ONCE)
        found: list[LikelyDouble] = []
        while page := find(offset=len(found)):
            found += [LikelyDouble(row.name, "", row.id) for row in page]
        return found

    def _compared(self, row: ImportRow, known: Alike[LikelyDouble], chosen: Choice | None) -> ImportRow:
        """Looks for the person among everyone here and the rows above. The same name again is left out until somebody decides."""
        if row.person is None:
            return row
        alike = known.find(row.person.name)
        known.add(row.person.name, LikelyDouble(row.person.name, "", row=row.number))
        if alike is not None:
            other, why = alike
            same = other.name.casefold() == row.person.name.casefold()
            row = replace(row, double=replace(other, why=why), choice=Choice.LEAVE_OUT if same else row.choice)
        return replace(row, choice=chosen or row.choice)


class _RowReader:
    """One row, by the places of its fields."""

    def __init__(self, row: TableRow, places: dict[Field, int]) -> None:
        self._row, self._places = row, places
        self._problems: list[str] = []
        self.zero_put_back = 0

    def row(self, at: str) -> ImportRow:
        number = self._row.number
        try:
            name = self._name()
        except NameMissing:
            return ImportRow(number, None, Choice.LEAVE_OUT, (_("Row {number} has no name. It is left out.").format(number=number),))
        state, choice = self._state()
        if self._row.extra:
            self._tell(_("Row {number} is longer than the headings. The end is left out."))
        person = Person(new_id(), name, self._say_as(), state=state, access=AccessCard(words=self._cell(Field.ACCESS)),
                        emergency=self._emergency(), added_at=at)
        return ImportRow(number, person, choice, tuple(self._problems))

    def _cell(self, field: Field) -> str:
        return self._row.cells[self._places[field]].strip() if field in self._places else ""

    def _tell(self, sentence: str, **more: str) -> None:
        self._problems.append(sentence.format(number=self._row.number, **more))

    def _name(self) -> str:
        """What people call them. Raises NameMissing."""
        full, first, surname, known_as = (" ".join(self._cell(field).split()) for field in _NAMES)
        last, comma, before = full.partition(",")
        if comma and before.strip() and "," not in before:
            full = f"{before.strip()} {last.strip()}"
        if Field.SURNAME in self._places and not first:
            # Beside a column of last names, "Name" is the first name.
            first, full = full, ""
        if first or surname:
            name = f"{known_as or first} {surname}"
        elif known_as:
            name = f"{known_as} {full.partition(' ')[2]}"
        else:
            name = full
        if len(name.strip()) > NAME_LONGEST:
            self._tell(_("Row {number}: the name is very long. We kept the first {most} letters."), most=str(NAME_LONGEST))
        return tidy_name(name)

    def _say_as(self) -> str:
        sound = " ".join(self._cell(Field.SAY_AS).split())
        if len(sound) > NAME_LONGEST:
            self._tell(_("Row {number}: how to say the name is very long. We kept the first {most} letters."), most=str(NAME_LONGEST))
        return sound[:NAME_LONGEST].strip()

    def _state(self) -> tuple[PersonState, Choice]:
        said = " ".join(self._cell(Field.STATE).casefold().split())
        if said in _DIED:
            self._tell(_("Row {number} says that the person died. It is left out."))
            return PersonState.MOVED_ON, Choice.LEAVE_OUT
        state = next((state for state, words in _STATES.items() if said in words), None)
        if state is None and said:
            self._tell(_("Row {number}: we do not know “{said}”. We put: taking part."), said=_short(self._cell(Field.STATE)))
        return state or PersonState.TAKING_PART, Choice.ADD

    def _emergency(self) -> Emergency:
        who, phone = self._cell(Field.CALL_NAME), self._cell(Field.CALL_PHONE)
        inside = _PHONE.search(who)
        if inside and not phone:
            phone = inside.group()
            who = (who[:inside.start()] + who[inside.end():]).replace("()", "").strip(" ,;:-–\n")
        relation = self._cell(Field.CALL_RELATION)
        if relation and relation.casefold() not in who.casefold():
            who = f"{who} ({relation})" if who else relation
        return Emergency(who, self._phone(phone), self._cell(Field.KNOW), self._cell(Field.HOME))

    def _phone(self, text: str) -> str:
        """Spreadsheets read a phone number as a number and drop its first 0."""
        if re.fullmatch(r"[1-37]\d{9}", text):
            self.zero_put_back = 1
            return f"0{text}"
        if text and not _PHONE.search(text):
            self._tell(_("Row {number}: “{said}” does not look like a phone number. We kept it."), said=_short(text))
        return text


def _columns(table: Table) -> tuple[Column, ...]:
    taken: dict[Field, str] = {}
    found = []
    for number, heading in enumerate(table.header):
        cells = [row.cells[number] for row in table.rows]
        what = meaning(heading)
        if what is None and len(table.header) == 1:
            what = Field.FULL_NAME
        if not isinstance(what, Field) and holds_official_numbers(cells):
            what = NotKept.OFFICIAL_NUMBER
        field, why = Field.LEFT_OUT, ""
        if isinstance(what, Field) and what not in taken:
            field = what
            taken[field] = heading
        else:
            why = _used_already(taken[what]) if isinstance(what, Field) else _why_left_out(what)
        never = what in NEVER
        examples = () if never else tuple(dict.fromkeys(_short(cell) for cell in cells if cell))[:_EXAMPLES]
        found.append(Column(number, heading, field, why, never, examples))
    return tuple(found)


def _used_already(heading: str) -> str:
    return _("“{heading}” is used for this.").format(heading=heading)


def _why_left_out(what: NotKept | None) -> str:
    return {
        NotKept.DIAGNOSIS: _("We never keep a diagnosis. What helps people is enough."),
        NotKept.OFFICIAL_NUMBER: _("We never keep official numbers."),
        NotKept.IDENTITY: _("Who people are stays apart from their names. We leave it out."),
        NotKept.NOTES: _("Notes can be private. We leave them out."),
        NotKept.OTHER: _("We do not need this."),
        None: _("We do not know this heading. You can say what it is."),
    }.get(what, _("There is no place for this yet."))


def _short(text: str, most: int = 40) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most - 1].rstrip() + "…"

