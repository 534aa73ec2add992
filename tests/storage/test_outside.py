"""Copies on a stick: a folder that can be full, locked or gone; and older copies that become the group again."""

import os
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.services.ports import PlaceTrouble, Why
from coprod_desktop.storage.backups import GROUP, MEDIA, backup_now, read_only, whole
from coprod_desktop.storage.folder import Group, create, open_group
from coprod_desktop.storage.found import find, look
from coprod_desktop.storage.outside import copy_to
from coprod_desktop.storage.problems import Damaged, PassphraseNeeded, WrongPassphrase
from coprod_desktop.storage.restoring import make_new, make_ready, put_in_place, put_new_in_place
from tests.storage.conftest import RUN
from tests.storage.test_media import a_small_photo

HERE = [PersonState.TAKING_PART]
WORDS = "tea cake bus"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "STICK"
    (place / "holiday photos").mkdir(parents=True)
    return place


@pytest.fixture
def small_stick(tmp_path: Path) -> Iterator[Path]:
    """A real disk of its own with room for next to nothing."""
    place = tmp_path / "SMALL"
    place.mkdir()
    if os.system(f"mount -t tmpfs -o size=64k tmpfs {place} 2>/dev/null"):
        pytest.skip("only who runs the computer can put a disk in")
    yield place
    os.system(f"mount -o remount,rw {place} 2>/dev/null; umount {place}")


def add(group: Group, name: str, **more: str) -> None:
    group.people.save(Person(new_id(), name, **more), RUN, f"{name} added")


def names(group: Group) -> set[str]:
    return {row.name for row in group.people.page(states=HERE)}


def test_a_copy_on_a_stick_is_whole_and_nothing_else_is_touched(group: Group, stick: Path) -> None:
    add(group, "Ann", picture=group.media.add_photo(a_small_photo()))
    info = copy_to(stick, group.folder, group.keys.raw_key)
    home = stick / "Copies of our group (Coprod Desktop)"
    assert {path.name for path in stick.iterdir()} == {home.name, "holiday photos"}
    assert whole(home / info.name / GROUP, group.keys.raw_key) and whole(home / MEDIA, group.keys.raw_key)
    for file in home.rglob("*.db"):
        assert b"SQLite format" not in file.read_bytes()[:16] and b"Ann" not in file.read_bytes()
    assert copy_to(stick, group.folder, group.keys.raw_key).name != info.name
    assert len(find(stick, group.keys.raw_key)) == 2


def test_what_is_inside_is_told_before_it_comes_back(group: Group, stick: Path) -> None:
    add(group, "Ann")
    copy_to(stick, group.folder, group.keys.raw_key)
    (copy,) = find(stick, group.keys.raw_key)
    assert copy.ours and copy.kind == "stick" and copy.inside is not None
    assert (copy.inside.group, copy.inside.people, copy.inside.sessions) == ("Art for everyone", 1, 0)
    assert "Ann" not in repr(copy)


def test_a_folder_copied_by_hand_while_the_app_was_open_has_everybody_in_it(group: Group, stick: Path) -> None:
    add(group, "Ann")
    shutil.copytree(group.folder, stick / "ours", ignore=shutil.ignore_patterns("backups"))
    there = sorted((file, file.stat().st_size) for file in (stick / "ours").iterdir())
    assert (stick / "ours" / f"{GROUP}-wal").stat().st_size  # Ann is only in here
    (copy,) = find(stick, group.keys.raw_key)
    assert copy.kind == "folder" and copy.inside is not None and copy.inside.people == 1
    assert sorted((file, file.stat().st_size) for file in (stick / "ours").iterdir()) == there


def test_two_groups_on_one_stick(group: Group, stick: Path, tmp_path: Path) -> None:
    other = create(tmp_path / "other", "Choir")
    copy_to(stick, other.folder, other.keys.raw_key)
    copy_to(stick, group.folder, group.keys.raw_key)
    found = find(stick, group.keys.raw_key)
    assert {(copy.inside.group, copy.ours) for copy in found if copy.inside} == {("Art for everyone", True), ("Choir", False)}
    other.close()


def test_a_stick_that_is_gone(group: Group, stick: Path) -> None:
    shutil.rmtree(stick)
    with pytest.raises(PlaceTrouble) as trouble:
        copy_to(stick, group.folder, group.keys.raw_key)
    assert trouble.value.why is Why.GONE and not stick.exists()


def test_a_full_stick_keeps_nothing_half_done(group: Group, small_stick: Path) -> None:
    group.people.save_many([Person(new_id(), f"Ann {number}") for number in range(500)], RUN, "")
    with pytest.raises(PlaceTrouble) as trouble:
        copy_to(small_stick, group.folder, group.keys.raw_key)
    assert trouble.value.why is Why.FULL and list(small_stick.iterdir()) == []


