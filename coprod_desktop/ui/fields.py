"""Fields to type in: the label stands above and is the field's name to assistive technology."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.painting import ring, rounded
from coprod_desktop.ui.press import show_in_scroll
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.words import Words


class _Line(QLineEdit):
    def __init__(self, frame: "_Frame") -> None:
        super().__init__()
        self._frame = frame
        self.setFrame(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame.update()
        show_in_scroll(self._frame)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame.update()


class _Area(QPlainTextEdit):
    def __init__(self, frame: "_Frame") -> None:
        super().__init__()
        self._frame = frame
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame.update()
        show_in_scroll(self._frame)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame.update()


class _Frame(QWidget):
    """The edge and the ring round an editor; Qt's own would be too thin."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.editor: QWidget | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self.theme
        edge = QRectF(self.rect()).adjusted(t.halo, t.halo, -t.halo, -t.halo)
        radius = min(t.u(8), t.space(8))
        rounded(p, edge, radius, fill=t.colour("card"), edge=t.colour("line"), width=t.line(2))
        if self.editor is not None and self.editor.hasFocus():
            ring(p, t, edge, radius)


class Field(QWidget):
    """A label and one line, or an area of `lines` lines, for own words. `text()` and `set_text()` are the same for both."""

    def __init__(self, kit: Kit, label: str, text: str = "", *, lines: int = 1, hint: str = "", longest: int = 2000,
                 secret: bool = False) -> None:
        super().__init__()
        t = kit.theme
        self.label: Words = kit.words(label, bold=True)
        frame = _Frame(t)
        self.editor: _Line | _Area = _Line(frame) if lines == 1 else _Area(frame)
        frame.editor = self.editor
        self._longest = longest
        if isinstance(self.editor, _Line):
            self.editor.setMaxLength(longest)
            if secret:
                self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.setFont(t.font("body"))
        self.editor.setAccessibleName(label)
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
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setContentsMargins(t.halo, 0, t.halo, 0)
        head.addWidget(self.label)
        if hint:
            head.addWidget(kit.words(hint, "note", colour="soft"))
        layout.addLayout(head)
        layout.addWidget(frame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_text(text)

    def _colour(self, t: Theme) -> None:
        palette = self.editor.palette()
        for role, name in ((QPalette.ColorRole.Base, "card"), (QPalette.ColorRole.Text, "ink"), (QPalette.ColorRole.Highlight, "primary"),
                           (QPalette.ColorRole.HighlightedText, "onprimary"), (QPalette.ColorRole.PlaceholderText, "soft")):
            palette.setColor(role, t.colour(name))
        self.editor.setPalette(palette)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To what is typed in. No proxy of Qt's: assistive technology would meet two things that have the focus."""
        self.editor.setFocus(reason)

    def text(self) -> str:
        words = self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()
        return words[:self._longest]

        self.label.setBuddy(self.editor)  # told as what labels it, too
    def set_text(self, text: str) -> None:
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
        else:
            self.editor.setPlainText(text)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)  # as in a line: one goes on writing behind what is there
