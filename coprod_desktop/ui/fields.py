"""Fields to type in: the label stands above and is the field's name to assistive technology."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.page import ScrollBar
from coprod_desktop.ui.painting import ground, ring, rounded
from coprod_desktop.ui.press import show_focus, show_in_scroll
from coprod_desktop.ui.speaking import announce
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    _Editor = QWidget
else:
    _Editor = object


class _InFrame(_Editor):
    """What a line and an area do alike."""

    def __init__(self, frame: "_Frame") -> None:
        super().__init__()
        self._frame = frame

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame.update()
        show_focus(self._frame, event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        show_in_scroll(self._frame)
        self._frame.pressed()


class _Line(_InFrame, QLineEdit):
    def __init__(self, frame: "_Frame") -> None:
        super().__init__(frame)
        self.setFrame(False)

    def caret(self) -> QRect:
        """Where the cursor is, in pixels of the editor."""
        return self.cursorRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._frame.paint_caret(QPainter(self), self.caret())


class _Area(_InFrame, QPlainTextEdit):
    def __init__(self, frame: "_Frame") -> None:
        super().__init__(frame)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(frame.theme))
        self.takes: Callable[[str], bool] | None = None  # whether what is pasted goes another way

    def insertFromMimeData(self, source: "QMimeData") -> None:
        if self.takes is None or not self.takes(source.text()):
            super().insertFromMimeData(source)

    def caret(self) -> QRect:
        return self.cursorRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._frame.paint_caret(QPainter(self.viewport()), self.caret())


class _Frame(QWidget):
    """The edge and the ring round an editor; Qt's own would be too thin."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.editor: QWidget | None = None
        self.open_letters: Callable[[], None] | None = None
        self.by_letters = False

    def pressed(self) -> None:
        if self.open_letters is not None:
            self.open_letters()

    def paint_caret(self, p: QPainter, caret: QRect) -> None:
        """Qt shows no cursor while the focus is on the letters under the page."""
        if self.by_letters and self.editor is not None and not self.editor.hasFocus():
            ground(p, QRect(caret.center().x() - self.theme.line(1), caret.top(), self.theme.line(3), caret.height()), self.theme.colour("ink"))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self.theme
        edge = QRectF(self.rect()).adjusted(t.halo, t.halo, -t.halo, -t.halo)
        radius = min(t.u(8), t.space(8))
        written = self.by_letters
        rounded(p, edge, radius, fill=t.colour("card"), edge=t.colour("primary" if written else "line"), width=t.line(4 if written else 2))
        if self.editor is not None and self.editor.hasFocus():
            ring(p, t, edge, radius)


class Field(QWidget):
    """A label and one line, or an area of `lines` lines, for own words. `text()` and `set_text()` are the same for both."""

    def __init__(self, kit: Kit, label: str, text: str = "", *, lines: int = 1, hint: str = "", longest: int = 2000,
                 secret: bool = False) -> None:
        super().__init__()
        t = kit.theme
        self.kit, self.longest, self.secret = kit, longest, secret
        self.label: Words = kit.words(label, bold=True)
        frame = self.frame = _Frame(t)
        self.editor: _Line | _Area = _Line(frame) if lines == 1 else _Area(frame)
        frame.editor = self.editor
        if isinstance(self.editor, _Line):
            self.editor.setMaxLength(longest)
            self.editor.inputRejected.connect(self.tell_full)
            if secret:
                self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.setFont(t.font("body"))
        self.editor.setAccessibleName(label)
        self.label.setBuddy(self.editor)  # told as what labels it, too
        if hint:
            self.editor.setAccessibleDescription(hint)
        self._colour(t)
        inside = QVBoxLayout(frame)
        pad = t.halo + t.line(2)
        inside.setContentsMargins(pad + t.space(8), pad + t.space(4), pad + t.space(8), pad + t.space(4))
        inside.addWidget(self.editor)
        frame.setMinimumHeight(t.u(kit.target) + 2 * t.halo)
        if lines > 1:
            frame.setMinimumHeight(round(t.pixels("body") * t.leading("body") * lines) + 2 * pad + t.space(16))
        self.editor.setMinimumWidth(t.u(96))
        layout = self._parts = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(t.halo, 0, t.halo, 0)
        head.addWidget(self.label)
        if hint:
            head.addWidget(kit.words(hint, "note", colour="soft"))
        layout.addLayout(head)
        door = None
        if kit.letters is not None:
            frame.open_letters = partial(kit.letters.open, self, to_keys=False)
            door = kit.letters.door(kit, self)
        if door is None:
            layout.addWidget(frame)
        else:
            beside = lines == 1 and t.wide
            layout.addLayout(row(frame, door) if beside else column(frame, row(door, 0)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._full: Words | None = None
        self.set_text(text)
        self.editor.textChanged.connect(self._look_at_room)

    def tell_full(self) -> None:
        """Under the field, and aloud: what goes in no more is not left out silently (WCAG 3.3.1)."""
        words = _("There is room for {most} letters. What comes after them is not kept.").format(most=self.longest)
        if self._full is None:
            self._full = Words(self.kit.theme, words, bold=True, alert=True)
            halo = self.kit.theme.halo
            self._parts.addLayout(column(self._full, margins=(halo, 0, halo, 0)))
            self._full.hide()
        self._full.show()
        announce(self.window(), words)

    def _look_at_room(self) -> None:
        """An area takes in more than is kept, so that it can be made shorter by hand."""
        if isinstance(self.editor, _Area) and len(self.editor.toPlainText()) > self.longest:
            if self._full is None or self._full.isHidden():
                self.tell_full()
        elif self._full is not None and len(self.text()) < self.longest:
            self._full.hide()

    def _colour(self, t: Theme) -> None:
        palette = self.editor.palette()
        for role, name in ((QPalette.ColorRole.Base, "card"), (QPalette.ColorRole.Text, "ink"), (QPalette.ColorRole.Highlight, "primary"),
                           (QPalette.ColorRole.HighlightedText, "onprimary"), (QPalette.ColorRole.PlaceholderText, "soft")):
            palette.setColor(role, t.colour(name))
        self.editor.setPalette(palette)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To what is typed in. No proxy of Qt's: assistive technology would meet two things that have the focus."""
        self.editor.setFocus(reason)

    def set_writing(self, writing: bool) -> None:
        """Whether the letters under the page write here: then going to them is not leaving the field."""
        self.frame.by_letters = writing
        self.frame.update()
        self.editor.update()

    @property
    def by_letters(self) -> bool:
        return self.frame.by_letters

    def leave(self) -> None:
        """Whoever wrote here by letters went on to something else."""

    def text(self) -> str:
        words = self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()
        return words[:self.longest]

    def set_text(self, text: str) -> None:
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
        else:
            self.editor.setPlainText(text)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)  # as in a line: one goes on writing behind what is there


def open_letters(editor: QWidget) -> None:
    """As a press on the field does."""
    frame = editor.parentWidget()
    if isinstance(frame, _Frame):
        frame.pressed()


def field_edge(editor: QWidget) -> QRect:
    """The edge that is seen round an editor, in pixels of the editor; of one without an edge, all of it."""
    frame = editor.parentWidget()
    if not isinstance(frame, _Frame):
        return editor.rect()
    halo = frame.theme.halo
    edge = frame.rect().adjusted(halo, halo, -halo, -halo)
    return QRect(editor.mapFrom(frame, edge.topLeft()), edge.size())
