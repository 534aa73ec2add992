"""What is painted inside a control, laid out by boxes: one control stays one thing to a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextLayout

from coprod_desktop.ui.painting import Pictures, from_right, icon, mirrored, rounded, written_from_right
from coprod_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QTextOption

_UNBOUND = 1_000_000.0
_LONGEST_WORD = 10  # times the size of the letters: about 17 of them


class Box:
    """Widths and heights in pixels. `stretch` takes what room is left; what is `gone` takes none."""

    stretch = False
    gone = False

    def natural(self) -> float:
        raise NotImplementedError

    def minimum(self) -> float:
        return self.natural()

    def height(self, width: float) -> float:
        raise NotImplementedError

    def paint(self, p: QPainter, rect: QRectF) -> None:
        raise NotImplementedError

    def texts(self) -> Iterator[TextBox]:
        return iter(())

    def pictures(self) -> Iterator[PictureBox]:
        return iter(())


class Gap(Box):
    """Room that is left free; with size 0 it stretches."""

    def __init__(self, size: float = 0) -> None:
        self.size = size
        self.stretch = size == 0

    def natural(self) -> float:
        return self.size

    def height(self, width: float) -> float:
        return self.size

    def paint(self, p: QPainter, rect: QRectF) -> None:
        return


class TextBox(Box):
    """Words that wrap between words: the least width is the longest word. Only what is longer than our own words are (an address
    of an email, the name of a file) may be cut into two lines, so that it never makes a page wider than the window."""

    def __init__(self, theme: Theme, text: str, role: str = "body", *, bold: bool = False, colour: str = "ink",
                 centre: bool = False, leading: float = 0, stretch: bool = False, longest: int = 0, said: str = "", stays: bool = False) -> None:
        """`said` is what is read aloud instead: a name as it sounds. What `stays` is seen also where pictures stand for words: names, facts."""
        self.said, self.stays = said or text, stays
        self.theme, self.text, self.role, self.bold, self.colour = theme, text, role, bold, colour
        self.centre, self.stretch = centre, stretch
        self.font, metrics = theme.font(role, bold), theme.metrics(role, bold)
        self.step = max(theme.pixels(role) * theme.leading(role, leading), metrics.height())
        self._natural = max((metrics.horizontalAdvance(part) for part in text.split("\n")), default=0) + 1
        longest_word = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        self._fits_from = _UNBOUND if "\u00a0" in text else longest_word + 1  # below this a line may have to end within a word
        self._minimum = min(longest_word, theme.pixels(role) * _LONGEST_WORD) + 1
        self._longest = metrics.averageCharWidth() * longest if longest else _UNBOUND
        self._one_line = "\n" not in text
        self._layouts: dict[tuple[float, bool], tuple[QTextLayout, float]] = {}
        self.sentence: tuple[int, int] | None = None
        self.word: tuple[int, int] | None = None
        self._painted: tuple[QTextLayout, QPointF] | None = None  # as it was last seen, and where

    def natural(self) -> float:
        return min(self._natural, self._longest)

    def minimum(self) -> float:
        return self._minimum

    def texts(self) -> Iterator[TextBox]:
        yield self

    def read(self, sentence: tuple[int, int] | None, word: tuple[int, int] | None) -> None:
        """Marks what is being read: (start, length) in the text."""
        self.sentence, self.word = sentence, word
        self._layouts.clear()

    def _lay(self, width: float, page_from_right: bool = False) -> tuple[QTextLayout, float]:
        """Lines of at most `width`, and how tall they are. `page_from_right` is the page, not the text: a text has its own direction."""
        width = min(width, self._longest)
        found = self._layouts.get((width, page_from_right))
        if found is None:
            layout = QTextLayout(self.text.replace("\n", "\u2028"), self.font)
            if page_from_right or self.centre or written_from_right(self.text, True) or width < self._fits_from:
                layout.setTextOption(self._option(page_from_right))  # else it is as Qt has it by itself
            marks = [self._coloured((0, len(self.text)), self.colour)]
            if self.sentence:
                marks.append(self._coloured(self.sentence, "ink"))  # on the colour behind it, also on a filled button
            if self.word:
                marks.append(self._coloured(self.word, "onread"))
            layout.setFormats(marks)
            ends = set() if self._one_line or not self.theme.wide_spacing else self._paragraph_ends()
            layout.beginLayout()
            y = 0.0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, y + (self.step - line.height()) / 2))
                y += self.step
                if line.textStart() + line.textLength() in ends:
                    y += 2 * self.theme.pixels(self.role)  # WCAG 1.4.12
            layout.endLayout()
            if len(self._layouts) > 4:
                self._layouts.clear()
            found = self._layouts[width, page_from_right] = (layout, y)
        return found

    def _option(self, page_from_right: bool) -> QTextOption:
        from PySide6.QtGui import QTextOption  # the words of Home need none

        side = QtCore.Qt.AlignmentFlag.AlignRight if page_from_right else QtCore.Qt.AlignmentFlag.AlignLeft
        option = QTextOption(QtCore.Qt.AlignmentFlag.AlignHCenter if self.centre else side)
        own = written_from_right(self.text, page_from_right)
        option.setTextDirection(QtCore.Qt.LayoutDirection.RightToLeft if own else QtCore.Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def _coloured(self, span: tuple[int, int], role: str) -> QTextLayout.FormatRange:
        """The colour of some of the words: (start, length) in the text."""
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = self._utf16(*span)
        mark.format = self.theme.ink(role)
        return mark

    def _paragraph_ends(self) -> set[int]:
        return {self._utf16(0, place + 1)[1] for place, sign in enumerate(self.text) if sign == "\n"}

    def _utf16(self, start: int, length: int) -> tuple[int, int]:
        """Qt counts UTF-16 units, speech counts characters."""
        before, part = self.text[:start], self.text[start:start + length]
        return len(before) + _pairs(before), len(part) + _pairs(part)

    def line_at(self, start: int) -> QRectF | None:
        """Where the line with this place of the text is painted; None before it was."""
        if self._painted is None:
            return None
        layout, at = self._painted
        line = layout.lineForTextPosition(self._utf16(0, start)[1])
        return line.naturalTextRect().translated(at) if line.isValid() else None

    def height(self, width: float) -> float:
        if self._one_line and self._natural <= min(width, self._longest):
            return self.step
        return self._lay(width)[1]

    def _mark(self, p: QPainter, layout: QTextLayout, at: QPointF, span: tuple[int, int], pad: float, role: str) -> None:
        start, length = self._utf16(*span)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(start + length, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = line.cursorToX(first)[0], line.cursorToX(last)[0]  # type: ignore[index]
            rounded(p, QRectF(at.x() + min(left, right) - pad, at.y() + line.y() - pad / 3, abs(right - left) + 2 * pad,
                              line.height() + pad * 2 / 3), self.theme.u(6), fill=self.theme.colour(role))

    def paint(self, p: QPainter, rect: QRectF) -> None:
        on_the_right = from_right(p)
        layout, height = self._lay(rect.width(), on_the_right)
        spare = max(0.0, rect.width() - self._longest)
        at = QPointF(rect.x() + (spare / 2 if self.centre else spare if on_the_right else 0), rect.y() + max(0.0, (rect.height() - height) / 2))
        self._painted = (layout, at)
        if self.sentence:
            self._mark(p, layout, at, self.sentence, self.theme.u(5), "readline")
        if self.word:
            self._mark(p, layout, at, self.word, self.theme.u(4), "readword")
        layout.draw(p, at)


class IconBox(Box):
    """A sign, on a filled circle when `fill` is a colour role."""

    def __init__(self, theme: Theme, name: str, size: float = 24, colour: str = "ink", fill: str = "") -> None:
        self.theme, self.name, self.size, self.colour, self.fill = theme, name, size, colour, fill

    def natural(self) -> float:
        return self.theme.u(self.size)

    def height(self, width: float) -> float:
        return self.theme.u(self.size)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        side = self.theme.u(self.size)
        square = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        if self.fill:
            rounded(p, square, side / 2, fill=self.theme.colour(self.fill))
            square = square.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
        icon(p, self.name, square, self.theme.colour(self.colour))


class PictureBox(Box):
    """A picture on its soft tile (`tint`); `round` for people; `grow` takes all the height there is. In a look without pictures it is gone,
    unless it is what the page is about (`needed`)."""

    def __init__(self, theme: Theme, pictures: Pictures, key: str, size: float = 88, tint: str = "stone", round: bool = False,
                 grow: bool = False, inner: float = 0.8, needed: bool = False) -> None:
        self.theme, self._library, self.key, self.size, self.tint = theme, pictures, key, size, tint
        self.round, self.grow, self.inner = round, grow, inner
        self.stretch = grow
        self.gone = not (theme.pictures or needed)

    def pictures(self) -> Iterator[PictureBox]:
        if self.key and not self.gone:
            yield self

    def natural(self) -> float:
        return 0 if self.gone else self.theme.u(self.size)

    def height(self, width: float) -> float:
        return self.natural()

    def paint(self, p: QPainter, rect: QRectF) -> None:
        if self.gone:
            return
        side = self.theme.u(self.size)
        if not self.grow:
            rect = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
        if self.tint:
            rounded(p, rect, rect.height() / 2 if self.round else min(self.theme.u(16), self.theme.space(16)), fill=self.theme.colour(self.tint))
        if not self.key:
            return
        if self.round:
            self._library.draw_round(p, self.key, rect)
            return
        inside = min(rect.width(), rect.height(), self.theme.u(300)) * self.inner
        self._library.draw(p, self.key, QRectF(rect.center().x() - inside / 2, rect.center().y() - inside / 2, inside, inside))


class _Boxes(Box):
    """What a row and a column share. Layouts ask again and again for the same sizes, so each is worked out once."""

    def __init__(self, *boxes: Box, gap: float = 0, stretch: bool = False) -> None:
        self.boxes, self.gap, self.stretch = boxes, gap, stretch
        if any(box.gone for box in boxes):
            self.boxes = tuple(box for box in boxes if not box.gone)
            self.gone = all(isinstance(box, Gap) for box in self.boxes)
        self._heights: dict[float, float] = {}

    @cached_property
    def _natural(self) -> float:
        raise NotImplementedError

    @cached_property
    def _minimum(self) -> float:
        raise NotImplementedError

    def _tall(self, width: float) -> float:
        raise NotImplementedError

    def natural(self) -> float:
        return self._natural

    def minimum(self) -> float:
        return self._minimum

    def height(self, width: float) -> float:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._tall(width)
        return found

    def _gaps(self) -> float:
        return self.gap * max(0, len(self.boxes) - 1)

    def texts(self) -> Iterator[TextBox]:
        for box in self.boxes:
            yield from box.texts()

    def pictures(self) -> Iterator[PictureBox]:
        for box in self.boxes:
            yield from box.pictures()


class RowBox(_Boxes):
    """Boxes side by side, each in the middle of the height."""

    @cached_property
    def _natural(self) -> float:
        return sum(box.natural() for box in self.boxes) + self._gaps()

    @cached_property
    def _minimum(self) -> float:
        return sum(box.minimum() for box in self.boxes) + self._gaps()

    def _widths(self, width: float) -> list[float]:
        widths = [box.natural() for box in self.boxes]
        spare = width - self._gaps() - sum(widths)
        growing = [i for i, box in enumerate(self.boxes) if box.stretch]
        if spare > 0 and growing:
            for i in growing:
                widths[i] += spare / len(growing)
        elif spare < 0:
            room = [w - box.minimum() for w, box in zip(widths, self.boxes, strict=True)]
            total = sum(room)
            if total > 0:
                widths = [w + spare * r / total for w, r in zip(widths, room, strict=True)]
        return widths

    def _tall(self, width: float) -> float:
        return max((box.height(w) for box, w in zip(self.boxes, self._widths(width), strict=True)), default=0)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        x = rect.x()
        for box, width in zip(self.boxes, self._widths(rect.width()), strict=True):
            tall = rect.height() if isinstance(box, ColumnBox | PictureBox) and box.stretch else min(box.height(width), rect.height())
            box.paint(p, mirrored(p, QRectF(x, rect.y() + (rect.height() - tall) / 2, width, tall), rect))
            x += width + self.gap


class ColumnBox(_Boxes):
    """Boxes one below the other; those that stretch share what height is left, else all stand in the middle."""

    @cached_property
    def _natural(self) -> float:
        return max((box.natural() for box in self.boxes), default=0)

    @cached_property
    def _minimum(self) -> float:
        return max((box.minimum() for box in self.boxes), default=0)

    def _tall(self, width: float) -> float:
        return sum(box.height(width) for box in self.boxes) + self._gaps()

    def paint(self, p: QPainter, rect: QRectF) -> None:
        heights = [box.height(rect.width()) for box in self.boxes]
        spare = rect.height() - sum(heights) - self._gaps()
        growing = [i for i, box in enumerate(self.boxes) if box.stretch and not isinstance(box, TextBox | RowBox)]
        y = rect.y()
        if spare > 0 and growing:
            for i in growing:
                heights[i] += spare / len(growing)
        elif spare > 0:
            y += spare / 2
        for box, tall in zip(self.boxes, heights, strict=True):
            box.paint(p, QRectF(rect.x(), y, rect.width(), tall))
            y += tall + self.gap


def _pairs(text: str) -> int:
    """How many of its letters are two units of UTF-16."""
    return sum(letter > "\uffff" for letter in text)
