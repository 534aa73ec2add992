"""What every part of the bench stands on: one line of its table, and the app open where most people work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_desktop.app import App


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
