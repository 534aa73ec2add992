"""What comes next, as it looks: five big choices in order, and the end of the session."""

from functools import partial

from coprod_desktop.i18n import _
from coprod_desktop.screens.after.presenter import AfterPresenter, AfterState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.view import View


class AfterView(View):
    """The first choice is as wide as the page, the others stand two by two below it."""

    def __init__(self, kit: Kit, presenter: AfterPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: AfterState) -> None:
        kit, t = self.kit, self.theme
        tiles = []
        for number, step in enumerate(state.steps):
            tile = choice(kit, step.picture, step.tint, step.title, step.note, sign="tick" if step.done else "")
            tiles.append(named(tile, f"step-{number}", partial(self.presenter.choose, number)))
        rest = Grid(t.u(330), columns=1 if t.narrow else 2, stretch=True)
        for tile in tiles[1:]:
            rest.addWidget(tile)
        first = Grid(t.u(330), columns=1, stretch=True)
        first.addWidget(tiles[0])
        both = column(first, rest)
        both.setStretch(0, 1)
        both.setStretch(1, 2)
        body = column(lead(kit, state.heading, state.note), Group(both, _("What comes next")))
        body.setStretch(1, 1)
        quiet = [self.button(_("Emergency sheet"), "print", "emergency-sheet", self.presenter.print_emergency)]
        quiet += [named(kit.button(state.undo, "undo"), "undo", self.presenter.undo)] if state.undo else []
        if state.ended:
            primary = named(kit.button(_("Go home"), "home", primary=True), "go-home", self.presenter.home)
        else:
            primary = named(kit.button(_("End the session"), "tick", primary=True), "end", self.presenter.end)
        self.lay_out(body, quiet=quiet, primary=primary)
