"""What we keep about me, as it looks: big choices, then one part a page with its picture and sentences."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.about_me import Line
from coprod_desktop.i18n import _
from coprod_desktop.screens.about_me.presenter import AboutMePresenter, AboutMeState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.code_board import CodeBoard
from coprod_desktop.ui.dots import dots
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.view import View


class AboutMeView(View):
    def __init__(self, kit: Kit, presenter: AboutMePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: AboutMeState) -> object:
        return state.step, state.place

    def build(self, state: AboutMeState) -> None:
        kit, p = self.kit, self.presenter
        if state.step == "code":
            done = dots(kit, state.pressed, 4, _("{number} of {length} pictures").format(number=state.pressed, length=4))
            forgot = self.button(_("I cannot remember"), "help", "forgot", p.forgot)
            self.lay_out(column(lead(kit, state.heading, state.words, done), CodeBoard(kit, state.pictures, p.press_code, state.heading), 0),
                         quiet=[forgot])
        elif state.part is None:
            tiles = choice_grid(kit, state.choices, p.choose, columns=2, width=400, name=state.heading)
            self.lay_out(column(lead(kit, state.heading, state.words, person=state.picture), tiles, 0))
        else:
            self._build_part(state)

    def _build_part(self, state: AboutMeState) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        assert state.part is not None
        head = lead(kit, state.heading, dots(kit, state.place[0] - 1, state.place[1], state.place_words, now=True), picture=state.picture)
        card = Card(kit, column(*(self._line(line) for line in state.part.lines), gap=t.space(8)))
        quiet: list[QWidget] = []
        if p.can_mend(state.part):
            quiet.append(self.button(_("Put it right"), "write", "mend", p.mend))
        last = state.place[0] == state.place[1]
        done = self.button(_("That is all") if last else _("Next"), "", "next", p.next, primary=True, after="tick" if last else "next")
        self.lay_out(column(head, holder(column(card, margins=(t.halo, 0, t.halo, t.space(8)))), 0), quiet=quiet, primary=done)

    def _line(self, line: Line) -> QWidget:
        return self.kit.words(f"“{line.words}”" if line.quote else line.words, bold=line.quote)

    def first_focus(self) -> QWidget | None:
        return self.part("next")
