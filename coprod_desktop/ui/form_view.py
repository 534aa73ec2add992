"""A page with a few facts in fields as it looks: one card, Undo, Done."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.saved_form import FormState, SavedForm
from coprod_desktop.ui.view import View


class FormView(View):
    def __init__(self, kit: Kit, presenter: SavedForm) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._fields: dict[str, SavedField] = {}

    def shape(self, state: FormState) -> object:
        return None

    def build(self, state: FormState) -> None:
        kit, t = self.kit, self.theme
        for field in state.fields:
            made = SavedField(kit, field.label, field.text, hint=field.hint, longest=field.longest, name=field.name)
            made.typed.connect(partial(self.presenter.typed, field.name))
            made.left.connect(self.presenter.leave)
            self._fields[field.name] = made
        card = Card(kit, column(*self._fields.values(), gap=t.space(8)))
        card.setMaximumWidth(t.u(720))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture=state.picture, tint=state.tint),
                            column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     quiet=[self.undo_button(self.presenter.undo), *self.more()],
                     primary=self.button(_("Done"), "tick", "done", self.presenter.done, primary=True))

    def more(self) -> list[Press]:
        """Other ways on, beside Done."""
        return []

    def update_parts(self, state: FormState) -> None:
        for field in state.fields:
            self._fields[field.name].show_text(field.text)
        self.show_undo(state.can_undo)

    def first_focus(self) -> QWidget | None:
        return next((field.editor for field in self._fields.values()), None)
