"""Adding one date, as it looks: what we run to choose from, then the day and the time."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.plan_date.presenter import PlanDatePresenter, When, Which
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.view import View
from coprod_desktop.ui.when_part import WhenPart


class PlanDateView(View):
    def __init__(self, kit: Kit, presenter: PlanDatePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._when: WhenPart | None = None
        presenter.fits(kit.theme.narrow)

    def shape(self, state: Which | When) -> object:
        return state if isinstance(state, Which) else state.heading

    def step(self, state: Which | When) -> object:
        return self.shape(state)

    def build(self, state: Which | When) -> None:
        kit = self.kit
        self._when = None
        if isinstance(state, When):
            self._when = WhenPart(kit, state.when, self.presenter)
            self.lay_out(column(lead(kit, state.heading, state.note), self._when.layout, 0),
                         primary=self.button(_("Add this date"), "plus", "add", self.presenter.add, primary=True))
            return
        self.lay_out(column(lead(kit, state.heading, kit.words(state.empty) if state.empty else None), self._choices(state),
                            page_turn(kit, state.pages, self.presenter.turn), 0),
                     quiet=[self.button(_("Something new"), "plus", "new", self.presenter.something_new)])

    def _choices(self, state: Which) -> QWidget | None:
        if not state.choices:
            return None
        grid = Grid(self.theme.u(380), columns=2)
        for choice in state.choices:
            press = self.kit.list_row(choice.picture, choice.name, choice.note, round_picture=False, tint="butter")
            press.setObjectName(f"programme-{choice.programme_id}")
            press.clicked.connect(partial(self.presenter.choose, choice.programme_id))
            grid.addWidget(press)
        return Group(grid, state.heading)

    def update_parts(self, state: Which | When) -> None:
        if isinstance(state, When) and self._when is not None:
            self._when.show_when(state.when)

