"""What tests stand on: a small real group in a folder of its own, a fixed clock, a window that speaks to nobody."""

import gc
import os
import shutil

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
from coprod_desktop.storage import codes, keys
from coprod_desktop.storage.folder import Group, create, open_group
from tests.kept_worker import KeptWorker, Lent

NOW = datetime(2026, 11, 21, 13, 40)
PEOPLE = (("Amina", "1F9D5-1F3FD"), ("Ben", "1F468-1F3FC"), ("Cerys", "1F469-1F3FD-200D-1F9B0"), ("Donna", "1F469-1F3FE-200D-1F9B1"),
          ("Ernest", "1F468-1F3FF-200D-1F9B2"), ("Lowri Ŵyn", "1F469-1F3FB"), ("Mo", "1F3B8"), ("Zofia", "1F408"))

_COSTS = {module: (module._PASSES, module._KIBIBYTES) for module in (keys, codes)}

# Real windows, real sound, processes killed at a moment, times: what another test beside them would disturb.
_ALONE = ("atspi/", "faults/test_kill", "journeys/test_real_", "journeys/test_make_a_sheet", "journeys/test_nothing_left", "journeys/test_tour",
          "speech/test_cues", "speech/test_playing", "speech/test_sound", "speech/test_voice", "bench/test_voice")


def _stands_alone(file: Path) -> bool:
    return file.relative_to(Path(__file__).parent).as_posix().startswith(_ALONE)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Each of the two runs of `start.py test` reads its own files only."""
    chosen, here = config.option.markexpr, Path(__file__).parent
    if not chosen.endswith(("and alone", "and not alone")) or collection_path.is_dir() or here not in collection_path.parents:
        return None
    return _stands_alone(collection_path) == chosen.endswith("not alone") or None


@pytest.hookimpl(tryfirst=True)  # before -m chooses by the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _stands_alone(item.path):
            item.add_marker("alone")


def pytest_collection_finish() -> None:
    """Twelve thousand tests stay to the end: they need not be looked through for what can go, again and again."""
    gc.collect()
    gc.freeze()


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


@pytest.fixture(scope="session", autouse=True)
def light_keys() -> Iterator[None]:
    """What a passphrase or a picture code costs a guesser costs each test, too: here next to nothing. What is written says with what it was
    made, so all else is as it is. Tests of the real cost ask for `real_cost`."""
    with pytest.MonkeyPatch.context() as patch:
        for module in _COSTS:
            patch.setattr(module, "_PASSES", 1)
            patch.setattr(module, "_KIBIBYTES", 64)
        yield


@pytest.fixture
def real_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, (passes, kibibytes) in _COSTS.items():
        monkeypatch.setattr(module, "_PASSES", passes)
        monkeypatch.setattr(module, "_KIBIBYTES", kibibytes)


@pytest.fixture(scope="session")
def kept_worker() -> Iterator[KeptWorker]:
    made = KeptWorker()
    yield made
    made.close()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture(scope="session")
def small_group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight people, art and choir today (Saturday 21 November 2026): made once, and copied for each test."""
    made = create(tmp_path_factory.mktemp("small") / "group", "Poplar arts", now=FixedClock().now)
    actor = Actor()
    people = [made.people.save(Person(new_id(), name, picture=f"openmoji:{code}"), actor, name) for name, code in PEOPLE]
    for name, picture, start in (("Art", "1F3A8", time(14)), ("Choir", "1F3B6", time(19))):
        programme = Programme(new_id(), name, Kind.DROP_IN, f"openmoji:{picture}", place="Poplar Hall", first_day=date(2026, 11, 7), start=start,
                              rule="FREQ=WEEKLY")
        saved = made.sessions.save_programme(programme, date(2027, 2, 1), actor, name)
        if name == "Art":
            for person in people:
                made.register.join(saved.id, person.id, True, actor, "joins")
    made.close()
    return made.folder


@pytest.fixture
def group(small_group: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Group]:
    """The small group, in a folder that is this test's own."""
    opened = open_group(Path(shutil.copytree(small_group, tmp_path / "group")), now=clock.now)
    yield opened
    opened.close()


@pytest.fixture
def services(group: Group, clock: FixedClock) -> GroupServices:
    from coprod_desktop.wiring import Services

    return Services(group, JobsNow(), clock)


@pytest.fixture
def app(qapp: Any, group: Group, clock: FixedClock, kept_worker: KeptWorker) -> Iterator[Any]:
    """The whole app on the small group, at Home, with a voice that makes no sound."""
    from coprod_desktop.app import App

    made = App(group, clock=clock, muted=True)
    made.jobs._pool = Lent(kept_worker)  # type: ignore[assignment]
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
