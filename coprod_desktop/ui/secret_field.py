"""A field for a passphrase: dots instead of letters until they are wished for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit

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
