"""What people agreed to, in memory: held to the same tests as the store on disk."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from coprod_desktop.domain.consent import Consent, Purpose, checked, latest
from coprod_desktop.domain.seat import Actor
from tests.fakes_stores import FakePeople


class FakeConsents:
    def __init__(self, people: FakePeople) -> None:
        self.people = people
        self.all: list[Consent] = []

    def of(self, person_id: str) -> tuple[Consent, ...]:
        return tuple(sorted((one for one in self.all if one.person_id == person_id), key=lambda one: (one.at, one.id)))

    def save(self, consent: Consent, actor: Actor, words: str) -> Consent:
        consent = checked(consent)
        self.all = [replace(one, withdrawn_at=consent.at) if one.holds and same(one, consent) else one for one in self.all] + [consent]
        if consent.purpose is Purpose.SHOWN:
            self.people.save(replace(self.people.get(consent.person_id), shown=consent.holds), actor, words)
        return consent

    def newest(self) -> list[Consent]:
        return [one for person in {one.person_id for one in self.all} for one in latest(self.of(person)).values()]

    def holding(self, people: Collection[str] | None = None) -> tuple[Consent, ...]:
        return tuple(one for one in self.newest() if one.holds and (people is None or one.person_id in people))

    def to_review(self, today: date, most: int = -1) -> tuple[Consent, ...]:
        due = [one for one in self.newest() if one.review <= today and not one.withdrawn_at]
        found = sorted(due, key=lambda one: (one.review, one.id))
        return tuple(found if most < 0 else found[:most])


def same(one: Consent, other: Consent) -> bool:
    return (one.person_id, one.purpose) == (other.person_id, other.purpose)
