"""Contrast of every theme, computed: words 7:1 (WCAG 1.4.6), edges and signs 3:1 (WCAG 1.4.11)."""

import pytest

from coprod_desktop.ui.colours import COLOURS

WORDS = ("ink page, ink card, ink wash, ink warnwash, ink stopwash, ink goodwash, soft page, soft card, primary page, primary card, primary wash, "
         "onprimary primary, onaccent accent, good goodwash, warn warnwash, stop stopwash, ink readline, onread readword")
EDGES = ("line page, line card, line wash, primary page, primary card, focus page, focus card, focus wash, scanedge scan, scanspent scan, "
         "warn warnwash, stop stopwash, good goodwash")


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


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
