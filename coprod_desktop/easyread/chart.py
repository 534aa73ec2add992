"""A chart as bars: picture, words with the number, and below them a bar that is as long as the number."""

from dataclasses import dataclass, replace

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import Chart
from coprod_desktop.domain.handout_lines import bar_words
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import Piece, actual, draw_lines
from coprod_desktop.easyread.measures import Measures
from coprod_desktop.easyread.pieces import Words, figure, too_long
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay
from coprod_desktop.easyread.writing import Media, chart_words

THICK, ABOVE = 22.0, 4.0
# So few bars are seen side by side, on one page.
TOGETHER = 6


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
        return max(self.words.height + (ABOVE + THICK) * self.on.times, self.on.picture if self.picture else 0)

    def paint(self, canvas: TaggedCanvas, top: float) -> None:
        on, thick = self.on, THICK * self.on.times
        x, width = on.left + self.beside, on.room - self.beside
        down = (self.height - self.words.height - ABOVE * on.times - thick) / 2
        with canvas.tag("Div", key=self.key):
            with canvas.tag("Figure", key=(self.key, "bars"), alt=self.whole):
                canvas.setStrokeColor(HexColor(on.colours.edge))
                canvas.setLineWidth(on.times)
                y = top - down - self.words.height - ABOVE * on.times - thick
                canvas.rect(x, y, width, thick, stroke=1, fill=0)
                if self.part:
                    canvas.setFillColor(HexColor(on.colours.rule))
                    canvas.rect(x, y, width * self.part, thick, stroke=0, fill=1)
            if self.picture is not None:
                figure(canvas, self.picture, self.alt, on.left, top - (self.height + on.picture) / 2, on.picture, on.picture, 8 * on.times)
            with canvas.tag("P", actual=actual(self.text, self.words)):
                draw_lines(canvas, self.words, x, top - down, on.colours.ink)


def chart_lines(block: Chart, on: Measures, media: Media) -> list[Piece]:
    """What is counted, then its bars; they begin at one line, with room for pictures when one of them has a picture."""
    key = object()
    most = max((bar.count for bar in block.bars), default=0) or 1
    beside = on.picture + on.beside if any(bar.picture for bar in block.bars) else 0.0
    bars = [BarLine(on=on, words=lay(bar_words(bar), on.room - beside, fonts.REGULAR, on.sizes.body, 1.3), text=bar_words(bar),
                    picture=find(bar.picture, media, on.picture, on.paper.grey), alt=bar.alt, part=max(0, bar.count) / most, beside=beside,
                    whole=chart_words(block), key=key) for bar in block.bars]
    if any(too_long(bar.words, on) for bar in bars):
        return [Words(on=on, lines=lay(words, on.room, fonts.REGULAR, on.sizes.body), text=words)
                for words in (block.summary, *(bar.text for bar in bars))]
    if len(bars) <= TOGETHER:
        bars[:-1] = [replace(bar, keep=True) for bar in bars[:-1]]
    return [Words(on=on, lines=lay(block.summary, on.room, fonts.BOLD, on.sizes.body), text=block.summary, keep=True), *bars]
