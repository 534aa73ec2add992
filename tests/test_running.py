"""The app as it runs: the first day, the passphrase, one window a group, and what is noted when something breaks."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.running import Notes, Running
from coprod_desktop.storage.folder import create, open_group
from tests.opening import answer, put_away, trouble
from tests.screens.by_keys import press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said of a first window, where there is no screen
ROOT = Path(__file__).resolve().parent.parent
WORDS = "tea cake bus"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "group"


@pytest.fixture
def running(qapp: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setenv("HOME", str(tmp_path))
    made = Running(folder, muted=True)
    yield made
    put_away(made)


def test_the_first_start_asks_for_a_name_and_opens(running: Running, folder: Path) -> None:
    running.start()
    assert running.app is None and running.before is not None and "Welcome" in running.before.window.windowTitle()
    answer(running, "   ")
    assert trouble(running) == "Write a name for your group. You can change it later." and not folder.exists()
    answer(running, "  Poplar   arts ")
    assert running.app is not None and running.app.group.name == "Poplar arts" and running.app.window.isVisible()
    assert not running.before.window.isVisible()


def test_the_second_start_asks_nothing(running: Running, folder: Path) -> None:
    create(folder, "Poplar arts").close()
    running.start()
    assert running.before is None and running.app is not None and "Home" in running.app.window.windowTitle()


def test_a_passphrase_is_asked_until_it_is_right(running: Running, folder: Path) -> None:
    group = create(folder, "Poplar arts")
    code = group.keys.set_passphrase(WORDS)
    group.close()
    running.start()
    assert running.app is None
    for _time in range(3):
        answer(running, "not this")
        assert trouble(running) == "That is not the passphrase. Everything is safe. Try again, or use the recovery code."
    answer(running, code.lower().replace("-", " "))
    assert running.app is not None and running.app.group.name == "Poplar arts"


def test_what_cannot_be_opened_is_said(running: Running, folder: Path) -> None:
    folder.mkdir()
    (folder / "group.db").write_bytes(b"x" * 5000)
    running.start()
    assert running.app is None and running.before is not None and running.before.window.here is not None
    state = running.before.window.here.state
    assert state.notes == ("The group’s file is damaged and no good copy was found. "
                           "Nothing has changed. Ask someone who has another copy of the folder.",)
    assert state.label == ""
    press(running.before, "close")
    assert not running.before.window.isVisible()


# In processes of their own


def environment(home: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return own | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def child(folder: Path, act: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-m", "tests.running_child", str(folder), act], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            text=True, cwd=ROOT, env=environment(folder.parent))


def second_start(folder: Path) -> int:
    return subprocess.run([sys.executable, "-m", "coprod_desktop", "--group", str(folder)], env=environment(folder.parent), timeout=30,
                          cwd=folder.parent, check=False).returncode


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_copy_brings_the_first_to_the_front_and_ends(folder: Path) -> None:
    create(folder, "Poplar arts").close()
    with child(folder, "wait") as first:
        try:
            assert line(first) == "ready"
            assert second_start(folder) == 0
            assert line(first) == "front" and first.wait(20) == 0
        finally:
            first.kill()


def test_a_copy_that_was_killed_is_not_in_the_way(folder: Path) -> None:
    create(folder, "Poplar arts").close()
    with child(folder, "wait") as killed:
        assert line(killed) == "ready"
        killed.kill()
    with child(folder, "trouble") as again:
        assert line(again) == "ready"
        again.communicate(timeout=30)
        assert again.returncode == 0


def test_what_breaks_is_said_and_noted_without_names(folder: Path) -> None:
    create(folder, "Poplar arts").close()
    with child(folder, "trouble") as process:
        assert line(process) == "ready"
        assert line(process) == "Something did not work. What was saved is safe. Go Home, then try again."
        assert process.communicate(timeout=30)[1] == "" and process.returncode == 0
    (log,) = folder.parent.rglob("coprod.log")
    noted = log.read_text(encoding="utf-8")
    assert "ValueError at running_child.py:" in noted and "begin" in noted
    assert "ERROR running_child:" in noted and "the page was not made" in noted and "WARNING running_child:" in noted
    assert "Rashid" not in noted and "Khan" not in noted and "loud" not in noted


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_crash_below_python_is_noted_without_names(folder: Path) -> None:
    create(folder, "Poplar arts").close()
    with child(folder, "crash") as process:
        process.communicate(timeout=30)
        assert process.returncode != 0
    (log,) = folder.parent.rglob("crash.log")
    noted = log.read_text(encoding="utf-8")
    assert "running_child.py" in noted and "begin" in noted and "Rashid" not in noted
    open_group(folder).close()


def test_the_log_does_not_grow_without_end(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    for _number in range(40):
        notes.write("x" * 20_000)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 500_000


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    notes = Notes(tmp_path / "logs")
    notes.watch()
    notes.write("something")
    notes.write_trouble(ValueError("x"))
