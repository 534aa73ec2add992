"""The passphrase, the recovery code, and the open slot that goes everywhere."""

import json
from pathlib import Path

import pytest

from coprod_desktop.storage import keys
from coprod_desktop.storage.backups import backup_now
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.problems import Damaged, PassphraseNeeded, WrongPassphrase

PASSPHRASE = "three green apples ☺"


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def opens(folder: Path, passphrase: str = "") -> bool:
    opened = open_group(folder, passphrase)
    name = opened.name
    opened.close()
    return name == "Art for everyone"


@pytest.fixture
def code(group: Group) -> str:
    """A group with two copies, then a passphrase."""
    for _ in range(2):
        backup_now(group.folder, group.keys.raw_key, "daily")
    assert not group.keys.protected
    return group.keys.set_passphrase(PASSPHRASE)


def test_the_open_slot_is_gone_everywhere(group: Group, code: str) -> None:
    assert group.keys.protected
    raw_key = group.keys.raw_key
    assert len(list((group.folder / "backups").glob("*/key.json"))) == 2
    for path in files(group.folder):
        assert raw_key.hex().encode() not in path.read_bytes()
        assert raw_key not in path.read_bytes()
        assert path.name != "key.json" or '"open"' not in path.read_text()
        assert not path.name.startswith("key.json.")


def test_passphrase_or_code_opens(group: Group, code: str) -> None:
    assert opens(group.folder, PASSPHRASE)
    assert opens(group.folder, code)
    assert opens(group.folder, f" {code.lower().replace('-', ' ')} ")
    assert group.keys.matches(PASSPHRASE) and group.keys.matches(code) and not group.keys.matches("apples")


def test_a_guess_takes_three_passes_over_64_mebibytes(group: Group, real_cost: None) -> None:
    """RFC 9106, the second choice, with one lane."""
    code = group.keys.set_passphrase(PASSPHRASE)
    slots = json.loads((group.folder / "key.json").read_text())["slots"]
    assert [(slot["passes"], slot["kibibytes"], slot["lanes"]) for slot in slots] == [(3, 64 * 1024, 1)] * 2
    assert opens(group.folder, PASSPHRASE) and opens(group.folder, code)


def test_without_it_nothing_opens(group: Group, code: str) -> None:
    with pytest.raises(PassphraseNeeded):
        open_group(group.folder)
    for wrong in ("three green apples", "x" * 32, code[:-1] + ("A" if code[-1] != "A" else "C")):
        with pytest.raises(WrongPassphrase) as refused:
            open_group(group.folder, wrong)
        assert "Everything is safe" in refused.value.sentence
    assert opens(group.folder, PASSPHRASE)


def test_the_code_is_easy_to_copy(code: str) -> None:
    groups = code.split("-")
    assert [len(part) for part in groups] == [4] * 8
    assert not set("".join(groups)) & set("01OILSZBGU258")


def test_changing_it_stops_the_old_one_and_its_code(group: Group, code: str) -> None:
    newer = group.keys.set_passphrase("another one")
    assert opens(group.folder, "another one") and opens(group.folder, newer)
    for old in (PASSPHRASE, code):
        with pytest.raises(WrongPassphrase):
            open_group(group.folder, old)


def test_removing_it(group: Group, code: str) -> None:
    group.keys.remove_passphrase()
    assert not group.keys.protected
    assert opens(group.folder)


def test_the_same_words_typed_on_another_computer(group: Group) -> None:
    group.keys.set_passphrase("cafe\N{COMBINING ACUTE ACCENT} ")
    assert opens(group.folder, "café")


def test_an_empty_passphrase_is_none(group: Group) -> None:
    with pytest.raises(ValueError, match="empty"):
        group.keys.set_passphrase("  ")
    assert not group.keys.protected


def test_a_copy_left_open_by_a_power_cut_is_closed_at_the_next_start(group: Group) -> None:
    backup_now(group.folder, group.keys.raw_key, "daily")
    [beside] = (group.folder / "backups").glob("*/key.json")
    before = beside.read_bytes()
    group.keys.set_passphrase(PASSPHRASE)
    beside.write_bytes(before)
    assert opens(group.folder, PASSPHRASE)
    assert b'"open"' not in beside.read_bytes()


@pytest.mark.parametrize("cut", ["new not whole", "new whole", "between", "old not gone"])
def test_a_power_cut_while_the_slots_are_written(group: Group, cut: str) -> None:
    """Each state that the writing goes through opens, and nothing is left of the old open slot once the new ones count."""
    path = group.folder / keys.FILE
    new, old = path.with_name("key.json.new"), path.with_name("key.json.old")
    before = path.read_bytes()
    group.keys.set_passphrase(PASSPHRASE)
    after = path.read_bytes()
    path.unlink()
    states = {
        "new not whole": {path: before, new: after[:100]}, "new whole": {path: before, new: after},
        "between": {old: before, new: after}, "old not gone": {path: after, old: before}}
    for place, content in states[cut].items():
        place.write_bytes(content)
    counted = cut in ("between", "old not gone")
    assert opens(group.folder, PASSPHRASE if counted else "")
    assert path.read_bytes() == (after if counted else before)
    assert not new.exists() and not old.exists()


def test_a_key_file_that_cannot_be_read_is_taken_from_the_newest_copy(group: Group) -> None:
    backup_now(group.folder, group.keys.raw_key, "daily")
    path = group.folder / keys.FILE
    for broken in (b"", b"{}", b"\x00" * 100):
        path.write_bytes(broken)
        assert opens(group.folder)
        assert json.loads(path.read_bytes())["slots"][0]["kind"] == "open"


def test_no_key_anywhere(group: Group) -> None:
    (group.folder / keys.FILE).write_bytes(b"")
    with pytest.raises(Damaged):
        open_group(group.folder)


def test_keys_that_a_copy_left_behind_go_with_the_open_slot(group: Group) -> None:
    """A copy whose taking away was cut off: its file is gone, its key is not."""
    left = group.folder / "backups" / "2026-01-01T100000-daily"
    left.mkdir(parents=True)
    (left / "key.json").write_bytes((group.folder / "key.json").read_bytes())
    group.keys.set_passphrase("three green boats")
    assert not [path for path in group.folder.rglob("key.json*") if b'"open"' in path.read_bytes()]
