"""The paper of a sheet: how large it is, its colour, room for holes, and whether it is printed in grey."""

from dataclasses import dataclass
from enum import StrEnum

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


USUAL = Paper()
