"""A field for a passphrase: dots instead of letters until they are wished for."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit

from coprod_desktop.i18n import _
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import named, note_card
from coprod_desktop.ui.press import Press

_LONGEST = 200


class SecretField(Field):
    """`typed` gives the words at each change by hand, `entered` comes with Enter."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, kit: Kit, label: str, text: str, *, shown: bool, hint: str = "", name: str = "") -> None:
        super().__init__(kit, label, text, hint=hint, longest=_LONGEST, secret=not shown)
        self.secret = True  # also while its letters are shown
        line = self.editor
        assert isinstance(line, QLineEdit)
        line.setObjectName(name)
        line.textEdited.connect(self.typed)
        line.returnPressed.connect(self.entered)


def letters_key(kit: Kit, shown: bool, show_letters: Callable[[], None]) -> Press:
    return named(kit.button(_("Hide the letters") if shown else _("Show the letters"), "eye"), "letters", show_letters)


def secret_card(kit: Kit, *fields: SecretField, shown: bool, show_letters: Callable[[], None], trouble: str) -> QLayout:
    """The fields with what was wrong above them, and the key that shows their letters below."""
    t, keys = kit.theme, Flow()
    keys.addWidget(letters_key(kit, shown, show_letters))
    card = Card(kit, column(note_card(kit, "warn", "warn", trouble) if trouble else None, *fields, holder(keys), gap=t.space(8)))
    card.setMaximumWidth(t.u(720))
    return column(card, margins=(t.halo, 0, t.halo, 0))
