"""Somebody on sheets that people made, in old versions, in pictures and in the word bank is forgotten: no byte is left, and all else still works."""

from dataclasses import replace
from datetime import date

from coprod_desktop.domain.consent import Purpose, Use
from coprod_desktop.domain.ended import Photo as Taken
from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.handout import Answer, Bar, Block, Chart, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.picture_of_group import PictureKind, PictureOfGroup, WordPicture
from coprod_desktop.domain.sheet import By, Kept, RowState, Sheet, SheetRow, slots
from coprod_desktop.domain.word_bank import BankWord
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores
from tests.storage.unlocked import everything

FIRST, NAME = "Quibblyxyz", "Quibblyxyz Ztonkxyz"


def forget(group: Group, person_id: str) -> None:
    group.forgetting.erase(person_id, [mention.key for mention in group.forgetting.kept(person_id).mentions])


def rows(*blocks: Block) -> tuple[SheetRow, ...]:
    return tuple(SheetRow(new_id(), block) for block in blocks)


def sheet(*blocks: Block) -> Sheet:
    return Sheet(new_id(), f"Tea with {FIRST}", rows(*blocks), made_at="2026-01-01", changed_at="2026-01-01")


def test_no_byte_of_a_sheet_its_versions_and_pictures_has_them(group: Group, real: Stores) -> None:
    person = real.person(NAME)
    face = group.media.add_photo(SmallPhoto(b"face" * 100, "jpeg"))
    picture = PictureOfGroup(new_id(), face, PictureKind.PHOTO, FIRST, (FIRST.lower(), "tea"), f"{FIRST} smiles", Who.THESE, (person.id,), NAME)
    cup = replace(picture, id=new_id(), media=group.media.add_photo(SmallPhoto(b"cup" * 100, "jpeg")), who=Who.NOBODY, people=())
    group.pictures_of_group.save((picture, cup), RUN, f"{FIRST}, a picture")
    group.pictures_of_group.save_words((WordPicture(new_id(), FIRST.lower(), "", cup.id),), (), RUN, FIRST.lower())
    for word in (BankWord(FIRST, "our friend"), BankWord("Tea", f"what {FIRST} drinks"), BankWord("Ztonkxyz")):
        group.word_bank.save(word, RUN, word.word)
    group.word_bank.save(BankWord(NAME, "gone again"), RUN, "")
    group.word_bank.remove(BankWord(NAME).id, RUN, "")
    made = replace(sheet(
        Row(face, FIRST, f"{NAME} made tea."), Heading(FIRST.upper()), Photo(face, FIRST, FIRST), Table(NAME, (NAME, "What"), ((NAME, "Tea"),)),
        Chart(NAME, (Bar(NAME, 2, face, NAME),)), Question(face, NAME, f"Is {NAME} kind?", (Answer(NAME, face, NAME),), 1)),
        made=By((person.id,), f"Bev, {NAME.upper()}"), checked=By((person.id,), FIRST), easy=True)
    (slot, _block), = slots((Heading(f"With {FIRST}"),))
    made = replace(made, rows=(*made.rows, SheetRow(new_id(), Row("", "", "Ours"), slot, RowState.CHANGED)))
    group.sheets.save(made, RUN, f"“{FIRST}” was changed")
    kept = Kept(made.id, "2026-01-02", "left", (Use(person.id, Purpose.DETAILS),))
    version = replace(made, id=new_id(), rows=tuple(replace(row, id=new_id()) for row in made.rows), kept=kept)
    group.sheets.save(version, RUN, "")
    group.sheets.save(replace(made, title="Tea", rows=rows(Row("", "", "We had tea."))), RUN, "a line")  # what was there is only in the log
    forget(group, person.id)
    left = {name: content for name, content in everything(group.folder, group.keys.raw_key).items() if b"quibblyxyz" in content.lower()}
    assert left == {}
    old = group.sheets.get(version.id)
    assert (old.title, old.made, old.checked) == ("Tea with [a person]", By((), "Bev, [a person]"), By((), "[a person]"))
    assert old.rows[3].block == Table("[a person]", ("[a person]", "What"), (("[a person]", "Tea"),))
    assert old.rows[4].block == Chart("[a person]", (Bar("[a person]", 2, "", "[a person]"),))
    assert group.word_bank.all() == (BankWord("Tea", "what [a person] drinks"), BankWord("Ztonkxyz"))
    assert group.pictures_of_group.word_pictures() == () and [one.id for one in group.pictures_of_group.all()] == [cup.id]


def test_two_people_with_a_picture_for_their_names_can_be_forgotten(group: Group, real: Stores) -> None:
    people = [real.person(name) for name in ("Amina Khan", "Ben Ode")]
    words = [WordPicture(new_id(), word, "openmoji:2615") for word in ("amina", "ben", "tea")]
    group.pictures_of_group.save_words(words, (), RUN, "")
    for person in people:
        forget(group, person.id)
    assert [word.word for word in group.pictures_of_group.word_pictures()] == ["tea"]


def test_somebody_called_as_a_number_or_a_picture_takes_no_count_and_no_picture_along(group: Group, real: Stores) -> None:
    people = [real.person(name) for name in ("3", "Own")]
    blocks = (Chart("Own", (Bar("Own 3", 3, "own:cake", "cake"),)), Question("", "", "How many?", (Answer("3", "own:cake", "Own"),)))
    made = sheet(*blocks)
    group.sheets.save(made, RUN, "")
    for person in people:
        forget(group, person.id)
    chart, question = (row.block for row in group.sheets.get(made.id).rows)
    assert chart == Chart("[a person]", (Bar("[a person] [a person]", 3, "own:cake", "cake"),))
    assert question == Question("", "", "How many?", (Answer("3", "own:cake", "[a person]"),))


def test_what_others_did_can_still_be_undone_when_the_name_is_that_of_a_column(group: Group, real: Stores) -> None:
    person, ann = real.person("Words"), real.person("Ann")
    made = replace(sheet(Row("", "", "We had tea.")), title="Tea")
    group.sheets.save(made, RUN, "a new sheet")
    forget(group, person.id)
    last = group.log.last(RUN)
    assert last is not None and last.words == "a new sheet"
    group.log.undo(last.action_id, RUN)
    assert group.sheets.count() == 0 and group.people.get(ann.id).name == "Ann"


def test_who_chose_a_picture_with_them_has_none_then_and_a_photo_of_their_own_stays(group: Group, real: Stores) -> None:
    person, chose, has = real.person(NAME), real.person("Bev"), real.person("Cai")
    face, own = (group.media.add_photo(SmallPhoto(name * 100, "jpeg")) for name in (b"face", b"own"))
    picture = PictureOfGroup(new_id(), face, PictureKind.PHOTO, "Walk", who=Who.THESE, people=(person.id,))
    group.pictures_of_group.save((picture,), RUN, "")
    for one, media in ((chose, face), (has, own)):
        group.people.save(replace(one, picture=media), RUN, "")
    session = group.sessions.between(real.weekly().first_day, date(2026, 1, 7))[0]
    group.sessions.save_photos(session.id, [Taken(new_id(), session.id, own, "", Who.THESE, (person.id,))], RUN, "")
    assert group.forgetting.kept(chose.id).photos == 0 and group.forgetting.kept(has.id).photos == 1
    assert [photo.others for photo in group.about_me.photos(chose.id)] == [(person.id,)], "it is theirs to take along when the others agree"
    forget(group, person.id)
    assert [group.people.get(one.id).picture for one in (chose, has)] == ["", own]
