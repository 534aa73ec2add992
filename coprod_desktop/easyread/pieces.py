"""The pieces of a sheet, each with its height and how it is painted: title, notice, heading, row, photo, code, line of words."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PIL.Image import Image
from reportlab.lib.colors import HexColor

from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, Vector, draw_photo, draw_vector
from coprod_desktop.easyread.layout import Piece, actual, draw_lines
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines

PHOTO_HIGHEST, PHOTO_LOWEST, DRAWING_HIGHEST = 280.0, 170.0, 150.0
TILE_RADIUS, ABOVE, NOTICE_PAD = 12.0, 8.0, 16.0


def figure(canvas: TaggedCanvas, picture: Picture, alt: str, x: float, y: float, width: float, height: float,
           radius: float = 0) -> None:
    """A picture in its box, told by `alt`; without words it is decoration."""
    box = f"/O /Layout /Placement /Block /BBox [{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}]"
    with canvas.tag("Figure", alt=alt, attributes=box) if alt else canvas.artifact():
        if isinstance(picture, Image):
            draw_photo(canvas, picture, x, y, width, height, radius)
        else:
            draw_vector(canvas, picture, x, y, min(width, height))


def ground(canvas: TaggedCanvas, x: float, y: float, width: float, height: float, colour: str, radius: float,
           edge: str = "") -> None:
    """A soft rectangle behind something; decoration."""
    with canvas.artifact():
        canvas.setFillColor(HexColor(colour))
        if edge:
            canvas.setStrokeColor(HexColor(edge))
            canvas.setLineWidth(1.5)
        canvas.roundRect(x, y, width, height, radius, stroke=1 if edge else 0, fill=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Piece):
    """The title, the group's name below it, and a thin rule."""

    title: Lines
    group: Lines
    texts: tuple[str, str]
    space: float = 0.0
    keep: bool = True

    @property
    def leads(self) -> bool:
        return True

    @property
    def height(self) -> float:
        return self.title.height + self.group.height + 20 * self.on.times

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on = self.on
        canvas.bookmark(self.title.said, 0, top)
        with canvas.tag("H1", actual=actual(self.texts[0], self.title)):
            draw_lines(canvas, self.title, on.left, top, on.colours.ink)
        if self.group.lines:
            with canvas.tag("P", actual=actual(self.texts[1], self.group)):
                draw_lines(canvas, self.group, on.left, top - self.title.height - 4 * on.times, on.colours.soft)
        y = top - self.height + 4 * on.times
        with canvas.artifact():
            canvas.setStrokeColor(HexColor(on.colours.rule))
            canvas.setLineWidth(2 * on.times)
            canvas.line(on.left, y, on.right, y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Piece):
    """Who the sheet is for, in a box."""

    lines: Lines
    text: str
    keep: bool = True

    @property
    def leads(self) -> bool:
        return True

    @property
    def height(self) -> float:
        return self.lines.height + 20 * self.on.times

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on = self.on
        ground(canvas, on.left, top - self.height, on.room, self.height, on.colours.notice, 8 * on.times, on.colours.ink)
        with canvas.tag("P", actual=actual(self.text, self.lines)):
            draw_lines(canvas, self.lines, on.left + NOTICE_PAD * on.times, top - 10 * on.times, on.colours.ink)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Piece):
    """A heading or a line of words alone; `role` is its tag. Very long ones go on over the page. `said_again` is one that stands once more on
    top of the next page, where it is decoration."""

    lines: Lines
    text: str
    role: str = "P"
    soft: bool = False
    key: object = field(default_factory=object)
    first: bool = True
    said_again: bool = False

    @property
    def again(self) -> bool:
        return self.said_again

    @property
    def height(self) -> float:
        return self.lines.height

    def parts(self, room: float) -> tuple[Piece, Piece] | None:
        if room < self.lines.leading or len(self.lines.lines) < 2:
            return None
        head, tail = self.lines.split(room)
        return replace(self, lines=head, keep=False), replace(self, lines=tail, first=False)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        if self.said_again:
            with canvas.artifact("Pagination"):
                draw_lines(canvas, self.lines, self.on.left, top, self.on.colours.ink)
            return
        if self.role.startswith("H") and self.first:
            canvas.bookmark(self.lines.said, int(self.role[1:]) - 1, top)
        with canvas.tag(self.role, key=self.key, actual=actual(self.text, self.lines)):
            draw_lines(canvas, self.lines, self.on.left, top, self.on.colours.soft if self.soft else self.on.colours.ink)


