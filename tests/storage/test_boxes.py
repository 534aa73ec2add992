"""A box of eight secret ballots and one of eight unsigned answers, against somebody with the key, the folder and all its copies."""

import json
import shutil
from pathlib import Path

import pytest
from uuid_utils import uuid4

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.boxes import BoxClosed, BoxKind, BoxOpen
from coprod_desktop.storage.alone import FILE as LOCK
from coprod_desktop.storage.backups import GROUP, backup_now
from coprod_desktop.storage.folder import Group, open_group
from tests.storage.conftest import RUN, Now, Stores
from tests.storage.unlocked import everything, frames, pages

VOTERS = 8
BALLOTS = tuple(f"ballot{number}xyz" for number in range(VOTERS))
ANSWERS = tuple(f"answer{number}xyz" for number in range(VOTERS))


def vote(group: Group, real: Stores, now: Now) -> tuple[str, str]:
    """Eight people come, vote and answer one after another, a minute apart, with what else goes on between; the boxes, still open."""
    ballots = group.boxes.open(BoxKind.BALLOTS, "Where do we go in June?").id
    answers = group.boxes.open(BoxKind.ANSWERS, "Is there anything that is hard here?").id
    programme = real.weekly()
    session = group.sessions.of_programme(programme.id, programme.first_day, 1)[0]
    for number in range(VOTERS):
        now.time = now.time.replace(minute=number)
        person = real.person(f"Voter {number}")
        group.register.mark(session.id, person.id, Mark.HERE, RUN, f"Voter {number} is here", at=now.time.isoformat())
        group.boxes.put(ballots, {"choice": BALLOTS[number]})
        group.boxes.put(answers, {"hard": ANSWERS[number], "easy": ""})
    return ballots, answers


def order_in(content: bytes, words: tuple[str, ...]) -> list[int]:
    """The writers in the order that their words first stand in the bytes."""
    return sorted(range(len(words)), key=lambda number: content.find(words[number].encode()))


def joined(group: Group, words: tuple[str, ...]) -> int:
    """The most ballots that anything left behind joins to the k-th writer: the frames of the -wal, where they stand in the file, the order
    in which the table gives them."""
    raw_key = group.keys.raw_key
    written = b"".join(frames(group.folder / f"{GROUP}-wal", raw_key))
    said = "".join(row["said"] for row in group._database.all("SELECT said FROM sealed_item"))
    trails = [b"".join(pages(group.folder / GROUP, raw_key)), said.encode()]
    if all(word.encode() in written for word in words):
        trails.append(written)
    return max(sum(place == number for place, number in enumerate(order_in(trail, words))) for trail in trails)


def test_the_attack_finds_every_writer_of_ordinary_transactions(group: Group) -> None:
    """Otherwise the other tests here would show nothing."""
    box = group.boxes.open(BoxKind.BALLOTS, "June").id
    for word in BALLOTS:
        with group._database.transaction():
            group._database.insert("sealed_item", {"id": str(uuid4()), "box_id": box, "said": word})
    assert joined(group, BALLOTS) == VOTERS


def test_what_is_in_a_box_is_read_once_it_is_closed(group: Group, real: Stores, now: Now) -> None:
    ballots, answers = vote(group, real, now)
    with pytest.raises(BoxOpen):
        group.boxes.said(ballots)
    assert (group.boxes.get(ballots).items, group.boxes.get(ballots).closed) == (VOTERS, "")
    closed = group.boxes.close(ballots)
    assert (closed.items, closed.closed, closed.kind) == (VOTERS, "2026-03-04", BoxKind.BALLOTS)
    assert sorted(said["choice"] for said in group.boxes.said(ballots)) == sorted(BALLOTS)
    with pytest.raises(BoxClosed):
        group.boxes.put(ballots, {"choice": "late"})
    assert group.boxes.close(ballots) == closed
    assert [box.id for box in group.boxes.all()] == sorted((ballots, answers))
    with pytest.raises(KeyError):
        group.boxes.get("nobody's")


def test_the_order_says_nothing(group: Group, real: Stores, now: Now) -> None:
    """In 40 rounds the best of the attacks joins no more than the best of two blind guesses would, before the box is closed and after."""
    best = []
    for _ in range(20):
        box = group.boxes.open(BoxKind.BALLOTS, "June").id
        group._database.execute("DELETE FROM sealed_item")
        for word in BALLOTS:
            group.boxes.put(box, {"choice": word})
        best.append(joined(group, BALLOTS))
        group.boxes.close(box)
        best.append(joined(group, BALLOTS))
    # A blind guess joins 1 in 8 on average, the better of two 1.5: 61 in 40 boxes, with a standard deviation of 6.
    assert sum(best) < 61 + 6 * 6


