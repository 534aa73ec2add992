"""How quick keeping a group safe is: the copy of the next day, the way from the passphrase to Home, the gate for what is shared."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path
from statistics import median
from time import perf_counter

from coprod_desktop.bench.figure import Figure
from coprod_desktop.domain.attendance import Counts
from coprod_desktop.domain.ended import Done
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.programme import Kind, Way
from coprod_desktop.domain.session import Session
from coprod_desktop.easyread import handouts
from coprod_desktop.easyread.bench import PICTURES
from coprod_desktop.storage import backups
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.folder import open_group

_SENTENCES = 360  # on 60 pages
_PHOTO, _A_DAY = 500_000, 10  # bytes of a photo as we keep it, and photos of a day
MEGABYTES = int(os.environ.get("COPROD_BENCH_MEDIA", "200"))  # of photos; 2000 is a full one, and takes a minute to make
_PASSPHRASE = "tea cake bus"
# From the press on "Open" until Home is painted, and what Argon2id alone takes; without a passphrase, from opening the group.
_HOME = """
import os, sys
import coprod_desktop.first
from pathlib import Path
from time import perf_counter
from coprod_desktop.running import Running, qt_application
app = qt_application()
running = Running(Path(sys.argv[1]), muted=True)
def painted(event):
    print(perf_counter() - begun, floor)
    sys.stdout.flush()
    os._exit(0)
floor = 0
begun = perf_counter()
running.start()
if running.before is not None:
    from argon2.low_level import Type, hash_secret_raw
    for _ in range(8):
        app.processEvents()
    floors = []
    for _ in range(3):
        begun = perf_counter()
        hash_secret_raw(b"tea cake bus", bytes(16), 3, 65536, 1, hash_len=32, type=Type.ID)
        floors.append(perf_counter() - begun)
    floor = sorted(floors)[1]
    running.before.window.here.type("tea cake bus")
    begun = perf_counter()
    running.before.window.here.answer()
running.app.window.paintEvent = painted
app.exec()
"""


def measure(folder: Path, rounds: int, megabytes: int = MEGABYTES) -> Iterator[Figure]:
    """`folder` is a group of three years; it is copied first. `megabytes` are those of the photos before the next day."""
    yield _next_day(folder, max(3, rounds // 2), megabytes)
    yield _unlock(folder, rounds)
    yield _gate(folder, max(3, rounds // 2))


def _gate(folder: Path, rounds: int) -> Figure:
    """A report of 60 pages about sessions of a group of 200 people, beside the same report made from what the gate left. Both are of the
    same moment, so that a busy computer is fair. The first, which reads what everybody agreed to, only warms."""
    from coprod_desktop.easyread.pdf import pdf_bytes
    from coprod_desktop.jobs_without_window.opened import AtOnce
    from coprod_desktop.wiring import Services

    group = open_group(folder)
    sharing = Services(group, AtOnce()).sharing
    sharing.gate()
    facts, kind = _long_facts(sorted(group.people.names().values())), handouts.kind("session-summary")
    whole, bare = [], []
    for _ in range(rounds):
        begun = perf_counter()
        left = sharing.gate().facts(facts)
        passed = perf_counter()
        pdf_bytes(kind.build(left, group="Open Door"), {})
        done = perf_counter()
        whole.append(1000 * (done - begun))
        bare.append(1000 * (done - passed))
    group.close()
    return Figure("A report of 60 pages through the gate, 200 people", "the same report with no gate", median(whole), median(bare), 1.03)


def _long_facts(names: list[str]) -> SessionFacts:
    """What 60 pages are made from; somebody's name is in every third sentence."""
    session = Session("s", "p", "Art", Kind.DROP_IN, "openmoji:1F3A8", date(2026, 11, 21), time(14), 90, "Poplar Hall", Way.IN_PERSON)
    who = [names[number % len(names)] if number % 3 == 0 else "All of us" for number in range(_SENTENCES)]
    done = tuple(Done(str(number), "s", f"openmoji:{PICTURES[number % len(PICTURES)]}", f"{name} painted a large picture of the garden, {number}.")
                 for number, name in enumerate(who))
    return SessionFacts(session=session, counts=Counts(here=12), done=done, today=session.day)


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return 1000 * (perf_counter() - begun)


