"""How the pieces of a sheet go on pages. All measures are in points (1/72 inch)."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field

from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay, widest_word, with_links

BETWEEN_ROWS = 16.0
CELL_PAD, LINE_LEAST = 7.0, 43.0  # a hand needs 15 mm to sign or to write
# Above and below a picture in a table: with 3 mm between two of them they are still told apart, and one more fits on a page.
PICTURE_PAD = 4.25
HEADER_PAD = 5.0
# A line to sign needs no room for the edges of a box.
LINE_IN_FRAME = 40.0
# What is higher than a page begins on this one only when a good part of it does.
PART_LEAST = 200.0
_GROUP_LINES = 3
# Sums of heights are off by less.
_HAIR = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Something of a known height that stays in one part. `space` is the gap above it on A4, `keep` ties it to the next piece; `new_page` puts
    it on top of a page."""

    on: Measures
    space: float = BETWEEN_ROWS
    keep: bool = False
    new_page: bool = False

    @property
    def gap(self) -> float:
        return self.space * self.on.times

    @property
    def leads(self) -> bool:
        """Whether it may be the last of a page, though it is tied to what follows."""
        return False

    @property
    def again(self) -> bool:
        """Whether it only says once more what stood on the page before."""
        return False

    @property
    def height(self) -> float:
        raise NotImplementedError

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws it with its upper edge at `top`."""
        raise NotImplementedError

    def repeat(self) -> "Piece | None":
        """What stands again at the top of the next page when the sheet breaks before this piece."""
        return None

    def smaller(self, room: float) -> "Piece | None":
        """The piece made to fit into `room`, when it can be and is still large enough."""
        return None

    def parts(self, room: float) -> "tuple[Piece, Piece] | None":
        """Two pieces, the first at most `room` high. Only for what is higher than a whole page; else None."""
        return None


@dataclass(slots=True)
class Page:
    """The pieces of one page, each with the place of its upper edge. In a part that is somebody's own, `number` and `count` are those of the part;
    else they are 0. `whose` stands at its foot instead of the notice, None where the notice does."""

    pieces: list[tuple[Piece, float]] = field(default_factory=list)
    number: int = 0
    count: int = 0
    whose: str | None = None


def paginate(pieces: Sequence[Piece], on: Measures, bottom: float, close: float = 1.0) -> list[Page]:
    """Puts the pieces on pages from their top down to `bottom`. What is tied together goes over together, as far as a page has room. Less
    than 1, `close` makes the gaps between them narrower."""
    bottom -= _HAIR
    pages = [Page()]
    y = on.top
    waiting = list(pieces)
    while waiting:
        tied = _tied(waiting, on.top - bottom, close)
        needed = _needed(tied, close)
        alone = fresh = not pages[-1].pieces  # nothing stands here but what is tied together
        if not fresh and y - needed < bottom and (smaller := tied[0].smaller(tied[0].height + y - needed - bottom - _HAIR)):
            needed -= tied[0].height - smaller.height
            tied[0] = smaller
        begins_here = tied[-1].height > on.top - bottom and y - bottom > needed - tied[-1].height + PART_LEAST * on.times
        if not fresh and (tied[0].new_page or (y - needed < bottom and not begins_here)):
            y, fresh = _turn(pages, tied[0], on)
            alone = True
        for piece in tied:
            y -= 0 if fresh else piece.gap * close
            if y - piece.height < bottom and (alone or piece.height > on.top - bottom) and (split := piece.parts(y - bottom)):
                pages[-1].pieces.append((split[0], y))
                waiting[0] = split[1]
                y, _fresh = _turn(pages, split[1], on)
                break
            if y - piece.height < bottom and not fresh:
                y, _fresh = _turn(pages, piece, on)
            fresh = False
            waiting.pop(0)
            pages[-1].pieces.append((piece, y))
            y -= piece.height
    return pages


def _turn(pages: list[Page], first: Piece, on: Measures) -> tuple[float, bool]:
    """Begins a page for the piece: where it begins, and whether nothing stands above it."""
    again = first.repeat()
    pages.append(Page([(again, on.top)] if again else []))
    return on.top - (again.height if again else 0), again is None


def _needed(pieces: Sequence[Piece], close: float) -> float:
    return sum(piece.height + piece.gap * close for piece in pieces)


def _tied(waiting: Sequence[Piece], page: float, close: float) -> list[Piece]:
    """The first piece with those it must not be parted from; what is higher than a page may be parted behind a title."""
    count = 1
    while waiting[count - 1].keep and count < len(waiting):
        count += 1
    tied = list(waiting[:count])
    if _needed(tied, close) > page:
        return tied[:max((first for first in range(1, count) if tied[first - 1].leads and _needed(tied[first:], close) <= page), default=count)]
    return tied


def draw_lines(canvas: TaggedCanvas, lines: Lines, x: float, top: float, colour: str, last: str = "") -> None:
    """The words with the upper edge of their first line at `top`, inside whatever tag is open. `last` is where the last line leads, if it does."""
    # Lexend's capitals are 0.7 of its size: the middle of a capital stands in the middle of its line.
    first = top - lines.leading / 2 - 0.35 * lines.size
    if canvas.in_words and (parted := with_links(lines.lines, last)):
        for number, parts in enumerate(parted):
            _draw_linked(canvas, lines, lines.font_of(number), parts, x, first - number * lines.leading, colour)
        return
    text = canvas.beginText(x, first)
    text.setFillColor(colour)
    for number, line in enumerate(lines.lines):
        text.setTextOrigin(x, first - number * lines.leading)
        for font, run in fonts.runs(line, lines.font_of(number)):
            text.setFont(font, lines.size, lines.leading)
            text.textOut(run)
    canvas.drawText(text)


def _draw_linked(canvas: TaggedCanvas, lines: Lines, in_font: str, line: Sequence[tuple[str, str]], x: float, y: float, colour: str) -> None:
    """One line with its addresses to press; they look like the other words: on paper nobody presses them."""
    for words, address in line:
        right = x + fonts.width(words, in_font, lines.size)
        box = (x, y - 0.25 * lines.size, right, y + 0.75 * lines.size)
        with canvas.link(address, words.strip(), box) if address else nullcontext():
            text = canvas.beginText(x, y)
            text.setFillColor(colour)
            for font, run in fonts.runs(words, in_font):
                text.setFont(font, lines.size, lines.leading)
                text.textOut(run)
            canvas.drawText(text)
        x = right


def actual(text: str, lines: Lines) -> str:
    """What to keep as the true letters when some had to be told in words; "" when the page has them all."""
    true = " ".join(text.split())
    return "" if true == lines.said else true


def _notice(words: str, on: Measures) -> Lines:
    return lay(words, on.room, fonts.BOLD, on.sizes.body, 1.35)


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of every page, as large as the body: the notice, the group, "Page 1 of 2"."""

    on: Measures
    notice: Lines
    group: Lines
    beside: bool

    @classmethod
    def of(cls, notice: str, group: str, longest_page: str, on: Measures) -> "Foot":
        """The number of the page is beside the group's name, or below it where there is no room for both."""
        body = on.sizes.body
        left = on.room - fonts.width(longest_page, fonts.REGULAR, body) - 20
        most = _GROUP_LINES * body * 1.35  # its whole name stands below the title
        beside = widest_word(group, fonts.REGULAR, body) <= left and len(lay(group, left, fonts.REGULAR, body).lines) <= 2
        name = lay(group, left if beside else on.room, fonts.REGULAR, body, 1.35).split(most)[0]
        return cls(on, _notice(notice, on), name, beside)

    @staticmethod
    def longest(notices: Sequence[str], on: Measures) -> str:
        """The one that takes most room at the foot."""
        return max(notices, key=lambda notice: _notice(notice, on).height, default="")

    @property
    def top(self) -> float:
        """Where the words of the page must end."""
        line = self.on.sizes.body * 1.35
        return self.on.foot + self.notice.height + (max(self.group.height, line) if self.beside else self.group.height + line) + 20 * self.on.times

    def paint(self, canvas: TaggedCanvas, page: str, whose: str | None = None) -> None:
        """`whose` stands instead of the notice: who finds the second page alone sees whose it is."""
        on = self.on
        y = self.top - 20 * on.times
        with canvas.artifact("Pagination", "Footer"):
            notice = self.notice if whose is None else _notice(whose, on)
            draw_lines(canvas, notice, on.left, y - self.notice.height + notice.height, on.colours.ink)
            y -= self.notice.height
            draw_lines(canvas, self.group, on.left, y, on.colours.soft)
            words = lay(page, on.room, fonts.REGULAR, on.sizes.body, 1.35)
            width = fonts.width(page, words.font, words.size)
            if self.beside:
                draw_lines(canvas, words, on.right - width, y, on.colours.soft)
            else:
                draw_lines(canvas, words, on.left, y - self.group.height, on.colours.soft)
