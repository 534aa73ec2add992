"""Paper is as large as its name says, and words stand out on every colour of it."""

import pytest

from coprod_desktop.domain.paper import USUAL, Paper, PaperColour, PaperSize
from coprod_desktop.easyread.measures import INK, RULE, SOFT
from tests.contrast import contrast


@pytest.mark.parametrize("colour", PaperColour)
def test_words_stand_out_seven_to_one_on_every_colour(colour: PaperColour) -> None:
    for ink in (INK, SOFT, RULE):
        assert contrast(ink, colour.ground) >= 7


def test_sizes_are_those_of_the_standard() -> None:
    found = {size: tuple(round(side / 72 * 25.4) for side in size.points) for size in PaperSize}
    assert found == {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}
    assert Paper() == USUAL
