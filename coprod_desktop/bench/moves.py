"""How quick a move to another screen is at 200 % text, and that it is no slower in a group of thousands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from coprod_desktop.bench.figure import Figure, at_the_register

if TYPE_CHECKING:
    from coprod_desktop.app import App

_MOST = 60.0  # milliseconds from the press until the page is painted
# The way through a session and round the group; each is left again by Back.
_OF_SESSION = ("register", "after", "done", "promises", "photos", "share", "feedback", "building")
_OF_PERSON = ("person", "consents", "helps_me")
_ALONE = ("print", "people", "dates", "programmes", "look", "more", "keeping", "help")


def measure(small: Path, large: Path, rounds: int) -> Iterator[Figure]:
    """`small` is a group of three years, `large` one of thousands of people. Of each move the median, the first not counted: it loads the
    screen. Both groups take turns, so that a busy computer is fair."""
    times = {small: moves(small, 1), large: moves(large, 1)}
    for _ in range(max(2, rounds // 4)):
        for folder, found in times.items():
            for name, more in moves(folder, 2).items():
                found[name].extend(more)
    ours, theirs = ({name: median(found) for name, found in times[folder].items()} for folder in (small, large))
    slowest = max(ours, key=lambda name: ours[name])
    yield Figure(f"The slowest move at 200 % text ({slowest})", "60 ms", ours[slowest], _MOST, 1.0)
    yield Figure(f"All {len(ours)} moves with 5,000 people", "with 200 people", sum(theirs.values()), sum(ours.values()), 1.2)


def moves(folder: Path, rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each move there, and of each way back (named "Back"), at 200 % text."""
    from PySide6.QtWidgets import QApplication

    from coprod_desktop.domain.preferences import Look

    found: dict[str, list[float]] = {}
    with at_the_register(folder) as app:
        before = app.services.looks.now()
        app.services.looks.use(Look(scale=200))
        app.window.home()
        QApplication.processEvents()
        session, person = app.services.sessions.today()[0].id, app.services.people.page()[0].id
        for turn in range(rounds + 1):
            for name in (*_OF_SESSION, *_OF_PERSON, *_ALONE):
                id = session if name in _OF_SESSION else person if name in _OF_PERSON else ""
                there, back = _move(app, name, id), _back(app)
                if turn:
                    found.setdefault(name, []).append(there)
                    found.setdefault("Back", []).append(back)
        app.services.looks.use(before)
    return found


def _move(app: App, name: str, id: str) -> float:
    from PySide6.QtWidgets import QApplication

    begun = perf_counter()
    app.window.go_to(name, id)
    QApplication.processEvents()
    return 1000 * (perf_counter() - begun)


def _back(app: App) -> float:
    from PySide6.QtWidgets import QApplication

    begun = perf_counter()
    app.window.back()
    QApplication.processEvents()
    return 1000 * (perf_counter() - begun)