def test_a_stick_that_fills_up_with_photos_keeps_the_copies_before(group: Group, tmp_path: Path) -> None:
    place = tmp_path / "MIDDLE"
    place.mkdir()
    if os.system(f"mount -t tmpfs -o size=1400k tmpfs {place} 2>/dev/null"):
        pytest.skip("only who runs the computer can put a disk in")
    try:
        copy_to(place, group.folder, group.keys.raw_key)
        before = {path: path.read_bytes() for path in place.rglob("*.*") if path.is_file()}
        media = group.media
        for number in range(3):
            with media._file().transaction():
                media._file().execute("INSERT INTO item VALUES (?, 'jpeg', '', ?)", (f"{number:064}", os.urandom(500_000)))
        with pytest.raises(PlaceTrouble) as trouble:
            copy_to(place, group.folder, group.keys.raw_key)
        assert trouble.value.why is Why.FULL
        assert {path: path.read_bytes() for path in place.rglob("*.*") if path.is_file()} == before
    finally:
        os.system(f"umount {place}")


def test_a_stick_that_cannot_be_written(group: Group, small_stick: Path) -> None:
    os.system(f"mount -o remount,ro {small_stick}")
    with pytest.raises(PlaceTrouble) as trouble:
        copy_to(small_stick, group.folder, group.keys.raw_key)
    assert trouble.value.why is Why.READ_ONLY


def test_a_copy_that_was_cut_off_is_not_listed_and_goes_with_the_next(group: Group, stick: Path) -> None:
    info = copy_to(stick, group.folder, group.keys.raw_key)
    home = stick / "Copies of our group (Coprod Desktop)"
    shutil.copytree(home / info.name, home / "2026-01-01T100000-stick.part")
    assert len(find(stick)) == 1
    copy_to(stick, group.folder, group.keys.raw_key)
    assert list(home.glob("*.part")) == []


def test_photos_that_were_cut_off_on_the_stick_are_begun_again(group: Group, stick: Path) -> None:
    group.media.add_photo(a_small_photo())
    copy_to(stick, group.folder, group.keys.raw_key)
    kept = stick / "Copies of our group (Coprod Desktop)" / MEDIA
    with kept.open("r+b") as file:
        file.truncate(5000)
    group.media.add_photo(a_small_photo(colour="red"))
    copy_to(stick, group.folder, group.keys.raw_key)
    assert whole(kept, group.keys.raw_key) and len(list(kept.parent.glob("media.damaged-*.db"))) == 1


def test_a_passphrase_set_since_holds_for_the_older_copies_on_the_stick(group: Group, stick: Path) -> None:
    copy_to(stick, group.folder, group.keys.raw_key)
    assert [copy.locked for copy in find(stick)] == [False]
    group.keys.set_passphrase(WORDS)
    copy_to(stick, group.folder, group.keys.raw_key)
    assert [copy.locked for copy in find(stick)] == [True, True]
    assert all(b'"open"' not in file.read_bytes() for file in stick.rglob("key*"))
    copy = find(stick)[0]
    with pytest.raises(WrongPassphrase):
        look(copy.folder, passphrase="tea cake")
    assert look(copy.folder, passphrase=WORDS).inside is not None
    assert look(copy.folder, group.keys.raw_key).ours


def test_who_was_forgotten_leaves_the_stick_with_the_next_copy(folder: Path, stick: Path) -> None:
    group = open_group(folder)
    photo = group.media.add_photo(SmallPhoto(os.urandom(40_000), "jpeg"))
    ann = group.people.save(Person(new_id(), "Ann", picture=photo), RUN, "Ann added")
    add(group, "Ben")
    raw_key = group.keys.raw_key
    copy_to(stick, folder, raw_key)
    group.forgetting.erase(ann.id, ())
    old = find(stick, raw_key)[0].folder
    copy_to(stick, folder, raw_key)
    assert [copy.inside.people for copy in find(stick, raw_key) if copy.inside] == [1, 1]
    connection = read_only(old.parent / MEDIA, raw_key)
    assert connection.execute("SELECT count(*) FROM item").fetchone()[0] == 0
    connection.close()
    group.close()
    new = folder.with_name("new")
    make_new(old, new)
    put_new_in_place(new)
    there = open_group(new)
    assert names(there) == {"Ben"}
    there.close()


def test_an_older_copy_on_the_stick_brings_nobody_back(folder: Path, stick: Path) -> None:
    group = open_group(folder)
    ann = group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")
    raw_key = group.keys.raw_key
    copy_to(stick, folder, raw_key)
    group.forgetting.erase(ann.id, ())
    make_ready(find(stick, raw_key)[0].folder, folder, raw_key)
    group.close()
    put_in_place(folder)
    group = open_group(folder)
    assert names(group) == set()
    group.close()


