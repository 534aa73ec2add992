"""What is really on the screen: colours of pixels, and their contrast as WCAG 2.2 defines it."""

from collections.abc import Iterator

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPixmap

Colour = tuple[int, int, int]


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Picture:
    """A grabbed widget."""

    def __init__(self, grabbed: QPixmap) -> None:
        image = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB888)
        self.size = image.size()
        self._pixels = Image.frombytes("RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine())

    def colours(self, part: QRect) -> list[Colour]:
        """Those of a part, the most frequent first."""
        part = part.intersected(QRect(0, 0, self.size.width(), self.size.height()))
        cut = self._pixels.crop((part.left(), part.top(), part.right() + 1, part.bottom() + 1))
        found = sorted(cut.getcolors(cut.width * cut.height) or [], reverse=True)
        return [colour for _, colour in found]  # type: ignore[misc]

    def line(self, start: tuple[int, int], step: tuple[int, int], length: int) -> Iterator[Colour]:
        """Pixels one after the other, those beyond the picture left out."""
        for number in range(length):
            x, y = start[0] + number * step[0], start[1] + number * step[1]
            if 0 <= x < self.size.width() and 0 <= y < self.size.height():
                yield self._pixels.getpixel((x, y))  # type: ignore[misc]
