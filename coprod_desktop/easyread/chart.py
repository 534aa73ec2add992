"""A chart as bars: picture, words with the number, and below them a bar that is as long as the number."""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import Chart
from coprod_desktop.domain.handout_lines import bar_words
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import BESIDE, BETWEEN_ROWS, EDGE, MARGIN, PICTURE, ROOM, RULE, Piece, Sizes, actual, draw_lines
from coprod_desktop.easyread.pieces import Words, figure
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay
from coprod_desktop.easyread.writing import Media, chart_words

THICK, ABOVE = 22.0, 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BarLine(Piece):
    """One bar; `part` of 1 is the longest one. All bars of a chart are one figure, told in words."""

    words: Lines
    text: str
    picture: Picture | None
    alt: str
    part: float
    beside: float
    whole: str
    key: object

    @property
    def height(self) -> float:
        return max(self.words.height + ABOVE + THICK, PICTURE if self.picture else 0)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        x, width = MARGIN + self.beside, ROOM - self.beside
        down = (self.height - self.words.height - ABOVE - THICK) / 2
        with canvas.tag("Div", key=self.key):
            with canvas.tag("Figure", key=(self.key, "bars"), alt=self.whole):
                canvas.setStrokeColor(HexColor(EDGE))
                canvas.setLineWidth(1)
                y = top - down - self.words.height - ABOVE - THICK
                canvas.rect(x, y, width, THICK, stroke=1, fill=0)
                if self.part:
                    canvas.setFillColor(HexColor(RULE))
                    canvas.rect(x, y, width * self.part, THICK, stroke=0, fill=1)
            if self.picture is not None:
                figure(canvas, self.picture, self.alt, MARGIN, top - (self.height + PICTURE) / 2, PICTURE, PICTURE, 8)
            with canvas.tag("P", actual=actual(self.text, self.words)):
                draw_lines(canvas, self.words, x, top - down)


def chart_lines(block: Chart, sizes: Sizes, media: Media) -> list[Piece]:
    """What is counted, then its bars; they begin at one line, with room for pictures when one of them has a picture."""
    key = object()
    most = max((bar.count for bar in block.bars), default=0) or 1
    beside = PICTURE + BESIDE if any(bar.picture for bar in block.bars) else 0.0
    bars = [BarLine(words=lay(bar_words(bar), ROOM - beside, fonts.REGULAR, sizes.body, 1.3), text=bar_words(bar),
                    picture=find(bar.picture, media, PICTURE), alt=bar.alt, part=max(0, bar.count) / most, beside=beside,
                    whole=chart_words(block), key=key, space=BETWEEN_ROWS) for bar in block.bars]
    return [Words(lines=lay(block.summary, ROOM, fonts.BOLD, sizes.body), text=block.summary, keep=True), *bars]
