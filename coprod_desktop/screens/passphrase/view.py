"""The passphrase as it looks: what can be done, and the code in parts with a number each."""

from functools import partial
from typing import Any

from coprod_desktop.i18n import _
from coprod_desktop.screens.passphrase.presenter import Choosing, PassphrasePresenter
from coprod_desktop.ui.boxes import ColumnBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.new_passphrase_view import NewPassphraseView
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.press import Press


class PassphraseView(NewPassphraseView):
    part_width, notes_colour = 148, "ink"

    def __init__(self, kit: Kit, presenter: PassphrasePresenter) -> None:
        super().__init__(kit, presenter)
        self._choose = presenter.choose

    def build(self, state: Any) -> None:
        if isinstance(state, Choosing):
            self._choices(state)
        else:
            super().build(state)

    def _choices(self, state: Choosing) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(440), columns=2)
        for each in state.choices:
            tile = choice(kit, each.picture, each.tint, each.words, each.note)
            grid.addWidget(named(tile, f"choice-{each.key}", partial(self._choose, each.key)))
        warning = note_card(kit, "warn", "warn", state.warning) if state.warning else None
        self.lay_out(column(lead(kit, state.heading, state.note), warning, Group(grid, state.heading), 0))

    def part_tile(self, number: int, letters: str, spoken: str) -> Press:
        """Four letters with room between them, so that each is seen and said by itself."""
        t = self.theme
        label = TextBox(t, _("Part {number}").format(number=number + 1), "note", colour="soft", centre=True, leading=1.25)
        content = ColumnBox(label, TextBox(t, letters, "title", bold=True, centre=True, leading=1.25), stretch=True)
        return Press(t, content, spoken, pad=(t.space(8), t.space(8)), height=t.u(64))
