"""A picture beside its words while both fit, else above them: for very large text in a small window."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, RowBox, TextBox


class BesideBox(Box):
    def __init__(self, picture: Box, words: Box, *, gap: float) -> None:
        self._row = RowBox(picture, words, gap=gap)
        self._column = ColumnBox(RowBox(picture, Gap()), words, gap=gap)

    def natural(self) -> float:
        return self._row.natural()

    def minimum(self) -> float:
        return self._column.minimum()

    def _form(self, width: float) -> Box:
        return self._row if self._row.minimum() <= width else self._column

    def height(self, width: float) -> float:
        return self._form(width).height(width)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        self._form(rect.width()).paint(p, rect)

    def texts(self) -> Iterator[TextBox]:
        return self._row.texts()
