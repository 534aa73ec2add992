"""What is seen while a sheet is made."""

from dataclasses import dataclass

from coprod_desktop.domain.glance import Glance
from coprod_desktop.domain.handout import Badges, Block, Chart, Heading, Photo, Question, Row, SignTable, Table
from coprod_desktop.domain.paper import PaperSize
from coprod_desktop.domain.sheet import RowState, SheetRow
from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.sheet_shown import LineShown, PictureOffer

WRITE, PAGE, ROW, MORE, ADD, PARTS = "write", "page", "row", "more", "add", "parts"


@dataclass(frozen=True, slots=True)
class Cell:
    key: str
    label: str
    text: str
    longest: int = 200
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PartCard:
    """Cells that belong together, and what takes them away, "" for nothing. With a `picture_label` they have a picture, or room for one;
    `warn` says what of them cannot be used, None where all can."""

    cells: tuple[Cell, ...]
    remove: str = ""
    picture: str = ""
    picture_label: str = ""
    warn: str | None = None


@dataclass(frozen=True, slots=True)
class PartsShown:
    """The rows of a table, the bars of a chart or the answers of a question: `about` are its words, then comes a card for each; `add` is one
    more, `others` are (key, words) of what can be done besides; `warn` says what does not stand on the page."""

    about: Cell
    cards: tuple[PartCard, ...]
    add: str
    others: tuple[tuple[str, str], ...] = ()
    note: str = ""
    warn: str = ""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Every field."""
        return (self.about, *(cell for card in self.cards for cell in card.cells))


@dataclass(frozen=True, slots=True)
class MakerState:
    """`lines` is one page of rows; `offers` are pictures for the line that is written, when it has none yet; `choices` are what can be done on
    the steps that choose; `off` offers back the rows of the records that were taken off, "" when none were. `real` shows
    the page beside in its real size, where there is room; that of its paper is `size`."""

    step: str
    heading: str
    note: str
    sheet_title: str
    lines: tuple[LineShown, ...]
    offers: tuple[PictureOffer, ...]
    pages: tuple[int, int]
    current: str
    choices: tuple[PictureChoice, ...]
    parts: PartsShown | None
    left_out: str
    off: str
    undo: str
    glance: Glance | None
    page_words: str
    page_name: str
    making: str
    real: bool = False
    size: PaperSize = PaperSize.A4


def kind_words(block: Block) -> str:
    """What it is besides a picture and its words."""
    match block:
        case Heading():
            return _("a heading")
        case Photo():
            return _("a big picture")
        case Question():
            return _("a question")
        case Table() | SignTable() | Badges():
            return _("a table")
        case Chart():
            return _("a chart")
    return ""


def mark_words(row: SheetRow) -> str:
    if row.fixed:
        quoted = isinstance(row.block, Row) and row.block.quote
        return _("Somebody said this. It stays as they said it.") if quoted else _("From our records. You can move it or take it off.")
    if row.state is RowState.LINKED:
        return _("From our records")
    if row.state is RowState.CHANGED:
        return _("You changed this")
    return heard_words() if isinstance(row.block, Table) else ""


def heard_words() -> str:
    """Of a table's own words, which are not on the page."""
    return _("These words are for people who hear the table.")


def parts_words(block: Block) -> str:
    """What the row has more of than its words."""
    match block:
        case Question():
            return _("Answers to tick, or lines to write on")
        case Table():
            return _("What is in the table")
        case Chart():
            return _("What is in the chart")
    return ""
