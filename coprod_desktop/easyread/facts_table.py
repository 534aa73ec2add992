"""A table of facts: a header row that stands again on every page, and rows that are never parted."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.handout import Table
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.layout import CELL_PAD, Piece, actual, draw_lines
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.table import ROW_HEADER, Grid, Header, whole_at_its_ends
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay, one_line, widest_word

_SIDES = 2 * CELL_PAD + 6
# Sums of widths are off by a hair: a word that just fits would be parted.
_HAIR = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsLine(Piece):
    """One row; its first cell is its header. What is higher than a page goes on over it, under the same tags."""

    grid: Grid
    over: Header
    cells: tuple[Lines, ...]
    texts: tuple[str, ...]
    key: object = None
    space: float = 0.0

    @property
    def height(self) -> float:
        return max(cell.height for cell in self.cells) + 2 * CELL_PAD * self.on.times

    def repeat(self) -> Piece | None:
        return self.over

    def parts(self, room: float) -> tuple[Piece, Piece] | None:
        room -= 2 * CELL_PAD * self.on.times
        if room < max(cell.leading for cell in self.cells) or max(len(cell.lines) for cell in self.cells) < 2:
            return None
        heads, tails = zip(*(cell.split(room) for cell in self.cells), strict=True)
        key = self.key or object()
        return replace(self, cells=heads, key=key, keep=False), replace(self, cells=tails, key=key)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        key = self.key
        with canvas.tag("TR", key=key, under=self.grid.body(canvas)):
            with canvas.artifact():
                self.grid.edges(canvas, top, self.height)
            on, x = self.on, self.on.left
            for number, (cell, text, width) in enumerate(zip(self.cells, self.texts, self.grid.widths, strict=True)):
                with canvas.tag("TD" if number else "TH", key=key and (key, number), actual=actual(text, cell), leaf=bool(cell.lines),
                                attributes="" if number else ROW_HEADER):
                    if cell.lines:
                        draw_lines(canvas, cell, x + (CELL_PAD + 3) * on.times, top - CELL_PAD * on.times, on.colours.ink)
                x += width


def facts_table(table: Table, on: Measures) -> list[Piece]:
    """The header and the rows; a column is as wide as its words ask for, and no word is parted while there is room."""
    widths, sides, body = _widths(table, on), _SIDES * on.times, on.sizes.body
    grid = Grid(on, table.summary, widths, object())
    head = Header(on=on, grid=grid, names=tuple(lay(words, width - sides, fonts.BOLD, body, 1.25)
                                                for words, width in zip(table.columns, widths, strict=True)))
    over = replace(head, again=True)
    lines = [FactsLine(on=on, grid=grid, over=over, texts=row,
                       cells=tuple(lay(cell, width - sides, fonts.REGULAR, body, 1.3) for cell, width in zip(row, widths, strict=True)))
             for row in table.rows]
    return whole_at_its_ends([head, *lines])


def _widths(table: Table, on: Measures) -> tuple[float, ...]:
    """A column that asks for no more than its share is on one line; the others have their longest word, and part what is left by how much
    they say."""
    sides, body = _SIDES * on.times + _HAIR, on.sizes.body
    columns = list(zip(table.columns, *table.rows, strict=True))
    least = [max(widest_word(words, fonts.BOLD if number == 0 else fonts.REGULAR, body) for number, words in enumerate(column)) + sides
             for column in columns]
    whole = [max(fonts.width(one_line(words), fonts.BOLD, body) for words in column) + sides for column in columns]
    if sum(least) >= on.room:
        return tuple(on.room * width / sum(least) for width in least)
    if sum(whole) <= on.room:
        return tuple(most + (on.room - sum(whole)) / len(columns) for most in whole)
    short = {number for number, most in enumerate(whole) if most <= on.room / len(columns)}
    least = [whole[number] if number in short else width for number, width in enumerate(least)]
    if sum(least) > on.room:
        return tuple(on.room * width / sum(least) for width in least)
    more = [most - width for most, width in zip(whole, least, strict=True)]
    return tuple(width + (on.room - sum(least)) * extra / sum(more) for width, extra in zip(least, more, strict=True))
