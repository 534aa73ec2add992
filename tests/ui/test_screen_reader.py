"""Whether a screen reader is on, asked of the real service of Linux on a bus of its own, and of what stands for a Mac's command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from coprod_desktop.ui import screen_reader

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
ON = ("dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set "
      "string:org.a11y.Status string:ScreenReaderEnabled variant:boolean:true")
ASK = """
from PySide6.QtWidgets import QApplication
qt = QApplication([])
from coprod_desktop.ui.screen_reader import running
print(running())
"""
SESSION = f"""
"$PYTHON" -c "$ASK"
{LAUNCHER} --launch-immediately >/dev/null 2>&1 &
for turn in 1 2 3 4 5 6 7 8 9 10; do
  dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Peer.Ping >/dev/null 2>&1 && break; sleep 0.1
done
"$PYTHON" -c "$ASK"
{ON} >/dev/null
"$PYTHON" -c "$ASK"
kill $!
"""


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY")}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHON": sys.executable, "ASK": ASK} | more


@pytest.mark.skipif(not LAUNCHER.exists() or shutil.which("dbus-run-session") is None, reason="no accessibility bus can be started here")
def test_linux_says_unknown_no_and_yes(tmp_path: Path) -> None:
    """The service keeps the answer among the settings of its user: here of nobody."""
    env = environment(HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path), XDG_RUNTIME_DIR=str(tmp_path))
    told = subprocess.run(["dbus-run-session", "--", "bash", "-c", SESSION], env=env, capture_output=True, text=True, timeout=60, check=False)
    assert told.stdout.split() == ["None", "False", "True"]


def test_without_a_bus_it_is_unknown(tmp_path: Path) -> None:
    told = subprocess.run([sys.executable, "-c", ASK], env=environment(XDG_RUNTIME_DIR=str(tmp_path)), capture_output=True, text=True, timeout=60,
                          check=True)
    assert told.stdout.strip() == "None"


@pytest.mark.parametrize(("answer", "told"), [("echo 1", True), ("echo 0", False), ("echo odd", None), ("exit 1", None), ("sleep 5", None)])
@pytest.mark.skipif(sys.platform == "win32", reason="no such scripts there")
def test_a_mac_is_asked_by_its_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, told: bool | None) -> None:
    command = tmp_path / "defaults"
    command.write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert screen_reader._mac() is told


def test_a_mac_without_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert screen_reader._mac() is None


@pytest.mark.skipif(sys.platform == "win32", reason="there it has an answer")
def test_what_is_only_of_windows_is_unknown_elsewhere() -> None:
    assert screen_reader._windows() is None


def test_somebody_asks_and_the_system_knows_of_nobody(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Narrator does not say that it is on."""
    monkeypatch.setattr(screen_reader, "_linux", lambda: False)
    monkeypatch.setattr(sys, "platform", "linux")
    for active, told in ((True, None), (False, False)):
        monkeypatch.setattr(QAccessible, "isActive", lambda active=active: active)
        assert screen_reader.running() is told
