"""Who to talk to when something is wrong, as the group chose."""

from collections.abc import Callable, Collection
from dataclasses import replace

from coprod_desktop.domain.concern import MOST, CardFacts, SafePerson
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import SettingStore

_COUNCIL = "safe.council"


class Safe:
    """Up to MOST people, each in a place of the settings. The first place is older than the others: it has no number."""

    def __init__(self, settings: SettingStore, changes: Changes, shown: Callable[[str], str]) -> None:
        """`shown` gives a picture as everybody may see it, "" for not at all."""
        self._settings, self._changes, self._shown = settings, changes, shown

    def people(self) -> tuple[SafePerson, ...]:
        return tuple(person for person in map(self.at, map(str, range(1, MOST + 1))) if person.name or person.phone)

    def at(self, place: str) -> SafePerson:
        """With an empty name when nobody is there."""
        return SafePerson(place, *(self._settings.get(_key(what, place)) for what in ("person", "phone", "picture", "does")))

    def free(self) -> str:
        """The first place where nobody is, "" when there is none."""
        taken = {person.place for person in self.people()}
        return next((place for place in map(str, range(1, MOST + 1)) if place not in taken), "")

    def save(self, person: SafePerson) -> None:
        for what, words in (("person", person.name), ("phone", person.phone), ("picture", person.picture), ("does", person.does)):
            self._settings.put(_key(what, person.place), " ".join(words.split()))
        self._changes.announce(Change("safe"))

    def remove(self, place: str) -> None:
        self.save(SafePerson(place, ""))

    def council(self) -> str:
        """The phone number of the council's team for safeguarding adults."""
        return self._settings.get(_COUNCIL)

    def save_council(self, phone: str) -> None:
        self._settings.put(_COUNCIL, " ".join(phone.split()))
        self._changes.announce(Change("safe"))

    def person(self) -> str:
        """The name of the first one."""
        return next((person.name for person in self.people()), "")

    def phone(self) -> str:
        return next((person.phone for person in self.people()), "")

    def card(self, without: Collection[str] = ()) -> CardFacts:
        """Without the people in these places: somebody at the laptop said "not this person"."""
        people = (person for person in self.people() if person.place not in without)
        return CardFacts(tuple(replace(person, picture=self._shown(person.picture)) for person in people), self.council())

    def promise(self) -> str:
        """What is said before somebody gives their own words, so that they can choose what to tell."""
        name = self.person() or _("the person who runs the group")
        return _("If you say someone hurts you, we tell {name}. They help to keep you safe.").format(name=name)


def _key(what: str, place: str) -> str:
    return f"safe.{what}" if place == "1" else f"safe.{what}.{place}"
