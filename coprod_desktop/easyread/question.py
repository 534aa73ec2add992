"""A question to answer on paper: picture and words, then boxes to tick with a picture each, or lines to write on."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import Question
from coprod_desktop.domain.handout_lines import lines_words
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import Piece, actual, draw_lines
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.pieces import Words, figure, too_long
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay
from coprod_desktop.easyread.writing import Media

# 13 mm: a box for a cross by an unsteady hand, and a line that a hand can write on.
TICK = WRITE = 36.0
# Between answers, and between those with a picture: hands and faces would touch.
BETWEEN, BETWEEN_PICTURES = 10.0, 16.0
# Between a box and its picture where answers are side by side, and between the picture and the words below it.
NEAR = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine(Piece):
    """A box to tick, the picture of the answer, its words. All answers of a question are one list."""

    words: Lines
    text: str
    picture: Picture | None
    alt: str
    key: object
    space: float = BETWEEN

    @property
    def height(self) -> float:
        return max(self.words.height, TICK * self.on.times, self.on.picture if self.picture else 0)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on, tick, middle = self.on, TICK * self.on.times, top - self.height / 2
        with canvas.tag("L", key=self.key), canvas.tag("LI"), canvas.tag("LBody"):
            _box(canvas, on, on.left, middle + tick / 2)
            x = on.left + tick + on.beside
            if self.picture is not None:
                figure(canvas, self.picture, self.alt, x, middle - on.picture / 2, on.picture, on.picture, 8 * on.times)
                x += on.picture + on.beside
            with canvas.tag("P", actual=actual(self.text, self.words)):
                draw_lines(canvas, self.words, x, middle + self.words.height / 2, on.colours.ink)


def _box(canvas: TaggedCanvas, on: Measures, x: float, top: float) -> None:
    """To tick."""
    tick = TICK * on.times
    with canvas.artifact():
        canvas.setStrokeColor(HexColor(on.colours.ink))
        canvas.setLineWidth(1.5 * on.times)
        canvas.roundRect(x, top - tick, tick, tick, 4 * on.times, stroke=1, fill=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersBeside(Piece):
    """Faces and the like side by side, as people know them from a scale: each with its box, and its words below it."""

    answers: Sequence[AnswerLine]

    @property
    def height(self) -> float:
        return self.on.picture + NEAR * self.on.times + max(answer.words.height for answer in self.answers)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on, tick, near = self.on, TICK * self.on.times, NEAR * self.on.times
        for number, answer in enumerate(self.answers):
            x = on.left + number * on.room / len(self.answers)
            with canvas.tag("L", key=answer.key), canvas.tag("LI"), canvas.tag("LBody"):
                _box(canvas, on, x, top - (on.picture - tick) / 2)
                x += tick + near
                assert answer.picture is not None
                figure(canvas, answer.picture, answer.alt, x, top - on.picture, on.picture, on.picture, 8 * on.times)
                with canvas.tag("P", actual=actual(answer.text, answer.words)):
                    draw_lines(canvas, answer.words, x, top - on.picture - near, on.colours.ink)


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingLines(Piece):
    """Lines to write on; all those of a question are one figure, told by its words."""

    count: int
    told: str
    key: object = field(default_factory=object)
    space: float = 0.0

    @property
    def height(self) -> float:
        return self.count * WRITE * self.on.times

    def parts(self, room: float) -> tuple[Piece, Piece] | None:
        fit = int(room // (WRITE * self.on.times))
        return (replace(self, count=fit, keep=False), replace(self, count=self.count - fit)) if 0 < fit < self.count else None

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on = self.on
        with canvas.tag("Figure", key=self.key, alt=self.told):
            rule(canvas, on, on.left, on.right, *(top - number * WRITE * on.times for number in range(1, self.count + 1)))


def rule(canvas: TaggedCanvas, on: Measures, left: float, right: float, *heights: float) -> None:
    """Lines to write on."""
    canvas.setStrokeColor(HexColor(on.colours.edge))
    canvas.setLineWidth(on.times)
    for y in heights:
        canvas.line(left, y, right, y)


def _is_short(answer: AnswerLine, count: int, on: Measures) -> bool:
    """Whether it fits beside so many others: a picture, and words on one line below it."""
    room = on.room / count - (TICK + NEAR) * on.times
    return answer.picture is not None and max(on.picture, fonts.width(answer.words.said, answer.words.font, answer.words.size)) <= room - NEAR


def answer_lines(block: Question, on: Measures, media: Media) -> list[Piece]:
    """What stands below the question; it stays with it on the page as long as it fits."""
    key = object()
    made: list[Piece] = []
    for answer in block.answers:
        alone = lay(answer.words, on.room, fonts.REGULAR, on.sizes.body)
        if too_long(alone, on):
            made.append(Words(on=on, lines=alone, text=answer.words))
            continue
        picture = find(answer.picture, media, on.picture, on.paper.grey)
        beside = TICK * on.times + on.beside + (on.picture + on.beside if picture else 0)
        made.append(AnswerLine(on=on, words=lay(answer.words, on.room - beside, fonts.REGULAR, on.sizes.body, 1.3), text=answer.words,
                               picture=picture, alt=answer.alt, key=key, space=BETWEEN_PICTURES if picture else BETWEEN))
    answers = [piece for piece in made if isinstance(piece, AnswerLine)]
    if 1 < len(answers) == len(block.answers) and all(_is_short(answer, len(answers), on) for answer in answers):
        made = [AnswersBeside(on=on, answers=answers, space=BETWEEN_PICTURES)]
    if block.lines:
        made.append(WritingLines(on=on, count=block.lines, told=lines_words(block.lines)))
    return [replace(piece, keep=piece is not made[-1]) for piece in made]
