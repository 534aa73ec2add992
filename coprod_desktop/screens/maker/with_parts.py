"""Making a sheet with what a line has more of than words: the cells of a table, the bars of a chart, the answers of a question."""

from dataclasses import replace

from coprod_desktop.domain.handout import Block
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.sheet import RowState, SheetRow
from coprod_desktop.screens.maker import parts
from coprod_desktop.screens.maker.lines import left_words
from coprod_desktop.screens.maker.presenter import MakerPresenter
from coprod_desktop.screens.maker.state import Cell, PartsShown

_CELL = "#"  # between the row and its cell, where what is typed is named


def _has(block: Block, key: str) -> bool:
    shown = parts.parts_of(block)
    return shown is not None and any(cell.key == key for cell in shown.cells)


class MakerWithParts(MakerPresenter):
    def _parts_shown(self) -> PartsShown | None:
        """With what is typed and not yet saved: the page that follows it must not take it out of the field."""
        shown = super()._parts_shown()
        if shown is None:
            return None
        row = next(row for row in self._now().rows if row.id == self._current)
        shown = replace(shown, warn=left_words(row, self.services.sheets.gate(self._sheet)))
        cards = tuple(replace(card, cells=tuple(map(self._as_typed, card.cells))) for card in shown.cards)
        return replace(shown, about=self._as_typed(shown.about), cards=cards)

    def _as_typed(self, cell: Cell) -> Cell:
        return replace(cell, text=self._typed.get(self._named(cell.key), cell.text))

    def _named(self, key: str) -> str:
        return f"{self._current}{_CELL}{key}"

    def cell_typed(self, key: str, text: str) -> None:
        """The page follows; it is saved when the cell is left."""
        self._type(self._named(key), text)
        self._look()

    def cell(self, key: str, text: str) -> None:
        """A cell was left."""
        name, block = self._named(key), self._sheet.row(self._current).block
        if name not in self._typed and (not _has(block, key) or parts.with_cell(block, key, text) == block):
            return
        self._type(name, text)
        told = self._warning()
        self.save_typed()
        self._look()
        self._show()
        if self._warning() not in ("", told):
            self.nav.announce(self._warning())

    def _warning(self) -> str:
        return left_words(self._sheet.row(self._current), self.services.sheets.gate(self._sheet))

    def _with_typed(self, row: SheetRow) -> SheetRow:
        row = super()._with_typed(row)
        block = row.block
        for name, text in self._typed.items():
            row_id, mark, key = name.partition(_CELL)
            if mark and row_id == row.id and _has(block, key):
                block = parts.with_cell(block, key, text)
        return row if block == row.block else replace(row, block=block, state=RowState.CHANGED if row.slot else RowState.OWN)

    def _save_one(self, name: str, words: str) -> None:
        """A cell that Undo took away has nothing to save."""
        row_id, mark, key = name.partition(_CELL)
        row = next((row for row in self._sheet.rows if row.id == row_id), None)
        if not mark:
            super()._save_one(name, words)
        elif row is not None and _has(row.block, key):
            self._keep(self.services.sheets.change, row_id, parts.with_cell(row.block, key, words))

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
