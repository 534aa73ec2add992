"""In an emergency and on a trip: the sheet in few keys, who to ask, the plan of the day, and running it alone."""

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.handout import Audience, Handout, Heading, Row, SignTable
from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.person import Emergency
from coprod_desktop.domain.session import Session
from coprod_desktop.screens.alone.presenter import AlonePresenter
from coprod_desktop.screens.day_plan.presenter import DayPlanPresenter
from coprod_desktop.screens.register.presenter import RegisterPresenter
from coprod_desktop.screens.session.presenter import SessionPresenter
from coprod_desktop.screens.who_to_call.presenter import WhoToCallPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import Group
from coprod_desktop.ui.reading import texts_in_order
from tests.conftest import FixedClock
from tests.easy import check
from tests.screens.by_keys import focused, press, screen_name, write
from tests.screens.nav import NavLog

CALL = Emergency("Megan, her sister", "01792 555 010", "An inhaler in her red bag", "Megan fetches her")


def art_of(services: GroupServices) -> Session:
    return services.sessions.today()[0]


def trip_of(services: GroupServices) -> Session:
    art = art_of(services)
    services.sessions.save_programme(replace(services.sessions.programme(art.programme_id), kind=Kind.TRIP, name="Trip to the beach"))
    return services.sessions.get(art.id)


def tell(services: GroupServices, name: str, emergency: Emergency = CALL) -> str:
    person = next(row for row in services.people.page() if row.name == name)
    services.people.save(replace(services.people.get(person.id), emergency=emergency))
    return person.id


def texts(sheet: Handout) -> str:
    return "\n".join(block.text for block in sheet.blocks if isinstance(block, Row | Heading))


def tables(sheet: Handout) -> dict[str, list[str]]:
    return {block.summary: [line.name for line in block.lines] for block in sheet.blocks if isinstance(block, SignTable)}


class TestTheSheet:
    def test_everyone_expected_is_on_it_with_who_to_call_or_is_to_be_asked(self, services: GroupServices) -> None:
        tell(services, "Amina")
        sheet = services.handouts.make("emergency", art_of(services).id)
        assert sheet.audience is Audience.RUNS_THE_DAY and sheet.notice == "Only for people running it. Shred it after."
        assert ("Amina\nCall: Megan, her sister\n01792 555 010\nKnow: An inhaler in her red bag\nHome: Megan fetches her") in texts(sheet)
        assert tables(sheet)["People to ask, with room to write"] == ["Ben", "Cerys", "Donna", "Ernest", "Lowri Ŵyn", "Mo", "Zofia"]
        assert "8 people may still come.\nAsk 7 people who to call." in texts(sheet)

    def test_who_left_or_cannot_come_is_not_on_it(self, services: GroupServices) -> None:
        art = art_of(services)
        for name, mark in (("Amina", Mark.HERE), ("Ben", Mark.LEFT_EARLY), ("Cerys", Mark.CANNOT_COME)):
            services.register.mark(art.id, services.register.row(art.id, tell(services, name)), mark)
        words = texts(services.handouts.make("emergency", art.id))
        assert "Who is here\nAmina" in words
        assert "Ben" not in words and "Cerys" not in words

    def test_a_trip_has_its_plan_and_two_head_counts(self, services: GroupServices) -> None:
        trip = trip_of(services)
        plan = replace(services.day_plans.get(trip.id), leader="Donna", meet="The bus stop", leave_at=time(9, 30), ring_name="Bev")
        services.day_plans.save(plan)
        sheet = services.handouts.make("emergency", trip.id)
        assert "Leader: Donna\nWhere we meet: The bus stop\nWe leave at half past 9.\nHas a copy of this sheet: Bev" in texts(sheet)
        assert len(tables(sheet)["People, with boxes to tick"]) == 8
        assert tables(sheet)["Lines to write on"] == ["Phone of the place", "Leader’s phone", "Where we meet if somebody is lost",
                                                      "We are back at", "How we travel"]

    def test_a_sheet_for_everyone_knows_nothing_of_it(self, services: GroupServices) -> None:
        tell(services, "Amina")
        assert "Megan" not in repr(services.handouts.make("session-summary", art_of(services).id))

    @pytest.mark.parametrize("way", ["session", "building", "after"])
    def test_one_press_then_print(self, app: Any, way: str) -> None:
        app.window.go_to(way, app.services.sessions.today()[0].id)
        press(app, "emergency-sheet")
        assert screen_name(app) == "preview"
        assert focused(app).objectName() == "print"

    def test_all_other_sheets_of_a_date_are_one_press_away(self, app: Any) -> None:
        trip = app.services.sessions.today()[-1]
        app.window.go_to("session", trip.id)
        press(app, "other-sheets")
        assert screen_name(app) == "print" and trip.name in app.window.view.presenter.state.note


