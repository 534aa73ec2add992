"""Writing in a field from somewhere else: one letter as a person sees it, whatever it is made of, and one word at a time."""

import unicodedata

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_UNIT = "utf-16-le"  # Qt counts the units of UTF-16, Python counts characters


class Writing:
    """At the cursor of an editor. What it does can be taken back by the editor's own Undo."""

    def __init__(self, editor: QLineEdit | QPlainTextEdit, longest: int) -> None:
        self._editor, self._longest = editor, longest

    def text(self) -> str:
        return self._editor.text() if isinstance(self._editor, QLineEdit) else self._editor.toPlainText()

    def before(self) -> str:
        """What stands before the cursor, or before what is marked."""
        return start(self.text(), self._at())

    def after(self) -> str:
        return self.text()[len(self.before()) + len(self._marked()):]

    def insert(self, text: str) -> bool:
        """False when the field is full: then nothing is written. What was marked goes."""
        if len(self.text()) - len(self._marked()) + len(text) > self._longest:
            return False
        if isinstance(self._editor, QLineEdit):
            self._editor.insert(text)
        else:
            self._editor.insertPlainText(text)
        return True

    def take_back(self, count: int = 0) -> str:
        """Takes out what was marked, else so many characters before the cursor; with 0 one letter with all that belongs to it (UAX 29).
        Gives what was taken out."""
        marked = self._marked()
        before = self.before()
        if not marked:
            marked = before[len(before) - count:] if count else before[len(start(before, _boundary(before))):]
            if not marked:
                return ""
            self._mark_before(units(marked))
        if isinstance(self._editor, QLineEdit):
            self._editor.del_()
        else:
            self._editor.textCursor().removeSelectedText()
        return marked

    def take_back_word(self) -> str:
        """Takes out the word before the cursor, with the spaces behind it."""
        before = self.before()
        kept = before.rstrip()
        word = before[max(kept.rfind(" "), kept.rfind("\n")) + 1:]
        return self.take_back(len(word)) if word else ""

    def move(self, right: bool) -> None:
        """One letter to that side, as it is seen: writing that goes from the right runs the other way."""
        before, after = self.before(), self.after()
        if right is not _goes_left(self.text()):
            finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, after)
            to = self._at() + units(self._marked()) + max(0, finder.toNextBoundary())
        else:
            to = _boundary(before)
        self._go(to)

    def mend_after_own_space(self) -> None:
        """A space that came with a chosen word makes room for the sign that ends a sentence."""
        if self.before().endswith(" "):
            self.take_back(1)

    def _at(self) -> int:
        if isinstance(self._editor, QLineEdit):
            return self._editor.selectionStart() if self._editor.hasSelectedText() else self._editor.cursorPosition()
        return self._editor.textCursor().selectionStart()

    def _go(self, to: int) -> None:
        if isinstance(self._editor, QLineEdit):
            self._editor.setCursorPosition(to)
        else:
            cursor = self._editor.textCursor()
            cursor.setPosition(to)
            self._editor.setTextCursor(cursor)

    def _marked(self) -> str:
        return self._editor.selectedText() if isinstance(self._editor, QLineEdit) else self._editor.textCursor().selectedText()

    def _mark_before(self, units: int) -> None:
        at = self._at()
        if isinstance(self._editor, QLineEdit):
            self._editor.setSelection(at - units, units)
        else:
            cursor = self._editor.textCursor()
            cursor.setPosition(at - units, QTextCursor.MoveMode.KeepAnchor)
            self._editor.setTextCursor(cursor)


def units(text: str) -> int:
    """How long a text is as Qt counts it."""
    return len(text.encode(_UNIT, "surrogatepass")) // 2


def start(text: str, units: int) -> str:
    """What stands before a place that Qt counts in units of UTF-16."""
    return text.encode(_UNIT, "surrogatepass")[:2 * units].decode(_UNIT, "surrogatepass")


def _boundary(before: str) -> int:
    """Where the last letter of a text begins, in units."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, before)
    finder.toEnd()
    return max(0, finder.toPreviousBoundary())


def _goes_left(text: str) -> bool:
    """Whether the writing goes from the right to the left: its first letter says so."""
    for sign in text:
        side = unicodedata.bidirectional(sign)
        if side in ("L", "R", "AL"):
            return side != "L"
    return False
