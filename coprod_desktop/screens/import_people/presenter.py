"""Bringing in a list of people, step by step: choose a file, see what would come of it, change that, take all or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coprod_desktop.domain.columns import Field
from coprod_desktop.domain.importing import Choice, ImportPlan, ImportRow
from coprod_desktop.domain.table import CannotRead, Table
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.screens.import_people.pages import (
    ColumnPage,
    ColumnShown,
    ColumnsPage,
    DonePage,
    FieldShown,
    Part,
    PlanPage,
    RowShown,
    RowsPage,
    StartPage,
)
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.importing import NobodyToAdd, field_words, summary
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Message, Nav

START, PLAN, COLUMNS, COLUMN, EVERYONE, DOUBLES, PROBLEMS, DONE = (
    "start", "plan", "columns", "column", "everyone", "doubles", "problems", "done")
_BACK = {PLAN: START, COLUMNS: PLAN, COLUMN: COLUMNS, EVERYONE: PLAN, DOUBLES: PLAN, PROBLEMS: PLAN}


@dataclass
class _Reading:
    """One file being read: what comes back of an older one is not looked at."""

    name: str


class ImportPeoplePresenter(Paged):
    """Nothing is saved before `take`; the plan stays here while one goes to and fro."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._step = START
        self._plan: ImportPlan | None = None
        self._reading: _Reading | None = None
        self._name = ""
        self._column = self._taken = 0
        self._paging = Paging()
        self._show()

    def title(self) -> str:
        return _("Bring in a list")

    def saved(self, change: Change) -> None:
        """When the taking is undone, the list is there to be changed and taken again."""
        if change.kind == "undone" and self._step == DONE and self._plan is not None:
            try:
                self.services.people.get(self._plan.people[0].id)
            except KeyError:
                self._go(PLAN)

    def close(self) -> None:
        self._reading = None
        super().close()

    # The file

    def pick(self) -> None:
        self.nav.pick_file(_("Choose a list"), ("xlsx", "xlsm", "csv", "txt", "tsv"), self._read)

    def _read(self, file: Path) -> None:
        reading = self._reading = _Reading(file.name)
        self._step = START
        self._show()

        def then(table: Table) -> None:
            if self._reading is reading:
                self._reading = None
                self._name, self._plan = reading.name, self.services.importing.plan(table)
                self._go(PLAN)

        def failed(trouble: BaseException) -> None:
            if self._reading is reading:
                self._reading = None
                self._show()
                why = trouble.sentence if isinstance(trouble, CannotRead) else _("We cannot read this file.")
                self.nav.say(Message(why + " " + _("Nothing has changed."), "warn"))

        self.services.jobs.run(self.services.read_table, file, then=then, failed=failed)

    # Going to and fro

    def _go(self, step: str) -> None:
        self._step = step
        self.nav.hush()
        self._paging.begin()
        self._show()
        self.nav.announce(self.state.heading)

    def open(self, step: str) -> None:
        self._go(step)

    def back_first(self) -> bool:
        if self._step not in _BACK:
            return False
        self._go(_BACK[self._step])
        return True

    def go_back(self) -> None:
        self.back_first()

    # Changing

    def choose_column(self, number: int) -> None:
        self._column = number
        self._go(COLUMN)

    def match(self, value: str) -> None:
        """Says what the column is, and goes back to all of them."""
        if self._plan is not None:
            self._plan = self.services.importing.match(self._plan, self._column, Field(value))
            self._go(COLUMNS)

    def toggle(self, number: int) -> None:
        """Adds the person of a row, or leaves them out."""
        if self._plan is not None:
            row = next(r for r in self._plan.rows if r.number == number)
            self._plan = self.services.importing.choose(self._plan, number, Choice.LEAVE_OUT if row.choice is Choice.ADD else Choice.ADD)
            self._show()

    def take(self) -> None:
        if self._plan is None:
            return
        try:
            self._taken = self.services.importing.take(self._plan)
        except NobodyToAdd:
            self.nav.say(Message(_("Nobody would be added. Check the columns and the rows first."), "warn"))
            return
        self._go(DONE)

    def undo(self) -> None:
        self.nav.undo()

    def done(self) -> None:
        self.nav.back()

    # Showing

    def _show(self) -> None:
        pages: dict[str, Callable[[ImportPlan], Any]] = {
            PLAN: self._plan_page, COLUMNS: self._columns_page, COLUMN: self._column_page, EVERYONE: self._everyone_page,
            DOUBLES: self._doubles_page, PROBLEMS: self._problems_page, DONE: self._done_page}
        if self._plan is None or self._step == START:
            self.show_state(self._start_page())
        else:
            self.show_state(pages[self._step](self._plan))

    def _start_page(self) -> StartPage:
        if self._reading is not None:
            note = _("Reading {file}. This can take a moment.").format(file=self._reading.name)
            return StartPage(_("Bring in a list"), (note,), True, "")
        notes = (_("Bring in people from a spreadsheet: Excel or CSV."), _("You see everything first. Nothing is saved until you say so."),
                 _("We never keep a diagnosis or official numbers."))
        return StartPage(_("Bring in a list"), notes, False, _("Carry on with {file}").format(file=self._name) if self._plan else "")

    def _plan_page(self, plan: ImportPlan) -> PlanPage:
        used, count = sum(column.field is not Field.LEFT_OUT for column in plan.columns), len(plan.people)
        parts = [
            Part(COLUMNS, "openmoji:1F5C2", "butter", _("The columns"),
                 _("{used} of {all} are used. Check that they are right.").format(used=used, all=len(plan.columns))),
            Part(EVERYONE, "openmoji:1F465", "sky", _("All rows"), self._rows_words(len(plan.rows))),
        ]
        if plan.doubles:
            words = ngettext("1 person may be here already.", "{count} people may be here already.", len(plan.doubles))
            parts.append(Part(DOUBLES, "openmoji:1F46F", "rose", _("In here already?"), words.format(count=len(plan.doubles))))
        problems = sum(bool(row.problems) for row in plan.rows)
        if problems:
            words = ngettext("1 row has something to look at.", "{count} rows have something to look at.", problems)
            parts.append(Part(PROBLEMS, "openmoji:1F50E", "stone", _("Rows to look at"), words.format(count=problems)))
        take = ngettext("Bring in 1 person", "Bring in {count} people", count).format(count=count) if count else _("Nobody to bring in")
        return PlanPage(self._name, (summary(plan) + " " + _("Nothing is saved yet."), *plan.notes), tuple(parts), take, bool(count))

    @staticmethod
    def _rows_words(count: int) -> str:
        return ngettext("1 row", "{count} rows", count).format(count=count)

    def _cut(self, rows: tuple[Any, ...]) -> tuple[tuple[Any, ...], tuple[int, int]]:
        """The rows of this page, and (this page from 1, how many pages)."""
        return tuple(self._paging.cut(rows)), self._paging.pages

    def _columns_page(self, plan: ImportPlan) -> ColumnsPage:
        shown, pages = self._cut(plan.columns)
        columns = tuple(ColumnShown(c.number, c.heading or _("No heading"), self._becomes(c.field), c.why or self._examples(c.examples),
                                    not c.never) for c in shown)
        return ColumnsPage(_("The columns"), _("Press a column to say what it is."), columns, pages)

    @staticmethod
    def _becomes(field: Field) -> str:
        return field_words(field) if field is Field.LEFT_OUT else _("Kept as: {field}").format(field=field_words(field))

    @staticmethod
    def _examples(examples: tuple[str, ...]) -> str:
        return _("For example: {cells}").format(cells=" · ".join(" ".join(cell.split()) for cell in examples)) if examples else ""

    def _column_page(self, plan: ImportPlan) -> ColumnPage:
        column = plan.columns[self._column]
        fields = tuple(FieldShown(field.value, field_words(field), field is column.field) for field in Field)
        heading = _("What is “{heading}”?").format(heading=column.heading or _("No heading"))
        return ColumnPage(heading, self._examples(column.examples), (*fields[1:], fields[0]))

    def _rows(self, heading: str, note: str, rows: tuple[ImportRow, ...]) -> RowsPage:
        shown, pages = self._cut(rows)
        return RowsPage(heading, note, tuple(self._row(row) for row in shown), pages)

    def _everyone_page(self, plan: ImportPlan) -> RowsPage:
        return self._rows(_("All rows"), _("Ticked people come in. Press to change that."), plan.rows)

    def _doubles_page(self, plan: ImportPlan) -> RowsPage:
        return self._rows(_("In here already?"), _("Tick those who are somebody else. They come in, too."), plan.doubles)

    def _problems_page(self, plan: ImportPlan) -> RowsPage:
        return self._rows(_("Rows to look at"), _("You can also change them later, one by one."), tuple(r for r in plan.rows if r.problems))

    @staticmethod
    def _row(row: ImportRow) -> RowShown:
        notes = list(row.problems)
        if row.double is not None:
            same = (_("May be {name}, who is here already.") if row.double.person_id else _("May be {name} in row {row}.")).format(
                name=row.double.name, row=row.double.row)
            notes.insert(0, f"{same} {row.double.why}")
        name = row.person.name if row.person is not None else _("No name")
        title = _("{name} (row {row})").format(name=name, row=row.number)
        return RowShown(row.number, title, " ".join(notes), row.choice is Choice.ADD if row.person is not None else None)

    def _done_page(self, plan: ImportPlan) -> DonePage:
        left = len(plan.rows) - self._taken
        heading = ngettext("1 person is new.", "{count} people are new.", self._taken).format(count=self._taken)
        left_out = ngettext("1 row was left out.", "{count} rows were left out.", left).format(count=left)
        return DonePage(heading, (*((left_out,) if left else ()), _("All is saved. You can undo this.")))
