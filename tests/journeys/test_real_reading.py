"""Reading aloud in a real window, with real keys and the real voice: start, pause, a sentence back and on, faster, larger words, stop."""

import shutil
from pathlib import Path

from coprod_desktop.storage.folder import Group, open_group
from tests.journeys.test_real_window import Desk, desk, opened, pytestmark, until  # noqa: F401


def test_reading_by_keys_in_a_real_window(desk: Desk, group: Group, tmp_path: Path) -> None:  # noqa: F811
    """Faster and larger are kept at once; the group's file has both. Pause, back and on leave no trouble behind."""
    folder = tmp_path / "reads"
    shutil.copytree(group.folder, folder)
    copy = tmp_path / "looked at"

    def kept() -> tuple[int, int]:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder, copy)
        looked = open_group(copy)
        look = looked.settings.look()
        looked.close()
        return look.speed, look.scale

    with opened(desk, folder, tmp_path / "said"):
        desk.press("F1")
        desk.wait_for("Help")
        desk.press("F2", "shift+F2", "shift+F2", "F8", "F8", "F7")
        desk.press("shift+F8", "shift+F8", "ctrl+plus")
        until(lambda: kept() == (190, 125), lambda: f"speed and size are {kept()}")
        desk.press("F6", "F2", "F2", "Escape")  # read again from the start, and leave the page while it reads
        desk.wait_for("Home")
