"""More as it looks: big tiles in two columns."""

from functools import partial

from coprod_desktop.i18n import _
from coprod_desktop.screens.more.presenter import MorePresenter, MoreState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.view import View


class MoreView(View):
    def __init__(self, kit: Kit, presenter: MorePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: MoreState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(300), columns=2)
        for number, each in enumerate(state.choices):
            tile = choice(kit, each.picture, each.tint, each.words, each.note, size=112 if kit.theme.wide else 72)
            tile.setObjectName(f"choice-{number}")
            tile.clicked.connect(partial(self.presenter.choose, number))
            grid.addWidget(tile)
        self.lay_out(column(lead(kit, state.heading), Group(grid), 0),
                     quiet=[self.button(_("Cover the screen"), "eye", "cover", self.presenter.cover)])
