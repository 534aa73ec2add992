"""Home as it looks: one big tile for what is next, four beside it."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.screens.home.presenter import Choice, Hero, HomePresenter, HomeState
from coprod_desktop.ui.boxes import Box, ColumnBox, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, row
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.strip import Strip
from coprod_desktop.ui.view import View


class HomeView(View):
    def __init__(self, kit: Kit, presenter: HomePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._hero: Press | None = None

    def build(self, state: HomeState) -> None:
        kit, t = self.kit, self.theme
        lead = column(kit.title(state.day), kit.words(state.greeting, colour="soft"), gap=t.space(4), margins=(t.halo, 0, t.halo, t.space(4)))
        tiles = [self._tile(number, each) for number, each in enumerate(state.choices)]
        if t.wide:  # as a grid of one column, but for what our own layouts load before the first paint (docs/decisions/0005-speed.md)
            choices: QLayout = column(*tiles)
        else:
            choices = Grid(t.u(270), columns=2, stretch=True)
            for tile in tiles:
                choices.addWidget(tile)
        group = Group(choices)
        self._hero = self._make_hero(state.hero) if state.hero else None
        if t.wide and self._hero is not None:
            middle = row(self._hero, group)
            middle.setStretch(0, 11)
            middle.setStretch(1, 10)
            body = column(lead, Group(middle))
            body.setStretch(1, 1)
        else:
            body = column(lead, Group(column(self._hero, group)), 0)
        self.lay_out(body)

    def _tile(self, number: int, each: Choice) -> Press:
        tile = choice(self.kit, each.picture, each.tint, each.title, each.note)
        tile.setObjectName(f"choice-{number}")
        tile.clicked.connect(partial(self.presenter.choose, number))
        return tile

    def _make_hero(self, hero: Hero) -> Press:
        kit, t = self.kit, self.theme
        name = TextBox(t, hero.name, "title", bold=True, stretch=True, stays=True)
        facts: list[Box] = [RowBox(IconBox(t, sign, 24, "soft"), TextBox(t, words, "body", colour="soft", leading=1.35, stretch=True), gap=t.space(8))
                            for sign, words in hero.facts]
        go = Strip(t, hero.go)
        if t.wide:
            picture = PictureBox(t, kit.pictures, hero.picture, 160, "butter", grow=True)
            content: Box = ColumnBox(picture, name, *facts, go, gap=t.space(8))
        else:
            picture = PictureBox(t, kit.pictures, hero.picture, 64 if t.narrow else 112, "butter")
            words = ColumnBox(name, *(facts if not t.narrow else facts[:1]), gap=t.space(8), stretch=True)
            content = ColumnBox(RowBox(picture, words, gap=t.space(16)), go, gap=t.space(16))
        spoken = ". ".join((hero.name, *(words for _, words in hero.facts), hero.go))
        tile = Press(t, content, spoken, pad=(t.space(16), t.space(16)))
        tile.setObjectName("hero")
        tile.clicked.connect(self.presenter.open_session)
        return tile

    def first_focus(self) -> QWidget | None:
        return self._hero
