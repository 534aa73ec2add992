"""What a view builds with: the theme, the pictures, and the few ready-made parts, all of one look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.painting import Pictures, rounded
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.speaking import sentences
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.words import Painted, Words

if TYPE_CHECKING:
    from coprod_desktop.ui.letters import OnScreenLetters

BANDS = {
    "": ("wait", "soft", ""),
    "here": ("tick", "onprimary", "primary"),
    "late": ("clock", "onaccent", "accent"),
    "left_early": ("door", "ink", "wash"),
    "cannot_come": ("bar", "ink", "stone"),
}


class Kit:
    """`roomy` is *Take part*: every target 64 px instead of 48 (WCAG 2.5.5 asks for 44)."""

    def __init__(self, theme: Theme, pictures: Pictures, roomy: bool = False, letters: OnScreenLetters | None = None) -> None:
        """`letters` are there for who writes with letters on the screen."""
        self.theme, self.pictures, self.roomy, self.letters = theme, pictures, roomy, letters

    @property
    def target(self) -> int:
        return 64 if self.roomy else 48

    def words(self, text: str, role: str = "body", *, bold: bool = False, colour: str = "ink", centre: bool = False) -> Words:
        return Words(self.theme, text, role, bold=bold, colour=colour, centre=centre)

    def title(self, text: str) -> Words:
        return Words(self.theme, text, "title", bold=True, heading=True)

    def heading(self, text: str) -> Words:
        return Words(self.theme, text, "heading", bold=True, heading=True)

    def button(self, text: str, sign: str = "", *, primary: bool = False, name: str = "", after: str = "", big: bool = False,
               checkable: bool = False, checked: bool = False, ready: bool = True, centre: bool = False) -> Press:
        """A sign and a word or three. `after` is a sign behind the words; `ready=False` stays reachable but looks flat."""
        t = self.theme
        colour = "soft" if not ready else "onprimary" if primary else "ink"
        content = self.button_content(text, sign, colour=colour, after=after, big=big, centre=centre)
        button = Press(t, content, name or text, kind="primary" if primary else "press", pad=(t.space(16), t.space(8)),
                       height=t.u(self.target), ready=ready)
        button.setCheckable(checkable)
        button.setChecked(checked)
        return button

    def button_content(self, text: str, sign: str = "", *, colour: str = "ink", after: str = "", big: bool = False,
                       centre: bool = False) -> Box:
        """What is inside such a button, to change it in place."""
        t = self.theme
        boxes: list[Box] = [IconBox(t, sign, 24, colour)] if sign else []
        boxes.append(TextBox(t, text, "heading" if big else "body", bold=True, colour=colour, leading=1.25, stretch=not centre))
        if after:
            boxes.append(IconBox(t, after, 24, colour))
        if centre:
            boxes = [Gap(), *boxes, Gap()]
        return RowBox(*boxes, gap=t.space(8))

    def person(self, picture: str, name: str, band: str = "", band_words: str = "", *, spoken: str = "", say: str = "") -> Press:
        """A round picture, a name, and the band that says in colour, sign and words how things stand. `say` is how the name sounds."""
        t = self.theme
        pad = t.space(8 if t.narrow else 4)
        content = self.person_content(picture, name, band, band_words, say=say)
        return Press(t, content, spoken or sentences(name, band_words), pad=(pad, pad), height=t.u(self.target))

    def person_content(self, picture: str, name: str, band: str = "", band_words: str = "", *, say: str = "") -> Box:
        """What is inside such a tile, to change it in place."""
        t = self.theme
        face = PictureBox(t, self.pictures, picture, 56 if t.narrow else 72, "sky", round=True)
        strip: list[Box] = [BandBox(t, band, band_words)] if band_words else []
        if t.narrow:
            label = TextBox(t, name, "heading", bold=True, said=say, stays=True)
            return RowBox(face, ColumnBox(label, *strip, gap=t.space(4), stretch=True), gap=t.space(8))
        label = TextBox(t, name, "body", bold=True, centre=True, leading=1.15, said=say, stays=True)
        return ColumnBox(RowBox(Gap(), face, Gap()), label, Gap(), *strip, gap=t.space(2))  # faces and bands stand in line

    def answer(self, picture: str, word: str) -> Press:
        """A face on white, its word below; one of a group."""
        t = self.theme
        size = 200 if t.wide else 40 if t.narrow else 88
        content = ColumnBox(RowBox(Gap(), PictureBox(t, self.pictures, picture, size, "picture", round=True), Gap()),
                            TextBox(t, word, "big", bold=True, centre=True), gap=t.space(8))
        button = Press(t, content, word, pad=(t.space(16), t.space(8)), height=t.u(64))
        button.setCheckable(True)
        button.setAutoExclusive(True)
        return button

    def list_row(self, picture: str, title: str, note: str = "", *, fact: str = "", tag: str = "", round_picture: bool = True,
                 tint: str = "sky", arrow: str = "right", name: str = "", big: bool = False) -> Press:
        """One line of a list: picture, name, a note under it, a fact and a tag behind (under it when there is no room). `big` is for a
        list of few."""
        t = self.theme
        big = big and t.wide
        lines: list[Box] = [TextBox(t, title, "heading" if big else "body", bold=True, leading=1.35, stays=True)]
        under = [part for part in ((note,) if t.wide else (note, fact, tag)) if part]
        lines += [TextBox(t, part, "body" if big else "note", colour="soft") for part in under]
        boxes: list[Box] = [PictureBox(t, self.pictures, picture, 88 if big else 48, tint, round=round_picture)] if picture else []
        boxes.append(ColumnBox(*lines, stretch=True))
        if t.wide and fact:
            boxes.append(TextBox(t, fact, "body", colour="soft", leading=1.35))
        if t.wide and tag:
            boxes.append(TextBox(t, tag, "note", bold=True))
        if arrow:
            boxes.append(IconBox(t, arrow, 24))
        spoken = name or ". ".join(part for part in (title, note, fact, tag) if part)
        return Press(t, RowBox(*boxes, gap=t.space(16)), spoken, pad=(t.space(16), t.space(16 if big else 4)),
                     height=t.u(max(56, self.target)), radius=12)

    def option(self, box: Box | None, words: str) -> Press:
        """One of a group to choose from, with something to see before its words."""
        t = self.theme
        label = TextBox(t, words, "body", bold=True, leading=1.25, stretch=True)
        content = RowBox(box, label, gap=t.space(12)) if box is not None else RowBox(label)
        key = Press(t, content, words, pad=(t.space(12), t.space(4)), height=t.u(self.target))
        key.setCheckable(True)
        key.setAutoExclusive(True)
        return key

    def letter(self, letter: str, chosen: bool) -> Press:
        """One letter to jump to."""
        t = self.theme
        key = Press(t, TextBox(t, letter, "body", bold=True, centre=True), letter, pad=(t.space(12), t.space(4)), height=t.u(44))
        key.setCheckable(True)
        key.setChecked(chosen)
        return key

    def read_box(self, words: str) -> Painted:
        """A few words in the middle of their line, beside buttons."""
        return Painted(self.theme, TextBox(self.theme, words, "body", colour="soft"), words)

    def stamp(self, sign: str, text: str, fill: str, colour: str) -> Press:
        """What a press on a person means: one of a group, the chosen one ticked."""
        t = self.theme
        if t.two_tone:
            fill, colour = ("", "ink")
        content = RowBox(IconBox(t, sign, 28, colour, fill), TextBox(t, text, "body", bold=True, leading=1.25, stretch=True), gap=t.space(8))
        button = Press(t, content, text, pad=(t.space(12), t.space(4)), height=t.u(48))
        button.setCheckable(True)
        button.setAutoExclusive(True)
        return button


class BandBox(Box):
    """The state band at the foot of a person's tile."""

    def __init__(self, theme: Theme, band: str, words: str) -> None:
        self.theme, self.band = theme, band
        sign, colour, self.fill = BANDS[band]
        if theme.two_tone and band != "here":
            colour, self.fill = "ink", ""
        if theme.dark and band == "cannot_come" and not theme.two_tone:
            self.fill = "hair"
        self.text = TextBox(theme, words, "note", bold=band != "", colour=colour, leading=1.25)
        label: list[Box] = [IconBox(theme, sign, 16, colour), self.text]
        sides: list[Box] = [Gap(theme.space(4))] if theme.narrow else [Gap()]
        self.row = RowBox(*sides, *label, Gap(), gap=theme.space(4))

    def natural(self) -> float:
        return self.row.natural()

    def minimum(self) -> float:
        return self.row.minimum()

    def height(self, width: float) -> float:
        return max(self.theme.u(32), self.row.height(width) + self.theme.space(4))

    def paint(self, p: QPainter, rect: QRectF) -> None:
        radius = self.theme.space(12)
        if self.fill:
            rounded(p, rect, radius, fill=self.theme.colour(self.fill))
        if self.band == "cannot_come" or (self.theme.two_tone and self.band in ("late", "left_early")):
            rounded(p, rect, radius, edge=self.theme.colour("line"), width=self.theme.line(2), dashed=self.band == "cannot_come")
        self.row.paint(p, rect)

    def texts(self) -> Iterator[TextBox]:
        yield self.text
