"""Draws all our own pictures on three sheets, to look at: docs/pictures/own-pictures-{colour,grey,black}.png, by `python tools/picture_sheets.py`.

Each picture is 24 mm wide at 96 dots an inch, the size it has on a handout.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "pictures"
SIDE, GAP, COLUMNS = 91, 10, 12
WORDS = 26  # the height of the words under a picture

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402
from PySide6.QtCore import QRectF, Qt  # noqa: E402
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter  # noqa: E402
from PySide6.QtSvg import QSvgRenderer  # noqa: E402

from coprod_desktop.pictures import DATA, Pictures  # noqa: E402


def sheet(ground: str, letters: str) -> QImage:
    """All pictures in order of their file names, each on a white tile, with its words."""
    library = Pictures()
    files = sorted((DATA / "pictures").glob("*.svg"))
    wide, high = SIDE + GAP, SIDE + WORDS + GAP
    image = QImage(COLUMNS * wide + GAP, -(-len(files) // COLUMNS) * high + GAP, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont("Noto Sans")
    font.setPixelSize(10)
    painter.setFont(font)
    for number, file in enumerate(files):
        x, y = number % COLUMNS * wide + GAP, number // COLUMNS * high + GAP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(QRectF(x, y, SIDE, SIDE), 8, 8)
        QSvgRenderer(str(file)).render(painter, QRectF(x, y, SIDE, SIDE))
        painter.setPen(QColor(letters))
        below = QRectF(x - GAP / 2, y + SIDE, SIDE + GAP, WORDS)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, library.words(f"own:{file.stem}"))
    painter.end()
    return image


def main() -> None:
    _application = QGuiApplication([])
    colour = sheet("#EEF3F8", "black")
    sheets = {"colour": colour, "grey": colour.convertToFormat(QImage.Format.Format_Grayscale8), "black": sheet("black", "white")}
    for name, image in sheets.items():
        file = OUT / f"own-pictures-{name}.png"
        if not image.save(str(file)):
            raise OSError(file)
        with Image.open(file) as drawn:
            drawn.quantize(200, dither=Image.Dither.NONE).save(file, optimize=True)
        print(file)


if __name__ == "__main__":
    main()
