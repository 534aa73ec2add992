"""The list of people and the page of one person: finding, adding, changing, taking back."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.screens.emergency.presenter import EmergencyPresenter
from coprod_desktop.screens.helps_me.presenter import HelpsMePresenter
from coprod_desktop.screens.name_of.presenter import NameOfPresenter
from coprod_desktop.screens.people.presenter import PeoplePresenter, counts_words
from coprod_desktop.screens.person.presenter import PersonPresenter
from coprod_desktop.screens.picture_of.presenter import FIND, THINGS, PictureOfPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Gone
from tests.screens.nav import NavLog


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


def person(services: GroupServices, name: str) -> Person:
    return services.people.get(services.people.page(search=name)[0].id)


class TestList:
    def test_everyone_who_takes_part_in_order(self, services: GroupServices, nav: NavLog) -> None:
        state = PeoplePresenter(services, nav, "").state
        assert [line.name for line in state.lines] == ["Amina", "Ben", "Cerys", "Donna", "Ernest", "Lowri Ŵyn", "Mo", "Zofia"]
        assert state.counts == "8 people take part."
        assert [(f.words, f.count) for f in state.filters] == [("Taking part", 8), ("Having a break", 0), ("Moved on", 0), ("Everyone", 8)]

    def test_search_as_one_types(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PeoplePresenter(services, nav, "")
        presenter.search("wy")
        assert [line.name for line in presenter.state.lines] == ["Lowri Ŵyn"]
        assert presenter.state.counts == "1 person found."
        presenter.search("nobody")
        assert presenter.state.counts == "Nobody found." and "add someone new" in presenter.state.empty

    def test_nobody_found_becomes_the_new_name(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PeoplePresenter(services, nav, "")
        presenter.search("Gwilym")
        presenter.show_adding()
        assert presenter.state.new_name == "Gwilym"

    def test_a_break_is_said_and_filtered(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PeoplePresenter(services, nav, "")
        services.people.set_state(person(services, "Mo").id, PersonState.BREAK)
        assert presenter.state.counts == "7 people take part."
        presenter.choose_filter(PersonState.BREAK)
        assert [(line.name, line.note) for line in presenter.state.lines] == [("Mo", "Having a break")]
        assert presenter.state.counts == "1 person is having a break."
        assert presenter.state.lines[0].spoken == "Mo. Having a break"

    def test_counts_are_whole_sentences(self) -> None:
        assert counts_words("moved_on", 2) == "2 people have moved on."
        assert counts_words("moved_on", 0) == "Nobody has moved on."
        assert counts_words("everyone", 0) == "Nobody is here yet."

    def test_pages_and_letters(self, services: GroupServices, nav: NavLog) -> None:
        for number in range(30):
            services.people.add(f"Person {number:02}")
        presenter = PeoplePresenter(services, nav, "")
        assert len(presenter.state.lines) == 24 and presenter.state.pages == (1, 2)
        presenter.turn(1)
        assert presenter.state.pages == (2, 2) and len(presenter.state.lines) == 14
        presenter.turn(1)
        assert presenter.state.pages == (2, 2)
        presenter.fits(narrow=True)
        assert len(presenter.state.lines) == 12 and presenter.state.pages == (3, 4), "still near the same people"
        presenter.jump("Z")
        assert [line.name for line in presenter.state.lines] == ["Zofia"]
        presenter.jump("Z")
        assert presenter.state.letter == "" and presenter.state.pages == (1, 4)

    def test_someone_new_needs_a_first_name_only(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PeoplePresenter(services, nav, "")
        presenter.show_adding()
        presenter.add()
        assert nav.said[-1].tone == "warn" and presenter.state.adding
        presenter.type_name("  Gwen ")
        presenter.add()
        added = person(services, "Gwen")
        assert nav.places == [("person", added.id)] and not presenter.state.adding
        assert nav.said[-1].words.startswith("Gwen is new.")

    def test_it_says_how_many_may_be_in_twice(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PeoplePresenter(services, nav, "")
        assert presenter.state.doubles == ""
        services.people.add("Amina")
        presenter.fits(narrow=False)
        assert presenter.state.doubles == "Is someone in here twice? 1"

    def test_back_closes_a_box_first(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PeoplePresenter(services, nav, "")
        presenter.show_finding()
        presenter.search("Mo")
        assert presenter.back_first() and len(presenter.state.lines) == 8
        assert not presenter.back_first()


class TestPerson:
    def test_five_choices_with_what_is_there(self, services: GroupServices, nav: NavLog) -> None:
        state = PersonPresenter(services, nav, person(services, "Zofia").id).state
        assert (state.name, state.state) == ("Zofia", "Taking part")
        assert [c.target for c in state.choices] == ["name_of", "picture_of", "helps_me", "emergency", "look"]
        assert [c.note for c in state.choices[1:3]] == ["Cat", "Nothing here yet"]

    def test_take_part_sees_only_oneself_and_no_emergency(self, services: GroupServices, nav: NavLog) -> None:
        ben, mo = person(services, "Ben"), person(services, "Mo")
        services.seats.i_am(ben.id)
        presenter = PersonPresenter(services, nav, mo.id)
        assert presenter.state.name == "Ben"
        assert [c.target for c in presenter.state.choices] == ["name_of", "picture_of", "helps_me", "consents", "look"]
        services.seats.take_part()
        assert isinstance(PersonPresenter(services, nav, mo.id).state, Gone)

    def test_a_break_and_back_again(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PersonPresenter(services, nav, person(services, "Mo").id)
        presenter.show_more()
        assert not presenter.state.can_undo
        presenter.set_state(PersonState.BREAK)
        assert presenter.state.state == "Having a break" and presenter.state.can_undo
        assert nav.announced[-1] == "Mo: Having a break"
        presenter.undo()
        assert presenter.state.state == "Taking part" and not presenter.state.can_undo
        assert presenter.back_first() and not presenter.back_first()

    def test_the_page_of_someone_whose_adding_was_undone(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PersonPresenter(services, nav, services.people.add("Gwen").id)
        nav.undo()
        assert isinstance(presenter.state, Gone)


class TestName:
    def test_typed_words_are_saved_when_the_field_is_left(self, services: GroupServices, nav: NavLog) -> None:
        mo = person(services, "Mo").id
        presenter = NameOfPresenter(services, nav, mo)
        presenter.typed("say_as", "moh")
        assert presenter.state.say_as == "moh" and presenter.state.can_undo and services.people.get(mo).say_as == ""
        presenter.leave()
        assert services.people.get(mo).say_as == "moh"
        presenter.undo()
        assert services.people.get(mo).say_as == "" and presenter.state.say_as == ""

    def test_leaving_the_screen_saves_too(self, services: GroupServices, nav: NavLog) -> None:
        mo = person(services, "Mo").id
        presenter = NameOfPresenter(services, nav, mo)
        presenter.typed("name", " Mohamed  A ")
        presenter.close()
        assert services.people.get(mo).name == "Mohamed A"

    def test_an_empty_name_is_not_kept(self, services: GroupServices, nav: NavLog) -> None:
        mo = person(services, "Mo").id
        presenter = NameOfPresenter(services, nav, mo)
        presenter.typed("name", "  ")
        presenter.typed("say_as", "moh")
        presenter.leave()
        assert services.people.get(mo).name == "Mo" and services.people.get(mo).say_as == "moh"
        assert presenter.state.name == "Mo" and nav.said[-1].words == "A person needs a name. Mo stays."

    def test_it_can_be_heard_as_it_is_written_now(self, services: GroupServices, nav: NavLog) -> None:
        presenter = NameOfPresenter(services, nav, person(services, "Mo").id)
        presenter.hear()
        presenter.typed("say_as", "moh")
        presenter.hear()
        assert [words for words, _look in nav.spoken] == ["Mo", "moh"]


class TestPicture:
    def test_a_face_a_thing_or_a_word(self, services: GroupServices, nav: NavLog) -> None:
        ben = person(services, "Ben").id
        presenter = PictureOfPresenter(services, nav, ben)
        assert len(presenter.state.found) == 16 and presenter.state.found[0][1] == "Woman with brown hair"
        presenter.choose_way(THINGS)
        assert presenter.state.found[0][1] == "Boat"
        presenter.choose_way(FIND)
        assert presenter.state.empty
        presenter.find("guitar")
        presenter.choose(presenter.state.found[0][0])
        assert services.people.get(ben).picture == "openmoji:1F3B8" == presenter.state.chosen == presenter.state.found[0][0]
        shared = "Somebody else has this picture, too. You can keep it, or choose another."  # it is Mo’s, whom it does not name
        assert presenter.state.note == f"Ben. {shared}" and nav.announced[-1] == f"Guitar. Saved. {shared}"
        presenter.undo()
        assert presenter.state.note == "Ben. Press a picture to choose it."
        assert services.people.get(ben).picture == "openmoji:1F468-1F3FC"

    def test_who_has_a_thing_sees_the_things_first(self, services: GroupServices, nav: NavLog) -> None:
        presenter = PictureOfPresenter(services, nav, person(services, "Zofia").id)
        assert presenter.state.way == THINGS and dict(presenter.state.found)[presenter.state.chosen] == "Cat"

    def test_a_photo_from_a_file(self, services: GroupServices, tmp_path: Path) -> None:
        from PIL import Image

        out = BytesIO()
        Image.new("RGB", (64, 48), "teal").save(out, "JPEG")
        file = tmp_path / "me.jpg"
        file.write_bytes(out.getvalue())
        nav = NavLog(services, file)
        presenter = PictureOfPresenter(services, nav, person(services, "Ben").id)
        presenter.pick_photo()
        assert person(services, "Ben").picture.startswith("media:") and nav.said[-1].tone == "good"
        assert PersonPresenter(services, nav, person(services, "Ben").id).state.choices[1].note == "A photo"

    @pytest.mark.parametrize("what", ["words", "missing"])
    def test_a_file_that_is_no_photo(self, services: GroupServices, tmp_path: Path, what: str) -> None:
        file = tmp_path / "me.jpg"
        if what == "words":
            file.write_text("not a photo")
        nav = NavLog(services, file)
        before = person(services, "Ben").picture
        PictureOfPresenter(services, nav, person(services, "Ben").id).pick_photo()
        assert person(services, "Ben").picture == before
        assert nav.said[-1].tone == "warn" and "Nothing has changed." in nav.said[-1].words

    def test_take_part_opens_no_files(self, services: GroupServices, nav: NavLog) -> None:
        services.seats.i_am(person(services, "Ben").id)
        assert not PictureOfPresenter(services, nav, "").state.may_pick_file


class TestWhatHelps:
    def test_ticking_saves_at_once(self, services: GroupServices, nav: NavLog) -> None:
        ben = person(services, "Ben").id
        presenter = HelpsMePresenter(services, nav, ben)
        assert [p.note for p in presenter.state.parts] == ["Nothing here yet"] * 5
        presenter.open("travel")
        assert 2 <= len(presenter.state.choices) <= 24
        presenter.choose("wheelchair")
        presenter.choose("taxi")
        assert services.people.get(ben).access.choices == ("wheelchair", "taxi")
        presenter.choose("taxi")
        assert services.people.get(ben).access.choices == ("wheelchair",)
        assert presenter.back_first() and presenter.state.parts[2].note == "I use a wheelchair."

    def test_one_part_after_the_other(self, services: GroupServices, nav: NavLog) -> None:
        presenter = HelpsMePresenter(services, nav, person(services, "Ben").id)
        seen = []
        presenter.open("talk")
        while presenter.state.part:
            seen.append(presenter.state.part)
            presenter.next()
        assert seen == ["talk", "join", "travel", "food", "place"]

    def test_own_words_are_kept(self, services: GroupServices, nav: NavLog) -> None:
        ben = person(services, "Ben").id
        presenter = HelpsMePresenter(services, nav, ben)
        presenter.typed("words", "I like the window.")
        presenter.open("food")
        assert services.people.get(ben).access.words == "I like the window."
        assert PersonPresenter(services, nav, ben).state.choices[2].note == "1 thing"


class TestEmergency:
    def test_four_fields_saved_as_they_are_left(self, services: GroupServices, nav: NavLog) -> None:
        ben = person(services, "Ben").id
        presenter = EmergencyPresenter(services, nav, ben)
        for key, text in (("call_name", "Jo, my sister"), ("call_phone", "07700 900123"), ("know", "My inhaler"), ("home", "Jo drives")):
            presenter.typed(key, text)
            presenter.leave()
        saved = services.people.get(ben).emergency
        assert (saved.call_name, saved.call_phone, saved.know, saved.home) == ("Jo, my sister", "07700 900123", "My inhaler", "Jo drives")
        presenter.undo()
        assert services.people.get(ben).emergency.home == "" and services.people.get(ben).emergency.know == "My inhaler"

    def test_there_is_no_field_for_a_diagnosis(self, services: GroupServices, nav: NavLog) -> None:
        state = EmergencyPresenter(services, nav, person(services, "Ben").id).state
        assert [field.key for field in state.fields] == ["call_name", "call_phone", "know", "home"]


def test_a_picture_that_goes_when_somebody_moves_on_is_said(services: GroupServices) -> None:
    nav = NavLog(services)
    donna = services.people.page(search="Donna")[0].id
    services.people.save(replace(services.people.get(donna), picture="openmoji:1F408"))
    PersonPresenter(services, nav, donna).set_state("moved_on")
    assert nav.announced[-1] == "Donna: Moved on" and services.people.get(donna).picture == ""
    assert nav.said[-1].words == "Their picture is gone: they did not say that we keep it. You can undo this."
    nav.said.clear()
    ben = services.people.page(search="Ben")[0].id
    services.people.save(replace(services.people.get(ben), picture="openmoji:1F415"))
    services.consents.say(ben, Purpose.KEEP_PICTURE, Said.YES)
    PersonPresenter(services, nav, ben).set_state("moved_on")
    assert nav.said == [] and services.people.get(ben).picture == "openmoji:1F415"
