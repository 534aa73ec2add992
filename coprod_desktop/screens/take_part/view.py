"""Take part as it looks: four big tiles, and two quiet keys."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.screens.take_part.presenter import TakePartPresenter, TakePartState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.view import View


class TakePartView(View):
    def __init__(self, kit: Kit, presenter: TakePartPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: TakePartState) -> object:
        return state

    def build(self, state: TakePartState) -> None:
        kit = self.kit
        grid = choice_grid(kit, state.choices, self.presenter.choose, columns=2, width=300, name=state.heading)
        body = column(lead(kit, state.heading, state.today), grid, 0 if not self.theme.wide else None)
        if self.theme.wide:
            body.setStretch(1, 1)
        talk = kit.button(state.talk, "talk")
        talk.setObjectName("talk")
        talk.clicked.connect(self.presenter.talk)
        quiet: list[QWidget] = [talk]
        if state.hand_on:
            following = kit.button(state.hand_on, "people")
            following.setObjectName("hand-on")
            following.clicked.connect(self.presenter.hand_on)
            quiet.append(following)
        self.lay_out(body, quiet=quiet)
