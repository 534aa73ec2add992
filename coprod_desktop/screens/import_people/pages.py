"""The pages of bringing in a list: each is one step, with every sentence finished."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StartPage:
    """`go_on` is the button to a list that was begun, or ""; while `reading` there is nothing to press but Back."""

    heading: str
    notes: tuple[str, ...]
    reading: bool
    go_on: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the list to look at: `key` is its step."""

    key: str
    picture: str
    tint: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class PlanPage:
    """What would come of the list. `ready` is False when nobody would be added; `take` then says what is missing."""

    heading: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    take: str
    ready: bool


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """`note` says some of its cells, or why it is left out; `can_change` is False for what is never taken."""

    number: int
    heading: str
    becomes: str
    note: str
    can_change: bool


@dataclass(frozen=True, slots=True)
class ColumnsPage:
    heading: str
    note: str
    columns: tuple[ColumnShown, ...]
    pages: tuple[int, int]


@dataclass(frozen=True, slots=True)
class FieldShown:
    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ColumnPage:
    """What one column is."""

    heading: str
    note: str
    fields: tuple[FieldShown, ...]


@dataclass(frozen=True, slots=True)
class RowShown:
    """`added` is None for a row that can not be added: it has no name."""

    number: int
    title: str
    note: str
    added: bool | None


@dataclass(frozen=True, slots=True)
class RowsPage:
    heading: str
    note: str
    rows: tuple[RowShown, ...]
    pages: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DonePage:
    heading: str
    notes: tuple[str, ...]
