"""Rows of planning: a date with its tag, and a question with its answer."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.date_line import DateLine
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.painting import mirrored, rounded
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.theme import Theme


class TagBox(Box):
    """A sign and a few words on a wash: to read, not to press."""

    def __init__(self, theme: Theme, sign: str, words: str, tone: str) -> None:
        self.theme, self._fill = theme, f"{tone}wash"
        self._pad = theme.space(8)
        self._text = TextBox(theme, words, "note", bold=True, colour=tone, leading=1.25)
        self._row = RowBox(IconBox(theme, sign, 20, tone), self._text, gap=theme.space(8))

    def natural(self) -> float:
        return self._row.natural() + 2 * self._pad

    def minimum(self) -> float:
        return self._row.minimum() + 2 * self._pad

    def height(self, width: float) -> float:
        return self._row.height(width - 2 * self._pad) + self._pad

    def paint(self, p: QPainter, rect: QRectF) -> None:
        wide = min(rect.width(), self.natural())
        tall = self.height(wide)
        place = mirrored(p, QRectF(rect.x(), rect.y() + (rect.height() - tall) / 2, wide, tall), rect)
        rounded(p, place, self.theme.space(8), fill=self.theme.colour(self._fill))
        self._row.paint(p, place.adjusted(self._pad, 0, -self._pad, 0))

    def texts(self) -> Iterator[TextBox]:
        yield self._text


def date_row(kit: Kit, line: DateLine, *, picture: bool = True, big: bool = False) -> Press:
    """One date of a list: with less room its place and its tag stand under its name. In a list about one thing its picture is left out.
    `big` is for a list of few."""
    t = kit.theme
    big = big and t.wide
    tag = TagBox(t, line.sign, line.tag, line.tone) if line.tag else None
    lines: list[Box] = [TextBox(t, line.title, "heading" if big else "body", bold=True, leading=1.35, stays=True)]
    lines += [TextBox(t, words, "body" if big else "note", colour="soft") for words in ((line.note,) if t.wide else (line.note, line.fact)) if words]
    if tag and not t.wide:
        lines.append(tag)
    boxes: list[Box] = [PictureBox(t, kit.pictures, line.picture, 88 if big else 48, "butter")] if picture else []
    boxes.append(ColumnBox(*lines, stretch=True))
    if t.wide:
        boxes += [TextBox(t, line.fact, "body", colour="soft", leading=1.35)] if line.fact else []
        boxes += [tag] if tag else []
    boxes.append(IconBox(t, "right", 24))
    pad = t.space(8 if t.narrow else 16)
    return Press(t, RowBox(*boxes, gap=pad), line.spoken, pad=(pad, t.space(16 if big else 4)), height=t.u(max(56, kit.target)), radius=12)


def answer_row(kit: Kit, sign: str, question: str, answer: str, *, picture: str = "") -> Press:
    """A question above its answer; a press changes it."""
    t = kit.theme
    words = ColumnBox(TextBox(t, question, "note", colour="soft"), TextBox(t, answer, "body", bold=True, leading=1.35, stays=True), stretch=True)
    side = Gap(t.u(6))
    seen: Box = PictureBox(t, kit.pictures, picture, 40, "butter") if picture else RowBox(side, IconBox(t, sign, 28, "soft"), side)
    content = RowBox(seen, words, IconBox(t, "right", 24), gap=t.space(8 if t.narrow else 16))
    pad = t.space(8 if t.narrow else 16)
    return Press(t, content, f"{question}: {answer}", pad=(pad, t.space(4)), height=t.u(max(56, kit.target)), radius=12)