def test_nothing_but_the_items_is_kept(group: Group, real: Stores, now: Now) -> None:
    """No time, no person, no order: not in the tables, not in the log, not in the -wal, not beside the file."""
    logged = len(group._database.all("SELECT * FROM action"))
    box = group.boxes.open(BoxKind.ANSWERS, "June")
    group.boxes.put(box.id, {"hard": "stairsxyz"})
    assert len(group._database.all("SELECT * FROM action")) == logged
    rows = group._database.all("SELECT * FROM sealed_box") + group._database.all("SELECT * FROM sealed_item")
    assert {key for row in rows for key in row} == {"id", "kind", "title", "opened", "closed", "box_id", "said"}
    assert not [value for row in rows for value in row.values() if ":" in str(value) and not str(value).startswith("{")]
    assert [json.loads(row["said"]) for row in group._database.all("SELECT said FROM sealed_item")] == [{"hard": "stairsxyz"}]
    with pytest.raises(Exception, match="no such column: rowid"):
        group._database.execute("SELECT rowid FROM sealed_item")
    assert all(uuid_version(row["id"]) == "4" for row in rows)
    assert frames(group.folder / f"{GROUP}-wal", group.keys.raw_key) == []
    assert (group.folder / LOCK).stat().st_size == 0


def uuid_version(value: str) -> str:
    return value[14]


def test_no_byte_joins_a_ballot_to_a_person_once_the_boxes_are_closed(group: Group, real: Stores, now: Now, tmp_path: Path) -> None:
    ballots, answers = vote(group, real, now)
    group.boxes.close(ballots)
    group.boxes.close(answers)
    backup_now(group.folder, group.keys.raw_key, "session")
    for name, content in everything(group.folder, group.keys.raw_key).items():
        for words in (BALLOTS, ANSWERS):
            there = [word for word in words if word.encode() in content]
            assert there in ([], list(words)), name  # all of them or none: half a box would tell who came first
            assert all(content.count(word.encode()) <= 1 for word in words), name  # no shred of an earlier order
    ids = [row["id"] for row in group._database.all("SELECT id FROM sealed_item WHERE box_id = ?", (ballots,))]
    assert ids == sorted(ids)


def test_two_copies_with_one_ballot_between_are_the_same(group: Group, real: Stores, now: Now) -> None:
    ballots, _answers = vote(group, real, now)
    first = backup_now(group.folder, group.keys.raw_key, "daily")
    group.boxes.put(ballots, {"choice": "onemorexyz"})
    second = backup_now(group.folder, group.keys.raw_key, "session")
    for info in (first, second):
        content = b"".join(pages(group.folder / "backups" / info.name / GROUP, group.keys.raw_key))
        assert not [word for word in (*BALLOTS, *ANSWERS, "onemorexyz") if word.encode() in content]
        assert b"Where do we go in June?" in content
    assert group.boxes.close(ballots).items == VOTERS + 1


def test_the_file_times_tell_only_the_last_change(group: Group, real: Stores, now: Now) -> None:
    """A time is kept for each file, not for each ballot: there are no files that a ballot alone writes."""
    before = {path.name for path in group.folder.iterdir()}
    box = group.boxes.open(BoxKind.BALLOTS, "June").id
    group.boxes.put(box, {"choice": "a"})
    after = {path.name for path in group.folder.iterdir()}
    group.boxes.put(box, {"choice": "b"})
    assert {path.name for path in group.folder.iterdir()} == after
    assert after - before <= {LOCK, f"{GROUP}-wal", f"{GROUP}-shm"}


def test_a_crash_between_two_ballots_leaves_no_trail(group: Group, real: Stores, now: Now, tmp_path: Path) -> None:
    """The folder as it is after a crash is opened: what was left in the -wal goes, and a box that was being closed is written anew."""
    box = group.boxes.open(BoxKind.BALLOTS, "June").id
    for word in BALLOTS:
        group.boxes.put(box, {"choice": word})
    group._database.execute("INSERT INTO setting (id, value) VALUES ('sealed.unsettled', '1')")
    crashed = Path(shutil.copytree(group.folder, tmp_path / "crashed"))
    assert frames(crashed / f"{GROUP}-wal", group.keys.raw_key)
    again = open_group(crashed)
    assert frames(crashed / f"{GROUP}-wal", group.keys.raw_key) == []
    assert again.settings.get("sealed.unsettled") == ""
    content = b"".join(pages(crashed / GROUP, group.keys.raw_key))
    assert [content.count(word.encode()) for word in BALLOTS] == [1] * VOTERS
    again.close()
