"""What may be shared now: the gate, and which sheets have words on them that may no longer be used."""

from coprod_desktop.domain.alike import fold
from coprod_desktop.domain.handout import Handout, Made, Sharing
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.sharing import Gate
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import Clock, ConsentStore, HandoutStore, PeopleStore, SettingStore
from coprod_desktop.services.seats import Seats

_NOT_NAMES = "sharing.not_names"


class Sharer:
    def __init__(self, people: PeopleStore, consents: ConsentStore, handouts: HandoutStore, settings: SettingStore, seats: Seats,
                 changes: Changes, clock: Clock) -> None:
        self._people, self._consents, self._handouts, self._settings = people, consents, handouts, settings
        self._seats, self._changes, self._clock = seats, changes, clock

    def gate(self) -> Gate:
        """As things are agreed at this moment; made anew for each sheet."""
        return Gate(self._people.names(), self._consents.holding(), self._not_names())

    def _not_names(self) -> tuple[str, ...]:
        return tuple(self._settings.get(_NOT_NAMES).split())

    def is_no_name(self, word: str) -> None:
        """In this group the word is no person ("Art"): it stays on sheets."""
        self._settings.put(_NOT_NAMES, " ".join(sorted({*self._not_names(), fold(word)})))
        self._changes.announce(Change("sharing"))

    def keep(self, handout: Handout, session_id: str) -> None:
        """Remembers that the sheet left the app, when people's own words, names or photos are on it."""
        if handout.sharing is Sharing.EVERYONE and handout.uses:
            now = self._clock.now().isoformat(timespec="seconds")
            made = Made(new_id(), handout.kind, session_id, handout.points, handout.language, now, handout.uses)
            self._handouts.keep(made, self._seats.actor)
            self._changes.announce(Change("handout", made.id, session_id))

    def to_make_again(self, session_id: str = "") -> tuple[Made, ...]:
        """The newest sheet of each kind and session that has something on it that was taken back: of one session, or of all."""
        gate = self.gate()
        return tuple(made for made in self._handouts.newest(session_id) if not gate.still(made.uses))
