"""Our own sheets as they look: a row for each, and big ways to start one."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.sheets.presenter import LIST, SheetsPresenter, SheetsState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.view import View


class SheetsView(View):
    def __init__(self, kit: Kit, presenter: SheetsPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        presenter.fits(kit.theme.narrow)

    def step(self, state: SheetsState) -> object:
        return state.step

    def build(self, state: SheetsState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(330), columns=2 if t.wide and len(state.choices) > 3 else 1)
        for one in state.choices:
            tile = choice(kit, one.picture, one.tint, one.words, one.note, size=72)
            grid.addWidget(named(tile, f"choice-{one.key}", partial(self.presenter.choose, one.key)))
        empty = kit.words(state.empty) if state.empty else None
        primary = None
        quiet = [self.button(_("Our pictures"), "pictures", "our-pictures", self.presenter.our_pictures),
                 self.button(_("Our words"), "write", "our-words", self.presenter.our_words)]
        if state.step == LIST:
            primary = self.button(_("Start a sheet"), "plus", "start", self.presenter.start, primary=True)
        turning = page_turn(kit, state.pages, self.presenter.turn)
        self.lay_out(column(lead(kit, state.heading, state.note), empty, Group(grid, state.heading), turning, 0), quiet=quiet,
                     primary=primary)

    def first_focus(self) -> QWidget | None:
        return self.part("start")
