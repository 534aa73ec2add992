"""The cells of a table, the bars of a chart, the answers of a question: shown as cards of fields, and changed one at a time."""

from collections.abc import Sized
from dataclasses import replace
from typing import TypeVar

from coprod_desktop.domain.handout import Answer, Bar, Block, Chart, Question, Table
from coprod_desktop.domain.number_input import NumberNotRead, parse_number
from coprod_desktop.domain.sheet import with_words, words_of
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.screens.maker.state import Cell, PartCard, PartsShown, heard_words
from coprod_desktop.services.sheets import WORDS_LONGEST

ABOUT = "about"
ADD, WIDER, THINNER, MORE_LINES, FEWER_LINES = "add", "wider", "thinner", "more-lines", "fewer-lines"
_MOST_COLUMNS, _MOST_LINES, _MOST_ROWS = 4, 12, 12  # more is hard to read on paper
_LONGEST_NUMBER = 24  # letters: "seventeen people"
_T = TypeVar("_T")


def parts_of(block: Block) -> PartsShown | None:
    match block:
        case Table():
            return _of_table(block)
        case Chart():
            cards = tuple(PartCard(
                (Cell(f"{number}/words", _("What is counted"), bar.words), Cell(f"{number}/count", _("How many"), str(bar.count), _LONGEST_NUMBER)),
                _("Remove: {what}").format(what=bar.words or _("an empty bar")), bar.picture, _picture_label(bar.words, bar.alt), "")
                for number, bar in enumerate(block.bars))
            return PartsShown(_about(block, _("What the chart shows")), cards, _more(block.bars, _("Add a bar")))
        case Question():
            answers = tuple(PartCard(
                (Cell(f"{number}/words", _("Answer {number}").format(number=number + 1), answer.words),),
                _("Remove: {what}").format(what=answer.words or _("an empty answer")), answer.picture, _picture_label(answer.words, answer.alt))
                for number, answer in enumerate(block.answers))
            others = [(MORE_LINES, _("One more line to write on"))] if block.lines < _MOST_LINES else []
            others += [(FEWER_LINES, _("One line less"))] if block.lines else []
            note = ngettext("{count} line to write on", "{count} lines to write on", block.lines).format(count=block.lines) if block.lines else ""
            return PartsShown(_about(block, _("The question")), answers, _more(block.answers, _("Add an answer")), tuple(others), note)
    return None


def _of_table(block: Table) -> PartsShown:
    heads = tuple(Cell(f"head/{place}", _("Top of column {number}").format(number=place + 1), words) for place, words in enumerate(block.columns))
    cards = [PartCard(heads)]
    for number, row in enumerate(block.rows):
        cells = tuple(Cell(f"{number}/{place}", block.columns[place] or _("Column {number}").format(number=place + 1), words)
                      for place, words in enumerate(row))
        cards.append(PartCard(cells, _("Remove row {number}").format(number=number + 1)))
    others = [(WIDER, _("Add a column"))] if len(block.columns) < _MOST_COLUMNS else []
    others += [(THINNER, _("Take the last column away"))] if len(block.columns) > 1 else []
    return PartsShown(_about(block, _("What the table shows"), heard_words()), tuple(cards), _more(block.rows, _("Add a row")), tuple(others))


def _picture_label(words: str, alt: str) -> str:
    what = words or _("what has no words yet")
    return _("Picture of {what}: {told}").format(what=what, told=alt) if alt else _("Choose a picture for {what}").format(what=what)


def picture_in(block: Block, card: int) -> tuple[str, str]:
    """The picture of a card, and what it is for."""
    match block:
        case Chart():
            return block.bars[card].picture, block.bars[card].words
        case Question():
            return block.answers[card].picture, block.answers[card].words
    return "", ""


def with_picture_in(block: Block, card: int, picture: str, alt: str) -> Block:
    match block:
        case Chart():
            return replace(block, bars=_put(block.bars, card, replace(block.bars[card], picture=picture, alt=alt)))
        case Question():
            return replace(block, answers=_put(block.answers, card, replace(block.answers[card], picture=picture, alt=alt)))
    return block


def _more(there: Sized, words: str) -> str:
    """What adds one, while there is room."""
    return words if len(there) < _MOST_ROWS else ""


def _about(block: Block, label: str, hint: str = "") -> Cell:
    return Cell(f"{ABOUT}/", label, words_of(block), WORDS_LONGEST, hint)


def with_cell(block: Block, key: str, text: str) -> Block:
    """`key` as in Cell; words without spaces at the ends or doubled."""
    where, _slash, which = key.partition("/")
    text = " ".join(text.split())
    if where == ABOUT:
        return with_words(block, text)
    match block:
        case Table() if where == "head":
            return replace(block, columns=_put(block.columns, int(which), text))
        case Table():
            row = int(where)
            return replace(block, rows=_put(block.rows, row, _put(block.rows[row], int(which), text)))
        case Chart():
            bar = block.bars[int(where)]
            new = replace(bar, words=text) if which == "words" else replace(bar, count=_number(text, bar.count))
            return replace(block, bars=_put(block.bars, int(where), new))
        case Question():
            return replace(block, answers=_put(block.answers, int(where), replace(block.answers[int(where)], words=text)))
    return block


def without(block: Block, card: int) -> Block:
    """`card` as they are shown: that of a table's head is never taken away."""
    match block:
        case Table():
            return replace(block, rows=_out(block.rows, card - 1))
        case Chart():
            return replace(block, bars=_out(block.bars, card))
        case Question():
            return replace(block, answers=_out(block.answers, card))
    return block


def done(block: Block, what: str) -> Block:
    """What one of the buttons does."""
    match block, what:
        case Table(), "add":
            return replace(block, rows=(*block.rows, ("",) * len(block.columns))) if len(block.rows) < _MOST_ROWS else block
        case Table(), "wider":
            return replace(block, columns=(*block.columns, ""), rows=tuple((*row, "") for row in block.rows))
        case Table(), "thinner":
            return replace(block, columns=block.columns[:-1], rows=tuple(row[:-1] for row in block.rows))
        case Chart(), "add":
            return replace(block, bars=(*block.bars, Bar("", 0))) if len(block.bars) < _MOST_ROWS else block
        case Question(), "add":
            return replace(block, answers=(*block.answers, Answer(""))) if len(block.answers) < _MOST_ROWS else block
        case Question(), "more-lines":
            return replace(block, lines=min(_MOST_LINES, block.lines + 1))
        case Question(), "fewer-lines":
            return replace(block, lines=max(0, block.lines - 1))
    return block


def newest(block: Block) -> str:
    """The key of the first cell of what was added last."""
    match block:
        case Table():
            return f"{len(block.rows) - 1}/0"
        case Chart():
            return f"{len(block.bars) - 1}/words"
        case Question():
            return f"{len(block.answers) - 1}/words"
    return ""


def _number(text: str, before: int) -> int:
    """What is no number leaves it as it was."""
    try:
        return parse_number(text)
    except NumberNotRead:
        return before


def not_read(block: Block, key: str, text: str) -> str:
    """Why the text of a cell cannot be used, "" when it can."""
    if not isinstance(block, Chart) or not key.endswith("/count"):
        return ""
    try:
        parse_number(text)
    except NumberNotRead:
        return _("“{words}” cannot be used as a number. Write one such as 7.").format(words=" ".join(text.split()))
    return ""


def _put(items: tuple[_T, ...], place: int, new: _T) -> tuple[_T, ...]:
    return (*items[:place], new, *items[place + 1:])


def _out(items: tuple[_T, ...], place: int) -> tuple[_T, ...]:
    return (*items[:place], *items[place + 1:])
