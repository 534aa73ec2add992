"""Sheets that are not right any more: what hangs on a wall is told when a date on it changes or a name is taken back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coprod_desktop.domain.consent import Naming, Purpose, Said
from coprod_desktop.domain.session import Session
from coprod_desktop.screens.print.presenter import PrintPresenter
from coprod_desktop.screens.sheets_again.presenter import SheetsAgainPresenter
from coprod_desktop.services.group import GroupServices
from tests.conftest import FixedClock
from tests.screens.nav import NavLog


def hang_up(services: GroupServices, kind: str = "whats-on", about: str = "") -> None:
    services.sheets_again.keep(services.handouts.make(kind, about), about)


def again(services: GroupServices) -> list[str]:
    return [made.kind for made in services.sheets_again.all()]


@pytest.fixture
def art(services: GroupServices) -> Session:
    return services.sessions.today()[0]


@pytest.mark.parametrize("kind", ["whats-on", "notice-board", "whats-on-pocket"])
def test_a_date_that_moves_makes_the_wall_wrong_until_it_is_made_again(services: GroupServices, art: Session, kind: str) -> None:
    hang_up(services, kind)
    assert again(services) == []
    later = services.sessions.next_of(art)
    assert later is not None
    services.sessions.move(later.id, date(2026, 11, 29), time(15))
    assert again(services) == [kind]
    hang_up(services, kind)
    assert again(services) == []


def test_what_is_cancelled_added_or_at_another_place_counts_too(services: GroupServices, art: Session) -> None:
    hang_up(services)
    services.sessions.cancel(art.id)
    assert again(services) == ["whats-on"]
    services.sessions.bring_back(art.id)
    assert again(services) == []
    services.sessions.set_place(art.id, "The library")
    assert again(services) == ["whats-on"]
    hang_up(services)
    services.sessions.add_date(art.programme_id, date(2026, 11, 25), time(10))
    assert again(services) == ["whats-on"]


def test_a_name_that_is_taken_back_counts_and_the_sum_of_it_names_nobody(services: GroupServices, art: Session) -> None:
    zofia = next(row for row in services.people.page() if row.name == "Zofia")
    services.consents.say(zofia.id, Purpose.DETAILS, Said.YES, naming=Naming.NAME)
    services.sessions.save_programme(replace(services.sessions.programme(art.programme_id), name="Art with Zofia"))
    hang_up(services, "whats-on-week")
    assert again(services) == []
    services.consents.take_back(zofia.id, Purpose.DETAILS)
    assert again(services) == ["whats-on-week"]


def test_what_is_beyond_the_sheet_or_over_does_not_count(services: GroupServices, art: Session, clock: FixedClock) -> None:
    hang_up(services, "whats-on-week")
    later = services.sessions.next_of(art)
    assert later is not None
    services.sessions.cancel(later.id)  # 28 November: the sheet ends on the 27th
    assert again(services) == []
    services.sessions.cancel(art.id)
    assert again(services) == ["whats-on-week"]
    clock.at += timedelta(days=1)
    assert again(services) == []


def test_an_invitation_to_a_date_that_moves(services: GroupServices, art: Session) -> None:
    later = services.sessions.next_of(art)
    assert later is not None
    hang_up(services, "invitation", later.id)
    hang_up(services, "sign-in-sheet", later.id)  # it runs the day: nobody has it at home
    services.sessions.move(later.id, date(2026, 11, 29), time(15))
    assert [(made.kind, made.session_id) for made in services.sheets_again.all()] == [("invitation", later.id)]
    assert services.sheets_again.all(art.id) == ()


def test_it_is_said_in_print_and_on_the_list(services: GroupServices, art: Session) -> None:
    hang_up(services)
    services.sessions.cancel(art.id)
    nav = NavLog(services)
    screen = PrintPresenter(services, nav, art.id)
    assert screen.state.again == ""
    screen.open_shelf("wall")
    assert screen.state.again.startswith("“What is on this month”, made on Saturday 21 November, is not right any more.")
    listed = SheetsAgainPresenter(services, nav, "")
    assert listed.state.notes[0] == "1 sheet is not right any more."
    assert [(sheet.words, sheet.note) for sheet in listed.state.sheets] == [("What is on this month", "Made on Saturday 21 November")]
    listed.open(listed.state.sheets[0].key)
    assert nav.places == [("preview", "whats-on/")]
