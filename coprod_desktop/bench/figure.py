"""What every part of the bench stands on: one line of its table, and the app open where most people work."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_desktop.app import App


# The same as Home: a window that ends after its first paint, without tidying up.
EMPTY_WINDOW = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""
# When it was painted: perf_counter is one clock for all processes of a computer. How long a process takes to end is not in it.
# Linux alone tells the most memory that this very program had; what it inherits from its parent is not in it.
_END = """
from time import perf_counter
print(perf_counter())
try:
    print([line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")][0])
except OSError:
    print(0)
sys.stdout.flush()
os._exit(0)
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: medians of ours and of what it is held against, in `unit`; `most` is the largest good ratio."""

    what: str
    against: str
    ours: float
    theirs: float
    most: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs


@contextmanager
def at_the_register(folder: Path) -> Iterator[App]:
    """The app at today's drop-in register."""
    from coprod_desktop.app import App, qt_application
    from coprod_desktop.storage.folder import open_group

    qt = qt_application()
    app = App(open_group(folder), muted=True)
    app.window.resize(1280, 800)
    app.show()
    qt.processEvents()
    app.window.go_to("register", app.services.sessions.today()[0].id)
    for _ in range(3):
        qt.processEvents()
    yield app
    app.close()


def in_a_process(code: str, argument: str = "") -> tuple[float, float]:
    """Milliseconds from the start of a process until the code is done, and the most memory it had in MB (0 where nobody can say). Its
    bytecode is kept, as on anybody's computer."""
    keep = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    keep["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    begun = perf_counter()
    child = subprocess.Popen([sys.executable, "-c", code + _END, argument], env=keep, stdout=subprocess.PIPE, text=True)
    done, memory = child.communicate()[0].split()
    return 1000 * (float(done) - begun), float(memory) / 1024
