"""One switch alone: from Home to the session, I am here, how it was, a bigger look, and no to a photo. No other key, no mouse."""

from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.domain.preferences import Scan
from coprod_desktop.ui import scanning
from tests.journeys.main_job import do_main_job
from tests.one_switch import OneSwitch

SWITCHES = {"one switch": Scan(step=500, first=0, ignore=0, rounds=0, sound=False),
            "one switch, one by one": Scan(step=500, first=0, ignore=0, rounds=0, sound=False, rows=False)}


@pytest.mark.parametrize("how", SWITCHES)
def test_the_whole_main_job(app: Any, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    monkeypatch.setattr(scanning, "pace", 1.0)
    do_main_job(app, OneSwitch(app, scan=SWITCHES[how]), bigger=125)


def test_a_file_is_found(app: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a window of our own: those of the system cannot be gone through."""
    monkeypatch.setattr(scanning, "pace", 1.0)
    (tmp_path / "papers" / "old").mkdir(parents=True)
    (tmp_path / "papers" / "old" / "people.csv").write_text("Ann")
    chosen: list[Path] = []
    switch = OneSwitch(app, scan=SWITCHES["one switch"])
    app.window.last_folder = tmp_path / "papers"
    app.window.pick_file("Choose a list", ["csv"], chosen.append)
    for words in ("old", "people.csv"):
        switch.wait(lambda words=words: any(words in press.accessibleName() for press in app.window.view.parts()))  # type: ignore[misc]
        switch.choose(next(press.objectName() for press in app.window.view.parts() if words in press.accessibleName()))
    switch.wait(lambda: chosen == [tmp_path / "papers" / "old" / "people.csv"])
