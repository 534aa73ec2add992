"""The tour, taken once for all that is looked at afterwards."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from coprod_desktop.storage.folder import open_group
from tests.conftest import FixedClock
from tests.journeys.inotify import Watch

ROOT = Path(__file__).parents[2]
_PLACES = {"HOME": "home", "TMPDIR": "temporary", "XDG_RUNTIME_DIR": "runtime", "XDG_CACHE_HOME": "home/cache", "XDG_CONFIG_HOME": "home/config",
           "XDG_DATA_HOME": "home/data", "XDG_STATE_HOME": "home/state"}


@dataclass
class Toured:
    """`said` is what it printed, `files` are all that was touched with their bytes, `told` what the child saw."""

    out: Path
    said: str
    names: tuple[str, ...]
    files: Mapping[Path, bytes]
    told: dict[str, list[str]]


def take_tour(place: Path, *before: str) -> str:
    """The tour by a child whose home and temporary files are all in `place`; what it said, and nothing of it as an error. `before` stands
    before its command."""
    for folder in (*_PLACES.values(), "out"):
        (place / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    environment = {**os.environ, **{name: str(place / folder) for name, folder in _PLACES.items()}, "PYTHONPATH": str(ROOT),
                   "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [*before, sys.executable, "-m", "tests.journeys.watched_tour", "tour", "--out", str(place / "out")]
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    place, aside = tmp_path_factory.mktemp("computer"), tmp_path_factory.mktemp("aside")
    watch = Watch(place, aside) if sys.platform == "linux" else None
    files: Mapping[Path, bytes] = {}
    try:
        said = take_tour(place)
    finally:
        if watch is not None:
            files = watch.end()
    group = open_group(place / "out" / "group", now=FixedClock().now)
    try:
        names = tuple(group.people.names().values())
    finally:
        group.close()
    return Toured(place / "out", said, names, files, json.loads(said.splitlines()[-1]))
