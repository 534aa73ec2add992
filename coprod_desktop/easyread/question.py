"""A question to answer on paper: picture and words, then boxes to tick with a picture each, or lines to write on."""

from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import Question
from coprod_desktop.domain.handout_lines import lines_words
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import BESIDE, EDGE, INK, MARGIN, PICTURE, ROOM, Piece, Sizes, actual, draw_lines
from coprod_desktop.easyread.pieces import figure
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay
from coprod_desktop.easyread.writing import Media

# 13 mm: a box for a cross by an unsteady hand, and a line that a hand can write on.
TICK = WRITE = 36.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine(Piece):
    """A box to tick, the picture of the answer, its words. All answers of a question are one list."""

    words: Lines
    text: str
    picture: Picture | None
    alt: str
    key: object
    space: float = 10.0

    @property
    def height(self) -> float:
        return max(self.words.height, TICK, PICTURE if self.picture else 0)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        middle = top - self.height / 2
        with canvas.tag("L", key=self.key), canvas.tag("LI"), canvas.tag("LBody"):
            with canvas.artifact():
                canvas.setStrokeColor(HexColor(INK))
                canvas.setLineWidth(1.5)
                canvas.roundRect(MARGIN, middle - TICK / 2, TICK, TICK, 4, stroke=1, fill=0)
            x = MARGIN + TICK + BESIDE
            if self.picture is not None:
                figure(canvas, self.picture, self.alt, x, middle - PICTURE / 2, PICTURE, PICTURE, 8)
                x += PICTURE + BESIDE
            with canvas.tag("P", actual=actual(self.text, self.words)):
                draw_lines(canvas, self.words, x, middle + self.words.height / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingLines(Piece):
    """Lines to write on."""

    count: int
    space: float = 0.0

    @property
    def height(self) -> float:
        return self.count * WRITE

    def parts(self, room: float) -> tuple[Piece, Piece] | None:
        fit = int(room // WRITE)
        return (replace(self, count=fit, keep=False), replace(self, count=self.count - fit)) if 0 < fit < self.count else None

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        with canvas.tag("Figure", alt=lines_words(self.count)):
            canvas.setStrokeColor(HexColor(EDGE))
            canvas.setLineWidth(1)
            for number in range(1, self.count + 1):
                canvas.line(MARGIN, top - number * WRITE, MARGIN + ROOM, top - number * WRITE)


def answer_lines(block: Question, sizes: Sizes, media: Media) -> list[Piece]:
    """What stands below the question; it stays with it on the page as long as it fits."""
    key = object()
    made: list[Piece] = []
    for answer in block.answers:
        picture = find(answer.picture, media, PICTURE)
        beside = TICK + BESIDE + (PICTURE + BESIDE if picture else 0)
        made.append(AnswerLine(words=lay(answer.words, ROOM - beside, fonts.REGULAR, sizes.body, 1.3), text=answer.words, picture=picture,
                               alt=answer.alt, key=key))
    if block.lines:
        made.append(WritingLines(count=block.lines))
    return [replace(piece, keep=piece is not made[-1]) for piece in made]
