"""A question for what cannot be taken back: a veil, one picture, one sentence, two keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.page import Card, Scroll, with_scroll_keys
from coprod_desktop.ui.reading import Reader
from coprod_desktop.ui.screen import Ask
from coprod_desktop.ui.words import Painted


class Veiled(QDialog):
    """Covers the window with a veil and one card. Its title is that of no page: it may stand in a list of windows."""

    def __init__(self, kit: Kit, parent: QWidget, question: str, sentence: str) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.kit, self.theme = kit, kit.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._behind = parent.grab()  # a see-through window is black where the desktop draws none
        self.setWindowTitle(_("{screen} – Coprod Desktop").format(screen=_("A question")))
        self.setAccessibleName(question)
        self.setAccessibleDescription(sentence)
        self.setGeometry(parent.geometry())

    def lay_out(self, picture: str, question: str, sentence: str, *keys: QWidget) -> None:
        kit, t = self.kit, self.theme
        ways = Flow()
        for key in keys:
            ways.addWidget(key)
        words = column(kit.heading(question), kit.words(sentence), gap=t.space(8))
        shown = Painted(t, PictureBox(t, kit.pictures, picture, 72, "butter"), "")
        body = column(row(shown, words, gap=t.space(16)) if not t.narrow else words, holder(ways), gap=t.space(16))
        card = Card(kit, body, edge="line")
        card.setMaximumWidth(t.u(640))
        edge = t.space(4 if t.narrow else 16)  # the veil is seen all round
        inner = holder(column(0, row(0, card, 0) if t.wide else column(card), 0, margins=(edge, edge, edge, edge)))
        self._scroll = Scroll(kit, inner)
        self.setLayout(column(*with_scroll_keys(kit, self._scroll)))
        keys[0].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """The question is seen first, also where the key is further down that Qt gives the focus, as if by Tab."""
        super().showEvent(event)
        QTimer.singleShot(0, self._scroll, partial(self._scroll.verticalScrollBar().setValue, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(self.theme.colour("ink" if not self.theme.dark else "page"))
        veil.setAlphaF(0.6)
        p = QPainter(self)
        p.drawPixmap(0, 0, self._behind)
        p.fillRect(QRectF(self.rect()), veil)


class AskDialog(Veiled):
    """Esc and the safe key leave everything as it is."""

    def __init__(self, kit: Kit, question: Ask, parent: QWidget) -> None:
        super().__init__(kit, parent, question.question, question.sentence)
        stay = kit.button(question.stay, "back", primary=True)
        go = kit.button(question.go)
        stay.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        self.lay_out(question.picture, question.question, question.sentence, stay, go)

    def ask(self, then: Callable[[], None], reader: Reader) -> None:
        """The keys of the window rest while a question is open, so F2 reads here too."""
        for keys, act in (("F2", partial(reader.toggle, self)), *reader.keys()):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.finished.connect(reader.stop)
        self.accepted.connect(then)
        self.open()
