"""The question before a group is open as it looks: one field, one main key, and the way to another folder."""

from PySide6.QtWidgets import QLineEdit, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.opening import OpeningPresenter, OpeningState
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import named, note_card
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.secret_field import SecretField, letters_key
from coprod_desktop.ui.view import View

_LONGEST = 200


class OpeningView(View):
    def __init__(self, kit: Kit, presenter: OpeningPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: Field | None = None

    def build(self, state: OpeningState) -> None:
        kit, t = self.kit, self.theme
        self._field = self._make_field(state)
        keys = Flow()
        if state.secret:
            keys.addWidget(letters_key(kit, state.shown, self.presenter.show_letters))
        body = [lead(kit, state.heading, *state.notes, picture=state.picture), self._trouble(state.trouble)]
        if self._field is not None:
            card = Card(kit, column(self._field, holder(keys) if state.secret else None, gap=t.space(8)))
            card.setMaximumWidth(t.u(720))
            body.append(column(card, margins=(t.halo, 0, t.halo, 0)))
        quiet = [named(kit.button(_("Open a group from a stick"), "save"), "from-stick", self.presenter.from_stick),
                 named(kit.button(_("Choose another folder"), "folder"), "other-folder", self.presenter.other_folder)]
        if self._field is None:
            quiet.append(named(kit.button(_("Close"), "cross"), "close", self._close))
        self.lay_out(column(*body, 0), quiet=quiet, primary=named(kit.button(state.go, "next", primary=True), "go", self.presenter.answer))

    def _make_field(self, state: OpeningState) -> Field | None:
        if not state.label:
            return None
        if state.secret:
            secret = SecretField(self.kit, state.label, state.typed, shown=state.shown, name="field")
            secret.typed.connect(self.presenter.type)
            secret.entered.connect(self.presenter.answer)
            return secret
        field = SavedField(self.kit, state.label, state.typed, longest=_LONGEST, name="field")
        field.typed.connect(self.presenter.type)
        assert isinstance(field.editor, QLineEdit)
        field.editor.returnPressed.connect(self.presenter.answer)
        return field

    def _trouble(self, words: str) -> QWidget | None:
        """Without its sign where that would leave too little room for a long word."""
        if not words:
            return None
        kit, t = self.kit, self.theme
        if t.narrow:
            return holder(column(kit.words(words, bold=True), margins=(t.halo, 0, t.halo, t.space(8))))
        return note_card(kit, "warn", "warn", words)

    def _close(self) -> None:
        self.window().close()

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else self.part("go")