def too_long(lines: Lines, on: Measures) -> bool:
    """Whether words take more than half of a page: then they go on over it, as words alone."""
    return lines.height > on.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRow(Piece):
    """Picture on its soft tile left, words right; above them when a word would not fit beside it (`above`). Only words higher than a
    whole page are parted, under one tag. `last` is where their last line leads, if it does; `under` stands above it again on top of a page."""

    lines: Lines
    text: str
    picture: Picture | None
    alt: str
    part: int
    above: bool = False
    last: str = ""
    key: object = field(default_factory=object)
    first: bool = True
    under: "Words | None" = None

    @property
    def over(self) -> float:
        """What stands over the words."""
        return self.on.tile + ABOVE * self.on.times if self.above and self.first else 0.0

    @property
    def height(self) -> float:
        return max(self.over + self.lines.height, self.on.tile if self.first else 0)

    def repeat(self) -> Piece | None:
        return self.under

    def parts(self, room: float) -> tuple[Piece, Piece] | None:
        if room < max(self.on.tile, self.over + self.lines.leading) or len(self.lines.lines) < 2:
            return None
        head, tail = self.lines.split(room - self.over)
        return replace(self, lines=head, keep=False, last=""), replace(self, lines=tail, first=False)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        with canvas.tag("Div", key=self.key):
            on = self.on
            if self.first:
                self._paint_picture(canvas, on.left, top - on.tile)
            with canvas.tag("P", key=(self.key, "words"), actual=actual(self.text, self.lines)):
                down = self.over or max(0.0, (self.height - self.lines.height) / 2)
                draw_lines(canvas, self.lines, on.left + (0 if self.above else on.tile + on.beside), top - down, on.colours.ink, self.last)

    def _paint_picture(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        on, radius = self.on, TILE_RADIUS * self.on.times
        if self.picture is None:  # an empty tile would look as if something were missing
            return
        ground(canvas, x, y, on.tile, on.tile, on.colours.tiles[self.part % len(on.colours.tiles)], radius)
        if isinstance(self.picture, Vector):
            inset = (on.tile - on.picture) / 2
            figure(canvas, self.picture, self.alt, x + inset, y + inset, on.picture, on.picture)
        else:
            figure(canvas, self.picture, self.alt, x, y, on.tile, on.tile, radius)


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoColumns(Piece):
    """Two things side by side, read from left to right."""

    left: Piece
    right: Piece

    @property
    def height(self) -> float:
        return max(self.left.height, self.right.height)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        for piece in (self.left, self.right):
            piece.paint(canvas, top - (self.height - piece.height) / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class BigPhoto(Piece):
    """A photo as wide as the words, or a drawing in the middle of a soft tile that is as wide as they are."""

    picture: Picture
    size: tuple[float, float]
    alt: str

    @property
    def _around(self) -> float:
        """Of the tile, above and below a drawing."""
        return TILE_RADIUS * self.on.times if isinstance(self.picture, Vector) else 0.0

    @property
    def height(self) -> float:
        return self.size[1] + 2 * self._around

    def smaller(self, room: float) -> Piece | None:
        high = room - 2 * self._around
        return replace(self, size=(self.size[0] * high / self.size[1], high)) if high >= PHOTO_LOWEST * self.on.times else None

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on, x = self.on, self.on.left
        if self._around:
            ground(canvas, x, top - self.height, on.room, self.height, on.colours.tiles[0], TILE_RADIUS * on.times)
            x += (on.room - self.size[0]) / 2
        figure(canvas, self.picture, self.alt, x, top - self._around - self.size[1], *self.size, radius=8 * on.times)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLine(Piece):
    """Some groups of a code side by side, each on its own tile and in its own tag."""

    groups: Sequence[Lines]
    width: float

    @property
    def height(self) -> float:
        return self.groups[0].height + 22 * self.on.times

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on = self.on
        for number, lines in enumerate(self.groups):
            x = on.left + number * (self.width + 12 * on.times)
            ground(canvas, x, top - self.height, self.width, self.height, on.colours.header, 8 * on.times, on.colours.edge)
            with canvas.tag("P"):
                inset = (self.width - fonts.width(lines.lines[0], lines.font, lines.size)) / 2
                draw_lines(canvas, lines, x + inset, top - 11 * on.times, on.colours.ink)
