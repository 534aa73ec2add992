"""A real window under a real window manager: real key presses do the register, and the file has what was seen."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.wiring import Services
from tests.conftest import FixedClock
from tests.screens.test_take_part import agree_to_be_shown

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

    def windows(self) -> str:
        """The names of all that can be seen, with the keyboard or without."""
        return self.run("search", "--onlyvisible", "--name", ".", "getwindowname", "%@")

    def press(self, *keys: str) -> None:
        self.run("key", "--clearmodifiers", "--delay", "60", *keys)

    def tab(self, times: int) -> None:
        """Tab as often, then Enter."""
        self.press(*["Tab"] * times, "Return")

    def size(self) -> tuple[int, int]:
        """Width and height of the window that has the keyboard, without its frame."""
        said = dict(line.split("=") for line in self.run("getactivewindow", "getwindowgeometry", "--shell").splitlines())
        return int(said["WIDTH"]), int(said["HEIGHT"])

    def wait_for(self, screen: str) -> None:
        until(lambda: self.title() == f"{screen} – Coprod Desktop", lambda: f"“{screen}” does not come; the window says “{self.title()}”, there are "
                                                                            f"windows: {self.windows()}")


def until(ready: Callable[[], bool], otherwise: Callable[[], str]) -> None:
    end = time.monotonic() + 20
    while not ready():
        assert time.monotonic() < end, otherwise()
        time.sleep(0.05)


def started(command: list[str], surroundings: dict[str, str], **more: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command, env=surroundings, stdin=subprocess.DEVNULL, **more)  # type: ignore[call-overload]


def ended(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A test can say how large the screen is."""
    missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if missing:
        pytest.fail(f"This test needs a screen of its own. Please install: {' '.join(missing)}.")
    read, write = os.pipe()
    keep = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    with (tmp_path / "screen.log").open("wb") as log:
        # Without -noreset the screen begins anew when its first visitor leaves, and who comes in that moment finds it shut.
        size = getattr(request, "param", "1366x900")
        screen = started(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"], keep,
                         pass_fds=[write], stdout=log, stderr=log)
        os.close(write)
        with os.fdopen(read) as number:
            display = f":{number.readline().strip()}"
        surroundings = keep | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
        ready = tmp_path / "openbox-is-there"
        manager = started(["openbox", "--startup", f"touch {ready}"], surroundings, stdout=log, stderr=log)
        until(ready.exists, lambda: "openbox does not come")  # a window that is there before it never gets the keyboard
        yield Desk(surroundings)
        ended(manager)
        ended(screen)


@contextmanager
def opened(desk: Desk, folder: Path, said: Path, *at: str) -> Iterator[None]:
    """The app on a folder, also `at` another time, until its window is closed by keys; no warning of Qt and no trouble is written."""
    with said.open("wb") as file:
        opens = [sys.executable, "-m", "tests.journeys.open_window", str(folder), *at]
        window = started(opens, desk.surroundings, cwd=ROOT, stdout=file, stderr=file)
        try:
            desk.wait_for("Home")
            yield
            desk.press("alt+F4")
            assert window.wait(timeout=20) == 0
        finally:
            if window.poll() is None:
                ended(window)
    assert said.read_text() == ""


@pytest.mark.parametrize("desk", ["1366x768", "1280x720"], indirect=True)
def test_the_window_fits_a_small_laptop(desk: Desk, group: Group, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """It fills what the frame leaves of the screen, also with large words: else the keys at its foot are out of reach."""
    wide, high = map(int, request.node.callspec.params["desk"].split("x"))
    folder = tmp_path / "small"
    shutil.copytree(group.folder, folder)
    window = started([sys.executable, "-m", "coprod_desktop", "open", "--group", str(folder)], desk.surroundings, cwd=ROOT)
    try:
        desk.wait_for("Home")

        def fits() -> bool:
            width, height = desk.size()
            return width == wide and high - 40 < height < high

        until(fits, lambda: f"the window is as large as the screen allows, not {desk.size()}")
        desk.press(*["ctrl+plus"] * 8)
        until(fits, lambda: f"large words make the window {desk.size()}")
        desk.press("alt+F4")
        assert window.wait(timeout=20) == 0
    finally:
        if window.poll() is None:
            ended(window)


def test_register_by_keys_in_a_real_window(desk: Desk, group: Group, tmp_path: Path) -> None:
    folder = tmp_path / "with keys"
    shutil.copytree(group.folder, folder)
    with opened(desk, folder, tmp_path / "said"):
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
    after = open_group(folder, now=FixedClock().now)
    try:
        session = after.sessions.between(FixedClock().now().date(), FixedClock().now().date())[0]
        marks = {row.name: row.mark for row in after.register.page(RegisterQuery(session.id)) if row.mark != Mark.NONE}
    finally:
        after.close()
    assert marks == {"Amina": Mark.HERE, "Cerys": Mark.HERE}


def test_the_whole_main_job_by_keys_in_a_real_window(desk: Desk, group: Group, services: GroupServices, tmp_path: Path) -> None:
    """From Home to the session, I am here, how it was, a bigger look, and no to a photo: Tab, Enter, Alt+Home and F4."""
    donna = agree_to_be_shown(services, "Donna")
    art = services.sessions.today()[0].id
    folder = tmp_path / "with keys"
    shutil.copytree(group.folder, folder)
    with opened(desk, folder, tmp_path / "said", "2026-11-21T14:00"):
        desk.press("Return")
        desk.wait_for("Who is here?")
        desk.press("alt+Home")
        desk.wait_for("Home")
        desk.tab(2)  # I want to take part
        desk.wait_for("Take part")
        desk.press("Return")
        desk.wait_for("I am here")
        desk.press("Return")  # my picture
        desk.press("alt+Home")
        desk.wait_for("Take part")
        desk.tab(1)  # how was it
        desk.wait_for("How was it?")
        desk.press("Return", "Return")  # on my own; good
        desk.tab(8)  # next
        desk.tab(2)  # I skip the words, twice
        desk.tab(2)
        desk.wait_for("Thank you")
        desk.press("F4")
        desk.wait_for("How it looks and sounds")
        desk.press("Return", "alt+Home")  # bigger
        desk.wait_for("Take part")
        desk.tab(2)
        desk.wait_for("About me")
        desk.tab(3)
        desk.wait_for("What I agreed to")
        desk.tab(2)
        desk.wait_for("Is it OK with you?")
        desk.tab(2)  # no: the ring is round the title, for with larger words "not now" is below what is seen
        desk.wait_for("What I agreed to")
    after = open_group(folder, now=FixedClock().now)
    try:
        kept = Services(after, services.jobs, FixedClock())
        assert kept.register.row(art, donna).mark is Mark.HERE
        assert kept.feedback.faces(art) == {"good": 1}
        assert kept.people.get(donna).look.scale == 125
        assert kept.consents.of(donna)[Purpose.PHOTO].said is Said.NO
    finally:
        after.close()
