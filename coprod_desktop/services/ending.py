"""Ending a session: what we did, photos, what we said we would do."""

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.ended import Done, Photo, Promise, Who
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import MediaStore, SessionStore
from coprod_desktop.services.seats import Seats


class Gaps(ValueError):
    """A promise needs words and someone who does it."""


_SHORT = 32


def _added(what: str) -> str:
    """The sentence of the undo list."""
    return _("“{what}” was added").format(what=_short(what))


def _removed(what: str) -> str:
    return _("“{what}” was removed").format(what=_short(what))


def _short(words: str) -> str:
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + "…"


class Ending:
    def __init__(self, store: SessionStore, media: MediaStore, seats: Seats, changes: Changes) -> None:
        self._store, self._media, self._seats, self._changes = store, media, seats, changes

    def done(self, session_id: str) -> tuple[Done, ...]:
        return self._store.done(session_id)

    def add_done(self, session_id: str, picture: str, words: str) -> Done:
        new = Done(new_id(), session_id, picture, words.strip())
        self._save_done(session_id, (*self._store.done(session_id), new), _added(new.words))
        return new

    def remove_done(self, session_id: str, done_id: str) -> None:
        done = self._store.done(session_id)
        gone = next(d for d in done if d.id == done_id)
        self._save_done(session_id, tuple(d for d in done if d is not gone), _removed(gone.words))

    def _save_done(self, session_id: str, done: tuple[Done, ...], words: str) -> None:
        self._store.save_done(session_id, done, self._seats.actor, words)
        self._changes.announce(Change("done", "", session_id))

    def photos(self, session_id: str) -> tuple[Photo, ...]:
        return self._store.photos(session_id)

    def add_photo(self, session_id: str, small: SmallPhoto, words: str) -> Photo:
        photo = Photo(new_id(), session_id, self._media.add_photo(small), words.strip())
        self._save_photos(session_id, (*self._store.photos(session_id), photo), _("A photo was added"))
        return photo

    def describe_photo(self, session_id: str, photo_id: str, words: str) -> None:
        """What the photo shows, for who cannot see it."""
        photos = self._store.photos(session_id)
        self._save_photos(session_id, tuple(replace(p, words=words.strip()) if p.id == photo_id else p for p in photos),
                          _("What a photo shows"))

    def say_who(self, session_id: str, photo_id: str, who: Who, people: tuple[str, ...]) -> None:
        """Who is in the photo: `people` are ids; with Who.OTHERS somebody is in it too who cannot be asked."""
        photos = self._store.photos(session_id)
        self._save_photos(session_id, tuple(replace(p, who=who, people=people) if p.id == photo_id else p for p in photos),
                          _("Who is in a photo"))

    def remove_photo(self, session_id: str, photo_id: str) -> None:
        self._save_photos(session_id, tuple(p for p in self._store.photos(session_id) if p.id != photo_id),
                          _("A photo was removed"))

    def _save_photos(self, session_id: str, photos: tuple[Photo, ...], words: str) -> None:
        self._store.save_photos(session_id, photos, self._seats.actor, words)
        self._changes.announce(Change("photo", "", session_id))

    def promises(self, session_id: str) -> tuple[Promise, ...]:
        return self._store.promises(session_id)

    def add_promise(self, session_id: str, words: str, owner: str, by: date) -> Promise:
        """Raises Gaps without words or without someone who does it."""
        if not words.strip() or not owner.strip():
            raise Gaps
        new = Promise(new_id(), session_id, words.strip(), owner.strip(), by)
        self._save_promises(session_id, (*self._store.promises(session_id), new), _added(new.words))
        return new

    def remove_promise(self, session_id: str, promise_id: str) -> None:
        promises = self._store.promises(session_id)
        gone = next(p for p in promises if p.id == promise_id)
        self._save_promises(session_id, tuple(p for p in promises if p is not gone), _removed(gone.words))

    def _save_promises(self, session_id: str, promises: tuple[Promise, ...], words: str) -> None:
        self._store.save_promises(session_id, promises, self._seats.actor, words)
        self._changes.announce(Change("promise", "", session_id))
