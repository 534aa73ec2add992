"""Choosing a picture: a page of faces or things, pictures found by a word, or a photo from a file."""

from dataclasses import dataclass

from coprod_desktop.domain.picture import PictureWord, SmallPhoto, is_face
from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.about_person import AboutPerson
from coprod_desktop.ui.photo_file import PhotoFile
from coprod_desktop.ui.picture_finding import FindsPictures, Found, by_word, nothing_found
from coprod_desktop.ui.screen import Message, Nav

FACES, THINGS, FIND = "faces", "things", "find"


@dataclass(frozen=True, slots=True)
class PicturePage:
    """`pages` is (this page from 1, how many); `ways` are (value, words) of the kinds of pictures;
    `making` says that a photo is on its way."""

    heading: str
    note: str
    face: str
    ways: tuple[tuple[str, str], ...]
    way: str
    search: str
    found: Found
    chosen: str
    pages: tuple[int, int]
    empty: str
    has_picture: bool
    may_pick_file: bool
    making: str
    can_undo: bool


class PictureOfPresenter(AboutPerson, FindsPictures):
    _way = FACES

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        faces = services.pictures.group("faces")
        self._faces = tuple(p for p in faces if is_face(p.key))
        self._things = tuple(p for p in faces if not is_face(p.key))
        self._file = PhotoFile(services, nav, self._keep_photo, self.refresh)
        super().__init__(services, nav, id)
        if self.person.picture in {p.key for p in self._things}:
            self.choose_way(THINGS)

    def title(self) -> str:
        return _("My picture")

    def picture_of(self) -> PicturePage:
        found = self._found()
        shown = self._paging.cut(found)
        empty = ""
        if self._way == FIND and not found:
            empty = nothing_found() if self._search.strip() else _("Write a word. For example: cat, music, sea.")
        note = _("{name}. Press a picture to choose it.").format(name=self.person.name)
        if self.services.people.shares_picture(self.person):
            note = f"{self.person.name}. {_shared()}"
        return PicturePage(
            heading=_("My picture"), note=note, face=self.face,
            ways=((FACES, _("A face")), (THINGS, _("A thing")), (FIND, _("Find by word"))), way=self._way, search=self._search,
            found=tuple((p.key, p.words) for p in shown), chosen=self.person.picture, pages=self._paging.pages, empty=empty,
            has_picture=bool(self.person.picture), may_pick_file=self.services.seats.seat != Seat.TAKE_PART,
            making=self._file.making, can_undo=self.can_undo)

    def _found(self) -> tuple[PictureWord, ...]:
        if self._way == FIND:
            return by_word(self.services, self._search)
        return self._faces if self._way == FACES else self._things

    def _show(self) -> None:
        self.refresh()

    def choose_way(self, way: str) -> None:
        self._way = way
        self._paging.begin()
        self.refresh()

    def choose(self, key: str) -> None:
        """Chosen and saved; the one that is chosen stays when it is pressed again."""
        if key != self.person.picture:
            self.services.people.set_picture(self.person.id, key)
            saved = _("{picture}. Saved.").format(picture=self.services.pictures_of_group.words(key))
            self.nav.announce(f"{saved} {_shared()}" if self.services.people.shares_picture(self.person) else saved)
        self.refresh()

    def no_picture(self) -> None:
        self.services.people.set_picture(self.person.id, "")
        self.nav.announce(_("No picture now. You can undo this."))

    def pick_photo(self) -> None:
        self._file.pick()

    def _keep_photo(self, photo: SmallPhoto) -> None:
        if not self.gone:
            self.services.people.set_photo(self.person.id, photo)
            self.nav.say(Message(_("The photo is saved. The place where it was taken is left out.")))


def _shared() -> str:
    """Not who: their name may not be for everybody."""
    return _("Somebody else has this picture, too. You can keep it, or choose another.")
