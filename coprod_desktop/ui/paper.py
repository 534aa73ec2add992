"""A page of paper on the screen: in its own shape and colour in every theme, with a soft shadow in the light ones."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.domain.paper import USUAL
from coprod_desktop.domain.paper import Paper as SheetPaper
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.painting import rounded

_SHADOW = 12


class Paper(QWidget):
    """Shows a picture of a page (PNG) as wide as there is room, at most `widest` pixels. `name` is what a screen reader says. The colour of
    paper that is in the printer is on no page: it shines through here."""

    is_picture = True

    def __init__(self, kit: Kit, png: bytes, name: str, widest: int, of: SheetPaper = USUAL) -> None:
        super().__init__()
        self.theme = kit.theme
        self._edge = self.theme.line(_SHADOW)
        self._widest = widest
        width, height = of.size.points
        self._ratio = height / width
        self._ground = QColor(of.colour.ground) if of.in_printer else QColor(Qt.GlobalColor.white)
        self.set_page(png, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_page(self, png: bytes, name: str) -> None:
        """Another page in the same place."""
        self._image, self._small = QImage.fromData(png) if png else QImage(), QImage()
        self.setAccessibleName(name)
        self.update()

    def _page_width(self, width: int) -> int:
        return max(1, min(self._widest, width - 2 * self._edge))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._page_width(width) * self._ratio) + 2 * self._edge

    def sizeHint(self) -> QSize:
        wide = self._widest + 2 * self._edge
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.u(64), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self.theme
        wide = self._page_width(self.width())
        page = QRectF((self.width() - wide) / 2, self._edge, wide, wide * self._ratio)
        if not t.dark:
            for step in range(_SHADOW, 0, -1):
                grow = self._edge * step / _SHADOW
                shade = t.colour("scanedge")
                shade.setAlphaF(0.012)
                rounded(p, page.adjusted(-grow, -grow + self._edge / 3, grow, grow), grow, fill=shade)
        p.fillRect(page, self._ground)
        if not self._image.isNull():
            p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            p.drawImage(page, self._fitting(round(wide * self.devicePixelRatioF())))
            p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if t.two_tone or not t.dark:
            p.setPen(t.colour("line"))
            p.setBrush(Qt.BrushStyle.NoBrush)  # else the shadow's own colour lies on the page
            p.drawRect(page)

    def _fitting(self, width: int) -> QImage:
        """The picture in the size of the screen: scaled once, evenly, not at every paint."""
        if width >= self._image.width():
            return self._image
        if self._small.width() != width:
            self._small = self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        return self._small