def _photos(number: int) -> list[tuple[str, str, str, bytes]]:
    """Rows for the file of photos; only their first bytes differ."""
    rest = bytes(_PHOTO)
    found = [os.urandom(32) + rest for _ in range(number)]
    return [(hashlib.sha256(data).hexdigest(), "jpeg", "", data) for data in found]


def _keep(path: Path, raw_key: bytes, photos: list[tuple[str, str, str, bytes]]) -> None:
    connection = connect(path, raw_key)
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO item VALUES (?, ?, ?, ?)", photos)
    connection.execute("COMMIT")
    connection.close()


def _next_day(source: Path, rounds: int, megabytes: int) -> Figure:
    """Our copy, and the least that a copy of what is new can be: the group's file and the new photos, written, synced and read back."""
    folder, bare = source.with_name("copies"), source.with_name("bare-copies")
    shutil.copytree(source, folder)
    bare.mkdir()
    group = open_group(folder)
    raw_key = group.keys.raw_key
    group.media.ready()
    group.close()
    for _ in range(megabytes * 1_000_000 // (_PHOTO * 100)):
        _keep(folder / backups.MEDIA, raw_key, _photos(100))
    backups.backup_now(folder, raw_key, "daily")
    shutil.copyfile(folder / backups.FOLDER / backups.MEDIA, bare / backups.MEDIA)
    ours, theirs = [], []
    for number in range(rounds):
        photos, target = _photos(_A_DAY), bare / f"{number}.db"
        _keep(folder / backups.MEDIA, raw_key, photos)

        def least(photos: list[tuple[str, str, str, bytes]] = photos, target: Path = target) -> None:
            connection = connect(folder / backups.GROUP, raw_key)
            connection.execute("VACUUM INTO ?", (str(target),))
            connection.close()
            backups.sync_file(target)
            connection = backups.read_only(target, raw_key)
            connection.execute("PRAGMA integrity_check(1)").fetchone()
            connection.close()
            _keep(bare / backups.MEDIA, raw_key, photos)
            connection = connect(bare / backups.MEDIA, raw_key)
            for key, *_rest in photos:
                hashlib.sha256(connection.execute("SELECT data FROM item WHERE id = ?", (key,)).fetchone()[0])
            connection.close()

        ours.append(_timed(lambda: backups.backup_now(folder, raw_key, "daily")))
        theirs.append(_timed(least))
    shutil.rmtree(folder)
    shutil.rmtree(bare)
    return Figure(f"The next day’s copy, {megabytes} MB of photos before", "a bare copy of what is new, read back once", median(ours),
                  median(theirs), 1.2)


def _unlock(source: Path, rounds: int) -> Figure:
    """Processes in turns; the first of each only warms the disk. What Argon2id alone takes is not in ours."""
    locked = source.with_name("locked")
    shutil.copytree(source, locked)
    group = open_group(locked)
    group.keys.set_passphrase(_PASSPHRASE)
    group.close()
    env = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    times: dict[Path, list[list[float]]] = {locked: [], source: []}
    for _ in range(rounds + 1):
        for folder, found in times.items():
            open_group(folder, _PASSPHRASE).close()  # as a person leaves it
            said = subprocess.run([sys.executable, "-c", _HOME, str(folder)], env=env, stdout=subprocess.PIPE, text=True, check=True).stdout
            found.append([1000 * float(word) for word in said.split()])
    shutil.rmtree(locked)
    with_it, floor = (median(column) for column in zip(*times[locked][1:], strict=True))
    return Figure("Passphrase until Home is painted, less Argon2id", "the same without a passphrase", with_it - floor,
                  median(whole for whole, _floor in times[source][1:]), 1.3)
