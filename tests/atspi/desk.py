"""A desk with nobody at it but a screen reader: a screen, a window manager, a session bus, and the accessibility bus."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jeepney.io.blocking import open_dbus_connection

from tests.atspi.bus import Bus, Gone, Thing, call, until

ROOT = Path(__file__).parents[2]
NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus", "xdotool": "xdotool"}
_DBUS = "org.freedesktop.DBus"
ACCESSIBLE = "org.a11y.Bus"  # in the Debian package at-spi2-core; the session bus starts it when it is asked for


class NoDesk(Exception):
    """It cannot be set up here; the words say why."""


class Desk:
    """Raises NoDesk. `close` ends all that was started."""

    def __init__(self, folder: Path) -> None:
        missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
        if missing:
            raise NoDesk(f"This test needs a screen and a bus of its own. Please install: {' '.join(missing)}.")
        self._running: list[subprocess.Popen[bytes]] = []
        self._log = (folder / "desk.log").open("wb")
        keep = {name: value for name, value in os.environ.items()
                if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "QT_ACCESSIBILITY")}
        # Without -noreset the screen begins anew when its first visitor leaves, and who comes in that moment finds it shut.
        display = self._answer(lambda end: ["Xvfb", "-displayfd", str(end), "-screen", "0", "1366x900x24", "-nolisten", "tcp", "-noreset"], keep)
        home = {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder),
                "GSETTINGS_BACKEND": "memory"}
        session = self._answer(lambda end: ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={end}"], keep | home)
        self.surroundings = keep | home | {"DBUS_SESSION_BUS_ADDRESS": session}
        self._start(["openbox"], self.surroundings)
        self._session = open_dbus_connection(session)
        self._connections, self._launcher = [self._session], 0
        try:
            self.address = str(self._ask("org.a11y.Bus", "GetAddress")[0])
            self._ask("org.freedesktop.DBus.Properties", "Set", "ssv", "org.a11y.Status", "ScreenReaderEnabled", ("b", True))
            self._launcher = int(str(call(self._session, _DBUS, "/org/freedesktop/DBus", _DBUS, "GetConnectionUnixProcessID", "s", ACCESSIBLE)[0]))
        except Gone as none:
            self.close()
            raise NoDesk(f"This test needs an accessibility bus. Please install: at-spi2-core. ({none})") from none
        self.bus = Bus(self.address)
        self._connections.append(self.bus.connection)

    def _ask(self, interface: str, member: str, signature: str = "", *values: object) -> tuple[object, ...]:
        return call(self._session, ACCESSIBLE, "/org/a11y/bus", interface, member, signature, *values)

    def _start(self, command: list[str], surroundings: dict[str, str], **more: object) -> subprocess.Popen[bytes]:
        started = subprocess.Popen(command, env=surroundings, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log,  # type: ignore[call-overload]
                                   **more)
        self._running.append(started)
        return started  # type: ignore[no-any-return]

    def _answer(self, command: Callable[[int], list[str]], surroundings: dict[str, str]) -> str:
        """Starts what says one line about itself once it is ready; the line."""
        read, write = os.pipe()
        self._start(command(write), surroundings, pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as said:
            return said.readline().strip()

    @contextmanager
    def opened(self, module: str, folder: Path, said: Path, *more: str) -> Iterator[tuple[subprocess.Popen[bytes], Thing]]:
        """The program on a group, told `more`, and what it is to assistive technology; what it prints goes to `said`."""
        with said.open("wb") as file:
            running = subprocess.Popen([sys.executable, "-m", module, str(folder), *more], env=self.surroundings, cwd=ROOT,
                                       stdin=subprocess.DEVNULL, stdout=file, stderr=file)

        def shown() -> Thing | None:
            """The program has a window that is seen."""
            return next((program for program in self.bus.programs() if any("showing" in window.states for window in program.children)), None)

        try:
            program = until(shown, lambda: f"The window does not come: {said.read_text()}")
            until(self.title, lambda: "The window has no keys.")
            yield running, program
        finally:
            running.terminate()
            running.wait(timeout=10)

    def bus_process(self) -> int:
        """The process of the accessibility bus."""
        return int(self.bus.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID", "s",
                                "org.freedesktop.DBus")[0])

    def key(self, *keys: str) -> None:
        """Real keys, for what no action of assistive technology does."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", "60", *keys], env=self.surroundings, timeout=20, check=True)

    def title(self) -> str:
        """Of the window that has the keyboard."""
        return self._tool("getactivewindow", "getwindowname")

    def _tool(self, *command: str) -> str:
        return subprocess.run(["xdotool", *command], env=self.surroundings, capture_output=True, text=True, timeout=20).stdout.strip()

    def close(self) -> None:
        if self._launcher:
            with suppress(ProcessLookupError):
                os.kill(self._launcher, signal.SIGTERM)  # it ends the accessibility bus
        for connection in self._connections:
            connection.close()
        for each in reversed(self._running):  # the buses before the screen; with the session bus goes what it started
            each.terminate()
            each.wait(timeout=10)
        self._log.close()
