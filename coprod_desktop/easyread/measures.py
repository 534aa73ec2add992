"""The measures and colours of a sheet: they follow its paper and the size of its words. All measures are in points (1/72 inch)."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.paper import HOLES, Paper, PaperColour, PaperSize
from coprod_desktop.easyread.writing import SMALLEST

MILLIMETRE = 72 / 25.4
# A page on a notice board is read from 2 m. There the capitals of Lexend (0.7 of its size) take 17 minutes of arc at 40 points and 22
# at 52: ISO 9241-303 asks for at least 16 and prefers 20 to 22. Who needs more can step nearer.
NOTICE_BOARD_MORE = 24
# What would take more than two such pages hangs on no board: it is read from a good metre (16 minutes of arc at 26 points, from 1.4 m).
# Where it saves a page, words are down to as large as those of A4 made larger on a copier (22 points, from 1.1 m).
NOTICE_BOARD_PAGES, NEARER_MORE = 2, (10, 8, 6)
# What fits on one page with words that are a little smaller is one page (16 minutes of arc at 32 points, from 1.7 m).
ONE_PAGE_MORE = 16
# A poster is one page: what is too much for one stands in two columns, with the largest of these words that fit.
POSTER_MORE = (24, 10, 8, 6, 4, 2, 0)
# How far the edge of the words is from the edge of the paper, and the square behind the picture of a row.
_MARGINS = {PaperSize.A3: 68.0, PaperSize.A4: 57.0, PaperSize.A5: 36.0}
_TILES = {PaperSize.A3: 94.0, PaperSize.A4: 94.0, PaperSize.A5: 84.0}
# 25.4 mm: no picture is smaller, on any paper (field evidence: bigger is better).
PICTURE = 72.0
# On A3, by how much larger words are: the tile, and the picture on it.
_LARGE = {NOTICE_BOARD_MORE: (196.0, 152.0), ONE_PAGE_MORE: (160.0, 124.0),
          10: (134.0, 104.0), 8: (126.0, 98.0), 6: (118.0, 92.0), 4: (110.0, 86.0), 2: (102.0, 80.0)}
BETWEEN_COLUMNS = 24.0
_BESIDE = {PaperSize.A3: 36.0, PaperSize.A4: 22.0, PaperSize.A5: 14.0}

INK, SOFT, RULE, EDGE = "#13262B", "#33484D", "#0B5357", "#5C7577"
# Behind the pictures of one part of the sheet after another: they tell nothing that is not said in words.
_GROUNDS = ("#FFF0CC", "#DCEBF7", "#DDF0DF", "#FBE4E0")
# Those of a card: the words on it are as dark as always.
_ROSE, _HEART, _WARM_GROUNDS = "#8E2F45", "#E8788A", ("#FBE4E0", "#FFF0CC", "#FBE3EE")
_WHITE, _PALE = "#FFFFFF", "#F2F2F2"


def in_grey(red: float, green: float, blue: float) -> float:
    """How bright a colour is on a printer without colours; everything from 0 to 1 (ITU-R BT.601, as printers and poppler do it)."""
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _grey(colour: str) -> str:
    level = round(in_grey(*(int(colour[place:place + 2], 16) for place in (1, 3, 5))))
    return f"#{level:02X}{level:02X}{level:02X}"


@dataclass(frozen=True, slots=True)
class Colours:
    """"#RRGGBB" each. `page` is "" when nothing is painted on the paper; `tiles` stand behind pictures, one for each part in turn; `gold`,
    `seal` and `ribbon` are those of a rosette."""

    page: str
    ink: str
    soft: str
    rule: str
    edge: str
    header: str
    notice: str
    tiles: tuple[str, ...]
    gold: str = "#F6BD3B"
    seal: str = "#FFFFFF"
    ribbon: str = RULE

    def warm(self) -> "Colours":
        """Those of a card: the same where there is no colour."""
        if self.ink == _grey(INK):
            return self
        white = len(self.tiles) > 1
        return replace(self, rule=_ROSE, tiles=_WARM_GROUNDS if white else self.tiles, ribbon=_HEART)

    @classmethod
    def of(cls, paper: Paper) -> "Colours":
        if paper.grey:
            return cls("", _grey(INK), _grey(SOFT), _grey(RULE), _grey(EDGE), header=_PALE, notice=_WHITE, tiles=(_PALE,), gold=_PALE,
                       ribbon=_grey(EDGE))
        if paper.colour is PaperColour.WHITE:
            return cls("", INK, SOFT, RULE, EDGE, header="#E9EEEC", notice="#FFF0CC", tiles=_GROUNDS)
        return cls("" if paper.in_printer else paper.colour.ground, INK, SOFT, RULE, EDGE, header=_WHITE, notice=_WHITE, tiles=(_WHITE,))


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every size of words on a sheet, from the one the reader chose (16, 18, 20, 24 or 28)."""

    body: float
    title: float
    heading: float
    smaller_heading: float
    code: float

    @classmethod
    def of(cls, points: int, paper: PaperSize, more: int) -> "Sizes":
        large = paper is PaperSize.A3
        body = float(max(min(points, paper.largest_words), SMALLEST)) + more
        return cls(body, body + (28 if large else 14), body * 1.25, body * 1.1, body + (20 if large else 10))


