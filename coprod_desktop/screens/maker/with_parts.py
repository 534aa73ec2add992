"""Making a sheet with what a line has more of than words: the cells of a table, the bars of a chart, the answers of a question."""

from dataclasses import replace

from coprod_desktop.domain.handout import Block
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.sheet import RowState, SheetRow
from coprod_desktop.screens.maker import parts
from coprod_desktop.screens.maker.lines import left_words
from coprod_desktop.screens.maker.presenter import MakerPresenter
from coprod_desktop.screens.maker.state import Cell, PartsShown
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav


class MakerWithParts(MakerPresenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._cells: dict[str, str] = {}
        super().__init__(services, nav, id)

    def saved(self, change: Change) -> None:
        if change.kind == "undone":
            self._cells.clear()
        super().saved(change)

    def _parts_shown(self) -> PartsShown | None:
        """With what is typed and not yet saved: the page that follows it must not take it out of the field."""
        shown = super()._parts_shown()
        if shown is None:
            return None
        row = next(row for row in self._now().rows if row.id == self._current)
        shown = replace(shown, warn=left_words(row, self.services.sheets.gate(self._sheet)))
        if not self._cells:
            return shown
        cards = tuple(replace(card, cells=tuple(map(self._as_typed, card.cells))) for card in shown.cards)
        return replace(shown, about=self._as_typed(shown.about), cards=cards)

    def _as_typed(self, cell: Cell) -> Cell:
        return replace(cell, text=self._cells.get(cell.key, cell.text))

    def cell_typed(self, key: str, text: str) -> None:
        """The page follows; it is saved when the cell is left."""
        self._cells[key] = text
        self._look()

    def cell(self, key: str, text: str) -> None:
        """A cell was left. One that Undo took away has nothing to save."""
        typed, before = self._cells.pop(key, None), self._sheet.row(self._current).block
        shown = super()._parts_shown()
        if shown is None or all(cell.key != key for cell in shown.cells):
            return
        after = parts.with_cell(before, key, text)
        if after == before and typed is None:
            return
        told = self._warning()
        self._part(after)
        if self._warning() not in ("", told):
            self.nav.announce(self._warning())

    def _warning(self) -> str:
        return left_words(self._sheet.row(self._current), self.services.sheets.gate(self._sheet))

    def _with_typed(self, row: SheetRow) -> SheetRow:
        row = super()._with_typed(row)
        block = row.block
        for key, text in self._cells.items() if row.id == self._current else ():
            block = parts.with_cell(block, key, text)
        return row if block == row.block else replace(row, block=block, state=RowState.CHANGED if row.slot else RowState.OWN)

    def _settle(self) -> None:
        super()._settle()
        for key, text in tuple(self._cells.items()):
            self.cell(key, text)

    def pick_part(self, card: int) -> None:
        """A picture for a bar or an answer."""
        self._settle()
        row_id = self._current
        picture, words = parts.picture_in(self._sheet.row(row_id).block, card)

        def picked(new: PictureWord) -> None:
            self._part(parts.with_picture_in(self._sheet.row(row_id).block, card, new.key, new.words))

        self.nav.pick_picture(words, picked, picture)

    def take_out(self, card: int) -> None:
        self._settle()
        self._part(parts.without(self._sheet.row(self._current).block, card))

    def do_part(self, what: str) -> None:
        self._settle()
        block = parts.done(self._sheet.row(self._current).block, what)
        if what == parts.ADD:
            self.focus = parts.newest(block)
        self._part(block)
        self.focus = ""

    def _part(self, block: Block) -> None:
        self._keep(self.services.sheets.change, self._current, block)
        self._look()
        self._show()
