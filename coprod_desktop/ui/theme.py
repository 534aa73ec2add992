"""One look, worked out: colours, sizes and fonts for a theme, a text size and the room there is."""

from __future__ import annotations

import sys
from functools import cache

from PySide6 import QtCore
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette, QTextCharFormat

from coprod_desktop import paths
from coprod_desktop.domain.preferences import SCALES, Look
from coprod_desktop.ui.colours import COLOURS, GROUNDS_DARK, TWO_TONE

WIDE, MEDIUM, NARROW = "wide", "medium", "narrow"
_SIZES = {
    WIDE: {"title": 36, "big": 28, "heading": 24, "body": 18, "note": 16},
    MEDIUM: {"title": 30, "big": 24, "heading": 22, "body": 18, "note": 16},
    NARROW: {"title": 22, "big": 20, "heading": 20, "body": 18, "note": 16},
}
_LEAST, _LEAST_WIDE = 213, 256  # pixels across at 100 %, with normal and with wide spacing
_LEADING = {"title": 1.25, "big": 1.25, "heading": 1.25, "body": 1.5, "note": 1.35}


class Theme:
    """`scale` is 1.0 at 100 %; `room` is the form of the page and `width` its pixels; sizes given at 100 % come back in
    pixels. `pictures` and `words` tell which of the two are seen where there are both. `look` tells whether two themes look the same."""

    def __init__(self, name: str, scale: float, room: str, family: str, wide_spacing: bool = False, width: int = 1280, *,
                 pictures: bool = True, words: bool = True) -> None:
        self.name, self.scale, self.room, self.family, self.wide_spacing, self.width = name, scale, room, family, wide_spacing, width
        self.pictures, self.words = pictures, words
        self.look = (name, scale, room, family, wide_spacing, pictures, words)
        self.halo = self.line(8)
        self.scroll_keys = False  # big keys to scroll by
        self.ringed = True  # what has the focus is seen; not beside the frame of scanning
        self._colours: dict[str, QColor] = {}
        self._inks: dict[str, QTextCharFormat] = {}
        self._fonts: dict[tuple[str, bool], tuple[QFont, QFontMetricsF]] = {}

    def u(self, size: float) -> int:
        """Words, pictures, icons, targets: they grow fully."""
        return max(1, round(size * self.scale))

    def space(self, size: float) -> int:
        """White space grows to 150 % at most, or nothing is left for words."""
        return max(1, round(size * min(self.scale, 1.5))) if size else 0

    def line(self, size: float) -> int:
        """Edges, rings and halos grow by a third."""
        return max(1, round(size * (1 + (self.scale - 1) * 0.35)))

    @property
    def wide(self) -> bool:
        return self.room == WIDE

    @property
    def narrow(self) -> bool:
        return self.room == NARROW

    @property
    def two_tone(self) -> bool:
        return self.name in TWO_TONE

    @property
    def dark(self) -> bool:
        return self.name in GROUNDS_DARK

    def colour(self, role: str) -> QColor:
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(COLOURS[self.name][role])
        return found

    def ink(self, role: str) -> QTextCharFormat:
        """What gives words a colour. (A painter's own pen is made with all of Qt's enums, see docs/decisions/0005-speed.md.)"""
        found = self._inks.get(role)
        if found is None:
            found = self._inks[role] = QTextCharFormat()
            found.setForeground(brush_of(self.colour(role)))
        return found

    def pixels(self, role: str) -> int:
        return self.u(_SIZES[self.room][role])

    def leading(self, role: str, wished: float = 0) -> float:
        """Line height as a multiple of the size: `wished`, or the usual one, which is 1.5 for sentences (WCAG 1.4.8). With wide spacing it is
        1.5 at the least, wherever words stand (WCAG 1.4.12)."""
        least = wished or _LEADING[role]
        return max(1.5, least + 0.25) if self.wide_spacing else least

    def font(self, role: str, bold: bool = False) -> QFont:
        return self._known_font(role, bold)[0]

    def metrics(self, role: str, bold: bool = False) -> QFontMetricsF:
        return self._known_font(role, bold)[1]

    def _known_font(self, role: str, bold: bool) -> tuple[QFont, QFontMetricsF]:
        found = self._fonts.get((role, bold))
        if found is None:
            font = self._make_font(role, bold)
            found = self._fonts[role, bold] = (font, QFontMetricsF(font))
        return found

    def _make_font(self, role: str, bold: bool) -> QFont:
        font = QFont(self.family) if self.family else QFont()
        font.setPixelSize(self.pixels(role))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self.wide_spacing:  # WCAG 1.4.12: 0.12 and 0.16 of the size
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.pixels(role) * 0.12)
            font.setWordSpacing(self.pixels(role) * 0.16)
        return font


