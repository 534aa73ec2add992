"""What I agreed to, as it looks: one tile for each thing, with what was said."""

from coprod_desktop.i18n import _
from coprod_desktop.screens.consents.presenter import ConsentsPage, ConsentsPresenter
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.view import View


class ConsentsView(View):
    def __init__(self, kit: Kit, presenter: ConsentsPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: ConsentsPage) -> object:
        return "consents"

    def shape(self, state: ConsentsPage) -> object:
        return state.name, state.picture, state.choices, state.can_take_back

    def build(self, state: ConsentsPage) -> None:
        quiet = [self.undo_button(self.presenter.undo)]
        if state.can_take_back:
            quiet.insert(0, self.button(_("Take it all back"), "cross", "take-back", self.presenter.take_back_all))
        head = lead(self.kit, state.heading, state.note, person=state.picture)
        tiles = choice_grid(self.kit, state.choices, self.presenter.choose, columns=3, width=340, name=state.heading)
        self.lay_out(column(head, tiles, 0), quiet=quiet, primary=self.button(_("That is all"), "tick", "done", self.presenter.done, primary=True))

    def update_parts(self, state: ConsentsPage) -> None:
        self.show_undo(state.can_undo)
