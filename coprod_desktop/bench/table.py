"""How quick the app is: our work beside the least that such work can take, as ratios within one run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import TYPE_CHECKING

import click

from coprod_desktop.bench.figure import EMPTY_WINDOW, Figure, at_the_register, in_a_process

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from coprod_desktop.app import App
    from coprod_desktop.domain.preferences import Look
    from coprod_desktop.ui.press import Press

ROUNDS = 11
_SENTENCE = "Seven easy words are read to me."
_HOME = """
import os, sys
import coprod_desktop.first
from pathlib import Path
from coprod_desktop.running import Running, qt_application
from PySide6.QtCore import QTimer
app = qt_application()
running = Running(Path(sys.argv[1]))
running.start()
running.app.window.paintEvent = lambda event: QTimer.singleShot(0, app.quit)
app.exec()
"""


def run(rounds: int = ROUNDS) -> int:
    """Measures everything and prints the table; the exit code is 0 also when a figure is over its limit."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        for figure in measure(Path(place), rounds):
            word = "ok" if figure.ratio <= figure.most else "over"
            click.echo(f"{figure.what:<58} {figure.ours:9.2f} {figure.unit}  against {figure.against:<52} {figure.theirs:9.2f} {figure.unit}"
                       f"  ratio {figure.ratio:5.2f}  at most {figure.most:.2f}  {word}")
    return 0


def measure(place: Path, rounds: int) -> Iterator[Figure]:
    """The lines of the table, one after the other."""
    small, large = place / "small", place / "large"
    _make(small, large)
    from coprod_desktop.bench import moves, safe, sheets, voice, ways

    yield from _start(small, rounds)
    yield from safe.measure(small, rounds)
    with at_the_register(small) as app:
        press_small, bare = _press(app, small, rounds)
        change = _change_of_look(app, rounds)
    with at_the_register(large) as app:
        press_large, _bare = _press(app, large, rounds)
        search = _search(app, rounds)
    yield Figure("Forgetting a person of the three-year group", "one second", _forget(small, min(rounds, 7)), 1000.0, 1.0)
    yield Figure("Press on a register tile, 200 people: saved and painted", "the bare commit and one bare repaint", press_small, bare, 2.5)
    yield Figure("The same with 5,000 people", "with 200 people", press_large, press_small, 1.2)
    yield Figure("Search in 5,000 names, a key", "one picture of a screen (16.7 ms)", search, 16.7, 1.0)
    yield Figure("Text size or theme changed on the register", "100 ms", change, 100.0, 1.0)
    yield from _speech(rounds)
    yield from voice.measure(small, rounds)
    yield from ways.measure(small, rounds)
    yield from moves.measure(small, large, rounds)
    yield from sheets.measure(small, rounds)


def _make(small: Path, large: Path) -> None:
    from coprod_desktop.sample.build import build, build_many
    from coprod_desktop.storage.folder import create

    for folder, fill in ((small, build), (large, build_many)):
        group = create(folder, "Open Door Arts")
        with group.bulk() as bulk:
            fill(bulk, date.today())
        group.close()


def _start(folder: Path, rounds: int) -> Iterator[Figure]:
    """Whole processes, in turns, with their bytecode kept as on anybody's computer; the first of each only warms the disk."""
    from coprod_desktop.storage.folder import open_group

    times: dict[str, list[tuple[float, float]]] = {EMPTY_WINDOW: [], _HOME: []}
    for _ in range(rounds + 1):
        for code, found in times.items():
            open_group(folder).close()  # as a person leaves it: a file that was cut off is read whole at the next start
            found.append(in_a_process(code, str(folder)))
    empty, home = times[EMPTY_WINDOW][1:], times[_HOME][1:]
    yield Figure("Start of the process until Home is painted, 200 people", "an empty window painted", median(t for t, _ in home),
                 median(t for t, _ in empty), 1.5)
    if empty[0][1]:
        yield Figure("Most memory at Home", "the empty window", median(m for _, m in home), median(m for _, m in empty), 1.5, "MB")
    yield Figure("What start.py adds to a second start", "50 ms", _door(rounds), 50.0, 1.0)


def _door(rounds: int) -> float:
    """Milliseconds: the same short answer through start.py and without it, in turns."""
    words, root = ("demo", "--help"), Path(__file__).resolve().parents[2]
    ways: tuple[tuple[str, ...], ...] = ((str(root / "start.py"), *words), ("-P", "-m", "coprod_desktop", *words))
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for way, found in zip(ways, times, strict=True):
            found.append(_timed(partial(subprocess.run, [sys.executable, *way], check=True, stdout=subprocess.DEVNULL,
                                        env=os.environ | {"PYTHONPATH": str(root)})))
    return median(times[0]) - median(times[1])


def _timed(work: Callable[..., object], *args: object) -> float:
    begun = perf_counter()
    work(*args)
    return 1000 * (perf_counter() - begun)


