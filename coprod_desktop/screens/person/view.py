"""One person as it looks: who they are on the left, what can be changed on the right; behind More, whether they take part."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.person.presenter import Choice, PersonPage, PersonPresenter
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder, row
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class PersonView(View):
    def __init__(self, kit: Kit, presenter: PersonPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._first: Press | None = None
        self._is_more = self._was_more = False

    def shape(self, state: PersonPage) -> object:
        return (state.name, state.picture, state.say, state.state, state.choices) if not state.more else ("more", state.name, state.theirs)

    def step(self, state: PersonPage) -> object:
        return state.more

    def build(self, state: PersonPage) -> None:
        self._first = None
        self._was_more, self._is_more = self._is_more, state.more
        quiet = [self.undo_button(self.presenter.undo)]
        if state.more:
            self._build_more(state, quiet)
            return
        quiet.insert(0, self.button(_("More"), "more", "more", self.presenter.show_more))
        t = self.theme
        tiles = Grid(t.u(560 if t.wide else 300), columns=1 if t.wide or t.narrow else 2, stretch=True)
        for each in state.choices:
            tile = self._tile(each)
            self._first = self._first or tile
            tiles.addWidget(tile)
        choices = Group(tiles, state.name)
        if t.wide:
            who = self._who(state)
            body = row(holder(column(who, margins=(t.halo, t.halo, 0, t.halo))), choices, gap=t.space(8))
            body.setStretch(0, 9)
            body.setStretch(1, 11)
        else:
            body = column(self._who(state), choices, 0, gap=t.space(8))  # type: ignore[assignment]
        self.lay_out(body, quiet=quiet)

    def _tile(self, each: Choice) -> Press:
        tile = choice(self.kit, each.picture, each.tint, each.title, each.note, size=64)
        tile.setObjectName(f"choice-{each.target}")
        tile.clicked.connect(partial(self.presenter.choose, each.target))
        return tile

    def _who(self, state: PersonPage) -> QWidget:
        kit, t = self.kit, self.theme
        face = Painted(t, PictureBox(t, kit.pictures, state.picture, 208 if t.wide else 112 if not t.narrow else 72, "sky", round=True), "")
        lines = [kit.words(state.name, "title", bold=True, centre=t.wide)]
        if state.say:
            lines.append(kit.words(state.say, centre=t.wide))
        lines.append(kit.words(state.state, colour="soft", centre=t.wide))
        if t.wide:
            return Card(kit, column(0, row(0, face, 0), t.space(8), *lines, 0, gap=t.space(4)))
        line = row(face, column(0, *lines, 0), gap=t.space(16), margins=(t.halo, 0, t.halo, 0))
        line.setStretch(1, 1)
        return holder(line)

    def _build_more(self, state: PersonPage, quiet: list[Press]) -> None:
        kit, t = self.kit, self.theme
        theirs = Grid(t.u(300), columns=3 if t.wide else 1 if t.narrow else 2, stretch=True)
        for each in state.theirs:
            theirs.addWidget(self._tile(each))
        body = column(
            column(kit.title(state.more_heading), margins=(t.halo, 0, t.halo, 0)),
            self._options("state", state.more_heading, state.states, self.presenter.set_state),
            column(kit.heading(state.theirs_heading), margins=(t.halo, t.space(8), t.halo, 0)), Group(theirs, state.theirs_heading), 0,
            gap=t.space(8))
        self.lay_out(body, quiet=quiet, primary=self.button(_("Done"), "tick", "done", self.presenter.less, primary=True))

    def _options(self, name: str, heading: str, options: tuple[PictureChoice, ...], act: Callable[[str], None]) -> QWidget:
        t = self.theme
        grid = Grid(t.u(240), columns=3 if not t.narrow else 1)
        for option in options:
            key = self.kit.option(PictureBox(t, self.kit.pictures, option.picture, 56, "butter"), option.words)
            key.setObjectName(f"{name}-{option.key}")
            key.clicked.connect(partial(act, option.key))
            grid.addWidget(key)
        return Group(grid, heading)

    def update_parts(self, state: PersonPage) -> None:
        self.show_undo(state.can_undo)
        if state.more:
            for option in state.states:
                key = self.part(f"state-{option.key}")
                if isinstance(key, Press):
                    key.setChecked(option.chosen)

    def first_focus(self) -> QWidget | None:
        return self.part("more") if self._was_more else self._first
