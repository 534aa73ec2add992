"""How it looks and sounds for one person: the size of words with a sample, the colours, the voice."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.person_look.presenter import PersonLookPage, PersonLookPresenter
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.sample import SampleBox
from coprod_desktop.ui.swatch import SwatchBox
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class PersonLookView(View):
    def __init__(self, kit: Kit, presenter: PersonLookPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def shape(self, state: PersonLookPage) -> object:
        return state.look, state.own, state.note

    def build(self, state: PersonLookPage) -> None:
        t, presenter = self.theme, self.presenter
        size = [self._key(_("Smaller"), "minus", "smaller", presenter.smaller, state.can_shrink),
                self._key(_("Bigger"), "plus", "bigger", presenter.bigger, state.can_grow)]
        voice = [self._key(_("Slower"), "minus", "slower", presenter.slower, state.can_slow),
                 self._key(_("Faster"), "plus", "faster", presenter.faster, state.can_speed),
                 self.button(_("Try it"), "read", "try", presenter.try_voice)]
        sample = Painted(t, SampleBox(t, state.look, state.sample, max(self.window().width(), 320)), state.sample)
        margins = (t.halo, 0, t.halo, 0)
        body = column(
            lead(self.kit, state.heading, state.note, person=state.face), column(self._line(state.size, size, sample), margins=margins),
            self._themes(state), column(self._line(state.speed, voice), margins=margins), 0, gap=t.space(8))
        quiet = [self.undo_button(presenter.undo)]
        if state.own:
            quiet.insert(0, self.button(_("As for the group"), "people", "as-group", presenter.as_group))
        self.lay_out(body, quiet=quiet, primary=self.button(_("Done"), "tick", "done", presenter.done, primary=True))

    def _key(self, words: str, sign: str, name: str, act: object, ready: bool) -> Press:
        """Stays where it is at the end of the scale, so that the focus does not jump."""
        key = self.kit.button(words, sign, ready=ready)
        key.setObjectName(name)
        key.clicked.connect(act)
        return key

    def _line(self, words: str, keys: list[Press], under: QWidget | None = None) -> QWidget:
        kit, t = self.kit, self.theme
        flow = Flow()
        for key in keys:
            flow.addWidget(key)
        if not t.wide:
            return Card(kit, column(kit.heading(words), holder(flow), under, gap=t.space(4)))
        line = row(kit.heading(words), Group(flow))
        line.setStretch(0, 1)
        return Card(kit, column(line, under, gap=t.space(4)))

    def _themes(self, state: PersonLookPage) -> QWidget:
        t = self.theme
        grid = Grid(t.u(224 if not t.narrow else 200), columns=4 if not t.narrow else 1)
        for theme in state.themes:
            key = self.kit.option(SwatchBox(t, theme.key), theme.words)
            key.setObjectName(f"theme-{theme.key}")
            key.setChecked(theme.chosen)
            key.clicked.connect(partial(self.presenter.choose_theme, theme.key))
            grid.addWidget(key)
        head = column(self.kit.heading(_("Colours")), margins=(t.halo, t.space(4), t.halo, 0))
        return holder(column(head, Group(grid, _("Colours"))))

    def update_parts(self, state: PersonLookPage) -> None:
        self.show_undo(state.can_undo)

    def first_focus(self) -> QWidget | None:
        return self.part("bigger")
