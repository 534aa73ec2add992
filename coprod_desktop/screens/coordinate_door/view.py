"""The door as it looks: one field and one key."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.coordinate_door.presenter import CoordinateDoorPresenter, DoorState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import named, note_card
from coprod_desktop.ui.secret_field import SecretField
from coprod_desktop.ui.view import View


class CoordinateDoorView(View):
    def __init__(self, kit: Kit, presenter: CoordinateDoorPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: SecretField | None = None

    def build(self, state: DoorState) -> None:
        kit, t = self.kit, self.theme
        self._field = SecretField(kit, state.label, state.typed, shown=state.shown, name="passphrase")
        self._field.typed.connect(self.presenter.typed)
        self._field.entered.connect(self.presenter.open)
        letters = _("Hide the letters") if state.shown else _("Show the letters")
        keys = Flow()
        keys.addWidget(named(kit.button(letters, "eye"), "letters", self.presenter.show_letters))
        trouble = note_card(kit, "warn", "warn", state.trouble) if state.trouble else None
        card = Card(kit, column(trouble, self._field, holder(keys), gap=t.space(8)))
        card.setMaximumWidth(t.u(720))
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F512"),
                            column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     primary=named(kit.button(_("Open"), "next", primary=True), "open", self.presenter.open))

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else None
