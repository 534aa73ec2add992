"""Worksheets: started for something that the group runs, with their author's name as they chose, and put together in a booklet."""

from typing import Any

import pytest

from coprod_desktop.domain.consent import Naming, Purpose, Said, Use
from coprod_desktop.domain.handout import Handout, Heading, Photo, Row
from coprod_desktop.domain.handout_kind import NothingToPrint
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.sheet import By
from coprod_desktop.screens.preview.presenter import PreviewPresenter
from coprod_desktop.screens.print.presenter import PrintPresenter
from coprod_desktop.screens.sheets.presenter import SheetsPresenter
from coprod_desktop.screens.sheets_again.presenter import SheetsAgainPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Gone
from tests.screens.nav import NavLog


@pytest.fixture
def art(services: GroupServices) -> str:
    """The programme's id."""
    return services.sessions.today()[0].programme_id


@pytest.fixture
def zofia(services: GroupServices) -> Person:
    row = next(row for row in services.people.page() if row.name == "Zofia")
    services.consents.say(row.id, Purpose.DETAILS, Said.YES, naming=Naming.MADE_UP, made_up="Star")
    return services.people.get(row.id)


def write(services: GroupServices, art: str, title: str, by: By) -> None:
    sheet = services.sheets.start("worksheet", art)
    services.sheets.rename(services.sheets.say_who(sheet, by, By(), False), title)


def texts(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Row | Heading | Photo)]


def test_the_booklet_has_a_cover_what_is_inside_and_each_author(services: GroupServices, art: str, zofia: Person) -> None:
    write(services, art, "Mixing colours", By((zofia.id,)))
    write(services, art, "A map of our street", By((), "Bev"))
    booklet = services.handouts.make("worksheet-booklet", art)
    told = texts(booklet)
    assert booklet.title == "Art" and told[1:5] == [
        "2 worksheets are inside.\nPeople in our group wrote them.", "What is inside", "1. Mixing colours\nMade by Star.",
        "2. A map of our street\nMade by Bev."]
    assert [block.text for block in booklet.blocks if isinstance(block, Heading) and block.new_page] == [
        "1. Mixing colours", "2. A map of our street"] == [block.to for block in booklet.blocks if isinstance(block, Row) and block.to]
    assert told.count("Made by Star.") == 1 and "Zofia" not in str(booklet) and booklet.uses == (Use(zofia.id, Purpose.DETAILS),)
    assert services.handouts.file_name("worksheet-booklet", art, "pdf") == "Booklet of worksheets Art Poplar arts.pdf"


def test_an_author_who_takes_their_name_back_is_not_in_it(services: GroupServices, art: str, zofia: Person) -> None:
    write(services, art, "Mixing colours", By((zofia.id,)))
    services.consents.take_back(zofia.id, Purpose.DETAILS)
    booklet = str(services.handouts.make("worksheet-booklet", art))
    assert "Star" not in booklet and "Zofia" not in booklet


def test_a_booklet_that_left_is_known_when_its_author_takes_their_name_back(services: GroupServices, art: str, zofia: Person) -> None:
    write(services, art, "Mixing colours", By((zofia.id,)))
    write(services, art, "A map", By((), "Bev"))
    services.sheets_again.keep(services.handouts.make("worksheet-booklet", art), art)
    assert services.sheets_again.all() == ()
    services.consents.take_back(zofia.id, Purpose.DETAILS)
    assert [sheet.words for sheet in SheetsAgainPresenter(services, NavLog(services), "").state.sheets] == ["Mixing colours"]


def test_another_sheet_or_another_programme_is_not_in_it(services: GroupServices, art: str) -> None:
    choir = services.sessions.today()[1].programme_id
    write(services, choir, "Breathing", By())
    services.sheets.start_empty()
    with pytest.raises(NothingToPrint, match="There is no worksheet for Art yet"):
        services.handouts.make("worksheet-booklet", art)


def test_from_print_to_a_worksheet_of_our_own(services: GroupServices, art: str) -> None:
    nav: Any = NavLog(services)
    screen = PrintPresenter(services, nav, services.sessions.today()[0].id)
    screen.open_shelf("everyone")
    screen.open("worksheet-booklet")
    assert nav.said[-1].words == "There is no worksheet for Art yet. Make one first." and not nav.places
    screen.open("worksheet")
    assert nav.places == [("preview", f"worksheet/{art}")]
    own = SheetsPresenter(services, nav, services.sessions.today()[0].id)
    for step in ("records", "worksheet"):
        own.choose(step)
    assert nav.places[-1][0] == "maker" and services.sheets.get(nav.places[-1][1]).about_id == art
    screen.open("worksheet-booklet")
    assert nav.places[-1] == ("preview", f"worksheet-booklet/{art}")


def test_a_booklet_whose_last_worksheet_goes_says_so(services: GroupServices, art: str) -> None:
    write(services, art, "Mixing colours", By())
    preview = PreviewPresenter(services, NavLog(services), f"worksheet-booklet/{art}")
    services.sheets.remove(services.sheets.page()[0].id)
    assert isinstance(preview.state, Gone)
    services.undo.undo(services.undo.last().action_id)
    assert not isinstance(preview.state, Gone)
    preview.close()


def test_by_hand_there_is_a_line_for_its_author_until_the_author_is_said(services: GroupServices, art: str, zofia: Person) -> None:
    asked = "Who made this worksheet?"
    assert asked in str(services.handouts.make("worksheet", art))
    sheet = services.sheets.start("worksheet", art)
    assert asked in str(services.handouts.make("sheet", sheet.id)) and asked in str(services.handouts.make("worksheet-booklet", art))
    services.sheets.say_who(sheet, By((zofia.id,)), By(), False)
    assert asked not in str(services.handouts.make("sheet", sheet.id)) and asked not in str(services.handouts.make("worksheet-booklet", art))
