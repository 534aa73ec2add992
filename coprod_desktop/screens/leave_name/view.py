"""Leaving a name as it looks: one field and one key."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.leave_name.presenter import LeaveNamePresenter, LeaveNameState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class LeaveNameView(View):
    def __init__(self, kit: Kit, presenter: LeaveNamePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: SavedField | None = None

    def build(self, state: LeaveNameState) -> None:
        kit, t = self.kit, self.theme
        self._field = SavedField(kit, _("My name"), state.name, longest=100, name="name")
        self._field.typed.connect(self.presenter.typed)
        card = Card(kit, column(self._field))
        card.setMaximumWidth(t.u(720))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:E246", tint="sky"),
                            column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     primary=self.button(_("Leave my name"), "tick", "leave", self.presenter.leave, primary=True))

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else None
