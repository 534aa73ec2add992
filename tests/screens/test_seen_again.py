"""A page that is seen again shows what was changed behind it, or that what it was about is gone."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.picture_code import code_pictures
from coprod_desktop.domain.programme import Programme
from coprod_desktop.screens.marks.presenter import MarksPresenter
from coprod_desktop.screens.person.presenter import PersonPresenter
from coprod_desktop.screens.register.presenter import RegisterPresenter
from coprod_desktop.screens.session.presenter import SessionPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Gone
from tests.screens.by_keys import screen_name
from tests.screens.nav import NavLog


def notes(page: PersonPresenter) -> dict[str, str]:
    return {choice.target: choice.note for choice in page.state.theirs}


def test_what_somebody_agreed_to_and_their_code_stand_on_their_page(services: GroupServices, nav: NavLog) -> None:
    amina = services.people.page()[0].id
    page = PersonPresenter(services, nav, amina)
    page.sleep()
    services.consents.say(amina, Purpose.PHOTO, Said.YES)
    services.codes.put(tuple(picture.key for picture in code_pictures()[:4]), amina)
    page.wake()
    assert notes(page)["consents"] == "Yes to 1 thing" and notes(page)["own_code"] == "A code is set."


def test_the_plan_of_the_day_can_be_taken_back_on_the_page_of_the_date(services: GroupServices, nav: NavLog, art: str) -> None:
    page = SessionPresenter(services, nav, art)
    page.sleep()
    services.day_plans.save(replace(services.day_plans.get(art), leader="Huw"))
    page.wake()
    assert page.state.undo == "Undo: Art: the plan of the day"


def test_the_register_goes_by_the_new_name(services: GroupServices, nav: NavLog, art: str) -> None:
    page = RegisterPresenter(services, nav, art)
    services.sessions.save_programme(replace(services.sessions.programme(page.session.programme_id), name="Painting"))
    assert page.state.heading == "Painting · who is here?"


def test_one_person_today_may_be_taken_out(services: GroupServices, nav: NavLog, art: str) -> None:
    page = MarksPresenter(services, nav, f"{art}/{services.people.add('Zed').id}")
    page.sleep()
    services.undo.undo(services.undo.last().action_id)  # type: ignore[union-attr]
    page.wake()
    assert isinstance(page.state, Gone)


@pytest.mark.parametrize("name", ["register", "after", "photos", "building", "who_to_call", "hand_over", "print", "session"])
def test_undo_may_take_the_date_away(app: Any, name: str) -> None:
    """Where the page says what of it can be taken back, with one more press."""
    sewing = app.services.sessions.save_programme(Programme("", "Sewing", Kind.ONE_OFF, first_day=date(2026, 11, 21), start=time(15)))
    app.window.go_to(name, app.services.sessions.of_programme(sewing.id, date(2026, 11, 21), 1)[0].id)
    app.window.undo()
    if offer := app.window._message.offer:
        offer.act()
    assert isinstance(app.window.here.state, Gone)
    app.window.back()
    assert screen_name(app) == "home"
