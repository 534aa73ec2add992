"""Somebody to talk to, as it looks: a few lines to read, each with its own voice."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.talk.presenter import Line, TalkPresenter, TalkState
from coprod_desktop.ui.boxes import PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class TalkView(View):
    def __init__(self, kit: Kit, presenter: TalkPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: TalkState) -> None:
        t = self.theme
        lines = [self._line(number, line) for number, line in enumerate(state.lines)]
        self.lay_out(column(lead(self.kit, state.heading), holder(column(*lines, gap=t.space(16), margins=(t.halo, 0, t.halo, 0))), 0))

    def _line(self, number: int, line: Line) -> QWidget:
        kit, t = self.kit, self.theme
        text = TextBox(t, line.words, "heading", bold=True, stretch=True)
        picture = PictureBox(t, kit.pictures, line.picture, 72, line.tint)
        words = Painted(t, text if t.narrow else RowBox(picture, text, gap=t.space(16)), line.words)
        say = kit.button(_("Say it"), "read", name=_("Say it: {words}").format(words=line.words))
        say.setObjectName(f"say-{number}")
        say.clicked.connect(partial(self.presenter.say, number))
        layout = row(words, say, gap=t.space(8)) if t.wide else column(words, row(say, 0), gap=t.space(4))
        if t.wide:
            layout.setStretch(0, 1)
        return Card(kit, layout)
