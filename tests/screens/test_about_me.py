"""What we keep about me: all of it, told, put right, printed and handed over; behind the person's own code."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from coprod_desktop.domain.access import AccessGroup
from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.handout import Audience, Row
from coprod_desktop.domain.person import AccessCard, Emergency
from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.domain.response import AnswerState
from coprod_desktop.screens.about_me.presenter import AboutMePresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.erasing import person_columns
from tests.screens.by_keys import press, screen_name
from tests.screens.nav import NavLog


def fill(services: GroupServices, folder: Path) -> str:
    """Donna with something in every part; her id."""
    from dataclasses import replace

    donna = services.people.page(search="Donna")[0].id
    groups: tuple[AccessGroup, ...] = services.pictures.access_card()
    services.people.save(replace(services.people.get(donna), say_as="Donn-a", access=AccessCard((groups[0].choices[0].key,), "Tell me before"),
                                 emergency=Emergency("Bev", "01632 960001", "I have fits", "My bus is the 9")))
    art = services.sessions.today()[0].id
    services.register.mark(art, services.register.row(art, donna), Mark.HERE)
    services.seats.i_am(donna)
    response = services.feedback.begin(art)
    services.feedback.answer(response, "how", AnswerState.ANSWERED, choice="good")
    services.feedback.answer(response, "good", AnswerState.ANSWERED, words="The purple paint")
    services.feedback.answer(response, "better", AnswerState.DONT_KNOW)
    services.consents.say(donna, Purpose.QUOTE, Said.YES)
    services.seats.run()
    Image.new("RGB", (80, 60), "purple").save(folder / "day.jpg")
    photo = services.ending.add_photo(art, services.read_photo(folder / "day.jpg"), "Donna paints")
    services.ending.say_who(art, photo.id, Who.THESE, (donna,))
    return donna


def sentences(services: GroupServices, donna: str) -> str:
    return "\n".join(line.words for part in services.about_me.facts(donna).parts for line in part.lines)


def test_every_part_is_told(services: GroupServices, tmp_path: Path) -> None:
    donna = fill(services, tmp_path)
    assert [part.key for part in services.about_me.facts(donna).parts] == [
        "who", "helps", "emergency", "visits", "told", "photos", "agreed", "mentions"]
    told = sentences(services, donna)
    for words in ("Your name is Donna.", "We say it like this: Donn-a.", "Tell me before", "We call: Bev 01632 960001", "Good to know: I have fits",
                  "You came 1 time.", "The purple paint", "You did not know.", "You are in 1 photo.", "My words: Yes.", "Donna paints"):
        assert words in told


def test_the_sheet_is_for_the_person_alone_and_leaves_nothing_out(services: GroupServices, tmp_path: Path) -> None:
    donna = fill(services, tmp_path)
    sheet = services.handouts.make("about-me", donna)
    assert sheet.audience is Audience.OWN and sheet.notice == "Only for Donna."
    on_it = "\n".join(block.text for block in sheet.blocks if isinstance(block, Row))
    assert all(line in on_it for line in sentences(services, donna).split("\n"))


def test_the_file_has_every_row_that_points_to_the_person(services: GroupServices, group: Any, tmp_path: Path) -> None:
    donna = fill(services, tmp_path)
    nav = NavLog(services, tmp_path / "About me.zip")
    screen = AboutMePresenter(services, nav, donna)
    screen.choose("file")
    assert nav.said[-1].words.startswith("Saved: About me.zip.")
    with zipfile.ZipFile(tmp_path / "About me.zip") as file:
        assert sorted(file.namelist()) == ["READ ME.txt", "about-me.json", "about-me.pdf", "photo-1.jpg"]
        assert file.read("about-me.pdf").startswith(b"%PDF")
        rows = json.loads(file.read("about-me.json"))
    assert rows["person"][0]["name"] == "Donna"
    assert [row["words"] for row in rows["answer"] if row["words"]] == ["The purple paint"]
    for table, column in person_columns(group._database):
        expected = group._database.value(f"SELECT count(*) FROM {table} WHERE {column} = ?", (donna,))
        if table != "person_code":
            assert len(rows.get(table, [])) == expected, table


def test_a_photo_with_others_is_given_when_all_of_them_agreed(services: GroupServices, tmp_path: Path) -> None:
    """UK GDPR, Article 15(4): a copy must not take anything away from other people."""
    donna = fill(services, tmp_path)
    art, ben = services.sessions.today()[0].id, services.people.page(search="Ben")[0].id
    for number, (who, people) in enumerate(((Who.THESE, (ben, donna)), (Who.OTHERS, (donna,)))):
        Image.new("RGB", (60, 60 + number), "orange").save(tmp_path / "two.jpg")
        photo = services.ending.add_photo(art, services.read_photo(tmp_path / "two.jpg"), "Two of us")
        services.ending.say_who(art, photo.id, who, people)

    def taken_along() -> tuple[int, str, str]:
        """How many photos, the text, the rows."""
        AboutMePresenter(services, NavLog(services, tmp_path / "mine.zip"), donna).choose("file")
        with zipfile.ZipFile(tmp_path / "mine.zip") as file:
            return (sum(name.startswith("photo-") for name in file.namelist()), file.read("READ ME.txt").decode(),
                    file.read("about-me.json").decode())

    count, text, rows = taken_along()
    assert (count, ben in rows) == (1, False)
    assert "2 photos of you are not here.\nA photo with other people stays with us until they all said yes." in text
    services.consents.say(ben, Purpose.PHOTO, Said.YES)
    count, text, _rows = taken_along()
    assert count == 2 and "1 photo of you is not here." in text


def test_a_photo_that_was_lost_keeps_nothing_else_back(services: GroupServices, group: Any, tmp_path: Path) -> None:
    donna = fill(services, tmp_path)
    group.media.keep_only(())
    AboutMePresenter(services, NavLog(services, tmp_path / "mine.zip"), donna).choose("file")
    with zipfile.ZipFile(tmp_path / "mine.zip") as file:
        assert sorted(file.namelist()) == ["READ ME.txt", "about-me.json", "about-me.pdf"]
        assert file.read("READ ME.txt").decode().splitlines()[3:] == ["1 photo is lost."]


def test_a_place_that_cannot_be_written_is_told(services: GroupServices, tmp_path: Path) -> None:
    donna = fill(services, tmp_path)
    nav = NavLog(services, tmp_path / "gone" / "About me.zip")
    AboutMePresenter(services, nav, donna).choose("file")
    assert nav.said[-1].words == "We could not save it there. Nothing is lost. Choose another place."


def test_one_part_a_page_and_put_right(app: Any, tmp_path: Path) -> None:
    donna = fill(app.services, tmp_path)
    app.window.go_to("about_me", donna)
    assert [choice.key for choice in app.window.here.state.choices] == ["look", "print", "file", "consents", "forget_me"]
    press(app, "choice-look", "next")
    assert app.window.here.state.part.key == "helps"
    press(app, "mend")
    assert screen_name(app) == "helps_me"
    app.services.codes.put(tuple(picture.key for picture in code_pictures()[:4]), donna)
    press(app, "header-back", "header-back")
    assert app.window.here.state.part.key == "who"
    assert "You have a picture code. Nobody can read it." in [line.words for line in app.window.here.state.part.lines]
    for _part in range(8):
        press(app, "next")
    assert app.window.here.state.step == "choices"
    press(app, "choice-print")
    assert screen_name(app) == "preview"


@pytest.mark.parametrize("right", [True, False])
def test_with_an_own_code_it_opens_with_that(app: Any, tmp_path: Path, right: bool) -> None:
    donna = fill(app.services, tmp_path)
    keys = [picture.key for picture in code_pictures()]
    app.services.codes.put(tuple(keys[:4]), donna)
    app.services.seats.i_am(donna)
    app.window.restart_at("take_part")
    app.window.go_to("about_me", donna)
    assert app.window.here.state.step == "code"
    press(app, *(f"code-{key}" for key in (keys[:4] if right else keys[4:8])))
    assert app.window.here.state.step == ("choices" if right else "code")
    if right:
        assert [choice.key for choice in app.window.here.state.choices] == ["look", "consents", "forget_me"]
    else:
        assert app.window.here.state.words == "Those were not the right pictures. Nothing is lost. Start again."


def test_in_take_part_nobody_sees_another_person(app: Any, tmp_path: Path) -> None:
    donna = fill(app.services, tmp_path)
    ben = app.services.people.page(search="Ben")[0].id
    app.services.seats.i_am(ben)
    app.window.restart_at("take_part")
    app.window.go_to("about_me", donna)
    assert "Ben" in app.window.here.state.heading
