"""Migrations: once each, whole or not at all, a copy before; what they name is named literally."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.storage import migrations, upgrade
from coprod_desktop.storage.backups import GROUP
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.folder import Group
from coprod_desktop.storage.problems import NotUpgraded
from tests.storage.conftest import RUN

ADDS = 'def apply(db):\n    db.execute("ALTER TABLE person ADD COLUMN hat TEXT NOT NULL DEFAULT \'\'")\n'
BREAKS = ADDS.replace("hat", "shoe") + '    db["person"].insert({"id": "half"})\n'


@pytest.fixture
def later(tmp_path: Path) -> Iterator[ModuleType]:
    """The migrations that are there, and room for later ones."""
    place = tmp_path / "later_migrations"
    place.mkdir()
    (place / "__init__.py").write_text("")
    for path in Path(migrations.__path__[0]).glob("0*.py"):
        (place / path.name).write_text(path.read_text())
    sys.path.insert(0, str(tmp_path))
    import later_migrations

    yield later_migrations
    sys.path.remove(str(tmp_path))
    for name in [name for name in sys.modules if name.startswith("later_migrations")]:
        del sys.modules[name]


def add(package: ModuleType, name: str, text: str, place: int = 1) -> Path:
    """A migration `place` after the newest there is."""
    path = Path(package.__path__[0]) / f"{upgrade.newest() + place:04}_{name}.py"
    path.write_text(text)
    return path


def shape(connection) -> list[tuple]:
    return [tuple(row) for row in connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name")] + [
        tuple(connection.execute("PRAGMA user_version").fetchone())]


def test_they_are_numbered_without_gaps() -> None:
    assert [int(name[:4]) for name in upgrade.names()] == list(range(1, upgrade.newest() + 1))


def test_they_import_nothing_of_ours() -> None:
    read = [path.read_text() for path in Path(migrations.__path__[0]).glob("0*.py")]
    assert len(read) == upgrade.newest() and not any("coprod_desktop" in text for text in read)


def test_twice_is_as_once(tmp_path: Path) -> None:
    connection = connect(tmp_path / GROUP, bytes(32))
    upgrade.upgrade(connection)
    once = shape(connection)
    upgrade.upgrade(connection)
    assert shape(connection) == once
    connection.close()


def test_a_later_one_runs_on_old_data_after_a_copy(group: Group, later: ModuleType) -> None:
    person = group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")
    add(later, "hats", ADDS)
    raw_key = group.keys.raw_key
    connection = upgrade.at_newest(group.folder, raw_key, connect(group.folder / GROUP, raw_key), later)
    assert connection.execute("PRAGMA user_version").fetchone() == (upgrade.newest() + 1,)
    assert connection.execute("SELECT name, hat FROM person").fetchone() == ("Ann", "")
    assert [info.kind for info in group.backups.all()] == ["upgrade"]
    assert upgrade.at_newest(group.folder, raw_key, connection, later) is connection
    assert len(group.backups.all()) == 1
    connection.close()
    assert group.people.get(person.id) == person
    group.log.undo(group.log.last(RUN).action_id, RUN)
    assert group.people.count(states=[PersonState.TAKING_PART]) == 0


def test_one_that_breaks_leaves_the_file_as_it_was(group: Group, later: ModuleType) -> None:
    group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")
    add(later, "breaks", BREAKS)
    before, raw_key = shape(group._database), group.keys.raw_key
    with pytest.raises(NotUpgraded):
        upgrade.at_newest(group.folder, raw_key, connect(group.folder / GROUP, raw_key), later)
    assert shape(group._database) == before
    assert [row.name for row in group.people.page(states=[PersonState.TAKING_PART])] == ["Ann"]


def test_an_upgrade_stops_before_the_one_that_breaks(tmp_path: Path, later: ModuleType) -> None:
    add(later, "hats", ADDS)
    breaks = add(later, "breaks", BREAKS, 2)
    connection = connect(tmp_path / GROUP, bytes(32))
    with pytest.raises(NotUpgraded):
        upgrade.upgrade(connection, later)
    assert connection.execute("PRAGMA user_version").fetchone() == (upgrade.newest() + 1,)
    breaks.unlink()
    upgrade.upgrade(connection, later)
    connection.close()


def of_earlier(package: ModuleType, folder: Path, version: int) -> Any:
    """A file of that version, with somebody in it; the migrations after it are in the package again."""
    after = [(path, path.read_text()) for path in Path(package.__path__[0]).glob("0*.py") if int(path.name[:4]) > version]
    for path, _text in after:
        path.unlink()
    connection = connect(folder / GROUP, bytes(32))
    upgrade.upgrade(connection, package)
    connection.execute("INSERT INTO person (id, name, sort, letter, search) VALUES ('a', 'Ann', 'ann', 'a', 'ann')")
    for path, text in after:
        path.write_text(text)
    return connection


@pytest.mark.parametrize("number", range(2, upgrade.newest() + 1))
def test_each_that_breaks_at_its_end_leaves_the_older_file_as_it_was_and_the_next_start_ends_it(
        tmp_path: Path, later: ModuleType, number: int) -> None:
    connection = of_earlier(later, tmp_path, number - 1)
    before, [path] = shape(connection), Path(later.__path__[0]).glob(f"{number:04}_*.py")
    text = path.read_text()
    path.write_text(f"{text}\n\nwhole = apply\n\n\ndef apply(db):\n    whole(db)\n    raise OSError\n")
    with pytest.raises(NotUpgraded):
        upgrade.upgrade(connection, later)
    assert shape(connection) == before
    path.write_text(f"{text}\n")
    sys.modules.pop(f"{later.__name__}.{path.stem}", None)
    upgrade.upgrade(connection, later)
    upgrade.upgrade(connection, later)
    assert connection.execute("SELECT id, name FROM person").fetchall() == [("a", "Ann")]
    new = connect(tmp_path / "new.db", bytes(32))
    upgrade.upgrade(new, later)
    assert shape(connection) == shape(new)
    new.close()
    connection.close()