class TestBeforeATrip:
    def test_who_is_missing_comes_up_gently(self, services: GroupServices, nav: NavLog) -> None:
        trip = trip_of(services)
        tell(services, "Amina")
        screen = SessionPresenter(services, nav, trip.id)
        assert screen.state.to_ask == "We do not know who to call for 7 people."
        screen.ask_who_to_call()
        assert nav.places[-1] == ("who_to_call", trip.id)

    def test_another_session_asks_nothing(self, services: GroupServices, nav: NavLog) -> None:
        assert SessionPresenter(services, nav, art_of(services).id).state.to_ask == ""

    def test_each_person_is_asked_and_goes_from_the_list(self, services: GroupServices, nav: NavLog) -> None:
        trip = trip_of(services)
        screen = WhoToCallPresenter(services, nav, trip.id)
        assert len(screen.state.people) == 8
        for name in ("Amina", "Ben", "Cerys", "Donna", "Ernest", "Lowri Ŵyn", "Mo"):
            tell(services, name)
        assert [person.name for person in screen.state.people] == ["Zofia"]
        assert screen.state.note == "We do not know who to call for 1 person. Ask, then write it here."
        tell(services, "Zofia")
        assert (screen.state.people, screen.state.note) == ((), "We know who to call for everybody who comes.")

    def test_by_keys_from_the_note_to_the_person(self, app: Any) -> None:
        trip = trip_of(app.services)
        app.window.go_to("session", trip.id)
        press(app, "who-to-call")
        press(app, focused(app).objectName())
        assert screen_name(app) == "emergency"
        press(app, "call_phone")
        write(app, "01792 555 010")
        press(app, "done")
        assert screen_name(app) == "who_to_call"
        assert len(app.window.here.state.people) == 7


class TestThePlanOfTheDay:
    def test_what_is_typed_is_kept_and_times_are_read(self, services: GroupServices, nav: NavLog) -> None:
        trip = trip_of(services)
        screen = DayPlanPresenter(services, nav, trip.id)
        for field, text in (("leader", "Donna"), ("leave_at", "half past 9 in the morning"), ("back_at", "4.15 pm"), ("travel", "By train"),
                            ("bring", "A coat"), ("cost", "It is free.")):
            screen.typed(field, text)
        screen.leave()
        plan = services.day_plans.get(trip.id)
        assert (plan.leader, plan.leave_at, plan.back_at, plan.travel) == ("Donna", time(9, 30), time(16, 15), "By train")
        assert (plan.bring, plan.cost) == ("A coat", "It is free.")
        shown = {field.name: field.text for field in screen.state.fields}
        assert (shown["leave_at"], shown["back_at"]) == ("half past 9 in the morning", "4:15 in the afternoon")
        screen.undo()
        assert services.day_plans.get(trip.id).empty

    def test_a_time_that_cannot_be_read_stays_as_it_was(self, services: GroupServices, nav: NavLog) -> None:
        trip = trip_of(services)
        screen = DayPlanPresenter(services, nav, trip.id)
        screen.typed("leave_at", "early")
        screen.leave()
        assert nav.said[-1].words.startswith("We could not read this time.")
        assert services.day_plans.get(trip.id).empty

    def test_a_session_that_is_no_trip_is_asked_less(self, services: GroupServices, nav: NavLog) -> None:
        screen = DayPlanPresenter(services, nav, art_of(services).id)
        assert [field.name for field in screen.state.fields] == ["leader", "leader_phone", "meet", "ring_name", "ring_phone"]


