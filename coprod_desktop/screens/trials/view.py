"""Try it with us as it looks: three tiles, then what came out."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.trials.presenter import TrialsPresenter, TrialsState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import kept
from coprod_desktop.ui.view import View


class TrialsView(View):
    def __init__(self, kit: Kit, presenter: TrialsPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: TrialsState) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        parts: list[QWidget | QLayout | int | None] = [
            lead(kit, state.heading, *state.notes, picture="openmoji:1F9ED", tint="butter"),
            choice_grid(kit, state.choices, p.choose, columns=3, width=330, tall=not state.found, name=state.heading)]
        quiet = []
        if state.found:
            parts.append(self._indent(kit.heading(state.found_heading),
                                      *(kept(kit, line.picture, "sky", line.words, line.note) for line in state.found)))
            if state.said:
                parts.append(self._indent(kit.heading(_("What got in the way")),
                                          Card(kit, column(*(kit.words(f"“{words}”") for words in state.said), gap=t.space(8)))))
            rows = [kept(kit, "openmoji:1F464", "stone", each.words, buttons=(
                self.button(_("Take it out"), "cross", f"out-{each.trial_id}", partial(p.take_out, each.trial_id)),)) for each in state.tried]
            parts.append(self._indent(kit.heading(_("Each who tried")), *rows))
            if state.pages[1] > 1:
                parts.append(page_turn(kit, state.pages, p.turn))
            quiet.append(self.button(_("Print what we found"), "print", "print-found", p.print_found))
        self.lay_out(column(*parts, 0, gap=t.space(8)), quiet=quiet)

    def _indent(self, *widgets: QWidget) -> QWidget:
        return holder(column(*widgets, gap=self.theme.space(8), margins=(self.theme.halo, self.theme.space(8), self.theme.halo, 0)))
