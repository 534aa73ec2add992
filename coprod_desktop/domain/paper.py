"""The paper of a sheet: how large it is, its colour, room for holes, and whether it is printed in grey."""

from dataclasses import dataclass
from enum import StrEnum

# More pages than these are not easy to read (Department of Health, Making written information easier to understand, 2009).
MOST_PAGES = 20
# Millimetres: what punched holes and their ring take, on the left side of the page.
HOLES = 25


class PaperSize(StrEnum):
    """ISO 216. A3 is for a notice board, A5 for a hand or a bag."""

    A3 = "A3"
    A4 = "A4"
    A5 = "A5"

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of the upright page in points (1/72 inch)."""
        return _POINTS[self]

    @property
    def largest_words(self) -> int:
        """Points. Larger words would be parted on A5: two thirds of its width just hold a word of 18 letters."""
        return 20 if self is PaperSize.A5 else 28

    def dots(self, per_inch: int) -> int:
        """How many dots wide the page is."""
        return round(self.points[0] / 72 * per_inch)


_POINTS = {PaperSize.A3: (841.89, 1190.55), PaperSize.A4: (595.28, 841.89), PaperSize.A5: (419.53, 595.28)}


class PaperColour(StrEnum):
    """Soft colours: some people read words on them with more ease (British Dyslexia Association, Style guide 2023)."""

    WHITE = "white"
    CREAM = "cream"
    YELLOW = "yellow"
    BLUE = "blue"
    GREEN = "green"
    PINK = "pink"

    @property
    def ground(self) -> str:
        """"#RRGGBB"; every colour of words on a sheet is 7:1 or more on it (WCAG 2.2, 1.4.6)."""
        return _GROUNDS[self]


_GROUNDS = {PaperColour.WHITE: "#FFFFFF", PaperColour.CREAM: "#FFF8E3", PaperColour.YELLOW: "#FFF3B0", PaperColour.BLUE: "#DDEBF8",
            PaperColour.GREEN: "#DFF1DF", PaperColour.PINK: "#FBE3E6"}


@dataclass(frozen=True, slots=True)
class Paper:
    """`holes` leaves 25 mm free on the left; `grey` is a sheet without colours. `in_printer`: paper of this colour is in the printer, so
    that the colour is seen but not printed."""

    size: PaperSize = PaperSize.A4
    colour: PaperColour = PaperColour.WHITE
    holes: bool = False
    grey: bool = False
    in_printer: bool = False

    def turned(self, mark: str) -> "Paper":
        """With "holes", "grey" or "in_printer" set, or taken away when it was."""
        now = {name: getattr(self, name) != (name == mark) for name in _MARKS}
        return Paper(self.size, self.colour, **now)


USUAL = Paper()
_MARKS = ("holes", "grey", "in_printer")


def kept(paper: Paper) -> str:
    """The paper as text, to be remembered: "A3 cream holes"."""
    return " ".join((paper.size, paper.colour, *(mark for mark in _MARKS if getattr(paper, mark))))


def paper_read(text: str) -> Paper:
    """What `kept` wrote; what a newer app wrote and this one does not know is the usual."""
    words = set(text.split())
    size = next((size for size in PaperSize if size in words), USUAL.size)
    colour = next((colour for colour in PaperColour if colour in words), USUAL.colour)
    return Paper(size, colour, **{mark: mark in words for mark in _MARKS})
