"""Who is in the building, as it looks: a press says that the person has left."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.building.presenter import BuildingPresenter, BuildingState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.view import View


class BuildingView(View):
    def __init__(self, kit: Kit, presenter: BuildingPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: BuildingState) -> None:
        kit, t = self.kit, self.theme
        head = lead(kit, state.heading, kit.words(state.count, bold=True), state.uncounted,
                    _("Press a person who has left.") if state.people else "")
        grid = Grid(t.u(320), columns=3)
        for person in state.people:
            tile = kit.list_row(person.picture, person.name, person.note, arrow="door", name=f"{person.name}, {person.note}")
            tile.setObjectName(f"person-{person.person_id}")
            tile.clicked.connect(partial(self.presenter.left, person.person_id))
            grid.addWidget(tile)
        out = kit.button(_("Print"), "print", primary=True)
        out.setObjectName("print")
        out.clicked.connect(self.presenter.print)
        sheet = self.button(_("Emergency sheet"), "print", "emergency-sheet", self.presenter.print_emergency)
        self.lay_out(column(head, Group(grid, _("People")), 0), quiet=[sheet], primary=out)

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, "print")
