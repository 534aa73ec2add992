"""What may be shared now: the gate, and which sheets have words on them that may no longer be used."""

from collections.abc import Callable, Iterable, Mapping

from coprod_desktop.domain.alike import fold
from coprod_desktop.domain.consent import Consent, Purpose, Use, latest
from coprod_desktop.domain.ended import Photo, Who
from coprod_desktop.domain.handout import Audience, Handout, Made
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.name_words import ALSO_WORDS
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.sharing import Gate
from coprod_desktop.domain.when_words import and_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import Clock, ConsentStore, HandoutStore, PeopleStore, SettingStore
from coprod_desktop.services.seats import Seats

_NOT_NAMES = "sharing.not_names"


class Sharing:
    def __init__(self, people: PeopleStore, consents: ConsentStore, handouts: HandoutStore, settings: SettingStore, seats: Seats,
                 changes: Changes, clock: Clock, saved: Callable[[], int], own_photos: Callable[[str], Iterable[Photo]]) -> None:
        """`saved` counts up with everything that is saved: while it stands still, the gate need not be worked out again. `own_photos` gives
        the group's own pictures with a key."""
        self._own_photos = own_photos
        self._saved, self._at = saved, -1
        self._people, self._consents, self._handouts, self._settings = people, consents, handouts, settings
        self._seats, self._changes, self._clock = seats, changes, clock

    def gate(self) -> Gate:
        """As things are agreed at this moment, for one sheet."""
        if self._at != self._saved():
            self._at = self._saved()
            self._gate = Gate(self._people.names(), self._consents.holding(), self._not_names(), self._people.other_names(),
                              self._own_photos)
        return self._gate.fresh()

    def _not_names(self) -> tuple[str, ...]:
        return tuple(self._settings.get(_NOT_NAMES).split())

    def is_no_name(self, word: str) -> None:
        """In this group the word is no person ("Art"): it stays on sheets. Only for a name that is an everyday word too: raises ValueError."""
        if fold(word) not in ALSO_WORDS:
            raise ValueError(word)
        self._settings.put(_NOT_NAMES, " ".join(sorted({*self._not_names(), fold(word)})))
        self._changes.announce(Change("sharing"))

    def seen(self, sessions: Iterable[Session]) -> tuple[Session, ...]:
        """The sessions as people who take part see them: with no name and no photo that was not agreed."""
        gate = self.gate()
        return tuple(session._replace(name=gate.words(session.name), place=gate.words(session.place), picture=gate.picture(session.picture))
                     for session in sessions)

    def picture(self, key: str) -> str:
        """As everybody may see it, see Gate.picture."""
        return self.gate().picture(key)

    def photo_words(self, photo: Photo) -> str:
        """Whether the photo may be shared, and if not, what it waits for."""
        if photo.who is Who.OTHERS:
            return _("It stays with us. Somebody is in it who we cannot ask.")
        if photo.who is Who.NOBODY:
            return _("Nobody is in it. It can be on the sheet.")
        if photo.who is Who.NOT_SAID or not photo.people:
            return _("It stays with us until you say who is in it.")
        if ask := self.to_ask(photo):
            return _("It stays with us. Ask first: {names}.").format(names=and_words([person.name for person in ask]))
        return _("Everybody in it said yes. It can be on the sheet.")

    def to_ask(self, photo: Photo) -> tuple[Person, ...]:
        """Who is in the photo and did not agree to photos."""
        agreed = {consent.person_id for consent in self._consents.holding(photo.people) if consent.purpose is Purpose.PHOTO}
        return tuple(self._people.get(person) for person in photo.people if person not in agreed)

    def keep(self, handout: Handout, session_id: str) -> None:
        """Remembers that a sheet for everyone left the app, and what people agreed to that stands on it. One that is about no session has
        nobody's words on it."""
        if handout.audience is Audience.EVERYONE and session_id:
            now = self._clock.now().isoformat(timespec="seconds")
            made = Made(new_id(), handout.kind, session_id, handout.points, handout.language, now, handout.uses)
            self._handouts.keep(made, self._seats.actor)
            self._changes.announce(Change("handout", made.id, session_id))

    def to_make_again(self, session_id: str = "") -> tuple[Made, ...]:
        """The newest sheet of each kind and session that has something on it that was taken back, or a name that its owner changed: of one
        session, or of all."""
        return self.taken_back(self._handouts.newest(session_id))

    def taken_back(self, sheets: Iterable[Made]) -> tuple[Made, ...]:
        """Those of them with something on them that was taken back, or a name that its owner changed."""
        newest = tuple(sheets)
        people = {use.person_id for made in newest for use in made.uses}
        holding = {(consent.person_id, consent.purpose): consent for consent in self._consents.holding(people)} if people else {}
        return tuple(made for made in newest if not all(self._still(made, use, holding) for use in made.uses))

    def _still(self, made: Made, use: Use, holding: Mapping[tuple[str, Purpose], Consent]) -> bool:
        """Whether it may stand there as it does: what was said again since, with another name, counts as taken back."""
        now = holding.get((use.person_id, use.purpose))
        if now is None or now.at <= made.at:
            return now is not None
        then = latest(one for one in self._consents.of(use.person_id) if one.at <= made.at).get(use.purpose)
        return then is not None and (then.naming, then.made_up) == (now.naming, now.made_up)
