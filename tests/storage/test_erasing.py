"""A person with rare words everywhere is forgotten; then every byte of the unlocked folder is searched for them."""

import csv
import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from coprod_desktop.domain.attendance import Mark, Reason
from coprod_desktop.domain.consent import Consent, Decided, Naming, Purpose, Said
from coprod_desktop.domain.ended import Photo, Promise
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import AccessCard, Emergency, Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.response import Answer, AnswerState, Help, Response
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.storage import backups, erased
from coprod_desktop.storage.backups import GROUP, backup_now
from coprod_desktop.storage.erasing import person_columns
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.forgetting import take_out_of_copies
from coprod_desktop.storage.outside import copy_to
from tests.storage.conftest import RUN, Now, Stores
from tests.storage.unlocked import everything

FACE = Random(1).randbytes(30_000)
RARE = ("Quibblyxyz", "quibblyxyz", "Ztonkxyz", "kwibblixyz", "quietxyz", "Wozniakxyz", "07700xyz", "epilepsyxyz", "busxyz", "teaxyz",
        "madeupxyz", "heardxyz", "reasonxyz", "snurfxyz", "helperxyz", "oldnamexyz")
NAME = "Quibblyxyz Ztonkxyz"


@pytest.fixture
def person(group: Group, real: Stores, now: Now) -> Person:
    """Somebody who was merged, marked, asked, pictured, promised about and undone; and Ann, who wrote about them."""
    other = real.person("oldnamexyz Ztonkxyz")
    photo = group.media.add_photo(SmallPhoto(FACE, "jpeg"))
    person = real.person(
        NAME, say_as="kwibblixyz", picture=photo, access=AccessCard(("quiet",), "quietxyz please"), look=Look(scale=200),
        emergency=Emergency("Wozniakxyz", "07700xyz", "epilepsyxyz", "busxyz"))
    ann = real.person("Ann", access=AccessCard((), "Quibblyxyz reads to me"), emergency=Emergency(home="With quibblyxyz in the bus"))
    programme = real.weekly(runner_ids=(person.id, ann.id))
    sessions = group.sessions.of_programme(programme.id, programme.first_day, 4)
    me = Actor(Seat.TAKE_PART, person.id, new_id())
    for session in sessions[:3]:
        for one in (person, ann, other):
            group.register.mark(session.id, one.id, Mark.HERE, RUN, f"{one.name} is here", at="2026-01-07T14:03:11")
    group.register.mark(sessions[3].id, person.id, Mark.CANNOT_COME, me, f"{NAME} cannot come", at="2026-01-28T14:00:00", reason=Reason.UNWELL)
    group.register.join(programme.id, person.id, True, RUN, f"{NAME} joins")
    group.people.not_doubles(person.id, ann.id, RUN, f"{NAME} and Ann are two people")
    for who, words in ((person, "I like teaxyz"), (ann, "Quibblyxyz was kind. I like cake.")):
        response = group.feedback.begin(Response(new_id(), "how_was_it", 1, sessions[0].id, who.id, help=Help.READ_TO, helper="helperxyz"), me)
        group.feedback.answer(Answer(new_id(), response.id, "face", AnswerState.ANSWERED, choice="good"), me, "An answer")
        group.feedback.answer(Answer(new_id(), response.id, "good", AnswerState.ANSWERED, words=words), me, "An answer")
        group.feedback.finish(response, me, "done")
        me = RUN
    group.consents.save(Consent(new_id(), person.id, Purpose.QUOTE, Said.YES, at="2026-01-07T14:00:00", review=date(2027, 1, 7), wording="Yes?",
                                naming=Naming.MADE_UP, made_up="madeupxyz", decided=Decided.WITH_HELP, helper="heardxyz",
                                reason="reasonxyz"), RUN, f"{NAME}: quote")
    group.sessions.save_promises(sessions[0].id, [
        Promise(new_id(), sessions[0].id, "Bring cups", NAME, date(2026, 2, 1)),
        Promise(new_id(), sessions[0].id, "Ask Quibblyxyz about the hall", "Ann", date(2026, 2, 1))], RUN, "“Ask Quibblyxyz” was added")
    group.sessions.save_photos(sessions[0].id, [Photo(new_id(), sessions[0].id, group.media.add_photo(SmallPhoto(b"hall", "jpeg")), "The hall")],
                               RUN, "A photo")
    person = group.people.save(Person(**{name: getattr(person, name) for name in person.__slots__} | {"access": AccessCard((), "snurfxyz")}),
                               RUN, f"{NAME}: changed")
    return group.people.merge(person, other.id, RUN, f"{NAME} is one person, not two")


