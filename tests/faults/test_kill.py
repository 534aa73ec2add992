"""Acknowledged means on disk: the process is killed at random moments, and everything it said was done is there."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3

from coprod_desktop.storage import migrations, upgrade
from coprod_desktop.storage.backups import GROUP, is_whole
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.keys import open_keys
from tests.faults.conftest import ROOT, child_environment
from tests.faults.facts import Facts, Line, lines_of

LATER = "later_shape"
ADDS = """def apply(db):
    db.execute("ALTER TABLE person ADD COLUMN hat TEXT NOT NULL DEFAULT ''")
    db.execute("UPDATE person SET hat = name")
    for number in range(40):
        db.execute(f"CREATE TABLE hat_{number} (id TEXT PRIMARY KEY) STRICT")
"""


@pytest.fixture
def later(tmp_path: Path) -> Iterator[Path]:
    """A folder with a package of the migrations that are there and one more."""
    place = tmp_path / "later" / LATER
    place.mkdir(parents=True)
    (place / "__init__.py").write_text("")
    for path in Path(migrations.__path__[0]).glob("0*.py"):
        shutil.copy(path, place)
    (place / "9999_hats.py").write_text(ADDS)
    sys.path.insert(0, str(place.parent))
    yield place.parent
    sys.path.remove(str(place.parent))
    for name in [name for name in sys.modules if name.startswith(LATER)]:
        del sys.modules[name]


def test_ten_kills(folder: Path, later: Path, tell: Callable[[str], None]) -> None:
    kill(folder, later, 10, tell)


@pytest.mark.full
def test_a_thousand_kills(folder: Path, later: Path, tell: Callable[[str], None]) -> None:
    kill(folder, later, 1000, tell)


def kill(folder: Path, later: Path, rounds: int, tell: Callable[[str], None]) -> None:
    facts, migrated = Facts.of(folder), 0
    for number in range(rounds):
        if number % 10 == 9:
            migrated += kill_a_migration(folder, facts, later, number)
        facts.hear(killed_after(folder, facts.passphrase, number, "any", 0.4))
        facts.check(folder)
    assert facts.done > rounds
    tell(f"killed: {rounds + rounds // 10} rounds, {facts.done} acknowledged actions all there, {facts.unsure} cut ones whole or not begun, "
         f"{migrated} of {rounds // 10} migrations whole, the others not begun")


def kill_a_migration(folder: Path, facts: Facts, later: Path, number: int) -> bool:
    """On a copy of the folder; whether the file was in its new shape. Either way it is whole, and the next start ends it."""
    from importlib import import_module

    module = import_module(LATER)
    copy = Path(shutil.copytree(folder, folder.with_name("copy")))
    killed_after(copy, facts.passphrase, number, LATER, 0.6, later)
    raw_key = open_keys(copy, facts.passphrase).raw_key
    connection = connect(copy / GROUP, raw_key)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    assert is_whole(connection)
    assert (version == upgrade.newest(module)) == has_hats(connection)
    connection = upgrade.at_newest(copy, raw_key, connection, module)
    assert is_whole(connection) and has_hats(connection) == 1
    connection.close()
    shutil.rmtree(copy)
    return bool(version == upgrade.newest(module))


def has_hats(connection: sqlcipher3.Connection) -> int:
    """1 when everyone has a hat and every table is there, 0 when nobody has; anything else is half a migration."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'hat\\_%' ESCAPE '\\'").fetchone()[0]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(person)")]
    if "hat" not in columns:
        return 0 if tables == 0 else -1
    wrong = connection.execute("SELECT count(*) FROM person WHERE hat <> name").fetchone()[0]
    return 1 if tables == 40 and not wrong else -1


def killed_after(folder: Path, passphrase: str, number: int, how: str, longest: float, *more: Path) -> list[Line]:
    """What the process said before it was killed, at most `longest` seconds after it had opened the group."""
    child = subprocess.Popen([sys.executable, "-m", "tests.faults.acting", str(folder), passphrase, str(number), how],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, cwd=ROOT, env=child_environment(*more))
    assert child.stdout is not None
    first = child.stdout.readline()  # with no buffer: what comes right behind it would be lost to communicate()
    if not first:
        raise AssertionError(child.communicate()[1].decode())
    time.sleep(random.Random(number).random() * longest)
    child.kill()
    rest, trouble = child.communicate()
    assert trouble == b""
    return lines_of(rest.decode())
