"""Ending a session: what we did, photos, what we said we would do."""

from datetime import date

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.session import Done, Photo, Promise
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import MediaStore, SessionStore
from coprod_desktop.services.seats import Seats


class Gaps(ValueError):
    """A promise needs words and someone who does it."""


class Ending:
    def __init__(self, store: SessionStore, media: MediaStore, seats: Seats, changes: Changes) -> None:
        self._store, self._media, self._seats, self._changes = store, media, seats, changes

    def done(self, session_id: str) -> tuple[Done, ...]:
        return self._store.done(session_id)

    def add_done(self, session_id: str, picture: str, words: str) -> Done:
        new = Done(new_id(), session_id, picture, words.strip())
        self._save_done(session_id, (*self._store.done(session_id), new))
        return new

    def remove_done(self, session_id: str, done_id: str) -> None:
        self._save_done(session_id, tuple(d for d in self._store.done(session_id) if d.id != done_id))

    def _save_done(self, session_id: str, done: tuple[Done, ...]) -> None:
        self._store.save_done(session_id, done, self._seats.actor, _("What we did"))
        self._changes.announce(Change("done", "", session_id))

    def photos(self, session_id: str) -> tuple[Photo, ...]:
        return self._store.photos(session_id)

    def add_photo(self, session_id: str, data: bytes, words: str) -> Photo:
        """Raises ports.NotAPicture."""
        photo = Photo(new_id(), session_id, self._media.add_photo(data), words.strip())
        self._save_photos(session_id, (*self._store.photos(session_id), photo))
        return photo

    def remove_photo(self, session_id: str, photo_id: str) -> None:
        self._save_photos(session_id, tuple(p for p in self._store.photos(session_id) if p.id != photo_id))

    def _save_photos(self, session_id: str, photos: tuple[Photo, ...]) -> None:
        self._store.save_photos(session_id, photos, self._seats.actor, _("Photos of the day"))
        self._changes.announce(Change("photo", "", session_id))

    def promises(self, session_id: str) -> tuple[Promise, ...]:
        return self._store.promises(session_id)

    def add_promise(self, session_id: str, words: str, owner: str, by: date) -> Promise:
        """Raises Gaps without words or without someone who does it."""
        if not words.strip() or not owner.strip():
            raise Gaps
        new = Promise(new_id(), session_id, words.strip(), owner.strip(), by)
        self._save_promises(session_id, (*self._store.promises(session_id), new))
        return new

    def remove_promise(self, session_id: str, promise_id: str) -> None:
        self._save_promises(session_id, tuple(p for p in self._store.promises(session_id) if p.id != promise_id))

    def _save_promises(self, session_id: str, promises: tuple[Promise, ...]) -> None:
        self._store.save_promises(session_id, promises, self._seats.actor, _("What we will do"))
        self._changes.announce(Change("promise", "", session_id))