def found(folder: Path, raw_key: bytes) -> dict[str, list[str]]:
    """The rare words, the face and the ids that are still in each file."""
    looked_for = {word: word.encode() for word in RARE} | {f"face {at}": FACE[at:at + 40] for at in range(0, len(FACE) - 40, 500)}
    return {name: there for name, content in everything(folder, raw_key).items()
            if (there := [word for word, sign in looked_for.items() if sign in content])}


def all_mentions(group: Group, person: Person) -> list[str]:
    return [mention.key for mention in group.forgetting.kept(person.id).mentions]


def test_what_is_kept_about_somebody(group: Group, person: Person) -> None:
    kept = group.forgetting.kept(person.id)
    assert (kept.visits, kept.answers, kept.words, kept.photos) == (4, 1, 1, 1)
    assert sorted(mention.words for mention in kept.mentions) == [
        "Ask Quibblyxyz about the hall", NAME, "Quibblyxyz reads to me", "Quibblyxyz was kind. I like cake.", "With quibblyxyz in the bus"]
    assert {mention.table for mention in kept.mentions} == {"promise", "person", "answer"}
    with pytest.raises(KeyError):
        group.forgetting.kept(new_id())


def test_no_byte_of_the_open_folder_has_them(group: Group, person: Person) -> None:
    raw_key = group.keys.raw_key
    assert set(RARE) - {"oldnamexyz"} <= {word for words in found(group.folder, raw_key).values() for word in words}
    ids = [person.id, *(row["id"] for row in group._database.all("SELECT id FROM person_alias"))]
    group.forgetting.erase(person.id, all_mentions(group, person))
    assert found(group.folder, raw_key) == {"group.db": ["helperxyz"]}  # of Ann's answers
    for name, content in everything(group.folder, raw_key).items():
        times = [content.count(each.encode()) for each in ids]
        assert times == ([1, 1] if name in ("erased", "group.db") else [0, 0]), name
    assert backups.is_whole(group._database._connection)


def test_counts_stay_and_are_nobodys(group: Group, person: Person) -> None:
    session = group.sessions.between(date(2026, 1, 1), date(2026, 1, 31))[0]
    before, faces = group.register.counts(session.id), group.feedback.tally(session.id, "face")
    group.forgetting.erase(person.id, ())
    after = group.register.counts(session.id)
    assert (after.here, after.in_building) == (before.here, before.in_building) == (2, 2)
    assert group.feedback.tally(session.id, "face") == faces == {"good": 2}
    assert [row.name for row in group.register.in_building(session.id)] == ["Ann"]
    rows = group._database.all("SELECT * FROM attendance WHERE person_id IS NULL")
    assert sorted(row["mark"] for row in rows) == ["cannot_come", "here", "here", "here"]
    assert {(row["at"], row["reason"], row["by_self"], row["id"][14]) for row in rows} == {("", "", 0, "4")}
    assert [said.words for said in group.feedback.said(session.id)] == ["Quibblyxyz was kind. I like cake."]
    table = next(path for path in group.export_plain(group.folder.parent / "plain", {}) if path.stem == "attendance")
    with table.open(encoding="utf-8-sig", newline="") as file:
        assert sorted(line[4] for line in csv.reader(file)) == ["", "", "", "", "Ann", "Ann", "Ann", "Name"]
    assert group.people.count(states=list(PersonState)) == 1
    with pytest.raises(KeyError):
        group.people.get(person.id)


def test_it_cannot_be_undone_and_leaves_no_line(group: Group, person: Person) -> None:
    lines = group._database.value("SELECT count(*) FROM action")
    group.forgetting.erase(person.id, ())
    assert group._database.value("SELECT count(*) FROM action") == lines
    assert not [done.words for done in group.log.recent(RUN, 99) if "xyz" in done.words]
    assert group._database.all("SELECT * FROM erased WHERE day <> '2026-03-04'") == []


