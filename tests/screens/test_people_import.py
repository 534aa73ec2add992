"""Bringing in a list: seen before it is taken, changed on the way, all or nothing, and taken back."""

from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.columns import Field
from coprod_desktop.screens.import_people.pages import DonePage, PlanPage, RowsPage, StartPage
from coprod_desktop.screens.import_people.presenter import COLUMNS, DOUBLES, EVERYONE, PROBLEMS, ImportPeoplePresenter
from coprod_desktop.services.group import GroupServices
from tests.screens.by_keys import press, screen_name, undo
from tests.screens.nav import NavLog

LIST = """First name,Surname,Emergency contact,NHS number,Shoe size,Support worker
Ama,Mensah,Kofi,943 476 5919,5,Lee
Zofia,,,,6,
,,Nobody,,,
Bob,Stone,,,,
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "members.csv"
    made.write_text(LIST, encoding="utf-8")
    return made


def begun(services: GroupServices, file: Path) -> tuple[ImportPeoplePresenter, NavLog]:
    nav = NavLog(services, file)
    presenter = ImportPeoplePresenter(services, nav, "")
    presenter.pick()
    return presenter, nav


def test_it_starts_with_what_will_happen(services: GroupServices) -> None:
    state = ImportPeoplePresenter(services, NavLog(services), "").state
    assert isinstance(state, StartPage) and not state.reading
    assert "Nothing is saved until you say so." in state.notes[1]


def test_what_would_come_of_it(services: GroupServices, file: Path) -> None:
    presenter, _nav = begun(services, file)
    state = presenter.state
    assert isinstance(state, PlanPage) and state.heading == "members.csv"
    assert state.notes[0] == "2 people will be added. 2 rows are left out. Nothing is saved yet."
    assert [(part.key, part.note) for part in state.parts] == [
        (COLUMNS, "3 of 6 are used. Check that they are right."), (EVERYONE, "4 rows"), (DOUBLES, "1 person may be here already."),
        (PROBLEMS, "1 row has something to look at.")]
    assert state.take == "Bring in 2 people" and services.people.count() == 8


def test_a_column_can_be_matched_but_never_an_official_number(services: GroupServices, file: Path) -> None:
    presenter, _nav = begun(services, file)
    presenter.open(COLUMNS)
    shown = {column.heading: column for column in presenter.state.columns}
    assert shown["NHS number"].note == "We never keep official numbers." and not shown["NHS number"].can_change
    assert shown["First name"].becomes == "Kept as: First name" and shown["Shoe size"].becomes == "Left out"
    presenter.choose_column(4)
    assert presenter.state.heading == "What is “Shoe size”?" and presenter.state.note == "For example: 5 · 6"
    presenter.match(Field.KNOW)
    assert presenter.state.columns[4].becomes == "Kept as: Emergency: what to know"
    assert presenter.back_first()
    presenter.take()
    assert services.people.get(services.people.page(search="Ama")[0].id).emergency.know == "5"


def test_somebody_who_is_here_already_comes_in_when_ticked(services: GroupServices, file: Path) -> None:
    presenter, _nav = begun(services, file)
    presenter.open(DOUBLES)
    row, = presenter.state.rows
    assert row.added is False and row.note.startswith("May be Zofia, who is here already.")
    presenter.toggle(row.number)
    assert presenter.state.rows[0].added
    presenter.back_first()
    assert presenter.state.take == "Bring in 3 people"


def test_a_row_without_a_name_is_named_and_can_not_come_in(services: GroupServices, file: Path) -> None:
    presenter, _nav = begun(services, file)
    presenter.open(PROBLEMS)
    row, = presenter.state.rows
    assert row.title == "No name (row 4)" and row.added is None and row.note == "Row 4 has no name. It is left out."


def test_all_or_nothing_and_one_undo(services: GroupServices, file: Path) -> None:
    presenter, _nav = begun(services, file)
    presenter.take()
    assert isinstance(presenter.state, DonePage) and presenter.state.heading == "2 people are new."
    assert presenter.state.notes == ("2 rows were left out.", "All is saved. You can undo this.")
    assert services.people.count() == 10 and not presenter.back_first()
    presenter.undo()
    assert services.people.count() == 8 and isinstance(presenter.state, PlanPage)
    presenter.take()
    assert services.people.count() == 10


def test_going_back_keeps_the_list(services: GroupServices, file: Path) -> None:
    presenter, _nav = begun(services, file)
    presenter.open(EVERYONE)
    presenter.toggle(5)
    assert presenter.back_first() and presenter.back_first()
    assert presenter.state.go_on == "Carry on with members.csv" and not presenter.back_first()
    presenter.open("plan")
    assert presenter.state.take == "Bring in 1 person"


def test_nobody_to_bring_in_is_said(services: GroupServices, file: Path) -> None:
    presenter, nav = begun(services, file)
    presenter.open(EVERYONE)
    presenter.toggle(2)
    presenter.toggle(5)
    presenter.back_first()
    assert not presenter.state.ready
    presenter.take()
    assert nav.said[-1].tone == "warn" and services.people.count() == 8


def test_long_lists_have_pages(services: GroupServices, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_text("Name\n" + "".join(f"Person number {n}\n" for n in range(60)), encoding="utf-8")
    presenter, _nav = begun(services, file)
    presenter.open(EVERYONE)
    assert isinstance(presenter.state, RowsPage) and len(presenter.state.rows) == 24 and presenter.state.pages == (1, 3)
    presenter.turn(2)
    assert len(presenter.state.rows) == 12
    presenter.fits(narrow=True)
    assert presenter.state.pages == (5, 5)


def test_a_file_we_can_not_read(services: GroupServices, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(b"%PDF-1.7")
    presenter, nav = begun(services, file)
    assert isinstance(presenter.state, StartPage) and not presenter.state.reading
    assert nav.said[-1].words == "This file is a PDF. Please choose a spreadsheet. Nothing has changed."


def test_by_keys(app: Any, file: Path, qtbot: Any) -> None:
    app.window.go_to("people")
    press(app, "bring-in")
    presenter = app.window.here
    presenter._read(file)
    qtbot.waitUntil(lambda: isinstance(presenter.state, PlanPage), timeout=20_000)
    press(app, "part-columns", "column-5", "field-call_relation", "step-done", "part-everyone", "row-5", "step-done", "take")
    ama = app.services.people.get(app.services.people.page(search="Ama")[0].id)
    assert ama.name == "Ama Mensah" and ama.emergency.call_name == "Kofi (Lee)" and app.services.people.count() == 9
    press(app, "done")
    assert screen_name(app) == "people" and app.window.here.state.counts == "9 people take part."
    undo(app)
    assert app.window.here.state.counts == "8 people take part."
