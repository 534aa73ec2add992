"""Photos of the session: added from a file, told in words, kept with us."""

from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.domain.spoken import day_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import NotAPicture
from coprod_desktop.ui.screen import Message, Nav, Presenter
from coprod_desktop.ui.undoing import undo_words

KINDS = ("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff")


@dataclass(frozen=True, slots=True)
class Shown:
    """One photo; `spoken` is what it is to who cannot see it."""

    id: str
    picture: str
    words: str
    spoken: str


@dataclass(frozen=True, slots=True)
class PhotosState:
    """`telling` is the photo whose words are being written, `words` what is written so far."""

    heading: str
    note: str
    kept: str
    photos: tuple[Shown, ...]
    telling: Shown | None
    words: str
    undo: str


class PhotosPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id = id
        self._telling = self._words = ""
        self._show()

    def title(self) -> str:
        return _("Photos")

    def saved(self, change: Change) -> None:
        if (change.kind == "photo" and change.session_id == self._id) or change.kind == "undone":
            self._show()

    def _show(self) -> None:
        session = self.services.sessions.get(self._id)
        photos = tuple(Shown(p.id, p.media, p.words, p.words or _("A photo. Nobody has said what it shows."))
                       for p in self.services.ending.photos(self._id))
        telling = next((photo for photo in photos if photo.id == self._telling), None)
        self.show_state(PhotosState(
            _("What does the photo show?") if telling else _("Photos of the day"),
            _("{session} · {day}").format(session=session.name, day=day_words(session.day)),
            _("Nobody has agreed to photos yet. So they stay with us. They are not printed."),
            photos, telling, self._words, undo_words(self.services)))

    # Doing

    def pick(self) -> None:
        self.nav.pick_file(_("Choose a photo"), KINDS, self.add)

    def add(self, file: Path) -> None:
        """Keeps the photo of a file, then asks what it shows."""
        try:
            photo = self.services.ending.add_photo(self._id, file.read_bytes(), "")
        except NotAPicture:
            self.nav.say(Message(_("This file is not a photo that we can open. Nothing has changed. Choose another file."), "warn"))
            return
        except OSError:
            self.nav.say(Message(_("We could not read this file. Nothing has changed. Choose another file."), "stop"))
            return
        self.tell(photo.id)

    def tell(self, photo_id: str) -> None:
        self._telling = photo_id
        self._words = next(p.words for p in self.services.ending.photos(self._id) if p.id == photo_id)
        self._show()

    def write(self, words: str) -> None:
        self._words = words

    def keep_words(self) -> None:
        photo, self._telling = self._telling, ""
        self.services.ending.describe_photo(self._id, photo, self._words)
        self.nav.announce(_("Saved. You can undo this."))

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