def test_only_the_mentions_that_were_chosen_go(group: Group, person: Person) -> None:
    kept = group.forgetting.kept(person.id)
    chosen = [mention.key for mention in kept.mentions if mention.table == "answer" or mention.words == NAME]
    group.forgetting.erase(person.id, chosen)
    texts = [row["words"] for row in group._database.all("SELECT words FROM answer WHERE words <> ''")]
    assert texts == ["[a person] was kind. I like cake."]
    assert sorted(row["owner"] for row in group._database.all("SELECT owner FROM promise")) == ["Ann", "[a person]"]
    assert group.people.page(states=list(PersonState))[0].name == "Ann"
    assert group.people.get(group.people.page(states=list(PersonState))[0].id).access.words == "Quibblyxyz reads to me"


def test_a_record_without_a_name_is_in_nobodys_words(group: Group, real: Stores) -> None:
    empty, ann = real.person(""), real.person("Ann", access=AccessCard((), "I like tea."))
    assert group.forgetting.kept(empty.id).mentions == ()
    group.forgetting.erase(empty.id, ())
    assert group.people.get(ann.id) == ann


def test_a_namesake_and_other_words_stay(group: Group, real: Stores) -> None:
    may, other = real.person("May Lee"), real.person("May Brown", access=AccessCard((), "You may sing. May Lee may not. Maypole."))
    assert [mention.words for mention in group.forgetting.kept(may.id).mentions] == ["You may sing. May Lee may not. Maypole."]
    group.forgetting.erase(may.id, all_mentions(group, may))
    assert group.people.get(other.id).access.words == "You may sing. [a person] may not. Maypole."
    assert group.people.get(other.id).name == "May Brown"


@pytest.mark.parametrize("damaged", [True, False], ids=["damaged file", "put back by hand"])
def test_an_older_copy_does_not_bring_them_back(group: Group, person: Person, now: Now, damaged: bool) -> None:
    folder, raw_key = group.folder, group.keys.raw_key
    info = backup_now(folder, raw_key, "daily")
    group.forgetting.erase(person.id, all_mentions(group, person))
    group.close()
    if damaged:
        (folder / GROUP).write_bytes(Random(2).randbytes(61_440))
    else:
        shutil.copyfile(folder / "backups" / info.name / GROUP, folder / GROUP)
    again = open_group(folder, now=now)
    assert bool(again.opened_note) is damaged
    assert again.people.count(states=list(PersonState)) == 1
    still = {name: words for name, words in found(folder, raw_key).items() if not name.startswith(("backups/", "group.damaged"))}
    assert still == {"group.db": ["quibblyxyz", "helperxyz"]}  # small letters in Ann's words may be no name: somebody reads them
    again.close()


def test_the_whole_folder_as_it_was_does_not_bring_them_back(group: Group, person: Person, now: Now, tmp_path: Path) -> None:
    """With its times, so that nothing looks as if anybody had touched it; the list of those who were forgotten is newer."""
    folder = group.folder
    group.close()
    was = Path(shutil.copytree(folder, tmp_path / "was"))
    again = open_group(folder, now=now)
    again.forgetting.erase(person.id, ())
    again.close()
    for file in was.glob("*.*"):
        shutil.copy2(file, folder / file.name)
    last = open_group(folder, now=now)
    assert last.people.count(states=list(PersonState)) == 1
    last.close()


def test_no_shred_is_left_in_a_larger_group(group: Group, real: Stores) -> None:
    """Names of many people come between, so that pages are split and rows move; the file is written anew, with no free page in it."""
    chance = Random(3)
    person = real.person(NAME, say_as="kwibblixyz", access=AccessCard((), "quietxyz " * 20))
    group.people.save_many([Person(new_id(), f"{chance.choice('PQR')}{chance.random()}") for _ in range(600)], RUN, "many")
    group._database.execute("DELETE FROM action_row")
    assert group._database.value("PRAGMA freelist_count") > 0
    group.forgetting.erase(person.id, ())
    assert found(group.folder, group.keys.raw_key) == {}
    assert group._database.value("PRAGMA freelist_count") == 0


