"""Keeping it safe as it looks: big choices, each with how it stands."""

from functools import partial

from coprod_desktop.i18n import _
from coprod_desktop.screens.keeping.presenter import KeepingPresenter, KeepingState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.view import View


class KeepingView(View):
    def __init__(self, kit: Kit, presenter: KeepingPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: KeepingState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(440), columns=2)
        for place in state.places:
            tile = choice(kit, place.picture, place.tint, place.title, place.note, sign="tick" if place.ready else "",
                          size=88 if t.wide else 72)
            grid.addWidget(named(tile, f"place-{place.target}", partial(self.presenter.choose, place.target)))
        quiet = [self.button(_("The group’s name"), "write", "place-group_name", partial(self.presenter.choose, "group_name"))]
        if state.can_lock:
            quiet.append(self.button(_("Lock and go Home"), "lock", "lock", self.presenter.lock))
        self.lay_out(column(lead(kit, state.heading, state.note), Group(grid, state.heading), 0), quiet=quiet)
