"""Letters on the screen as they look: a few keys of each order, small questions side by side, and a field to try them."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.letters.presenter import LettersPresenter
from coprod_desktop.ui.boxes import Box, IconBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.look_choices import LookPage
from coprod_desktop.ui.look_choices_view import LookChoicesView
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.saved_field import SavedField

_SAMPLES = {"abc": "a b c", "qwerty": "q w e"}


class LettersView(LookChoicesView):
    def __init__(self, kit: Kit, presenter: LettersPresenter) -> None:
        super().__init__(kit, presenter)
        self.letters = presenter

    def sample(self, state: LookPage, field: str, value: str) -> Box | None:
        if field != "order":
            return None
        return TextBox(self.theme, _SAMPLES[value], "big", bold=True, centre=True, stays=True) if value else IconBox(self.theme, "cross", 28)

    def further(self, state: LookPage) -> QWidget | None:
        """A field in which nothing is kept."""
        if not self.letters.can_try:
            return None
        t = self.theme
        field = SavedField(self.kit, _("Try it here"), self.letters.tried, longest=200, name="try",
                           hint=_("What you write here is not kept."))
        field.typed.connect(self.letters.type)
        return holder(column(Card(self.kit, column(field)), margins=(t.halo, 0, t.halo, 0)))