def test_copies_are_written_anew_without_them(group: Group, person: Person, now: Now) -> None:
    folder, raw_key = group.folder, group.keys.raw_key
    good = backup_now(folder, raw_key, "daily")
    shutil.copytree(folder / "backups" / good.name, folder / "backups" / "2026-01-01T100000-daily")
    (folder / "backups" / "2026-01-01T100000-daily" / GROUP).write_bytes(b"broken" * 4096)
    moved = shutil.copytree(folder / "backups" / good.name, folder / "backups" / "2026-01-02T100000-before")
    for ending in ("", "-wal", "-shm"):
        shutil.copyfile(folder / f"{GROUP}{ending}", Path(moved) / f"{GROUP}{ending}")
    shutil.copyfile(folder / GROUP, folder / "group.damaged-2026-01-02T100000.db")
    (folder / "media.damaged-2026-01-02T100000.db").write_bytes((folder / "media.db").read_bytes())
    assert group.forgetting.in_copies_until() is None
    group.forgetting.erase(person.id, all_mentions(group, person))
    assert group.forgetting.in_copies_until() == date(2026, 4, 3)
    assert len(found(folder, raw_key)) > 3
    take_out_of_copies(folder, raw_key)
    left = {name: words for name, words in found(folder, raw_key).items() if words not in (["helperxyz"], ["quibblyxyz", "helperxyz"])}
    assert left == {}
    copies = group.backups.all()
    assert good.name in [info.name for info in copies] and "2026-01-01T100000-daily" not in [info.name for info in copies]
    assert all(backups.whole(folder / "backups" / info.name / GROUP, raw_key) for info in copies)
    assert [path.name for path in folder.glob("*.part")] == [path.name for path in (folder / "backups").glob("*.part")] == []
    group.forgetting.copies_are_clean()
    assert group.forgetting.in_copies_until() is None


@pytest.mark.parametrize("on_stick", [False, True], ids=["in the folder", "on a stick"])
def test_a_copy_of_the_photos_that_is_damaged_is_in_nobodys_way(group: Group, person: Person, tmp_path: Path, on_stick: bool) -> None:
    folder, raw_key = group.folder, group.keys.raw_key
    place = tmp_path / "STICK" if on_stick else folder
    place.mkdir(exist_ok=True)
    copy_to(place, folder, raw_key) if on_stick else backup_now(folder, raw_key, "daily")
    (media,) = place.rglob("*/media.db")
    data = media.read_bytes()
    media.write_bytes(data[:22_000] + bytes(50) + data[22_050:])
    group.forgetting.erase(person.id, all_mentions(group, person))
    copy_to(place, folder, raw_key) if on_stick else take_out_of_copies(folder, raw_key)
    assert backups.whole(media, raw_key) and [path.name for path in media.parent.glob("media*.db")] == ["media.db"]
    assert not any(word.startswith("face") for words in found(place, raw_key).values() for word in words)


def test_the_first_day_counts_for_copies(group: Group, real: Stores, now: Now) -> None:
    first, second = real.person("One"), real.person("Two")
    group.forgetting.erase(first.id, ())
    now.time += timedelta(days=9)
    group.forgetting.erase(second.id, ())
    assert group.forgetting.in_copies_until() == date(2026, 4, 3)


def test_a_damaged_list_keeps_nobody_out(group: Group, real: Stores, now: Now) -> None:
    ann, ben = real.person("Ann"), real.person("Ben")
    group.forgetting.erase(ann.id, ())
    list_file = group.folder / erased.FILE
    list_file.write_bytes(b"\xff\x00rubbish\n" + list_file.read_bytes() + b"half-an-id")
    group.close()
    again = open_group(group.folder, now=now)
    assert again.people.get(ben.id).name == "Ben"
    assert erased.read(group.folder) == {ann.id}
    again.close()


def test_every_table_that_points_to_a_person_is_known_about(group: Group) -> None:
    """Rows of these tables go with the person, unless they stay as nobody's. A new table belongs here, once somebody has thought about it."""
    assert {table for table, _column in person_columns(group._database)} - {
        "attendance", "response", "person_alias", "not_double", "programme_person", "consent", "person_code"} == set()


def test_lists_and_settings_lose_the_id(group: Group, person: Person) -> None:
    group.settings.put("seat", json.dumps({"seat": "take_part", "person": person.id}))
    group.settings.put("runners", json.dumps([person.id, "somebody else"]))
    group.forgetting.erase(person.id, ())
    assert json.loads(group.settings.get("seat")) == {"seat": "take_part", "person": ""}
    assert json.loads(group.settings.get("runners")) == ["somebody else"]
    programme = group.sessions.programmes()[0]
    assert len(programme.runner_ids) == 1
