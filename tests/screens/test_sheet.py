"""A sheet besides its lines: who made it and read it, versions that come back, and the list of all sheets."""

from typing import Any

import pytest

from coprod_desktop.domain.consent import Naming, Purpose, Said
from coprod_desktop.domain.handout import Row
from coprod_desktop.domain.sheet import By, words_of
from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.screens.sheet.presenter import CHECKED, MADE, VERSION, VERSIONS, SheetPresenter
from coprod_desktop.screens.sheets.presenter import LIST, PATTERNS, RECORDS, SESSIONS, START, SheetsPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sheets import KIND
from coprod_desktop.ui.screen import Gone
from tests.screens.nav import NavLog
from tests.whole import settle


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.fixture
def about(services: GroupServices, nav: NavLog) -> SheetPresenter:
    sheet = services.sheets.start_empty()
    services.sheets.write(sheet, sheet.rows[0].id, "We meet on Monday.")
    return SheetPresenter(services, nav, sheet.id)


def now(about: SheetPresenter) -> Any:
    return about.services.sheets.get(about._id)


class TestWho:
    def test_who_made_it_is_ticked_and_who_is_not_named_is_said(self, about: SheetPresenter) -> None:
        about.choose("who")
        about.choose(MADE)
        amina, ben = about.state.people.people[:2]
        about.press_person(amina.person_id)
        about.press_person(ben.person_id)
        assert now(about).made == By((amina.person_id, ben.person_id))
        assert about.state.not_named == "Not on the page yet: Amina and Ben. Ask them first if they want to be named."
        about.services.consents.say(amina.person_id, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
        assert about.state.not_named.startswith("Not on the page yet: Ben.")
        assert about.back_first() and about.state.choices[0].note == "Amina and Ben"

    def test_a_written_name_that_is_somebody_here_is_said_to_be_left_out(self, about: SheetPresenter) -> None:
        about.see(CHECKED)
        about.typed("Huw, Amina")
        about.leave()
        assert about.services.sheets.facts(about._id).checked == ("Huw",)
        assert about.state.not_named == "Not on the page yet: Amina. Ask them first if they want to be named."

    def test_undo_may_take_the_sheet_away_while_it_is_asked_who(self, about: SheetPresenter) -> None:
        about.see(MADE)
        while last := about.services.undo.last(about.shows()):
            about.services.undo.undo(last.action_id)
        assert isinstance(about.state, Gone) and not about.back_first()

    def test_other_names_are_saved_when_they_are_left_and_easy_needs_somebody(self, about: SheetPresenter) -> None:
        about.see(CHECKED)
        assert not about.state.may_easy
        about.typed("  Bev Thomas,  Huw ")
        about.leave()
        assert now(about).checked == By((), "Bev Thomas, Huw") and about.state.may_easy
        about.say_easy()
        assert now(about).easy and about.state.easy
        blocks = about.services.handouts.make(KIND, about._id).blocks
        assert words_of(blocks[-1]) == "Read and checked by Bev Thomas and Huw.\nThey said it is easy to read."
        about.typed("")
        about.leave()
        assert not now(about).easy


class TestVersions:
    def test_one_is_kept_by_a_press_looked_at_and_brought_back(self, about: SheetPresenter, nav: NavLog) -> None:
        about.choose("keep")
        sheet = now(about)
        about.services.sheets.write(sheet, sheet.rows[0].id, "We meet on Tuesday.")
        about.choose(VERSIONS)
        [version] = about.state.choices
        assert (version.words, version.note) == ("Saturday 21 November, 1:40", "You kept it")
        about.choose(version.key)
        assert about.state.step == VERSION
        about.choose("look")
        assert nav.places == [("preview", f"{KIND}/{version.key}")]
        looked = PreviewPresenter(about.services, nav, f"{KIND}/{version.key}")
        assert [line.words for line in looked.state.lines if "meet" in line.words] == ["We meet on Monday."] and not looked.state.may_change
        about.choose("back")
        assert words_of(now(about).rows[0].block) == "We meet on Monday."
        assert len(about.services.sheets.versions(about._id)) == 2
        about.undo()
        assert words_of(now(about).rows[0].block) == "We meet on Tuesday."

    def test_one_is_kept_each_time_the_sheet_leaves_the_app(self, about: SheetPresenter) -> None:
        services = about.services
        services.sheets_again.keep(services.handouts.make(KIND, about._id), about._id)
        about.choose(VERSIONS)
        assert [one.note for one in about.state.choices] == ["It was printed or saved"]

    def test_an_older_version_that_is_printed_counts_too(self, about: SheetPresenter) -> None:
        services = about.services
        services.sheets.keep(about._id, "asked")
        [version] = services.sheets.versions(about._id)
        services.sheets_again.keep(services.handouts.make(KIND, version.id), version.id)
        assert [one.kept.why for one in services.sheets.versions(about._id) if one.kept] == ["left", "asked"]

    def test_a_name_taken_back_is_found_on_a_sheet_that_left(self, about: SheetPresenter) -> None:
        services = about.services
        person = services.people.add("Zukobel").id
        services.consents.say(person, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
        services.sheets.say_who(now(about), By((person,)), By(), False)
        services.sheets_again.keep(services.handouts.make(KIND, about._id), about._id)
        assert services.sheets_again.all() == ()
        services.consents.take_back(person, Purpose.DETAILS)
        assert [(made.kind, made.session_id) for made in services.sheets_again.all()] == [(KIND, about._id)]

    def test_what_a_version_kept_of_somebody_goes_when_it_is_taken_back(self, about: SheetPresenter) -> None:
        services = about.services
        person = services.people.add("Zukobel").id
        services.consents.say(person, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
        sheet = now(about)
        services.sheets.write(sheet, sheet.rows[0].id, "Zukobel sings.")
        services.sheets.keep(about._id, "asked")
        version = services.sheets.versions(about._id)[0].id
        assert "Zukobel" in repr(services.handouts.make(KIND, version))
        services.consents.take_back(person, Purpose.DETAILS)
        assert "Zukobel" not in repr(services.handouts.make(KIND, version))


class TestTheSheet:
    def test_another_one_like_it_was_checked_by_nobody(self, about: SheetPresenter, nav: NavLog) -> None:
        about.services.sheets.say_who(now(about), By((), "Bev"), By((), "Huw"), True)
        about.choose("copy")
        [(screen, other)] = nav.places
        copy = about.services.sheets.get(other)
        assert screen == "maker" and copy.title == "Our sheet, another one" and (copy.made.names, copy.checked, copy.easy) == ("Bev", By(), False)

    def test_it_is_removed_and_comes_back(self, about: SheetPresenter) -> None:
        about.choose("remove")
        assert about.state.heading == "This sheet is gone" and about.services.sheets.count() == 0
        about.undo()
        assert about.state.heading == "We meet on Monday"


class TestTheList:
    def test_with_no_sheet_it_begins_with_ways_to_start(self, services: GroupServices, nav: NavLog) -> None:
        sheets = SheetsPresenter(services, nav, "")
        assert sheets.state.step == START and len(sheets.state.choices) == 3
        sheets.choose("empty")
        assert nav.places[0][0] == "maker" and sheets.state.step == LIST
        assert sheets.state.choices[0].note == "1 line. Changed on Saturday 21 November"
        for words in ("We sang with Donna.", ""):
            new = services.sheets.start_empty()
            services.sheets.write(new, new.shown[0].id, words)
        assert [one.words for one in sheets.state.choices] == ["Our sheet", "We sang with [a person]", "Our sheet"]
        last = [one.note.split(" 1 line")[0] for one in sheets.state.choices if one.words == "Our sheet"]
        assert last == ["Changed last at 1:40."] * 2

    def test_with_one_title_each_says_what_only_it_has(self, services: GroupServices, nav: NavLog) -> None:
        for words in ("Hot food", "Cold food"):
            sheet = services.sheets.rename(services.sheets.start_empty(), "Menu")
            sheet = services.sheets.write(sheet, sheet.shown[0].id, "We eat at 1 o’clock.")
            services.sheets.add(sheet, Row("", "", words))
        notes = [one.note for one in SheetsPresenter(services, nav, "").state.choices]
        assert [note.split(" 2 lines")[0] for note in notes] == ["It says: “Cold food”.", "It says: “Hot food”."]

    def test_from_an_example(self, services: GroupServices, nav: NavLog) -> None:
        sheets = SheetsPresenter(services, nav, "")
        sheets.choose(PATTERNS)
        assert [one.words for one in sheets.state.choices][:2] == ["Come to our meeting", "An easy-read letter"]
        sheets.choose("5-worksheet")
        made = services.sheets.get(nav.places[0][1])
        assert made.title == "A worksheet" and len(made.rows) > 5

    def test_from_the_records_of_a_session_and_back_step_by_step(self, services: GroupServices, nav: NavLog) -> None:
        sheets = SheetsPresenter(services, nav, "")
        sheets.choose(RECORDS)
        kinds = {one.key for one in sheets.state.choices}
        assert {"session-summary", "invitation", "whats-on"} <= kinds and not kinds & {"sign-in-sheet", "emergency", "in-the-building"}
        sheets.choose("session-summary")
        assert sheets.state.step == SESSIONS
        assert sheets.back_first() and sheets.state.step == RECORDS
        sheets.choose("session-summary")
        sheets.choose(services.sessions.today()[0].id)
        assert services.sheets.get(nav.places[0][1]).kind == "session-summary"

    def test_with_a_session_that_is_not_asked_again(self, services: GroupServices, nav: NavLog) -> None:
        sheets = SheetsPresenter(services, nav, services.sessions.today()[0].id)
        sheets.choose(RECORDS)
        sheets.choose("invitation")
        assert services.sheets.get(nav.places[0][1]).title == "Art"


class TestInTheWindow:
    def test_from_print_by_the_page_to_a_sheet_of_our_own(self, app: Any) -> None:
        art = app.services.sessions.today()[0].id
        app.window.go_to("preview", f"session-summary/{art}")
        settle()
        app.window.view.part("change").click()
        settle()
        assert app.window.view.heading() == "Make a sheet"
        assert app.window.here.state.lines[0].mark == "From our records"
        app.window.go_to("print")
        settle()
        app.window.view.part("own-sheets").click()
        settle()
        assert app.window.view.heading() == "Our own sheets"

    def test_there_is_no_changing_of_a_sheet_with_names(self, app: Any) -> None:
        app.window.go_to("preview", f"sign-in-sheet/{app.services.sessions.today()[0].id}")
        settle()
        assert app.window.view.part("change") is None
