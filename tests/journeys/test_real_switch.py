"""Two switches on the keyboard of a real window: what the window system sends while a key is held down counts once."""

import shutil
import time
from pathlib import Path

from coprod_desktop.domain.preferences import Look, Scan
from coprod_desktop.storage.folder import Group
from tests.journeys.test_real_window import Desk, desk, opened, pytestmark  # noqa: F401

_SEEN = 1  # second: nobody presses before the page is seen


def test_space_moves_and_enter_chooses(desk: Desk, group: Group, tmp_path: Path) -> None:  # noqa: F811
    group.settings.save_look(Look(way="scan", scan=Scan(switches=2, ignore=0, sound=False)))
    folder = tmp_path / "with switches"
    shutil.copytree(group.folder, folder)
    with opened(desk, folder, tmp_path / "said"):
        time.sleep(_SEEN)
        desk.run("keydown", "space")  # from the session to the one after it
        time.sleep(1.2)
        desk.run("keyup", "space")
        desk.press("space", "Return")
        desk.wait_for("Take part")
