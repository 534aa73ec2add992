"""Photos of the session: added from a file, told in words, kept with us."""

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.spoken import day_words
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.photo_file import PhotoFile
from coprod_desktop.ui.screen import Nav, Presenter
from coprod_desktop.ui.undoing import undo_words


@dataclass(frozen=True, slots=True)
class Shown:
    """One photo; `spoken` is what it is to who cannot see it, `verdict` whether it may be shared and `may` the same as a fact."""

    id: str
    picture: str
    words: str
    spoken: str
    verdict: str
    may: bool


@dataclass(frozen=True, slots=True)
class PhotosState:
    """`telling` is the photo whose words are being written, `words` what is written so far. `making` says that
    a photo is on its way."""

    heading: str
    note: str
    kept: str
    photos: tuple[Shown, ...]
    telling: Shown | None
    words: str
    undo: str
    making: str


class PhotosPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id = id
        self._telling = self._words = ""
        self._file = PhotoFile(services, nav, self._keep, self._show)
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("photo", self._id),)

    def title(self) -> str:
        return _("Photos")

    def saved(self, change: Change) -> None:
        if (change.kind == "photo" and change.session_id == self._id) or change.kind in ("undone", "consent"):
            self._show()

    def _show(self) -> None:
        session = self.services.sessions.get(self._id)
        gate, sharing = self.services.sharing.gate(), self.services.sharing
        photos = tuple(Shown(p.id, p.media, p.words, p.words or _("A photo. Nobody has said what it shows."), sharing.photo_words(p),
                             gate.photo(p) is not None) for p in self.services.ending.photos(self._id))
        telling = next((photo for photo in photos if photo.id == self._telling), None)
        self.show_state(PhotosState(
            _("What does the photo show?") if telling else _("Photos of the day"),
            _("{session} · {day}").format(session=session.name, day=day_words(session.day)),
            _("Only photos that everybody in them agreed to are printed."),
            photos, telling, self._words, undo_words(self.services, self.shows()), self._file.making))

    # Doing

    def pick(self) -> None:
        self._file.pick()

    def _keep(self, photo: SmallPhoto) -> None:
        """Then asks what it shows."""
        self.tell(self.services.ending.add_photo(self._id, photo, "").id)

    def tell(self, photo_id: str) -> None:
        self._telling = photo_id
        self._words = next(p.words for p in self.services.ending.photos(self._id) if p.id == photo_id)
        self._show()

    def write(self, words: str) -> None:
        self._words = words

    def keep_words(self) -> None:
        photo = self._telling
        self.services.ending.describe_photo(self._id, photo, self._words)
        self.not_now()
        self.nav.announce(_("Saved. You can undo this."))
        if not next(p.who for p in self.services.ending.photos(self._id) if p.id == photo):
            self.ask_who(photo)

    def ask_who(self, photo_id: str) -> None:
        self.nav.go_to("in_photo", f"{self._id}/{photo_id}")

    def not_now(self) -> None:
        self._telling = ""
        self._show()

    def remove(self, photo_id: str) -> None:
        self.services.ending.remove_photo(self._id, photo_id)
        self.nav.announce(_("The photo is removed. You can undo this."))

    def undo(self) -> None:
        self.nav.undo()

    def finish(self) -> None:
        self.nav.back()

    def back_first(self) -> bool:
        if self._telling:
            self.not_now()
            return True
        return False
