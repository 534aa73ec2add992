"""What is due: seen by kind, let go or kept when the coordinator says so, and never by itself."""

from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.retention import KeptKind
from coprod_desktop.screens.due.presenter import DuePresenter
from coprod_desktop.screens.due.saying import ask_words, count_words, kind_of
from coprod_desktop.screens.keeping.presenter import KeepingPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.dialog import AskDialog
from tests.conftest import FixedClock
from tests.easy import check
from tests.screens.by_keys import press, screen_name
from tests.screens.nav import NavLog

LATER = datetime(2029, 12, 1, 10)


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.fixture
def old(services: GroupServices, clock: FixedClock) -> None:
    """Three years after Amina and Ben came and Ben promised something."""
    session = services.sessions.today()[0]
    for person in services.people.page()[:2]:
        services.register.mark(session.id, services.register.row(session.id, person.id), Mark.HERE)
    services.ending.add_promise(session.id, "Bring cups", "Ben", date(2026, 11, 28))
    clock.at = LATER


def notes(presenter: DuePresenter) -> dict[str, str]:
    return {tile.key: tile.note for tile in presenter.state.kinds}


def test_each_kind_says_what_is_due(services: GroupServices, nav: NavLog, old: None) -> None:
    assert notes(DuePresenter(services, nav, "")) == {
        "register": "1 old register", "words": "Nothing is due.", "photos": "Nothing is due.", "promises": "1 old promise",
        "emergency": "Nothing is due.", "people": "8 people", "to_ask": "Nobody is to be asked again."}


def test_old_answers_are_asked_again_person_by_person(services: GroupServices, nav: NavLog, clock: FixedClock) -> None:
    donna, ben = (services.people.page(search=name)[0].id for name in ("Donna", "Ben"))
    services.consents.say(ben, Purpose.PHOTO, Said.NOT_NOW)
    services.consents.say(donna, Purpose.PHOTO, Said.YES)
    services.consents.say(donna, Purpose.QUOTE, Said.YES)
    clock.at = LATER
    presenter = DuePresenter(services, nav, "")
    tile = presenter.state.kinds[-1]
    assert (tile.note, tile.due) == ("2 people to ask again.", True)
    presenter.open(tile.key)
    assert [one.name for one in presenter.state.faces] == ["Ben", "Donna"] and presenter.state.go == presenter.state.longer == ""
    assert presenter.state.notes[0] == "2 people to ask again."
    presenter.pick(donna)
    assert nav.places == [("consents", donna)]
    for purpose in (Purpose.PHOTO, Purpose.QUOTE):
        services.consents.say(donna, purpose, Said.NO)
    assert [one.name for one in presenter.state.faces] == ["Ben"]
    assert presenter.back_first() and presenter.state.kinds[-1].note == "1 person to ask again."


def test_letting_go_is_asked_and_done(services: GroupServices, nav: NavLog, old: None) -> None:
    presenter = DuePresenter(services, nav, "")
    session = services.sessions.between(date(2026, 11, 21), date(2026, 11, 21))[0]
    presenter.open("register")
    assert presenter.state.notes == ("1 old register.", "The oldest is of Saturday 21 November 2026.",
                                     "The names go from old registers. How many came stays.", "We keep it for 3 years.")
    assert presenter.state.go == "Take the names off"
    presenter.let_go()
    assert presenter.state.notes == ("Nothing is due.", "We keep it for 3 years.") and presenter.state.go == ""
    assert services.register.counts(session.id).here == 2 and services.register.in_building(session.id) == ()
    assert presenter.back_first() and not presenter.back_first()
    assert notes(presenter)["register"] == "Nothing is due."


def test_keeping_longer_and_another_time(services: GroupServices, nav: NavLog, old: None) -> None:
    presenter = DuePresenter(services, nav, "")
    presenter.open("promises")
    presenter.keep_longer()
    assert presenter.state.notes[0] == "Nothing is due." and nav.announced == ["Nothing is due."]
    presenter.back_first()
    presenter.open("register")
    presenter.choose_years(72)
    assert [years.words for years in presenter.state.years if years.chosen] == ["6 years"]
    assert presenter.state.notes == ("Nothing is due.", "We keep it for 6 years.")


def test_people_are_forgotten_one_by_one(services: GroupServices, nav: NavLog, old: None) -> None:
    presenter = DuePresenter(services, nav, "")
    presenter.open("people")
    assert len(presenter.state.faces) == 8 and presenter.state.go == "" and presenter.state.longer
    presenter.pick(presenter.state.faces[0].person_id)
    assert nav.places == [("forget_me", presenter.state.faces[0].person_id)]
    services.forgetting.forget(presenter.state.faces[0].person_id)
    assert len(presenter.state.faces) == 7


def test_the_pages_of_people_are_those_of_people_alone(services: GroupServices, nav: NavLog, old: None) -> None:
    presenter = DuePresenter(services, nav, "")
    presenter.open("people")
    presenter._paging.fits(4)
    presenter._show()
    assert presenter.state.pages == (1, 2)
    presenter.back_first()
    presenter.open("register")
    assert presenter.state.pages == (1, 1)


def test_keeping_it_safe_reminds_once_a_month(services: GroupServices, nav: NavLog, old: None, clock: FixedClock) -> None:
    def note() -> str:
        return next(place.note for place in KeepingPresenter(services, nav, "").state.places if place.target == "due")

    assert note() == "3 things are past their time."
    DuePresenter(services, nav, "")
    assert note() == "You looked this month."
    clock.at = datetime(2030, 1, 2)
    assert note() == "3 things are past their time."


def test_its_words_are_easy() -> None:
    said = [count_words(None), ask_words(0), ask_words(1), ask_words(2)]
    for kind in KeptKind:
        of = kind_of(kind)
        said += [of.title, of.does, of.go]
    assert [line for sentence in said for line in check(sentence)] == []


@pytest.mark.qt_log_ignore("This plugin does not support")  # said of a dialog, where there is no screen
def test_by_keys(app: Any, old: None) -> None:
    app.services.seats.coordinate()
    app.window.go_to("keeping")
    press(app, "place-due", "kind-register", "let-go")
    dialog = app.window.findChild(AskDialog)
    dialog.reject()
    QApplication.processEvents()
    assert app.services.retention.due()[0].kind is KeptKind.REGISTER
    press(app, "let-go")
    app.window.findChild(AskDialog).accept()
    QApplication.processEvents()
    assert screen_name(app) == "due"
    assert app.services.retention.due()[0].kind is KeptKind.PROMISES
    assert app.services.people.count(states=list(PersonState)) == 8
