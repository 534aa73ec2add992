"""A real group for each test, copied from one made once, and the stores it is compared with."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.storage.folder import Group, create, open_group
from tests.fakes_consents import FakeConsents
from tests.fakes_stores import FakeFeedback, FakePeople, FakeRegister, FakeSessions, FakeSettings

RUN = Actor(Seat.RUN)


class Now:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 4, 14, 0)

    def __call__(self) -> datetime:
        return self.time


@dataclass
class Stores:
    people: Any
    consents: Any
    sessions: Any
    register: Any
    feedback: Any
    settings: Any

    def person(self, name: str, **more: Any) -> Person:
        return self.people.save(Person(new_id(), name, **more), RUN, f"{name} added")

    def weekly(self, **more: Any) -> Programme:
        """Wednesdays from 7 January 2026, made up to the end of April."""
        programme = Programme(**{"id": new_id(), "name": "Art", "first_day": date(2026, 1, 7), "rule": "FREQ=WEEKLY",
                                 "start": time(14, 0)} | more)
        return self.sessions.save_programme(programme, date(2026, 4, 30), RUN, "Art planned")


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("once") / "group"
    create(folder, "Art for everyone").close()
    return folder


@pytest.fixture
def folder(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_once, tmp_path / "group"))


@pytest.fixture
def group(folder: Path, now: Now) -> Iterator[Group]:
    opened = open_group(folder, now=now)
    yield opened
    opened.close()


@pytest.fixture
def real(group: Group) -> Stores:
    return Stores(group.people, group.consents, group.sessions, group.register, group.feedback, group.settings)


@pytest.fixture(params=["on disk", "in memory"])
def stores(request: pytest.FixtureRequest, now: Now) -> Stores:
    if request.param == "on disk":
        return request.getfixturevalue("real")
    people, sessions = FakePeople(now), FakeSessions(now)
    return Stores(people, FakeConsents(people), sessions, FakeRegister(people, sessions), FakeFeedback(), FakeSettings())
