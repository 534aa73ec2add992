"""One question about a try, as it looks: tiles to choose from, or a field."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.trial.presenter import TrialPresenter, TrialStep
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View

_TALL = 4  # so many stand beside each other, each with its picture above


class TrialView(View):
    def __init__(self, kit: Kit, presenter: TrialPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: SavedField | None = None

    def step(self, state: TrialStep) -> object:
        return state.name

    def build(self, state: TrialStep) -> None:
        kit, t = self.kit, self.theme
        top = lead(kit, state.heading, state.note, state.where, picture=state.picture, tint="sky")
        if state.choices:
            self._field = None
            tall = len(state.choices) <= _TALL
            self.lay_out(column(top, choice_grid(kit, state.choices, self.presenter.choose, columns=len(state.choices) if tall else 2,
                                                 width=280 if tall else 400, tall=tall, name=state.heading), 0))
            return
        self._field = SavedField(kit, _("What you saw"), state.words, lines=4, name="words")
        self._field.typed.connect(self.presenter.typed)
        card = Card(kit, column(self._field))
        card.setMaximumWidth(t.u(880))
        self.lay_out(column(top, column(card, margins=(t.halo, 0, t.halo, 0)), 0),
                     primary=self.button(_("Keep this"), "tick", "done", self.presenter.done, primary=True))

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else None
