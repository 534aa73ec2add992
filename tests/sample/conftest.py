"""The sample group kept in plain lists, as made for one Saturday."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from coprod_desktop.domain.attendance import CAME
from coprod_desktop.domain.consent import Consent
from coprod_desktop.domain.ended import Done, Promise
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.response import Answer, Response
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.sheet import Sheet
from coprod_desktop.sample.build import build
from coprod_desktop.sample.sink import Attended, SampleSummary

TODAY = date(2026, 11, 21)


class Kept:
    """A sink that keeps everything in lists, in the order it came."""

    def __init__(self) -> None:
        self.all: dict[str, list[Any]] = defaultdict(list)
        self.summary: SampleSummary | None = None

    def people(self, people: Iterable[Person]) -> None:
        self.all["people"] += people

    def consents(self, consents: Iterable[Consent]) -> None:
        self.all["consents"] += consents

    def programmes(self, programmes: Iterable[Programme]) -> None:
        self.all["programmes"] += programmes

    def sessions(self, sessions: Iterable[Session], *, added: bool = False) -> None:
        self.all["added" if added else "pattern"] += sessions

    def joins(self, joins: Iterable[tuple[str, str]]) -> None:
        self.all["joins"] += joins

    def attendance(self, marks: Iterable[Attended]) -> None:
        self.all["marks"] += marks

    def heads(self, heads: Iterable[tuple[str, int, int]]) -> None:
        self.all["heads"] += heads

    def responses(self, responses: Iterable[Response]) -> None:
        self.all["responses"] += responses

    def answers(self, answers: Iterable[Answer]) -> None:
        self.all["answers"] += answers

    def done(self, done: Iterable[Done]) -> None:
        self.all["done"] += done

    def promises(self, promises: Iterable[Promise]) -> None:
        self.all["promises"] += promises

    def sheets(self, sheets: Iterable[Sheet]) -> None:
        self.all["sheets"] += sheets

    @property
    def every_session(self) -> list[Session]:
        return self.all["pattern"] + self.all["added"]

    def named(self, name: str) -> Person:
        return next(person for person in self.all["people"] if person.name == name)

    def days(self, person_id: str) -> list[date]:
        """The days on which somebody came, in order."""
        day = {session.id: session.day for session in self.every_session}
        return sorted(day[mark[0]] for mark in self.all["marks"] if mark[1] == person_id and mark[2] in CAME)


def made(today: date) -> Kept:
    kept = Kept()
    kept.summary = build(kept, today)
    return kept


@pytest.fixture(scope="session")
def sample() -> Kept:
    return made(TODAY)
