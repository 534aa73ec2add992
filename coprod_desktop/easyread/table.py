"""A table to sign or tick: name with picture, then empty boxes; its header stands again on every page."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import SignTable
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import (
    CELL_PAD,
    EDGE,
    HEADER_GROUND,
    LINE_LEAST,
    MARGIN,
    ROOM,
    SMALL_PICTURE,
    Piece,
    Sizes,
    actual,
    draw_lines,
)
from coprod_desktop.easyread.pieces import figure
from coprod_desktop.easyread.tagged import Element, TaggedCanvas, pdf_string
from coprod_desktop.easyread.words import Lines, lay, widest_word
from coprod_desktop.easyread.writing import Media

# A table of so few lines is never parted.
SHORT = 3
# A box to sign is 37 mm wide, or 30 mm where a long name needs the room.
BOX, BOX_LEAST, BOX_MOST = 104.0, 84.0, 150.0
# A box for words, where there is room: half of the page's width.
WRITING = ROOM / 2


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its summary, and the widths of its columns in points. Its identity is the key of its tags."""

    summary: str
    widths: tuple[float, ...]
    key: object

    def edges(self, canvas: TaggedCanvas, top: float, height: float) -> None:
        """The lines round the cells of one row."""
        canvas.setStrokeColor(HexColor(EDGE))
        canvas.setLineWidth(1)
        x = MARGIN
        for width in self.widths:
            canvas.rect(x, top - height, width, height, stroke=1, fill=0)
            x += width

    def opened(self, canvas: TaggedCanvas) -> AbstractContextManager[Element]:
        summary = {"O": "/Table", "Summary": pdf_string(self.summary)} if self.summary else {}
        return canvas.tag("Table", key=self.key, attributes=summary)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header(Piece):
    """The names of the columns; `again` on the pages after the first, where it is decoration."""

    grid: Grid
    names: Sequence[Lines]
    again: bool = False
    keep: bool = True

    @property
    def height(self) -> float:
        return max(name.height for name in self.names) + 2 * CELL_PAD

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        if self.again:
            with canvas.artifact("Pagination"):
                self._paint_ground(canvas, top)
                self._paint_names(canvas, top)
            return
        with self.grid.opened(canvas), canvas.tag("THead"), canvas.tag("TR"):
            with canvas.artifact():
                self._paint_ground(canvas, top)
            self._paint_names(canvas, top)

    def _paint_ground(self, canvas: TaggedCanvas, top: float) -> None:
        canvas.setFillColor(HexColor(HEADER_GROUND))
        canvas.rect(MARGIN, top - self.height, sum(self.grid.widths), self.height, stroke=0, fill=1)
        self.grid.edges(canvas, top, self.height)

    def _paint_names(self, canvas: TaggedCanvas, top: float) -> None:
        x = MARGIN
        column = {"O": "/Table", "Scope": "/Column"}
        for name, width in zip(self.names, self.grid.widths, strict=True):
            with nullcontext() if self.again else canvas.tag("TH", attributes=column), \
                    nullcontext() if self.again else canvas.tag("P"):
                draw_lines(canvas, name, x + CELL_PAD + 3, top - (self.height - name.height) / 2)
            x += width


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningLine(Piece):
    """One person's line, or a free one; never lower than what a hand needs to sign."""

    grid: Grid
    header: Header
    name: Lines
    text: str
    picture: Picture | None
    alt: str
    space: float = 0.0

    @property
    def height(self) -> float:
        return max(LINE_LEAST, self.name.height + 2 * CELL_PAD)

    def repeat(self) -> Piece | None:
        return Header(grid=self.grid, names=self.header.names, again=True)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        with self.grid.opened(canvas), canvas.tag("TBody", key=(self.grid.key, "body")), canvas.tag("TR"):
            with canvas.artifact():
                self.grid.edges(canvas, top, self.height)
            if self.name.lines:
                self._paint_name(canvas, top)
            else:
                with canvas.tag("TD"):
                    pass
            for _box in self.grid.widths[1:]:
                with canvas.tag("TD"):
                    pass

    def _paint_name(self, canvas: TaggedCanvas, top: float) -> None:
        row = {"O": "/Table", "Scope": "/Row"}
        with canvas.tag("TH", attributes=row):
            if self.picture is not None:
                y = top - (self.height + SMALL_PICTURE) / 2
                figure(canvas, self.picture, self.alt, MARGIN + CELL_PAD, y, SMALL_PICTURE, SMALL_PICTURE, 8)
            with canvas.tag("P", actual=actual(self.text, self.name)):
                down = (self.height - self.name.height) / 2
                draw_lines(canvas, self.name, MARGIN + SMALL_PICTURE + 2 * CELL_PAD + 4, top - down)


def _column_name(words: str, width: float, sizes: Sizes) -> Lines:
    return lay(words, width - 2 * CELL_PAD - 3, fonts.BOLD, sizes.body, 1.25)


def _fits(words: str, width: float, sizes: Sizes) -> bool:
    """Whether a column's name is on two lines at most, with no word parted."""
    room = width - 2 * CELL_PAD - 3
    return widest_word(words, fonts.BOLD, sizes.body) <= room and len(_column_name(words, width, sizes).lines) <= 2


def sign_table(table: SignTable, sizes: Sizes, media: Media) -> list[Piece]:
    """The header and the lines of a table; the name column takes what the boxes leave."""
    boxes = len(table.columns) - 1
    beside = SMALL_PICTURE + 3 * CELL_PAD + 4
    name = max((widest_word(line.name, fonts.REGULAR, sizes.body) for line in table.lines), default=0) + beside
    left = (ROOM - name) / boxes if boxes else 0
    box = max(min(WRITING, left), BOX_MOST) if table.to_write else max(min(BOX, left), BOX_LEAST)
    while box < BOX_MOST and not all(_fits(column, box, sizes) for column in table.columns[1:]):
        box += 4
    widths = (ROOM - boxes * box, *(box for _column in range(boxes)))
    grid = Grid(table.summary, widths, object())
    names = tuple(_column_name(column, width, sizes) for column, width in zip(table.columns, widths, strict=True))
    head = Header(grid=grid, names=names)
    lines = [SigningLine(grid=grid, header=head, name=lay(line.name, widths[0] - beside, fonts.REGULAR, sizes.body, 1.3),
                         text=line.name, picture=find(line.picture, media, SMALL_PICTURE), alt=line.alt)
             for line in table.lines]
    if len(lines) <= SHORT:
        lines[:-1] = [replace(line, keep=True) for line in lines[:-1]]
    return [head, *lines]
