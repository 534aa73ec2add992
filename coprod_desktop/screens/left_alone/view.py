"""When nobody is at the laptop, as it looks: one of five choices is ticked."""

from functools import partial

from coprod_desktop.screens.left_alone.presenter import LeftAlonePresenter, LeftAloneState
from coprod_desktop.ui.boxes import IconBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import note_card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View


class LeftAloneView(View):
    def __init__(self, kit: Kit, presenter: LeftAlonePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def shape(self, state: LeftAloneState) -> object:
        return state.warning

    def build(self, state: LeftAloneState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(240), columns=1 if t.narrow else 3)
        for minutes, words in state.options:
            option = kit.option(IconBox(t, "clock" if minutes else "stop", 28, "ink"), words)
            option.setObjectName(f"minutes-{minutes}")
            option.clicked.connect(partial(self.presenter.choose, minutes))
            grid.addWidget(option)
        warning = note_card(kit, "warn", "warn", state.warning) if state.warning else None
        notes = [kit.words(note) for note in state.notes]
        self.lay_out(column(lead(kit, state.heading, *notes, picture="openmoji:1F552", tint="sky"), warning, Group(grid, state.heading), 0))

    def update_parts(self, state: LeftAloneState) -> None:
        for minutes, _words in state.options:
            option = self.part(f"minutes-{minutes}")
            if isinstance(option, Press):
                option.setChecked(minutes == state.chosen)
