"""Letters on the screen: they open under the page, write into one of its fields, say what is written and offer words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coprod_desktop.domain.letter_keys import ABC, CLOSING, key_said
from coprod_desktop.domain.word_offers import WordOffers, begins_sentence, word_before
from coprod_desktop.i18n import _, language, ngettext
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.letters_view import LettersPanel
from coprod_desktop.ui.speaking import announce
from coprod_desktop.ui.view import View
from coprod_desktop.ui.writing import Writing

if TYPE_CHECKING:
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.reading import Reader


class OnScreenLetters(QObject):
    """One for the window. While they are open, `panel` is there and `field` is what they write in."""

    def __init__(self, services: GroupServices, reader: Reader) -> None:
        super().__init__()
        self._services, self._reader = services, reader
        self.look: Look = services.looks.now()
        self.panel: LettersPanel | None = None
        self.field: Field | None = None
        self._view: View | None = None
        self._writing: Writing | None = None
        self._words = WordOffers()
        self._capital: bool | None = None  # None: as the place in the sentence asks for
        self._own_space, self._name = False, ""

    # Opening and putting away

    def door(self, kit: Kit, field: Field) -> QWidget | None:
        """The button beside a field that opens them for it. A switch chooses the field itself: a button would be one step more."""
        if self.look.way == "scan":
            return None
        label = field.label.text()
        button = kit.button(_("Letters"), "write", name=_("Letters for {field}").format(field=label))
        button.setObjectName(f"letters-for-{label}")
        button.clicked.connect(partial(self.open, field, to_keys=True))
        return button

    def open(self, field: Field, _checked: bool = False, *, to_keys: bool) -> None:
        """Under the page of the field. `to_keys` gives the focus to the first letter; else it stays in the field, where the cursor is seen."""
        if self.field is not None and field is not self.field and isValid(self.field):
            self.field.leave()
        view = _view_of(field) if isValid(field) else None
        if view is None or not isValid(view):
            return
        if field is not self.field or self.panel is None:
            self.close(back=False)
            self._words = self._services.words.offers(self.look.language or language())
            self._take(field)
            self._view = view
            self.panel = LettersPanel(field.kit, self, self.look.letters.order or ABC, field)
            self.panel.open_under(view)
            self._tell_panel()
        if to_keys:
            self.panel.first_key().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.panel, self.panel.bring_field)  # after the focus, which shows the top of a tall field

    def _take(self, field: Field) -> None:
        self.field = field
        self._writing = Writing(field.editor, field.longest)
        self._capital, self._own_space = None, False
        field.set_writing(True)
        for moved in (field.editor.cursorPositionChanged, field.editor.selectionChanged):
            moved.connect(self._tell_panel)
        self._name = field.editor.objectName()

    def close(self, *, back: bool = True) -> bool:
        """Puts them away; with `back` the focus goes to the field. False when they were not open."""
        panel, field = self.panel, self.field
        self.panel = self.field = self._view = self._writing = None
        if panel is None:
            return False
        if field is not None and isValid(field):
            for moved in (field.editor.cursorPositionChanged, field.editor.selectionChanged):
                moved.disconnect(self._tell_panel)
            field.set_writing(False)
            if back:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isValid(panel):
            panel.give_room_back()
            panel.hide()
            panel.deleteLater()
        return True

    def done(self) -> None:
        self.close()

    def focus_moved(self) -> None:
        """Between the keys and the field nothing is left; when the focus has come to anything else, the field is."""
        QTimer.singleShot(0, self, self._leave_field)

    def _leave_field(self) -> None:
        if self.field is None or self.panel is None or not isValid(self.field) or not isValid(self.panel):
            return
        now = self.panel.window().focusWidget()
        if now is not None and not self._is_ours(now):
            self.field.leave()

    def _is_ours(self, widget: QWidget) -> bool:
        return self.field is not None and self.panel is not None and (widget is self.field.editor or self.panel.isAncestorOf(widget))

    def follow(self) -> None:
        """The page was made anew while somebody writes: its field of the same name takes over."""
        view, panel = self._view, self.panel
        if view is None or panel is None or not isValid(view) or not isValid(panel):
            return
        had, editor = self.field, view.part(self._name)
        field = _field_of(editor) if editor is not None else None
        if field is None:
            self.close(back=False)
        elif field is not had:
            self._take(field)
            panel.follow(field)
            self._tell_panel()

    def shown_again(self, view: View, name: str, focus: str) -> None:
        """The same screen was drawn in another look while they were open: they open again for the field of that name."""
        editor = view.part(name)
        field = _field_of(editor) if editor is not None else None
        if field is None:
            return
        self.open(field, to_keys=False)
        key = self.panel.key(focus) if self.panel is not None else None
        if key is not None:
            key.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_off(self) -> str:
        """Before the screen is drawn anew: the name of the field they write in, "" when they are not open."""
        name = self.field.editor.objectName() if self.field is not None and isValid(self.field) and self.panel is not None else ""
        self.close(back=False)
        return name

    # Writing

    def write(self, sign: str) -> None:
        if self._writing is None:
            return
        if sign in CLOSING and self._own_space:
            self._writing.mend_after_own_space()
        word = word_before(self._writing.before())
        if not self._writing.insert(sign):
            self._tell_full()
            return
        self._capital = None
        self._after_change()
        letters = self.look.letters
        if word and letters.say_words and word_before(self._writing.before()) == "":
            self._say(word, sign)
        else:
            self._say(key_said(sign) if letters.say_keys else "", sign)

    def choose(self, word: str) -> None:
        """The word takes the place of what was begun; a space comes with it."""
        if self._writing is None:
            return
        begun = word_before(self._writing.before())
        if begun:
            self._writing.take_back(len(begun))
        space = "" if self._writing.after()[:1].isspace() else " "
        if not self._writing.insert(word + space) and not self._writing.insert(word):
            self._writing.insert(begun)
            self._tell_full()
            return
        self._after_change()
        self._own_space = bool(space)
        self._say(word if self.look.letters.say_words else "", word)

    def take_back(self) -> None:
        self._took(self._writing.take_back() if self._writing is not None else "")

    def take_back_word(self) -> None:
        self._took(self._writing.take_back_word() if self._writing is not None else "")

    def _took(self, gone: str) -> None:
        if not gone:
            self._tell(_("There is nothing before the cursor."))
            return
        self._after_change()
        said = key_said(gone) if len(gone) == 1 else gone.strip()
        letters = self.look.letters
        self._say(_("Taken back: {what}").format(what=said) if letters.say_keys or (letters.say_words and len(gone) > 1) else "", said,
                  _("Taken back: {what}").format(what=said))

    def move(self, right: bool) -> None:
        if self._writing is None:
            return
        self._writing.move(right)
        self._own_space = False
        after = self._writing.after()
        self._say(key_said(after[0]) if after and self.look.letters.say_keys else "", after[:1])

    def turn_capitals(self) -> None:
        """For the next letter."""
        self._capital = not self.capitals
        self._tell_panel()

    @property
    def capitals(self) -> bool:
        if self._capital is not None:
            return self._capital
        return self._writing is not None and not self._is_secret() and begins_sentence(self._writing.before())

    def _after_change(self) -> None:
        self._own_space = False
        self._tell_panel()

    # Showing and saying

    def _is_secret(self) -> bool:
        return self.field is not None and self.field.secret

    def offers(self) -> tuple[str, ...]:
        """None in the middle of a word, and never where something secret is written."""
        if self._writing is None or self._is_secret() or not self.look.letters.complete:
            return ()
        if self._writing.after()[:1].isalpha():
            return ()
        return self._words.offers(self._writing.before())

    def _tell_panel(self, *_args: Any) -> None:
        if self.panel is not None and isValid(self.panel) and self._writing is not None:
            self.panel.show_keys(capitals=self.capitals, offers=self.offers())

    def _say(self, aloud: str, written: str, announced: str = "") -> None:
        """Aloud by our own voice where that is wished for; to a screen reader always. What is secret is only counted."""
        if self._is_secret():
            count = len(self._writing.text()) if self._writing is not None else 0
            self._tell(ngettext("1 letter", "{count} letters", count).format(count=count))
            return
        if aloud:
            self._reader.read_words(aloud, self.look)
        word = word_before(self._writing.before()) if self._writing is not None else ""
        said = announced or (key_said(written) if len(written) == 1 else written)
        self._tell(f"{said}, {word}" if len(word) > 1 and word != written and not announced else said)

    def _tell_full(self) -> None:
        if self.field is not None and isValid(self.field):
            self.field.tell_full()

    def _tell(self, words: str) -> None:
        if self.panel is not None and isValid(self.panel):
            announce(self.panel.window(), words)


def _view_of(widget: QWidget) -> View | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, View):
        parent = parent.parentWidget()
    return parent


def _field_of(editor: QWidget) -> Field | None:
    parent = editor.parentWidget()
    while parent is not None and not isinstance(parent, Field):
        parent = parent.parentWidget()
    return parent

