"""Keeping the group safe: the passphrase, who may coordinate, the copies, the name."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.domain.handout import Audience, Code
from coprod_desktop.domain.seat import Seat
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.keeping import Keeping, NoName, TooShort, size_words, when_words
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.problems import PassphraseNeeded, WrongPassphrase
from tests.conftest import FixedClock

WORDS = "tea cake bus"
NOW = datetime(2026, 11, 21, 13, 40)


@pytest.fixture
def keeping(services: GroupServices) -> Keeping:
    return services.keeping


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def changes(services: GroupServices) -> list[Change]:
    told: list[Change] = []
    services.changes.subscribe(told.append)
    return told


def damage(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(5000)
        opened.write(b"\xff" * 3000)


def test_with_no_passphrase_coordinate_is_open(keeping: Keeping) -> None:
    assert not keeping.has_passphrase() and keeping.may_coordinate


def test_a_passphrase_locks_the_group_and_the_code_opens_it(keeping: Keeping, group: Group, changes: list[Change]) -> None:
    code = keeping.set_passphrase(WORDS)
    assert keeping.has_passphrase() and Change("passphrase") in changes
    assert len(code.split("-")) == 8 and all(len(part) == 4 for part in code.split("-"))
    group.close()
    with pytest.raises(PassphraseNeeded):
        open_group(group.folder)
    with pytest.raises(WrongPassphrase):
        open_group(group.folder, "tea cake")
    for secret in (WORDS, code, code.lower().replace("-", " ")):
        open_group(group.folder, secret).close()


@pytest.mark.parametrize("short", ["", "       ", "1234567", "  short "])
def test_a_short_passphrase_is_not_set(keeping: Keeping, short: str) -> None:
    with pytest.raises(TooShort):
        keeping.set_passphrase(short)
    assert not keeping.has_passphrase()


def test_changing_gives_a_new_code_that_has_to_be_kept_again(keeping: Keeping) -> None:
    first = keeping.set_passphrase(WORDS)
    keeping.keep_code()
    assert keeping.code_is_kept()
    second = keeping.set_passphrase("rain and sun")
    assert not keeping.code_is_kept() and first != second
    assert not any(keeping.unlock(old) for old in (WORDS, first))
    assert all(keeping.unlock(new) for new in ("rain and sun", second))


def test_taking_it_away_opens_the_group_again(keeping: Keeping, group: Group) -> None:
    keeping.set_passphrase(WORDS)
    keeping.remove_passphrase()
    assert not keeping.has_passphrase() and keeping.may_coordinate
    group.close()
    open_group(group.folder).close()


def test_a_passphrase_that_could_not_be_written_is_not_set(keeping: Keeping, group: Group) -> None:
    (group.folder / "key.json.new").mkdir()
    with pytest.raises(OSError):
        keeping.set_passphrase(WORDS)
    assert not keeping.has_passphrase()


def test_coordinate_is_open_once_the_passphrase_was_typed_until_somebody_takes_part(keeping: Keeping, services: GroupServices) -> None:
    keeping.set_passphrase(WORDS)
    keeping.lock()
    assert not keeping.may_coordinate
    assert not keeping.unlock("") and not keeping.unlock("no") and not keeping.may_coordinate
    assert keeping.unlock(WORDS) and keeping.may_coordinate
    services.seats.coordinate()
    services.seats.run()
    assert keeping.may_coordinate
    services.seats.take_part()
    services.seats.run()
    assert not keeping.may_coordinate and services.seats.seat is Seat.RUN


def test_the_code_goes_on_paper_for_those_who_run_the_group(keeping: Keeping) -> None:
    code = keeping.set_passphrase(WORDS)
    sheet = keeping.code_sheet(code)
    assert sheet.kind == "recovery-code" and sheet.audience is Audience.RUNS_THE_DAY and sheet.group == "Poplar arts"
    assert next(block for block in sheet.blocks if isinstance(block, Code)).groups == tuple(code.split("-"))


def test_the_name_can_be_changed(keeping: Keeping, group: Group, changes: list[Change]) -> None:
    keeping.rename("  The   Poplars ")
    assert keeping.group_name() == group.name == "The Poplars" and changes == [Change("group")]
    with pytest.raises(NoName):
        keeping.rename("   ")
    assert keeping.group_name() == "The Poplars"


def test_a_copy_is_made_checked_and_told(keeping: Keeping, said: list[str], clock: FixedClock, changes: list[Change]) -> None:
    clock.at = datetime.now()
    assert keeping.copies() == ()
    keeping.copy_now(said.append, said.append)
    assert said == ["The copy is made. We opened it, and it is good."] and Change("copies") in changes
    (copy,) = keeping.copies()
    assert copy.when.startswith("Today, ") and copy.why == "You asked for it"
    good: list[frozenset[str]] = []
    keeping.look_over(good.append, said.append)
    assert good == [frozenset({copy.name})]


def test_a_copy_that_was_damaged_later_is_found(keeping: Keeping, group: Group, said: list[str]) -> None:
    keeping.copy_now(said.append, said.append)
    keeping.copy_now(said.append, said.append)
    newest, older = keeping.copies()
    damage(group.folder / "backups" / newest.name / "group.db")
    good: list[frozenset[str]] = []
    keeping.look_over(good.append, said.append)
    assert good == [frozenset({older.name})]


def test_a_copy_that_could_not_be_made_is_told(keeping: Keeping, group: Group, said: list[str]) -> None:
    (group.folder / "backups").rmdir()
    (group.folder / "backups").write_text("in the way")
    keeping.copy_now(said.append, said.append)
    assert said == ["The copy was not made. What you saved is still there. Make room on this computer, then try again."]


def test_a_damaged_file_is_told_and_the_newest_good_copy_opens_next_time(keeping: Keeping, group: Group, said: list[str]) -> None:
    keeping.copy_now(said.append, said.append)
    group.close()
    damage(group.folder / "group.db")
    keeping.copy_now(said.append, said.append)
    assert said[1] == "The group’s file is damaged. Close the app and open it again. Then the newest good copy opens."
    (group.folder / "closed.json").unlink()
    again = open_group(group.folder)
    assert again.opened_note and again.name == "Poplar arts"
    again.close()


def test_after_a_doubt_the_file_counts_as_not_closed_by_us(group: Group) -> None:
    group.backups.doubt()
    group.close()
    assert not (group.folder / "closed.json").exists()


def test_a_copy_made_while_the_passphrase_was_set_gets_it_too(keeping: Keeping, group: Group, said: list[str]) -> None:
    open_keys = (group.folder / "key.json").read_bytes()
    keeping.set_passphrase(WORDS)

    class Late:
        """Work that copied the keys before the passphrase was set, and ended after."""

        def make(self, kind: str) -> object:
            made = group.folder / "backups" / "2026-11-21T134000-asked"
            made.mkdir()
            (made / "group.db").write_bytes((group.folder / "group.db").read_bytes())
            (made / "key.json").write_bytes(open_keys)
            return group.backups.all()[0]

        def good(self) -> tuple[str, ...]:
            return ()

    keeping._copying = Late()
    keeping.copy_now(said.append, said.append)
    for file in group.folder.rglob("key.json"):
        assert b'"open"' not in file.read_bytes(), file


def test_the_first_copy_of_a_day_is_made_by_itself_and_quietly(keeping: Keeping, said: list[str], clock: FixedClock) -> None:
    clock.at = datetime.now()
    keeping.copy_when_due(said.append)
    keeping.copy_when_due(said.append)
    assert [copy.why for copy in keeping.copies()] == ["The copy of the day"] and said == []
    clock.at += timedelta(days=1)
    keeping.copy_when_due(said.append)
    assert len(keeping.copies()) == 2


def test_one_copy_for_each_end_of_a_session(keeping: Keeping, services: GroupServices, said: list[str], clock: FixedClock) -> None:
    session = services.sessions.today()[0]
    keeping.copy_after(session, said.append)
    assert keeping.copies() == ()
    ended = services.sessions.end(session.id)
    keeping.copy_after(ended, said.append)
    keeping.copy_after(services.sessions.set_place(session.id, "The hall"), said.append)
    assert [copy.why for copy in keeping.copies()] == ["After a session"]
    clock.at += timedelta(hours=1)
    keeping.copy_after(services.sessions.end(session.id), said.append)
    assert len(keeping.copies()) == 2 and said == []


def test_an_old_session_that_is_put_right_makes_no_copy(keeping: Keeping, services: GroupServices, said: list[str],
                                                        clock: FixedClock) -> None:
    session = services.sessions.end(services.sessions.today()[0].id)
    clock.at += timedelta(days=2)
    keeping.copy_after(session, said.append)
    assert keeping.copies() == ()


@pytest.mark.parametrize(("moment", "words"), [
    (datetime(2026, 11, 21, 14), "Today, 2 o’clock"), (datetime(2026, 11, 20, 10, 45), "Yesterday, 10:45"),
    (datetime(2026, 11, 14, 18, 30), "Saturday 14 November, half past 6"),
    (datetime(2025, 11, 14, 7), "Friday 14 November 2025, 7 o’clock"),
])
def test_when_a_copy_was_made_as_one_would_say_it(moment: datetime, words: str) -> None:
    assert when_words(moment, NOW) == words


@pytest.mark.parametrize(("size", "words"), [
    (20_000, "Everything takes less room than one photo."), (4_100_000, "Everything takes 4 megabytes. That is about 1 photo."),
    (61_000_000, "Everything takes 61 megabytes. That is about 15 photos."),
])
def test_how_much_room_it_takes_in_photos(size: int, words: str) -> None:
    assert size_words(size) == words


def test_the_room_of_the_whole_folder(keeping: Keeping) -> None:
    assert keeping.room_words().startswith("Everything takes less room")
