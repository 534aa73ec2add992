"""What we run, as it looks: a row for each, something new as the main button."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.programmes.presenter import ProgrammesPresenter, ProgrammesState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.paging import FEW
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class ProgrammesView(View):
    def __init__(self, kit: Kit, presenter: ProgrammesPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        presenter.fits(kit.theme.narrow)

    def step(self, state: ProgrammesState) -> object:
        return state.heading, state.pages[0]

    def build(self, state: ProgrammesState) -> None:
        kit, t = self.kit, self.theme
        head = lead(kit, state.heading, state.counts)
        going_on = row(self.button(state.unfinished, "write", "go-on", self.presenter.go_on), 0) if state.unfinished else None
        rows = column()
        for line in state.lines:
            press = kit.list_row(line.picture, line.name, line.note, fact=line.fact, round_picture=False, tint="butter",
                                 big=state.pages[1] == 1 and len(state.lines) <= FEW)
            press.setObjectName(f"programme-{line.programme_id}")
            press.clicked.connect(partial(self.presenter.open, line.programme_id))
            rows.addWidget(press)
        listed = Group(rows, state.heading) if state.lines else self._nothing(state.empty)
        quiet = [self.button(state.over, "folder", "over", self.presenter.show_over)] if state.over else []
        new = None if state.is_over else self.button(_("Something new"), "plus", "new", self.presenter.begin, primary=True)
        pages = page_turn(kit, state.pages, self.presenter.turn)
        self.lay_out(column(head, going_on, listed, pages, t.space(8), 0), quiet=quiet, primary=new)

    def _nothing(self, words: str) -> QWidget:
        kit, t = self.kit, self.theme
        picture = Painted(t, PictureBox(t, kit.pictures, "openmoji:1F3A8", 120, "rose"), "")
        return holder(column(row(picture, 0), kit.words(words), margins=(t.halo, t.space(16), t.halo, 0), gap=t.space(16)))

    def first_focus(self) -> QWidget | None:
        return next((press for press in self.parts() if press.objectName().startswith("programme-")), None)