def brush_of(colour: QColor) -> QBrush:
    """Out of a palette: made of the colour itself, PySide would load all of Qt's enums (docs/decisions/0005-speed.md)."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.brush(QPalette.ColorRole.Window)


def palette_of(theme: Theme, usual: QPalette) -> QPalette:
    """The colours of what Qt paints itself, written into a widget's own copy of its usual ones."""
    for role, name in ((QPalette.ColorRole.Window, "page"), (QPalette.ColorRole.WindowText, "ink"), (QPalette.ColorRole.Base, "card"),
                       (QPalette.ColorRole.Text, "ink"), (QPalette.ColorRole.Button, "card"), (QPalette.ColorRole.ButtonText, "ink"),
                       (QPalette.ColorRole.Highlight, "primary"), (QPalette.ColorRole.HighlightedText, "onprimary")):
        usual.setColor(role, theme.colour(name))
    return usual


def load_fonts() -> None:
    """Makes Lexend known to Qt; without its files the computer's own font is used."""
    for name in ("Lexend-Regular.ttf", "Lexend-Bold.ttf"):
        file = paths.FONTS / name
        if file.exists():
            QFontDatabase.addApplicationFont(str(file))


def room_for(width: int, scale: float) -> str:
    room = width / scale
    return WIDE if room >= 960 else MEDIUM if room >= 480 else NARROW


class Wishes:
    """What Qt tells of the computer's colours and contrast, heard from before QApplication is made: it tells only what is not as always.
    To be asked, it answers with two of its enums, and PySide makes all 93 of them at the first (13 ms before the first paint)."""

    def __init__(self) -> None:
        self._hints = QGuiApplication.styleHints()
        self._contrast = self._hints.accessibility()  # must stay in a variable: chained, PySide6 deletes the inner object
        self._told = self._contrast_told = False
        self.none = False  # nothing but light colours is wished; else Qt must be asked
        self._hints.colorSchemeChanged.connect(self._on_colours)
        self._contrast.contrastPreferenceChanged.connect(self._on_contrast)

    def _on_colours(self) -> None:
        self._told, self.none = True, False

    def _on_contrast(self) -> None:
        self._contrast_told, self.none = True, False

    def begin(self) -> None:
        """QApplication is there now. Light colours are told like dark ones, but paint a light window. (Windows: not in every style.)"""
        palette = QGuiApplication.palette()
        paler = palette.color(QPalette.ColorRole.Window).lightness() > palette.color(QPalette.ColorRole.WindowText).lightness()
        self.none = not self._contrast_told and (not self._told or (paler and sys.platform != "win32"))


@cache
def wishes() -> Wishes:
    """Once for a process, as its QApplication."""
    return Wishes()


def system_theme() -> str:
    """The theme nearest to the computer's own colours and contrast."""
    if wishes().none:
        return "light"
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == QtCore.Qt.ColorScheme.Dark
    # Both must stay in variables: chained, PySide6 deletes the inner object before it is asked.
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
        return "white-on-black" if dark else "black-on-white"
    return "dark" if dark else "light"


def fitting_scale(look: Look, width: int) -> int:
    """The size of words in percent: the look's, or the largest at which the words of our pages fit across a window that is small for it.
    All sizes fit where WCAG 1.4.10 asks for it, in 320 pixels at 100 %."""
    least = _LEAST_WIDE if look.spacing == "wide" else _LEAST
    return max((scale for scale in SCALES if scale <= look.scale and width * 100 / scale >= least), default=SCALES[0])


def theme_for(look: Look, width: int) -> Theme:
    """The theme of a look in a window `width` pixels wide."""
    scale = fitting_scale(look, width) / 100
    name = system_theme() if look.theme == "system" or look.theme not in COLOURS else look.theme
    family = "Lexend" if look.font == "lexend" else ""
    theme = Theme(name, scale, room_for(width, scale), family, look.spacing == "wide", width, pictures=look.pictures, words=look.words)
    theme.scroll_keys = look.touch.scroll_buttons or look.rests_to_press
    return theme
