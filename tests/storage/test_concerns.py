"""What is kept about concerns: hardly anything, and what the box holds only its own key reads."""

from pathlib import Path
from typing import Any

import pytest

from coprod_desktop.storage.concerns import seal, unseal
from coprod_desktop.storage.folder import open_group
from coprod_desktop.storage.group import Group

WORDS = "three green boats"
SECRET = {"kind": "concern", "said": {"words": "He takes my money at the corner shop."}}


def everything(group: Group) -> bytes:
    """The group's file as it is for who has the group's key, and the other files beside it."""
    group._database.value("PRAGMA wal_checkpoint(TRUNCATE)")
    dump = "\n".join(str(row) for table in group._database.all("SELECT name FROM sqlite_master WHERE type = 'table'")
                     for row in group._database.rows(f"SELECT * FROM {table['name']}"))
    return dump.encode() + b"".join(file.read_bytes() for file in sorted(group.folder.rglob("*")) if file.is_file())


def test_only_the_day_and_to_whom_is_kept_and_nothing_in_the_log(group: Group) -> None:
    before = group._database.value("SELECT count(*) FROM action")
    group.concerns.pass_on("Bev Thomas")
    (passed,) = group.concerns.passed()
    assert (passed.day.isoformat(), passed.to_whom) == ("2026-03-04", "Bev Thomas")
    assert set(group._database.one("SELECT * FROM concern_passed") or ()) == {"id", "day", "to_whom"}
    assert passed.id[14] == "4"  # a random id: it tells no time
    assert group._database.value("SELECT count(*) FROM action") == before


def test_neither_the_groups_key_nor_its_passphrase_reads_the_box(group: Group, tmp_path: Path) -> None:
    group.concerns.turn_on(WORDS)
    group.concerns.put(SECRET)
    assert b"corner shop" not in everything(group) and b"three green" not in everything(group)
    group.keys.set_passphrase("the passphrase of the group")
    group.concerns.close()
    assert not group.concerns.open("the passphrase of the group") and not group.concerns.is_open
    with pytest.raises(PermissionError):
        list(group.concerns.all())
    group.close()
    again = open_group(group.folder, "the passphrase of the group")
    assert again.concerns.on and again.concerns.open(f" {WORDS} ")
    assert [content for _id, content in again.concerns.all()] == [SECRET]
    again.close()


def test_the_recovery_code_opens_it_and_the_old_one_no_longer_does(group: Group) -> None:
    code = group.concerns.turn_on(WORDS)
    group.concerns.put(SECRET)
    group.concerns.close()
    assert group.concerns.open(code.lower())
    old = group._database.one("SELECT sealed FROM concern_box")
    new_code = group.concerns.turn_on("four red boats")
    group.concerns.close()
    assert not group.concerns.open(code) and not group.concerns.open(WORDS) and group.concerns.open(new_code)
    assert [content for _id, content in group.concerns.all()] == [SECRET]
    assert group._database.one("SELECT sealed FROM concern_box") != old


def test_anybody_can_put_something_in_a_shut_box(group: Group) -> None:
    with pytest.raises(KeyError):
        group.concerns.put({"kind": "name", "name": "Donna"})
    group.concerns.turn_on(WORDS)
    group.concerns.close()
    group.concerns.put({"kind": "name", "name": "Donna-Marie Quigley"})
    assert b"Quigley" not in everything(group)
    group.concerns.open(WORDS)
    assert [content["name"] for _id, content in group.concerns.all()] == ["Donna-Marie Quigley"]


def test_what_is_changed_or_taken_out_leaves_nothing(group: Group) -> None:
    group.concerns.turn_on(WORDS)
    box_id = group.concerns.put(SECRET)
    first = group._database.value("SELECT sealed FROM concern_box")
    group.concerns.put({"kind": "concern", "said": {}}, box_id)
    assert group._database.value("SELECT count(*) FROM concern_box") == 1
    second = group._database.value("SELECT sealed FROM concern_box")
    assert first != second and len(first) == len(second)  # the length tells nothing
    group.concerns.remove(box_id)
    group.concerns.turn_off()
    assert not group.concerns.on and not group.concerns.is_open and not list(group._database.all("SELECT * FROM concern_box"))


def test_what_was_sealed_under_one_id_opens_under_no_other() -> None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    own = X25519PrivateKey.generate()
    kept = seal(own.public_key().public_bytes_raw(), "one", SECRET)
    assert unseal(own.private_bytes_raw(), "one", kept) == SECRET
    for wrong in (kept[:-1] + bytes([kept[-1] ^ 1]), kept[:40] + bytes([kept[40] ^ 1]) + kept[41:]):
        with pytest.raises(InvalidTag):
            unseal(own.private_bytes_raw(), "one", wrong)
    with pytest.raises(InvalidTag):
        unseal(own.private_bytes_raw(), "other", kept)


def test_a_table_for_a_spreadsheet_has_nothing_of_it(group: Group, tmp_path: Path) -> None:
    group.concerns.turn_on(WORDS)
    group.concerns.put(SECRET)
    group.concerns.pass_on("Bev Thomas")
    files: Any = group.export_plain(tmp_path / "out", {})
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert "Bev Thomas" not in text and "corner shop" not in text
