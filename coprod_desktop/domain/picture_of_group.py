"""A picture of the group's own: a photo, a drawing, or a symbol of the set that people know."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from unicodedata import category

from coprod_desktop.domain.ended import Photo, Who
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.when_words import and_words
from coprod_desktop.i18n import _

OURS, ALLOWED, LICENCE = "ours", "allowed", "licence"
GROUP = "ours"


class PictureKind(StrEnum):
    """In a drawing or a symbol nobody is seen, so nobody has to be asked."""

    PHOTO = "photo"
    DRAWING = "drawing"


@dataclass(frozen=True, slots=True)
class PictureOfGroup:
    """`media` is its key "media:SHA256"; `words` is what people call it, `also` what else, `alt` what it shows to who cannot see it; `who`
    and `people` (ids) as for a photo of a session. `credit` is who made it; `licence` OURS, ALLOWED or the name of a licence; `symbols` the
    name of the set it came with, `added_at` local ISO time."""

    id: str
    media: str
    kind: PictureKind
    words: str = ""
    also: tuple[str, ...] = ()
    alt: str = ""
    who: Who = Who.NOT_SAID
    people: tuple[str, ...] = ()
    credit: str = ""
    licence: str = ""
    symbols: str = ""
    added_at: str = ""

    @property
    def told(self) -> str:
        """What it shows, for who cannot see it."""
        return self.alt or self.words or (_("A photo") if self.kind is PictureKind.PHOTO else _("A drawing"))

    def as_photo(self) -> Photo:
        """For the gate: it belongs to no session."""
        return Photo(self.id, "", self.media, self.words, self.who, self.people)

    def as_word(self) -> PictureWord:
        return PictureWord(self.media, self.told, (self.words, *self.also), GROUP)

    @property
    def waits(self) -> str:
        """What is to be said first, "" for nothing: "words", "who" or "credit"."""
        return next(iter(self._to_say()), "")

    @property
    def still_to_say(self) -> str:
        """What nobody has said about it yet, as a sentence; "" when all is said."""
        asked = {"words": _("what it is called"), "who": _("who is in it"), "credit": _("who made it")}
        waiting = [asked[each] for each in self._to_say()]
        return _("Still to say: {what}.").format(what=and_words(waiting)) if waiting else ""

    def _to_say(self) -> tuple[str, ...]:
        who = self.kind is PictureKind.PHOTO and self.who is Who.NOT_SAID
        return tuple(name for name, missing in (("words", not self.words), ("who", who), ("credit", not self.licence)) if missing)


@dataclass(frozen=True, slots=True)
class WordPicture:
    """For this word the group wants this picture: a key of the library, or the id of one of its own."""

    id: str
    word: str
    picture: str = ""
    own_id: str = ""


class WhyNot(StrEnum):
    """Why a file of a set cannot be taken."""

    NO_PICTURE = "no_picture"
    OUTSIDE = "outside"
    TOO_LARGE = "too_large"
    NOT_READ = "not_read"
    NO_NAME = "no_name"


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A file that could not be taken, by its name, and why."""

    name: str
    why: WhyNot


@dataclass(frozen=True, slots=True)
class SymbolFolder:
    """What is in a folder of symbols: its own name, the picture files, the names of all other files, and whether some were left out because
    there are more than one can take in at a time."""

    name: str
    files: tuple[Path, ...]
    others: tuple[str, ...] = ()
    more: bool = False


def who_made() -> tuple[tuple[str, str], ...]:
    """What can be said about who made a picture: (value, words). LICENCE asks for its name."""
    return ((OURS, _("We made it ourselves")), (ALLOWED, _("Somebody who said we may use it")), (LICENCE, _("It says who may use it")))


def name_words(stem: str) -> str:
    """The words in a file's name: "cup_of-tea 2" is "cup of tea", "," and numbers of copies go. So do signs that nobody sees, and bytes of a
    name that are no letters here: Python has those as surrogates."""
    words = " ".join("".join(" " if sign in "_-,.+()[]" or category(sign) in ("Cc", "Cs") else sign for sign in stem).split())
    while words and words.rsplit(" ", 1)[-1].isdigit() and " " in words:
        words = words.rsplit(" ", 1)[0]
    return words


def credit_line(keys: Collection[str], ours: Mapping[str, PictureOfGroup], base: str) -> str:
    """Who made the pictures with these keys, "" for nobody to name. `base` is the line of the library's pictures."""
    own = [credit for key in keys if (found := ours.get(key)) and (credit := _credit(found))]
    drawn = [base] if any(key and key not in ours and not key.startswith("media:") for key in keys) else []
    return " ".join((*drawn, *dict.fromkeys(own)))


def _credit(picture: PictureOfGroup) -> str:
    """"Mulberry Symbols, CC BY-SA 2.0 UK." Who gave leave without a licence is named, too."""
    who = picture.credit.strip().rstrip(".")
    licence = "" if picture.licence in (OURS, ALLOWED, "") else picture.licence.strip().rstrip(".")
    told = ", ".join(filter(None, (who, licence)))
    return _("Pictures: {who}.").format(who=told) if told else ""


def by_key(pictures: Iterable[PictureOfGroup]) -> dict[str, PictureOfGroup]:
    """By their "media:" keys. Of one that is there twice, the one that waits for something counts: it is used only when both may be."""
    found: dict[str, PictureOfGroup] = {}
    for picture in pictures:
        if picture.media not in found or (found[picture.media].who is not Who.NOT_SAID and picture.who is Who.NOT_SAID):
            found[picture.media] = picture
    return found
