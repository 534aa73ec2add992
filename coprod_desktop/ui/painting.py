"""Small painting: rounded shapes, the focus ring, icons and pictures, each file parsed once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer

from coprod_desktop import paths
from coprod_desktop.ui.theme import Theme, brush_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from coprod_desktop.services.ports import PictureLibrary


def rounded(p: QPainter, rect: QRectF, radius: float, *, fill: QColor | None = None, edge: QColor | None = None,
            width: float = 0, dashed: bool = False) -> None:
    """A rounded rectangle whose edge lies inside `rect`."""
    if edge is not None:
        rect = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = max(0.0, radius - width / 2)
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    if fill is not None:
        p.fillPath(path, brush_of(fill))
    if edge is not None:
        pen = QPen()
        pen.setColor(edge)
        pen.setWidthF(width)
        if dashed:
            pen.setDashPattern([3, 2.5])
            pen.setCapStyle(QtCore.Qt.PenCapStyle.FlatCap)
        p.strokePath(path, pen)


def ground(p: QPainter, rect: QRect, colour: QColor) -> None:
    """Fills it all. QPainter.fillRect would make PySide load every gradient Qt knows."""
    path = QPainterPath()
    path.addRect(QRectF(rect))
    p.fillPath(path, brush_of(colour))


def ring(p: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    """The focus ring, with its gap, in the halo outside `rect` (WCAG 2.4.13)."""
    if not theme.ringed:
        return
    gap, width = theme.line(3), theme.line(4)
    grow = gap + width
    rounded(p, rect.adjusted(-grow, -grow, grow, grow), radius + grow, edge=theme.colour("focus"), width=width)


_POINTING = frozenset(("back", "delete", "left", "next", "right", "undo"))


@lru_cache(maxsize=512)
def _icon(name: str, colour: str) -> QSvgRenderer:
    # QtSvg knows no currentColor, so the colour is written in before parsing.
    text = (paths.ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))


def icon(p: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """On a page that runs from the right, signs that point forward or back point the other way."""
    if name not in _POINTING or not from_right(p):
        _icon(name, colour.name()).render(p, rect)
        return
    p.save()
    p.translate(2 * rect.center().x(), 0)
    p.scale(-1, 1)
    _icon(name, colour.name()).render(p, rect)
    p.restore()


def from_right(p: QPainter) -> bool:
    """Whether what is painted runs from the right. In a language that is written from the left nothing does."""
    return QGuiApplication.isRightToLeft() and p.layoutDirection() == QtCore.Qt.LayoutDirection.RightToLeft


def mirrored(p: QPainter, place: QRectF, within: QRectF) -> QRectF:
    """`place` is given for a page that runs from the left; in a language that is written from the right it is on the other side."""
    if not from_right(p):
        return place
    return QRectF(within.left() + within.right() - place.right(), place.y(), place.width(), place.height())


def written_from_right(text: str, page_from_right: bool) -> bool:
    """A sentence of the language of the page keeps its direction, whatever names stand in it; else the letters of the text decide."""
    if text.isascii():
        return False
    letters = [_is_from_right(letter) for letter in text if letter.isalpha()]
    return any(letters) if page_from_right else bool(letters) and all(letters)


def _is_from_right(letter: str) -> bool:
    """Hebrew, Arabic and what is written like them, by the blocks that Unicode keeps for right-to-left scripts (UAX 9)."""
    return "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufdff" or "\ufe70" <= letter <= "\ufefc" or (
        "\U00010800" <= letter <= "\U00010fff" or "\U0001e800" <= letter <= "\U0001efff")


@lru_cache(maxsize=1024)
def _picture(file: Path) -> QSvgRenderer:
    return QSvgRenderer(str(file))


LETTER = "letter:"
_PHOTOS = 64  # in memory at a time, each up to 1.6 MB: far more than one page shows


class Pictures:
    """Draws any picture key: vectors of the library, photos of the group."""

    def __init__(self, library: PictureLibrary, read_photo: Callable[[str], bytes]) -> None:
        self._library, self._read_photo = library, read_photo
        self._photos: dict[str, QImage] = {}
        self._held: dict[str, QImage] = {}

    def hold(self, photos: Mapping[str, bytes]) -> None:
        """Small photos to look at that are kept nowhere yet, by keys that are no photo's; those that were held before go."""
        from PySide6.QtGui import QImage

        whole, smooth = QtCore.Qt.AspectRatioMode.KeepAspectRatio, QtCore.Qt.TransformationMode.SmoothTransformation
        self._held = {key: QImage.fromData(data).scaled(160, 160, whole, smooth) for key, data in photos.items()}

    def words(self, key: str) -> str:
        return self._library.words(key)

    def is_photo(self, key: str) -> bool:
        return key.startswith("media:")

    def _photo(self, key: str) -> QImage:
        if key in self._held:
            return self._held[key]
        image = self._photos.pop(key, None)
        if image is None:
            from PySide6.QtGui import QImage  # Home shows no photo

            image = QImage.fromData(self._read_photo(key)).scaled(
                640, 640, QtCore.Qt.AspectRatioMode.KeepAspectRatio, QtCore.Qt.TransformationMode.SmoothTransformation)
        self._photos[key] = image  # the last that was seen is the last to go
        if len(self._photos) > _PHOTOS:
            del self._photos[next(iter(self._photos))]
        return image

    def draw(self, p: QPainter, key: str, rect: QRectF, *, cover: bool = False) -> None:
        """Draws within the square `rect`; `cover` fills it (photos are cut at the sides)."""
        if self.is_photo(key):
            image = self._photo(key)
            if image.isNull():
                return
            side = min(image.width(), image.height())
            source = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side) if cover else QRectF(image.rect())
            if not cover:
                size = image.size().scaled(rect.size().toSize(), QtCore.Qt.AspectRatioMode.KeepAspectRatio)
                centre = rect.center()
                rect = QRectF(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height())
            p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            p.drawImage(rect, image, source)
            return
        file = self._library.path(key)
        if file is not None:
            _picture(file).render(p, rect)

    def draw_round(self, p: QPainter, key: str, rect: QRectF) -> None:
        """A picture cut to a circle: photos and heads fill it, things keep their edges free."""
        p.save()
        path = QPainterPath()
        path.addEllipse(rect)
        p.setClipPath(path)
        side = rect.width()
        if key.startswith(LETTER):
            font = p.font()
            font.setFamily("Lexend")
            font.setBold(True)
            font.setPixelSize(max(1, round(side * 0.5)))
            p.setFont(font)
            p.setPen(QColor("#13262B"))  # the circle is pale in every theme
            p.drawText(rect, QtCore.Qt.AlignmentFlag.AlignCenter, key.removeprefix(LETTER))
        elif self.is_photo(key):
            self.draw(p, key, rect, cover=True)
        elif self._library_is_head(key):
            big = side * 1.2  # the circle cuts OpenMoji's heads at the shoulders
            self.draw(p, key, QRectF(rect.x() + (side - big) / 2, rect.bottom() - big * 60.6 / 72, big, big))
        else:
            inner = side * 0.76
            self.draw(p, key, QRectF(rect.center().x() - inner / 2, rect.center().y() - inner / 2, inner, inner))
        p.restore()

    @staticmethod
    def _library_is_head(key: str) -> bool:
        return key.startswith("openmoji:") and key[9:].split("-")[0] in _HEADS and "1F9BD" not in key and "1F9BC" not in key


_HEADS = frozenset((
    "1F9D1", "1F468", "1F469", "1F467", "1F466", "1F471", "1F473", "1F474", "1F475", "1F9D2", "1F9D3", "1F9D4",
    "1F9D5", "1F472", "1F478", "1F934",
))


def tick_badge(p: QPainter, theme: Theme, centre: QPointF, size: float, ground: str) -> None:
    """The tick on the corner of a chosen thing, ringed by its ground."""
    grow = theme.line(3)
    outer = QRectF(centre.x() - size / 2 - grow, centre.y() - size / 2 - grow, size + 2 * grow, size + 2 * grow)
    rounded(p, outer, outer.width() / 2, fill=theme.colour(ground))
    inner = outer.adjusted(grow, grow, -grow, -grow)
    rounded(p, inner, size / 2, fill=theme.colour("primary"))
    mark = size * 0.62
    icon(p, "tick", QRectF(centre.x() - mark / 2, centre.y() - mark / 2, mark, mark), theme.colour("onprimary"))
