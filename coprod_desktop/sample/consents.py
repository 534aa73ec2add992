"""What people of the sample group agreed to: most to some things, few to all, some were never asked."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from coprod_desktop.domain.consent import REVIEW_MONTHS, Consent, Decided, Naming, Purpose, Said, Way
from coprod_desktop.domain.consent_words import VERSION, asking
from coprod_desktop.domain.months import months_later
from coprod_desktop.domain.person import Person
from coprod_desktop.sample.chance import Chance

# For each purpose: how many were asked, and how many of them said yes; the others said no, or not now.
_ASKED = {Purpose.DETAILS: (0.7, 0.75), Purpose.PHOTO: (0.85, 0.7), Purpose.QUOTE: (0.9, 0.85), Purpose.STORY: (0.3, 0.5),
          Purpose.CONTACT: (0.8, 0.9), Purpose.KEEP_PICTURE: (0.4, 0.6)}
_NAMED = ((Naming.FIRST_NAME, Naming.NO_NAME, Naming.NAME, Naming.MADE_UP), (45, 38, 12, 5))
_MADE_UP = ("Star", "River", "Sunny", "Robin", "Captain", "Skye")
_WAYS = ((Way.ON_SCREEN, Way.SPOKEN, Way.ON_PAPER), (60, 28, 12))
_DECIDED = ((Decided.BY_ME, Decided.WITH_HELP), (70, 30))


class Consents:
    def __init__(self, today: date, seed: int) -> None:
        self._today, self._chance = today, Chance(seed, "consents")

    def of(self, people: Iterable[Person]) -> Iterator[Consent]:
        for person in people:
            if person.shown:
                yield self._answer(person, Purpose.SHOWN, Said.YES)
            for purpose, (asked, yes) in _ASKED.items():
                if self._chance.hits(asked):
                    said = Said.YES if self._chance.hits(yes) else self._chance.pick((Said.NO, Said.NOT_NOW))
                    yield self._answer(person, purpose, said)

    def _answer(self, person: Person, purpose: Purpose, said: Said) -> Consent:
        day = self._today - timedelta(days=self._chance.number(3, 400))
        at = datetime.combine(day, time(self._chance.number(10, 16), self._chance.number(0, 59)))
        naming = self._chance.weighted(*_NAMED) if said is Said.YES else Naming.NO_NAME
        decided = self._chance.weighted(*_DECIDED)
        return Consent(
            self._chance.id(at), person.id, purpose, said, at.isoformat(), months_later(day, REVIEW_MONTHS), asking(purpose).wording, VERSION, naming,
            self._chance.pick(_MADE_UP) if naming is Naming.MADE_UP else "", self._chance.weighted(*_WAYS), decided,
            self._chance.pick(("My sister", "Support worker", "A friend")) if decided is Decided.WITH_HELP else "")
