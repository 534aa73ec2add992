"""Who to ask, as it looks: one tile a person."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.who_to_call.presenter import WhoToCallPresenter, WhoToCallState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.view import View


class WhoToCallView(View):
    def __init__(self, kit: Kit, presenter: WhoToCallPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: WhoToCallState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(320), columns=3)
        for person in state.people:
            tile = kit.list_row(person.picture, person.name)
            tile.setObjectName(f"person-{person.person_id}")
            tile.clicked.connect(partial(self.presenter.open, person.person_id))
            grid.addWidget(tile)
        people = Group(grid, _("People to ask")) if state.people else None
        body = column(lead(kit, state.heading, state.note, picture="openmoji:1F4DE", tint="sky"), people,
                      page_turn(kit, state.pages, self.presenter.turn, more=_("More people")), 0)
        self.lay_out(body, primary=self.button(_("Emergency sheet"), "print", "sheet", self.presenter.see_the_sheet, primary=True))

    def first_focus(self) -> QWidget | None:
        return self.part(f"person-{self.presenter.state.people[0].person_id}") if self.presenter.state.people else self.part("sheet")
