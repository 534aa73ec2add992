"""Find what suits me as it looks: two or three big samples side by side, each drawn as it would be."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.screens.suits_me.presenter import SuitsMePresenter, SuitsMeState
from coprod_desktop.screens.suits_me.steps import END, Sample
from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.sample import MiniPage
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted

_PICTURES = {"90": "openmoji:1F40C", "140": "openmoji:1F6B6", "190": "openmoji:1F407", "keys": "openmoji:1F5B1", "scan": "openmoji:1F518"}


class SuitsMeView(View):
    def __init__(self, kit: Kit, presenter: SuitsMePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: SuitsMeState) -> object:
        return state.step

    def build(self, state: SuitsMeState) -> None:
        presenter = self.presenter
        middle = self._end(state) if state.step == END else self._samples(state)
        quiet = [self.button(_("As it was before"), "undo", "before", presenter.as_before)]
        if state.step == END:
            quiet.append(self.button(_("Start again"), "again", "again", presenter.again))
            primary = self.button(_("Keep this look"), "tick", "keep", presenter.keep, primary=True)
        else:
            primary = self.button(_("Next"), "", "next", presenter.next, primary=True, after="next")
        body = column(lead(self.kit, state.question, person=state.face), middle)
        body.addStretch(0 if self.theme.wide and state.step != END else 1)
        body.setStretch(1, 1 if self.theme.wide and state.step != END else 0)
        self.lay_out(body, quiet=quiet, primary=primary)

    def _samples(self, state: SuitsMeState) -> QWidget:
        t = self.theme
        grid = Grid(t.u(240), columns=1 if t.narrow else len(state.samples), stretch=t.wide)
        for sample in state.samples:
            key = self._tile(state, sample)
            key.setObjectName(f"{state.step}-{sample.key}")
            key.setChecked(sample.key == state.chosen)
            key.clicked.connect(partial(self.presenter.choose, sample.key))
            grid.addWidget(key)
        return Group(grid, state.question)

    def _tile(self, state: SuitsMeState, sample: Sample) -> Press:
        t = self.theme
        label = TextBox(t, sample.words, "title" if state.step == "language" else "body", bold=True, centre=True, leading=1.25, stays=True)
        shown = self._shown(state.step, sample)
        content = ColumnBox(shown if isinstance(shown, MiniPage) else RowBox(Gap(), shown, Gap()), label, gap=t.space(8))
        key = Press(t, content, sample.words, pad=(t.space(8), t.space(8)), height=t.u(self.kit.target))
        key.setCheckable(True)
        key.setAutoExclusive(True)
        return key

    def _shown(self, step: str, sample: Sample) -> Box:
        kit, t = self.kit, self.theme
        if step == "language":
            return IconBox(t, "talk", 88)
        if step == "reading":
            return IconBox(t, "read" if sample.key == "yes" else "speaker-off", 88)
        if step in ("voice", "way"):
            return PictureBox(t, kit.pictures, _PICTURES[sample.key], 160 if t.wide else 104, "stone", needed=True)
        if step == "shown":
            boxes: list[Box] = []
            if sample.look.pictures:
                boxes.append(PictureBox(t, kit.pictures, "openmoji:1F3B6", 120 if t.wide else 88, "butter", needed=True))
            if sample.look.words:
                boxes.append(TextBox(t, _("Music"), "heading", bold=True))
            return RowBox(*boxes, gap=t.space(8))
        return self._page(sample.look)

    def _page(self, look: Look) -> MiniPage:
        return MiniPage(self.theme, look, _("Read this."), max(self.window().width(), 320))

    def _end(self, state: SuitsMeState) -> QWidget:
        kit, t = self.kit, self.theme
        lines = [Painted(t, RowBox(IconBox(t, sign, 28, "soft"), TextBox(t, words, "body", stretch=True), gap=t.space(16)), words)
                 for sign, words in state.result]
        told = Card(kit, column(*lines, 0, gap=t.space(8)))
        shown = Painted(t, self._page(state.look), "")
        if not t.wide:
            return holder(column(shown, told, gap=t.space(16), margins=(t.halo, 0, t.halo, 0)))
        line = row(shown, told, gap=t.space(16), margins=(t.halo, 0, t.halo, 0))
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        return holder(line)

    def first_focus(self) -> QWidget | None:
        state: SuitsMeState = self.presenter.state
        return self.part("keep" if state.step == END else f"{state.step}-{state.chosen or state.samples[0].key}")
