"""A thank you for one person: their name as they chose, what they came to, and the way there."""

from typing import Any

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Naming, Purpose, Said
from coprod_desktop.domain.handout import Audience, Handout, Photo, Row, SignTable
from coprod_desktop.domain.person import Person
from coprod_desktop.screens.person.presenter import PersonPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import RegisterQuery
from tests.screens.nav import NavLog


@pytest.fixture
def zofia(services: GroupServices) -> Person:
    """She came to Art twice, and could not come to Choir."""
    art, choir = services.sessions.today()
    row = next(row for row in services.register.page(RegisterQuery(art.id)) if row.name == "Zofia")
    for session in (art, services.sessions.next_of(art)):
        services.register.mark(session.id, row, Mark.HERE)
    services.register.mark(choir.id, services.register.row(choir.id, row.person_id), Mark.CANNOT_COME)
    return services.people.get(row.person_id)


def told(sheet: Handout) -> list[str]:
    return [sheet.title, *(block.text for block in sheet.blocks if isinstance(block, Photo | Row))]


def test_it_says_what_somebody_came_to_and_how_often(services: GroupServices, zofia: Person) -> None:
    sheet = services.handouts.make("thank-you", zofia.id)
    assert told(sheet) == ["Thank you, Zofia", "Thank you for being part of our group.", "You came to Art 2 times.\nSaturday 21 November 2026"]
    assert sheet.audience is Audience.OWN and [len(block.lines) for block in sheet.blocks if isinstance(block, SignTable)] == [2]


@pytest.mark.parametrize(("naming", "name"), [(Naming.MADE_UP, "Star"), (Naming.FIRST_NAME, "Zofia"), (Naming.NO_NAME, "Zofia")])
def test_the_name_is_as_they_chose(services: GroupServices, zofia: Person, naming: Naming, name: str) -> None:
    services.consents.say(zofia.id, Purpose.DETAILS, Said.YES, naming=naming, made_up="Star")
    assert told(services.handouts.make("thank-you", zofia.id))[0] == f"Thank you, {name}"


def test_who_has_not_come_yet_is_thanked_all_the_same(services: GroupServices) -> None:
    person = services.people.add("Nia")
    assert told(services.handouts.make("thank-you", person.id))[:2] == ["Thank you, Nia", "Thank you for being part of our group."]


def test_it_is_one_press_away_behind_more_on_their_page(services: GroupServices, zofia: Person) -> None:
    nav: Any = NavLog(services)
    page = PersonPresenter(services, nav, zofia.id)
    page.show_more()
    assert [sheet.title for sheet in page.state.theirs[-3:]] == ["Letter", "Thank you card", "Certificate"]
    page.choose("thank-you")
    assert nav.places == [("preview", f"thank-you/{zofia.id}")]
    page.choose("certificate")
    assert nav.said[-1].words.startswith("Zofia has not been marked at a course.") and len(nav.places) == 1
