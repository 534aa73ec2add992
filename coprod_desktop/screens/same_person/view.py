"""Is someone in here twice, as it looks: pairs to look at; then two records side by side."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.same_person.presenter import FIRST, SECOND, Differs, Pair, Record, SamePersonPresenter, SamePersonState
from coprod_desktop.ui.boxes import Box, ColumnBox, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class SamePersonView(View):
    def __init__(self, kit: Kit, presenter: SamePersonPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._first: Press | None = None

    def shape(self, state: SamePersonState) -> object:
        kinds = tuple((d.field, d.first, d.second) for d in state.differs)
        return state.pairs, state.records, kinds, state.both

    def build(self, state: SamePersonState) -> None:
        kit, t = self.kit, self.theme
        self._first = None
        undo = self.undo_button(self.presenter.undo)
        head = lead(kit, state.heading, state.note)
        if state.records:
            one = self.button(_("They are one person"), "merge", "one-person", self.presenter.one_person, primary=True)
            two = self.button(_("They are two people"), "people", "two-people", self.presenter.two_people)
            lines = [self._differs(differs) for differs in state.differs]
            both = column(kit.words(state.both), margins=(t.halo, t.space(8), t.halo, 0)) if state.both else None
            self.lay_out(column(head, self._records(state.records), *lines, both, 0, gap=t.space(4)), quiet=[two, undo], primary=one)
            return
        done = self.button(_("Done"), "tick", "done", self.presenter.done, primary=True)
        self.lay_out(column(head, self._pairs(state) if state.pairs else self._nobody(state), 0), quiet=[undo], primary=done)

    # The list

    def _pairs(self, state: SamePersonState) -> QWidget:
        grid = Grid(self.theme.u(560), columns=1)
        for pair in state.pairs:
            press = self._pair(pair)
            self._first = self._first or press
            grid.addWidget(press)
        return Group(grid, state.heading)

    def _pair(self, pair: Pair) -> Press:
        kit, t = self.kit, self.theme
        faces: list[Box] = [PictureBox(t, kit.pictures, key, 48, "sky", round=True) for key in (pair.first_picture, pair.second_picture)]
        names = _("{first} and {second}").format(first=pair.first, second=pair.second)
        words = ColumnBox(TextBox(t, names, "body", bold=True, leading=1.35), TextBox(t, pair.why, "note", colour="soft"), stretch=True)
        boxes = [*faces[:1 if t.narrow else 2], words, IconBox(t, "right", 24)]
        press = Press(t, RowBox(*boxes, gap=t.space(8)), f"{names}. {pair.why}", pad=(t.space(16), t.space(4)), height=t.u(56), radius=12)
        press.setObjectName(f"pair-{pair.id}")
        press.clicked.connect(partial(self.presenter.open, pair.id))
        return press

    def _nobody(self, state: SamePersonState) -> QWidget:
        kit, t = self.kit, self.theme
        picture = Painted(t, PictureBox(t, kit.pictures, "openmoji:1F465", 120, "sky"), "")
        return holder(column(row(picture, 0), kit.words(state.empty), gap=t.space(16), margins=(t.halo, t.space(8), t.halo, 0)))

    # Two records

    def _records(self, records: tuple[Record, ...]) -> QWidget:
        """Side by side like the choices below them; one line each when narrow."""
        kit, t = self.kit, self.theme
        grid = Grid(t.u(300 if not t.narrow else 280), columns=2)
        for record in records:
            facts = [TextBox(t, words, "note", colour="soft") for words in (record.state, record.added) if words]
            words = ColumnBox(TextBox(t, record.name, "heading", bold=True), *facts, stretch=True)
            face = PictureBox(t, kit.pictures, record.picture, 72 if not t.narrow else 56, "sky", round=True)
            spoken = ". ".join(part for part in (record.name, record.state, record.added) if part)
            card = Card(kit, column(Painted(t, RowBox(face, words, gap=t.space(16)), spoken)))
            grid.addWidget(holder(column(card, margins=(t.halo, 0, t.halo, t.space(8)))))
        return holder(grid)

    def _differs(self, differs: Differs) -> QWidget:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(300 if not t.narrow else 280), columns=2)
        for which, words, picture in ((FIRST, differs.first, differs.first_picture), (SECOND, differs.second, differs.second_picture)):
            box = PictureBox(t, kit.pictures, picture, 56, "sky", round=True) if picture else None
            key = kit.option(box, words)
            key.setAccessibleName(f"{differs.question}: {words}")
            key.setObjectName(f"keep-{differs.field}-{which}")
            key.clicked.connect(partial(self.presenter.keep, differs.field, which))
            self._first = self._first or key
            grid.addWidget(key)
        head = column(kit.words(differs.question, bold=True), margins=(t.halo, t.space(4), t.halo, 0))
        return holder(column(head, Group(grid, differs.question)))

    def update_parts(self, state: SamePersonState) -> None:
        self.show_undo(state.can_undo)
        for differs in state.differs:
            for which in (FIRST, SECOND):
                key = self.part(f"keep-{differs.field}-{which}")
                if isinstance(key, Press):
                    key.setChecked(differs.kept == which)

    def first_focus(self) -> QWidget | None:
        return self._first
