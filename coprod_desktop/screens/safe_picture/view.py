"""A picture to choose, as it looks."""

from coprod_desktop.i18n import _
from coprod_desktop.screens.safe_picture.presenter import SafePicturePresenter, SafePictureState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.picture_tiles import PictureTiles
from coprod_desktop.ui.view import View


class SafePictureView(View):
    def __init__(self, kit: Kit, presenter: SafePicturePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._tiles: PictureTiles | None = None

    def shape(self, state: SafePictureState) -> object:
        return None

    def build(self, state: SafePictureState) -> None:
        p = self.presenter
        self._tiles = PictureTiles(self.kit, state.search, choose=p.choose, find=p.find, turn=p.turn)
        self.lay_out(column(lead(self.kit, state.heading, state.note), self._tiles, 0),
                     primary=self.button(_("Done"), "tick", "done", p.done, primary=True))

    def update_parts(self, state: SafePictureState) -> None:
        if self._tiles is not None:
            self._tiles.show_found(state.found, state.chosen, state.pages, state.empty)
