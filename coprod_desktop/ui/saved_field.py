"""A field that tells when it is left, so that its words are saved without a button."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit


class SavedField(Field):
    """`typed` gives the words at each change by hand, `left` comes when the field loses the focus or Enter is pressed in a line."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, label: str, text: str = "", *, lines: int = 1, hint: str = "", longest: int = 2000,
                 name: str = "") -> None:
        super().__init__(kit, label, text, lines=lines, hint=hint, longest=longest)
        self.editor.setObjectName(name)
        self.editor.textChanged.connect(self._on_text)
        self.editor.installEventFilter(self)
        if lines == 1:
            self.editor.returnPressed.connect(self.left)  # type: ignore[union-attr]
        else:
            # As tall as its lines: Qt wishes 192 px for every text area.
            self.editor.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def _on_text(self) -> None:
        self.typed.emit(self.text())

    def show_text(self, text: str) -> None:
        """Shows what is saved, without telling anyone; the same words leave the cursor where it is. A space at the end stays: the next
        word of a name comes after it."""
        if text not in (self.text(), self.text().strip()):
            self.editor.blockSignals(True)
            self.set_text(text)
            self.editor.blockSignals(False)

    def _undone(self, event: QKeyEvent) -> bool:
        """A line keeps Undo for itself, also when nothing is typed that it could take back: then it is that of the whole window."""
        if not isinstance(self.editor, QLineEdit) or not event.matches(QKeySequence.StandardKey.Undo) or self.editor.isUndoAvailable():
            return False
        event.ignore()
        return True

    def leave(self) -> None:
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._undone(event):
            return True
        if event.type() == QEvent.Type.FocusOut:
            if self.by_letters and self.kit.letters is not None:
                self.kit.letters.focus_moved()
            else:
                self.left.emit()
        return super().eventFilter(watched, event)
