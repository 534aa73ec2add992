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
from coprod_desktop.domain.paper import Paper, PaperColour, PaperSize
from coprod_desktop.domain.preferences import Scan
from coprod_desktop.domain.sheet import picture_of, words_of
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SUMMARY
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.ui import scanning
from coprod_desktop.wiring import Services
from tests.conftest import FixedClock
from tests.journeys.test_real_window import Desk, desk, opened, until
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
        desk.press("shift+Tab", "shift+Tab", "Return")  # change this sheet
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


@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")
def test_by_keys_on_paper_of_its_own_all_ways_and_the_day_after(desk: Desk, group: Group, services: GroupServices, tmp_path: Path) -> None:
    """What was written since comes in, and what somebody wrote over stays."""
    art = services.sessions.today()[0].id
    sheet = services.sheets.start(SUMMARY, art)
    services.sheets.write(sheet, sheet.shown[0].id, "We met.")
    folder = shutil.copytree(group.folder, tmp_path / "with keys")
    with opened(desk, folder, tmp_path / "said"):
        desk.tab(3)
        to_our_sheet(desk)
        desk.press("F6", "Tab", "Tab", "Return")  # print or save
        desk.wait_for("The page")
        desk.press(*["shift+Tab"] * 5, "Return")
        desk.wait_for("The paper")
        desk.press("Tab", "Tab", "Return", "Tab", "Tab", "Return", "Escape")  # A5, cream
        desk.wait_for("The page")
        desk.press("F6", "Tab", "Tab", "Tab", "Return", *["Tab"] * 4, "Return")  # save, all ways
        desk.wait_for("Save all ways")
        desk.press("F6", "Tab", "Tab", "Return")
        until(lambda: bool(list(tmp_path.glob("*/*.wav"))), lambda: "All ways are not saved.")
        desk.press("alt+Home")
        desk.wait_for("Home")
    saved = {file.suffix: file for file in next(tmp_path.glob("*/*.wav")).parent.iterdir()}
    assert set(saved) == {".pdf", ".html", ".txt", ".wav"} and "We met." in saved[".txt"].read_text(encoding="utf-8")
    assert PdfReader(saved[".pdf"]).pages[0].mediabox.height == pytest.approx(595, abs=1)

    later = open_group(folder, now=FixedClock().now)
    Services(later, services.jobs, FixedClock()).ending.add_done(art, "openmoji:1F370", "We had cake.")
    later.close()
    with opened(desk, folder, tmp_path / "said later", "2026-11-22T10:05"):
        desk.tab(2)
        to_our_sheet(desk)
        desk.press("End")
        desk.run("type", "--delay", "25", " It was good.")
        desk.press("alt+Home")
        desk.wait_for("Home")
    after = open_group(folder, now=FixedClock().now)
    try:
        kept = Services(after, services.jobs, FixedClock())
        words = [words_of(row.block) for row in kept.sheets.get(sheet.id).shown]
        assert words[0] == "We met. It was good." and "We had cake." in words
        assert kept.handouts.paper("sheet", sheet.id) == Paper(PaperSize.A5, PaperColour.CREAM)
    finally:
        after.close()


def to_our_sheet(desk: Desk) -> None:
    """From the page about printing, by its foot and the list."""
    desk.wait_for("Print")
    desk.press("F6", "Return")
    desk.wait_for("Our own sheets")
    desk.press(*["shift+Tab"] * 3, "Return")
    desk.wait_for("Make a sheet")
