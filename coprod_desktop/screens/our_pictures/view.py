"""The group's own pictures as they look: a field to find one, a page of them, and ways to add."""

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.our_pictures.presenter import OurPicturesPresenter, OurPicturesState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import note_card
from coprod_desktop.ui.picture_tiles import PictureTiles, find_field
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class OurPicturesView(View):
    def __init__(self, kit: Kit, presenter: OurPicturesPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: SavedField | None = None
        self._tiles: PictureTiles | None = None
        presenter.fits(kit.theme.room)

    def shape(self, state: OurPicturesState) -> object:
        return state.note, state.may_find, state.making, state.undo

    def build(self, state: OurPicturesState) -> None:
        kit, p = self.kit, self.presenter
        self._field = find_field(kit, _("Find one of ours"), state.search, p.find, name="find-ours") if state.may_find else None
        self._tiles = PictureTiles(kit, p.open, p.turn) if state.note else None
        making = note_card(kit, "wait", "good", state.making) if state.making else None
        quiet = [self.button(_("Add a set of symbols"), "folder", "add-set", p.add_set)]
        if state.undo:
            quiet.append(self.button(state.undo, "undo", "undo", p.undo))
        add = None if state.making else self.button(_("Add a picture"), "plus", "add", p.add, primary=True)
        self.lay_out(column(lead(kit, state.heading, state.note), making, self._field, self._tiles or self._none(state.empty), 0),
                     quiet=quiet, primary=add)

    def update_parts(self, state: OurPicturesState) -> None:
        if self._field is not None:
            self._field.show_text(state.search)
        if self._tiles is not None:
            self._tiles.show_found([PictureChoice(*one, tint="picture") for one in state.found], state.pages, state.empty)

    def _none(self, words: str) -> QWidget:
        """Before the first one is added."""
        kit, t = self.kit, self.theme
        picture = Painted(t, PictureBox(t, kit.pictures, "own:photo-yes", 96 if t.narrow else 160, "sky"), "")
        return holder(column(picture, kit.words(words, centre=True), gap=t.space(8), margins=(t.halo, t.space(8), t.halo, 0)))

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else self.part("add")
