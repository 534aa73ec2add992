"""Name badges to cut out, two side by side, the size of a card (85 by 55 mm) or higher for a long name and for what else is on a card."""

from dataclasses import dataclass, field, replace

from reportlab.lib.colors import HexColor

from coprod_desktop.domain.handout import Badges, Question, Row, SignLine
from coprod_desktop.domain.handout_lines import lines_words
from coprod_desktop.domain.links import links_in
from coprod_desktop.easyread import fonts
from coprod_desktop.easyread.art import Picture, find
from coprod_desktop.easyread.layout import BETWEEN_ROWS, Piece, actual, draw_lines
from coprod_desktop.easyread.measures import PICTURE, Measures
from coprod_desktop.easyread.pieces import Words, figure, too_long
from coprod_desktop.easyread.question import WRITE, rule
from coprod_desktop.easyread.tagged import TaggedCanvas
from coprod_desktop.easyread.words import Lines, lay, widest_word
from coprod_desktop.easyread.writing import Media

LEAST, PAD, BELOW, BESIDE = 156.0, 10.0, 6.0, 12.0
# Beside a picture many words are a column with one or two on a line: so much of the height of wide cards is worth it.
WORTH_IT = 0.75
# A name is no more than so many lines, where its letters can be smaller.
MOST_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A picture with its words, on a card; `write` lines below them are to write on."""

    on: Measures
    lines: Lines
    text: str
    picture: Picture | None
    alt: str
    room: float
    write: int = 0

    @property
    def height(self) -> float:
        return max(PICTURE, self.lines.height + self.write * WRITE * self.on.times)

    def paint(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        on, line = self.on, WRITE * self.on.times
        if self.picture is not None:
            figure(canvas, self.picture, self.alt, x, top - (self.height + PICTURE) / 2, PICTURE, PICTURE)
        x, y = x + PICTURE + BESIDE * on.times, top - (self.height - self.lines.height - self.write * line) / 2
        with canvas.tag("P", actual=actual(self.text, self.lines)):
            draw_lines(canvas, self.lines, x, y, on.colours.ink)
        if self.write:
            with canvas.tag("Figure", alt=lines_words(self.write)):
                rule(canvas, on, x, x + self.room, *(y - self.lines.height - number * line for number in range(1, self.write + 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A name laid out, with its picture, and what stands on every card; an empty one has room to write a name, below the name are `write` points
    for it."""

    on: Measures
    name: Lines
    text: str
    picture: Picture | None
    alt: str
    width: float
    write: float = 0.0
    rows: tuple[CardRow, ...] = ()
    key: object = field(default_factory=object)

    @property
    def height(self) -> float:
        above = self.on.picture + BELOW * self.on.times if self.picture else 0
        return above + self.name.height + self.write + sum(row.height + BELOW * self.on.times for row in self.rows) + 2 * PAD * self.on.times

    def paint(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        on, x, y = self.on, x + PAD * self.on.times, top - PAD * self.on.times
        if not self.text:
            return
        with canvas.tag("Div", key=self.key):
            if self.picture is not None:
                figure(canvas, self.picture, self.alt, x, y - on.picture, on.picture, on.picture, 8 * on.times)
                y -= on.picture + BELOW * on.times
            with canvas.tag("P", actual=actual(self.text, self.name)):
                draw_lines(canvas, self.name, x, y, on.colours.ink)
            y -= self.name.height + self.write
            if self.write:
                with canvas.artifact():
                    rule(canvas, on, x, x + _room(self.width, on), y)
            for row in self.rows:
                row.paint(canvas, x, y - BELOW * on.times)
                y -= row.height + BELOW * on.times


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
                right, low = x + self.width, top - self.height
                # Each from left to right or up, so that the dashes of two cards lie on each other.
                canvas.lines([(x, top, right, top), (x, low, right, low), (x, low, x, top), (right, low, right, top)])
                canvas.restoreState()
            badge.paint(canvas, x, top if badge.picture or badge.rows else top - (self.height - badge.height) / 2)


def badge_lines(block: Badges, on: Measures, media: Media) -> list[Piece]:
    """Side by side; one with a word that is too long for that has the whole width, so that no name and no phone number is parted."""
    if any(too_long(lay(words, on.room, fonts.BOLD, on.sizes.body), on) for words in _all_words(block)):
        return [Words(on=on, lines=lay(words, on.room, fonts.BOLD, on.sizes.body), text=words) for words in _all_words(block)]
    narrow = all(_widest(row.text, on) <= _room(on.room / 2, on) - PICTURE - BESIDE * on.times for row in block.rows)
    made = _lines(block, narrow, on, media)
    if narrow and block.rows and _high(made) > WORTH_IT * _high(wide := _lines(block, False, on, media)):
        made = wide
    return [replace(line, space=BETWEEN_ROWS if number == 0 else 0.0) for number, line in enumerate(made)]


def _high(lines: list[BadgeLine]) -> float:
    return sum(line.height for line in lines)


def _lines(block: Badges, narrow: bool, on: Measures, media: Media) -> list[BadgeLine]:
    lines: list[list[SignLine]] = []
    for badge in block.badges:
        if lines and len(lines[-1]) == 1 and narrow and _fits(badge, on) and _fits(lines[-1][0], on):
            lines[-1].append(badge)
        else:
            lines.append([badge])
    made = []
    for line in lines:
        width = on.room / 2 if narrow and all(_fits(badge, on) for badge in line) else on.room
        rows = tuple(_card_row(row, width, on, media) for row in block.rows)
        badges = tuple(_badge(badge, width, rows, block.nameless, on, media) for badge in line)
        made.append(BadgeLine(on=on, badges=badges, width=width))
    return made


def _all_words(block: Badges) -> list[str]:
    return [words for words in (*(badge.name for badge in block.badges), *(row.text for row in block.rows)) if words]


def _room(width: float, on: Measures) -> float:
    """For words on a badge that is so wide."""
    return width - 2 * PAD * on.times


def _fits(badge: SignLine, on: Measures) -> bool:
    return widest_word(badge.name, fonts.BOLD, on.sizes.body) <= _room(on.room / 2, on)


def _widest(text: str, on: Measures) -> float:
    """Of its words and its phone numbers."""
    numbers = [text[link.start:link.end] for link in links_in(text) if link.address.startswith("tel:")]
    return max(widest_word(text, fonts.REGULAR, on.sizes.body), *(fonts.width(number, fonts.REGULAR, on.sizes.body) for number in numbers), 0.0)


def _card_row(row: Row | Question, width: float, on: Measures, media: Media) -> CardRow:
    room = _room(width, on) - PICTURE - BESIDE * on.times
    return CardRow(on=on, lines=lay(row.text, room, fonts.REGULAR, on.sizes.body, 1.2), text=row.text, alt=row.alt, room=room,
                   picture=find(row.picture, media, PICTURE, on.paper.grey), write=row.lines if isinstance(row, Question) else 0)


def _badge(badge: SignLine, width: float, rows: tuple[CardRow, ...], nameless: str, on: Measures, media: Media) -> Badge:
    """The name is larger than the words of the sheet, as far as its longest word fits: it is read from across a table. On a card to carry it is
    on one line where it can be: cards side by side are as high as each other."""
    room, sizes = _room(width, on), on.sizes
    if not badge.name and nameless:
        return Badge(on=on, name=lay(nameless, room, fonts.REGULAR, sizes.body, 1.25), text=nameless, width=width, write=WRITE * on.times * 0.75,
                     rows=rows, picture=None, alt="")
    most = sizes.body * room / max(1.0, widest_word(badge.name, fonts.BOLD, sizes.body))
    size = max(sizes.body, min(sizes.heading + 4, int(most)))
    fits = 1 if rows and len(lay(badge.name, room, fonts.BOLD, sizes.body).lines) == 1 else MOST_LINES
    while size > sizes.body and len(lay(badge.name, room, fonts.BOLD, size).lines) > fits:
        size = max(sizes.body, size - 1)
    return Badge(on=on, name=lay(badge.name, room, fonts.BOLD, size, 1.15), text=badge.name, width=width, rows=rows,
                 picture=find(badge.picture, media, on.picture, on.paper.grey), alt=badge.alt)
