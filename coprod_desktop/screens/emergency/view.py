"""In an emergency, as it looks: four fields."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.emergency.presenter import EmergencyPage, EmergencyPresenter
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class EmergencyView(View):
    def __init__(self, kit: Kit, presenter: EmergencyPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._fields: dict[str, SavedField] = {}

    def shape(self, state: EmergencyPage) -> object:
        return None

    def build(self, state: EmergencyPage) -> None:
        kit, t = self.kit, self.theme
        self._fields = {}
        for shown in state.fields:
            field = SavedField(kit, shown.label, shown.text, lines=shown.lines, hint=shown.hint, name=shown.key)
            field.typed.connect(partial(self.presenter.typed, shown.key))
            field.left.connect(self.presenter.leave)
            self._fields[shown.key] = field
        fields = list(self._fields.values())
        if t.wide:
            inside = row(column(*fields[:2], 0, gap=t.space(8)), column(*fields[2:], 0, gap=t.space(8)), gap=t.space(16))
            inside.setStretch(0, 1)
            inside.setStretch(1, 1)
            card = Card(kit, inside)
        else:
            card = Card(kit, column(*fields, gap=t.space(8)))
        head = lead(kit, state.heading, *state.notes, person=state.face)
        self.lay_out(column(head, column(card, margins=(t.halo, 0, t.halo, 0)), 0), quiet=[self.undo_button(self.presenter.undo)],
                     primary=self.button(_("Done"), "tick", "done", self.presenter.done, primary=True))

    def update_parts(self, state: EmergencyPage) -> None:
        self.show_undo(state.can_undo)
        for shown in state.fields:
            self._fields[shown.key].show_text(shown.text)

    def first_focus(self) -> QWidget | None:
        return next((field.editor for field in self._fields.values()), None)
