"""Contrast of every theme, computed: words 7:1 (WCAG 1.4.6), edges and signs 3:1 (WCAG 1.4.11)."""

import pytest

from coprod_desktop.ui.colours import COLOURS
from tests.contrast import contrast

WORDS = ("ink page, ink card, ink wash, ink warnwash, ink stopwash, ink goodwash, soft page, soft card, primary page, primary card, primary wash, "
         "onprimary primary, onaccent accent, good goodwash, warn warnwash, stop stopwash, ink readline, onread readword")
EDGES = ("line page, line card, line wash, primary page, primary card, focus page, focus card, focus wash, scanedge scan, scanspent scan, "
         "warn warnwash, stop stopwash, good goodwash")


@pytest.mark.parametrize("theme", COLOURS)
def test_words_stand_out(theme: str) -> None:
    colours = COLOURS[theme]
    for pair in WORDS.split(", "):
        word, ground = pair.split()
        assert contrast(colours[word], colours[ground]) >= 7, (pair, contrast(colours[word], colours[ground]))


@pytest.mark.parametrize("theme", COLOURS)
def test_edges_stand_out(theme: str) -> None:
    colours = COLOURS[theme]
    for pair in EDGES.split(", "):
        edge, ground = pair.split()
        assert contrast(colours[edge], colours[ground]) >= 3, (pair, contrast(colours[edge], colours[ground]))
