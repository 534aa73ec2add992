"""Making a sheet with what a line has more of than words: the cells of a table, the bars of a chart, the answers of a question."""

from dataclasses import replace

from coprod_desktop.domain.handout import Block
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.sheet import RowState, Sheet, SheetRow
from coprod_desktop.screens.maker import parts
from coprod_desktop.screens.maker.lines import left_words
from coprod_desktop.screens.maker.presenter import MakerPresenter
from coprod_desktop.screens.maker.state import Cell, PartCard, PartsShown
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav
from coprod_desktop.ui.sheet_shown import LineShown

_CELL = "#"  # between the row and its cell, where what is typed is named


def _has(block: Block, key: str) -> bool:
    shown = parts.parts_of(block)
    return shown is not None and any(cell.key == key for cell in shown.cells)


class MakerWithParts(MakerPresenter):
    """`_unread` is what stands in cells and cannot be used there, by its cell: it stays as it is written, and is told."""

    _unread: dict[str, str]

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._unread = {}
        super().__init__(services, nav, id)

    def _parts_shown(self) -> PartsShown | None:
        """With what is typed and not yet saved: the page that follows it must not take it out of the field."""
        shown = super()._parts_shown()
        if shown is None:
            return None
        row = self._now().row(self._current)
        shown = replace(shown, warn=left_words(row, self.services.sheets.gate(self._sheet)))
        return replace(shown, about=self._as_typed(shown.about), cards=tuple(self._card_as_typed(row, card) for card in shown.cards))

    def _card_as_typed(self, row: SheetRow, card: PartCard) -> PartCard:
        warn = self._cannot(row, card.cells) if card.warn is not None else None
        return replace(card, cells=tuple(map(self._as_typed, card.cells)), warn=warn)

    def _as_typed(self, cell: Cell) -> Cell:
        name = self._named(cell.key)
        return replace(cell, text=self._typed.get(name, self._unread.get(name, cell.text)))

    def _named(self, key: str) -> str:
        return f"{self._current}{_CELL}{key}"

    def cell_typed(self, key: str, text: str) -> None:
        """The page follows; it is saved when the cell is left."""
        self._unread.pop(self._named(key), None)
        self._type(self._named(key), text)
        self._look()

    def cell(self, key: str, text: str) -> None:
        """A cell was left."""
        name, block = self._named(key), self._sheet.row(self._current).block
        read = not parts.not_read(block, key, text)
        if name not in self._typed and (name in self._unread or not _has(block, key) or (read and parts.with_cell(block, key, text) == block)):
            return
        self._type(name, text)
        told = self._warning(self._sheet)
        self.save_typed()
        self._look()
        self._show()
        if (warning := self._warning(self._sheet)) not in ("", told):
            self.nav.announce(warning)

    def _warning(self, sheet: Sheet) -> str:
        row = sheet.row(self._current)
        shown = parts.parts_of(row.block)
        return self._cannot(row, shown.cells if shown is not None else ()) or left_words(row, self.services.sheets.gate(self._sheet))

    def _cannot(self, row: SheetRow, cells: tuple[Cell, ...]) -> str:
        """Why one of these cells cannot be used as it is written, "" when all can."""
        return next(filter(None, (parts.not_read(row.block, cell.key, self._unread.get(self._named(cell.key), "")) for cell in cells)), "")

    def _with_note(self, line: LineShown) -> LineShown:
        """Also beside the line itself, for who went on writing."""
        line = super()._with_note(line)
        block = next(row.block for row in self._sheet.rows if row.id == line.id)
        cells = ((name.partition(_CELL), words) for name, words in self._unread.items())
        told = (parts.not_read(block, key, words) for (row_id, _mark, key), words in cells if row_id == line.id)
        return replace(line, note=" ".join(filter(None, (line.note, *told))))


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
            if parts.not_read(row.block, key, words):
                self._unread[name] = words
                return
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
        self._unread.clear()  # the cells below are counted anew
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
