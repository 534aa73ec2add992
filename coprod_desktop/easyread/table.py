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
    LINE_LEAST,
    SMALL_PICTURE,
    Piece,
    actual,
    draw_lines,
)
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.pieces import Words, figure, too_long
from coprod_desktop.easyread.tagged import Element, TaggedCanvas, pdf_string
from coprod_desktop.easyread.words import Lines, lay, widest_word
from coprod_desktop.easyread.writing import Media

# A table of so few lines is never parted.
SHORT = 3
COLUMN_HEADER, ROW_HEADER = "/O /Table /Scope /Column", "/O /Table /Scope /Row"
# A box to sign is 37 mm wide, or 30 mm where a long name needs the room; on a small page it has room for a tick, 20 mm.
BOX, BOX_LEAST, BOX_MOST, BOX_SMALLEST = 104.0, 84.0, 150.0, 56.0


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its summary, and the widths of its columns in points. Its identity is the key of its tags."""

    on: Measures
    summary: str
    widths: tuple[float, ...]
    key: object

    def edges(self, canvas: TaggedCanvas, top: float, height: float) -> None:
        """The lines round the cells of one row."""
        canvas.setStrokeColor(HexColor(self.on.colours.edge))
        canvas.setLineWidth(self.on.times)
        x = self.on.left
        for width in self.widths:
            canvas.rect(x, top - height, width, height, stroke=1, fill=0)
            x += width

    def body(self, canvas: TaggedCanvas) -> Element | None:
        """The element that holds the rows, made with the first of them."""
        found = canvas.known((self.key, "body"))
        if found is None:
            with self.opened(canvas), canvas.tag("TBody", key=(self.key, "body")) as found:
                pass
        return found

    def opened(self, canvas: TaggedCanvas) -> AbstractContextManager[Element | None]:
        summary = f"/O /Table /Summary {pdf_string(self.summary)}" if self.summary else ""
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
        return max(name.height for name in self.names) + 2 * CELL_PAD * self.on.times

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
        canvas.setFillColor(HexColor(self.on.colours.header))
        canvas.rect(self.on.left, top - self.height, sum(self.grid.widths), self.height, stroke=0, fill=1)
        self.grid.edges(canvas, top, self.height)

    def _paint_names(self, canvas: TaggedCanvas, top: float) -> None:
        on, x = self.on, self.on.left
        for name, width in zip(self.names, self.grid.widths, strict=True):
            with nullcontext() if self.again else canvas.tag("TH", attributes=COLUMN_HEADER, leaf=True):
                draw_lines(canvas, name, x + (CELL_PAD + 3) * on.times, top - (self.height - name.height) / 2, on.colours.ink)
            x += width


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningLine(Piece):
    """One person's line, or a free one; never lower than what a hand needs to sign. A name with a word too long to stand beside its picture
    stands below it (`above`)."""

    grid: Grid
    header: Header
    name: Lines
    text: str
    picture: Picture | None
    alt: str
    side: float
    above: bool = False
    space: float = 0.0

    @property
    def height(self) -> float:
        pad = 2 * CELL_PAD * self.on.times
        beside = self.side + pad if self.picture is not None and self.side > SMALL_PICTURE * self.on.times else 0
        return max(LINE_LEAST * self.on.times, beside, (self.side if self.above else 0) + self.name.height + pad)

    def repeat(self) -> Piece | None:
        return Header(on=self.on, grid=self.grid, names=self.header.names, again=True)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        with canvas.tag("TR", under=self.grid.body(canvas)):
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
        with canvas.tag("TH", attributes=ROW_HEADER):
            on, pad = self.on, CELL_PAD * self.on.times
            x, down = on.left + self.side + 2 * pad + 4 * on.times, (self.height - self.name.height) / 2
            if self.above:
                x, down = on.left + pad, pad + self.side
            if self.picture is not None:
                y = top - pad - self.side if self.above else top - (self.height + self.side) / 2
                figure(canvas, self.picture, self.alt, on.left + pad, y, self.side, self.side, 8 * on.times)
            with canvas.tag("P", actual=actual(self.text, self.name)):
                draw_lines(canvas, self.name, x, top - down, on.colours.ink)


def _column_name(words: str, width: float, on: Measures) -> Lines:
    return lay(words, width - (2 * CELL_PAD + 3) * on.times, fonts.BOLD, on.sizes.body, 1.25)


def _fits(words: str, width: float, on: Measures) -> bool:
    """Whether a column's name is on two lines at most, with no word parted."""
    room = width - (2 * CELL_PAD + 3) * on.times
    return widest_word(words, fonts.BOLD, on.sizes.body) <= room and len(_column_name(words, width, on).lines) <= 2