def test_an_older_copy_comes_back_and_the_present_one_stays_as_a_copy(folder: Path, stick: Path) -> None:
    group = open_group(folder)
    photo = group.media.add_photo(a_small_photo())
    add(group, "Ann", picture=photo)
    content, raw_key = group.media.read(photo), group.keys.raw_key
    copy_to(stick, folder, raw_key)
    add(group, "Ben")
    group.media.keep_only(())
    make_ready(find(stick, raw_key)[0].folder, folder, raw_key)
    group.close()
    put_in_place(folder)
    group = open_group(folder)
    assert names(group) == {"Ann"} and group.media.read(photo) == content
    group.close()
    (before,) = find(folder / "backups", raw_key)
    assert before.kind == "before" and before.inside is not None and before.inside.people == 2
    make_ready(before.folder, folder, raw_key)
    put_in_place(folder)
    group = open_group(folder)
    assert names(group) == {"Ann", "Ben"}
    group.close()


def test_it_works_when_the_groups_file_is_damaged(folder: Path, stick: Path) -> None:
    group = open_group(folder)
    add(group, "Ann")
    raw_key = group.keys.raw_key
    copy_to(stick, folder, raw_key)
    group.close()
    (folder / GROUP).write_bytes(os.urandom(20_000))
    with pytest.raises(Damaged):
        open_group(folder)
    make_ready(find(stick, raw_key)[0].folder, folder, raw_key)
    put_in_place(folder)
    group = open_group(folder)
    assert names(group) == {"Ann"}
    group.close()


def test_a_damaged_copy_changes_nothing(group: Group, stick: Path) -> None:
    group.people.save_many([Person(new_id(), f"Ann {number}") for number in range(500)], RUN, "")
    copy_to(stick, group.folder, group.keys.raw_key)
    (copy,) = find(stick, group.keys.raw_key)
    content = bytearray((copy.folder / GROUP).read_bytes())
    content[len(content) // 2] ^= 1
    (copy.folder / GROUP).write_bytes(content)
    with pytest.raises(Damaged):
        make_ready(copy.folder, group.folder, group.keys.raw_key)
    assert not (group.folder / "restore.part").exists()


def test_what_was_made_ready_and_then_left_goes_at_the_next_start(folder: Path) -> None:
    group = open_group(folder)
    info = backup_now(folder, group.keys.raw_key, "asked")
    make_ready(folder / "backups" / info.name, folder, group.keys.raw_key)
    assert (folder / "restore.part").exists()
    group.close()
    open_group(folder).close()
    assert not (folder / "restore.part").exists()


def test_on_a_new_laptop_the_group_is_there_with_its_photos_and_its_passphrase(group: Group, stick: Path, tmp_path: Path) -> None:
    photo = group.media.add_photo(a_small_photo())
    add(group, "Ann", picture=photo)
    code = group.keys.set_passphrase(WORDS)
    copy_to(stick, group.folder, group.keys.raw_key)
    copy, new = find(stick)[0].folder, tmp_path / "new laptop" / "Our group"
    with pytest.raises(PassphraseNeeded):
        make_new(copy, new)
    with pytest.raises(WrongPassphrase):
        make_new(copy, new, "no")
    make_new(copy, new, code)
    assert put_new_in_place(new) is None
    with pytest.raises(PassphraseNeeded):
        open_group(new)
    there = open_group(new, WORDS)
    assert names(there) == {"Ann"} and there.media.read(photo) == group.media.read(photo)
    assert not new.with_name("Our group.part").exists()
    there.close()


def test_another_group_in_the_way_is_kept_whole(group: Group, stick: Path, tmp_path: Path) -> None:
    add(group, "Ann")
    copy_to(stick, group.folder, group.keys.raw_key)
    other = create(tmp_path / "laptop", "Choir")
    other.close()
    make_new(find(stick)[0].folder, other.folder)
    aside = put_new_in_place(other.folder)
    there = open_group(other.folder)
    assert there.name == "Art for everyone" and aside is not None
    there.close()
    kept = open_group(aside)
    assert kept.name == "Choir"
    kept.close()


def test_a_groups_own_folder_that_somebody_carried_counts_as_a_copy(folder: Path, stick: Path) -> None:
    group = open_group(folder)
    add(group, "Ann")
    group.close()
    shutil.copytree(folder, stick / "our group")
    assert [copy.kind for copy in find(stick)] == ["folder"]
    assert find(stick)[0].made.date() == date.today() and find(stick)[0].made <= datetime.now()
