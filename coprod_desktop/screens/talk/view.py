"""Somebody to talk to, as it looks: a few lines to read, each with its own voice."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.talk.presenter import Line, TalkPresenter, TalkState
from coprod_desktop.ui.beside import SideBySide
from coprod_desktop.ui.boxes import Box, ColumnBox, PictureBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.quick_print import WhichPrinter
from coprod_desktop.ui.quick_print_view import print_button, show_printers
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class TalkView(View):
    def __init__(self, kit: Kit, presenter: TalkPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: TalkState | WhichPrinter) -> object:
        return type(state)

    def build(self, state: TalkState | WhichPrinter) -> None:
        if isinstance(state, WhichPrinter):
            show_printers(self, state, self.presenter.print)
            return
        kit, t = self.kit, self.theme
        lines = [self._line(number, line) for number, line in enumerate(state.lines)]
        quiet = [print_button(kit, _("Print a card"), state.printing, self._print)]
        if state.leave_name:
            quiet.append(self.button(_("Leave my name"), "person", "leave-name", self.presenter.leave_name))
        if state.hidden:
            quiet.append(self.button(_("Show everyone again"), "people", "all", self.presenter.show_all))
        if state.steps:
            quiet.append(self.button(_("Somebody told me"), "next", "steps", self.presenter.steps))
        self.lay_out(column(lead(kit, state.heading, state.note), holder(column(*lines, gap=t.space(8), margins=(t.halo, 0, t.halo, 0))), 0),
                     quiet=quiet)

    def _line(self, number: int, line: Line) -> QWidget:
        kit, t = self.kit, self.theme
        boxes: list[Box] = [TextBox(t, line.words, "heading", bold=True)]
        boxes += [TextBox(t, each, "body") for each in line.note.splitlines()]
        content = SideBySide(t, PictureBox(t, kit.pictures, line.picture, 56, line.tint), ColumnBox(*boxes, stretch=True), gap=t.space(16))
        words = Painted(t, content, f"{line.words} {line.note}".strip())
        ways = [self.button(_("Say it"), "read", f"say-{line.key}", partial(self.presenter.say, number),
                                   spoken=_("Say it: {words}").format(words=line.words))]
        if line.place:
            ways.insert(0, self.button(_("Not this person"), "cross", f"not-{line.place}", partial(self.presenter.not_this, line.place),
                                       spoken=_("Not this person: {words}").format(words=line.words)))
        if not t.wide:
            flow = Flow()
            for way in ways:
                flow.addWidget(way)
            return Card(kit, column(words, holder(flow), gap=t.space(4)))
        beside = row(words, *ways, gap=t.space(8))
        beside.setStretch(0, 1)
        return Card(kit, beside)

    def _print(self) -> None:
        from coprod_desktop.ui.printing import Printers  # loaded with the first print: it is slow

        self.presenter.print_card(Printers(self.window()))
