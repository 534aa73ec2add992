"""Choosing a picture as it looks: whose it is, the kinds of pictures, and a page of them."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.picture_of.presenter import FIND, PictureOfPresenter, PicturePage
from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import note_card
from coprod_desktop.ui.picture_tiles import PictureTiles, choices, find_field
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class PictureOfView(View):
    def __init__(self, kit: Kit, presenter: PictureOfPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._find: SavedField | None = None
        self._tiles: PictureTiles | None = None
        presenter.fits(kit.theme.room)

    def shape(self, state: PicturePage) -> object:
        return state.face, state.note, state.way, state.has_picture, state.making

    def build(self, state: PicturePage) -> None:
        kit, p = self.kit, self.presenter
        self._find = find_field(kit, _("Find a picture"), state.search, p.find) if state.way == FIND else None
        self._tiles = PictureTiles(kit, p.choose, p.turn, stays=True, always_one=True, tile=_tile)
        self._tiles.show_found(choices(state.found, state.chosen), state.pages, state.empty)  # now: the focus comes back to one
        head = lead(kit, state.heading, state.note, person=state.face)
        quiet = [self.button(_("No picture"), "person", "no-picture", self.presenter.no_picture)] if state.has_picture else []
        if state.may_pick_file and not state.making:
            quiet.insert(0, self.button(_("A photo from a file"), "camera", "photo", self.presenter.pick_photo))
        making = note_card(kit, "wait", "good", state.making) if state.making else None
        quiet.append(self.undo_button(self.presenter.undo))
        self.lay_out(column(head, making, self._ways(state), self._find, self._tiles, 0), quiet=quiet,
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
        if self._tiles is not None:
            self._tiles.show_found(choices(state.found, state.chosen), state.pages, state.empty)

    def focus_after(self, state: PicturePage, had: str) -> QWidget | None:
        return self._find.editor if self._find is not None and had == f"way-{FIND}" else None

    def first_focus(self) -> QWidget | None:
        return self._tiles.first() if self._tiles is not None else None


def _tile(kit: Kit, picture: str, words: str) -> Press:
    """Round, as people are everywhere."""
    t = kit.theme
    seen = PictureBox(t, kit.pictures, picture, 56 if t.narrow else 64, "sky", round=True, needed=True)
    if t.narrow:
        content: Box = RowBox(seen, TextBox(t, words, "body", bold=True, leading=1.25, stretch=True), gap=t.space(8))
    else:
        content = ColumnBox(RowBox(Gap(), seen, Gap()), TextBox(t, words, "note", centre=True, leading=1.25), gap=t.space(4))
    return Press(t, content, words, pad=(t.space(4), t.space(8)), height=t.u(kit.target))
