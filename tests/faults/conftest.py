"""A real group that faults happen to, and the counts that each test tells at the end."""

import os
import shutil
from collections.abc import Callable
from datetime import date, time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.ended import Photo
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.storage.backups import backup_now
from coprod_desktop.storage.folder import create
from coprod_desktop.storage.photo import tidy_photo
from tests.faults.acting import AGAIN

ROOT = Path(__file__).resolve().parents[2]
RUN = Actor(Seat.RUN)
_TOLD = pytest.StashKey[list[str]]()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    lines = config.stash.get(_TOLD, [])
    if lines:
        terminalreporter.section("faults")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Keeps a line of counts for the end of the run."""
    return request.config.stash.setdefault(_TOLD, []).append


def a_photo(number: int) -> bytes:
    from PIL import Image

    out = BytesIO()
    Image.effect_noise((90, 60), 40 + number).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def make(folder: Path) -> None:
    """Eight people, a weekly session, a person whose name is known, two photos, two copies."""
    group = create(folder, "Art for everyone")
    for number in range(8):
        group.people.save(Person(new_id(), f"Ann {number}"), RUN, "added")
    group.people.save(Person(AGAIN, "before"), RUN, "")
    group.sessions.save_programme(
        Programme(new_id(), "Art", first_day=date(2026, 1, 7), start=time(14), rule="FREQ=WEEKLY;COUNT=5"), date(2026, 3, 1), RUN, "")
    session = group.sessions.between(date(2026, 1, 1), date(2026, 12, 31))[0]
    photos = [Photo(new_id(), session.id, group.media.add_photo(tidy_photo(a_photo(number))), f"Photo {number}") for number in range(2)]
    group.sessions.save_photos(session.id, photos, RUN, "photos")
    for kind in ("daily", "session"):
        backup_now(folder, group.keys.raw_key, kind)
    group.close()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("once") / "group"
    make(folder)
    return folder


@pytest.fixture
def folder(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_once, tmp_path / "group"))


def child_environment(*more: Path) -> dict[str, str]:
    """For a process that writes nothing but to the group's folder."""
    path = os.pathsep.join([str(ROOT), *map(str, more)])
    return dict(os.environ, PYTHONPATH=path, PYTHONDONTWRITEBYTECODE="1")
