"""An older copy takes the place of the group in the running app, and a group is opened from a stick on a new laptop."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.running import Running
from coprod_desktop.storage.folder import create, open_group
from coprod_desktop.storage.outside import copy_to
from tests.opening import answer, put_away
from tests.screens.by_keys import press
from tests.storage.test_outside import add, names
from tests.test_running import WORDS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said of a first window, where there is no screen


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """With a copy of a group that had Ann."""
    place = tmp_path / "STICK"
    place.mkdir()
    group = create(tmp_path / "old laptop" / "group", "Poplar arts")
    add(group, "Ann")
    copy_to(place, group.folder, group.keys.raw_key)
    add(group, "Ben")
    group.close()
    return place


@pytest.fixture
def runs(qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Running]]:
    monkeypatch.setenv("HOME", str(tmp_path))
    made: list[Running] = []
    yield made
    for running in made:
        put_away(running)


def start(runs: list[Running], folder: Path) -> Running:
    running = Running(folder, muted=True)
    runs.append(running)
    running.start()
    QApplication.processEvents()
    return running


def bring_back(running: Running, stick: Path, qtbot: Any, passphrase: str = "") -> None:
    """From the place to the press that brings the copy back, as the screen does it."""
    assert running.window is not None
    here: Any = running.window.here
    here.search(stick)
    qtbot.waitUntil(lambda: here.state.step == "copies", timeout=20_000)
    here.choose("0", None)
    if here.state.step == "locked":
        here.type(passphrase)
        here.unlock()
        qtbot.waitUntil(lambda: here.state.step == "look", timeout=20_000)
    before = running.window
    press(running, "go")
    qtbot.waitUntil(lambda: running.window is not before, timeout=20_000)
    QApplication.processEvents()


def test_an_older_copy_opens_in_place_and_can_be_undone(runs: list[Running], stick: Path, tmp_path: Path, qtbot: Any) -> None:
    running = start(runs, tmp_path / "old laptop" / "group")
    assert running.app is not None and names(running.app.group) == {"Ann", "Ben"}
    running.app.window.go_to("restore")
    bring_back(running, stick, qtbot)
    app: Any = running.app
    assert names(app.group) == {"Ann"} and app.window._message.words.endswith(" is open.") and app.window._message.tone == "good"
    app.window.go_to("restore")
    bring_back(running, app.services.moving.own(), qtbot)
    assert names(running.app.group) == {"Ann", "Ben"}


def test_a_group_is_opened_from_a_stick_on_a_new_laptop(runs: list[Running], stick: Path, tmp_path: Path, qtbot: Any) -> None:
    new = tmp_path / "new laptop" / "group"
    running = start(runs, new)
    assert running.app is None
    press(running, "from-stick")
    bring_back(running, stick, qtbot)
    assert running.app is not None and names(running.app.group) == {"Ann"} and running.app.group.name == "Poplar arts"
    assert (new / "group.db").exists() and not new.with_name("group.part").exists()


def test_a_copy_with_a_passphrase_asks_for_it_on_the_new_laptop(runs: list[Running], stick: Path, tmp_path: Path, qtbot: Any) -> None:
    old = open_group(tmp_path / "old laptop" / "group")
    old.keys.set_passphrase(WORDS)
    copy_to(stick, old.folder, old.keys.raw_key)
    old.close()
    running = start(runs, tmp_path / "new laptop" / "group")
    press(running, "from-stick")
    here: Any = running.window.here  # type: ignore[union-attr]
    here.search(stick)
    qtbot.waitUntil(lambda: here.state.step == "copies", timeout=20_000)
    here.choose("0", None)
    here.type(WORDS)
    here.unlock()
    qtbot.waitUntil(lambda: here.state.step == "look", timeout=20_000)
    here.bring_back()
    qtbot.waitUntil(lambda: running.window is not None and running.window.here is not here, timeout=20_000)
    answer(running, WORDS)
    assert running.app is not None and names(running.app.group) == {"Ann", "Ben"}


def test_a_damaged_group_comes_back_from_the_stick(runs: list[Running], stick: Path, tmp_path: Path, qtbot: Any) -> None:
    folder = tmp_path / "old laptop" / "group"
    (folder / "group.db").write_bytes(os.urandom(50_000))
    running = start(runs, folder)
    assert running.app is None
    press(running, "from-stick")
    bring_back(running, stick, qtbot)
    assert running.app is not None and names(running.app.group) == {"Ann"}
    assert [path.name for path in folder.parent.iterdir() if path != folder and path.name.startswith("group before ")]


def test_the_app_reminds_at_the_start_when_the_copy_is_old(runs: list[Running], stick: Path, tmp_path: Path, qtbot: Any) -> None:
    running = start(runs, tmp_path / "old laptop" / "group")
    app: Any = running.app
    app.services.moving.copy_to(stick, "STICK", str, pytest.fail)
    qtbot.waitUntil(lambda: app.services.moving.carried() is not None, timeout=20_000)
    carried = app.services.moving.carried()
    old = (carried.when - timedelta(days=40)).isoformat()
    app.group.settings.put("stick_copy", app.group.settings.get("stick_copy").replace(carried.at, old))
    put_away(runs.pop())
    running = start(runs, tmp_path / "old laptop" / "group")
    window: Any = running.window
    qtbot.waitUntil(lambda: window._message is not None, timeout=20_000)
    assert window._message.words.startswith("The copy on STICK is more than a month old.")
