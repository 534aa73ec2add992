"""Words to read: a label painted with even line height, that can mark the sentence and word being read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coprod_desktop.ui.boxes import Box, TextBox
from coprod_desktop.ui.painting import ring
from coprod_desktop.ui.theme import Theme

_LONGEST_LINE = 70  # characters, within WCAG 1.4.8's 80
_ONLY_SEEN = "qt_rubberband"  # what has this name is left out of what assistive technology meets (qaccessiblewidgets.cpp of Qt 6.11)
_TOLD = 4000  # milliseconds in which a screen reader asks what stands below a title that has the focus


class Words(QLabel):
    """A QLabel, so that assistive technology gets static text with its name; a heading, or an alert, is told as such. A title can be
    given the focus, for somebody who hears the page; Tab does not stop at it."""

    def __init__(self, theme: Theme, text: str, role: str = "body", *, bold: bool = False, colour: str = "ink", centre: bool = False,
                 heading: bool = False, alert: bool = False) -> None:
        super().__init__()
        self.is_alert = alert
        self._halo: _Halo | None = None
        self.is_only_seen = False
        self.theme, self.role, self.bold, self.colour, self.centre = theme, role, bold, colour, centre
        self.is_heading = heading or role == "title"
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Other words in the same place; the page is laid out anew only when they need more room or less."""
        old = getattr(self, "box", None)
        self._words = text
        if "<" in text:  # the only sign by which Qt would take words for a page of the web
            self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        if not (self.is_heading or self.is_alert):  # Qt would tell a change of text, and then warn that a heading has none
            self.setText("" if self.is_only_seen else text)
        self.setAccessibleName("" if self.is_only_seen else text)
        self.box = TextBox(self.theme, text, self.role, bold=self.bold, colour=self.colour, centre=self.centre, longest=_LONGEST_LINE)
        width = self.width()
        if old is None or old.height(width) != self.box.height(width) or self.box.minimum() > width:
            self.updateGeometry()
        self.place_halo()
        self.update()

    def only_seen(self) -> None:
        """The group below has these words as its name: who reads line by line would meet them twice."""
        self.is_only_seen = True
        self.setObjectName(_ONLY_SEEN)
        self.setText("")
        self.setAccessibleName("")

    def text(self) -> str:
        return self._words

    def texts(self) -> Iterator[TextBox]:
        yield self.box

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self.box.height(width) + 0.5)

    def sizeHint(self) -> QSize:
        wide = round(self.box.natural() + 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.box.minimum() + 1), round(self.box.step))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.box.paint(p, QRectF(self.rect()))

    def place_halo(self) -> None:
        """Round the words, and whole: at the edge of the page it stays within."""
        around = self.parentWidget()
        if self._halo is not None and around is not None:
            halo, wide = self.theme.halo, self.width() if self.centre else min(self.width(), round(self.box.natural()))
            left = self.x() + (self.width() - wide if self.isRightToLeft() else 0)
            ring = QRect(left, self.y(), wide, self.height()).adjusted(-halo, -halo, halo, halo)
            self._halo.setGeometry(ring.intersected(around.rect()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.accessibleDescription():
            QtCore.QTimer.singleShot(_TOLD, self, self._is_told)
        around = self.parentWidget()
        if self._halo is None and around is not None:
            self._halo = _Halo(self, around)
            self.place_halo()

    def _is_told(self) -> None:
        """What stands below a title was told with it once; line by line it is met where it stands."""
        self.setAccessibleDescription("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (QtCore.Qt.FocusReason.ActiveWindowFocusReason, QtCore.Qt.FocusReason.PopupFocusReason):
            self._is_told()
        if self._halo is not None:
            self._halo.hide()
            self._halo.deleteLater()
            self._halo = None


class _Halo(QWidget):
    """The ring of words that have the focus: there is no room for it within them."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._words = words.theme, words
        self.setObjectName(_ONLY_SEEN)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words.installEventFilter(self)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the words go, also out of sight: a message that comes above them moves them down."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._words.place_halo()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        halo = self.theme.halo
        ring(p, self.theme, QRectF(self.rect()).adjusted(halo, halo, -halo, -halo), self.theme.u(4))


class Painted(QWidget):
    """Boxes to look at and hear, not to press; `name` is what a screen reader says."""

    def __init__(self, theme: Theme, content: Box, name: str) -> None:
        super().__init__()
        self.theme, self.content = theme, content
        self.setAccessibleName(name)
        if content.gone:
            self.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_content(self, content: Box, name: str) -> None:
        self.content = content
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def texts(self) -> Iterator[TextBox]:
        return self.content.texts()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self.content.height(width) + 0.5)

    def sizeHint(self) -> QSize:
        wide = round(self.content.natural() + 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = round(self.content.minimum() + 1)
        return QSize(wide, min(self.heightForWidth(wide), self.heightForWidth(10_000)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.content.paint(p, QRectF(self.rect()))
