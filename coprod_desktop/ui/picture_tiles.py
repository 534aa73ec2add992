"""Pictures to press, a page at a time, and the field to find one by a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.exchange import Changing
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.paging import FEW
from coprod_desktop.ui.parts import choice, picture_choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.theme import Theme


def find_field(kit: Kit, label: str, text: str, find: Callable[[str], None], *, hint: str = "", name: str = "find-picture") -> SavedField:
    field = SavedField(kit, label, text, hint=hint, longest=80, name=name)
    if kit.theme.wide:
        field.setMaximumWidth(kit.theme.u(640))
    field.typed.connect(find)
    return field


def choices(found: Sequence[tuple[str, str]], chosen: str, notes: Mapping[str, str] | None = None) -> tuple[PictureChoice, ...]:
    """Pictures as presenters have them: (key, words); `notes` say by their key when to use some, and when not."""
    return tuple(PictureChoice(key, key, words, (notes or {}).get(key, ""), tint="picture", chosen=key == chosen) for key, words in found)


def small_pictures(theme: Theme, gap: int = 0) -> Grid:
    """The place for a page of them."""
    return Grid(theme.u(136 if theme.wide else 140 if not theme.narrow else 280), columns=8 if theme.wide else 4 if not theme.narrow else 1, gap=gap,
                widest=0 if theme.narrow else theme.u(260))


class PictureTiles(QWidget):
    """A press calls `choose` with the key. With `stays` the page is still there then, and each picture says whether it is chosen; else only the
    one that was chosen before has a tick, and few pictures are large. With `always_one` a press on the chosen one takes nothing away. `tile`
    makes a small one from its picture and words."""

    def __init__(self, kit: Kit, choose: Callable[[str], None], turn: Callable[[int], None], *, stays: bool = False, always_one: bool = False,
                 tile: Callable[[Kit, str, str], Press] = picture_choice) -> None:
        super().__init__()
        self._kit, self._choose, self._turn, self._stays, self._always_one, self._tile = kit, choose, turn, stays, always_one, tile
        self._presses: list[Press] = []
        self._page = Changing(column())
        self.setLayout(self._page.place)

    def show_found(self, found: Sequence[PictureChoice], pages: tuple[int, int], empty: str) -> None:
        """`pages` is (this page from 1, how many). `empty` is said where nothing was found. What is the same page only changes its ticks."""
        seen = tuple((one.key, one.words, one.note) for one in found)
        self._page.show((seen, pages, empty), partial(self._made, found, pages, empty), self.window().focusWidget(), self.first)
        if self._stays:
            self._tick(found)

    def _tick(self, found: Sequence[PictureChoice]) -> None:
        for press, one in zip(self._presses, found, strict=True):
            press.setAutoExclusive(False)  # else Qt never unticks the last one
            press.setChecked(one.chosen)
            press.setAutoExclusive(self._always_one)

    def first(self) -> Press | None:
        """The one that is chosen, else the first."""
        return next((press for press in self._presses if press.isChecked()), None) or next(iter(self._presses), None)

    def _made(self, found: Sequence[PictureChoice], pages: tuple[int, int], empty: str) -> QWidget:
        t = self._kit.theme
        if empty:
            self._presses = []
            return holder(column(self._kit.words(empty), margins=(t.halo, t.space(8), t.halo, 0)))
        group = self._large(found) if len(found) <= FEW and not self._stays else self._small(found)
        self._presses = group.findChildren(Press)
        return holder(column(group, page_turn(self._kit, pages, self._turn)))

    def _large(self, found: Sequence[PictureChoice]) -> Group:
        width = 320 if self._kit.theme.wide else 180
        return choice_grid(self._kit, found, self._choose, columns=3, width=width, tall=True, name=_("Pictures"))

    def _small(self, found: Sequence[PictureChoice]) -> Group:
        t, noted = self._kit.theme, any(one.note for one in found)
        grid = Grid(t.u(290), columns=4 if t.wide else 2 if not t.narrow else 1) if noted else small_pictures(t)
        for one in found:
            press = choice(self._kit, one.picture, "picture", one.words, one.note, size=56) if noted else self._tile(
                self._kit, one.picture, one.words)
            press.setAutoExclusive(False)
            press.setCheckable(self._stays or one.chosen)
            press.setChecked(one.chosen)
            press.setObjectName(f"picture-{one.key}")
            press.clicked.connect(partial(self._choose, one.key))
            grid.addWidget(press)
        return Group(grid, _("Pictures"))
