"""Photos on the screen: read once while they are seen, and not all of them kept in memory."""

from io import BytesIO

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from coprod_desktop.pictures import Pictures as PictureLibrary
from coprod_desktop.ui.painting import Pictures


def test_photos_that_were_not_seen_for_long_leave_the_memory(qapp: QApplication) -> None:
    read: list[str] = []

    def photo(key: str) -> bytes:
        read.append(key)
        out = BytesIO()
        Image.new("RGB", (8, 6), "blue").save(out, "PNG")
        return out.getvalue()

    pictures, page = Pictures(PictureLibrary(), photo), QImage(40, 40, QImage.Format.Format_RGB32)
    painter = QPainter(page)
    for number in range(100):
        for key in (f"media:{number}", "media:0", f"media:{number}"):
            pictures.draw_round(painter, key, QRectF(0, 0, 40, 40))
    assert read == [f"media:{number}" for number in range(100)]
    pictures.draw(painter, "media:1", QRectF(0, 0, 40, 40))
    painter.end()
    assert read[100:] == ["media:1"]
