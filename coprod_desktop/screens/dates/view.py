"""The dates as they look: a week, its days, and a row for each date."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.dates.presenter import DatesPresenter, DatesState, Day
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.paging import FEW
from coprod_desktop.ui.plan_rows import date_row
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class DatesView(View):
    def __init__(self, kit: Kit, presenter: DatesPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: DatesState) -> object:
        """Where the ways to other weeks stand below the dates, another week begins at its top."""
        return state.pages[0] if self.theme.wide else (state.span, state.pages[0])

    def build(self, state: DatesState) -> None:
        kit, t = self.kit, self.theme
        head = lead(kit, state.week, state.span)
        earlier = row(self.button(state.earlier, "up", "earlier", self.presenter.show_earlier), 0) if state.earlier else None
        few = state.pages[1] == 1 and sum(len(day.lines) for day in state.days) <= FEW
        middle: list[QWidget | QLayout | int | None] = [self._day(day, few) for day in state.days]
        if state.empty:
            middle.append(self._nothing(state.empty))
        middle.append(page_turn(kit, state.pages, self.presenter.turn))
        if t.wide:
            top = row(head, column(self._weeks(state), 0))
            top.setStretch(0, 1)
            body = column(top, earlier, *middle, 0)
        else:
            body = column(head, *middle, t.space(16), earlier, self._weeks(state), 0)  # the dates first: there is little room
        self.lay_out(body,
                     quiet=[self.button(_("What we run"), "calendar", "programmes", self.presenter.open_programmes)],
                     primary=self.button(_("Add a date"), "plus", "add", self.presenter.add_date, primary=True))

    def _weeks(self, state: DatesState) -> QWidget:
        flow = Flow()
        flow.addWidget(self.button(_("The week before"), "left", "week-before", partial(self.presenter.turn_weeks, -1)))
        if not state.is_this_week:
            flow.addWidget(self.button(_("This week"), "calendar", "this-week", self.presenter.this_week))
        flow.addWidget(self.button(_("The week after"), "", "week-after", partial(self.presenter.turn_weeks, 1), after="right"))
        return Group(flow, _("Weeks"))

    def _day(self, day: Day, few: bool) -> QWidget:
        t = self.theme
        rows = column()
        for line in day.lines:
            press = date_row(self.kit, line, big=few)
            press.setObjectName(f"date-{line.session_id}")
            press.clicked.connect(partial(self.presenter.open, line.session_id))
            rows.addWidget(press)
        head = column(self.kit.heading(day.heading), margins=(t.halo, t.space(8), t.halo, 0))
        return holder(column(head, Group(rows, day.heading)))

    def _nothing(self, words: str) -> QWidget:
        kit, t = self.kit, self.theme
        picture = Painted(t, PictureBox(t, kit.pictures, "openmoji:1F4C5", 120, "butter"), "")
        return holder(column(row(picture, 0), kit.words(words), margins=(t.halo, t.space(16), t.halo, 0), gap=t.space(16)))

    def first_focus(self) -> QWidget | None:
        """The first date from today on."""
        return next((press for press in self.parts() if press.objectName().startswith("date-")), None)
