"""Copies: checked after they are made, ten kept, media by new items only."""

import os
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path

import pytest

from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.storage import backups
from coprod_desktop.storage.backups import GROUP, backup_now, put_back, whole
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.problems import Damaged, PhotosMended
from tests.storage.conftest import RUN
from tests.storage.test_media import a_small_photo

HERE = [PersonState.TAKING_PART]


def test_a_copy_is_whole_and_opens(group: Group) -> None:
    group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")
    info = backup_now(group.folder, group.keys.raw_key, "session")
    assert info.kind == "session" and info.name.endswith("-session") and info.size > 0
    place = group.folder / "backups" / info.name
    assert sorted(path.name for path in place.iterdir()) == ["group.db", "key.json"]
    assert whole(place / GROUP, group.keys.raw_key)
    assert not whole(place / GROUP, bytes(32))
    copy = open_group(place)
    assert copy.people.count(states=HERE) == 1
    copy.close()


def test_in_another_process_while_the_group_is_open(group: Group) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        coming = [pool.submit(backup_now, group.folder, group.keys.raw_key, "daily") for _ in range(2)]
        for number in range(50):
            group.people.save(Person(new_id(), f"Ann {number}"), RUN, "")
        made = [one.result() for one in coming]
    assert [info.name for info in group.backups.all()] == [info.name for info in reversed(made)]
    assert group.people.count(states=HERE) == 50


def test_ten_are_kept(group: Group) -> None:
    made = [backup_now(group.folder, group.keys.raw_key, "daily").name for _ in range(12)]
    assert [info.name for info in group.backups.all()] == made[:1:-1]


def test_a_clock_that_was_wrong_for_a_while(group: Group) -> None:
    """Copies that say they come from a later day are the first to go, and never the one that opens."""
    ahead = [backup_now(group.folder, group.keys.raw_key, "daily") for _ in range(10)]
    for info in ahead:
        place = group.folder / "backups" / info.name
        place.rename(place.with_name(info.name.replace(info.name[:4], "2099")))
    made = backup_now(group.folder, group.keys.raw_key, "daily")
    assert group.backups.all()[0] == made
    assert len(group.backups.all()) == 10


def test_a_damaged_file_pushes_no_good_copy_out(group: Group) -> None:
    """Only a page in the middle is wrong, so the group is open and somebody works in it."""
    group.people.save_many([Person(new_id(), f"Ann {number}") for number in range(2000)], RUN, "Many added")
    made = [backup_now(group.folder, group.keys.raw_key, "daily") for _ in range(10)]
    folder, raw_key = group.folder, group.keys.raw_key
    group.close()
    content = bytearray((folder / GROUP).read_bytes())
    content[len(content) // 2:len(content) // 2 + 8] = bytes(8)
    (folder / GROUP).write_bytes(content)
    with pytest.raises(Damaged):
        backup_now(folder, raw_key, "daily")
    assert backups.Backups(folder).all() == tuple(reversed(made))
    assert list((folder / "backups").glob("*.part")) == []


def test_one_is_due_each_day(group: Group) -> None:
    today = date.today()
    assert group.backups.due(today)
    info = backup_now(group.folder, group.keys.raw_key, "session")
    assert not group.backups.due(info.made.date())
    assert group.backups.due(info.made.date() + timedelta(days=1))


def test_half_a_copy_is_no_copy_and_goes_at_the_next_start(folder: Path) -> None:
    for half in ("2026-03-04T140000-daily.part", "something else"):
        (folder / "backups" / half).mkdir()
        (folder / "backups" / half / GROUP).write_bytes(b"half")
    assert backups.Backups(folder).all() == ()
    open_group(folder).close()
    assert [path.name for path in (folder / "backups").iterdir()] == ["something else"]


def test_putting_a_copy_back_keeps_the_file_that_was_there(folder: Path) -> None:
    group = open_group(folder)
    info = backup_now(folder, group.keys.raw_key, "asked")
    group.people.save(Person(new_id(), "Ann"), RUN, "Ann added")
    group.close()
    put_back(folder, info)
    group = open_group(folder)
    assert (group.people.count(states=HERE), group.opened_note) == (0, "")
    assert len(list(folder.glob("group.damaged-*.db"))) == 1
    group.close()


def test_media_are_copied_once(group: Group) -> None:
    first = group.media.add_photo(a_small_photo())
    backup_now(group.folder, group.keys.raw_key, "daily")
    kept = group.folder / "backups" / "media.db"
    before = kept.stat().st_mtime_ns
    backup_now(group.folder, group.keys.raw_key, "daily")
    assert kept.stat().st_mtime_ns == before
    second = group.media.add_photo(a_small_photo(colour="red"))
    backup_now(group.folder, group.keys.raw_key, "daily")
    assert whole(kept, group.keys.raw_key)
    content = [group.media.read(key) for key in (first, second)]
    group.media.close()
    for path in group.folder.glob("media.db*"):
        path.unlink()
    assert [group.media.read(key) for key in (first, second)] == content


def test_damaged_media_come_back_from_the_copy(group: Group) -> None:
    key = group.media.add_photo(a_small_photo())
    content = group.media.read(key)
    backup_now(group.folder, group.keys.raw_key, "daily")
    group.media.close()
    (group.folder / "media.db").write_bytes(b"x" * 9000)
    with pytest.raises(PhotosMended) as told:
        group.media.read(key)
    assert "put it together again" in told.value.sentence
    assert group.media.read(key) == content
    assert len(list(group.folder.glob("media.damaged-*.db"))) == 1


def test_the_copy_of_the_photos_is_read_whole_once_a_month(group: Group) -> None:
    """A bit that changed on the disk is found then, and the photos are copied anew."""
    data = os.urandom(300_000)
    group.media.add_photo(SmallPhoto(data, "jpeg"))
    backup_now(group.folder, group.keys.raw_key, "daily")
    kept, read = group.folder / "backups" / "media.db", group.folder / "backups" / "media.read"
    content = bytearray(kept.read_bytes())
    content[len(content) // 2] ^= 1
    kept.write_bytes(content)
    backup_now(group.folder, group.keys.raw_key, "daily")
    assert not whole(kept, group.keys.raw_key)
    os.utime(read, (0, 0))
    backup_now(group.folder, group.keys.raw_key, "daily")
    assert whole(kept, group.keys.raw_key) and len(list(kept.parent.glob("media.damaged-*.db"))) == 1


def test_disk_use(group: Group) -> None:
    group.media.add_photo(a_small_photo())
    backup_now(group.folder, group.keys.raw_key, "daily")
    use = group.backups.disk_use()
    assert use.all == sum(path.stat().st_size for path in group.folder.rglob("*") if path.is_file())
    assert min(use.group, use.media, use.backups) > 0
