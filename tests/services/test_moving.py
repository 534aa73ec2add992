"""Carrying the group: onto a stick, back from one, what is said about it, and when somebody is reminded."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.copies import FoundCopy, Inside
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.moving import Moving, inside_words, steps
from coprod_desktop.storage.folder import Group, create, open_group
from coprod_desktop.storage.restoring import put_in_place
from tests.conftest import FixedClock
from tests.easy import check

WORDS = "tea cake bus"
GOOD = "The copy is on STICK. We opened it, and it is good. You can take the stick out now."


@pytest.fixture
def moving(services: GroupServices) -> Moving:
    return services.moving


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "STICK"
    place.mkdir()
    return place


@pytest.fixture
def said() -> list[str]:
    return []


def found(moving: Moving, place: Path) -> tuple[FoundCopy, ...]:
    seen: list[tuple[FoundCopy, ...]] = []
    moving.find(place, seen.append, pytest.fail)
    return seen[0]


def test_that_anyone_can_open_it_is_said_once(moving: Moving, services: GroupServices, stick: Path, said: list[str]) -> None:
    told: list[Change] = []
    services.changes.subscribe(told.append)
    for _number in range(2):
        moving.copy_to(stick, "STICK", said.append, pytest.fail)
    assert said == [f"{GOOD} There is no passphrase, so anyone who finds it can open it. Keep it safe.", GOOD]
    assert told == [Change("copies"), Change("copies")]
    services.keeping.set_passphrase(WORDS)
    moving.copy_to(stick, "STICK", said.append, pytest.fail)
    services.keeping.remove_passphrase()
    moving.copy_to(stick, "STICK", said.append, pytest.fail)
    assert said[2] == GOOD and "anyone" in said[3]


def test_how_old_the_copy_is_and_the_reminder_that_can_be_turned_off(moving: Moving, stick: Path, clock: FixedClock) -> None:
    assert moving.carried() is None and moving.carried_words() == "There is no copy on a stick yet."
    assert moving.reminder() == "" and moving.warning() == ""
    moving.copy_to(stick, "STICK", str, pytest.fail)
    assert moving.carried_words() == "STICK · Today, 1:40"
    clock.at += timedelta(days=31)
    assert moving.reminder() == ""
    clock.at += timedelta(days=1)
    assert moving.reminder() == "The copy on STICK is more than a month old. You can make a new one: More, Keeping it safe, Copies."
    moving.remind(False)
    assert moving.reminder() == "" and moving.warning() == "The copy on STICK is more than a month old."
    moving.remind(True)
    assert moving.reminder()
    moving.copy_to(stick, "STICK", str, pytest.fail)
    assert moving.reminder() == "" == moving.warning()


def test_a_copy_from_before_the_passphrase_is_told_of(moving: Moving, services: GroupServices, stick: Path) -> None:
    moving.copy_to(stick, "STICK", str, pytest.fail)
    services.keeping.set_passphrase(WORDS)
    assert moving.warning().startswith("The copy on STICK is from before the passphrase.")
    moving.copy_to(stick, "STICK", str, pytest.fail)
    assert moving.warning() == ""


def test_a_place_that_cannot_take_it_is_told_in_words(moving: Moving, tmp_path: Path, said: list[str]) -> None:
    moving.copy_to(tmp_path / "gone", "gone", pytest.fail, said.append)
    (tmp_path / "in the way").mkdir()
    (tmp_path / "in the way" / "Copies of our group (Coprod Desktop)").write_text("a file")
    moving.copy_to(tmp_path / "in the way", "x", pytest.fail, said.append)
    assert said[0].startswith("We cannot find this place any more. No copy was made.")
    assert said[1] == "The copy was not made. What you saved is still on this computer. Try another stick."
    assert moving.carried() is None


def test_a_damaged_group_is_told_and_doubted(moving: Moving, group: Group, stick: Path, said: list[str]) -> None:
    group.close()
    with (group.folder / "group.db").open("r+b") as file:
        file.seek(5000)
        file.write(b"\xff" * 3000)
    moving.copy_to(stick, "STICK", pytest.fail, said.append)
    assert said[0].startswith("The group’s file is damaged.") and group.backups.doubted


def test_a_look_says_how_much_is_in_a_copy(moving: Moving, stick: Path, clock: FixedClock) -> None:
    clock.at = datetime.now()
    moving.copy_to(stick, "STICK", str, pytest.fail)
    (copy,) = found(moving, stick)
    assert inside_words(copy)[0] == "8 people" and moving.when(copy).startswith("Today, ") and moving.why(copy) == "On a stick"
    assert moving.named(FoundCopy(Path(), datetime(2026, 11, 21, 16), "stick", None)) == "The copy of Saturday 21 November, 4 o’clock"
    other = FoundCopy(Path(), clock.at, "stick", Inside("Choir", 1, 2))
    assert inside_words(other) == ("Choir", "1 person", "2 sessions")
    assert inside_words(FoundCopy(Path(), clock.at, "stick", None)) == ("It does not open.",)


def test_looking_where_nothing_is(moving: Moving, tmp_path: Path, said: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert found(moving, tmp_path / "empty") == ()
    moving.find(tmp_path / "gone", pytest.fail, said.append)
    assert said == ["We cannot look there. Nothing has changed. Put the stick in again, or choose another place."]


def test_a_copy_with_a_passphrase_of_its_own(moving: Moving, stick: Path, tmp_path: Path, said: list[str]) -> None:
    other = create(tmp_path / "other", "Choir")
    other.keys.set_passphrase(WORDS)
    other.close()
    shutil.copytree(other.folder, stick / "theirs")
    (copy,) = found(moving, stick)
    assert copy.locked and inside_words(copy) == ("It has a passphrase of its own.",)
    moving.look(copy, "tea cake", pytest.fail, said.append)
    assert said == ["That is not the passphrase of this copy. Try again, or use its recovery code."]
    seen: list[FoundCopy] = []
    moving.look(copy, WORDS, seen.append, pytest.fail)
    assert seen[0].inside is not None and seen[0].inside.group == "Choir"


def test_an_older_copy_is_made_ready_and_opens(moving: Moving, services: GroupServices, group: Group, stick: Path) -> None:
    moving.copy_to(stick, "STICK", str, pytest.fail)
    services.people.add("Rashid")
    ready: list[bool] = []
    moving.make_ready(found(moving, stick)[0], "", lambda: ready.append(True), pytest.fail)
    assert ready == [True]
    group.close()
    put_in_place(group.folder)
    again = open_group(group.folder)
    assert again.people.count(states=["taking_part"]) == 8  # type: ignore[list-item]
    again.close()


def test_a_damaged_copy_is_told_and_nothing_changes(moving: Moving, group: Group, stick: Path, said: list[str]) -> None:
    moving.copy_to(stick, "STICK", str, pytest.fail)
    (copy,) = found(moving, stick)
    with (copy.folder / "group.db").open("r+b") as file:
        file.seek(6000)
        file.write(b"\xff" * 2000)
    moving.make_ready(copy, "", pytest.fail, said.append)  # type: ignore[arg-type]
    assert len(said) == 1 and "damaged" in said[0] and not list(group.folder.glob("restore*"))


def test_the_steps_to_a_new_laptop_are_easy() -> None:
    for step in steps():
        for words in (step.words, step.more):
            assert check(words) == (), words