@dataclass(frozen=True, slots=True)
class Grand:
    """How grand a sheet in a frame is: the name is so many times as large as words usually are, the words are so many points larger, with lines
    so far apart for their size, things stand so many points apart on A4, and pictures are so many times as large as usual."""

    name: float
    words: float
    leading: float
    gap: float
    picture: float


@dataclass(frozen=True, slots=True)
class Measures:
    """One page: how large it is, where its words begin and end, and how large the things on it are. No words are smaller than `points`.
    Rows stand in so many `columns`. `leading` is how far lines are apart for their size; `grand` is only there in a frame, which may be that of a
    `card`."""

    paper: Paper
    points: float
    sizes: Sizes
    colours: Colours
    width: float
    height: float
    left: float
    room: float
    top: float
    tile: float
    picture: float
    beside: float
    times: float
    grand: Grand | None = None
    leading: float = 1.5
    columns: int = 1
    card: bool = False

    @classmethod
    def of(cls, paper: Paper, points: int, more: int = NOTICE_BOARD_MORE) -> "Measures":
        """`more` is how much larger words are on A3; one of NEARER_MORE is for a long sheet, so that more goes on a page."""
        size = paper.size
        more = more if size is PaperSize.A3 else 0
        width, height = size.points
        margin, times = _MARGINS[size], 1 + more / NOTICE_BOARD_MORE
        left = max(margin, HOLES * MILLIMETRE) if paper.holes else margin
        sizes = Sizes.of(points, size, more)
        tile, picture = _LARGE[more] if more else (_TILES[size], PICTURE)
        return cls(paper, sizes.body - more, sizes, Colours.of(paper), width, height, left, width - left - margin,
                   height - min(54.0 * times, margin * 1.2), tile, picture, _BESIDE[size], times)

    def made_grand(self, grand: Grand) -> "Measures":
        """As it is in a frame."""
        body = self.sizes.body + grand.words * self.times
        name = self.sizes.body * grand.name
        title = 0.9 * name if self.card else min(self.sizes.title, name)  # on a card the name is in the title
        sizes = replace(self.sizes, body=body, heading=name, title=max(title, self.sizes.body))
        return replace(self, sizes=sizes, grand=grand, leading=grand.leading, tile=self.tile * grand.picture, picture=self.picture * grand.picture)

    def as_card(self) -> "Measures":
        return replace(self, card=True, colours=self.colours.warm())

    def column(self, number: int) -> "Measures":
        """One of two, from 0; its words stand a little closer to its picture."""
        between = BETWEEN_COLUMNS * self.times
        room = (self.room - between) / 2
        return replace(self, left=self.left + number * (room + between), room=room, beside=_BESIDE[PaperSize.A4], columns=1)

    @property
    def small(self) -> float:
        """How large words are that nobody reads from far: as usual, also in a frame."""
        return self.sizes.body - (self.grand.words * self.times if self.grand else 0.0)

    @property
    def right(self) -> float:
        """Where the words end."""
        return self.left + self.room

    @property
    def foot(self) -> float:
        """How far the last words are from the lower edge of the paper."""
        return 34.0 * self.times
