"""Bringing in a list as it looks: one step a page."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.import_people.pages import (
    ColumnPage,
    ColumnShown,
    ColumnsPage,
    DonePage,
    PlanPage,
    RowShown,
    RowsPage,
    StartPage,
)
from coprod_desktop.screens.import_people.presenter import PLAN, ImportPeoplePresenter
from coprod_desktop.ui.boxes import Box, ColumnBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted

Page = StartPage | PlanPage | ColumnsPage | ColumnPage | RowsPage | DonePage


class ImportPeopleView(View):
    """A press on a row changes only this row."""

    def __init__(self, kit: Kit, presenter: ImportPeoplePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._rows: dict[int, tuple[Press, RowShown]] = {}
        presenter.fits(kit.theme.narrow)

    def shape(self, state: Page) -> object:
        if isinstance(state, RowsPage):
            return state.heading, state.pages, tuple(shown.number for shown in state.rows)
        return state

    def build(self, state: Page) -> None:
        self._rows = {}
        match state:
            case StartPage():
                self._start(state)
            case PlanPage():
                self._plan(state)
            case ColumnsPage():
                self._columns(state)
            case ColumnPage():
                self._column(state)
            case RowsPage():
                self._list(state)
            case DonePage():
                self._done(state)

    def _picture(self, key: str) -> QWidget:
        t = self.theme
        return holder(row(Painted(t, PictureBox(t, self.kit.pictures, key, 120 if not t.narrow else 72, "butter"), ""), 0,
                          margins=(t.halo, t.space(8), t.halo, 0)))

    def _back_button(self) -> Press:
        """Where a step ends: back to what would come of the list."""
        return self.button(_("Done"), "tick", "step-done", self.presenter.go_back, primary=True)

    def _start(self, state: StartPage) -> None:
        picture = self._picture("openmoji:1F4CB" if not state.reading else "openmoji:23F3")
        pick = None if state.reading else self.button(_("Choose a file"), "folder", "pick", self.presenter.pick, primary=True)
        quiet = [self.button(state.go_on, "next", "go-on", partial(self.presenter.open, PLAN))] if state.go_on else []
        self.lay_out(column(lead(self.kit, state.heading, *state.notes), picture, 0), quiet=quiet, primary=pick)

    def _plan(self, state: PlanPage) -> None:
        t = self.theme
        grid = Grid(t.u(480 if t.wide else 300), columns=2 if t.wide else 1)
        for part in state.parts:
            tile = choice(self.kit, part.picture, part.tint, part.title, part.note, size=72)
            tile.setObjectName(f"part-{part.key}")
            tile.clicked.connect(partial(self.presenter.open, part.key))
            grid.addWidget(tile)
        take = self.kit.button(state.take, "tick" if state.ready else "", primary=state.ready, ready=state.ready)
        take.setObjectName("take")
        take.clicked.connect(self.presenter.take)
        first, *more = state.notes
        notes = column(*(self.kit.words(note) for note in more), gap=t.space(4))
        card = column(Card(self.kit, notes, fill="warnwash"), margins=(t.halo, t.space(8), t.halo, 0)) if more else None
        other = self.button(_("Another file"), "folder", "other", self.presenter.pick)
        self.lay_out(column(lead(self.kit, state.heading, first), Group(grid, state.heading), card, 0), quiet=[other], primary=take)

    # Columns

    def _columns(self, state: ColumnsPage) -> None:
        t = self.theme
        grid = Grid(t.u(560), columns=1)
        for shown in state.columns:
            grid.addWidget(self._column_line(shown))
        self.lay_out(column(lead(self.kit, state.heading, state.note), Group(grid, state.heading),
                            page_turn(self.kit, state.pages, self.presenter.turn), 0),
                     primary=self._back_button())

    def _column_line(self, shown: ColumnShown) -> QWidget:
        kit, t = self.kit, self.theme
        if shown.can_change:
            line = kit.list_row("", shown.heading, shown.note, tag=shown.becomes)
            line.setObjectName(f"column-{shown.number}")
            line.clicked.connect(partial(self.presenter.choose_column, shown.number))
            return line
        words = ColumnBox(TextBox(t, shown.heading, "body", bold=True, leading=1.35), TextBox(t, shown.note, "note", colour="soft"),
                          stretch=True)
        said = Painted(t, RowBox(words, TextBox(t, shown.becomes, "note", bold=True), gap=t.space(16)),
                       f"{shown.heading}. {shown.becomes}. {shown.note}")
        return holder(column(Card(kit, column(said)), margins=(t.halo, t.space(8), t.halo, t.space(8))))

    def _column(self, state: ColumnPage) -> None:
        t = self.theme
        grid = Grid(t.u(300 if not t.narrow else 280), columns=3 if t.wide else 2 if not t.narrow else 1)
        for shown in state.fields:
            key = self.kit.option(None, shown.words)
            key.setObjectName(f"field-{shown.value}")
            key.setChecked(shown.chosen)
            key.clicked.connect(partial(self.presenter.match, shown.value))
            grid.addWidget(key)
        self.lay_out(column(lead(self.kit, state.heading, state.note), Group(grid, state.heading), 0), quiet=[self._leave()])

    def _leave(self) -> Press:
        return self.button(_("Leave it as it is"), "back", "leave", self.presenter.go_back)

    # Rows

    def _list(self, state: RowsPage) -> None:
        t = self.theme
        grid = Grid(t.u(480), columns=2 if t.wide else 1)
        for shown in state.rows:
            grid.addWidget(self._row_line(shown))
        self.lay_out(column(lead(self.kit, state.heading, state.note), Group(grid, state.heading),
                            page_turn(self.kit, state.pages, self.presenter.turn), 0),
                     primary=self._back_button())

    def _row_words(self, shown: RowShown) -> tuple[Box, str]:
        t = self.theme
        now = _("Comes in") if shown.added else _("Left out")
        lines: list[Box] = [TextBox(t, shown.title, "body", bold=True, leading=1.35)]
        lines += [TextBox(t, shown.note, "note", colour="soft")] if shown.note else []
        tag = TextBox(t, now, "note", bold=True)
        beside = not (t.narrow or shown.note)
        content: Box = RowBox(ColumnBox(*lines, stretch=True), tag, gap=t.space(16)) if beside else ColumnBox(*lines, tag)
        return content, ". ".join(part for part in (shown.title, now, shown.note) if part)

    def _row_line(self, shown: RowShown) -> QWidget:
        t = self.theme
        content, name = self._row_words(shown)
        if shown.added is None:
            return holder(column(Card(self.kit, column(Painted(t, content, name))), margins=(t.halo, t.space(8), t.halo, t.space(8))))
        press = Press(t, content, name, pad=(t.space(16), t.space(4)), height=t.u(56), radius=12)
        press.setCheckable(True)
        press.setChecked(shown.added)
        press.setObjectName(f"row-{shown.number}")
        press.clicked.connect(partial(self.presenter.toggle, shown.number))
        self._rows[shown.number] = (press, shown)
        return press

    def update_parts(self, state: Page) -> None:
        if not isinstance(state, RowsPage):
            return
        for shown in state.rows:
            known = self._rows.get(shown.number)
            if known is not None:
                press, before = known
                if shown != before:
                    press.set_content(*self._row_words(shown))
                    self._rows[shown.number] = (press, shown)
                press.setChecked(bool(shown.added))

    def _done(self, state: DonePage) -> None:
        undo = self.button(_("Undo"), "undo", "undo", self.presenter.undo)
        done = self.button(_("Done"), "tick", "done", self.presenter.done, primary=True)
        self.lay_out(column(lead(self.kit, state.heading, *state.notes), self._picture("openmoji:1F465"), 0), quiet=[undo], primary=done)

    def first_focus(self) -> QWidget | None:
        """When all is in, the safe key has the focus: Undo would take it all back."""
        return self.part("done")