def sign_table(table: SignTable, on: Measures, media: Media) -> list[Piece]:
    """The header and the lines of a table; the name column takes what the boxes leave. Its pictures are as large as those of other rows where
    the whole table then still is on one page; a longer list has small ones, or it would be twice as long."""
    on = _with_room(table, on)
    times, body = on.times, on.sizes.body
    longest = max((widest_word(line.name, fonts.REGULAR, body) for line in table.lines), default=0.0)
    around = (3 * CELL_PAD + 4) * times
    large = on.picture + 2 * CELL_PAD * times
    fits = len(table.lines) * large <= on.room and longest + around + on.picture + sum(_least(table, on)) <= on.room
    side = (on.picture if fits else SMALL_PICTURE * times) if any(line.picture for line in table.lines) else 0.0
    boxes = _boxes(table, on, longest + around + side, longest + 2 * CELL_PAD * times + 0.1)
    widths = (on.room - sum(boxes), *boxes)
    grid = Grid(on, table.summary, widths, object())
    names = tuple(_column_name(column, width, on) for column, width in zip(table.columns, widths, strict=True))
    head = Header(on=on, grid=grid, names=names)
    room = widths[0] - around - side, widths[0] - 2 * CELL_PAD * times
    lines: list[Piece] = []
    for line in table.lines:
        alone = lay(line.name, on.room, fonts.REGULAR, body)
        if too_long(alone, on):
            lines.append(Words(on=on, lines=alone, text=line.name))
            continue
        above = room[0] < widest_word(line.name, fonts.REGULAR, body) <= room[1]
        lines.append(SigningLine(on=on, grid=grid, header=head, name=lay(line.name, room[above], fonts.REGULAR, body, 1.3), text=line.name,
                                 picture=find(line.picture, media, side, on.paper.grey), alt=line.alt, side=side, above=above))
    if len(lines) <= SHORT:
        lines[:-1] = [replace(line, keep=True) for line in lines[:-1]]
    return [head, *lines]


def _with_room(table: SignTable, on: Measures) -> Measures:
    """On a notice board the words of a table are smaller when they would be parted, as far down as those of any other sheet."""
    while on.sizes.body > on.points:
        longest = max((widest_word(line.name, fonts.REGULAR, on.sizes.body) for line in table.lines), default=0.0)
        if longest + (2 * CELL_PAD + 1) * on.times + sum(_least(table, on)) <= on.room:
            break
        on = replace(on, sizes=replace(on.sizes, body=on.sizes.body - 1))
    return on


def _least(table: SignTable, on: Measures) -> list[float]:
    """How wide the boxes must be at least: no word of their names is parted, and there is room for a tick."""
    return [max(BOX_SMALLEST * on.times, widest_word(words, fonts.BOLD, on.sizes.body) + (2 * CELL_PAD + 3) * on.times + 0.1)
            for words in table.columns[1:]]


def _boxes(table: SignTable, on: Measures, beside: float, below: float) -> list[float]:
    """How wide the boxes are: as their use asks for; less where the longest name needs the room `beside` its picture, and only as much as a
    tick needs where it would else be parted `below` it."""
    count, times, least = len(table.columns) - 1, on.times, _least(table, on)
    if not count:
        return []
    left = (on.room - beside) / count
    most = min(BOX_MOST * times, on.room * 0.6 / count)
    usual = min(BOX_LEAST * times, on.room / 4, most)
    box = max(min(on.room / 2, left), most) if table.to_write else max(min(BOX * times, left), usual)
    while box < most and not all(_fits(column, box, on) for column in table.columns[1:]):
        box += 4
    boxes = [max(box, width) for width in least]
    if table.to_write:
        return boxes
    boxes = _narrower(boxes, [max(usual, width) for width in least], on.room - beside)
    return _narrower(boxes, least, on.room - below)


def _narrower(widths: list[float], least: list[float], room: float) -> list[float]:
    """The widths with what is too much for the room taken from them, as far as each can be narrower."""
    spare = [max(0.0, width - smallest) for width, smallest in zip(widths, least, strict=True)]
    part = min(1.0, max(0.0, sum(widths) - room) / sum(spare)) if sum(spare) else 0.0
    return [width - part * more for width, more in zip(widths, spare, strict=True)]
