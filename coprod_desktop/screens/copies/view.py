"""The copies as they look: one card a copy, newest first, and a key to make one now."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.copies.presenter import CopiesPresenter, CopiesState, Line
from coprod_desktop.ui.boxes import Box, ColumnBox, IconBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class CopiesView(View):
    def __init__(self, kit: Kit, presenter: CopiesPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: CopiesState) -> None:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(400), columns=2)
        for line in state.lines:
            grid.addWidget(self._line(line))
        ways = Grid(t.u(400), columns=2)
        for each in state.choices:
            tile = choice(kit, each.picture, each.tint, each.words, each.note, size=72)
            ways.addWidget(named(tile, f"choice-{each.key}", partial(self.presenter.choose, each.key)))
        warning = note_card(kit, "warn", "warn", state.warning) if state.warning else None
        here = column(kit.heading(_("The 10 newest on this computer")), margins=(t.halo, t.space(16), t.halo, t.space(8)))
        none = None if state.lines else holder(column(kit.words(_("There is no copy yet.")), margins=(t.halo, 0, t.halo, 0)))
        room = holder(column(kit.words(state.room, colour="soft"), margins=(t.halo, t.space(8), t.halo, 0)))
        words = _("The copy is being made") if state.making else _("Make a copy now")
        button = kit.button(words, "wait" if state.making else "save", primary=not state.making, ready=not state.making)
        make = named(button, "make", self.presenter.make)
        body = column(lead(kit, state.heading, *state.notes), warning, Group(ways, state.heading), here, none, holder(grid), room, 0)
        self.lay_out(body, primary=make)

    def _line(self, line: Line) -> QWidget:
        """A card to read: when, why, and how it is in a sign and a word."""
        kit, t = self.kit, self.theme
        sign, colour, how = {None: ("wait", "soft", _("We are checking it")), True: ("tick", "good", _("Good")),
                             False: ("warn", "stop", _("It does not open"))}[line.good]
        state = RowBox(IconBox(t, sign, 24, colour), TextBox(t, how, "body", bold=True, colour=colour, leading=1.35), gap=t.space(8))
        words: list[Box] = [TextBox(t, line.when, "body", bold=True, leading=1.35, stretch=True)]
        if line.note:
            words.append(TextBox(t, line.note, "note", colour="soft", stretch=True))
        if t.narrow:
            content: Box = ColumnBox(*words, state, gap=t.space(4), stretch=True)
        else:
            content = RowBox(ColumnBox(*words, stretch=True), state, gap=t.space(16))
        said = Painted(t, content, ". ".join(part for part in (line.when, line.note, how) if part))
        gap = t.space(4)
        return holder(column(Card(kit, column(said)), margins=(t.halo, gap, t.halo, gap)))
