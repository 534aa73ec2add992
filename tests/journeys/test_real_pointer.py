"""A real pointer in a real window: resting opens the session once, sliding off a key takes the press back, a click goes back."""

import shutil
import sys
import time
from pathlib import Path

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.preferences import Look, Touch
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group, open_group
from tests.conftest import FixedClock
from tests.journeys.test_real_window import Desk, desk, opened

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux; the other journeys run everywhere")
__all__ = ["desk"]  # the fixture


def test_a_pointer_in_a_real_window(desk: Desk, group: Group, services: GroupServices, tmp_path: Path) -> None:
    services.looks.use(Look(touch=Touch(dwell=1000)))
    folder = tmp_path / "with a pointer"
    shutil.copytree(group.folder, folder)

    def point(across: float, down: float) -> None:
        """At a part of the window."""
        place = dict(line.split("=") for line in desk.run("getactivewindow", "getwindowgeometry", "--shell").splitlines() if "=" in line)
        x, y, wide, high = (int(place[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        desk.run("mousemove", str(x + round(wide * across)), str(y + round(high * down)))

    with opened(desk, folder, tmp_path / "said"):
        point(0.5, 0.98)
        time.sleep(0.3)
        point(0.25, 0.45)
        point(0.25, 0.46)
        desk.wait_for("Who is here?")
        time.sleep(1.3)
        point(0.06, 0.04)  # Back
        desk.run("mousedown", "1")
        point(0.4, 0.04)
        desk.run("mouseup", "1")
        assert desk.title().startswith("Who is here?"), "sliding off took the press back"
        point(0.06, 0.04)
        desk.run("click", "1")
        desk.wait_for("Home")
    after = open_group(folder, now=FixedClock().now)
    session = after.sessions.between(FixedClock().now().date(), FixedClock().now().date())[0]
    marks = [row.mark for row in after.register.page(RegisterQuery(session.id))]
    after.close()
    assert set(marks) == {Mark.NONE}, "whoever came to lie under the resting pointer was not pressed"
