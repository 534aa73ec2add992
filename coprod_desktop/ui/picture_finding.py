"""Finding a picture by a word, a page at a time: the group's own first, then the library's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.i18n import _
from coprod_desktop.ui.paged import PagedByRoom
from coprod_desktop.ui.paging import Paging

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import PictureWord
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav

PAGE = {"wide": 16, "medium": 12, "narrow": 6}
MOST = 48

Found = tuple[tuple[str, str], ...]


def by_word(services: GroupServices, text: str) -> tuple[PictureWord, ...]:
    """All with this word; a photo that waits for somebody's yes is not among them."""
    return services.pictures_of_group.search(text, MOST)


def nothing_found() -> str:
    return _("No picture has this word. Try another word.")


def picture_words(services: GroupServices, key: str) -> str:
    """What somebody's picture shows."""
    return services.pictures_of_group.words(key) or (_("A photo") if key.startswith("media:") else _("A picture"))


class FindsPictures(PagedByRoom):
    """A subclass shows in `_show` what has the word `_search`; its State has `pages`."""

    _sizes = PAGE
    _search = ""

    def __init__(self, services: GroupServices, nav: Nav) -> None:
        super().__init__(services, nav)
        self._paging = Paging(self._sizes["wide"])

    def find(self, text: str) -> None:
        self._search = text
        self._paging.begin()
        self._show()
