"""Letters and certificates: gathered from what is recorded, for one person, with nobody else's name."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.certificate import for_course
from coprod_desktop.domain.consent import Naming, Purpose, Said, Use
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Audience, Handout, Heading, Question, Row
from coprod_desktop.domain.handout_kind import NothingToPrint, Shelf
from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.programme import Programme
from coprod_desktop.domain.session import Session
from coprod_desktop.screens.person.presenter import PersonPresenter
from coprod_desktop.screens.whose_sheet.presenter import WhoseSheetPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import RegisterQuery
from tests.screens.nav import NavLog


def rows(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Row | Question)]


@pytest.fixture
def zofia(services: GroupServices) -> Person:
    """She is expected at Art."""
    row = next(row for row in services.register.page(RegisterQuery(services.sessions.today()[0].id)) if row.name == "Zofia")
    return services.people.get(row.person_id)


def plan(services: GroupServices, **values: Any) -> tuple[Session, ...]:
    programme = services.sessions.save_programme(Programme("", start=time(10), **values))
    return services.sessions.of_programme(programme.id, date.min)


class TestLetter:
    def test_it_has_what_they_come_to_and_what_has_changed(self, services: GroupServices, zofia: Person) -> None:
        art = services.sessions.today()[0]
        second = services.sessions.next_of(art)
        assert second is not None
        third = services.sessions.next_of(second)
        assert third is not None
        services.sessions.cancel(second.id)
        services.sessions.move(third.id, date(2026, 12, 6), time(15))
        told = rows(services.handouts.make("letter", zofia.id))
        assert "Dear Zofia,\nThis is when we meet. We hope to see you.\nPlease tick each day when you come. Then give this to us." in told
        assert "Art is not on.\nSaturday 28 November\nWe are sorry." in told
        assert any(text.startswith("Art is on another day.\nIt was on Saturday 5 December.\nIt is now:\nSunday 6 December\nFrom 3") for text in told)
        assert any(text.startswith("Art\nSaturday 21 November") for text in told) and not any(text.startswith("Choir") for text in told)

    def test_who_comes_to_nothing_yet_hears_what_is_on(self, services: GroupServices) -> None:
        told = rows(services.handouts.make("letter", services.people.add("Nia").id))
        assert "Dear Nia,\nThis is what is on. You are welcome.\nPlease tick each day when you come. Then give this to us." in told
        assert any(text.startswith("Choir") for text in told)

    def test_another_persons_name_stays_behind(self, services: GroupServices, zofia: Person) -> None:
        programme = next(one for one in services.sessions.programmes() if one.name == "Art")
        services.sessions.save_programme(replace(programme, name="Art with Amina"))
        assert "Amina" not in str(services.handouts.make("letter", zofia.id))

    def test_the_file_has_their_name_only_when_they_agreed(self, services: GroupServices, zofia: Person) -> None:
        assert services.handouts.file_name("letter", zofia.id, "pdf") == "Letter Poplar arts.pdf"
        services.consents.say(zofia.id, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
        assert services.handouts.file_name("letter", zofia.id, "pdf") == "Letter Zofia Poplar arts.pdf"


@pytest.fixture
def courses(services: GroupServices, zofia: Person) -> dict[str, str]:
    """She came to Cooking in June, and to Find your voice in October: their ids."""
    old = plan(services, name="Cooking", kind=Kind.COURSE, first_day=date(2026, 6, 1), rule="FREQ=WEEKLY;COUNT=3")
    new = plan(services, name="Find your voice", kind=Kind.COURSE, first_day=date(2026, 10, 1), rule="FREQ=WEEKLY;COUNT=4")
    for session, mark in ((old[0], Mark.HERE), (new[0], Mark.HERE), (new[1], Mark.CANNOT_COME), (new[2], Mark.LATE)):
        services.register.mark(session.id, services.register.row(session.id, zofia.id), mark)
    return {session.name: session.programme_id for session in (old[0], new[0])}


class TestCertificate:
    def test_one_can_be_for_an_older_course(self, services: GroupServices, zofia: Person, courses: dict[str, str]) -> None:
        about = for_course(zofia.id, courses["Cooking"])
        assert rows(services.handouts.make("certificate", about)) == [
            "took part in our course:\nCooking\n1 week\nOn 1 June 2026.\nWe learned together.\nThank you."]
        assert (services.handouts.about("certificate", about), services.handouts.file_name("certificate", about, "pdf")) == (
            "Zofia", "Certificate Cooking Poplar arts.pdf")
        with pytest.raises(NothingToPrint):
            services.handouts.make("certificate", for_course(zofia.id, services.sessions.today()[0].programme_id))

    @pytest.mark.parametrize("known", [False, True], ids=("from Print", "from their page"))
    def test_who_came_to_two_courses_chooses_one(self, services: GroupServices, zofia: Person, courses: dict[str, str], known: bool) -> None:
        nav: Any = NavLog(services)
        screen = WhoseSheetPresenter(services, nav, f"certificate/{zofia.id}" if known else "certificate")
        if not known:
            assert screen.state.heading == "Who is it for?" and not screen.back_first()
            screen.press_person(zofia.id)
        assert (screen.state.heading, screen.state.note) == ("Which course?", "Certificate for Zofia")
        assert [(one.words, one.note) for one in screen.state.courses] == [
            ("Find your voice", "2 weeks, until Thursday 15 October 2026"), ("Cooking", "1 week, until Monday 1 June 2026")]
        screen.press_course(courses["Cooking"])
        assert nav.places == [("preview", f"certificate/{for_course(zofia.id, courses['Cooking'])}")]
        assert screen.back_first() is not known

    def test_all_who_came_to_a_course_have_one_each(self, services: GroupServices, zofia: Person, courses: dict[str, str]) -> None:
        first = services.sessions.of_programme(courses["Cooking"], date.min)[0]
        ben = next(row for row in services.people.page() if row.name == "Ben")
        services.register.mark(first.id, services.register.row(first.id, ben.id), Mark.HERE)
        services.people.set_state(ben.id, PersonState.MOVED_ON)
        services.consents.say(zofia.id, Purpose.DETAILS, Said.YES, naming=Naming.MADE_UP, made_up="Star")
        sheet = services.handouts.make("course-certificates", services.handouts.about_id("course-certificates", first.id))
        assert [(block.text, block.new_page) for block in sheet.blocks if isinstance(block, Heading)] == [
            ("Certificate", True), ("Ben", False), ("Certificate", True), ("Star", False)]
        assert rows(sheet)[0] == "Cooking\n2 certificates are inside." and sheet.audience is Audience.OWN
        assert not services.sheets.may_start("course-certificates", courses["Cooking"]), "it is several people’s"
        empty = plan(services, name="New", kind=Kind.COURSE, first_day=date(2027, 1, 1), rule="FREQ=WEEKLY;COUNT=3")[0]
        assert services.handouts.missing("course-certificates", empty.programme_id) == "Nobody has been marked at New yet."
        offered = {kind.name for kind in services.handouts.on_shelf(Shelf.EVERYONE, empty.id)}
        assert "course-certificates" in offered and len(offered) <= 5
        assert "course-certificates" not in {kind.name for kind in services.handouts.on_shelf(Shelf.EVERYONE, services.sessions.today()[0].id)}

    def test_her_page_asks_too_and_a_letter_asks_nothing(self, services: GroupServices, zofia: Person, courses: dict[str, str]) -> None:
        nav: Any = NavLog(services)
        page = PersonPresenter(services, nav, zofia.id)
        page.choose("certificate")
        page.choose("letter")
        assert nav.places == [("whose_sheet", f"certificate/{zofia.id}"), ("preview", f"letter/{zofia.id}")]

    def test_the_weeks_of_the_course_they_came_to_last(self, services: GroupServices, zofia: Person, courses: dict[str, str]) -> None:
        sheet = services.handouts.make("certificate", zofia.id)
        assert [block.text for block in sheet.blocks if isinstance(block, Heading)] == ["Zofia"]
        assert rows(sheet) == [
            "took part in our course:\nFind your voice\n2 weeks\nFrom 1 October 2026\nuntil 15 October 2026\nWe learned together.\nThank you."]

    def test_without_a_course_there_is_none_and_it_is_said(self, services: GroupServices, zofia: Person) -> None:
        with pytest.raises(NothingToPrint, match="Zofia has not been marked at a course"):
            services.handouts.make("certificate", zofia.id)
        nav = NavLog(services)
        WhoseSheetPresenter(services, nav, "certificate").press_person(zofia.id)
        assert nav.said[-1].words.startswith("Zofia has not been marked") and not nav.places


class TestTrip:
    def test_its_sheets_are_offered_only_for_a_trip(self, services: GroupServices) -> None:
        [trip] = plan(services, name="The sea", kind=Kind.TRIP, first_day=date(2026, 11, 24), place="Mumbles")

        def offered(session: Session) -> set[str]:
            return {kind.name for shelf in Shelf for kind in services.handouts.on_shelf(shelf, session.id)}

        assert all(len(services.handouts.on_shelf(shelf, trip.id)) <= 5 for shelf in Shelf if shelf is not Shelf.ELSEWHERE)
        sheets = {"trip-sheet", "trip-helpers", "trip-slips"}
        assert sheets <= offered(trip) and not sheets & offered(services.sessions.today()[0])

    def test_who_leads_is_named_for_everyone_only_when_they_agreed(self, services: GroupServices, zofia: Person) -> None:
        [trip] = plan(services, name="The sea", kind=Kind.TRIP, first_day=date(2026, 11, 24))
        services.day_plans.save(DayPlan(trip.id, "Zofia", "07700 900 111", "Outside Mo’s flat", ring_name="Ben", ring_phone="07700 900 222"))
        sheet = str(services.handouts.make("trip-sheet", trip.id))
        assert not any(words in sheet for words in ("Zofia", "900 111", "Mo’s", "Ben", "900 222"))
        services.consents.say(zofia.id, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
        sheet = str(services.handouts.make("trip-sheet", trip.id))
        assert "Ask for Zofia.\\n07700 900 111" in sheet and "900 222" not in sheet
        assert "Ben" in str(services.handouts.make("trip-helpers", trip.id))

    def test_a_pocket_card_has_a_name_only_when_that_person_agreed(self, services: GroupServices, zofia: Person) -> None:
        [trip] = plan(services, name="The sea", kind=Kind.TRIP, first_day=date(2026, 11, 24))
        services.day_plans.save(DayPlan(trip.id, "Donna", "07700 900 111"))
        services.register.join(trip.programme_id, zofia.id, True)
        before = str(services.handouts.make("trip-slips", trip.id))
        assert "Zofia" not in before and "Donna" not in before and "900 111" not in before
        services.consents.say(zofia.id, Purpose.DETAILS, Said.YES, naming=Naming.MADE_UP, made_up="Star")
        cards = services.handouts.make("trip-slips", trip.id)
        assert "Star" in str(cards) and "Zofia" not in str(cards) and cards.uses == (Use(zofia.id, Purpose.DETAILS),)
        assert "Star" not in str(services.handouts.make("trip-sheet", trip.id)), "the sheet for everyone names nobody who goes"
