"""A real window under a real window manager: real key presses do the register, and the file has what was seen."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group, open_group
from tests.conftest import FixedClock

ROOT = Path(__file__).parents[2]
NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux; the other journeys run everywhere")


@dataclass
class Desk:
    """A screen that nobody sees, and the keys of its keyboard."""

    surroundings: dict[str, str]

    def run(self, *command: str) -> str:
        return subprocess.run(["xdotool", *command], env=self.surroundings, capture_output=True, text=True, timeout=20).stdout.strip()

    def title(self) -> str:
        """Of the window that has the keyboard."""
        return self.run("getactivewindow", "getwindowname")

    def press(self, *keys: str) -> None:
        self.run("key", "--clearmodifiers", "--delay", "60", *keys)

    def wait_for(self, screen: str) -> None:
        until(lambda: self.title() == f"{screen} – Coprod Desktop", f"“{screen}” does not come; the window says “{self.title()}”")


def until(ready: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + 20
    while not ready():
        assert time.monotonic() < end, otherwise
        time.sleep(0.05)


def started(command: list[str], surroundings: dict[str, str], **more: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command, env=surroundings, stdin=subprocess.DEVNULL, **more)  # type: ignore[call-overload]


def ended(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if missing:
        pytest.fail(f"This test needs a screen of its own. Please install: {' '.join(missing)}.")
    read, write = os.pipe()
    keep = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    with (tmp_path / "screen.log").open("wb") as log:
        screen = started(["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x900x24", "-nolisten", "tcp"], keep,
                         pass_fds=[write], stdout=log, stderr=log)
        os.close(write)
        with os.fdopen(read) as number:
            display = f":{number.readline().strip()}"
        surroundings = keep | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
        manager = started(["openbox"], surroundings, stdout=log, stderr=log)
        yield Desk(surroundings)
        ended(manager)
        ended(screen)


def test_register_by_keys_in_a_real_window(desk: Desk, group: Group, tmp_path: Path) -> None:
    folder = tmp_path / "with keys"
    shutil.copytree(group.folder, folder)
    said = tmp_path / "said"
    with said.open("wb") as file:
        window = started([sys.executable, "-m", "tests.journeys.open_window", str(folder)], desk.surroundings, cwd=ROOT, stdout=file, stderr=file)
        try:
            desk.wait_for("Home")
            desk.press("Return")
            desk.wait_for("Who is here?")
            desk.press("Return", "Right", "space")  # Amina, then Ben
            desk.press("ctrl+z")  # Ben is taken back
            desk.press("F4")
            desk.wait_for("How it looks and sounds")
            desk.press("Escape")
            desk.wait_for("Who is here?")
            desk.press("Right", "Return")  # the focus came back to Ben: beside him stands Cerys
            desk.press("alt+Home")
            desk.wait_for("Home")
            desk.press("alt+F4")
            assert window.wait(timeout=20) == 0
        finally:
            if window.poll() is None:
                ended(window)
    assert said.read_text() == ""  # no warning of Qt, no trouble
    after = open_group(folder, now=FixedClock().now)
    try:
        session = after.sessions.between(FixedClock().now().date(), FixedClock().now().date())[0]
        marks = {row.name: row.mark for row in after.register.page(RegisterQuery(session.id)) if row.mark != Mark.NONE}
    finally:
        after.close()
    assert marks == {"Amina": Mark.HERE, "Cerys": Mark.HERE}
