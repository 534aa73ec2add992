"""The group's own pictures: find one, add one, or take in a whole set of symbols."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coprod_desktop.domain.picture_of_group import PictureKind
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.photo_file import PhotoFile
from coprod_desktop.ui.picture_finding import FindsPictures
from coprod_desktop.ui.undoing import undo_words

if TYPE_CHECKING:
    from coprod_desktop.domain.picture import SmallPhoto
    from coprod_desktop.domain.picture_of_group import PictureOfGroup
    from coprod_desktop.services.changes import Change
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.ui.screen import Nav

PAGE = {"wide": 24, "medium": 12, "narrow": 6}


@dataclass(frozen=True, slots=True)
class OurPicturesState:
    """`found` are (id, picture, words) of the page, `pages` (this one from 1, how many); `may_find`: there are enough to look for one."""

    heading: str
    note: str
    search: str
    may_find: bool
    found: tuple[tuple[str, str, str], ...]
    pages: tuple[int, int]
    empty: str
    making: str
    undo: str


class OurPicturesPresenter(FindsPictures):
    _sizes = PAGE

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._file = PhotoFile(services, nav, self._keep, self._show, drawings=True)
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("picture"), OnPage("picture_word"))

    def title(self) -> str:
        return _("Our pictures")

    def saved(self, change: Change) -> None:
        if change.kind in ("picture", "undone", "consent"):
            self._show()

    def _show(self) -> None:
        every = self.services.pictures_of_group.all()
        wanted = self._search.casefold().strip()
        found = [one for one in every if wanted in " ".join((one.words, *one.also, one.symbols)).casefold()]
        shown = self._paging.cut(found)
        note = ngettext("1 picture is ours.", "{count} pictures are ours.", len(every)).format(count=len(every)) if every else ""
        empty = "" if found else _("No picture of ours has this word. Try another word.") if every else _(
            "There is none yet. Add a photo or a drawing, or a set of symbols that people know.")
        self.show_state(OurPicturesState(
            _("Our pictures"), note, self._search, len(every) > PAGE["narrow"], tuple(
                (one.id, one.media, self._told(one)) for one in shown),
            self._paging.pages, empty, self._file.making, undo_words(self.services, self.shows())))

    def _told(self, one: PictureOfGroup) -> str:
        waits = self.services.pictures_of_group.what_it_waits_for(one)
        return f"{one.told.rstrip('.')}. {waits}" if waits else one.told

    # Doing

    def open(self, picture_id: str) -> None:
        self.nav.go_to("our_picture", picture_id)

    def add(self) -> None:
        self._file.pick()

    def _keep(self, small: SmallPhoto) -> None:
        """Then asks what it is called, who is in it and who made it; later, where somebody went on meanwhile."""
        kind = PictureKind.DRAWING if self._file.drawn else PictureKind.PHOTO
        added = self.services.pictures_of_group.add(small, kind)
        if self.in_front:
            self.nav.go_to("our_picture", added.id)

    def add_set(self) -> None:
        self.nav.go_to("symbol_set")

    def undo(self) -> None:
        self.nav.undo()
