"""A list as it comes from a spreadsheet: headings, rows of text, and what was noticed while reading it."""

from dataclasses import dataclass


class CannotRead(ValueError):
    """The file is not a list we can read; `sentence` says why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class TableRow:
    """`number` is the row as the spreadsheet counts it, from 1; there are as many cells as headings, those beyond are `extra`."""

    number: int
    cells: tuple[str, ...]
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """`notes` are sentences for the person who chose the file. Rows with nothing in them are not here."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...] = ()
