"""What leaves the folder on request, and what the check says about the folder."""

import csv
from datetime import date
from pathlib import Path

import pytest

from coprod_desktop.domain.attendance import Mark, Reason, Role
from coprod_desktop.domain.handout import Row as Line
from coprod_desktop.domain.handout import Table
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import AccessCard, Emergency, Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.picture_of_group import PictureKind, PictureOfGroup
from coprod_desktop.domain.programme import Kind, Way
from coprod_desktop.domain.response import Answer, AnswerState, As, Help, Response, Share
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.sheet import NOTHING, By, RowState, Sheet, SheetRow
from coprod_desktop.domain.word_bank import BankWord
from coprod_desktop.storage.backups import GROUP, backup_now
from coprod_desktop.storage.check import check
from coprod_desktop.storage.export import README
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores
from tests.storage.test_media import a_small_photo


def filled(group: Group, stores: Stores) -> None:
    programme = stores.weekly()
    session, after = group.sessions.of_programme(programme.id, programme.first_day, 2)
    person = group.people.save(Person(new_id(), "Zoë, \"Zo\"", emergency=Emergency("=1+1", "+44 7700 900", "-1 day"),
                                      state=PersonState.BREAK, access=AccessCard(("quiet",))), RUN, "")
    group.register.mark(session.id, person.id, Mark.LATE, RUN, "", at="2026-01-07T14:10:00")
    group.register.mark(after.id, person.id, Mark.CANNOT_COME, RUN, "", at="2026-01-14T14:10:00", reason=Reason.UNWELL)
    response = group.feedback.begin(Response(new_id(), "how_was_it", 1, session.id, person.id), RUN)
    group.feedback.answer(Answer(new_id(), response.id, "how", AnswerState.ANSWERED, "good"), RUN, "")
    group.feedback.answer(Answer(new_id(), response.id, "good", AnswerState.ANSWERED, words="Tea\nand cake"), RUN, "")
    rows = (SheetRow("1", Line("", "", "We go to the sea.")), SheetRow("2", NOTHING, "from the records", RowState.LINKED),
            SheetRow("3", Table("Costs", ("What", "How much"), (("Bus", "£6"),))))
    group.sheets.save(Sheet("1", "Our trip", rows, made=By((), "Bev")), RUN, "")
    group.word_bank.save(BankWord("Quorum", "Enough people to decide."), RUN, "")
    cup = PictureOfGroup("1", group.media.add_photo(SmallPhoto(b"cup", "png")), PictureKind.DRAWING, "cup", alt="A red cup", credit="Bev")
    group.pictures_of_group.save((cup,), RUN, "")


def test_plain_tables(group: Group, real: Stores, tmp_path: Path) -> None:
    filled(group, real)
    files = group.export_plain(tmp_path / "out", {"quiet": "A quiet room"})
    assert [path.name for path in files] == ["people.csv", "sessions.csv", "attendance.csv", "answers.csv", "sheets.csv", "words.csv",
                                              "pictures.csv"]
    assert {path.name for path in (tmp_path / "out").iterdir()} == {path.name for path in files} | {README}
    about = (tmp_path / "out" / README).read_text(encoding="utf-8-sig")
    assert all(f"{path.name}: " in about for path in files) and "not locked" in about
    tables = {}
    for path in files:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    [person] = tables["people"]
    assert (person["Name"], person["Who to call"], person["Phone"], person["What to know"]) == (
        'Zoë, "Zo"', "'=1+1", "+44 7700 900", "'-1 day")
    assert (person["How they take part"], person["What helps"], person["Others may see them here"]) == ("Having a break", "A quiet room", "No")
    assert len(tables["sessions"]) == 17 and tables["sessions"][0]["What"] == "Art"
    assert [(row["Name"], row["Mark"], row["Why not"], row["What they did"], row["Day"]) for row in tables["attendance"]] == [
        ('Zoë, "Zo"', "Came late", "", "Takes part", "2026-01-07"), ('Zoë, "Zo"', "Can’t come", "Not well", "Takes part", "2026-01-14")]
    assert [(row["Question"], row["Answer chosen"], row["In their own words"], row["May it be shared"]) for row in tables["answers"]] == [
        ("How was today?", "Good", "", ""), ("What was good?", "", "Tea\nand cake", "Not read yet")]
    assert [(row["Title"], row["Line"], row["Kind"], row["Words"], row["More of it"], row["Made by"]) for row in tables["sheets"]] == [
        ("Our trip", "1", "Line", "We go to the sea.", "", "Bev"), ("Our trip", "3", "Table", "Costs", "What · How much\nBus · £6", "Bev")]
    assert tables["words"] == [{"Word": "Quorum", "What it means": "Enough people to decide."}]
    assert [(row["Words"], row["What it shows"], row["Made by"]) for row in tables["pictures"]] == [("cup", "A red cup", "Bev")]
    ids = [tables[name][0] for name in ("people", "sessions", "attendance", "answers")]
    assert len({row["Person ID"] for row in ids if "Person ID" in row}) == len({row["Session ID"] for row in ids if "Session ID" in row}) == 1


def test_a_table_that_cannot_be_written_leaves_nothing_beside_it(group: Group, tmp_path: Path) -> None:
    (tmp_path / "out" / "sheets.csv").mkdir(parents=True)
    with pytest.raises(OSError):
        group.export_plain(tmp_path / "out", {})
    written = {"people.csv", "sessions.csv", "attendance.csv", "answers.csv", "sheets.csv"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {README, *written}


def test_no_code_is_left_in_the_words(group: Group, real: Stores, tmp_path: Path) -> None:
    """Whatever a mark, a reason, a role, a state or a share can be, it is told in words."""
    filled(group, real)
    coded = {*Mark, *Reason, *Role, *PersonState, *SessionState, *Kind, *Way, *AnswerState, *Share, *As, *Help} - {""}
    tables = group.export_plain(tmp_path / "out", {})
    assert len(tables) == 7
    for path in tables:
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert not {value for row in csv.reader(file) for value in row} & coded


def test_a_session_says_how_it_stands(group: Group, real: Stores, tmp_path: Path) -> None:
    """A date that is over is not called planned."""
    filled(group, real)
    sessions = group.sessions.between(date.min, date.max)
    group.sessions.save(sessions[3]._replace(state=SessionState.CANCELLED), RUN, "")
    with group.export_plain(tmp_path / "out", {})[1].open(encoding="utf-8-sig", newline="") as file:
        stands = {row["Session ID"]: row["How it stands"] for row in csv.DictReader(file)}
    today = real.sessions._database.now().date()
    assert [stands[session.id] for session in sessions[:4]] == ["Took place", "Took place", told(sessions[2], today), "Cancelled"]
    assert {stands[session.id] for session in sessions[4:]} <= {told(session, today) for session in sessions[4:]}


def told(session: Session, today: date) -> str:
    return "Nothing was marked" if session.day < today else "Planned"


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
        "The group’s file is whole.", "There is 1 person.", "There are 17 sessions.", "There are 2 marks in the registers.",
        "There are 2 answers.", "The photos are whole.",
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
