"""The group's folder: made, opened, refused, and opened from a copy when its file is damaged."""

import random
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3

from coprod_desktop.domain.how_was_it import HOW_WAS_IT
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.storage.backups import GROUP, backup_now
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.folder import Group, create, open_group
from coprod_desktop.storage.problems import (
    Damaged,
    DiskFull,
    FolderNotWritable,
    FolderOutOfReach,
    FolderTaken,
    FoundDamaged,
    InUse,
    MadeByNewerVersion,
    NoGroupHere,
    NotUpgraded,
    PassphraseNeeded,
    StorageProblem,
    WrongPassphrase,
)
from tests.storage.conftest import RUN

HERE = [PersonState.TAKING_PART]


def names(group: Group) -> list[str]:
    return [row.name for row in group.people.page(states=HERE)]


def with_copy(folder: Path) -> Group:
    """Ann is in the copy; Ben came after it."""
    group = open_group(folder)
    group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")
    backup_now(folder, group.keys.raw_key, "daily")
    group.people.save(Person(new_id(), "Ben"), RUN, "Ben added")
    return group


def test_a_new_group(tmp_path: Path) -> None:
    group = create(tmp_path / "new" / "folder", "Art for everyone")
    assert group.name == "Art for everyone"
    assert group.opened_note == ""
    assert group.feedback.questionnaire("how_was_it") == HOW_WAS_IT
    assert group.log.recent(RUN) == ()
    group.close()
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == ["backups", "closed.json", "group.db", "key.json"]
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["folder"]


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    create(tmp_path, "Art").close()
    assert names(open_group(tmp_path)) == []


def test_a_folder_with_other_things_stays_as_it_is(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("Dear Ann")
    for taken in (folder, other, other / "letter.txt"):
        with pytest.raises(FolderTaken):
            create(taken, "Art")
    assert [path.name for path in other.iterdir()] == ["letter.txt"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderNotWritable):
        create(tmp_path / "file" / "group", "Art")


def test_no_group_here(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(NoGroupHere):
            open_group(place)


def test_how_the_file_is_kept(group: Group) -> None:
    values = {name: group._database.value(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")}
    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    tables = group._database.all("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\' "
                                 "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    assert len(tables) > 15
    assert [table["name"] for table in tables if "STRICT" not in table["sql"]] == []


def test_opening_needs_neither_the_upgrade_library_nor_pictures(folder: Path) -> None:
    import subprocess

    code = ("import sys; from pathlib import Path; from coprod_desktop.storage.folder import open_group; "
            f"open_group(Path({str(folder)!r})).close(); "
            "print([name for name in ('sqlite_utils', 'sqlite3', 'PIL', 'argon2', 'cryptography') if name in sys.modules])")
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert (found.stdout, found.stderr) == ("[]\n", "")


def first_page(content: bytearray) -> None:
    content[100:200] = bytes(100)


def whole_file(content: bytearray) -> None:
    content[:] = random.Random(1).randbytes(len(content))


def last_half(content: bytearray) -> None:
    del content[len(content) // 2:]


def empty(content: bytearray) -> None:
    content.clear()


def few_bytes_in_the_middle(content: bytearray) -> None:
    content[len(content) // 2:len(content) // 2 + 8] = b"\0" * 8


DAMAGES = [first_page, whole_file, last_half, empty, few_bytes_in_the_middle]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_opens_the_newest_good_copy_and_says_so(folder: Path, damage: Callable[[bytearray], None]) -> None:
    with_copy(folder).close()
    content = bytearray((folder / GROUP).read_bytes())
    damage(content)
    (folder / GROUP).write_bytes(content)
    group = open_group(folder)
    assert "was damaged" in group.opened_note and "kept" in group.opened_note
    assert long_day_words(date.today()) in group.opened_note
    assert names(group) == ["Ann"]
    [aside] = folder.glob("group.damaged-*.db")
    assert aside.read_bytes() == content
    group.people.save(Person(new_id(), "Cem"), RUN, "Cem added")
    group.close()
    again = open_group(folder)
    assert (names(again), again.opened_note) == (["Ann", "Cem"], "")
    again.close()


def test_a_file_that_is_away_is_taken_from_the_newest_copy(folder: Path) -> None:
    with_copy(folder).close()
    (folder / GROUP).unlink()
    group = open_group(folder)
    assert names(group) == ["Ann"] and group.opened_note
    group.close()


def test_a_damaged_copy_is_passed_over(folder: Path) -> None:
    group = with_copy(folder)
    newer = backup_now(folder, group.keys.raw_key, "session")
    group.close()
    for path in (folder / GROUP, folder / "backups" / newer.name / GROUP):
        content = bytearray(path.read_bytes())
        few_bytes_in_the_middle(content)
        path.write_bytes(content)
    group = open_group(folder)
    assert names(group) == ["Ann"]
    group.close()


def test_with_no_good_copy_nothing_is_touched(folder: Path) -> None:
    (folder / GROUP).write_bytes(b"x" * 5000)
    with pytest.raises(Damaged):
        open_group(folder)
    assert (folder / GROUP).read_bytes() == b"x" * 5000
    assert list(folder.glob("group.damaged*")) == []


def test_a_copy_beside_the_folder_is_read_whole_once(folder: Path, tmp_path: Path) -> None:
    """A file that changed since we closed it is checked, also where only a page in its middle is wrong; else it is not read."""
    with_copy(folder).close()
    moved = Path(shutil.copytree(folder, tmp_path / "moved", copy_function=shutil.copyfile))
    group = open_group(moved)
    assert names(group) == ["Ann", "Ben"] and not group.opened_note
    group.close()


def test_a_newer_file_is_refused_in_words(folder: Path) -> None:
    group = with_copy(folder)
    group._database.execute("PRAGMA user_version = 999")
    group.close()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(MadeByNewerVersion) as refused:
        open_group(folder)
    assert "newer version" in refused.value.sentence
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_full_disk_is_said_and_loses_nothing(group: Group) -> None:
    group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")
    pages = group._database.value("PRAGMA page_count")
    group._database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull):
        group.people.save_many([Person(new_id(), "Ben" * 20) for _ in range(500)], RUN, "Many added")
    assert names(group) == ["Ann"]
    group._database.execute("PRAGMA max_page_count = 1000000")
    group.people.save(Person(new_id(), "Cem"), RUN, "Cem added")
    assert names(group) == ["Ann", "Cem"]


def test_a_wrong_key_is_no_key(folder: Path) -> None:
    with pytest.raises(sqlcipher3.DatabaseError):
        connect(folder / GROUP, bytes(32))


@pytest.mark.parametrize("problem", [Damaged, DiskFull, FolderNotWritable, FolderOutOfReach, FolderTaken, FoundDamaged, InUse,
                                     MadeByNewerVersion, NoGroupHere, NotUpgraded,
                                     PassphraseNeeded, WrongPassphrase])
def test_every_problem_has_short_sentences(problem: type[StorageProblem]) -> None:
    sentences = problem().sentence.rstrip(".").split(". ")
    assert len(sentences) >= 2
    assert all(len(sentence.split()) <= 15 for sentence in sentences)
