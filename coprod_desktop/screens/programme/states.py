"""What the pages about one thing we run show, in finished words."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.screens.programme.questions import Body
from coprod_desktop.ui.date_line import DateLine


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something new was begun before: go on with it, or start again."""

    heading: str
    note: str
    picture: str
    go_on: str
    start_again: str


@dataclass(frozen=True, slots=True)
class Question:
    """`progress` is "" when only this answer is being changed; `go` is what the main button says."""

    step: str
    progress: str
    heading: str
    hint: str
    body: Body
    go: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`sign` and `picture` are what is seen beside it."""

    step: str
    sign: str
    question: str
    answer: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """Every answer in words. `new` is not saved yet; `stop` and `go_on` say which of the two can be done."""

    heading: str
    picture: str
    notes: tuple[str, ...]
    answers: tuple[Answer, ...]
    new: bool
    stop: bool = False
    go_on: bool = False
    undo: str = ""


@dataclass(frozen=True, slots=True)
class DateRow:
    """`leave_out` is the whole sentence for the button, "" where nothing can be left out."""

    line: DateLine
    leave_out: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    day: str
    words: str
    put_back: str


@dataclass(frozen=True, slots=True)
class Dates:
    heading: str
    note: str
    rows: tuple[DateRow, ...]
    pages: tuple[int, int]
    left_out: tuple[LeftOut, ...]
    undo: str
