"""A row of a sheet as its line is shown: its words, where they came from, and what of them does not stand on the page."""

from collections.abc import Callable

from coprod_desktop.domain.handout import Chart, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.sheet import PageFacts, RowState, Sheet, SheetRow, picture_of, words_of
from coprod_desktop.domain.sheet_gate import SheetGate
from coprod_desktop.i18n import _
from coprod_desktop.screens.maker.state import ADD, PAGE, PARTS, WRITE, kind_words, mark_words, parts_words
from coprod_desktop.ui.sheet_shown import LineShown


def head_of(step: str, sheet: Sheet, current: str) -> tuple[str, str]:
    """The heading of a step and what stands under it; `current` is the row that it is about."""
    if step == ADD:
        return _("What do you want to add?"), ""
    if step == PAGE:
        return _("The page"), sheet.title
    shown = sheet.shown
    at = next((number for number, row in enumerate(shown) if row.id == current), -1)
    if step == WRITE or at < 0:
        begin = _("Write one idea. Pictures that fit come below it. Enter begins the next line.")
        return _("Make a sheet"), sheet.one.notice if sheet.one is not None else begin if _is_empty(sheet) else ""
    words = "" if step == PARTS else words_of(shown[at].block).replace("\n", " ")  # there they stand in a field
    return _place(at, shown[at], len(shown)), words


def _is_empty(sheet: Sheet) -> bool:
    return all(isinstance(row.block, Row) and not words_of(row.block) and not picture_of(row.block) for row in sheet.shown)


def _place(at: int, row: SheetRow, count: int) -> str:
    place = _("Line {number} of {count}").format(number=at + 1, count=count)
    kind = kind_words(row.block)
    return _("{place}: {kind}").format(place=place, kind=kind) if kind else place


def left_out_words(facts: PageFacts) -> str:
    """A name that is an everyday word too, and is not on the page; "" for none."""
    return _("“{word}” is somebody’s name, so the page says “[a person]”.").format(word=facts.maybe_words[0]) if facts.maybe_words else ""


def line_of(number: int, row: SheetRow, count: int, gate: SheetGate, told: Callable[[str], str]) -> LineShown:
    """The row of this place, from 0, of so many; `told` says what a picture shows."""
    words, picture = words_of(row.block), picture_of(row.block)
    picture_label = beside = ""
    if isinstance(row.block, Row | Photo | Question) and not row.fixed:
        shows = told(picture) if picture else ""
        picture_label = _("Choose a picture for line {number}").format(number=number + 1)
        if shows:
            picture_label = _("Picture of line {number}: {told}").format(number=number + 1, told=shows)
            beside = _("Picture: {told}").format(told=shows)
    return LineShown(row.id, _place(number, row, count), words or (getattr(row.block, "summary", "") if row.fixed else ""), _hint(row), picture,
                     picture_label, isinstance(row.block, Heading), row.fixed, "" if row.fixed else parts_words(row.block), mark_words(row),
                     left_words(row, gate), beside)


def _hint(row: SheetRow) -> str:
    match row.block:
        case Heading():
            return _("Write the heading here")
        case Photo():
            return _("Write the words under the picture here")
        case Question():
            return _("Write the question here")
        case Table() | Chart():
            return _("Write what it shows here")
    return _("Write one idea here")


def left_words(row: SheetRow, gate: SheetGate) -> str:
    """What of the line does not stand on the page, and why."""
    if row.state is RowState.LINKED:
        return ""
    if isinstance(row.block, Photo) and not row.block.picture:
        return _("It is not on the page yet. Choose a picture first.")
    block = gate.row(row)
    if block is None or (picture_of(row.block) and not picture_of(block)):
        return _("The photo is not on the page. Not everybody in it said yes.")
    if words_of(block) != words_of(row.block):
        return _("Somebody here did not agree to be named. The page says: {words}").format(words=words_of(block))
    if block != row.block:  # a cell, a bar, an answer
        return _("Somebody here did not agree to be named. The page says: {words}").format(words=_("[a person]"))
    return ""