class TestAlone:
    @pytest.fixture
    def art(self, services: GroupServices) -> Session:
        """Art, run by Donna alone."""
        donna = next(row for row in services.people.page() if row.name == "Donna")
        return services.sessions.set_runners(art_of(services).id, (donna.id,))

    def test_the_register_says_so_until_it_is_answered(self, services: GroupServices, nav: NavLog, art: Session) -> None:
        register = RegisterPresenter(services, nav, art.id)
        assert register.state.alone == "You run this on your own today."
        register.rung()
        assert register.state.alone == ""
        assert RegisterPresenter(services, nav, art.id).state.alone == ""

    def test_two_who_run_it_are_not_alone(self, services: GroupServices, nav: NavLog, art: Session) -> None:
        amina = next(row for row in services.people.page() if row.name == "Amina")
        services.sessions.set_runners(art.id, (*art.runner_ids, amina.id))
        assert RegisterPresenter(services, nav, art.id).state.alone == ""

    def test_it_begins_with_who_keeps_people_safe_and_the_end_of_the_session(self, services: GroupServices, group: Group, nav: NavLog,
                                                                              art: Session) -> None:
        group.settings.put("safe.person", "Bev Thomas")
        group.settings.put("safe.phone", "01792 555 010")
        screen = AlonePresenter(services, nav, art.id)
        assert [field.text for field in screen.state.fields] == ["Bev Thomas", "01792 555 010", "4 o’clock in the afternoon"]
        screen.typed("at", "3")
        screen.done()
        plan = services.day_plans.get(art.id)
        assert (plan.ring_name, plan.ring_phone, plan.check_in) == ("Bev Thomas", "01792 555 010", time(15))
        assert nav.said[-1].words == "You ring Bev Thomas at 3 o’clock. We remind you. You can undo this."

    def test_nobody_to_ring_is_asked_for_and_a_strange_time_too(self, services: GroupServices, nav: NavLog, art: Session) -> None:
        screen = AlonePresenter(services, nav, art.id)
        screen.done()
        assert nav.said[-1].words == "Write who you ring first."
        screen.typed("name", "Bev")
        screen.typed("at", "later")
        screen.done()
        assert nav.said[-1].words.startswith("We could not read this time.")
        assert nav.backs == 0 and services.day_plans.get(art.id).empty

    def test_the_next_time_it_begins_with_who_was_rung(self, services: GroupServices, nav: NavLog, art: Session) -> None:
        services.day_plans.will_ring(art.id, "Bev", "01792 555 010", time(15))
        later = services.sessions.next_of(art)
        assert later is not None
        assert services.day_plans.suggestion(later).ring_name == "Bev"

    def test_when_it_is_time_the_register_shows_the_number(self, services: GroupServices, nav: NavLog, art: Session,
                                                           clock: FixedClock) -> None:
        services.day_plans.will_ring(art.id, "Bev", "01792 555 010", time(15))
        assert RegisterPresenter(services, nav, art.id).state.ring == ""
        clock.at = datetime(2026, 11, 21, 15, 1)
        register = RegisterPresenter(services, nav, art.id)
        assert register.state.ring == "It is time to ring Bev: 01792 555 010. Say that all is well."
        register.rung()
        assert register.state.ring == "" and services.day_plans.due() is None

    def test_the_app_reminds_once_and_hides_the_number_from_who_takes_part(self, app: Any, clock: FixedClock) -> None:
        services = app.services
        art = art_of(services)
        services.day_plans.will_ring(art.id, "Bev", "01792 555 010", time(15))
        app.remind()
        assert app.window._message is None
        clock.at = datetime(2026, 11, 21, 15, 1)
        services.seats.take_part()
        app.window.restart_at("take_part")
        app.remind()
        assert app.window._message.words == "Please give the laptop to the person who runs the session."
        services.seats.run()
        app.window.home()
        app.remind()
        assert app.window._message.words == "It is time to ring Bev: 01792 555 010. Say that all is well."
        app.window.close_message()
        app.remind()
        assert app.window._message is None

    def test_nothing_is_due_after_the_session_ended(self, services: GroupServices, art: Session, clock: FixedClock) -> None:
        services.day_plans.will_ring(art.id, "Bev", "", time(15))
        clock.at = datetime(2026, 11, 21, 15, 1)
        assert services.day_plans.due() is not None
        services.sessions.end(art.id)
        assert services.day_plans.due() is None

    def test_by_keys_from_the_register(self, app: Any) -> None:
        services = app.services
        donna = next(row for row in services.people.page() if row.name == "Donna")
        art = services.sessions.set_runners(art_of(services).id, (donna.id,))
        app.window.go_to("register", art.id)
        assert not [finding for _widget, box in texts_in_order(app.window) for finding in check(box.text)]
        press(app, "tell-someone")
        assert focused(app).objectName() == "name"
        write(app, "Bev")
        press(app, "phone")
        write(app, "01792 555 010")
        press(app, "done")
        QApplication.processEvents()
        assert screen_name(app) == "register"
        assert services.day_plans.get(art.id).check_in == time(16)
        assert app.window.view.part("tell-someone") is None


def test_it_can_be_made_without_a_window(services: GroupServices, group: Group, tmp_path: Path) -> None:
    from coprod_desktop.jobs_without_window.sheet import Sheet, write_sheet

    art = art_of(services)
    folder = group.folder
    group.close()
    told = write_sheet(folder, Sheet("emergency", art.id, tmp_path / "sheet.pdf", 16, ""), str)
    assert told == (f"“In an emergency” is now in {tmp_path / 'sheet.pdf'}.",)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert date(2026, 11, 21) == art.day
