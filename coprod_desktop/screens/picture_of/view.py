"""Choosing a picture as it looks: whose it is, the kinds of pictures, and a page of them."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.picture_of.presenter import FIND, PictureOfPresenter, PicturePage, Tile
from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, PictureBox, RowBox, TextBox
from coprod_desktop.ui.exchange import Changing
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import note_card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class PictureOfView(View):
    def __init__(self, kit: Kit, presenter: PictureOfPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._find: SavedField | None = None
        self._list: Changing | None = None
        self._tiles: dict[str, Press] = {}
        presenter.fits(kit.theme.room)

    def shape(self, state: PicturePage) -> object:
        return state.face, state.way, state.has_picture, state.making

    def build(self, state: PicturePage) -> None:
        kit, t = self.kit, self.theme
        self._find = None
        self._list = Changing(column())
        head = lead(kit, state.heading, state.note, person=state.face)
        field: QWidget | None = None
        if state.way == FIND:
            self._find = SavedField(kit, _("Find a picture"), state.search, longest=80, name="find-picture")
            self._find.typed.connect(self.presenter.search)
            field = self._find
            if t.wide:
                self._find.setMinimumWidth(t.u(420))
                field = holder(row(self._find, 0))
        quiet = [self.button(_("No picture"), "person", "no-picture", self.presenter.no_picture)] if state.has_picture else []
        if state.may_pick_file and not state.making:
            quiet.insert(0, self.button(_("A photo from a file"), "camera", "photo", self.presenter.pick_photo))
        making = note_card(kit, "wait", "good", state.making) if state.making else None
        quiet.append(self.undo_button(self.presenter.undo))
        self.lay_out(column(head, making, self._ways(state), field, self._list.place, 0), quiet=quiet,
                     primary=self.button(_("Done"), "tick", "done", self.presenter.done, primary=True))

    def _ways(self, state: PicturePage) -> QWidget:
        ways = Flow()
        for value, words in state.ways:
            key = self.kit.option(None, words)
            key.setObjectName(f"way-{value}")
            key.setChecked(value == state.way)
            key.clicked.connect(partial(self.presenter.choose_way, value))
            ways.addWidget(key)
        return Group(ways, _("What kind of picture?"))

    def update_parts(self, state: PicturePage) -> None:
        self.show_undo(state.can_undo)
        if self._find is not None:
            self._find.show_text(state.search)
        if self._list is not None:
            listed = (tuple(tile.key for tile in state.tiles), state.pages, state.empty)
            self._list.show(listed, partial(self._found, state), self.focusWidget(), self.first_focus)
        for tile in state.tiles:
            press = self._tiles[tile.key]
            press.setAutoExclusive(False)
            press.setChecked(tile.chosen)
            press.setAutoExclusive(True)

    def _found(self, state: PicturePage) -> QWidget:
        return holder(column(self._pictures(state), page_turn(self.kit, state.pages, self.presenter.turn)))

    def _pictures(self, state: PicturePage) -> QWidget:
        t = self.theme
        self._tiles = {}
        if not state.tiles:
            return holder(column(self.kit.words(state.empty), margins=(t.halo, t.space(8), t.halo, 0)))
        grid = Grid(t.u(136 if t.wide else 140 if not t.narrow else 280), columns=8 if t.wide else 4 if not t.narrow else 1)
        for tile in state.tiles:
            press = self._tile(tile)
            self._tiles[tile.key] = press
            grid.addWidget(press)
        return Group(grid, _("Pictures"))

    def _tile(self, tile: Tile) -> Press:
        kit, t = self.kit, self.theme
        picture = PictureBox(t, kit.pictures, tile.key, 56 if t.narrow else 64, "sky", round=True, needed=True)
        if t.narrow:
            content: Box = RowBox(picture, TextBox(t, tile.words, "body", bold=True, leading=1.25, stretch=True), gap=t.space(8))
        else:
            content = ColumnBox(RowBox(Gap(), picture, Gap()), TextBox(t, tile.words, "note", centre=True, leading=1.25), gap=t.space(4))
        press = Press(t, content, tile.words, pad=(t.space(4), t.space(8)), height=t.u(kit.target))
        press.setCheckable(True)
        press.setObjectName(f"picture-{tile.key}")
        press.clicked.connect(partial(self.presenter.choose, tile.key))
        return press

    def focus_after(self, state: PicturePage, had: str) -> QWidget | None:
        return self._find.editor if self._find is not None else None

    def first_focus(self) -> QWidget | None:
        return next((press for press in self._tiles.values() if press.isChecked()), None) or next(iter(self._tiles.values()), None)
