"""A sheet to hang up: a calm frame round the page, a ribbon beside its title, and all of it as large as one page has room for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from reportlab.lib.colors import HexColor

from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.hearts import paint_garland, paint_heart, paint_hearts
from coprod_desktop.easyread.last_page import well_ended
from coprod_desktop.easyread.layout import Page, Piece, actual, draw_lines, paginate
from coprod_desktop.easyread.measures import Grand, Measures
from coprod_desktop.easyread.pieces import Title
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay, widest_word

# From the grandest to what large print and a small page have room for.
GRAND = (Grand(3.4, 7, 1.45, 26, 1.7), Grand(3.1, 5, 1.45, 24, 1.6), Grand(2.8, 4, 1.4, 22, 1.5), Grand(2.4, 3, 1.4, 18, 1.4),
         Grand(2.1, 2, 1.35, 15, 1.2), Grand(1.8, 0, 1.3, 13, 1), Grand(1.5, 0, 1.3, 11, 1), Grand(1.3, 0, 1.25, 8, 1),
         Grand(1.15, 0, 1.2, 5, 1), Grand(1.0, 0, 1.2, 4, 1))
OVER_PAGES = Grand(1.8, 0, 1.4, 14, 1)
_WIDEST = 60.0  # points between things where there is room to spare on A4
_ARC = 11.0  # how high the row of arcs under the title is
_CIRCLE = 0.5523  # how far the handles of a Bézier curve are out for a quarter of a circle


def as_grand_as_fits(made: Callable[[Measures], Sequence[Piece]], on: Measures, bottom: float) -> list[Page]:
    """The pages of what is `made`: one, as grand as it can be. What is too much for one goes on over the next, as any sheet does."""
    for grand in map(on.made_grand, GRAND):
        pages = paginate(made(grand), grand, bottom)
        if len(pages) == 1:
            return [_spread(pages[0], bottom, _WIDEST * on.times)]
    return well_ended(made(on.made_grand(OVER_PAGES)), on, bottom)


def _spread(page: Page, bottom: float, most: float) -> Page:
    """The room that is left over stands between things, not at the foot."""
    last, top = page.pieces[-1]
    parted = sum(piece.gap > 0 for piece, _top in page.pieces[1:])
    each = min(most, (top - last.height - bottom) / parted) if parted else 0.0
    moved, down = Page(), 0.0
    for number, (piece, at) in enumerate(page.pieces):
        down += each if number and piece.gap > 0 else 0.0
        moved.pieces.append((piece, at - down))
    return moved


@dataclass(frozen=True, slots=True, kw_only=True)
class GrandTitle(Title):
    """The title and the group's name, a ribbon beside them, and a row of arcs below; on a card hearts, and a row of them. `role` is the tag of
    the title. On a part of a sheet the group's name is said again, as decoration."""

    role: str = "H1"

    @property
    def _words(self) -> float:
        return max(self.title.height + self.group.height, ribbon(self.on))

    @property
    def height(self) -> float:
        return self._words + (_ARC + 8) * self.on.times

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on = self.on
        canvas.bookmark(self.title.said, int(self.role[1:]) - 1, top)
        down = (self._words - self.title.height - self.group.height) / 2
        with canvas.tag(self.role, actual=actual(self.texts[0], self.title)):
            draw_lines(canvas, self.title, on.left, top - down, on.colours.ink)
        if self.group.lines:
            with canvas.tag("P", actual=actual(self.texts[1], self.group)) if self.role == "H1" else canvas.artifact("Pagination", "Header"):
                draw_lines(canvas, self.group, on.left, top - down - self.title.height, on.colours.soft)
        with canvas.artifact():
            if on.card:
                paint_hearts(canvas, on, on.right - ribbon(on) / 2, top - self._words / 2, ribbon(on))
                paint_garland(canvas, on, top - self.height, _ARC * on.times)
                return
            _paint_ribbon(canvas, on, on.right - ribbon(on) / 2, top, ribbon(on))
            _paint_arcs(canvas, on, top - self.height)


def ribbon(on: Measures) -> float:
    """How high and how wide it is: a little more than the title and the group's name in one line each."""
    return (on.sizes.title * 1.2 + on.small * 1.35) * (1.5 if on.card else 1.3) if on.grand else 0.0


def paint_frame(canvas: TaggedCanvas, on: Measures) -> None:
    """Two lines round the page, and a fan in each corner; decoration. Without colours its lines alone say the same."""
    margin = on.width - on.right
    inset, thick = margin * 0.3, 3.5 * on.times
    x, y = on.left - margin + inset, inset
    width, height = on.right + margin - inset - x, on.height - 2 * inset
    within = 2.2 * thick
    fan = margin - inset - within - 5 * on.times
    with canvas.artifact():
        canvas.setStrokeColor(HexColor(on.colours.rule))
        canvas.setLineWidth(thick)
        canvas.roundRect(x, y, width, height, 2.5 * thick, stroke=1, fill=0)
        canvas.setLineWidth(on.times)
        left, low, right, high = x + within, y + within, x + width - within, y + height - within
        canvas.rect(left, low, right - left, high - low, stroke=1, fill=0)
        for corner, across, up in ((left, low, 1), (right, low, 1), (left, high, -1), (right, high, -1)):
            inward = 1 if corner == left else -1
            if on.card:
                paint_heart(canvas, corner + inward * fan * 0.5, across + up * fan * 0.5, fan * 0.34, on.colours.ribbon)
            else:
                _paint_fan(canvas, on, corner, across, inward, up, fan)


