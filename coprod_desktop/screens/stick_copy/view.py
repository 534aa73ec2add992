"""The places for a copy as they look: a big tile for each stick, and another folder."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.stick_copy.presenter import StickCopyPresenter, StickCopyState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.view import View


class StickCopyView(View):
    def __init__(self, kit: Kit, presenter: StickCopyPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: StickCopyState) -> None:
        kit, t = self.kit, self.theme
        parts: list[QWidget | QLayout | int | None] = [lead(kit, state.heading, *state.notes, picture="openmoji:1F4BE", tint="sky")]
        if state.warning:
            parts.append(note_card(kit, "warn", "warn", state.warning))
        if not state.places:
            self.lay_out(column(*parts, 0))
            return
        grid = Grid(t.u(400), columns=2)
        pick = self.presenter.nav.pick_folder
        for place in state.places:
            tile = choice(kit, place.picture, place.tint, place.words, place.note, size=72)
            grid.addWidget(named(tile, f"choice-{place.key}", partial(self.presenter.choose, place.key, pick)))
        remind = kit.button(_("Remind us after a month"), "clock", checkable=True, checked=state.reminds)
        self.lay_out(column(*parts, Group(grid, state.heading), 0), quiet=[named(remind, "remind", self.presenter.remind)])
