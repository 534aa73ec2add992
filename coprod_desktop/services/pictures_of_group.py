"""The group's own photos, drawings and symbols: added, found for a sentence beside the library's, and credited on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from coprod_desktop.domain.ended import Photo, Who
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.picture_of_group import OURS, PictureKind, PictureOfGroup, WordPicture, by_key, credit_line
from coprod_desktop.domain.picture_offers import PictureOffers, WordForms, tokens
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change, Changes

if TYPE_CHECKING:
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.picture import SmallPhoto
    from coprod_desktop.domain.sharing import Gate
    from coprod_desktop.services.ports import Clock, MediaStore, PictureLibrary, PictureOfGroupStore
    from coprod_desktop.services.seats import Seats
    from coprod_desktop.services.sharing import Sharing

_MEDIA = "media:"
_WORDS_TO_CHOOSE = 5


class PicturesOfGroup:
    def __init__(self, store: PictureOfGroupStore, media: MediaStore, library: PictureLibrary, forms: Callable[[], WordForms],
                 sharing: Callable[[], Sharing], seats: Seats, changes: Changes, clock: Clock, saved: Callable[[], int]) -> None:
        """`saved` counts up with everything that is saved: while it stands still, nothing is read again."""
        self._store, self._media, self._library, self._forms = store, media, library, forms
        self._sharing, self._seats, self._changes, self._clock = sharing, seats, changes, clock
        self._saved, self._at = saved, -1
        self._all: tuple[PictureOfGroup, ...] = ()
        self._by_media: dict[str, list[PictureOfGroup]] = {}
        self._words: tuple[WordPicture, ...] = ()
        self._offers: tuple[PictureOffers, PictureOffers] | None = None

    def all(self) -> tuple[PictureOfGroup, ...]:
        """The newest first."""
        self._read()
        return self._all

    def get(self, picture_id: str) -> PictureOfGroup:
        """Raises KeyError."""
        return self._store.get(picture_id)

    def photos(self) -> tuple[Photo, ...]:
        """For the gate, with who is in them."""
        return tuple(picture.as_photo() for picture in self.all())

    def photos_of(self, key: str) -> tuple[Photo, ...]:
        """With this key: the same photo can be there with different people."""
        self._read()
        return tuple(picture.as_photo() for picture in self._by_media.get(key, ()))

    def words(self, key: str) -> str:
        """What a picture shows, of the library's or of the group's own; "" for an unknown one."""
        if not key.startswith(_MEDIA):
            return self._library.words(key)
        self._read()
        return next((picture.told for picture in self._by_media.get(key, ())), "")

    def may_be_shown(self, key: str) -> bool:
        """Whether it may stand on a sheet for everyone: a drawn picture always, a photo when everybody in it agreed."""
        self._read()
        return self._may(key, self._sharing().gate())

    def _may(self, key: str, gate: Gate) -> bool:
        mine = self._by_media.get(key, [])
        return all(gate.photo(picture.as_photo()) is not None for picture in mine) if mine else not key.startswith(_MEDIA)

    def how_it_stands(self, picture: PictureOfGroup) -> str:
        """Whether it can be on a sheet for everyone, and what is still to be said about it: the same on every page."""
        may = self._sharing().photo_words(picture.as_photo()) if picture.kind is PictureKind.PHOTO else \
            _("It is a drawing. It can be on the sheet.")
        return " ".join(filter(None, (may, picture.still_to_say)))

    def what_it_waits_for(self, picture: PictureOfGroup) -> str:
        """In a list, where there is room for one sentence; "" when all is said and everybody in it agreed."""
        if picture.still_to_say or self.may_be_shown(picture.media):
            return picture.still_to_say
        return self._sharing().photo_words(picture.as_photo())

    # Finding

    def suggest(self, sentence: str, limit: int = 3) -> tuple[PictureWord, ...]:
        """What the group chose for a word of the sentence, then its own pictures (one place stays for the library), then the library's.
        A photo that waits for somebody's yes is not among them."""
        for_words, own = self._found_in()
        chosen = for_words.fitting(sentence, limit)
        ours = own.fitting(sentence, limit)
        library = self._library.suggest(sentence, limit)
        room = max(0, limit - len(chosen) - min(1, len(library)))
        return self._once((*chosen, *ours[:room], *library, *ours[room:]))[:limit]

    def search(self, text: str, limit: int = 24) -> tuple[PictureWord, ...]:
        """The group's own pictures with these words first, in any of their forms or by their beginning; then the library's."""
        forms = self._forms()
        wanted = [(each, forms.of(each)) for each in tokens(text)]
        mine = [picture for picture in self.all() if wanted and all(
            any(word.startswith(each) or (word[0] == each[0] and not forms.of(word).isdisjoint(other))
                for word in tokens(" ".join((picture.words, *picture.also)))) for each, other in wanted)]
        return self._once((*(picture.as_word() for picture in mine), *self._library.search(text, limit)))[:limit]

    def ours(self) -> tuple[PictureWord, ...]:
        """All that may be shown to everyone."""
        return self._once(picture.as_word() for picture in self.all())

    def _once(self, found: Iterable[PictureWord]) -> tuple[PictureWord, ...]:
        once: dict[str, PictureWord] = {}
        for picture in found:
            once.setdefault(picture.key, picture)
        if not any(key.startswith(_MEDIA) for key in once):
            return tuple(once.values())
        self._read()
        gate = self._sharing().gate()
        return tuple(picture for picture in once.values() if self._may(picture.key, gate))

    def _read(self) -> None:
        if self._at != self._saved():
            self._at = self._saved()
            every, words = self._store.all(), self._store.word_pictures()
            if every is not self._all or words != self._words:
                self._all, self._words, self._offers, self._by_media = every, words, None, {}
                for picture in every:
                    self._by_media.setdefault(picture.media, []).append(picture)

    def _found_in(self) -> tuple[PictureOffers, PictureOffers]:
        self._read()
        if self._offers is None:
            forms = self._forms()
            mine = {picture.id: picture for picture in self._all}
            for_words = []
            for word in self._words:
                key = mine[word.own_id].media if word.own_id in mine else word.picture
                if key:
                    for_words.append(PictureWord(key, self.words(key), (word.word,), weak=(self.words(key),) if self.words(key) != word.word else ()))
            self._offers = PictureOffers(for_words, forms), PictureOffers([_found_by(picture, forms) for picture in self._all], forms)
        return self._offers

    # Adding and changing

    def add(self, small: SmallPhoto, kind: PictureKind, words: str = "") -> PictureOfGroup:
        """One is there only once. A drawing shows nobody; whose picture it is, is asked next."""
        media = self._media.add_photo(small)
        self._read()
        if media in self._by_media:
            return self._by_media[media][0]
        new = PictureOfGroup(new_id(), media, kind, words.strip(), who=_who(kind), added_at=self._now())
        self._save((new,), _("A picture was added"))
        return new

    def change(self, picture: PictureOfGroup) -> None:
        """Raises KeyError when it is gone."""
        self._store.get(picture.id)
        also = tuple(dict.fromkeys(word for each in picture.also if (word := each.strip()) and word != picture.words.strip()))
        self._save((replace(picture, words=picture.words.strip(), also=also, alt=picture.alt.strip(), credit=picture.credit.strip(),
                            licence=picture.licence.strip()),), _("What is written about a picture"))

    def say_who(self, picture_id: str, who: Who, people: tuple[str, ...]) -> None:
        """As for a photo of a session."""
        self._save((replace(self._store.get(picture_id), who=who, people=people),), _("Who is in a picture"))

    def remove(self, picture_id: str) -> None:
        """With it goes that it was wanted for a word."""
        self._store.remove(picture_id, self._seats.actor, _("A picture was removed"))
        self._changes.announce(Change("picture", picture_id))

    def add_set(self, found: Sequence[tuple[str, SmallPhoto]], symbols: str, credit: str, licence: str) -> int:
        """All symbols of a set, with their words, as one thing to undo; those that are there already stay as they are. How many are new."""
        names: dict[str, list[str]] = {}  # a set may have one picture under several names
        for key, (words, _small) in zip(self._media.add_photos([small for _words, small in found]), found, strict=True):
            names.setdefault(key, []).append(words)
        known, now = {picture.media for picture in self.all()}, self._now()
        new = {key: PictureOfGroup(new_id(), key, PictureKind.DRAWING, words[0], tuple(words[1:]), who=Who.NOBODY, credit=credit.strip(),
                                   licence=licence.strip() or OURS, symbols=symbols.strip(), added_at=now)
               for key, words in names.items() if key not in known}
        if new:
            self._save(tuple(new.values()), ngettext("{count} symbol was added", "{count} symbols were added", len(new)).format(count=len(new)))
        return len(new)

    def _save(self, pictures: Sequence[PictureOfGroup], words: str) -> None:
        self._store.save(pictures, self._seats.actor, words)
        self._changes.announce(Change("picture", pictures[0].id if len(pictures) == 1 else ""))

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")

    # My picture for this word

    def words_to_choose(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence that a picture can be for, in its order."""
        small = self._forms().small
        told = dict.fromkeys(word.removesuffix("'s") for word in tokens(sentence) if word not in small and not word.isdigit() and len(word) > 1)
        return tuple(told)[:_WORDS_TO_CHOOSE]

    def remember(self, word: str, key: str) -> None:
        """From now on suggestions for sentences with this word begin with this picture."""
        self._read()
        own = next((picture for picture in self._all if picture.media == key), None)
        before = next((each for each in self._words if each.word == word), None)
        new = WordPicture(before.id if before else new_id(), word, "" if own else key, own.id if own else "")
        self._store.save_words((new,), (), self._seats.actor, _("A picture for “{word}”").format(word=word))
        self._changes.announce(Change("picture"))

    def forget_word(self, word: str) -> None:
        self._read()
        gone = [each.id for each in self._words if each.word == word]
        self._store.save_words((), gone, self._seats.actor, _("No own picture for “{word}”").format(word=word))
        self._changes.announce(Change("picture"))

    def words_with(self, picture_id: str) -> tuple[str, ...]:
        """The words for which this own picture is wanted."""
        self._read()
        return tuple(each.word for each in self._words if each.own_id == picture_id)

    # On paper

    def credited(self, handout: Handout, keys: Collection[str]) -> Handout:
        """The sheet with everybody named who made a picture on it: `keys` are those on the sheet, "" for a place without one."""
        line = credit_line(tuple(dict.fromkeys(keys)), by_key(self.all()), handout.credit)
        return replace(handout, credit=self._sharing().gate().words(line) if line != handout.credit else line)


def _found_by(picture: PictureOfGroup, forms: WordForms) -> PictureWord:
    """ "Our minibus" is found for "the minibus", too."""
    word = picture.as_word()
    named = [tokens(name) for name in word.also]
    short = (" ".join(dropwhile(forms.small.__contains__, each)) for each in named)
    return replace(word, also=tuple(dict.fromkeys((*word.also, *filter(None, short)))))


def _who(kind: PictureKind) -> Who:
    return Who.NOBODY if kind is PictureKind.DRAWING else Who.NOT_SAID
