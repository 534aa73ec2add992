"""Choosing another folder as it looks: a tile for each group that was found, then the places for a new one."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.folders import FoldersPresenter, FoldersState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.view import View


class FoldersView(View):
    def __init__(self, kit: Kit, presenter: FoldersPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: FoldersState) -> None:
        kit, t = self.kit, self.theme
        parts: list[QWidget | QLayout | int | None] = [lead(kit, state.heading, state.note, picture="openmoji:1F5C2", tint="sky")]
        if state.groups:
            parts += [self._tiles(state.groups, state.heading), page_turn(kit, state.pages, self.presenter.turn)]
        if state.places:
            parts.append(column(kit.heading(state.new_heading), margins=(t.halo, t.space(16), t.halo, t.space(8))))
            parts.append(self._tiles(state.places, state.new_heading))
        look = named(kit.button(_("Look on the whole computer"), "search"), "look-round",
                     partial(self.presenter.look_round, self.presenter.nav.pick_folder))
        self.lay_out(column(*parts, 0), quiet=[look])

    def _tiles(self, choices: tuple[PictureChoice, ...], name: str) -> QWidget:
        grid = Grid(self.theme.u(400), columns=2)
        for each in choices:
            tile = choice(self.kit, each.picture, each.tint, each.words, each.note, size=72)
            grid.addWidget(named(tile, f"choice-{each.key}", partial(self.presenter.choose, each.key)))
        return Group(grid, name)
