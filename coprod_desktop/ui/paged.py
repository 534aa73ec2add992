"""The presenter of a long list, a page at a time."""

from coprod_desktop.ui.paging import Paging, page_size, page_words
from coprod_desktop.ui.screen import Presenter


class Paged(Presenter):
    """A subclass sets `_paging`, and its State has `pages`."""

    _paging: Paging

    def _show(self) -> None:
        raise NotImplementedError

    def fits(self, narrow: bool) -> None:
        """How many rows a page holds, by the room there is."""
        if self._paging.fits(page_size(narrow)):
            self._show()

    def turn(self, pages: int) -> None:
        if self._paging.turn(pages):
            self._show()
            self.nav.announce(page_words(self.state.pages))
