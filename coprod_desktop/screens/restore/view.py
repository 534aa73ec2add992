"""An older copy as it looks: places and copies as big tiles, then what is in one copy."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.restore.presenter import LOCKED, LOOK, RestorePresenter, RestoreState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.secret_field import SecretField, letters_key
from coprod_desktop.ui.view import View

Parts = list[QWidget | QLayout | int | None]


class RestoreView(View):
    def __init__(self, kit: Kit, presenter: RestorePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: RestoreState) -> object:
        return state.step

    def build(self, state: RestoreState) -> None:
        kit = self.kit
        parts: Parts = [lead(kit, state.heading, *state.notes, picture="openmoji:1F5C3", tint="butter")]
        if state.trouble:
            parts.append(note_card(kit, "warn", "warn", state.trouble))
        quiet: list[QWidget] = []
        primary = None
        if state.step == LOCKED:
            parts.append(self._secret(state))
            quiet.append(letters_key(kit, state.shown, self.presenter.show_letters))
            primary = named(kit.button(state.go, "next", primary=True), "go", self.presenter.unlock)
        elif state.step == LOOK:
            parts += self._inside(state)
            if state.go:
                primary = named(kit.button(state.go, "next", primary=True), "go", self.presenter.bring_back)
        elif state.choices:
            parts += [self._tiles(state), page_turn(kit, state.pages, self.presenter.turn)]
        self.lay_out(column(*parts, 0), quiet=quiet, primary=primary)

    def _tiles(self, state: RestoreState) -> QWidget:
        grid = Grid(self.theme.u(400), columns=2)
        pick = self.presenter.nav.pick_folder
        for each in state.choices:
            tile = choice(self.kit, each.picture, each.tint, each.words, each.note, size=72)
            grid.addWidget(named(tile, f"choice-{each.key}", partial(self.presenter.choose, each.key, pick)))
        return Group(grid, state.heading)

    def _inside(self, state: RestoreState) -> Parts:
        kit, t = self.kit, self.theme
        margins = (t.halo, t.space(8), t.halo, t.space(8))
        parts: Parts = []
        if state.last:
            lines = (kit.words(line) for line in state.last)
            parts.append(column(Card(kit, column(kit.heading(_("The last sessions in it")), *lines, gap=t.space(8))), margins=margins))
        if state.kept:
            parts.append(note_card(kit, "tick", "good", state.kept))
        return parts

    def _secret(self, state: RestoreState) -> QLayout:
        t = self.theme
        secret = SecretField(self.kit, state.label, state.typed, shown=state.shown, name="field")
        secret.typed.connect(self.presenter.type)
        secret.entered.connect(self.presenter.unlock)
        card = Card(self.kit, column(secret))
        card.setMaximumWidth(t.u(720))
        return column(card, margins=(t.halo, 0, t.halo, 0))

    def first_focus(self) -> QWidget | None:
        return self.part("field") or self.part("go") or self.part("choice-0") or super().first_focus()
