"""The presenter of a long list, a page at a time."""

from coprod_desktop.ui.paging import Paging, page_size, page_words
from coprod_desktop.ui.screen import Presenter


class Turned(Presenter):
    """A subclass sets `_paging`, and its State has `pages`."""

    _paging: Paging

    def _show(self) -> None:
        raise NotImplementedError

    def turn(self, pages: int) -> None:
        if self._paging.turn(pages):
            self._show()
            self.nav.announce(page_words(self.state.pages))


class Paged(Turned):
    """Rows of one height."""

    def fits(self, narrow: bool) -> None:
        """How many rows a page holds, by the room there is."""
        if self._paging.fits(page_size(narrow)):
            self._show()


class PagedByRoom(Turned):
    """`_sizes` says how many a page holds in each room."""

    _sizes: dict[str, int]

    def fits(self, room: str) -> None:
        """The room there is: "wide", "medium" or "narrow"."""
        if self._paging.fits(self._sizes[room]):
            self._show()
