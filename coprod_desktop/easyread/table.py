"""A table to sign or tick: name with picture, then empty boxes; its header stands again on every page."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import SignLine, SignTable
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import BETWEEN_ROWS, CELL_PAD, HEADER_PAD, LINE_IN_FRAME, LINE_LEAST, PICTURE_PAD, Piece, actual, draw_lines
from coprod_desktop.easyread.measures import PICTURE, Measures
from coprod_desktop.easyread.pieces import Words, figure, too_long
from coprod_desktop.easyread.tagged import Element, TaggedCanvas, pdf_string
from coprod_desktop.easyread.words import Lines, lay, widest_word
from coprod_desktop.easyread.writing import Media

# A table of so few lines is never parted.
SHORT = 3
# Two lines side by side are narrower and often higher: so much of the height of one under the other is worth it.
WORTH_IT = 0.75
# And names only, no sentences: they would have a word on a line. One that has so many lines beside its picture may stand below it.
MOST_LINES = 4
# Two lines that are kept together take no more of the height of the paper.
TWO_LINES = 0.35
MOST_TO_SIGN = 3  # columns: a name, "I am here" and "I left"
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
        """The lines round the cells of one row; in a frame only those to write on."""
        canvas.setStrokeColor(HexColor(self.on.colours.edge))
        canvas.setLineWidth(self.on.times)
        x = self.on.left
        for width in self.widths:
            if self.on.grand:
                canvas.line(x, top - height, x + width - CELL_PAD * self.on.times, top - height)
            else:
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
        return max(name.height for name in self.names) + (0 if self.on.grand else 2) * HEADER_PAD * self.on.times

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
        if self.on.grand:
            return
        canvas.setFillColor(HexColor(self.on.colours.header))
        canvas.rect(self.on.left, top - self.height, sum(self.grid.widths), self.height, stroke=0, fill=1)
        self.grid.edges(canvas, top, self.height)

    def _paint_names(self, canvas: TaggedCanvas, top: float) -> None:
        on, x = self.on, self.on.left
        for name, width in zip(self.names, self.grid.widths, strict=True):
            inset = 0.0 if on.grand else (CELL_PAD + 3) * on.times
            with nullcontext() if self.again else canvas.tag("TH", attributes=COLUMN_HEADER, leaf=True):
                draw_lines(canvas, name, x + inset, top - (self.height - name.height) / 2, on.colours.ink)
            x += width


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningLine(Piece):
    """One person's line, or a free one; never lower than `least`: what a hand needs to sign, or the line beside it. A name that has no room beside
    its picture stands below it (`above`). `over` stands above it when a page begins with it. A `spare` one is for
    whoever is not in the list."""

    grid: Grid
    over: Piece
    name: Lines
    text: str
    picture: Picture | None
    alt: str
    side: float
    least: float
    above: bool = False
    spare: bool = False
    space: float = 0.0

    @property
    def height(self) -> float:
        return max(self.least, _high(self.name, self.side if self.picture is not None else 0.0, self.above, self.on))

    def repeat(self) -> Piece | None:
        return self.over

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
                high = self.side + self.name.height + 2 * pad
                x, down = on.left + pad, (self.height - high) / 2 + pad + self.side
            if self.picture is not None:
                y = top - down if self.above else top - (self.height + self.side) / 2
                figure(canvas, self.picture, self.alt, on.left + pad, y, self.side, self.side, 8 * on.times)
            with canvas.tag("P", actual=actual(self.text, self.name)):
                draw_lines(canvas, self.name, x, top - down, on.colours.ink)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside(Piece):
    """Two of a table side by side on the page: two lines, or its header twice. In the tree they come one after the other, as in a table with
    one line under the other; the header on the right is decoration."""

    left: Piece
    right: Piece | None

    @property
    def again(self) -> bool:
        return self.left.again

    @property
    def height(self) -> float:
        return self.left.height

    def repeat(self) -> Piece | None:
        return self.left.repeat()

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        self.left.paint(canvas, top)
        if self.right is not None:
            self.right.paint(canvas, top)


def _column_name(words: str, width: float, on: Measures) -> Lines:
    return lay(words, width - (2 * CELL_PAD + 3) * on.times, fonts.BOLD, on.small, 1.25)


def _fits(words: str, width: float, on: Measures) -> bool:
    """Whether a column's name is on two lines at most, with no word parted."""
    room = width - (2 * CELL_PAD + 3) * on.times
    return widest_word(words, fonts.BOLD, on.sizes.body) <= room and len(_column_name(words, width, on).lines) <= 2


