"""Who is in this photo? People of the session first; nobody, and people we do not know, are answers too."""

from dataclasses import dataclass

from coprod_desktop.domain.ended import Photo, Who
from coprod_desktop.domain.picture_of_group import GROUP
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.people_choice import PeopleChoice, PeopleShown
from coprod_desktop.ui.picks_people import PicksPeople
from coprod_desktop.ui.screen import Gone, Nav


@dataclass(frozen=True, slots=True)
class InPhotoState:
    """`nobody` and `others` say which of the two was said before; `verdict` is whether it may be shared, in words; `ask` is the name of
    the first person who did not agree to photos."""

    heading: str
    picture: str
    spoken: str
    people: PeopleShown
    verdict: str
    may: bool
    nobody: bool
    others: bool
    ask: str


class InPhotoPresenter(PicksPeople):
    """`id` is "session/photo", or "ours/picture" for one of the group's own pictures."""

    _people: PeopleChoice

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._session_id, self._photo_id = id.split("/")
        self._ours = self._session_id == GROUP
        photo = self._photo()
        came = () if self._ours else tuple(row.person_id for row in services.register.in_building(self._session_id))
        self._people = PeopleChoice(services, photo.people if photo else (), usual=came)
        self._show()

    def title(self) -> str:
        return _("Who is in this photo?")

    def saved(self, change: Change) -> None:
        if change.kind in ("photo", "picture", "undone", "consent"):
            photo = self._photo()
            self._people.chosen = photo.people if photo else ()
            self._show()

    def _photo(self) -> Photo | None:
        if self._ours:
            return next((photo for photo in self.services.pictures_of_group.photos() if photo.id == self._photo_id), None)
        return next((photo for photo in self.services.ending.photos(self._session_id) if photo.id == self._photo_id), None)

    def _show(self) -> None:
        photo = self._photo()
        if photo is None:
            self.show_state(Gone(_("This photo is gone."), _("It was removed.")))
            return
        may, ask = self.services.sharing.gate().photo(photo) is not None, self.services.sharing.to_ask(photo)
        self.show_state(InPhotoState(
            _("Who is in this photo?"), photo.media, photo.words or _("A photo. Nobody has said what it shows."), self._people.show(),
            self._verdict(photo), may, photo.who is Who.NOBODY, photo.who is Who.OTHERS, ask[0].name if ask else ""))

    def _verdict(self, photo: Photo) -> str:
        """As on the page of the picture, where more than who is in it may be missing."""
        if self._ours:
            return self.services.pictures_of_group.how_it_stands(self.services.pictures_of_group.get(photo.id))
        return self.services.sharing.photo_words(photo)

    # Doing

    def fits(self, narrow: bool) -> None:
        self._people.fits(narrow)
        self._show()

    def press_person(self, person_id: str) -> None:
        self._people.press(person_id)
        self._keep(Who.THESE if self._people.chosen else Who.NOT_SAID)

    def nobody(self) -> None:
        self._people.chosen = ()
        self._keep(Who.NOBODY)

    def others(self) -> None:
        """Somebody who cannot be asked is in it."""
        self._keep(Who.OTHERS)

    def _keep(self, who: Who) -> None:
        people = self._people.chosen if who is not Who.NOBODY else ()
        if self._ours:
            self.services.pictures_of_group.say_who(self._photo_id, who, people)
        else:
            self.services.ending.say_who(self._session_id, self._photo_id, who, people)
        self.nav.announce(self.state.verdict)

    def ask(self) -> None:
        """The person is here: they are asked now, and one comes back to the photo."""
        photo = self._photo()
        if photo is not None and (ask := self.services.sharing.to_ask(photo)):
            self.nav.go_to("consent", f"{ask[0].id}/photo")

    def finish(self) -> None:
        self.nav.back()
