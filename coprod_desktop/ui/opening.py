"""Before a group is open: its name on the first day, its passphrase when it has one, or what is wrong in plain words."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.page import Card, Scroll
from coprod_desktop.ui.painting import Pictures, ground
from coprod_desktop.ui.theme import theme_for
from coprod_desktop.ui.words import Painted


class Opening(QWidget):
    """One question with one field. `answer` gets what was typed and returns "" or the sentence that says what is wrong. Text grows
    with Ctrl and plus, before any group's look is known."""

    def __init__(self, pictures: Pictures, *, picture: str, title: str, note: str, label: str, go: str, answer: Callable[[str], str],
                 secret: bool = False) -> None:
        super().__init__()
        self._pictures, self._answer, self._secret = pictures, answer, secret
        self._picture, self._title, self._note, self._label, self._go = picture, title, note, label, go
        self._look, self._trouble, self._typed = Look(), "", ""
        self._inside: QWidget | None = None
        self._room = ""
        self.field: Field | None = None
        self.setWindowTitle(_("{screen} – Coprod Desktop").format(screen=title))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.resize(960, 640)
        for keys, act in (("Ctrl++", self._bigger), ("Ctrl+=", self._bigger), ("Ctrl+-", self._smaller)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self._build()

    def _bigger(self) -> None:
        self._look = self._look.bigger()
        self._build()

    def _smaller(self) -> None:
        self._look = self._look.smaller()
        self._build()

    def _build(self) -> None:
        if self.field is not None:
            self._typed = self.field.text()
        theme = self._theme = theme_for(self._look, self.width())
        self._room = theme.room
        kit = Kit(theme, self._pictures)
        words = [kit.title(self._title), kit.words(self._note)]
        if self._trouble:
            words.append(kit.words(self._trouble, bold=True, colour="stop"))
        self.field = Field(kit, self._label, self._typed, longest=200, secret=self._secret) if self._label else None
        buttons = Flow()
        go = kit.button(self._go, "next", primary=True)
        go.setObjectName("go")
        go.clicked.connect(self._try)
        buttons.addWidget(go)
        if self.field is not None:
            self.field.editor.setObjectName("field")
            self.field.editor.returnPressed.connect(self._try)  # type: ignore[union-attr]
        picture = Painted(theme, PictureBox(theme, self._pictures, self._picture, 112, "butter"), "")
        lead = column(*words, gap=theme.space(8), margins=(theme.halo, 0, theme.halo, 0))
        head = row(picture, lead, gap=theme.space(16)) if not theme.narrow else lead
        if not theme.narrow:
            head.setStretch(1, 1)
        card = Card(kit, column(head, self.field, holder(buttons), gap=theme.space(16)))
        card.setMaximumWidth(theme.u(800))
        middle = row(0, card, 0)
        middle.setStretch(1, 10)
        margin = theme.space(16)
        inside = Scroll(kit, holder(column(0, middle, 0, margins=(margin, margin, margin, margin))))
        if self._inside is not None:
            self._layout.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        self._layout.addWidget(inside)
        (self.field or go).setFocus()
        self.update()

    def _try(self) -> None:
        self._trouble = self._answer(self.field.text() if self.field is not None else "")
        if self._trouble:
            self._build()
        else:
            self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if theme_for(self._look, self.width()).room != self._room:
            self._build()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground(QPainter(self), self.rect(), self._theme.colour("page"))
