"""The Look screen as it looks: size first, then colours, then the doors."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.look.presenter import LookPresenter, LookState
from coprod_desktop.ui.boxes import ColumnBox, Gap, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.look_choices import Options
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.sample import SampleBox
from coprod_desktop.ui.swatch import SwatchBox
from coprod_desktop.ui.theme import fitting_scale
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class LookView(View):
    def __init__(self, kit: Kit, presenter: LookPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: LookState) -> None:
        t, presenter = self.theme, self.presenter
        margins = (t.halo, 0, t.halo, 0)
        body = column(lead(self.kit, state.heading, state.note, person=state.face), self._languages(state.languages),
                      column(self._size(state), margins=margins), self._themes(state), self._doors(state), 0, gap=t.space(4))
        quiet = [self.button(_("As it was before"), "undo", "before", presenter.as_before)]
        if state.own:
            quiet.append(self.button(_("As for the group"), "people", "as-group", presenter.as_group))
        elif not state.face:
            quiet.append(self.button(_("As on the first day"), "again", "first", presenter.as_made))
        self.lay_out(body, quiet=quiet, primary=self.button(_("Done"), "tick", "done", presenter.done, primary=True))

    def _languages(self, asked: Options | None) -> QWidget | None:
        """First of all, so that it is found by who cannot read what stands below."""
        if asked is None:
            return None
        kit, t = self.kit, self.theme
        grid = Grid(t.u(200), columns=1 if t.narrow else 3)
        for option in asked.options:
            key = kit.option(IconBox(t, "talk", 28), option.words)
            key.setObjectName(f"language-{option.value}")
            key.setChecked(option.chosen)
            key.clicked.connect(partial(self.presenter.choose_language, option.value))
            grid.addWidget(key)
        return holder(column(column(kit.heading(asked.question), margins=(t.halo, 0, t.halo, 0)), Group(grid, asked.question)))

    def _size(self, state: LookState) -> QWidget:
        kit, t = self.kit, self.theme
        keys = Flow()
        for words, sign, name, act, ready in ((_("Smaller"), "minus", "smaller", self.presenter.smaller, state.can_shrink),
                                              (_("Bigger"), "plus", "bigger", self.presenter.bigger, state.can_grow)):
            key = kit.button(words, sign, ready=ready)
            key.setObjectName(name)
            key.clicked.connect(act)
            keys.addWidget(key)
        sample = None
        if not state.face:
            same = kit.button(_("Same as my computer"), checkable=True, checked=state.as_computer)
            same.setObjectName("as-computer")
            same.clicked.connect(self.presenter.as_computer)
            keys.addWidget(same)
        else:
            sample = Painted(t, SampleBox(t, state.look, state.sample, max(self.window().width(), 320)), state.sample)
        if not t.wide:
            return Card(kit, column(kit.heading(state.size), self._small_window(state), Group(keys), sample, gap=t.space(4)))
        line = row(kit.heading(state.size), Group(keys), gap=t.space(16))
        line.setStretch(0, 1)
        return Card(kit, column(line, sample, gap=t.space(4)))

    def _small_window(self, state: LookState) -> QWidget | None:
        """Why “Bigger” changes nothing more here."""
        fits = fitting_scale(state.look, self.theme.width)
        if fits == state.look.scale:
            return None
        return self.kit.words(_("This window is small. Here words are as large as fit: {percent}%.").format(percent=fits))

    def _themes(self, state: LookState) -> QWidget:
        kit, t, themes = self.kit, self.theme, state.themes
        grid = Grid(t.u(200), columns=1) if t.narrow else Grid(t.u(148), columns=len(themes.options))
        for option in themes.options:
            swatch = SwatchBox(t, option.value)
            key = kit.option(swatch, option.words) if t.narrow else self._palette(swatch, option.words)
            key.setObjectName(f"theme-{option.value}")
            key.setChecked(option.chosen)
            key.clicked.connect(partial(self.presenter.choose_theme, option.value))
            grid.addWidget(key)
        head = column(kit.heading(themes.question), margins=(t.halo, t.space(4), t.halo, 0))
        return holder(column(head, Group(grid, themes.question)))

    def _palette(self, swatch: SwatchBox, words: str) -> Press:
        """A small page in the colours, its name below."""
        t = self.theme
        content = ColumnBox(RowBox(Gap(), swatch, Gap()), TextBox(t, words, "note", bold=True, centre=True, leading=1.25),
                            gap=t.space(4))
        key = Press(t, content, words, pad=(t.space(8), t.space(8)), height=t.u(self.kit.target))
        key.setCheckable(True)
        key.setAutoExclusive(True)
        return key

    def _doors(self, state: LookState) -> QWidget:
        t = self.theme
        grid = Grid(t.u(200), columns=5 if t.wide else 2)
        for door in state.doors:
            key = self._door(door)
            key.setObjectName(f"door-{door.key}")
            key.clicked.connect(partial(self.presenter.open, door.key))
            grid.addWidget(key)
        return holder(column(Group(grid, _("More about the look")), margins=(0, t.space(8), 0, 0)))

    def _door(self, door: PictureChoice) -> Press:
        kit, t = self.kit, self.theme
        if not t.wide:
            return choice(kit, door.picture, door.tint, door.words, "")
        picture = PictureBox(t, kit.pictures, door.picture, 56, door.tint)
        content = ColumnBox(RowBox(Gap(), picture, Gap()), TextBox(t, door.words, "body", bold=True, centre=True, leading=1.25), gap=t.space(8))
        return Press(t, content, door.words, pad=(t.space(8), t.space(8)), height=t.u(kit.target))

    def first_focus(self) -> QWidget | None:
        return self.part("bigger")
