"""The field of one line of a sheet: as tall as its words; Enter, Backspace, Up and Down work as if all lines were one text."""

from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.writing import start, units

_LINES = 2


class LineField(SavedField):
    """`entered` tells where the cursor was (characters), `joined` that the start was passed backwards, `begun` that somebody writes here,
    `undone` that Undo was asked for and nothing is typed that could be taken back, `passed` that the cursor left at the top (-1) or at
    the foot (1), `pasted` that more came than one line holds: it is not in the field."""

    entered = Signal(int)
    joined = Signal()
    begun = Signal()
    undone = Signal()
    passed = Signal(int)
    pasted = Signal(str)

    def __init__(self, kit: Kit, label: str, text: str, *, longest: int, name: str, bold: bool = False, hint: str = "") -> None:
        super().__init__(kit, label, text, lines=_LINES, longest=longest, name=name)
        assert isinstance(self.editor, QPlainTextEdit)
        self.label.hide()  # the picture and the place of the line say which it is; its name is still told
        if hint:
            self.editor.setPlaceholderText(hint)
        if bold:
            self.editor.setFont(kit.theme.font("heading", True))
        self.editor.takes = self._takes
        self._least = self.frame.minimumHeight()
        inside = self.frame.layout()
        self._pad = inside.contentsMargins().top() + inside.contentsMargins().bottom() if inside is not None else 0
        self.editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor.document().documentLayout().documentSizeChanged.connect(self._fit_soon)
        self._fit()

    def _on_text(self) -> None:
        text = self.text()
        if self.by_letters and "\n" in text:  # their key for a new line is Enter
            at = text.index("\n")
            self.show_text(text[:at] + text[at + 1:])
            self.put_cursor(at)
            QTimer.singleShot(0, self, partial(self.entered.emit, at))  # what writes there is done first
        super()._on_text()

    def _takes(self, text: str) -> bool:
        """More than one paragraph, or more than there is room for."""
        assert isinstance(self.editor, QPlainTextEdit)
        marked = len(self.editor.textCursor().selectedText())
        more = len(text.strip().splitlines()) > 1 or len(self.editor.toPlainText()) - marked + len(text) > self.longest
        if more and text.strip():
            self.editor.textCursor().removeSelectedText()
            self.pasted.emit(text)
        return more

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As tall as its words: what is written is never scrolled away."""
        assert isinstance(self.editor, QPlainTextEdit)
        block, high = self.editor.document().firstBlock(), 0.0
        while block.isValid():
            high += self.editor.blockBoundingRect(block).height()
            block = block.next()
        pad = self._pad + 2 * round(self.editor.document().documentMargin())
        least, needed = self._least, ceil(high) + pad
        self.frame.setMinimumHeight(max(least, needed))
        above = max(0, (least - needed) // 2)  # one line stands in the middle, beside its picture
        if self.editor.viewportMargins().top() != above:
            self.editor.setViewportMargins(0, above, 0, 0)

    def cursor_at(self) -> int:
        """How many characters stand before the cursor."""
        assert isinstance(self.editor, QPlainTextEdit)
        return len(start(self.editor.toPlainText(), self.editor.textCursor().position()))

    def _at_end(self, way: QTextCursor.MoveOperation) -> bool:
        assert isinstance(self.editor, QPlainTextEdit)
        return not self.editor.textCursor().movePosition(way)

    def put_cursor(self, characters: int) -> None:
        """So many stand before it then."""
        assert isinstance(self.editor, QPlainTextEdit)
        cursor = self.editor.textCursor()
        cursor.setPosition(units(self.editor.toPlainText()[:characters]))
        self.editor.setTextCursor(cursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.begun.emit()
        elif event.type() == QEvent.Type.Resize:
            self._fit_soon()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._moves_on(event):
            return True
        return super().eventFilter(watched, event)

    def _moves_on(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not event.isAutoRepeat():
                self.entered.emit(self.cursor_at())
            return True
        up = event.key() == Qt.Key.Key_Up
        if (up or event.key() == Qt.Key.Key_Down) and plain and self._at_end(QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down):
            self.passed.emit(-1 if up else 1)
            return True
        if event.matches(QKeySequence.StandardKey.Undo) and not self.editor.document().isUndoAvailable():  # type: ignore[union-attr]
            self.undone.emit()
            return True
        if event.key() == Qt.Key.Key_Backspace and plain and not event.isAutoRepeat() and not self.cursor_at() \
                and not self.editor.textCursor().hasSelection():  # type: ignore[union-attr]
            self.joined.emit()
            return True
        return False