class _Name(NamedTuple):
    """`above`: it stands below its picture, in the width of the column."""

    lines: Lines
    above: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """A table laid out in the room of `on`: how wide its columns are, their names, the names of its lines, how large the pictures are."""

    on: Measures
    widths: tuple[float, ...]
    columns: tuple[Lines, ...]
    names: tuple[_Name, ...]
    side: float

    @classmethod
    def of(cls, table: SignTable, on: Measures, ticks: bool = False) -> "_Plan":
        """With `ticks`, boxes have room for a tick and no more; of three or more in a line nobody signs each."""
        times, body = on.times, on.sizes.body
        wide = [widest_word(line.name, fonts.REGULAR, body) for line in table.lines]
        longest = max(wide, default=0.0)
        side = 0.0
        if any(line.picture for line in table.lines):
            side = on.picture if len(table.lines) <= SHORT else PICTURE  # who signs or ticks a long list stands before it
        around, pad = (3 * CELL_PAD + 4) * times, 2 * CELL_PAD * times
        ticks = ticks or len(table.columns) > MOST_TO_SIGN
        boxes = _least(table, on) if ticks else _boxes(table, on, longest + around + side, max(longest, side) + pad + 0.1)
        if (most := on.room - side - pad) < sum(boxes):  # the picture keeps its size
            boxes = [box * most / sum(boxes) for box in boxes]
        widths = (on.room - sum(boxes), *boxes)
        beside, below = widths[0] - around - side, widths[0] - pad
        names = []
        for line, width in zip(table.lines, wide, strict=True):
            width = width if width <= below else _at_hyphens(line.name, on)
            right, under = (lay(line.name, room, fonts.REGULAR, body, 1.3) for room in (beside, below))
            stacked = len(right.lines) >= MOST_LINES and len(right.lines) >= 2 * len(under.lines)
            above = bool(side) and width <= below and (width > beside or stacked)
            names.append(_Name(under if above else right, above))
        return cls(on, widths, tuple(_column_name(words, width, on) for words, width in zip(table.columns, widths, strict=True)), tuple(names), side)

    def height(self, name: _Name) -> float:
        """Of its line, when it has a picture."""
        return _high(name.lines, self.side, name.above, self.on)


def _high(words: Lines, side: float, above: bool, on: Measures) -> float:
    """How high a line is with its picture of that side, 0 for none."""
    if above or not side:
        return (side if above else 0.0) + words.height + 2 * CELL_PAD * on.times
    return max(side, words.height) + 2 * PICTURE_PAD * on.times


def sign_table(table: SignTable, on: Measures, media: Media) -> list[Piece]:
    """The header and the lines of a table; the name column takes what the boxes leave. A long list with one box a line is two side by side where
    that saves a quarter of its height: with large pictures it is still soon looked through."""
    on = _with_room(table, on)
    plan = _Plan.of(table, on)
    half = _half(table, plan)
    if half is not None:
        return whole_at_its_ends(_side_by_side(table, on, half, media))
    grid = Grid(on, table.summary, plan.widths, object())
    head = Header(on=on, grid=grid, names=plan.columns)
    over, least = replace(head, again=True), (LINE_IN_FRAME if on.grand else LINE_LEAST) * on.times
    lines: list[Piece] = []
    for line, name in zip(table.lines, plan.names, strict=True):
        alone = lay(line.name, on.room, fonts.REGULAR, on.sizes.body)
        if too_long(alone, on):
            lines.append(Words(on=on, lines=alone, text=line.name))
        else:
            made = _line(line, name, plan, grid, over, media, least)
            lines.append(replace(made, spare=not line.name and not table.to_write))
    return whole_at_its_ends([head, *lines])


def whole_at_its_ends(table: list[Piece]) -> list[Piece]:
    """No line of a table stands alone under its header, at the foot of a page or on top of the next, unless two are so high that they would leave
    a page half empty; a short table is never parted."""
    lines, most = len(table) - 1, TWO_LINES * table[0].on.height
    tied = range(1, lines) if lines <= SHORT else [place for place in (1, lines - 1) if table[place].height + table[place + 1].height <= most]
    return [replace(piece, keep=True) if place in tied else piece for place, piece in enumerate(table)]


def _line(line: SignLine, name: _Name, plan: _Plan, grid: Grid, over: Piece, media: Media, least: float) -> SigningLine:
    return SigningLine(on=grid.on, grid=grid, over=over, name=name.lines, text=line.name, picture=find(line.picture, media, plan.side,
                       plan.on.paper.grey), alt=line.alt, side=plan.side, least=least, above=name.above)


def _half(table: SignTable, whole: _Plan) -> _Plan | None:
    """The table in half of the room, when two such lines side by side are worth it and no name is parted."""
    if len(table.columns) != 2 or table.to_write or len(table.lines) <= SHORT:
        return None
    on = whole.on
    half = _Plan.of(table, replace(on, room=(on.room - BETWEEN_ROWS * on.times) / 2), ticks=True)
    longest = max(_at_hyphens(name.lines.said, on) for name in half.names)
    if max(longest, half.side) + 2 * CELL_PAD * on.times > half.widths[0] or any(len(name.lines.lines) > MOST_LINES for name in half.names):
        return None
    heights = [half.height(name) for name in half.names]
    high = sum(map(max, zip_longest(heights[::2], heights[1::2], fillvalue=0.0)))
    return half if high <= WORTH_IT * sum(map(whole.height, whole.names)) else None


def _at_hyphens(words: str, on: Measures) -> float:
    """How wide the words are at least, when a name that has a hyphen of its own is parted there."""
    return widest_word(words.replace("-", "- "), fonts.REGULAR, on.sizes.body)


def _side_by_side(table: SignTable, on: Measures, half: _Plan, media: Media) -> list[Piece]:
    right_on = replace(half.on, left=on.right - half.on.room)
    left = Grid(half.on, table.summary, half.widths, object())
    right = replace(left, on=right_on)
    first = Header(on=half.on, grid=left, names=half.columns)
    head = Beside(on=on, keep=True, left=first, right=Header(on=right_on, grid=right, names=half.columns, again=True))
    over = replace(head, left=replace(first, again=True))
    pieces: list[Piece] = [head]
    named = list(zip(table.lines, half.names, strict=True))
    for place in range(0, len(named), 2):
        pair = named[place:place + 2]
        least = max(LINE_LEAST * on.times, *(half.height(name) for _line_of, name in pair))
        lines = [_line(line, name, half, grid, over, media, least) for (line, name), grid in zip(pair, (left, right), strict=False)]
        pieces.append(Beside(on=on, space=0.0, left=lines[0], right=lines[1] if len(lines) == 2 else None))
    return pieces


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
