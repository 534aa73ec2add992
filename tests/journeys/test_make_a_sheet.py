"""A sheet is made by keys alone in a real window, and with one switch: it is in the file of the group and on the page as it was made."""

import shutil
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from coprod_desktop.domain.handout import Row
from coprod_desktop.domain.preferences import Scan
from coprod_desktop.domain.sheet import picture_of, words_of
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.ui import scanning
from coprod_desktop.wiring import Services
from tests.conftest import FixedClock
from tests.journeys.test_real_window import Desk, desk, opened
from tests.one_switch import OneSwitch
from tests.screens.by_keys import screen_name

__all__ = ["desk"]  # its screen and its keys

SCAN = Scan(step=500, first=0, ignore=0, rounds=0, sound=False)


def test_one_switch_makes_a_sheet_from_an_example(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "pace", 1.0)
    services = app.services
    pattern = services.sheets.patterns()[0].name
    me = OneSwitch(app, scan=SCAN)
    me.choose("choice-2", "own-sheets", "choice-patterns", f"choice-{pattern}")
    me.wait(lambda: screen_name(app) == "maker")
    sheet = services.sheets.get(services.sheets.page(0, 1)[0].id)
    first, second = [row for row in sheet.shown if isinstance(row.block, Row)][:2]
    for row in (first, second):
        me.choose(f"picture-{row.id}", "way-more")
        me.wait(lambda: app.window.view.presenter.state.way == "more")
        found = app.window.view.presenter.state.found
        me.choose(next(press.objectName() for press in app.window.view.parts() if found[0][0] in press.objectName()))
        me.wait(lambda: screen_name(app) == "maker")
    kept = services.sheets.get(sheet.id)
    assert [words_of(row.block) for row in kept.shown] == [words_of(row.block) for row in sheet.shown]
    assert all(picture_of(kept.row(row.id).block) for row in (first, second))
    me.choose("print")
    me.wait(lambda: screen_name(app) == "preview")
    me.wait(lambda: bool(app.window.view.presenter._pdf))
    words = " ".join("".join(page.extract_text() for page in PdfReader(BytesIO(app.window.view.presenter._pdf)).pages).split())
    assert all(words_of(row.block) in words for row in (first, second))


@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")
def test_by_keys_from_what_we_did(desk: Desk, group: Group, services: GroupServices, tmp_path: Path) -> None:
    services.ending.add_done(services.sessions.today()[0].id, "openmoji:1F3A8", "We painted.")
    folder = shutil.copytree(group.folder, tmp_path / "with keys")
    with opened(desk, folder, tmp_path / "said"):
        desk.tab(3)
        desk.wait_for("Print")
        desk.press("Return")  # what we did
        desk.wait_for("The page")
        desk.press("shift+Tab", "Return")  # change this sheet
        desk.wait_for("Make a sheet")
        desk.press("Home")
        desk.run("type", "--delay", "25", "We utilise clay. ")
        time.sleep(2)  # the help waits for a pause
        desk.tab(1)  # use these words
        desk.press("Return")  # a line under it
        desk.run("type", "--delay", "25", "We had cake.")
        time.sleep(0.5)
        desk.tab(1)  # the first picture that fits
        desk.press("alt+Home")
        desk.wait_for("Home")
    after = open_group(folder, now=FixedClock().now)
    try:
        kept = Services(after, services.jobs, FixedClock()).sheets
        shown = kept.get(kept.page(0, 1)[0].id).shown
        assert words_of(shown[0].block).startswith("We use clay. We met on Saturday")
        assert words_of(shown[1].block) == "We had cake." and picture_of(shown[1].block) == "openmoji:1F370"
    finally:
        after.close()
