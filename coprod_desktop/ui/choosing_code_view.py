"""Choosing a picture code as it looks: what can be done, then the twelve pictures."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.choosing_code import ChoosingCode, ChoosingCodeState
from coprod_desktop.ui.code_board import CodeBoard
from coprod_desktop.ui.dots import dots, set_dots
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class ChoosingCodeView(View):
    def __init__(self, kit: Kit, presenter: ChoosingCode) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._dots: Painted | None = None

    def shape(self, state: ChoosingCodeState) -> object:
        return state.heading, state.words, state.choices

    def step(self, state: ChoosingCodeState) -> object:
        return self.shape(state)

    def update_parts(self, state: ChoosingCodeState) -> None:
        if self._dots is not None:
            set_dots(self.kit, self._dots, state.pressed, state.length, state.count)

    def build(self, state: ChoosingCodeState) -> None:
        kit, t = self.kit, self.theme
        words = [kit.words(sentence) for sentence in state.words]
        self._dots = None
        quiet: list[QWidget] = []
        if state.pictures:
            self._dots = dots(kit, state.pressed, state.length, state.count)
            middle: QWidget = CodeBoard(kit, state.pictures, self.presenter.press, state.heading)
            quiet.append(self.button(_("Start again"), "again", "again", self.presenter.start_again))
            if state.forgot:
                quiet.append(self.button(state.forgot, "help", "forgot", self.presenter.forgot))
        else:
            middle = choice_grid(kit, state.choices, self.presenter.choose, columns=2, width=300, name=state.heading)
        body = column(lead(kit, state.heading, *words, self._dots), middle)
        body.addStretch(1 if not t.wide or not state.pictures else 0)
        if t.wide and state.pictures:
            body.setStretch(1, 1)
        self.lay_out(body, quiet=quiet)
