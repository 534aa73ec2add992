"""A picture to choose, as it looks."""

from coprod_desktop.i18n import _
from coprod_desktop.screens.safe_picture.presenter import SafePicturePresenter, SafePictureState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.picture_tiles import PictureTiles, choices, find_field
from coprod_desktop.ui.view import View


class SafePictureView(View):
    def __init__(self, kit: Kit, presenter: SafePicturePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._tiles: PictureTiles | None = None
        presenter.fits(kit.theme.room)

    def shape(self, state: SafePictureState) -> object:
        return None

    def build(self, state: SafePictureState) -> None:
        p = self.presenter
        field = find_field(self.kit, _("Find a picture"), state.search, p.find, hint=_("Write a word. For example: music."))
        self._tiles = PictureTiles(self.kit, p.choose, p.turn, stays=True)
        self.lay_out(column(lead(self.kit, state.heading, state.note), field, self._tiles, 0),
                     primary=self.button(_("Done"), "tick", "done", p.done, primary=True))

    def update_parts(self, state: SafePictureState) -> None:
        if self._tiles is not None:
            self._tiles.show_found(choices(state.found, state.chosen), state.pages, state.empty)
