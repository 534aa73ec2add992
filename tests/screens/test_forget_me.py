"""Forget me, step by step: read what goes and stays, stop at any page, and then it is done for good."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.person import AccessCard, PersonState
from coprod_desktop.domain.seat import Seat
from coprod_desktop.screens.forget_me.presenter import ForgetMePresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import Group
from coprod_desktop.ui.screen import Gone
from tests.conftest import FixedClock
from tests.easy import check
from tests.screens.by_keys import focused, press, screen_name
from tests.screens.nav import NavLog

CODE = ("a", "b", "c", "d")


@pytest.fixture
def amina(services: GroupServices) -> str:
    """Amina came today; Ben wrote about her, once by her name and once with a word that only looks like it."""
    amina, ben = services.people.page()[:2]
    session = services.sessions.today()[0]
    services.register.mark(session.id, services.register.row(session.id, amina.id), Mark.HERE)
    services.people.save(replace(services.people.get(ben.id), access=AccessCard((), "Amina helps me. We sing amina amina.")))
    services.ending.add_promise(session.id, "Sing amina amina", "Ben", date(2026, 12, 1))
    return amina.id


def to_the_end(presenter: ForgetMePresenter) -> None:
    for _step in range(4):
        presenter.next()
    presenter.choose("me")


def sentences(presenter: ForgetMePresenter) -> list[str]:
    state = presenter.state
    return [state.heading, *state.words, *(words for _sign, words in state.lines), *(choice.words for choice in state.choices)]


def test_the_steps_and_their_words(services: GroupServices, nav: NavLog, amina: str) -> None:
    services.seats.run()
    presenter = ForgetMePresenter(services, nav, amina)
    assert presenter.state.words == ("This cannot be undone.",)
    seen = []
    for _step in range(4):
        seen.append(presenter.state.step)
        assert not [line for sentence in sentences(presenter) for line in check(sentence)]
        presenter.next()
    assert seen == ["start", "goes", "stays", "names"] and presenter.state.step == "who"
    presenter.choose("other")
    assert "even with help" in presenter.state.words[0] and presenter.state.choices[2].chosen
    presenter.next()
    assert presenter.state.step == "sure" and "This cannot be undone." in presenter.state.words
    for step in ("who", "names", "stays", "goes", "start"):
        assert presenter.back_first() and presenter.state.step == step
    assert not presenter.back_first()
    presenter.stop()
    assert nav.backs == 1 and services.people.get(amina).name == "Amina"


def test_it_is_done_and_says_when_the_last_copy_ends(services: GroupServices, nav: NavLog, amina: str, group: Group) -> None:
    services.keeping.copy_now(str, str)
    presenter = ForgetMePresenter(services, nav, amina)
    to_the_end(presenter)
    presenter.choose("yes")
    assert presenter.state.step == "done"
    assert sentences(presenter)[1:] == ["I am forgotten here.", "Copies on this computer still have me until Monday 21 December 2026."]
    assert services.people.count(states=list(PersonState)) == 7
    assert not [done.words for done in services.undo.recent() if "Amina" in done.words]
    presenter.take_out_of_copies()
    assert sentences(presenter)[2] == "No copy on this computer has me now." and presenter.state.more == ""
    assert nav.said[-1].tone == "good"
    presenter.next()
    assert nav.places == []


def test_the_facilitator_reads_where_else_the_name_is(services: GroupServices, nav: NavLog, amina: str) -> None:
    presenter = ForgetMePresenter(services, nav, amina)
    for _step in range(3):
        presenter.next()
    marked = {place.words: place.out for place in presenter.state.places}
    assert marked == {"What another person wrote: Amina helps me. We sing amina amina.": True, "A promise: Sing amina amina": False}
    for place in presenter.state.places:
        presenter.mark(place.key)
    presenter.next()
    presenter.choose("help")
    presenter.choose("yes")
    ben = services.people.page()[0]
    assert services.people.get(ben.id).access.words == "Amina helps me. We sing amina amina."
    session = services.sessions.today()[0]
    assert [promise.words for promise in services.ending.promises(session.id)] == ["Sing [a person] [a person]"]


def test_in_take_part_only_for_oneself_and_with_the_code(services: GroupServices, nav: NavLog, amina: str) -> None:
    services.codes.put(CODE)
    ben = services.people.page()[1].id
    services.seats.i_am(amina)
    presenter = ForgetMePresenter(services, nav, ben)
    for _step in range(3):
        presenter.next()
    assert presenter.state.places == () and [choice.key for choice in presenter.state.choices] == ["out", "leave"]
    presenter.choose("leave")
    presenter.choose("me")
    assert presenter.state.heading == "Shall we forget Amina?"
    presenter.choose("yes")
    for key in ("a", "b", "c", "c"):
        presenter.press(key)
    assert presenter.state.step == "code" and presenter.state.words[0].startswith("Those were not")
    assert services.people.get(amina).name == "Amina"
    for key in CODE:
        presenter.press(key)
    assert presenter.state.step == "done"
    assert services.seats.seat is Seat.TAKE_PART and services.seats.actor.person_id == ""
    assert services.people.get(ben).name == "Ben"
    presenter.next()
    assert nav.places == [("take_part", "")]


def test_somebody_who_is_not_there(services: GroupServices, nav: NavLog) -> None:
    assert isinstance(ForgetMePresenter(services, nav, "nobody").state, Gone)


def test_on_the_day_the_copies_are_written_anew(services: GroupServices, nav: NavLog, amina: str, clock: FixedClock) -> None:
    services.forgetting.forget(amina)
    services.forgetting.when_due(pytest.fail)
    assert services.forgetting.in_copies_until() == date(2026, 12, 21)
    clock.at = datetime(2026, 12, 21, 10)
    services.forgetting.when_due(pytest.fail)
    assert services.forgetting.in_copies_until() is None


def test_by_keys_from_the_page_of_the_person(app: Any) -> None:
    person = app.services.people.page()[0]
    app.window.go_to("person", person.id)
    press(app, "more")
    press(app, "choice-forget_me")
    assert screen_name(app) == "forget_me"
    for name in ("go", "go", "go", "choice-me"):
        press(app, name)
    assert focused(app).objectName() == "choice-not-now"
    press(app, "choice-yes")
    press(app, "go")
    assert screen_name(app) == "home"
    assert app.services.people.count(states=list(PersonState)) == 7


def test_it_says_that_a_concern_record_is_shut_to_it(services: GroupServices) -> None:
    donna = services.people.page(search="Donna")[0].id
    services.concerns.turn_on("three green boats")
    presenter = ForgetMePresenter(services, NavLog(services), donna)
    while presenter.state.heading != "This stays":
        presenter.next()
    assert presenter.state.lines[0][1] == "The concern record stays. Ask the people who keep it to take you out."
