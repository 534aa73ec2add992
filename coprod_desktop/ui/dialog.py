"""A question for what cannot be taken back: a veil, one picture, one sentence, two keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.page import Card, Scroll
from coprod_desktop.ui.reading import Reader
from coprod_desktop.ui.screen import Ask
from coprod_desktop.ui.words import Painted


class AskDialog(QDialog):
    """Covers the window; Esc and the safe key leave everything as it is."""

    def __init__(self, kit: Kit, question: Ask, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        t = self.theme = kit.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._behind = parent.grab()  # a see-through window is black where the desktop draws none
        self.setWindowTitle(question.question)
        self.setAccessibleName(question.question)
        self.setAccessibleDescription(question.sentence)
        self.setGeometry(parent.geometry())
        stay = kit.button(question.stay, "back", primary=True)
        go = kit.button(question.go)
        stay.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        keys = Flow()
        keys.addWidget(stay)
        keys.addWidget(go)
        words = column(kit.heading(question.question), kit.words(question.sentence), gap=t.space(8))
        picture = Painted(t, PictureBox(t, kit.pictures, question.picture, 72, "butter"), "")
        body = column(row(picture, words, gap=t.space(16)) if not t.narrow else words, holder(keys), gap=t.space(16))
        card = Card(kit, body, edge="line")
        card.setMaximumWidth(t.u(640))
        inner = holder(column(0, row(0, card, 0) if t.wide else column(card), 0))
        outer = column(Scroll(kit, inner))
        self.setLayout(outer)
        stay.setFocus()

    def ask(self, then: Callable[[], None], reader: Reader) -> None:
        """The keys of the window rest while a question is open, so F2 reads here too."""
        QShortcut(QKeySequence("F2"), self).activated.connect(partial(reader.toggle, self))
        self.finished.connect(reader.stop)
        self.accepted.connect(then)
        self.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(self.theme.colour("ink" if not self.theme.dark else "page"))
        veil.setAlphaF(0.6)
        p = QPainter(self)
        p.drawPixmap(0, 0, self._behind)
        p.fillRect(QRectF(self.rect()), veil)
