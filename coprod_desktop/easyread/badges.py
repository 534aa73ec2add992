"""Name badges to cut out, two side by side, the size of a card (85 by 55 mm) or higher for a long name."""

from dataclasses import dataclass, field, replace

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import Badges, SignLine
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import BETWEEN_ROWS, Piece, actual, draw_lines
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.pieces import Words, figure, too_long
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay, widest_word
from coprod_desktop.easyread.writing import Media

LEAST, PAD, BELOW = 156.0, 16.0, 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A name laid out, with its picture; an empty one to write on has neither."""

    on: Measures
    name: Lines
    text: str
    picture: Picture | None
    alt: str
    key: object = field(default_factory=object)

    @property
    def height(self) -> float:
        return (self.on.picture + BELOW * self.on.times if self.picture else 0) + self.name.height + 2 * PAD * self.on.times

    def paint(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        on, pad = self.on, PAD * self.on.times
        with canvas.tag("Div", key=self.key):
            if self.picture is not None:
                figure(canvas, self.picture, self.alt, x + pad, top - pad - on.picture, on.picture, on.picture, 8 * on.times)
                top -= on.picture + BELOW * on.times
            with canvas.tag("P", actual=actual(self.text, self.name)):
                draw_lines(canvas, self.name, x + pad, top - pad, on.colours.ink)


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLine(Piece):
    """Two badges, or the last one alone, with dashes to cut along."""

    badges: tuple[Badge, ...]
    width: float
    space: float = 0.0

    @property
    def height(self) -> float:
        return max(LEAST * self.on.times, *(badge.height for badge in self.badges))

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        for number, badge in enumerate(self.badges):
            x = self.on.left + number * self.width
            with canvas.artifact():
                canvas.saveState()
                canvas.setDash(6 * self.on.times, 4 * self.on.times)
                canvas.setStrokeColor(HexColor(self.on.colours.edge))
                canvas.setLineWidth(self.on.times)
                canvas.rect(x, top - self.height, self.width, self.height, stroke=1, fill=0)
                canvas.restoreState()
            if badge.text:
                badge.paint(canvas, x, top if badge.picture else top - (self.height - badge.height) / 2)


def badge_lines(block: Badges, on: Measures, media: Media) -> list[Piece]:
    """Side by side; one with a word that is too long for that has the whole width, so that no name is parted."""
    lines: list[list[SignLine]] = []
    for badge in block.badges:
        if lines and len(lines[-1]) == 1 and _fits(badge, on) and _fits(lines[-1][0], on):
            lines[-1].append(badge)
        else:
            lines.append([badge])
    if any(too_long(lay(badge.name, on.room, fonts.BOLD, on.sizes.body), on) for badge in block.badges):
        return [Words(on=on, lines=lay(badge.name, on.room, fonts.BOLD, on.sizes.body), text=badge.name) for badge in block.badges]
    made = [BadgeLine(on=on, badges=tuple(_badge(badge, _width(line, on), on, media) for badge in line), width=_width(line, on)) for line in lines]
    return [replace(line, space=BETWEEN_ROWS if number == 0 else 0.0) for number, line in enumerate(made)]


def _fits(badge: SignLine, on: Measures) -> bool:
    return widest_word(badge.name, fonts.BOLD, on.sizes.body) <= on.room / 2 - 2 * PAD * on.times


def _width(line: list[SignLine], on: Measures) -> float:
    return on.room / 2 if all(_fits(badge, on) for badge in line) else on.room


def _badge(badge: SignLine, width: float, on: Measures, media: Media) -> Badge:
    """The name is larger than the words of the sheet, as far as its longest word fits: it is read from across a table."""
    room, sizes = width - 2 * PAD * on.times, on.sizes
    most = sizes.body * room / max(1.0, widest_word(badge.name, fonts.BOLD, sizes.body))
    size = max(sizes.body, min(sizes.heading + 4, int(most)))
    return Badge(on=on, name=lay(badge.name, room, fonts.BOLD, size, 1.25), text=badge.name,
                 picture=find(badge.picture, media, on.picture, on.paper.grey), alt=badge.alt)
