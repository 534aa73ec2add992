"""A picture for a person to talk to, so that they are found without reading."""

from dataclasses import dataclass, replace

from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.picture_finding import FindsPictures, Found, by_word, nothing_found
from coprod_desktop.ui.screen import Nav


@dataclass(frozen=True, slots=True)
class SafePictureState:
    heading: str
    note: str
    search: str
    found: Found
    chosen: str
    pages: tuple[int, int]
    empty: str


class SafePicturePresenter(FindsPictures):
    """`id` is the place of the person."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._place = id if services.safe.at(id).name else "1"
        self._show()

    def title(self) -> str:
        return _("Choose a picture")

    def _show(self) -> None:
        person = self.services.safe.at(self._place)
        found = by_word(self.services, self._search) if self._search.strip() else self.services.pictures.group("faces")
        shown = tuple((each.key, each.words) for each in self._paging.cut(found))
        note = _("{name}. Press a picture to choose it.").format(name=person.name) if person.name else _("Press a picture to choose it.")
        self.show_state(SafePictureState(self.title(), note, self._search, shown, person.picture, self._paging.pages,
                                         "" if found else nothing_found()))

    def choose(self, key: str) -> None:
        """Pressed again, it is taken away."""
        person = self.services.safe.at(self._place)
        self.services.safe.save(replace(person, picture="" if person.picture == key else key))
        self._show()

    def done(self) -> None:
        self.nav.back()
