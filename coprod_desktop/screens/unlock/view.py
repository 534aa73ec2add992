"""The lock as it looks: dots for how many, twelve pictures, Start again."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.unlock.presenter import FORGET, UnlockPresenter, UnlockState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.code_board import CodeBoard
from coprod_desktop.ui.dots import dots, set_dots
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted, Words


class UnlockView(View):
    """A press changes the dots only."""

    def __init__(self, kit: Kit, presenter: UnlockPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._words: Words | None = None
        self._dots: Painted | None = None

    def shape(self, state: UnlockState) -> object:
        return bool(state.pictures), state.lines

    def step(self, state: UnlockState) -> object:
        return state.lines

    def update_parts(self, state: UnlockState) -> None:
        if self._words is not None and self._words.text() != state.words:
            self._words.bold = state.wrong
            self._words.set_words(state.words)
            if state.wrong:
                self.start_here()
        if self._dots is not None:
            set_dots(self.kit, self._dots, state.pressed, state.length, state.count)

    def build(self, state: UnlockState) -> None:
        kit, t = self.kit, self.theme
        self._words = kit.words(state.words)
        quiet: list[QWidget] = []
        if state.pictures:
            self._dots = dots(kit, state.pressed, state.length, state.count)
            middle: QWidget = CodeBoard(kit, state.pictures, self.presenter.press, state.heading)
            quiet.append(self.button(_("Start again"), "again", "again", self.presenter.start_again))
            quiet.append(self.button(state.forgot, "help", "forgot", self.presenter.forgot))
        elif state.lines:
            card = Card(kit, column(*(kit.words(line, bold=line == FORGET) for line in state.lines), gap=t.space(8)))
            card.setMaximumWidth(t.u(720))
            middle = holder(column(card, margins=(t.halo, t.halo, t.halo, 0)))
            quiet.append(self.button(_("Back to the pictures"), "back", "pictures", self.presenter.back_first))
        else:
            middle = choice_grid(kit, state.choices, self.presenter.choose, columns=1, width=300, tall=True, name=state.heading)
            middle.setMaximumWidth(t.u(480))
        body = column(lead(kit, state.heading, self._words, self._dots), middle)
        body.addStretch(1 if not t.wide or not state.pictures else 0)
        if t.wide and state.pictures:
            body.setStretch(1, 1)
        self.lay_out(body, quiet=quiet)
