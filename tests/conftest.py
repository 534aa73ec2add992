"""What tests stand on: a small real group in a folder of its own, a fixed clock, a window that speaks to nobody."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Kind, Programme
from coprod_desktop.domain.seat import Actor
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import Group, create

NOW = datetime(2026, 11, 21, 13, 40)
PEOPLE = (("Amina", "1F9D5-1F3FD"), ("Ben", "1F468-1F3FC"), ("Cerys", "1F469-1F3FD-200D-1F9B0"), ("Donna", "1F469-1F3FE-200D-1F9B1"),
          ("Ernest", "1F468-1F3FF-200D-1F9B2"), ("Lowri Ŵyn", "1F469-1F3FB"), ("Mo", "1F3B8"), ("Zofia", "1F408"))


# Real windows, real sound, killed processes, times: what another test beside them would disturb.
_ALONE = ("atspi/", "faults/", "journeys/", "speech/test_cues", "speech/test_playing", "speech/test_sound", "speech/test_voice", "test_bench")


@pytest.hookimpl(tryfirst=True)  # before -m chooses by the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).as_posix().startswith(_ALONE):
            item.add_marker("alone")


@dataclass
class FixedClock:
    """A clock that stands still until it is told otherwise."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


class JobsNow:
    """Does slow work at once, in this process."""

    def run(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        try:
            result = work(*args)
        except Exception as trouble:  # what the real jobs hand over, whatever it is
            failed(trouble)
        else:
            then(result)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def group(tmp_path: Path, clock: FixedClock) -> Iterator[Group]:
    """Eight people, art and choir today (Saturday 21 November 2026)."""
    made = create(tmp_path / "group", "Poplar arts", now=clock.now)
    actor = Actor()
    people = [made.people.save(Person(new_id(), name, picture=f"openmoji:{code}"), actor, name) for name, code in PEOPLE]
    for name, picture, start in (("Art", "1F3A8", time(14)), ("Choir", "1F3B6", time(19))):
        programme = Programme(new_id(), name, Kind.DROP_IN, f"openmoji:{picture}", place="Poplar Hall", first_day=date(2026, 11, 7), start=start,
                              rule="FREQ=WEEKLY")
        saved = made.sessions.save_programme(programme, date(2027, 2, 1), actor, name)
        if name == "Art":
            for person in people:
                made.register.join(saved.id, person.id, True, actor, "joins")
    yield made
    made.close()


@pytest.fixture
def services(group: Group, clock: FixedClock) -> GroupServices:
    from coprod_desktop.wiring import Services

    return Services(group, JobsNow(), clock)


@pytest.fixture
def app(qapp: Any, group: Group, clock: FixedClock) -> Iterator[Any]:
    """The whole app on the small group, at Home, with a voice that makes no sound."""
    from coprod_desktop.app import App

    made = App(group, clock=clock, muted=True)
    made.show()
    made.window.make_keys()
    guard = OnlyOneWindow(made.window)
    qapp.installEventFilter(guard)
    qapp.processEvents()
    yield made
    qapp.removeEventFilter(guard)
    made.close()
    made.window.deleteLater()
    qapp.processEvents()
    assert not guard.seen  # last: an app that stays open would trouble the tests after it


class OnlyOneWindow(QObject):
    """Notes every widget that opens as a window of its own: parts shown before they have their place flash up and take the keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow() and not isinstance(watched, QDialog) \
                and watched is not self._window:
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
        return False
