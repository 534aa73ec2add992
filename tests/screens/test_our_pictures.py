"""Our own pictures and a picture for a sentence: added, told apart, picked, remembered, and taken back; by keys too."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.handout import picture_keys
from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.picture_of_group import ALLOWED, OURS, PictureKind
from coprod_desktop.domain.preferences import Letters, Look
from coprod_desktop.screens.in_photo.presenter import InPhotoPresenter
from coprod_desktop.screens.our_picture.presenter import MADE, WORDS, OurPicturePresenter
from coprod_desktop.screens.our_pictures.presenter import OurPicturesPresenter
from coprod_desktop.screens.person.presenter import PersonPresenter
from coprod_desktop.screens.picture_for.presenter import GROUPS, MORE, PictureForPresenter
from coprod_desktop.screens.picture_for.presenter import OURS as OUR_OWN
from coprod_desktop.screens.picture_of.presenter import FIND, PictureOfPresenter
from coprod_desktop.screens.programme.presenter import ProgrammePresenter
from coprod_desktop.screens.safe_picture.presenter import SafePicturePresenter
from coprod_desktop.screens.symbol_set.presenter import FOUND, READING, START, WHOSE, SymbolSetPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.picture_pick import PicturePick
from coprod_desktop.ui.screen import Gone
from tests.conftest import JobsNow
from tests.easy import check
from tests.screens.by_keys import focused, press, write
from tests.screens.nav import NavLog
from tests.services.test_pictures_of_group import named, photo

TEA = "We drink tea in the garden."
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">{}</svg>'
CIRCLE = '<circle cx="36" cy="36" r="{}"/>'


def picking(services: GroupServices, sentence: str = TEA, chosen: str = "") -> tuple[PictureForPresenter, NavLog, list[PictureWord]]:
    nav, picked = NavLog(services), list[PictureWord]()
    nav.picture_pick = PicturePick(sentence, picked.append, chosen)
    return PictureForPresenter(services, nav, ""), nav, picked


class TestPictureFor:
    def test_the_best_three_are_there_at_once_and_a_press_picks(self, services: GroupServices) -> None:
        screen, nav, picked = picking(services)
        assert [one.words for one in screen.state.best] == ["Tea or coffee", "A pot of tea"]  # no third one fits
        screen.choose(screen.state.best[0].key)
        assert picked == [PictureWord("openmoji:2615", "Tea or coffee")]
        assert nav.backs == 1

    def test_no_picture_is_an_answer(self, services: GroupServices) -> None:
        screen, nav, picked = picking(services)
        screen.none()
        assert (picked, nav.backs) == ([PictureWord("", "")], 1)

    def test_words_change_what_is_offered_and_empty_ones_say_what_to_do(self, services: GroupServices) -> None:
        screen, _nav, _picked = picking(services)
        screen.find("We vote.")
        assert screen.state.best[0].words == "Vote"
        for words in ("", "xyz qwv"):
            screen.find(words)
            assert screen.state.best == () and not check(screen.state.empty)

    def test_more_by_word_by_group_and_our_own(self, services: GroupServices) -> None:
        mine = named(services, "Blue cup")
        screen, nav, _picked = picking(services, chosen="openmoji:2615")
        screen.choose_way(MORE)
        assert "openmoji:2615" in dict(screen.state.found) and screen.state.chosen == "openmoji:2615"
        screen.find("Staff help.")
        assert screen.state.notes["openmoji:1F9D1-1F3FD-200D-1F4BC"].startswith("Use for people who are paid to work here.")
        screen.choose_way(GROUPS)
        assert len(screen.state.groups) == 8 and all(services.pictures.group(name) for name, _words in screen.state.groups)
        screen.choose_group("food")
        first = screen.state.found
        assert screen.state.group == "food" and set(dict(first)) <= {one.key for one in services.pictures.group("food")}
        screen.turn(1)
        assert screen.state.found and screen.state.found != first and nav.announced[-1].startswith("Page 2 of")
        screen.choose_way(OUR_OWN)
        assert screen.state.found == ((mine.media, "Blue cup"),) and screen.state.note == ""

    def test_my_picture_for_this_word_next_time_too(self, services: GroupServices) -> None:
        mine = named(services, "Blue cup")
        screen, nav, picked = picking(services)
        screen.choose(mine.media)
        assert (screen.state.picture, screen.state.words) == (mine.media, ("drink", "tea", "garden")) and not picked
        assert screen.back_first() and screen.state.picture == ""
        screen.choose(mine.media)
        screen.remember("tea")
        assert picked == [PictureWord(mine.media, "Blue cup")] and nav.backs == 1
        again, _nav, picked = picking(services, "Tea is ready.")
        assert again.state.best[0].key == mine.media
        again.choose(mine.media)
        assert len(picked) == 1  # it is first already: nothing to ask
        nav.undo()
        assert again.state.best[0].key != mine.media

    def test_only_here(self, services: GroupServices) -> None:
        mine = named(services, "Blue cup")
        screen, _nav, picked = picking(services)
        screen.choose(mine.media)
        screen.only_here()
        assert len(picked) == 1 and services.pictures_of_group.words_with(mine.id) == ()

    def test_a_person_picks_by_keys(self, app: Any) -> None:
        picked: list[PictureWord] = []
        app.window.go_to("more")
        app.window.pick_picture(TEA, picked.append)
        press(app, "way-more", "picture-openmoji:1FAD6")
        assert [one.words for one in picked] == ["A pot of tea"]
        assert app.window.view.heading() == "More"
        app.window.pick_picture(TEA, picked.append)
        press(app, "choice-openmoji:2615")
        assert picked[-1].words == "Tea or coffee"

    def test_picking_leaves_with_letters_open_on_the_screen(self, app: Any) -> None:
        picked: list[PictureWord] = []
        app.services.looks.use(Look(letters=Letters(order="abc")))
        app.window.go_to("more")
        app.window.pick_picture(TEA, picked.append)
        press(app, "letters-for-What is it for?", "choice-openmoji:2615")
        assert len(picked) == 1
        assert app.window.view.heading() == "More"


class TestOurPictures:
    def test_one_that_comes_late_opens_no_page_over_another(self, services: GroupServices, tmp_path: Path) -> None:
        Image.new("RGB", (60, 40), "teal").save(tmp_path / "cup.png")
        nav = NavLog(services, tmp_path / "cup.png")
        listed = OurPicturesPresenter(services, nav, "")
        listed.sleep()
        listed.add()
        assert len(services.pictures_of_group.all()) == 1 and nav.places == []

    @pytest.mark.parametrize(("name", "waits", "facts"), [("cup.png", "words", 3), ("cup.svg", "words", 2)])
    def test_one_is_added_and_told_about(self, services: GroupServices, tmp_path: Path, name: str, waits: str, facts: int) -> None:
        file = tmp_path / name
        if name.endswith("svg"):
            file.write_text(SVG.format(CIRCLE.format(20)))
        else:
            Image.new("RGB", (60, 40), "teal").save(file)
        nav = NavLog(services, file)
        listed = OurPicturesPresenter(services, nav, "")
        assert not check(listed.state.empty)
        listed.add()
        (mine,) = services.pictures_of_group.all()
        assert nav.places[-1] == ("our_picture", mine.id) and mine.waits == waits
        screen = OurPicturePresenter(services, nav, mine.id)
        assert screen.state.step == WORDS
        for field, words in (("words", "Our cup"), ("also", "mug, tea cup"), ("alt", "A blue cup")):
            screen.write(field, words)
        screen.keep()
        if facts == 3:
            assert nav.places[-1] == ("in_photo", f"ours/{mine.id}")
            who = InPhotoPresenter(services, nav, f"ours/{mine.id}")
            assert not who.state.may
            who.nobody()
            assert who.state.may and services.pictures_of_group.get(mine.id).who is Who.NOBODY
            # one truth on all three pages, with what is still missing
            assert who.state.verdict == "Nobody is in it. It can be on the sheet. Still to say: who made it."
            assert screen.state.verdict == who.state.verdict
            assert [words for _id, _picture, words in listed.state.found] == ["A blue cup. Still to say: who made it."]
        assert screen.state.step == MADE
        screen.choose_made(ALLOWED)
        screen.write("credit", "Ann’s brother")
        screen.keep()
        assert (screen.state.step, len(screen.state.facts), screen.state.may) == ("", facts, True)
        assert not any(fact.missing for fact in screen.state.facts)
        kept = services.pictures_of_group.get(mine.id)
        assert (kept.words, kept.also, kept.alt, kept.credit) == ("Our cup", ("mug", "tea cup"), "A blue cup", "Ann’s brother")
        assert listed.state.found == ((mine.id, mine.media, "A blue cup"),)

    def test_what_is_known_can_be_changed_and_removed_and_undone(self, services: GroupServices, nav: NavLog) -> None:
        mine = named(services, "Blue cup")
        services.pictures_of_group.remember("tea", mine.media)
        screen = OurPicturePresenter(services, nav, mine.id)
        assert screen.state.step == "" and screen.state.wanted == ("tea",)
        screen.no_longer("tea")
        assert screen.state.wanted == ()
        screen.open(MADE)
        screen.choose_made("licence")
        screen.write("licence", "CC0")
        assert screen.back_first() and services.pictures_of_group.get(mine.id).licence == OURS
        screen.remove()
        assert isinstance(screen.state, Gone) and nav.backs == 1
        nav.undo()
        assert screen.state.told == "Blue cup"

    @pytest.mark.parametrize(("name", "data"), [
        ("a.svg", SVG.format('<image href="http://127.0.0.1/x.png"/>')), ("a.svg", SVG.format("<g>" * 500 + "</g>" * 500)), ("a.svg", "<svg"),
        ("a.jpg", SVG), ("a.jpg", "\xff\xd8\xff\xe0 broken"), ("a.png", ""), ("a.heic", "\0\0\0\x18ftypheic"),
    ])
    def test_a_file_that_cannot_be_used_says_why_and_nothing_changes(self, services: GroupServices, tmp_path: Path, name: str, data: str) -> None:
        named(services, "Blue cup")
        file = tmp_path / name
        file.write_bytes(data.encode("latin-1"))
        nav = NavLog(services, file)
        listed = OurPicturesPresenter(services, nav, "")
        before = listed.state.found
        listed.add()
        assert listed.state.found == before and listed.state.making == ""
        assert nav.said[-1].tone == "warn" and "Nothing has changed." in nav.said[-1].words and not check(nav.said[-1].words)

    def test_one_is_found_by_its_words(self, services: GroupServices, nav: NavLog) -> None:
        named(services, "Blue cup", "red")
        tea = named(services, "Tea", "green", kind=PictureKind.PHOTO)
        listed = OurPicturesPresenter(services, nav, "")
        listed.find("te")
        assert [(id, words) for id, _picture, words in listed.state.found] == [(tea.id, "Tea. Still to say: who is in it.")]
        listed.find("zz")
        assert listed.state.found == () and listed.state.empty


class TestFoundEverywhere:
    """Who looks for a picture finds the group's own first, and none that waits for somebody's yes."""

    def found(self, services: GroupServices, nav: NavLog) -> list[tuple[tuple[str, str], ...]]:
        person = PictureOfPresenter(services, nav, services.people.page()[0].id)
        person.choose_way(FIND)
        safe = SafePicturePresenter(services, nav, "1")
        planned = ProgrammePresenter(services, nav, services.sessions.programmes()[0].id)
        planned.change("picture")
        for screen in (person, safe):
            screen.find("cup")
        planned.find_picture("cup")
        return [person.state.found, safe.state.found, planned.state.body.found]

    def test_of_a_person_of_who_to_talk_to_and_of_what_we_run(self, services: GroupServices, nav: NavLog) -> None:
        cup = named(services, "Blue cup")
        waits = named(services, "Red cup", "blue", PictureKind.PHOTO)
        for found in self.found(services, nav):
            assert found[0] == (cup.media, "Blue cup") and len(found) > 1
        services.pictures_of_group.say_who(waits.id, Who.NOBODY, ())
        for found in self.found(services, nav):
            assert {found[0][0], found[1][0]} == {cup.media, waits.media}

    def test_what_was_chosen_is_told_by_its_words(self, services: GroupServices, nav: NavLog) -> None:
        cup, ben = named(services, "Blue cup"), services.people.page()[1].id
        screen = PictureOfPresenter(services, nav, ben)
        for _again in range(2):
            screen.choose(cup.media)
        assert nav.announced == ["Blue cup. Saved."] and screen.state.chosen == cup.media
        assert PersonPresenter(services, nav, ben).state.choices[1].note == "Blue cup"
        planned = ProgrammePresenter(services, nav, services.sessions.programmes()[0].id)
        planned.change("picture")
        planned.choose_picture(cup.media)
        planned.next()
        assert [answer.answer for answer in planned.state.answers if answer.step == "picture"] == ["Blue cup"]

    def test_a_press_moves_no_picture_and_ticks_it(self, app: Any) -> None:
        cup = named(app.services, "Blue cup")
        app.window.go_to("programme", app.services.sessions.programmes()[0].id)
        press(app, "answer-picture")
        before = app.window.here.state.body.found
        app.window.here.turn_pictures(1)
        last = app.window.here.state.body.found[-1][0]
        press(app, f"picture-{last}")
        assert focused(app).objectName() == f"picture-{last}" and focused(app).isChecked()
        press(app, f"picture-{last}")
        assert not focused(app).isChecked() and app.window.here.state.body.chosen == ""
        app.window.here.turn_pictures(-1)
        assert app.window.here.state.body.found == before
        press(app, "find-picture")
        write(app, "cup")
        assert focused(app).objectName() == "find-picture", "one writes on, also after a picture had the focus"
        press(app, f"picture-{cup.media}", "go")
        assert app.services.sessions.programmes()[0].picture == cup.media

    def test_only_one_has_a_tick(self, app: Any) -> None:
        app.window.go_to("safe_picture", "1")
        first, second = (f"picture-{key}" for key, _words in app.window.here.state.found[:2])
        press(app, first, second)
        assert [app.window.view.part(name).isChecked() for name in (first, second)] == [False, True]
        press(app, second)
        assert not app.window.view.part(second).isChecked() and app.services.safe.at("1").picture == ""

    def test_who_is_in_a_picture_and_took_back_their_yes_is_seen_on_no_card_and_no_sheet(self, services: GroupServices) -> None:
        amina, session = services.people.page()[0].id, services.sessions.today()[0]
        mine = named(services, "Our walk", kind=PictureKind.PHOTO)
        services.pictures_of_group.say_who(mine.id, Who.THESE, (amina,))
        services.consents.say(amina, Purpose.PHOTO, Said.YES)
        services.safe.save(SafePerson("1", "Bev Thomas", "", mine.media))
        programme = services.sessions.programme(session.programme_id)
        services.sessions.save_programme(replace(programme, picture=mine.media))

        def seen() -> set[bool]:
            sheets = (services.handouts.make("concern-card", ""), services.handouts.make("whats-on", ""),
                      services.handouts.make("invitation", session.id), services.handouts.make("worksheet", programme.id))
            return {mine.media in picture_keys(sheet) for sheet in sheets} | {
                mine.media in [one.picture for one in services.sharing.seen(services.sessions.today())],
                mine.media in [one.picture for one in services.safe.card().people]}

        assert seen() == {True}
        services.consents.take_back(amina, Purpose.PHOTO)
        assert seen() == {False}


class TestSymbolSet:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        made = tmp_path / "Our symbols"
        (made / "food").mkdir(parents=True)
        (made / "food" / "cup_of_tea.svg").write_text(SVG.format(CIRCLE.format(20)))
        (made / "cake.png").write_bytes(photo("green").data)
        (made / "outside.svg").write_text(SVG.format('<use href="other.svg#a"/>'))
        (made / "bomb.svg").write_text(SVG.format("<g>" * 500 + "</g>" * 500))
        (made / "broken.png").write_bytes(b"no picture")
        (made / "__.svg").write_text(SVG.format(CIRCLE.format(9)))
        (made / "read me.txt").write_text("…")
        (made / ".hidden.png").write_bytes(photo().data)
        return made

    def test_everything_is_shown_before_anything_is_kept(self, services: GroupServices, folder: Path) -> None:
        nav = NavLog(services, folder)
        screen = SymbolSetPresenter(services, nav, "")
        assert screen.state.step == START and not screen.back_first()
        screen.choose()
        assert (screen.state.step, screen.state.heading) == (FOUND, "2 symbols were found")
        assert [(words, data[:3]) for _key, words, data in screen.state.symbols] == [("cake", b"\xff\xd8\xff"), ("cup of tea", b"\x89PN")]
        assert screen.state.not_taken == "5 files are left out"
        screen.show_not_taken()
        assert screen.state.lines == (
            "__.svg: Its name has no words.", "bomb.svg: It is too large.", "broken.png: It is no picture that we can open.",
            "outside.svg: It asks for things outside of its file. We opened none.", "read me.txt: It is no picture that we can open.")
        assert screen.back_first() and screen.state.step == FOUND
        assert services.pictures_of_group.all() == ()
        screen.go_on()
        screen.add()
        assert "Nothing is kept yet." in nav.said[-1].words and screen.state.step == WHOSE
        screen.choose_made("licence")
        screen.add()
        assert "Nothing is kept yet." in nav.said[-1].words
        screen.write_credit("Symbol makers")
        screen.write_licence("CC BY-SA 4.0")
        screen.add()
        assert nav.said[-1].words == "2 symbols are ours now. You can undo this." and nav.backs == 1
        assert {(one.words, one.symbols, one.credit, one.licence) for one in services.pictures_of_group.all()} == {
            ("cake", "Our symbols", "Symbol makers", "CC BY-SA 4.0"), ("cup of tea", "Our symbols", "Symbol makers", "CC BY-SA 4.0")}
        nav.undo()
        assert services.pictures_of_group.all() == ()

    def test_leaving_half_way_leaves_nothing(self, services: GroupServices, folder: Path) -> None:
        screen = SymbolSetPresenter(services, NavLog(services, folder), "")
        screen.choose()
        assert screen.back_first() and screen.state.step == START
        assert services.pictures_of_group.all() == ()

    def test_stop_while_it_is_read_lets_everything_go(self, services: GroupServices, folder: Path) -> None:
        waiting: list[Any] = []

        class Later:
            def run(self, work: Any, *args: Any, then: Any, failed: Any) -> None:
                waiting.append(lambda: then(work(*args)))

        services.jobs = Later()
        screen = SymbolSetPresenter(services, NavLog(services, folder), "")
        screen.choose()
        waiting.pop(0)()
        assert screen.state.step == READING and screen.state.notes[0] == "0 of 6 files. Nothing is kept yet."
        screen.stop()
        waiting.pop(0)()
        assert screen.state.step == START and not waiting

    def test_a_folder_that_is_gone_says_so(self, services: GroupServices, tmp_path: Path) -> None:
        nav = NavLog(services, tmp_path / "gone")
        screen = SymbolSetPresenter(services, nav, "")
        screen.choose()
        assert screen.state.step == START and "Nothing has changed." in nav.said[-1].words

    def test_an_empty_folder_says_so(self, services: GroupServices, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        screen = SymbolSetPresenter(services, NavLog(services, tmp_path / "empty"), "")
        screen.choose()
        assert screen.state.heading == "No symbol was found"

    def test_by_keys_from_the_list_to_the_undo(self, app: Any, folder: Path) -> None:
        app.services.jobs = JobsNow()
        app.window.last_folder = folder.parent
        app.window.go_to("our_pictures")
        press(app, "add-set")
        app.window.here.take(folder)
        press(app, "go-on", "made-ours", "add")
        assert len(app.services.pictures_of_group.all()) == 2
        press(app, "undo")
        assert app.services.pictures_of_group.all() == ()


def test_a_name_of_the_group_in_what_a_picture_is_called_is_no_problem_for_us(services: GroupServices, nav: NavLog) -> None:
    mine = named(services, "Ben")
    services.pictures_of_group.change(replace(services.pictures_of_group.get(mine.id), also=("Ben", " ", "our Ben")))
    assert services.pictures_of_group.get(mine.id).also == ("our Ben",)
