"""What is due, as it looks: a tile a kind; and one kind with what can be done, and how long it is kept."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.due.presenter import DuePresenter, DueShown, KindShown, Years
from coprod_desktop.ui.face_grid import face_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named
from coprod_desktop.ui.view import View


class DueView(View):
    def __init__(self, kit: Kit, presenter: DuePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: DueShown | KindShown) -> object:
        return state.heading, state.pages if isinstance(state, KindShown) else ()

    def build(self, state: DueShown | KindShown) -> None:
        if isinstance(state, DueShown):
            self._all(state)
        else:
            self._one(state)

    def _all(self, state: DueShown) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(400), columns=2)
        for kind in state.kinds:
            tile = choice(kit, kind.picture, kind.tint, kind.title, kind.note, sign="clock" if kind.due else "tick", size=72)
            grid.addWidget(named(tile, f"kind-{kind.key}", partial(self.presenter.open, kind.key)))
        self.lay_out(column(lead(kit, state.heading, state.note), Group(grid, state.heading), 0))

    def _one(self, state: KindShown) -> None:
        kit = self.kit
        notes = [kit.words(note, bold=number == 0) for number, note in enumerate(state.notes)]
        faces = face_grid(kit, state.faces, self.presenter.pick, state.heading) if state.faces else None
        quiet: list[QWidget] = []
        if state.longer:
            quiet.append(self.button(state.longer, "clock", "longer", self.presenter.keep_longer))
        primary = self.button(state.go, "minus", "let-go", self.presenter.let_go, primary=True) if state.go else None
        self.lay_out(column(lead(kit, state.heading, *notes, picture=state.picture), faces, page_turn(kit, state.pages, self.presenter.turn),
                            self._years(state.years), 0), quiet=quiet, primary=primary)

    def _years(self, years: tuple[Years, ...]) -> QWidget | None:
        if not years:
            return None
        kit, t = self.kit, self.theme
        question = _("How long do we keep it?")
        grid = Grid(t.u(240), columns=3)
        for one in years:
            key = kit.button(one.words, checkable=True, checked=one.chosen)
            key.setAutoExclusive(True)
            grid.addWidget(named(key, f"years-{one.months}", partial(self.presenter.choose_years, one.months)))
        return holder(column(holder(column(kit.heading(question), margins=(t.halo, t.space(8), t.halo, 0))), Group(grid, question)))
