"""People from a list: what is taken, what is left out and why, who is in already, and all or none of it saved."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from coprod_desktop.domain.columns import Field
from coprod_desktop.domain.importing import Choice
from coprod_desktop.domain.person import Emergency, Person, PersonState
from coprod_desktop.domain.seat import Actor
from coprod_desktop.domain.table import Table, TableRow
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.importing import Importing, NeverTaken, NobodyToAdd, field_words, summary
from coprod_desktop.services.seats import Seats
from coprod_desktop.spreadsheets import read_table
from coprod_desktop.storage.folder import Group, create
from tests.conftest import FixedClock
from tests.easy import check
from tests.fakes_stores import FakePeople, FakeSettings


class Told:
    def __init__(self) -> None:
        self.changes = Changes()
        self.heard: list[Change] = []
        self.changes.subscribe(self.heard.append)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def store() -> FakePeople:
    return FakePeople(lambda: datetime(2026, 11, 21, 12))


@pytest.fixture
def importing(store: FakePeople, told: Told) -> Importing:
    return Importing(store, Seats(FakeSettings(), told.changes), told.changes, FixedClock())


def table(header: Sequence[str], *rows: Sequence[str]) -> Table:
    return Table(tuple(header), tuple(TableRow(number, tuple(row)) for number, row in enumerate(rows, 2)))


def one(importing: Importing, header: Sequence[str], *row: str) -> Person:
    (person,) = importing.plan(table(header, row)).people
    return person


@pytest.mark.parametrize(("header", "row", "name"), [
    (("First name", "Surname"), ("Joanne", "Price"), "Joanne Price"),
    (("Surname", "Forename"), ("Price", "Joanne"), "Joanne Price"),
    (("Name", "Surname"), ("Joanne", "Price"), "Joanne Price"),
    (("First name", "Surname", "Known as"), ("Joanne", "Price", "Jo"), "Jo Price"),
    (("First name",), ("Amina",), "Amina"),
    (("Name",), ("  Llŷr   Morgan ",), "Llŷr Morgan"),
    (("Name",), ("Price, Joanne",), "Joanne Price"),
    (("Full name", "Preferred name"), ("Bridget Ní Dhonnchú", "Bridie"), "Bridie Ní Dhonnchú"),
    (("Column A",), ("Amina",), "Amina")])
def test_names(importing: Importing, header: tuple[str, ...], row: tuple[str, ...], name: str) -> None:
    assert one(importing, header, *row).name == name


def test_everything_that_has_a_place(importing: Importing) -> None:
    header = ("Name", "Say as", "Status", "Access needs", "Emergency contact", "Relationship", "Emergency phone", "Allergies", "Transport")
    person = one(importing, header, "Siân", "Sharn", "on a break", "Ramp\nlift", "Ruth Pugh", "sister", "07700 900123", "Nuts", "Bus 277")
    assert (person.name, person.say_as, person.state, person.access.words) == ("Siân", "Sharn", PersonState.BREAK, "Ramp\nlift")
    assert person.emergency == Emergency("Ruth Pugh (sister)", "07700 900123", "Nuts", "Bus 277")
    assert person.added_at == "2026-11-21T13:40:00"


@pytest.mark.parametrize(("written", "name", "phone"), [
    ("Ruth (sister) 07700 900123", "Ruth (sister)", "07700 900123"), ("Mum - 020 7946 0123", "Mum", "020 7946 0123"),
    ("Ruth (07700 900123)", "Ruth", "07700 900123"), ("07700900123", "", "07700900123"), ("Ruth", "Ruth", "")])
def test_a_phone_number_inside_the_contact(importing: Importing, written: str, name: str, phone: str) -> None:
    emergency = one(importing, ("Name", "Emergency contact"), "Amina", written).emergency
    assert emergency.call_name == name
    assert emergency.call_phone == phone


def test_the_first_0_of_a_phone_number_comes_back(importing: Importing) -> None:
    plan = importing.plan(table(("Name", "Emergency phone"), ("Amina", "7700900123"), ("Ben", "ask the office")))
    assert [person.emergency.call_phone for person in plan.people] == ["07700900123", "ask the office"]
    assert plan.notes == ("1 phone number had lost its first 0. We put it back.",)
    assert plan.problems == ("Row 3: “ask the office” does not look like a phone number. We kept it.",)


def test_what_is_never_taken(importing: Importing) -> None:
    plan = importing.plan(table(("Name", "Diagnosis", "NHS number", "Ref", "Gender", "Notes", "Phone", "Shoe size"),
                                ("Amina", "secret-1", "secret-2", "943 476 5919", "secret-3", "secret-4", "07700 900123", "5")))
    never = {column.heading for column in plan.columns if column.never}
    assert never == {"Diagnosis", "NHS number", "Ref", "Gender"}
    assert all(column.why and not column.examples for column in plan.columns if column.never)
    assert all(column.why for column in plan.columns if column.field is Field.LEFT_OUT)
    assert "secret" not in repr(plan.people)
    assert "secret" not in repr(plan.columns).replace("secret-4", "")
    for column in plan.columns:
        if column.never:
            with pytest.raises(NeverTaken):
                importing.match(plan, column.number, Field.ACCESS)


def test_matching_by_hand(importing: Importing) -> None:
    plan = importing.plan(table(("Wer", "Needs help with", "Name of cat"), ("Amina", "stairs", "Tom")))
    assert plan.people == ()
    plan = importing.match(plan, 0, Field.FULL_NAME)
    plan = importing.match(plan, 1, Field.ACCESS)
    assert [(person.name, person.access.words) for person in plan.people] == [("Amina", "stairs")]
    plan = importing.match(plan, 2, Field.FULL_NAME)
    assert [column.field for column in plan.columns] == [Field.LEFT_OUT, Field.ACCESS, Field.FULL_NAME]
    assert plan.columns[0].why == "“Name of cat” is used for this."
    plan = importing.match(plan, 1, Field.LEFT_OUT)
    assert plan.people[0].access.words == ""


def test_no_column_with_names(importing: Importing) -> None:
    plan = importing.plan(table(("Colour", "Shape"), ("red", "round")))
    assert plan.people == ()
    assert "We found no column with names. Choose which one it is." in plan.notes
    with pytest.raises(NobodyToAdd):
        importing.take(plan)


def test_a_name_of_ten_thousand_letters_is_told_and_turns_nothing_round(importing: Importing) -> None:
    plan = importing.plan(table(("Name", "How to say the name"), ("A" * 10_000, "a " * 5_000), ("\u202eneB\u202c", "ben"), ("محمد", "")))
    assert plan.problems == ("Row 2: the name is very long. We kept the first 80 letters.",
                             "Row 2: how to say the name is very long. We kept the first 80 letters.")
    assert [(len(person.name), len(person.say_as)) for person in plan.people] == [(80, 79), (3, 3), (4, 0)]


def test_rows_are_named_when_something_is_wrong(importing: Importing) -> None:
    long_name = "Wilhelmina " * 10
    plan = importing.plan(Table(("Name", "Status"), (
        TableRow(2, ("Amina", "active")), TableRow(5, ("", "active")), TableRow(6, ("Ben", "pending")), TableRow(7, (long_name, "")),
        TableRow(9, ("Cy", "deceased")), TableRow(11, ("Di", "left"), ("more",)))))
    assert plan.problems == (
        "Row 5 has no name. It is left out.", "Row 6: we do not know “pending”. We put: taking part.",
        "Row 7: the name is very long. We kept the first 80 letters.", "Row 9 says that the person died. It is left out.",
        "Row 11 is longer than the headings. The end is left out.")
    assert [person.name for person in plan.people] == ["Amina", "Ben", " ".join(long_name.split())[:80].strip(), "Di"]
    assert plan.people[-1].state is PersonState.MOVED_ON
    assert summary(plan) == "4 people will be added. 2 rows are left out."


def test_likely_doubles(importing: Importing, store: FakePeople) -> None:
    store.save(Person("p1", "Shirley Bennett"), Actor(), "")
    store.save(Person("p2", "Kamal Hossain", state=PersonState.MOVED_ON), Actor(), "")
    plan = importing.plan(table(("Name",), ("shirley bennett",), ("Kamal Hussain",), ("Amina",), ("Amina",)))
    first, second, third, fourth = plan.rows
    assert first.double is not None and first.double.person_id == "p1" and first.choice is Choice.LEAVE_OUT
    assert second.double is not None and second.double.person_id == "p2" and second.choice is Choice.ADD
    assert third.double is None
    assert fourth.double is not None and fourth.double.row == 4 and fourth.choice is Choice.LEAVE_OUT
    assert len(plan.doubles) == 3
    plan = importing.choose(importing.choose(plan, 2, Choice.ADD), 3, Choice.LEAVE_OUT)
    assert [person.name for person in plan.people] == ["shirley bennett", "Amina"]
    # What was decided about a row stays when a column changes.
    plan = importing.match(plan, 0, Field.FIRST_NAME)
    assert [person.name for person in plan.people] == ["shirley bennett", "Amina"]


def test_the_end_of_a_plan(importing: Importing, store: FakePeople, told: Told) -> None:
    plan = importing.plan(table(("Name",), ("Amina",), ("Ben",)))
    assert not store.by_id
    assert importing.take(plan) == 2
    assert importing.take(plan) == 2
    assert sorted(person.name for person in store.by_id.values()) == ["Amina", "Ben"]
    assert [change.kind for change in told.heard] == ["person", "person"]


def test_sentences_are_easy(importing: Importing) -> None:
    plan = importing.plan(table(("Name", "Diagnosis", "NHS", "Sex", "Notes", "Phone", "Id", "Huh"), ("Amina", *"1234567")))
    for sentence in (*(column.why for column in plan.columns), *map(field_words, Field), summary(plan)):
        assert not check(sentence), sentence


@pytest.fixture
def group(tmp_path: Path) -> Group:
    return create(tmp_path / "group", "Poplar arts", now=FixedClock().now)


def on_disk(group: Group) -> Importing:
    changes = Changes()
    return Importing(group.people, Seats(group.settings, changes), changes, FixedClock())


def test_ten_thousand_people_from_a_file(tmp_path: Path, group: Group) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First name;Surname;Access needs\n" + "".join(f"Person{n};Number{n * 7};Ramp\n" for n in range(10_000)), "cp1252")
    service = on_disk(group)
    assert service.take(service.plan(read_table(path))) == 10_000
    assert group.people.count(states=tuple(PersonState)) == 10_000
    undoable = group.log.last(Actor())
    assert undoable is not None and undoable.words == "10000 people came from a list"
    group.close()


def test_nothing_is_half_taken(group: Group) -> None:
    service = on_disk(group)
    plan = service.plan(table(("Name",), ("Amina",), ("Ben",)))
    # Half of a letter, which no file can hold.
    spoiled = replace(plan.rows[1], person=Person("p2", "\ud83d"))
    with pytest.raises(UnicodeEncodeError):
        service.take(replace(plan, rows=(plan.rows[0], spoiled)))
    assert group.people.count(states=tuple(PersonState)) == 0
    group.close()