def _key(app: App, key: Qt.Key) -> None:
    """One key in the field that looks for a name, and what is painted after it."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    field = app.window.findChild(QLineEdit, "name")
    assert field is not None
    QTest.keyClick(field, key)
    QApplication.processEvents()


def _use(app: App, look: Look) -> None:
    from PySide6.QtWidgets import QApplication

    app.services.looks.use(look)
    QApplication.processEvents()


def _tiles(app: App) -> list[Press]:
    from coprod_desktop.ui.press import Press

    return [press for press in app.window.findChildren(Press) if press.objectName().startswith("person-")]


def _press(app: App, folder: Path, rounds: int) -> tuple[float, float]:
    """Milliseconds of a press until it is saved and painted, and of the bare commit and repaint, in turns."""
    from PySide6.QtWidgets import QApplication

    from coprod_desktop.storage.database import connect

    tiles = _tiles(app)
    tiles[-1].click()  # the first mark lays the page out anew, for its Undo key
    for _ in range(3):
        QApplication.processEvents()
    tiles = _tiles(app)
    copy = folder.with_name(f"{folder.name}-bare")
    copy.mkdir()
    shutil.copy(folder / "group.db", copy / "group.db")
    bare = connect(copy / "group.db", app.group.keys.raw_key)
    row = bare.execute("SELECT * FROM attendance LIMIT 1").fetchone()
    ours, theirs = [], []
    for number in range(rounds + 2):
        tile = tiles[number % len(tiles)]

        def press(tile: Press = tile) -> None:
            tile.click()
            QApplication.processEvents()

        def least(tile: Press = tile) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute(f"REPLACE INTO attendance VALUES ({', '.join('?' * len(row))})", row)
            bare.execute("COMMIT")
            tile.repaint()

        ours.append(_timed(press))
        theirs.append(_timed(least))
    bare.close()
    return median(ours[2:]), median(theirs[2:])


def _forget(folder: Path, rounds: int) -> float:
    """Those who came most often, with their names in other people's words; photos aside."""
    from coprod_desktop.storage.folder import open_group

    copy = folder.with_name(f"{folder.name}-forget")
    shutil.copytree(folder, copy)
    group = open_group(copy)
    often = [row[0] for row in group._database.execute("SELECT person_id FROM attendance GROUP BY 1 ORDER BY count(*) DESC LIMIT ?", (rounds,))]
    found = []
    for person_id in often:
        mentions = [mention.key for mention in group.forgetting.kept(person_id).mentions]
        found.append(_timed(group.forgetting.erase, person_id, mentions))
    group.close()
    return median(found)


def _search(app: App, rounds: int) -> float:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    app.window.here.show_finding(True)  # type: ignore[union-attr]
    QApplication.processEvents()
    found = []
    for _ in range(max(2, rounds // 3)):
        found += [_timed(_key, app, key) for key in (Qt.Key.Key_A, Qt.Key.Key_M, Qt.Key.Key_I, Qt.Key.Key_N)]
        for _letter in range(4):
            _key(app, Qt.Key.Key_Backspace)
    return median(found)


def _change_of_look(app: App, rounds: int) -> float:
    from coprod_desktop.domain.preferences import Look

    looks = (Look(scale=200), Look(scale=200, theme="dark"), Look(scale=100, theme="cream"), Look(theme="yellow-on-black"), Look(theme="light"))
    found = [_timed(_use, app, look) for _ in range(max(2, rounds // 4)) for look in looks]
    return median(found)


def _speech(rounds: int) -> Iterator[Figure]:
    """Press until the first frame goes to the sound device, and espeak-ng as a process of its own, where it is on the computer."""
    from PySide6.QtWidgets import QApplication

    from coprod_desktop.app import qt_application
    from coprod_desktop.speech.voice import Voice

    program = shutil.which("espeak-ng")
    if program is None:
        click.echo("Read to me is not measured: there is no espeak-ng program to hold it against.")
        return
    qt_application()
    voice = Voice(muted=True)
    heard: list[float] = []
    voice.first_frame.connect(lambda: heard.append(perf_counter()))
    known: list[object] = []
    voice.voices(known.append)
    _until(lambda: bool(known))
    ours, theirs = [], []
    for _ in range(rounds):
        heard.clear()
        begun = perf_counter()
        voice.speak([_SENTENCE])
        _until(lambda: bool(heard))
        ours.append(1000 * (heard[0] - begun))
        voice.stop()
        QApplication.processEvents()
        sleep(0.4)  # the device rests; a reading that follows sooner waits for its next turn
        with tempfile.TemporaryDirectory() as place:
            theirs.append(_timed(subprocess.run, [program, "-w", f"{place}/a.wav", _SENTENCE]))
    voice.close()
    yield Figure("Read to me: press until the first frame, 7 words, warm", "espeak-ng -w as a process", median(ours), median(theirs), 3.0)


def _until(ready: Callable[[], bool], seconds: float = 20.0) -> None:
    from PySide6.QtWidgets import QApplication

    end = perf_counter() + seconds
    while not ready() and perf_counter() < end:
        QApplication.processEvents()
