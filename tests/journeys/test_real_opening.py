"""The first day and the day after in a real window under a real window manager, with real key presses."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_desktop import paths
from coprod_desktop.domain.preferences import FIRST_DAY
from coprod_desktop.storage.folder import create, open_group
from tests.journeys.test_real_window import ROOT, Desk, desk, ended, started

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux; the other tests of opening run everywhere")
__all__ = ["desk"]


def running(desk: Desk, said: Path) -> "subprocess.Popen[bytes]":
    """The app as a person starts it, with nothing said but the group on this computer."""
    own = {name: value for name, value in desk.surroundings.items() if not name.startswith("XDG_") or name == "XDG_RUNTIME_DIR"}
    with said.open("wb") as file:
        return started([sys.executable, "-m", "coprod_desktop"], own | {"PYTHONPATH": str(ROOT)}, cwd=ROOT, stdout=file, stderr=file)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Documents").mkdir()


def test_the_first_day_by_keys(desk: Desk, tmp_path: Path) -> None:
    window = running(desk, tmp_path / "said")
    try:
        desk.wait_for("Welcome")
        desk.press("F1")
        desk.wait_for("Help")
        desk.press("Escape")
        desk.wait_for("Welcome")
        desk.press("ctrl+plus", "ctrl+plus")
        desk.run("type", "--delay", "40", "Poplar arts")
        desk.press("Return")
        desk.wait_for("Home")
        desk.press("ctrl+plus")  # the new window has the keys
        desk.press("alt+F4")
        assert window.wait(timeout=20) == 0
    finally:
        if window.poll() is None:
            ended(window)
    assert (tmp_path / "said").read_text() == ""
    group = open_group(paths.group_folder())
    assert group.name == "Poplar arts" and group.settings.look() == FIRST_DAY._replace(scale=175, size_as_computer=False)
    group.close()


def test_a_passphrase_by_keys(desk: Desk, tmp_path: Path) -> None:
    group = create(paths.group_folder(), "Bow choir")
    group.keys.set_passphrase("tea cake bus")
    group.close()
    window = running(desk, tmp_path / "said")
    try:
        desk.wait_for("Your group has a passphrase")
        for words in ("wrong", "tea cake bus"):
            desk.press("ctrl+a")
            desk.run("type", "--delay", "40", words)
            desk.press("Return")
        desk.wait_for("Home")
        desk.press("alt+F4")
        assert window.wait(timeout=20) == 0
    finally:
        if window.poll() is None:
            ended(window)
    assert (tmp_path / "said").read_text() == ""
