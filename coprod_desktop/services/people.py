"""People: add, change, take a break, move on, find who is in twice."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.name_sounds import NameSounds
from coprod_desktop.domain.person import Person, PersonRow, PersonState, PossibleDouble, tidy_name
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import Clock, MediaStore, PeopleStore
from coprod_desktop.services.seats import Seats

ALL_STATES = tuple(PersonState)


class People:
    def __init__(self, store: PeopleStore, seats: Seats, changes: Changes, clock: Clock, media: MediaStore,
                 keeps_picture: Callable[[str], bool]) -> None:
        """`keeps_picture` says whether a person agreed that their picture stays when they move on."""
        self._store, self._seats, self._changes, self._clock, self._media = store, seats, changes, clock, media
        self._keeps_picture = keeps_picture
        self._sounds: NameSounds | None = None
        changes.subscribe(self._when_changed)

    def get(self, person_id: str) -> Person:
        return self._store.get(person_id)

    def add(self, name: str, picture: str = "") -> Person:
        """A new person, with a first name only if they like. Raises NameMissing."""
        name = tidy_name(name)
        person = Person(new_id(), name, picture=picture, added_at=self._clock.now().isoformat(timespec="seconds"))
        saved = self._store.save(person, self._seats.actor, _("{name} is new").format(name=name))
        self._changes.announce(Change("person", saved.id))
        return saved

    def save(self, person: Person, words: str = "") -> Person:
        """`words` say for the undo list what was changed. Raises NameMissing."""
        person = replace(person, name=tidy_name(person.name))
        saved = self._store.save(person, self._seats.actor, words or _("{name}: changed").format(name=person.name))
        self._changes.announce(Change("person", saved.id))
        return saved

    def set_picture(self, person_id: str, picture: str) -> Person:
        """`picture` is a key of the picture library or of a photo, or "" for none."""
        person = self._store.get(person_id)
        return self.save(replace(person, picture=picture), _("the picture of {name}").format(name=person.name))

    def shares_picture(self, person: Person) -> bool:
        """Whether somebody else has the same picture: then two people look alike where they pick their own."""
        return person.picture != "" and self._store.has_picture(person.picture, person.id)

    def set_photo(self, person_id: str, photo: SmallPhoto) -> Person:
        return self.set_picture(person_id, self._media.add_photo(photo))

    def set_state(self, person_id: str, state: PersonState) -> Person:
        """When somebody moves on, their picture goes with them, unless they agreed that it stays."""
        person = replace(self._store.get(person_id), state=state)
        if state is PersonState.MOVED_ON and person.picture and not self._keeps_picture(person_id):
            person = replace(person, picture="")
        words = {
            PersonState.TAKING_PART: _("{name} takes part"),
            PersonState.BREAK: _("{name} is having a break"),
            PersonState.MOVED_ON: _("{name} has moved on"),
        }[state].format(name=person.name)
        saved = self._store.save(person, self._seats.actor, words)
        self._changes.announce(Change("person", person_id))
        return saved

    def page(self, *, states: Sequence[PersonState] = ALL_STATES, search: str = "", letter: str = "", offset: int = 0,
             limit: int = 24) -> tuple[PersonRow, ...]:
        return self._store.page(states=states, search=search, letter=letter, offset=offset, limit=limit)

    def count(self, *, states: Sequence[PersonState] = ALL_STATES, search: str = "", letter: str = "") -> int:
        return self._store.count(states=states, search=search, letter=letter)

    def letters(self, *, states: Sequence[PersonState] = ALL_STATES) -> tuple[str, ...]:
        return self._store.letters(states=states)

    def name_sounds(self) -> NameSounds:
        """How everybody's name is said, for whatever speaks. Scanning asks at each step, so it is read again only after a change."""
        if self._sounds is None:
            self._sounds = NameSounds(self._store.sounds())
        return self._sounds

    def _when_changed(self, change: Change) -> None:
        self._sounds = None

    def possible_doubles(self) -> tuple[PossibleDouble, ...]:
        return self._store.possible_doubles()

    def not_doubles(self, first: Person, second: Person) -> None:
        """They are two people, and the question is not asked again."""
        words = _("{first} and {second} are two people").format(first=first.name, second=second.name)
        self._store.not_doubles(first.id, second.id, self._seats.actor, words)
        self._changes.announce(Change("person", first.id))

    def merge(self, keep: Person, other_id: str) -> Person:
        """Makes two records of one person one; it can be undone."""
        saved = self._store.merge(keep, other_id, self._seats.actor, _("{name} is one person, not two").format(name=keep.name))
        self._changes.announce(Change("person", saved.id))
        return saved
