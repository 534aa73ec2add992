"""A look without words: what has a picture shows it alone; its words are still heard."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.boxes import Box, PictureBox, TextBox
from coprod_desktop.ui.painting import rounded
from coprod_desktop.ui.theme import Theme

_LEAST = 72  # smaller pictures were made for a place beside words


class PictureAlone(Box):
    """`texts` are read aloud; while they are, the picture stands on the colour of what is being read."""

    def __init__(self, theme: Theme, picture: PictureBox, texts: tuple[TextBox, ...]) -> None:
        self.theme, self._picture, self._texts = theme, picture, texts
        picture.size = max(picture.size, _LEAST)

    def natural(self) -> float:
        return self._picture.natural()

    def height(self, width: float) -> float:
        return self._picture.height(width)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        if any(text.sentence for text in self._texts):
            rounded(p, rect, min(self.theme.u(16), self.theme.space(24)), fill=self.theme.colour("readline"))
        self._picture.paint(p, rect)

    def texts(self) -> Iterator[TextBox]:
        return iter(self._texts)

    def pictures(self) -> Iterator[PictureBox]:
        yield self._picture


def picture_alone(theme: Theme, content: Box) -> Box:
    """The content as it is where it has no picture or more than one, or words that stay: names and facts."""
    pictures, texts = tuple(content.pictures()), tuple(content.texts())
    if len(pictures) != 1 or any(text.stays for text in texts):
        return content
    return PictureAlone(theme, pictures[0], texts)
