"""The group's own pictures: found beside the library's, asked about, credited, taken back, and gone with who is in them."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.handout import Handout, Row
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.picture_of_group import OURS, PictureKind, PictureOfGroup, credit_line, name_words
from coprod_desktop.domain.retention import KeptKind
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import DrawingTooLarge, NotAPicture, OutsideDrawing
from coprod_desktop.storage.folder import Group
from coprod_desktop.wiring_records import read_picture
from tests.services.test_handouts import never_failed


def photo(colour: str = "red") -> SmallPhoto:
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return SmallPhoto(out.getvalue(), "png")


def named(services: GroupServices, words: str, colour: str = "red", kind: PictureKind = PictureKind.DRAWING, **more: str) -> PictureOfGroup:
    mine = services.pictures_of_group.add(photo(colour), kind)
    mine = replace(mine, words=words, licence=OURS, **more)
    services.pictures_of_group.change(mine)
    return services.pictures_of_group.get(mine.id)


def keys(services: GroupServices, sentence: str) -> list[str]:
    return [one.key for one in services.pictures_of_group.suggest(sentence)]


def test_a_name_with_a_small_word_before_it_is_found_without_it(services: GroupServices) -> None:
    mine = named(services, "Our minibus")
    assert [keys(services, words)[0] for words in ("We go in the minibus.", "Two minibuses come.", "Our minibus is red.")] == [mine.media] * 3
    assert mine.media not in keys(services, "Our garden is open.")


def test_an_own_drawing_comes_first_and_the_library_keeps_a_place(services: GroupServices) -> None:
    before = keys(services, "We drink tea together.")
    mine = named(services, "Tea")
    assert keys(services, "We drink tea together.") == [mine.media, *before[:2]]
    assert [services.pictures_of_group.search(typed)[0].key for typed in ("te", "teas")] == [mine.media] * 2
    assert services.pictures_of_group.words(mine.media) == "Tea"
    assert services.pictures_of_group.words("openmoji:1F3A8") == "Art"


def test_the_same_picture_is_there_once(services: GroupServices) -> None:
    first = services.pictures_of_group.add(photo(), PictureKind.DRAWING)
    assert services.pictures_of_group.add(photo(), PictureKind.DRAWING) == first
    assert len(services.pictures_of_group.all()) == 1


def test_a_photo_waits_until_everybody_in_it_agreed(services: GroupServices) -> None:
    ours, amina = services.pictures_of_group, services.people.page()[0].id
    mine = named(services, "Tea", kind=PictureKind.PHOTO)
    assert mine.waits == "who"
    assert mine.media not in keys(services, "We drink tea.")
    ours.say_who(mine.id, Who.THESE, (amina,))
    assert mine.media not in keys(services, "We drink tea.")
    assert not ours.may_be_shown(mine.media)
    agree(services, amina)
    assert keys(services, "We drink tea.")[0] == mine.media
    services.consents.take_back(amina, Purpose.PHOTO)
    assert mine.media not in keys(services, "We drink tea.")
    ours.say_who(mine.id, Who.NOBODY, ())
    assert keys(services, "We drink tea.")[0] == mine.media


def agree(services: GroupServices, person: str) -> None:
    services.consents.say(person, Purpose.PHOTO, Said.YES)


def test_my_photo_for_this_word_is_remembered_and_undone(services: GroupServices) -> None:
    ours = services.pictures_of_group
    mine = named(services, "The blue cup")
    assert ours.words_to_choose("We drink tea in the kitchen.") == ("drink", "tea", "kitchen")
    assert mine.media not in keys(services, "Tea is ready.")
    ours.remember("tea", mine.media)
    assert keys(services, "Teas are ready.")[0] == mine.media
    assert ours.words_with(mine.id) == ("tea",)
    ours.remember("tea", "openmoji:1FAD6")  # another one takes its place
    assert keys(services, "Tea is ready.")[0] == "openmoji:1FAD6"
    assert ours.words_with(mine.id) == ()
    services.undo.undo(services.undo.last().action_id)
    assert keys(services, "Tea is ready.")[0] == mine.media
    ours.forget_word("tea")
    assert mine.media not in keys(services, "Tea is ready.")


@pytest.mark.parametrize(("word", "sentences"), [
    ("paint", ("We painted all day.", "Painting starts at two.", "She paints.")), ("painting", ("Come and paint.", "We have paintings to sell.")),
    ("baked", ("We bake on Fridays.", "Baking is fun.")), ("party", ("We love parties.",)), ("swim", ("We swam.", "Swimming is free.")),
    ("lunch club", ("There are two lunch clubs.", "We like our lunch club.")), ("child", ("Children are welcome.",)),
    ("cup", ("Anna’s cups broke.",)),
])
def test_my_photo_for_a_word_is_offered_for_its_other_forms(services: GroupServices, word: str, sentences: tuple[str, ...]) -> None:
    mine = named(services, "The blue thing")
    services.pictures_of_group.remember(word, mine.media)
    assert [keys(services, sentence)[0] for sentence in sentences] == [mine.media] * len(sentences)
    assert mine.media not in keys(services, "We play a game.")


def test_a_picture_that_is_removed_is_wanted_for_no_word_and_one_undo_brings_both_back(services: GroupServices) -> None:
    ours = services.pictures_of_group
    mine = named(services, "The blue cup")
    ours.remember("tea", mine.media)
    ours.remove(mine.id)
    assert (ours.all(), mine.media in keys(services, "Tea is ready.")) == ((), False)
    services.undo.undo(services.undo.last().action_id)
    assert keys(services, "Tea is ready.")[0] == mine.media


def test_a_set_of_symbols_is_one_thing_to_undo(services: GroupServices) -> None:
    ours = services.pictures_of_group
    named(services, "Old", "blue")
    found = [("Tea", photo("red")), ("Cake", photo("green")), ("Old one", photo("blue")), ("Tea again", photo("red"))]
    assert ours.add_set(found, "Our symbols", "Symbol makers", "CC BY-SA 4.0") == 2
    assert [(one.words, one.also, one.symbols, one.credit) for one in ours.all() if one.symbols] == [
        ("Cake", (), "Our symbols", "Symbol makers"), ("Tea", ("Tea again",), "Our symbols", "Symbol makers")]
    services.undo.undo(services.undo.last().action_id)
    assert [one.words for one in ours.all()] == ["Old"]


def test_the_sheet_names_who_made_its_pictures(services: GroupServices) -> None:
    tea = named(services, "Tea", credit="Symbol makers")
    services.pictures_of_group.change(replace(tea, licence="CC BY-SA 4.0"))
    named(services, "Cake", "green", credit="Somebody else")
    sheet = Handout("sheet", "Tea", (Row(tea.media, "Tea", "We drink tea."), Row("openmoji:1F3A8", "Art", "We paint.")))
    told = services.pictures_of_group.credited(sheet, ("openmoji:1F3A8", tea.media)).credit
    assert told == f"{sheet.credit} Pictures: Symbol makers, CC BY-SA 4.0."
    assert services.pictures_of_group.credited(sheet, (tea.media,)).credit == "Pictures: Symbol makers, CC BY-SA 4.0."
    assert services.pictures_of_group.credited(sheet, ("openmoji:1F3A8",)).credit == sheet.credit
    assert services.pictures_of_group.credited(sheet, ("",)).credit == ""
    mine = named(services, "Our minibus", "blue")
    assert services.pictures_of_group.credited(sheet, (mine.media, "")).credit == "", "our own photo alone: the library made none of it"


def test_a_name_in_a_credit_goes_through_the_gate(services: GroupServices) -> None:
    mine = named(services, "Tea", credit="Cerys")
    sheet = Handout("sheet", "Tea", (Row(mine.media, "Tea", "We drink tea."),))
    assert "Cerys" not in services.pictures_of_group.credited(sheet, (mine.media,)).credit


def test_who_made_it_stands_once_and_nobody_for_our_own() -> None:
    ours = {f"media:{n}": PictureOfGroup(str(n), f"media:{n}", PictureKind.DRAWING, "x", credit="Ann.", licence="CC0") for n in (1, 2)}
    assert credit_line(("media:1", "media:2", "media:9"), ours, "base") == "Pictures: Ann, CC0."
    plain = {"media:1": PictureOfGroup("1", "media:1", PictureKind.DRAWING, "x", licence=OURS)}
    assert credit_line(("media:1", "media:9", ""), plain, "base") == ""
    assert credit_line(("media:1", "openmoji:1F3A8"), plain, "base") == "base"


@pytest.mark.parametrize(("stem", "words"), [
    ("cup_of-tea", "cup of tea"), ("tea 2", "tea"), ("bus(1)", "bus"), ("2", "2"), ("__", ""), ("I+you", "I you"),
    ("caf\udce9 \ud800", "caf"), ("a\nb\x00", "a b"),
])
def test_the_name_of_a_file_becomes_words(stem: str, words: str) -> None:
    assert name_words(stem) == words


def test_forgetting_somebody_takes_out_their_photo_and_everything_that_shows_it(services: GroupServices, group: Group) -> None:
    ours, amina = services.pictures_of_group, services.people.page()[0].id
    mine, other = named(services, "Tea", kind=PictureKind.PHOTO), named(services, "Cake", "green")
    ours.say_who(mine.id, Who.THESE, (amina,))
    ours.remember("tea", mine.media)
    art = services.sessions.today()[0].id
    services.ending.add_done(art, mine.media, "We drank tea")
    assert group.forgetting.kept(amina).photos == 1
    assert [photo.key for photo in group.about_me.photos(amina)] == [mine.media]
    group.forgetting.erase(amina, ())
    assert [one.id for one in ours.all()] == [other.id]
    assert [done.picture for done in services.ending.done(art)] == [""]
    assert group.pictures_of_group.word_pictures() == ()
    with pytest.raises(KeyError):
        group.media.read(mine.media)
    assert group.media.read(other.media)


def test_photos_of_people_go_when_their_time_is_over_and_drawings_stay(services: GroupServices, group: Group) -> None:
    named(services, "Tea", kind=PictureKind.PHOTO)
    named(services, "Cake", "green")
    later = date(2031, 12, 1)
    assert [due.count for due in group.retention.due(later) if due.kind is KeptKind.PHOTOS] == [1]
    group.retention.let_go(KeptKind.PHOTOS, later)
    assert [one.words for one in services.pictures_of_group.all()] == ["Cake"]


def test_two_records_of_one_person_become_one_in_pictures_too(services: GroupServices, group: Group) -> None:
    amina, ben = (row.id for row in services.people.page()[:2])
    mine = named(services, "Tea", kind=PictureKind.PHOTO)
    services.pictures_of_group.say_who(mine.id, Who.THESE, (ben,))
    services.people.merge(services.people.get(amina), ben)
    assert services.pictures_of_group.get(mine.id).people == (amina,)


@pytest.mark.parametrize(("name", "data", "trouble"), [
    ("a.svg", b"<svg", NotAPicture), ("a.SVG", b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', OutsideDrawing),
    ("a.svg", b" " * 5_000_000, DrawingTooLarge), ("a.jpg", b"<svg/>", NotAPicture), ("a.jpg", b"\xff\xd8\xff\xe0broken", NotAPicture),
    ("a.png", b"GIF87a", NotAPicture), ("a.jpg", b"%PDF-1.7", NotAPicture),
])
def test_a_file_that_is_no_picture_says_so_and_nothing_is_kept(services: GroupServices, tmp_path: Path, name: str, data: bytes,
                                                              trouble: type[Exception]) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(trouble):
        read_picture(file)
    assert services.pictures_of_group.all() == ()


def test_a_thing_we_did_shows_our_own_picture_on_its_sheet_when_everybody_agreed(services: GroupServices, tmp_path: Path) -> None:
    ours, amina, art = services.pictures_of_group, services.people.page()[0].id, services.sessions.today()[0].id
    mine = named(services, "Tea", kind=PictureKind.PHOTO, alt="A cup on our table", credit="Tea makers")
    ours.say_who(mine.id, Who.THESE, (amina,))
    services.ending.add_done(art, mine.media, "We drank tea")
    assert mine.media not in repr(services.handouts.make("session-summary", art).blocks)
    agree(services, amina)
    sheet = services.handouts.make("session-summary", art)
    assert [(block.picture, block.alt) for block in sheet.blocks if isinstance(block, Row) and block.text == "We drank tea"] == [
        (mine.media, "A cup on our table")]
    assert "Tea makers" in sheet.credit
    for form in ("pdf", "html"):
        services.sheet_files.save(sheet, tmp_path / f"sheet.{form}", form, lambda _path: None, never_failed)
    page = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    assert "data:image/png" in page
    assert "A cup on our table" in page
    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert "Tea makers" in "".join(page.extract_text() for page in pages)
    assert any(page.images for page in pages)


@pytest.mark.parametrize(("name", "mode", "size", "corner"), [
    ("wide.png", "RGB", (80, 80), (255, 255, 255)), ("wide.gif", "RGB", (80, 80), (255, 255, 255)), ("photo.jpg", "RGB", (80, 40), (254, 0, 0)),
    ("clear.png", "RGBA", (80, 80), (255, 255, 255, 0)),
])
def test_of_a_drawing_nothing_is_cut_and_a_photo_stays_as_it_is(tmp_path: Path, name: str, mode: str, size: tuple[int, int],
                                                               corner: tuple[int, ...]) -> None:
    Image.new(mode, (80, 40), (255, 0, 0, 128)[:len(mode)]).save(tmp_path / name)
    image = Image.open(BytesIO(read_picture(tmp_path / name).data))
    assert image.size == size
    assert image.getpixel((1, 1)) == corner
