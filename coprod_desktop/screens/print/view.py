"""Print as it looks: one tile for each sheet, and the other sessions of the day."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.print.presenter import PrintPresenter, PrintState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.view import View


class PrintView(View):
    def __init__(self, kit: Kit, presenter: PrintPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: PrintState) -> None:
        kit, t = self.kit, self.theme
        sheets = Grid(t.u(330), columns=2 if t.wide else 1)
        for sheet in state.sheets:
            tile = choice(kit, sheet.picture, sheet.tint, sheet.title, sheet.note)
            sheets.addWidget(named(tile, f"sheet-{sheet.kind}", partial(self.presenter.open, sheet.kind)))
        for shelf in state.shelves:
            tile = choice(kit, shelf.picture, shelf.tint, shelf.title, shelf.note)
            sheets.addWidget(named(tile, f"shelf-{shelf.kind}", partial(self.presenter.open_shelf, shelf.kind)))
        if state.more:
            tile = choice(kit, "openmoji:1F5A8", "stone", _("More sheets"), state.more)
            sheets.addWidget(named(tile, "more-sheets", self.presenter.more))
        primary = None
        if not self.presenter.about_a_session:
            primary = named(kit.button(_("Dates"), "calendar", primary=True), "dates", self.presenter.dates)
        again = note_card(kit, "warn", "warn", state.again) if state.again else None
        own = [named(kit.button(_("Make a sheet of our own"), "write"), "own-sheets", self.presenter.own)]
        self.lay_out(column(lead(kit, state.heading, state.note), again, Group(sheets, _("Sheets")), self._others(state), 0), quiet=own,
                     primary=primary)

    def step(self, state: PrintState) -> object:
        return state.heading

    def _others(self, state: PrintState) -> QWidget | None:
        kit, t = self.kit, self.theme
        if not state.others:
            return None
        ways = Flow()
        for other in state.others:
            ways.addWidget(named(kit.button(other.words, "calendar"), f"session-{other.id}", partial(self.presenter.other, other.id)))
        label = holder(column(kit.words(_("Another session of this day"), bold=True), margins=(t.halo, t.space(16), t.halo, 0)))
        return holder(column(label, Group(ways, _("Another session of this day"))))

    def first_focus(self) -> QWidget | None:
        state = self.presenter.state
        return self.findChild(QWidget, f"sheet-{state.sheets[0].kind}" if state.sheets else f"shelf-{state.shelves[0].kind}")
