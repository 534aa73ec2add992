"""What leaves the folder on request, and what the check says about the folder."""

import csv
from pathlib import Path

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Emergency, Person
from coprod_desktop.domain.response import Answer, AnswerState, Response
from coprod_desktop.storage.backups import GROUP, backup_now
from coprod_desktop.storage.check import check
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores
from tests.storage.test_media import a_small_photo


def filled(group: Group, stores: Stores) -> None:
    programme = stores.weekly()
    session = group.sessions.of_programme(programme.id, programme.first_day, 1)[0]
    person = group.people.save(Person(new_id(), "Zoë, \"Zo\"", emergency=Emergency("=1+1", "+44 7700 900", "-1 day")), RUN, "")
    group.register.mark(session.id, person.id, Mark.LATE, RUN, "", at="2026-01-07T14:10:00")
    response = group.feedback.begin(Response(new_id(), "how_was_it", 1, session.id, person.id), RUN)
    group.feedback.answer(Answer(new_id(), response.id, "good", AnswerState.ANSWERED, words="Tea\nand cake"), RUN, "")


def test_plain_tables(group: Group, real: Stores, tmp_path: Path) -> None:
    filled(group, real)
    files = group.export_plain(tmp_path / "out")
    assert [path.name for path in files] == ["people.csv", "sessions.csv", "attendance.csv", "answers.csv"]
    assert sorted((tmp_path / "out").iterdir()) == sorted(files)
    tables = {}
    for path in files:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    [person] = tables["people"]
    assert (person["name"], person["call_name"], person["call_phone"], person["what_to_know"]) == (
        'Zoë, "Zo"', "'=1+1", "+44 7700 900", "'-1 day")
    assert len(tables["sessions"]) == 17 and tables["sessions"][0]["programme"] == "Art"
    assert [(row["name"], row["mark"], row["day"]) for row in tables["attendance"]] == [('Zoë, "Zo"', "late", "2026-01-07")]
    assert [(row["question"], row["words"], row["ok_to_share"]) for row in tables["answers"]] == [
        ("What was good?", "Tea\nand cake", "undecided")]


def test_the_check_says_how_it_is(group: Group, real: Stores) -> None:
    assert check(group.folder)[:6] == (
        "The group’s file is whole.", "There are 0 people.", "There are 0 sessions.", "There are 0 marks in the registers.",
        "There are 0 answers.", "There are no photos yet.")
    filled(group, real)
    group.media.add_photo(a_small_photo())
    backup_now(group.folder, group.keys.raw_key, "daily")
    info = backup_now(group.folder, group.keys.raw_key, "daily")
    (group.folder / "backups" / info.name / GROUP).write_bytes(b"broken")
    assert check(group.folder) == (
        "The group’s file is whole.", "There is 1 person.", "There are 17 sessions.", "There is 1 mark in the registers.",
        "There is 1 answer.", "The photos are whole.",
        "The group’s file is encrypted. It has no passphrase, so anyone with the folder can open it.",
        "There are 2 copies, and 1 can be opened.")
    group.keys.set_passphrase("apples")
    assert "The group’s file is encrypted, and it has a passphrase." in check(group.folder, "apples")


def test_the_check_finds_damage(group: Group) -> None:
    group.close()
    content = bytearray((group.folder / GROUP).read_bytes())
    content[len(content) // 2:len(content) // 2 + 8] = bytes(8)
    (group.folder / GROUP).write_bytes(content)
    assert check(group.folder)[0] == "The group’s file is damaged. The newest good copy opens at the next start."
