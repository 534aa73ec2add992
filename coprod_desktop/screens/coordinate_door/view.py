"""The door as it looks: one field and one key."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.coordinate_door.presenter import CoordinateDoorPresenter, DoorState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import named
from coprod_desktop.ui.secret_field import SecretField, secret_card
from coprod_desktop.ui.view import View


class CoordinateDoorView(View):
    def __init__(self, kit: Kit, presenter: CoordinateDoorPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: SecretField | None = None

    def build(self, state: DoorState) -> None:
        kit = self.kit
        self._field = SecretField(kit, state.label, state.typed, shown=state.shown, name="passphrase")
        self._field.typed.connect(self.presenter.typed)
        self._field.entered.connect(self.presenter.open)
        card = secret_card(kit, self._field, shown=state.shown, show_letters=self.presenter.show_letters, trouble=state.trouble)
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F512"), card, 0),
                     primary=named(kit.button(_("Open"), "next", primary=True), "open", self.presenter.open))

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else None
