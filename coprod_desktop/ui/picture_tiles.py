"""Pictures to choose from, with a field to find one by a word."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.exchange import exchange
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import picture_choice
from coprod_desktop.ui.saved_field import SavedField

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.press import Press

Found = tuple[tuple[str, str], ...]


class PictureTiles(QWidget):
    """`show_found` gives (key, words) of the page, the chosen key, and (this page from 1, how many); the field stays."""

    def __init__(self, kit: Kit, search: str, *, choose: Callable[[str], None], find: Callable[[str], None],
                 turn: Callable[[int], None]) -> None:
        super().__init__()
        self._kit, self._choose, self._turn = kit, choose, turn
        self._shown: object = None
        self._tiles: dict[str, Press] = {}
        self._grid: QWidget | None = None
        self._place = column()
        self.field = SavedField(kit, _("Find a picture"), search, hint=_("Write a word. For example: music."), longest=80,
                                name="find-picture")
        if kit.theme.wide:
            self.field.setMaximumWidth(kit.theme.u(640))
        self.field.typed.connect(find)
        self.setLayout(column(self.field, self._place))

    def show_found(self, found: Found, chosen: str, pages: tuple[int, int], empty: str) -> None:
        if (found, pages, empty) != self._shown:
            self._shown = (found, pages, empty)
            self._fill(found, pages, empty)
        for key, tile in self._tiles.items():
            tile.setChecked(key == chosen)

    def _fill(self, found: Found, pages: tuple[int, int], empty: str) -> None:
        t = self._kit.theme
        self._tiles = {}
        grid = Grid(t.u(136 if t.wide else 130 if not t.narrow else 260), columns=8 if t.wide else 4 if not t.narrow else 1)
        for number, (key, words) in enumerate(found):
            tile = picture_choice(self._kit, key, words)
            tile.setAutoExclusive(False)  # none may be chosen
            tile.setObjectName(f"picture-{number}")
            tile.clicked.connect(partial(self._choose, key))
            self._tiles[key] = tile
            grid.addWidget(tile)
        none = column(self._kit.words(empty), margins=(t.halo, t.space(8), t.halo, 0)) if empty else None
        old, self._grid = self._grid, holder(column(none, Group(grid, _("Pictures")) if found else None,
                                                    page_turn(self._kit, pages, self._turn, more=_("More pictures"))))
        exchange(self._place, old, self._grid, self.focusWidget())
