"""Two switches on the keyboard of a real window: what the window system sends while a key is held down counts once."""

import shutil
import time
from pathlib import Path

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.preferences import Look, Scan
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import Group, open_group
from tests.conftest import FixedClock
from tests.journeys.test_real_window import Desk, desk, opened, pytestmark  # noqa: F401


def test_space_moves_and_enter_chooses(desk: Desk, group: Group, tmp_path: Path) -> None:  # noqa: F811
    group.settings.save_look(Look(way="scan", scan=Scan(switches=2, ignore=0, sound=False)))
    folder = tmp_path / "with switches"
    shutil.copytree(group.folder, folder)
    with opened(desk, folder, tmp_path / "said"):
        time.sleep(1)  # scanning begins after the first paint
        desk.press("Return")
        desk.wait_for("Who is here?")
        time.sleep(1)  # nobody presses before the page is seen
        desk.run("keydown", "space")  # to the line of what a press means
        time.sleep(1.2)
        desk.run("keyup", "space")
        desk.press("space", "Return")  # into the row of people
        desk.press("space", "Return")  # Ben
        desk.press("Escape")
        desk.wait_for("Home")
    after = open_group(folder, now=FixedClock().now)
    try:
        session = after.sessions.between(FixedClock().now().date(), FixedClock().now().date())[0]
        marks = {row.name: row.mark for row in after.register.page(RegisterQuery(session.id)) if row.mark != Mark.NONE}
    finally:
        after.close()
    assert marks == {"Ben": Mark.HERE}
