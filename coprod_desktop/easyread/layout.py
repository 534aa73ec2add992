"""The measures of a sheet, and how its pieces go on pages. All measures are in points (1/72 inch)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay
from coprod_desktop.easyread.writing import SMALLEST

A4 = (595.28, 841.89)
MARGIN = 57.0
ROOM = A4[0] - 2 * MARGIN
TOP = A4[1] - 54.0
FOOT = 34.0
# 72 points are 25.4 mm: the least for a picture that carries a sentence (field evidence: bigger is better).
PICTURE, TILE, TILE_RADIUS = 72.0, 94.0, 12.0
BESIDE = 22.0
BETWEEN_ROWS = 16.0
SMALL_PICTURE, CELL_PAD, LINE_LEAST = 36.0, 7.0, 46.0
PHOTO_HIGHEST, PHOTO_LOWEST = 280.0, 170.0
# What is higher than a page begins on this one only when a good part of it does.
PART_LEAST = 200.0

INK, SOFT, RULE, EDGE = "#13262B", "#33484D", "#0B5357", "#5C7577"
HEADER_GROUND, NOTICE_GROUND = "#E9EEEC", "#FFF0CC"
# Behind the pictures of one part of the sheet after another. On a grey printer all four are nearly white.
GROUNDS = ("#FFF0CC", "#DCEBF7", "#DDF0DF", "#FBE4E0")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every size of words on a sheet, from the one the reader chose (16, 18, 20, 24 or 28)."""

    body: float
    title: float
    heading: float
    smaller_heading: float
    code: float

    @classmethod
    def of(cls, points: int) -> "Sizes":
        body = float(max(points, SMALLEST))
        return cls(body, body + 14, body * 1.25, body * 1.1, body + 10)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something of a known height that stays in one part. `space` is the gap above it, `keep` ties it to the next piece."""

    space: float = BETWEEN_ROWS
    keep: bool = False

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
    """The pieces of one page, each with the place of its upper edge."""

    pieces: list[tuple[Piece, float]] = field(default_factory=list)


def paginate(pieces: Sequence[Piece], bottom: float) -> list[Page]:
    """Puts the pieces on pages from TOP down to `bottom`; what is tied together goes over together."""
    bottom -= 0.01  # sums of heights are off by a hair
    pages = [Page()]
    y = TOP
    waiting = list(pieces)
    while waiting:
        tied = _tied(waiting)
        needed = sum(piece.height + piece.space for piece in tied)
        fresh = not pages[-1].pieces
        if not fresh and y - needed < bottom and (smaller := tied[0].smaller(tied[0].height + y - needed - bottom)):
            needed -= tied[0].height - smaller.height
            tied[0] = smaller
        begins_here = needed > TOP - bottom and y - bottom > needed - tied[-1].height + PART_LEAST
        if not fresh and y - needed < bottom and not begins_here:
            pages.append(Page())
            y = TOP
            again = tied[0].repeat()
            if again is not None:
                pages[-1].pieces.append((again, y))
                y -= again.height
                fresh = False
            else:
                fresh = True
        for piece in tied:
            waiting.pop(0)
            y -= 0 if fresh else piece.space
            fresh = False
            split = piece.parts(y - bottom) if y - piece.height < bottom else None
            if split is not None:
                pages[-1].pieces.append((split[0], y))
                waiting.insert(0, split[1])
                pages.append(Page())
                y = TOP
                fresh = True
                break
            pages[-1].pieces.append((piece, y))
            y -= piece.height
    return pages


def _tied(waiting: Sequence[Piece]) -> list[Piece]:
    """The first piece with those it must not be parted from."""
    count = 1
    while waiting[count - 1].keep and count < len(waiting):
        count += 1
    return list(waiting[:count])


def draw_lines(canvas: TaggedCanvas, lines: Lines, x: float, top: float, colour: str = INK) -> None:
    """The words with the upper edge of their first line at `top`, inside whatever tag is open."""
    # Lexend's capitals are 0.7 of its size: the middle of a capital stands in the middle of its line.
    first = top - lines.leading / 2 - 0.35 * lines.size
    text = canvas.beginText(x, first)
    text.setFillColor(colour)
    for number, line in enumerate(lines.lines):
        text.setTextOrigin(x, first - number * lines.leading)
        for font, run in fonts.runs(line, lines.font):
            text.setFont(font, lines.size, lines.leading)
            text.textOut(run)
    canvas.drawText(text)


def actual(text: str, lines: Lines) -> str:
    """What to keep as the true letters when some had to be told in words; "" when the page has them all."""
    true = " ".join(text.split())
    return "" if true == lines.said else true


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of every page, as large as the body: the notice, the group, "Page 1 of 2"."""

    notice: Lines
    group: Lines
    page_width: float
    sizes: Sizes

    @classmethod
    def of(cls, notice: str, group: str, longest_page: str, sizes: Sizes) -> "Foot":
        page_width = fonts.width(longest_page, fonts.REGULAR, sizes.body)
        return cls(lay(notice, ROOM, fonts.BOLD, sizes.body, 1.35),
                   lay(group, ROOM - page_width - 20, fonts.REGULAR, sizes.body, 1.35), page_width, sizes)

    @property
    def top(self) -> float:
        """Where the words of the page must end."""
        return FOOT + self.notice.height + max(self.group.height, self.sizes.body * 1.35) + 20

    def paint(self, canvas: TaggedCanvas, page: str) -> None:
        y = self.top - 20
        with canvas.artifact("Pagination", "Footer"):
            draw_lines(canvas, self.notice, MARGIN, y)
            y -= self.notice.height
            draw_lines(canvas, self.group, MARGIN, y, SOFT)
            words = lay(page, ROOM, fonts.REGULAR, self.sizes.body, 1.35)
            draw_lines(canvas, words, A4[0] - MARGIN - fonts.width(page, words.font, words.size), y, SOFT)