def _paint_fan(canvas: TaggedCanvas, on: Measures, x: float, y: float, right: int, up: int, radius: float) -> None:
    for colour, part in zip(_soft(on), (1.0, 0.68, 0.36), strict=False):
        reach, out = radius * part, radius * part * _CIRCLE
        path = canvas.beginPath()
        path.moveTo(x, y)
        path.lineTo(x + right * reach, y)
        path.curveTo(x + right * reach, y + up * out, x + right * out, y + up * reach, x, y + up * reach)
        path.close()
        canvas.setFillColor(HexColor(colour))
        canvas.drawPath(path, stroke=1, fill=1)


def _paint_arcs(canvas: TaggedCanvas, on: Measures, y: float) -> None:
    """Half circles side by side, as wide as the words."""
    high = _ARC * on.times
    count = max(1, round(on.room / (2 * high)))
    wide = on.room / count / 2
    canvas.setStrokeColor(HexColor(on.colours.rule))
    canvas.setLineWidth(on.times)
    colours = _soft(on)
    for number in range(count):
        middle = on.left + (2 * number + 1) * wide
        for part in (1.0, 0.5):
            across, up = wide * part, high * part
            path = canvas.beginPath()
            path.moveTo(middle - across, y)
            path.curveTo(middle - across, y + up * _CIRCLE, middle - across * _CIRCLE, y + up, middle, y + up)
            path.curveTo(middle + across * _CIRCLE, y + up, middle + across, y + up * _CIRCLE, middle + across, y)
            path.close()
            canvas.setFillColor(HexColor(colours[(number + (part < 1)) % len(colours)]))
            canvas.drawPath(path, stroke=1, fill=1)
    canvas.setLineWidth(2 * on.times)
    canvas.line(on.left, y, on.right, y)


def _paint_ribbon(canvas: TaggedCanvas, on: Measures, middle: float, top: float, high: float) -> None:
    """A rosette with a star, and its two tails."""
    radius = high * 0.34
    y = top - radius * 1.12
    canvas.setStrokeColor(HexColor(on.colours.ink))
    canvas.setLineWidth(high / 40)
    canvas.setLineJoin(1)
    canvas.setFillColor(HexColor(on.colours.ribbon))
    for side in (-1, 1):
        tail = [(0.1, 0.4), (0.86, 0.1), (1.14, -1.62), (0.74, -1.36), (0.42, -1.68)]
        _paint_shape(canvas, ((middle + side * radius * across, y + radius * up) for across, up in tail))
    canvas.setFillColor(HexColor(on.colours.gold))
    _paint_shape(canvas, _ring(middle, y, radius * 1.12, radius * 0.96, 16))
    canvas.setFillColor(HexColor(on.colours.seal))
    canvas.circle(middle, y, radius * 0.72, stroke=1, fill=1)
    canvas.setFillColor(HexColor(on.colours.gold))
    _paint_shape(canvas, _ring(middle, y, radius * 0.54, radius * 0.24, 5))


def _ring(x: float, y: float, out: float, within: float, points: int) -> Iterator[tuple[float, float]]:
    """The points of a star."""
    for number in range(2 * points):
        turn, reach = pi / 2 + number * pi / points, within if number % 2 else out
        yield x + reach * cos(turn), y + reach * sin(turn)


def _paint_shape(canvas: TaggedCanvas, points: Iterator[tuple[float, float]]) -> None:
    path = canvas.beginPath()
    path.moveTo(*next(points))
    for x, y in points:
        path.lineTo(x, y)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def _soft(on: Measures) -> tuple[str, ...]:
    tiles = on.colours.tiles
    return tiles if len(tiles) > 1 else (tiles[0], on.colours.page or "#FFFFFF", tiles[0])


def grand_words(text: str, room: float, size: float, on: Measures) -> Lines:
    """A title or a name as large as it should be; smaller where a word would be parted, or all of it would be more than two lines. On a card
    what follows a comma, the name, begins a line where it has the room."""
    least, most = min(size, on.small), 2
    if on.card and on.sizes.body > on.small and ", " in text:
        text, most = text.replace(", ", ",\n", 1), 3
    while size > least and (widest_word(text, fonts.BOLD, size) > room or len(lay(text, room, fonts.BOLD, size, 1.2).lines) > most):
        size = max(least, size - 2)
    laid, parted = lay(text, room, fonts.BOLD, size, 1.2), lay(text.replace(", ", ",\n", 1), room, fonts.BOLD, size, 1.2)
    return parted if on.card and len(parted.lines) <= len(laid.lines) else laid
