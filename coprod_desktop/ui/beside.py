"""A picture beside its words while there is room for them, else above them: for very large text in a small window."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, PictureBox, RowBox, TextBox
from coprod_desktop.ui.theme import Theme

_BESIDE = 120  # the least room for words beside a picture


class SideBySide(Box):
    """Two boxes side by side where there is room for a few words in the second, else one below the other."""

    def __init__(self, theme: Theme, first: Box, second: Box, *, gap: float) -> None:
        self._room = max(second.minimum(), theme.u(_BESIDE)) + first.natural() + gap
        self._row = RowBox(first, second, gap=gap, stretch=True)
        self._column = ColumnBox(RowBox(first, Gap()), second, gap=theme.space(4), stretch=True)

    def natural(self) -> float:
        return self._row.natural()

    def minimum(self) -> float:
        return self._column.minimum()

    def _fits(self, width: float) -> Box:
        return self._row if self._room <= width else self._column

    def height(self, width: float) -> float:
        return self._fits(width).height(width)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        self._fits(rect.width()).paint(p, rect)

    def texts(self) -> Iterator[TextBox]:
        return self._row.texts()

    def pictures(self) -> Iterator[PictureBox]:
        return self._row.pictures()
