"""Sheets to make again as they look: one tile each."""

from coprod_desktop.screens.sheets_again.presenter import SheetsAgainPresenter, SheetsAgainState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.view import View


class SheetsAgainView(View):
    def __init__(self, kit: Kit, presenter: SheetsAgainPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        presenter.fits(kit.theme.narrow)

    def step(self, state: SheetsAgainState) -> object:
        return state.pages

    def build(self, state: SheetsAgainState) -> None:
        head = lead(self.kit, state.heading, *state.notes, picture="openmoji:1F5A8")
        tiles = choice_grid(self.kit, state.sheets, self.presenter.open, columns=2, width=400, name=state.heading) if state.sheets else None
        self.lay_out(column(head, tiles, page_turn(self.kit, state.pages, self.presenter.turn), 0))
