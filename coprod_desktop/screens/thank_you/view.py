"""Thank you as it looks: two big tiles."""

from PySide6.QtCore import QTimer

from coprod_desktop.screens.thank_you.presenter import ThankYouPresenter, ThankYouState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.view import View


class ThankYouView(View):
    def __init__(self, kit: Kit, presenter: ThankYouPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: ThankYouState) -> None:
        kit = self.kit
        grid = choice_grid(kit, state.choices, self.presenter.choose, columns=2, width=280, tall=True, name=state.heading)
        self.lay_out(column(lead(kit, state.heading, kit.words(state.words), picture=state.picture), grid, 0))
        QTimer.singleShot(0, self, self.presenter.seen)
