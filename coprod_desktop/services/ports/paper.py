"""Pictures, photos and sheets, as the services need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from coprod_desktop.domain.access import AccessGroup
    from coprod_desktop.domain.glance import Glance
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.handout_kind import Kind
    from coprod_desktop.domain.picture import PictureWord, SmallPhoto
    from coprod_desktop.domain.picture_of_group import PictureOfGroup, WordPicture
    from coprod_desktop.domain.seat import Actor


class MediaStore(Protocol):
    def add_photo(self, photo: SmallPhoto) -> str:
        """Its key "media:SHA256"."""
        ...

    def add_photos(self, photos: Sequence[SmallPhoto]) -> tuple[str, ...]:
        """Their keys, in the same order; all or none."""
        ...

    def read(self, key: str) -> bytes: ...


class PictureOfGroupStore(Protocol):
    """The group's own pictures, the newest first, and its pictures for words."""

    def all(self) -> tuple[PictureOfGroup, ...]: ...
    def get(self, picture_id: str) -> PictureOfGroup:
        """Raises KeyError."""
        ...

    def save(self, pictures: Sequence[PictureOfGroup], actor: Actor, words: str) -> None: ...
    def remove(self, picture_id: str, actor: Actor, words: str) -> None:
        """Also from the words that it is for."""
        ...

    def word_pictures(self) -> tuple[WordPicture, ...]: ...
    def save_words(self, put: Iterable[WordPicture], removed: Iterable[str], actor: Actor, words: str) -> None:
        """`removed` are ids. As one thing to undo."""
        ...


class NotAPicture(ValueError):
    """The file is not a photo that can be read."""


class PhotoTooLarge(NotAPicture):
    """It would fill the memory."""


class DrawingTooLarge(NotAPicture):
    """An SVG file with more in it than a picture needs."""


class OutsideDrawing(NotAPicture):
    """An SVG file that names something outside of itself, or that would do something: nothing of it is followed."""


class HeicPhoto(NotAPicture):
    """A photo as newer phones keep them (ISO/IEC 23008-12): the parts to read it have patents on them."""


class NoLetters(Exception):
    """None of the fonts of the app can be read: it was not installed whole."""


class PictureLibrary(Protocol):
    def path(self, key: str) -> Path | None:
        """The SVG file of an "openmoji:" or "own:" key; None for a photo or an unknown key."""
        ...

    def words(self, key: str) -> str: ...
    def search(self, text: str, limit: int = 12) -> tuple[PictureWord, ...]: ...
    def suggest(self, sentence: str, limit: int = 3) -> tuple[PictureWord, ...]:
        """The pictures that fit a whole sentence best, the best first; none when no word of it has a picture."""
        ...

    def group(self, name: str) -> tuple[PictureWord, ...]: ...
    def access_card(self) -> tuple[AccessGroup, ...]:
        """The parts of the access card in order, with their choices."""
        ...


class HandoutKinds(Protocol):
    """The kinds of sheet; building one is pure."""

    def all(self) -> tuple[Kind, ...]:
        """In the order of their names."""
        ...

    def get(self, name: str) -> Kind:
        """Raises NoSuchKind."""
        ...


class HandoutPages(Protocol):
    """Slow work on a sheet, to be run by Jobs: an object without state. `media` holds the photos by their keys."""

    def pdf(self, handout: Handout, media: Mapping[str, bytes]) -> tuple[bytes, int]:
        """The file, and how many pages it has."""
        ...

    def picture(self, pdf: bytes, number: int, width: int) -> bytes:
        """A page, counted from 0, as PNG, `width` pixels wide."""
        ...

    def glance(self, handout: Handout, media: Mapping[str, bytes], number: int, block: int, width: int) -> Glance:
        """One page, counted from 0, or with -1 the one that has the block of that place; `width` in pixels. `block` -1 is none."""
        ...

    def save(self, handout: Handout, media: Mapping[str, bytes], target: Path, form: str) -> Path:
        """`form` is "pdf", "html" or "txt". Written beside the target and renamed. Raises OSError."""
        ...
