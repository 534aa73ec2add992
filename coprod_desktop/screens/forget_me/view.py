"""Forget me as it looks: large sentences with a sign each, then answers of the same size."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.forget_me.presenter import CODE, DONE, ForgetMePresenter, ForgetMeState, Place
from coprod_desktop.screens.forget_me.saying import Line
from coprod_desktop.ui.boxes import IconBox, RowBox, TextBox
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.code_board import CodeBoard
from coprod_desktop.ui.dots import dots
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class ForgetMeView(View):
    def __init__(self, kit: Kit, presenter: ForgetMePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def shape(self, state: ForgetMeState) -> object:
        return replace(state, places=tuple(replace(place, out=False) for place in state.places))

    def update_parts(self, state: ForgetMeState) -> None:
        for place in state.places:
            key = self.part(f"place-{place.key}")
            if isinstance(key, Press):
                key.setChecked(place.out)

    def step(self, state: ForgetMeState) -> object:
        return state.step, state.pages

    def build(self, state: ForgetMeState) -> None:
        kit = self.kit
        first = [kit.words(words, bold=number == 0) for number, words in enumerate(state.words)]
        count = dots(kit, state.pressed, state.length, state.count) if state.pictures else None
        board = CodeBoard(kit, state.pictures, self.presenter.press, state.heading) if state.pictures else None
        parts = (self._lines(state.lines), self._choices(state), self._places(state.places), page_turn(kit, state.pages, self.presenter.turn), board)
        quiet: list[QWidget] = []
        if state.step not in (DONE, CODE) and not any(choice.key == "not-now" for choice in state.choices):
            quiet.append(self.button(_("Not now"), "stop", "not-now", self.presenter.stop))
        if state.more:
            quiet.append(self.button(state.more, "save", "copies", self.presenter.take_out_of_copies))
        primary = None
        if state.go:
            sign, after = ("tick", "") if state.step == DONE else ("", "next")
            primary = self.button(state.go, sign, "go", self.presenter.next, primary=True, after=after)
        head = lead(kit, state.heading, *first, count, picture=state.picture)
        self.lay_out(column(head, *parts, 0), quiet=quiet, primary=primary)

    def _lines(self, lines: tuple[Line, ...]) -> QWidget | None:
        if not lines:
            return None
        t = self.theme
        said = [Painted(t, RowBox(IconBox(t, sign, 32, "primary"), TextBox(t, words, "heading", stretch=True), gap=t.space(16)), words)
                for sign, words in lines]
        return Card(self.kit, column(*said, gap=t.space(16)))

    def _choices(self, state: ForgetMeState) -> QWidget | None:
        if not state.choices:
            return None
        return choice_grid(self.kit, state.choices, self.presenter.choose, columns=3, width=280, tall=True, name=state.heading)

    def _places(self, places: tuple[Place, ...]) -> QWidget | None:
        if not places:
            return None
        grid = Grid(self.theme.u(480), columns=2)
        for place in places:
            key = self.kit.option(None, place.words)
            key.setObjectName(f"place-{place.key}")
            key.setAutoExclusive(False)
            key.setChecked(place.out)
            key.clicked.connect(partial(self.presenter.mark, place.key))
            grid.addWidget(key)
        return Group(grid, _("Other people’s words"))

    def first_focus(self) -> QWidget | None:
        """What changes nothing, so that nobody says yes by pressing on."""
        found = self.part("choice-not-now")
        return found if isinstance(found, Press) else None
