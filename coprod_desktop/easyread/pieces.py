"""The pieces of a sheet, each with its height and how it is painted: title, notice, heading, row, photo, code, line of words."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PIL.Image import Image
from reportlab.lib.colors import HexColor

from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, Vector, draw_photo, draw_vector
from coprod_desktop.easyread.layout import (
    A4,
    BESIDE,
    EDGE,
    GROUNDS,
    HEADER_GROUND,
    INK,
    MARGIN,
    NOTICE_GROUND,
    PHOTO_LOWEST,
    PICTURE,
    ROOM,
    RULE,
    SOFT,
    TILE,
    TILE_RADIUS,
    Piece,
    actual,
    draw_lines,
)
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines


def figure(canvas: TaggedCanvas, picture: Picture, alt: str, x: float, y: float, width: float, height: float,
           radius: float = 0) -> None:
    """A picture in its box, told by `alt`; without words it is decoration."""
    box = {"O": "/Layout", "Placement": "/Block", "BBox": f"[{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}]"}
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
    def height(self) -> float:
        return self.title.height + self.group.height + 20

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        canvas.bookmark(self.title.said, 0, top)
        with canvas.tag("H1", actual=actual(self.texts[0], self.title)):
            draw_lines(canvas, self.title, MARGIN, top)
        if self.group.lines:
            with canvas.tag("P", actual=actual(self.texts[1], self.group)):
                draw_lines(canvas, self.group, MARGIN, top - self.title.height - 4, SOFT)
        y = top - self.height + 4
        with canvas.artifact():
            canvas.setStrokeColor(HexColor(RULE))
            canvas.setLineWidth(2)
            canvas.line(MARGIN, y, A4[0] - MARGIN, y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Piece):
    """Who the sheet is for, in a box."""

    lines: Lines
    text: str
    keep: bool = True

    @property
    def height(self) -> float:
        return self.lines.height + 20

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        ground(canvas, MARGIN, top - self.height, ROOM, self.height, NOTICE_GROUND, 8, INK)
        with canvas.tag("P", actual=actual(self.text, self.lines)):
            draw_lines(canvas, self.lines, MARGIN + 16, top - 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Piece):
    """A heading or a line of words alone; `role` is its tag. Very long ones go on over the page."""

    lines: Lines
    text: str
    role: str = "P"
    colour: str = INK
    key: object = field(default_factory=object)
    first: bool = True

    @property
    def height(self) -> float:
        return self.lines.height

    def parts(self, room: float) -> tuple[Piece, Piece] | None:
        if room < self.lines.leading or len(self.lines.lines) < 2:
            return None
        head, tail = self.lines.split(room)
        return replace(self, lines=head, keep=False), replace(self, lines=tail, first=False)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        if self.role.startswith("H") and self.first:
            canvas.bookmark(self.lines.said, int(self.role[1:]) - 1, top)
        with canvas.tag(self.role, key=self.key, actual=actual(self.text, self.lines)):
            draw_lines(canvas, self.lines, MARGIN, top, self.colour)


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRow(Piece):
    """Picture on its soft tile left, words right. Only words higher than a whole page are parted, under one tag."""

    lines: Lines
    text: str
    picture: Picture | None
    alt: str
    part: int
    key: object = field(default_factory=object)
    first: bool = True

    @property
    def height(self) -> float:
        return max(self.lines.height, TILE if self.first else 0)

    def parts(self, room: float) -> tuple[Piece, Piece] | None:
        if room < TILE or len(self.lines.lines) < 2:
            return None
        head, tail = self.lines.split(room)
        return replace(self, lines=head, keep=False), replace(self, lines=tail, first=False)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        with canvas.tag("Div", key=self.key):
            if self.first:
                self._paint_picture(canvas, top - TILE)
            with canvas.tag("P", key=(self.key, "words"), actual=actual(self.text, self.lines)):
                down = max(0.0, (self.height - self.lines.height) / 2)
                draw_lines(canvas, self.lines, MARGIN + TILE + BESIDE, top - down)

    def _paint_picture(self, canvas: TaggedCanvas, y: float) -> None:
        ground(canvas, MARGIN, y, TILE, TILE, GROUNDS[self.part % len(GROUNDS)], TILE_RADIUS)
        if isinstance(self.picture, Vector):
            inset = (TILE - PICTURE) / 2
            figure(canvas, self.picture, self.alt, MARGIN + inset, y + inset, PICTURE, PICTURE)
        elif self.picture is not None:
            figure(canvas, self.picture, self.alt, MARGIN, y, TILE, TILE, TILE_RADIUS)


@dataclass(frozen=True, slots=True, kw_only=True)
class BigPhoto(Piece):
    """A photo as wide as the words."""

    picture: Picture
    size: tuple[float, float]
    alt: str

    @property
    def height(self) -> float:
        return self.size[1]

    def smaller(self, room: float) -> Piece | None:
        times = room / self.size[1]
        return replace(self, size=(self.size[0] * times, room)) if room >= PHOTO_LOWEST else None

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        figure(canvas, self.picture, self.alt, MARGIN, top - self.size[1], *self.size, radius=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLine(Piece):
    """Some groups of a code side by side, each on its own tile and in its own tag."""

    groups: Sequence[Lines]
    width: float

    @property
    def height(self) -> float:
        return self.groups[0].height + 22

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        for number, lines in enumerate(self.groups):
            x = MARGIN + number * (self.width + 12)
            ground(canvas, x, top - self.height, self.width, self.height, HEADER_GROUND, 8, EDGE)
            with canvas.tag("P"):
                inset = (self.width - fonts.width(lines.lines[0], lines.font, lines.size)) / 2
                draw_lines(canvas, lines, x + inset, top - 11)
