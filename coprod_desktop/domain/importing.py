"""What would come of a list of people: columns with their meaning, rows with their person, and what to look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coprod_desktop.domain.columns import Field
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.table import Table


class Choice(StrEnum):
    ADD = "add"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Column:
    """`number` is its place from 0, `why` the sentence about leaving it out, `never` that it can not be taken at all,
    `examples` are some of its cells (none when it is never taken)."""

    number: int
    heading: str
    field: Field
    why: str = ""
    never: bool = False
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LikelyDouble:
    """Somebody who may be the same: in the group already (`person_id`), or in row `row` of the list."""

    name: str
    why: str
    person_id: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class ImportRow:
    """`person` is None when the row has no name; `problems` are sentences."""

    number: int
    person: Person | None
    choice: Choice
    problems: tuple[str, ...] = ()
    double: LikelyDouble | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Nothing is saved yet. `chosen` keeps what somebody decided about a row, by its number; `notes` are sentences."""

    table: Table
    columns: tuple[Column, ...]
    rows: tuple[ImportRow, ...]
    notes: tuple[str, ...] = ()
    chosen: Mapping[int, Choice] = field(default_factory=dict)

    @property
    def people(self) -> tuple[Person, ...]:
        """Those who will be added."""
        return tuple(row.person for row in self.rows if row.person is not None and row.choice is Choice.ADD)

    def page(self, offset: int = 0, limit: int = 24) -> tuple[ImportRow, ...]:
        """Some of the rows, in the order of the list."""
        return self.rows[offset:offset + limit]

    @property
    def problems(self) -> tuple[str, ...]:
        return tuple(problem for row in self.rows for problem in row.problems)

    @property
    def doubles(self) -> tuple[ImportRow, ...]:
        return tuple(row for row in self.rows if row.double is not None)
