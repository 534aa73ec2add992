"""Who was told, as it looks: a tile for each."""

from coprod_desktop.i18n import _
from coprod_desktop.screens.passed_on.presenter import PassedOnPresenter, PassedOnState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.view import View


class PassedOnView(View):
    def __init__(self, kit: Kit, presenter: PassedOnPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: PassedOnState) -> None:
        kit, t = self.kit, self.theme
        grid = choice_grid(kit, state.choices, self.presenter.choose, columns=2, width=400, name=state.heading)
        before = column(kit.heading(_("Passed on before")), Card(kit, column(*map(kit.words, state.before), gap=t.space(4))),
                        margins=(t.halo, t.space(8), t.halo, 0)) if state.before else None
        self.lay_out(column(lead(kit, state.heading, *state.notes, picture="openmoji:1F4DE", tint="sky"), grid, before, 0))
